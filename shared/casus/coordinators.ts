// Who holds a table together: casemanager and plancoordinator. Whoever has a place but no account any more holds nothing.
import type { PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import { type Casus, type Deelnemer, isActive } from './casus.ts'
import { REGIE_AREAS, type RegieArea } from './regie.ts'

export const COORDINATING = ['casemanager', 'plancoordinator'] as const
export type CoordinatingRol = (typeof COORDINATING)[number]

/** Of these rollen those that somebody has, and nobody whose account counts. */
export const unheldAt = (casus: Casus, counts: (personId: PersonId) => boolean, at: number): CoordinatingRol[] =>
  COORDINATING.filter((rol) => {
    const holders = casus.deelnemers.filter((deelnemer) => deelnemer.rol === rol && isActive(deelnemer, at))
    return holders.length > 0 && !holders.some(({ personId }) => counts(personId))
  })

/** BH19: nobody at this table can invite any more. */
export const isLeaderless = (casus: Casus, counts: (personId: PersonId) => boolean, at: number): boolean =>
  !casus.deelnemers.some(
    (deelnemer) =>
      (COORDINATING as readonly Rol[]).includes(deelnemer.rol) && isActive(deelnemer, at) && counts(deelnemer.personId),
  )

/** What is handed over: an area of regie, or the work of who holds the table together. */
export const HANDOVER_SUBJECTS = [...REGIE_AREAS, ...COORDINATING] as const
export type HandoverSubject = (typeof HANDOVER_SUBJECTS)[number]

export const isHandoverSubject = (value: string): value is HandoverSubject =>
  (HANDOVER_SUBJECTS as readonly string[]).includes(value)

export const isCoordinating = (subject: HandoverSubject): subject is CoordinatingRol =>
  (COORDINATING as readonly HandoverSubject[]).includes(subject)

/** Where in the plan the work of each is written down. */
export const AREA_OF: Readonly<Record<HandoverSubject, RegieArea>> = {
  proces: 'proces',
  zorg: 'zorg',
  veiligheid: 'veiligheid',
  onderwijs: 'onderwijs',
  casemanager: 'proces',
  plancoordinator: 'proces',
}

/** BH21: from whom the rol went to whom; null while nobody who had it has gone. Who comes for a while takes nothing over. */
export function rolHandoverAt(
  casus: Casus,
  rol: CoordinatingRol,
  counts: (personId: PersonId) => boolean,
  at: number,
): { readonly from: Deelnemer; readonly to: Deelnemer } | null {
  const places = casus.deelnemers.filter((place) => place.rol === rol && place.vervangt === undefined)
  const holds = (place: Deelnemer) => isActive(place, at) && counts(place.personId)
  const to = places.findLast(holds)
  const from = to && places.findLast((place) => place.from < to.from && place.personId !== to.personId && !holds(place))
  return to && from ? { from, to } : null
}
