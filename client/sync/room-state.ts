// What a page knows of a room it opened:
//
//   connecting ──> live <──> waiting (line lost: text stays, and is sent on return)
//       └─> refused   └──────┴─> stopped (final: text stays to read and copy)
import type * as Y from 'yjs'
import type { TemplateId } from '#shared/document/template/template.ts'
import type { ReadOnlyReason } from '#shared/protocol/live.ts'
import type { Brought } from './kept-words.ts'
import type { RoomPresence } from './presence.ts'

export interface OpenRoom {
  readonly doc: Y.Doc
  readonly presence: RoomPresence
  readonly template: TemplateId
  readonly access: 'read' | 'write'
  readonly readOnlyBecause: ReadOnlyReason | null
  /** The text is being put still right now: what was typed before is still on its way and not late. */
  readonly held: boolean
  /** The server can keep nothing now: what was typed stays on this page and is asked for when there is room again. */
  readonly diskFull: boolean
  /** What was typed and came after that: on its way to be kept apart, or refused, and then only on this page. */
  readonly late: 'none' | 'on-its-way' | 'refused'
  /** Since this page opened the room, words of it were kept apart. */
  readonly keptApart: boolean
  /** Changes of this page that are not on disk yet. */
  readonly unsaved: number
  readonly unsavedSince: number | null
  readonly savedAt: number | null
  /** What is not saved lies sealed in this browser. */
  readonly sealedHere: boolean
  /** And outlives this page: nobody can have signed out since. */
  readonly keptHere: boolean
  /** What became of words that a former page of this person could not send. */
  readonly brought: Brought
  /** Words of a former page that cannot be brought in, to be read and copied. */
  readonly apart: string | null
  /** What of its largest size the text has, where the server said so: near the end of it. */
  readonly percentFull: number
}

export type RefusedReason = 'signed-out' | 'destroyed' | 'no-access' | 'not-found' | 'other-schema' | 'too-many-pages'

export type StoppedReason =
  | 'signed-out'
  | 'no-access'
  | 'other-schema'
  | 'other-lineage'
  | 'refused-frame'
  | 'too-much'
  | 'full'
  | 'too-many-pages'
  | 'too-large'

export type RoomState =
  | {
      readonly status: 'connecting'
      readonly attempts: number
      readonly diskFull: boolean
      /** There is a line, and the text takes its time to come over it. */
      readonly isSlow: boolean
    }
  | { readonly status: 'refused'; readonly reason: RefusedReason }
  | (OpenRoom & { readonly status: 'live' })
  | (OpenRoom & { readonly status: 'waiting'; readonly since: number; readonly restarting: boolean })
  | (OpenRoom & { readonly status: 'stopped'; readonly reason: StoppedReason })

export type OpenRoomState = Extract<RoomState, OpenRoom>

export const isOpen = (state: RoomState): state is OpenRoomState => 'doc' in state

export const mayType = (state: OpenRoomState): boolean => state.status !== 'stopped' && state.access === 'write'
