// Who sits at the table now, in the order a family reads them; and whom of them one can call.
import { isActive, isFamily, onePerPerson } from '#client/casus/seats.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'

/** The family first. */
export function peopleAt(casus: CasusView, at: number): DeelnemerView[] {
  const people = onePerPerson(casus.deelnemers.filter((deelnemer) => isActive(deelnemer, at)))
  return [...people.filter(isFamily), ...people.filter((deelnemer) => !isFamily(deelnemer))]
}

const TO_CALL = ['casemanager', 'plancoordinator'] as const

/** The casemanager, who stays the longest, before the plancoördinator. */
export const toCallAt = (casus: CasusView, at: number): DeelnemerView[] =>
  onePerPerson(
    TO_CALL.flatMap((rol) => casus.deelnemers.filter((deelnemer) => deelnemer.rol === rol && isActive(deelnemer, at))),
  )

export const plancoordinatorAt = (casus: CasusView, at: number): DeelnemerView | undefined =>
  casus.deelnemers.find((deelnemer) => deelnemer.rol === 'plancoordinator' && isActive(deelnemer, at))
