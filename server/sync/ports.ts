// What the live core asks of the rest of the house, and what it offers. Plain functions: it knows no commands and no HTTP.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import type { Disk } from '#server/db/disk.ts'
import type { Db } from '#server/db/open.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Log } from '#server/log/record.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import type { CasusId, PersonId, RoomId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { CloseCode } from '#shared/protocol/close-codes.ts'
import type { Entrance, ReadOnlyReason, RoomAddress } from '#shared/protocol/live.ts'
import type { Result } from '#shared/result.ts'
import type { AccessChange } from './access-changes.ts'
import type { ReportIn } from './hold.ts'
import type { LateAnswers } from './late.ts'
import type { Purge } from './purge.ts'
import type { RescueAnswers } from './rescue.ts'
import type { RoomRow, RoomStorage } from './storage.ts'

/** Who is at the socket: a person in a session. */
export interface Actor {
  readonly personId: PersonId
  /** Names the session, is no key to it. */
  readonly sessionRef: string
  readonly sessionExpiresAt: number
  readonly name: string
  readonly discipline: string
  readonly colour: string
}

export interface RoomAccess {
  readonly level: 'none' | 'read' | 'write'
  /** The rule that decided, for the log. */
  readonly rule: string
  readonly readOnlyBecause: ReadOnlyReason | null
  readonly rollen: readonly Rol[]
  /** When this may become something else by itself. */
  readonly changesAt: number | null
  /** Of text that comes while the room stands still: whether he may leave it, and whether he reads that of others. */
  readonly late: { readonly leaves: boolean; readonly readsAll: boolean }
}

export interface LivePorts {
  readonly db: Db
  readonly keys: KeyStore
  readonly log: Log
  readonly clock: () => number
  readonly accessOf: (personId: PersonId, address: RoomAddress) => RoomAccess
  /** Somebody came into a room of this casus, or left it. */
  readonly hereChanged?: (casusId: CasusId) => void
  /** What lies apart of this room is another than before; after the commit. */
  readonly wordsMoved?: (address: RoomAddress) => void
  /** The one under `db`, watched by the live core alone, unless told otherwise. */
  readonly disk?: Disk
  /** SQLite unless told otherwise. */
  readonly storage?: RoomStorage
  /** Operational events; never content. */
  readonly logger: (event: string, fields: Record<string, string | number>) => void
}

export type RefusedEntry = { readonly reason: 'no-access' | 'no-such-room' }

/** What was asked in the address of the upgrade. */
export interface LiveParams {
  readonly schema: string | null
  readonly lineage: string | null
  readonly saved: boolean
  /** What this page was told that it may do; null where it did not ask. */
  readonly access: string | null
}

/** Leave to connect, given before the upgrade; `givenAt` tells which changes of access came since. */
export type Admission =
  | { readonly kind: 'turn-away'; readonly code: CloseCode }
  | {
      readonly kind: 'let-in'
      readonly actor: Actor
      readonly address: RoomAddress
      readonly row: RoomRow
      readonly access: RoomAccess & { readonly level: 'read' | 'write' }
      readonly saved: boolean
      readonly givenAt: number
    }

export interface Live {
  /** Makes the room on first use (the server seeds once, in the transaction that creates it), logs the read or the refusal, binds a fresh clientID to the person. */
  enter(actor: Actor, address: RoomAddress): Result<Entrance, RefusedEntry>
  /** Asked before the upgrade; another schema or lineage is let through and turned away with a final code before any content. */
  admit(actor: Actor, address: RoomAddress, params: LiveParams): Result<Admission, RefusedEntry>
  /** `wire` is the connection under the socket: what goes to a whole room is framed once and written there. */
  connect(admission: Admission, socket: WebSocket, wire?: Duplex): void
  /** After the commit of whatever changed access. Matching sockets get no further byte of content and are closed 4205 (or 4401 for an ended session). */
  accessChanged(change: AccessChange): void
  /**
   * Before what is stored of a casus, or of one room of it, is destroyed: its pages are closed (4404), what is in memory is let go of
   * and nothing of it is stored any more. Its windows of writing are closed in the log.
   */
  destroy(where: { casusId: CasusId; room: RoomAddress['room'] | null }): void
  /** After the commit that ended writing in this room: who writes has a few seconds to send what is left and say so; then all come in again. */
  hold(address: RoomAddress): ReportIn
  /** Of the last time this room was held, as long as this process remembers. */
  reportIn(address: RoomAddress): ReportIn | null
  readonly late: LateAnswers
  readonly rescue: RescueAnswers
  readonly purge: Purge
  hereAt(casusId: CasusId): ReadonlySet<PersonId>
  /** Of those, whose screen has not got the text yet, does not keep up, or gave no sign for a while. */
  behindAt(casusId: CasusId): ReadonlySet<PersonId>
  /** Formal moment: flush, then store a snapshot in the open transaction. Does nothing for a room nobody ever opened. */
  snapshot(address: RoomAddress, kind: 'work' | 'formal'): void
  /** What the room says, with what is queued flushed first: in the open transaction where there is one. null for a room nobody ever opened. */
  capture(address: RoomAddress): { readonly roomId: RoomId; readonly seq: number; readonly content: RoomContent } | null
  /** Fills a room that was never opened, for demo data and migrations; joins the open transaction. Throws where the room exists. */
  fill(address: RoomAddress, write: (doc: Y.Doc) => void, by: PersonId): void
  /** SIGTERM: flush, snapshot, close 1012, within some six seconds. */
  close(): Promise<void>
}
