// What the screen is told of a room, put together from the parts of its connection.
import type { Entrance } from '#shared/protocol/live.ts'
import type { ComingBack } from './coming-back.ts'
import type { GoingStill } from './going-still.ts'
import type { KeptWords } from './kept-words.ts'
import type { LateWords } from './late-words.ts'
import type { OpenText } from './open-text.ts'
import type { Progress } from './progress.ts'
import type { OpenRoom, RefusedReason, RoomState, StoppedReason } from './room-state.ts'

export type Standing =
  | { readonly status: 'connecting' }
  | { readonly status: 'refused'; readonly reason: RefusedReason }
  | { readonly status: 'live' }
  | { readonly status: 'waiting'; readonly since: number }
  | { readonly status: 'stopped'; readonly reason: StoppedReason }

export interface RoomParts {
  readonly text: OpenText | null
  readonly entrance: Entrance | null
  readonly words: KeptWords | null
  readonly back: ComingBack
  readonly progress: Progress
  readonly stillness: GoingStill
  readonly late: LateWords
  readonly diskFull: boolean
  readonly isSlow: boolean
  readonly percentFull: number
}

export function shownState(standing: Standing, parts: RoomParts): RoomState {
  const { text, entrance, back, diskFull, isSlow } = parts
  if (standing.status === 'refused') return standing
  if (standing.status === 'connecting' || !text || !entrance)
    return { status: 'connecting', attempts: back.attempts, diskFull, isSlow }
  const open = openRoom(text, entrance, parts)
  return standing.status === 'waiting'
    ? { ...open, ...standing, restarting: back.isRestarting }
    : { ...open, ...standing }
}

function openRoom(text: OpenText, entrance: Entrance, parts: RoomParts): OpenRoom {
  const { words, progress, stillness, late, diskFull, percentFull } = parts
  const { unsaved } = text.ledger
  return {
    doc: text.doc,
    presence: text.presence,
    template: entrance.template,
    ...(stillness.isAsked
      ? { access: 'read', readOnlyBecause: 'offered', held: true }
      : {
          access: diskFull ? 'read' : entrance.access,
          readOnlyBecause: entrance.readOnlyBecause,
          held: false,
        }),
    diskFull,
    late: unsaved > 0 ? late.standing : 'none',
    keptApart: late.keptApart,
    unsaved,
    unsavedSince: progress.since,
    savedAt: text.ledger.savedAt,
    keptHere: unsaved > 0 && words !== null && words.holds(text.ledger.written),
    brought: words?.brought ?? 'none',
    apart: words?.apart ?? null,
    percentFull,
  }
}
