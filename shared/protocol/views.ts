// What the server shows a person, as plain values. Hidden is absent: a view holds no count, title or place of what its reader may not see.
import type { WaitsFor } from '#shared/casus/available.ts'
import type { AnalyseStatus, Besluit, Deelnemer, Phase, Signaal } from '#shared/casus/casus.ts'
import type { CommandType } from '#shared/casus/commands.ts'
import type { CoordinatingRol } from '#shared/casus/coordinators.ts'
import type { LinkKind } from '#shared/casus/links.ts'
import type { Turn } from '#shared/casus/moments.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { Basis } from '#shared/casus/uitstroom.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { CasusId, DeelnemerId, OrganisatieId, PersonId } from '#shared/ids.ts'
import type { AccountKind, Rol } from '#shared/people.ts'
import type { ReadOnlyReason } from './live.ts'
import type { MdoSummary } from './mdo.ts'

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
  /** null for who is no colleague: it moves with what is hidden. */
  readonly changedAt: number | null
  /** What turns by itself within thirty days; for colleagues. */
  readonly soon?: Turn
}

export interface CasusView {
  readonly id: CasusId
  /** Rises with every event; 0 for who is no colleague: a number that rises tells of what is hidden. */
  readonly version: number
  readonly phase: Phase
  readonly jeugdige: { readonly name: string; readonly born: string | null }
  readonly waitsFor: WaitsFor
  /** What turns by itself within thirty days, the first of it; for colleagues. */
  readonly soon?: Turn
  /** The phases passed so far with the day each began; the last one is now. */
  readonly passed: readonly { readonly phase: Phase; readonly at: number }[]
  readonly deelnemers: readonly DeelnemerView[]
  /** Of these rollen nobody here has an account any more; for colleagues. */
  readonly unheld?: readonly CoordinatingRol[]
  /** What the reader took over from somebody else, for a while after. */
  readonly tookOver?: readonly CoordinatingRol[]
  /** Absent for those who may not read them. */
  readonly signaal?: Signaal
  readonly besluit?: Besluit
  /** For those who may read the analyse. */
  readonly analyse?: AnalyseStatus
  /** Why it came back and was not signed, until it is put still again; for those who may read it. */
  readonly returned?: { readonly at: number; readonly by: PersonId; readonly remarks: string }
  /** For a family member to whom the analyse was presented: whether he can answer now, and whether he did. */
  readonly reading?: { readonly presentedAt: number; readonly open: boolean; readonly answered: boolean }
  readonly documents: readonly DocumentView[]
  readonly missingExpertise: readonly string[]
  /** The four areas; absent before there is an analyse. */
  readonly regie?: readonly RegieView[]
  /** Those that exist for this reader, the newest day first; absent before there is an analyse. */
  readonly mdos?: readonly MdoSummary[]
  /** Whom the reader himself chose to call; absent where he chose nobody. */
  readonly aanspreekpunt?: AanspreekpuntView
  /** For colleagues: who chose whom. */
  readonly aanspreekpunten?: readonly AanspreekpuntView[]
  readonly links?: readonly LinkView[]
  /** While the casus is uitgestroomd; who weighed it and how is for colleagues. */
  readonly uitstroom?: {
    readonly at: number
    readonly signs: string
    readonly by?: PersonId
    readonly basis?: Basis
  }
  /** The last way back, for colleagues. */
  readonly terugkeer?: { readonly at: number; readonly by: PersonId; readonly reason: string }
  /** For colleagues: who decides and was not asked yet about the way back, and why not. */
  readonly toAsk?: readonly { readonly deelnemerId: DeelnemerId; readonly reason: string }[]
  /** Of a casus that is closed; why is for colleagues. */
  readonly closed?: { readonly at: number; readonly reason?: string }
  /** Who decides today on what is shared; for who may link. */
  readonly deciders?: readonly DeelnemerId[]
  /** Of school and guests: whether the reader writes one here, and whether one was shared with him. Absent where neither. */
  readonly inbreng?: { readonly writes: boolean; readonly others: boolean }
  /** For who is named for what is afgeschermd; to everybody else it does not exist. */
  readonly afgeschermd?: Omit<DocumentView, 'room'>
  /** Who is named for it, as far as the reader knows of it; absent where he knows of nobody. */
  readonly clearances?: readonly ClearanceView[]
  readonly mine: { readonly rollen: readonly Rol[]; readonly commands: readonly CommandType[] }
}

export interface ClearanceView {
  readonly deelnemerId: DeelnemerId
  readonly reason: string
  readonly at: number
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
  /** Of work; null where there is none, for family, and for who sits here no longer. */
  readonly phone: string | null
  /** Whose work he does for a while. */
  readonly vervangt?: Pick<Person, 'id' | 'name'>
  /** What can be changed of it, for who may. */
  readonly given?: Pick<Deelnemer, 'rooms' | 'grondslag' | 'doorbreking'> & { readonly changes: number }
  /** Has a place and no account any more; colleagues at the table read it. */
  readonly hasLeft?: true
}

/** Another casus that this one is linked with, or that one of both sides asked for; for who sits at both. */
export interface LinkView {
  readonly casusId: CasusId
  readonly jeugdige: string
  readonly kind: LinkKind
  /** `asked-here`: the other side said yes, and waits for this one. */
  readonly state: 'linked' | 'asked-here' | 'asked-there'
}

/** Under the place of the family member who chose. */
export interface AanspreekpuntView {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
  readonly at: number
  /** How a colleague came to write it down; null where the family member chose himself. */
  readonly namens: string | null
}

export interface RegieLead extends Pick<Person, 'id' | 'name' | 'functie'> {
  readonly confirmed: boolean
}

export interface RegieView {
  readonly area: RegieArea
  /** Who leads today; null where nobody does. */
  readonly lead: RegieLead | null
  /** For colleagues: who was named last. Before `since` (yyyy-mm-dd) that is somebody who is to lead. */
  readonly named?: RegieLead & { readonly since: string; readonly reason: string | null }
}

export interface DocumentView {
  readonly room: TableRoom
  readonly access: 'read' | 'write'
  readonly readOnlyBecause: ReadOnlyReason | null
  readonly changedAt: number | null
}
