// Where rooms are kept. Synchronous: when a call returns, what it promised is on disk, or in the transaction that was already open.
import type { PersonId, RoomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'

export interface RoomRow {
  readonly id: RoomId
  readonly address: RoomAddress
  readonly lineage: string
  readonly schema: number
  readonly tombstoned: boolean
}

/** One frame's update and whose it is. */
export interface Kept {
  readonly personId: PersonId
  readonly sessionRef: string
  readonly update: Uint8Array
}

/** What one commit adds to one room. */
export interface Append {
  readonly roomId: RoomId
  readonly seq: number
  readonly at: number
  readonly updates: readonly Kept[]
  /** clientIDs that are used here for the first time. */
  readonly claims: ReadonlyMap<number, PersonId>
}

export interface RoomState {
  readonly seq: number
  /** When the text last changed. */
  readonly at: number
  readonly vector: Uint8Array
  readonly update: Uint8Array
  /** Who wrote since the snapshot before it: the log that says so is gone with it. */
  readonly workers: readonly PersonId[]
}

export interface StoredRoom {
  readonly state: RoomState
  /** What came after the state, in order. */
  readonly appends: readonly Pick<Append, 'seq' | 'at' | 'updates'>[]
  /** Who may write under which clientID. */
  readonly owners: ReadonlyMap<number, PersonId>
  /** Ids below this were issued by the server: one without an owner is the server's own. */
  readonly nextClientId: number
}

export interface RoomStorage {
  find(address: RoomAddress): RoomRow | null
  /** Throws where the casus already has such a room. */
  create(row: RoomRow, state: RoomState, nextClientId: number): void
  load(id: RoomId): StoredRoom
  /** About how many bytes that is, without reading them. */
  bytesOf(id: RoomId): number
  /** Binds the next unused clientID of the room to a person. */
  issueClientId(id: RoomId, personId: PersonId): number
  /** All rooms or none; throws where a clientID is bound to another. */
  append(batch: readonly Append[]): void
  /** Whether this append is on disk; false after the transaction it joined was rolled back. */
  holds(roomId: RoomId, seq: number): boolean
  /** The state takes the place of every append up to its seq. */
  compact(roomId: RoomId, state: RoomState): void
  /** Runs `work` in one transaction, or in the one already open. */
  inTransaction<T>(work: () => T): T
  isInTransaction(): boolean
  /** Gives back the space of what was folded, and of the write-ahead log, when nobody is busy. */
  tidy(): void
}
