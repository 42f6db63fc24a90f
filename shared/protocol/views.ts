// What the server shows a person, as plain values. Hidden is absent: a view holds no count, title or place of what its reader may not see.

import type { WaitsFor } from '#shared/casus/available.ts'
import type { Besluit, Phase, Signaal } from '#shared/casus/casus.ts'
import type { CommandType } from '#shared/casus/commands.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { CasusId, DeelnemerId, OrganisatieId, PersonId, SnapshotId } from '#shared/ids.ts'
import type { AccountKind, Rol } from '#shared/people.ts'
import type { ReadOnlyReason } from './live.ts'

export interface Person {
  readonly id: PersonId
  readonly name: string
  /** As printed: gedragswetenschapper, moeder. */
  readonly functie: string
  /** Short, for a caret and a seat: GGZ, leerplicht. */
  readonly discipline: string
  readonly organisatie: { readonly id: OrganisatieId; readonly name: string } | null
  /** Six hex digits; the same for this person everywhere. */
  readonly colour: string
}

export interface Me extends Person {
  readonly kind: AccountKind
  readonly installation: 'demo' | 'production'
}

export interface WerklijstRow {
  readonly casusId: CasusId
  readonly jeugdige: string
  readonly phase: Phase
  readonly rollen: readonly Rol[]
  /** The next step of the casus, and whether it waits for the reader. */
  readonly waitsFor: WaitsFor
  readonly mine: boolean
  readonly changedAt: number
}

export interface CasusView {
  readonly id: CasusId
  readonly version: number
  readonly phase: Phase
  readonly jeugdige: { readonly name: string; readonly born: string | null }
  readonly waitsFor: WaitsFor
  /** The phases passed so far with the day each began; the last one is now. */
  readonly passed: readonly { readonly phase: Phase; readonly at: number }[]
  readonly deelnemers: readonly DeelnemerView[]
  /** Absent for those who may not read them. */
  readonly signaal?: Signaal
  readonly besluit?: Besluit
  readonly documents: readonly DocumentView[]
  readonly missingExpertise: readonly string[]
  readonly mine: { readonly rollen: readonly Rol[]; readonly commands: readonly CommandType[] }
}

export interface DeelnemerView {
  readonly id: DeelnemerId
  readonly person: Person
  readonly rol: Rol
  readonly from: number
  readonly until: number | null
  readonly endedAt: number | null
  /** Why this person sits here; colleagues at the table read it. */
  readonly purpose?: string
  /** Has an open room of this casus on the screen right now. */
  readonly here: boolean
}

export interface DocumentView {
  readonly room: LiveRoom
  readonly access: 'read' | 'write'
  readonly readOnlyBecause: ReadOnlyReason | null
  readonly changedAt: number | null
}

export interface SnapshotRow {
  readonly id: SnapshotId
  readonly at: number
  readonly kind: 'work' | 'formal'
  readonly workedIn: readonly Person[]
  readonly words: number
}

export interface SnapshotView extends SnapshotRow {
  readonly content: RoomContent
}
