// What is shown of an MDO and its report. Hidden is absent.
import type { MdoAudience, MdoPlanItem, MdoStatus } from '#shared/casus/mdo.ts'
import type { MdoShare } from '#shared/casus/mdo-share.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { AfspraakId, DeelnemerId, MdoId, PersonId } from '#shared/ids.ts'
import type { SectionChange } from './texts.ts'

/** On the page of the casus. */
export interface MdoSummary {
  readonly id: MdoId
  readonly status: MdoStatus
  readonly day: string
  readonly time: string
  readonly place: string
  /** Absent where it is not for this reader. */
  readonly goal?: string
  readonly closedAt: number | null
  /** While it is open: what the table is at. */
  readonly current: {
    readonly item: string
    readonly label: string
    readonly minutes: number
    readonly since: number
  } | null
  readonly chair: string | null
  /** Where it does not go on. Who cancelled, and a reason between professionals, are absent for the family. */
  readonly cancelled: { readonly at: number; readonly by?: string; readonly reason?: string } | null
}

export interface MdoPerson {
  readonly personId: PersonId
  /** A place of this person; one is enough to be asked by. */
  readonly deelnemerId: DeelnemerId
  readonly name: string
  readonly functie: string
  readonly colour: string
  readonly isFamily: boolean
  readonly isJeugdige: boolean
  /** null: nothing was said of it yet. */
  readonly present: boolean | null
  /** Who can be in the chair. */
  readonly mayChair: boolean
  /** Of professionals: whether a screen of this casus is open and keeps up. */
  readonly screen: 'open' | 'behind' | 'none' | null
}

export interface OtherViewShown {
  readonly personId: PersonId
  readonly name: string
  readonly isFamily: boolean
  readonly words: string
  readonly namens: string | null
}

export interface AfspraakShown {
  readonly id: AfspraakId
  readonly kind: 'afspraak' | 'advies'
  readonly to: string | null
  readonly text: string
  readonly audience: MdoAudience
  readonly at: number
  readonly by: { readonly id: PersonId; readonly name: string }
  /** The label of what the table was at; for professionals. */
  readonly item: string | null
  readonly otherViews: readonly OtherViewShown[]
  readonly withdrawn: { readonly by: string; readonly reason: string } | null
}

/** What a family member said of an afspraak that he himself no longer reads. */
export type OwnOtherView = Pick<OtherViewShown, 'words' | 'namens'>

export interface MdoView extends MdoSummary {
  /** `part`: of a parent from sixteen. What is not his is absent. */
  readonly share: MdoShare
  /** Of this MDO: closing names what was read. */
  readonly version: number
  readonly goalAudience: MdoAudience | null
  /** Of the running order the family reads what the table is at. */
  readonly items: readonly MdoPlanItem[]
  readonly taken: readonly string[]
  readonly chairId: PersonId | null
  readonly openedAt: number | null
  readonly people: readonly MdoPerson[]
  readonly afspraken: readonly AfspraakShown[]
  readonly ownViews: readonly OwnOtherView[]
  readonly next: { readonly day: string; readonly time: string } | null
  readonly hasReport: boolean
  /** Who of the family is asked to come; for professionals. */
  readonly family: readonly DeelnemerId[]
  readonly mine: {
    readonly isProfessional: boolean
    readonly isChair: boolean
    readonly isPresent: boolean
    readonly mayCoordinate: boolean
    /** Whether it can be opened again today. */
    readonly mayReopen: boolean
  }
}

/** As it is stored when the MDO closes. Names are of that day. */
export interface MdoReport {
  readonly mdoId: MdoId
  readonly day: string
  readonly time: string
  readonly place: string
  readonly goal: { readonly text: string; readonly audience: MdoAudience }
  readonly chair: string
  readonly openedAt: number
  readonly closedAt: number
  readonly items: readonly (MdoPlanItem & { readonly from: number | null; readonly spentMinutes: number })[]
  readonly attendance: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly functie: string
    readonly isFamily: boolean
    readonly present: boolean
  }[]
  readonly afspraken: readonly AfspraakShown[]
  readonly changes: readonly { readonly room: TableRoom; readonly sections: readonly SectionChange[] }[]
  readonly acties: readonly { readonly text: string; readonly owner: string | null; readonly due: string | null }[]
  readonly next: { readonly day: string; readonly time: string } | null
  /** What was placed of the kladblok, a paragraph each; null where it was thrown away. */
  readonly kladblok: readonly string[] | null
  readonly reopened: readonly { readonly at: number; readonly by: string; readonly reason: string }[]
}

/** For one reader. Of a text he may not open nothing is here; a family member reads what was for the table. */
export type MdoReportView = Pick<
  MdoReport,
  'mdoId' | 'day' | 'time' | 'place' | 'openedAt' | 'closedAt' | 'afspraken' | 'next' | 'attendance'
> & {
  readonly share: MdoShare
  readonly ownViews: readonly OwnOtherView[]
  readonly goal?: string
  readonly professional?: Pick<MdoReport, 'chair' | 'items' | 'changes' | 'acties' | 'kladblok' | 'reopened'> & {
    readonly fingerprint: string
  }
}

/** On the notice socket: that something moved, never what. */
export interface Notice {
  readonly casusId: string
  readonly kind: 'casus' | 'mdo' | 'here' | 'words' | 'destroyed'
}
