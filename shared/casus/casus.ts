// The casus: one jeugdige's path, as the states it can be in. What a phase does not have yet, its type does not have.
//
//   signaal ─ intake ─┬─ analyse ─ plan ─ uitvoering ─ uitgestroomd ─ gesloten
//                     └─ elders ─ gesloten     └─ terugkeer ─┘
import type { TableRoom } from '#shared/document/rooms.ts'
import type { CasusId, DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { Aanspreekpunt } from './aanspreekpunt.ts'
import type { Clearance } from './clearance.ts'
import type { Gegevens } from './gegevens.ts'
import { type CasusFacts, rolOn } from './gezag.ts'
import type { CasusLink } from './links.ts'
import type { Mdo } from './mdo.ts'
import type { PlanState } from './plan.ts'
import type { Regie } from './regie.ts'
import type { Closed, Terugkeer, Uitstroom } from './uitstroom.ts'
import type { SharedText } from './verhaal.ts'
import type { DestroyedVerhaal, Vernietiging } from './vernietiging.ts'

export const PHASES = [
  'signaal',
  'intake',
  'elders',
  'analyse',
  'plan',
  'uitvoering',
  'uitgestroomd',
  'gesloten',
] as const
export type Phase = (typeof PHASES)[number]

/** The seven inclusiecriteria of the region. They are weighed in a conversation and never counted. */
export const CRITERIA = [
  'maatregel',
  'opvoedperspectief',
  'zware-problematiek',
  'multi-complex',
  'urgent',
  'schooluitval',
  'complexe-scheiding',
] as const
export type Criterium = (typeof CRITERIA)[number]

/** The basis under the AVG on which an organisation works with what it reads here. */
export const GRONDSLAGEN = [
  'toestemming',
  'wettelijke-plicht',
  'publieke-taak',
  'overeenkomst',
  'vitaal-belang',
] as const
export type Grondslag = (typeof GRONDSLAGEN)[number]

/** The ground for breaking professional secrecy: something else than the grondslag, and asked apart. */
export const DOORBREKINGEN = ['toestemming', 'rechtstreeks-betrokken', 'gi-onder-ots', 'conflict-van-plichten'] as const
export type Doorbreking = (typeof DOORBREKINGEN)[number]

export type InvitedRooms = Readonly<Partial<Record<TableRoom, 'read' | 'write'>>>

export interface Jeugdige {
  readonly name: string
  /** yyyy-mm-dd, where known. */
  readonly born: string | null
}

export interface Signaal {
  readonly reportedBy: PersonId
  /** In which rol the reporter spoke; it gives no place. */
  readonly reporterRol: Rol
  readonly reportedAt: number
  readonly concern: string
  readonly criteria: readonly Criterium[]
}

export interface Besluit {
  readonly takenBy: PersonId
  readonly takenAt: number
  readonly motivation: string
  readonly outcome:
    | { readonly kind: 'hsj-mcp' }
    /** The network still owes an answer: which advice, who sees to it, by when (yyyy-mm-dd). */
    | { readonly kind: 'elders'; readonly advice: string; readonly owner: PersonId; readonly due: string }
}

/** One person in one rol; who has two rollen is here twice. */
export interface Deelnemer {
  readonly id: DeelnemerId
  readonly personId: PersonId
  readonly rol: Rol
  readonly from: number
  readonly until: number | null
  readonly endedAt: number | null
  readonly purpose: string
  /** Rooms given beyond, or narrowed below, what the rol brings by itself. */
  readonly rooms: InvitedRooms
  readonly grondslag: Grondslag
  readonly doorbreking: Doorbreking
  /** The place of the colleague whose work this person does for a while. */
  readonly vervangt?: DeelnemerId
  /** How often it was changed since the invitation; absent where it never was. */
  readonly changes?: number
}

export const PRESENTED_HOW = ['gesprek', 'samen-gelezen', 'zelf-lezen'] as const
export type PresentedHow = (typeof PRESENTED_HOW)[number]

export const HERKENNING_ANSWERS = ['ja', 'deels', 'nee'] as const
export type HerkenningAnswer = (typeof HERKENNING_ANSWERS)[number]

/** What a family member says of the text. It belongs to the text it answered: another fingerprint is a previous text. */
export interface Herkenning {
  readonly deelnemerId: DeelnemerId
  readonly answer: HerkenningAnswer
  readonly words: string
  readonly at: number
  readonly by: PersonId
  /** How a colleague came to write it down; null where the family member answered himself. */
  readonly namens: string | null
  readonly fingerprint: string
}

export interface Presented {
  readonly deelnemerId: DeelnemerId
  readonly at: number
  readonly how: PresentedHow
}

export interface NotAsked {
  readonly deelnemerId: DeelnemerId
  readonly reason: string
  readonly at: number
}

/** concept ─ stilgezet ─ aangeboden ─ ondertekend; released, withdrawn, returned and revised lead back to concept. */
export type AnalyseState =
  | {
      readonly status: 'concept'
      readonly returned?: { readonly at: number; readonly by: PersonId; readonly remarks: string }
      readonly revised?: { readonly at: number; readonly by: PersonId; readonly reason: string }
    }
  | { readonly status: 'stilgezet'; readonly since: number; readonly by: PersonId }
  | {
      readonly status: 'aangeboden'
      readonly since: number
      readonly by: PersonId
      readonly versionId: VersionId
      readonly fingerprint: string
      readonly presented: readonly Presented[]
      /** In order of arrival, with those over previous texts. */
      readonly herkenning: readonly Herkenning[]
      readonly notAsked: readonly NotAsked[]
    }
  | {
      readonly status: 'ondertekend'
      readonly since: number
      readonly by: PersonId
      readonly versionId: VersionId
      readonly fingerprint: string
      readonly addenda: readonly { readonly at: number; readonly by: PersonId; readonly text: string }[]
    }
export type AnalyseStatus = AnalyseState['status']

export interface SignedVersion {
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly at: number
  readonly by: PersonId
  readonly supervision: PersonId | null
  /** The version stays as it was signed; this is said of it since. */
  readonly withdrawn?: { readonly at: number; readonly by: PersonId; readonly reason: string }
}

/** The signature that stands: the last one, unless it was withdrawn. */
export const standingSignature = ({ signed }: CasusWithAnalyse): SignedVersion | null => {
  const last = signed.at(-1)
  return last && !last.withdrawn ? last : null
}

interface Common {
  readonly id: CasusId
  /** Rises by one with every event. */
  readonly version: number
  readonly jeugdige: Jeugdige
  readonly signaal: Signaal
  readonly deelnemers: readonly Deelnemer[]
  /** Every verhaal that was shared, in order. */
  readonly verhalen: readonly SharedText[]
  /** Every inbreng that was shared, in order. */
  readonly inbreng: readonly SharedText[]
  /** Who was named for what is afgeschermd. */
  readonly clearances: readonly Clearance[]
  /** Whom family members chose to call; whether a choice still stands is derived. */
  readonly aanspreekpunten: readonly Aanspreekpunt[]
  /** What this side says; whether there is a link hangs on the other side as well. */
  readonly links: readonly CasusLink[]
  /** Gezag, wilsbekwaamheid, toestemmingen and uitzonderingen, as they were recorded. */
  readonly facts: CasusFacts
  /** Where the jeugdige and his family live, can be called, go to school; open and shielded. */
  readonly gegevens: Gegevens
  /** Every request for destruction, in order. */
  readonly vernietigingen: readonly Vernietiging[]
  /** The verhalen that were destroyed alone. */
  readonly destroyed: readonly DestroyedVerhaal[]
  readonly passed: readonly { readonly phase: Phase; readonly at: number }[]
  /** The moment of the latest event, whatever the clock says since. */
  readonly latestAt: number
}

interface Decided extends Common {
  readonly besluit: Besluit
}

export type Casus =
  | (Common & { readonly phase: 'signaal' | 'intake' })
  | (Decided & { readonly phase: 'elders' })
  /** It went elders, and was closed after. */
  | (Decided & { readonly phase: 'gesloten'; readonly closed: Closed })
  | (Decided & {
      readonly phase: 'analyse' | 'plan' | 'uitvoering' | 'uitgestroomd' | 'gesloten'
      readonly analyse: AnalyseState
      /** Every version that was ever signed, oldest first. */
      readonly signed: readonly SignedVersion[]
      /** What the family said while an earlier offering stood. */
      readonly spokenBefore: readonly Herkenning[]
      readonly regie: Regie
      /** In the order they were planned. */
      readonly mdos: readonly Mdo[]
      readonly plan: PlanState
      /** Every step back and every way back, oldest first. */
      readonly uitstroom: readonly Uitstroom[]
      readonly terugkeer: readonly Terugkeer[]
      readonly closed?: Closed
    })

/** A casus that has an analyse. */
export type CasusWithAnalyse = Extract<Casus, { readonly analyse: AnalyseState }>

export const isActive = (deelnemer: Deelnemer, at: number): boolean =>
  deelnemer.from <= at && (deelnemer.until === null || at < deelnemer.until) && deelnemer.endedAt === null

/** Who sits at the table now, each in the rol he has by the gezag that was recorded. A clock that was set back brings nobody back. */
export const tableAt = (casus: Casus, at: number): Deelnemer[] =>
  casus.deelnemers
    .filter((place) => isActive(place, at) && (place.until === null || casus.latestAt < place.until))
    .map((deelnemer) => ({ ...deelnemer, rol: rolOn(casus, deelnemer, at) }))

/** The places this person has at the table now. */
export const placesOf = (casus: Casus, personId: PersonId, at: number): Deelnemer[] =>
  tableAt(casus, at).filter((deelnemer) => deelnemer.personId === personId)

/** With those he was invited in: for what is his own, whatever became of the gezag. */
export const everyRolOf = (casus: Casus, personId: PersonId, at: number): Rol[] => [
  ...new Set([
    ...rollenOf(casus, personId, at),
    ...casus.deelnemers.filter((place) => place.personId === personId && isActive(place, at)).map(({ rol }) => rol),
  ]),
]

export const rollenOf = (casus: Casus, personId: PersonId, at: number): Rol[] =>
  placesOf(casus, personId, at).map((deelnemer) => deelnemer.rol)
