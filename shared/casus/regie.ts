// Who leads on what: four areas, one named holder each. Who leads at a moment is derived from who sits at the table then.
import type { PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import { type Casus, type CasusWithAnalyse, type Deelnemer, placesOf } from './casus.ts'
import { dayOf } from './day.ts'

export const REGIE_AREAS = ['proces', 'zorg', 'veiligheid', 'onderwijs'] as const
export type RegieArea = (typeof REGIE_AREAS)[number]

export interface RegieHolder {
  readonly holder: PersonId
  /** The first day, yyyy-mm-dd; after a transfer it may lie ahead. */
  readonly since: string
  readonly assignedBy: PersonId
  readonly acceptedAt: number | null
  /** Why it went over; null for who was named first. */
  readonly reason: string | null
  /** What who takes over must know; null where nothing was written. */
  readonly note: string | null
  /** Who leads until `since`; null for who was named first. */
  readonly before: PersonId | null
}

export type Regie = Readonly<Record<RegieArea, RegieHolder | null>>

export const NO_REGIE: Regie = { proces: null, zorg: null, veiligheid: null, onderwijs: null }

/** RG2: a guest comes for a question, and leads on nothing. */
export const mayLead = ({ rol }: Pick<Deelnemer, 'rol'>): boolean => isColleague([rol])

export const mayLeadAt = (casus: Casus, personId: PersonId, at: number): boolean =>
  placesOf(casus, personId, at).some(mayLead)

/** Whether somebody still has an account. */
export type Counts = (personId: PersonId) => boolean

export const hasAccount =
  ({ kindOf }: { readonly kindOf: (personId: PersonId) => unknown }): Counts =>
  (personId) =>
    kindOf(personId) !== null

/** RG7, RG11: a holder who sits here no longer, or has no account any more, leads nothing, and no event has to say so. */
export function heldAt(casus: CasusWithAnalyse, area: RegieArea, counts: Counts, at: number): RegieHolder | null {
  const held = casus.regie[area]
  return held && counts(held.holder) && mayLeadAt(casus, held.holder, at) ? held : null
}

/** RG6: who goes on leading until the day of the transfer; null where that day has come, or he sits here no longer. */
export const leadsUntilThen = (
  casus: Casus,
  { since, before }: RegieHolder,
  counts: Counts,
  at: number,
): PersonId | null =>
  before !== null && dayOf(at) < since && counts(before) && mayLeadAt(casus, before, at) ? before : null
