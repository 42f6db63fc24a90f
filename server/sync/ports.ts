// What the live core asks of the rest of the house, and what it offers. Plain functions: it knows no commands and no HTTP.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Log } from '#server/log/record.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { CloseCode } from '#shared/protocol/close-codes.ts'
import type { Entrance, ReadOnlyReason, RoomAddress } from '#shared/protocol/live.ts'
import type { Result } from '#shared/result.ts'
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
}

export interface LivePorts {
  readonly db: Db
  readonly keys: KeyStore
  readonly log: Log
  readonly clock: () => number
  readonly accessOf: (personId: PersonId, address: RoomAddress) => RoomAccess
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
}

/** Leave to connect, given before the upgrade; `epoch` tells whether access changed since. */
export type Admission =
  | { readonly kind: 'turn-away'; readonly code: CloseCode }
  | {
      readonly kind: 'let-in'
      readonly actor: Actor
      readonly address: RoomAddress
      readonly row: RoomRow
      readonly access: RoomAccess & { readonly level: 'read' | 'write' }
      readonly saved: boolean
      readonly epoch: number
    }

export interface Live {
  /** Makes the room on first use (the server seeds once, in the transaction that creates it), logs the read or the refusal, binds a fresh clientID to the person. */
  enter(actor: Actor, address: RoomAddress): Result<Entrance, RefusedEntry>
  /** Asked before the upgrade; another schema or lineage is let through and turned away with a final code before any content. */
  admit(actor: Actor, address: RoomAddress, params: LiveParams): Result<Admission, RefusedEntry>
  /** `wire` is the connection under the socket: what goes to a whole room is framed once and written there. */
  connect(admission: Admission, socket: WebSocket, wire?: Duplex): void
  /** After the commit of whatever changed access. Matching sockets get no further byte of content and are closed 4205 (or 4401 for an ended session). */
  accessChanged(where: { casusId?: CasusId; personId?: PersonId; sessionRef?: string }): void
  hereAt(casusId: CasusId): ReadonlySet<PersonId>
  /** Formal moment: flush, then store a snapshot in the open transaction. Does nothing for a room nobody ever opened. */
  snapshot(address: RoomAddress, kind: 'work' | 'formal'): void
  /** Fills a room that was never opened, for demo data and migrations; joins the open transaction. Throws where the room exists. */
  fill(address: RoomAddress, write: (doc: Y.Doc) => void, by: PersonId): void
  /** SIGTERM: flush, snapshot, close 1012, within a second or two. */
  close(): Promise<void>
}
