// The multidisciplinair overleg: planned, held, closed with a report. What the table agrees there is kept with who sees it differently.
import type { AfspraakId, DeelnemerId, MdoId, PersonId, VersionId } from '#shared/ids.ts'
import { FAMILY_ROLLEN, isColleague, isProfessionalRol } from '#shared/people.ts'
import { type Casus, type CasusWithAnalyse, placesOf, rollenOf } from './casus.ts'

export const MDO_STATUSES = ['planned', 'open', 'closed', 'cancelled'] as const
export type MdoStatus = (typeof MDO_STATUSES)[number]

/** For whom an afspraak or the goal of an MDO is: everybody who was at it, or the professionals alone. */
export const MDO_AUDIENCES = ['tafel', 'professionals'] as const
export type MdoAudience = (typeof MDO_AUDIENCES)[number]

/** What becomes of the shared scrap paper: into the report, or thrown away. */
export const KLADBLOK_ENDS = ['placed', 'discarded'] as const
export type KladblokEnd = (typeof KLADBLOK_ENDS)[number]

export interface MdoPlan {
  /** yyyy-mm-dd and hh:mm, as on the wall. */
  readonly day: string
  readonly time: string
  readonly place: string
  readonly goal: { readonly text: string; readonly audience: MdoAudience }
  readonly items: readonly MdoPlanItem[]
  /** Who of the family is asked to come. To the others the MDO does not exist. */
  readonly family: readonly DeelnemerId[]
}

export interface MdoPlanItem {
  readonly id: string
  readonly label: string
  readonly minutes: number
}

/** One who is or was at the table; the last word about somebody counts. */
export interface Attendance {
  readonly personId: PersonId
  readonly present: boolean
  readonly at: number
}

/** In the own words of who sees it otherwise; never counted. */
export interface OtherView {
  readonly personId: PersonId
  readonly words: string
  readonly at: number
  readonly by: PersonId
  /** How another came to write it down; null where somebody speaks for himself. */
  readonly namens: string | null
}

export interface Afspraak {
  readonly id: AfspraakId
  readonly kind: 'afspraak' | 'advies'
  /** Of an advies: who decides. */
  readonly to: string | null
  readonly text: string
  readonly audience: MdoAudience
  readonly at: number
  readonly by: PersonId
  /** What the table was at; null before the first item. */
  readonly item: string | null
  readonly otherViews: readonly OtherView[]
  readonly withdrawn: { readonly at: number; readonly by: PersonId; readonly reason: string } | null
}

export interface Mdo {
  readonly id: MdoId
  /** The event that touched it last: closing hangs on what was read. */
  readonly version: number
  readonly status: MdoStatus
  readonly plan: MdoPlan
  readonly plannedBy: PersonId
  readonly chair: PersonId | null
  readonly current: { readonly item: string; readonly since: number } | null
  /** Every item that was taken up, in order of time; one may come back. */
  readonly taken: readonly { readonly item: string; readonly at: number }[]
  readonly attendance: readonly Attendance[]
  readonly afspraken: readonly Afspraak[]
  readonly openedAt: number | null
  readonly closedAt: number | null
  /** yyyy-mm-dd and hh:mm of the next one; null for "nog niet". */
  readonly next: { readonly day: string; readonly time: string } | null
  readonly kladblok: KladblokEnd | null
  readonly reportVersion: VersionId | null
  readonly reopened: readonly { readonly at: number; readonly by: PersonId; readonly reason: string }[]
  /** The family reads the reason where it is for the table. */
  readonly cancelled: {
    readonly at: number
    readonly by: PersonId
    readonly reason: string
    readonly audience: MdoAudience
  } | null
}

export const mdoOf = ({ mdos }: CasusWithAnalyse, id: MdoId): Mdo | null => mdos.find((mdo) => mdo.id === id) ?? null

export const openMdoOf = ({ mdos }: CasusWithAnalyse): Mdo | null =>
  mdos.find(({ status }) => status === 'open') ?? null

export const isPresent = ({ attendance }: Mdo, personId: PersonId): boolean =>
  attendance.findLast((one) => one.personId === personId)?.present ?? false

const isFamilyRol = (rol: string): boolean => (FAMILY_ROLLEN as readonly string[]).includes(rol)

/** MD3: a professional of the table, a guest too; of the family who was asked to come or was there. */
export function seesMdo(casus: Casus, mdo: Mdo, personId: PersonId, at: number): boolean {
  // CA48
  if (casus.phase === 'gesloten') return false
  const places = placesOf(casus, personId, at)
  if (places.some(({ rol }) => isProfessionalRol(rol))) return true
  if (places.length === 0) return false
  return (
    places.some(({ id }) => mdo.plan.family.includes(id)) || mdo.attendance.some((one) => one.personId === personId)
  )
}

/** Reads all of it, and not only what was for the table. */
export const isProfessionalAt = (casus: Casus, personId: PersonId, at: number): boolean =>
  placesOf(casus, personId, at).some(({ rol }) => isProfessionalRol(rol))

export const isFamilyAt = (casus: Casus, personId: PersonId, at: number): boolean =>
  placesOf(casus, personId, at).some(({ rol }) => isFamilyRol(rol))

/** Who can chair: a professional who is no guest. */
export const mayChair = (casus: Casus, personId: PersonId, at: number): boolean =>
  isColleague(rollenOf(casus, personId, at))
