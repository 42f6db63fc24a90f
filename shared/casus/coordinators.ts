// Who holds a table together: casemanager and plancoordinator. Whoever has a place but no account any more holds nothing.
import type { PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import { type Casus, isActive } from './casus.ts'

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
