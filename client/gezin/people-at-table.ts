// Who sits at the table now, in the order a family reads them; and whom of them one can call.
import { isActive, isFamily, onePerPerson } from '#client/casus/seats.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'

/** One person may have several. */
export const placesAt = (casus: CasusView, at: number): DeelnemerView[] =>
  casus.deelnemers.filter((deelnemer) => isActive(deelnemer, at))

/** The family first. */
export function peopleAt(casus: CasusView, at: number): DeelnemerView[] {
  const people = onePerPerson(placesAt(casus, at))
  return [...people.filter(isFamily), ...people.filter((deelnemer) => !isFamily(deelnemer))]
}

const TO_CALL = ['casemanager', 'plancoordinator'] as const

/** Who was chosen; then the casemanager, who stays the longest, before the plancoördinator. */
export const toCallAt = (casus: CasusView, at: number): DeelnemerView[] =>
  onePerPerson([
    ...casus.deelnemers.filter(
      (deelnemer) => deelnemer.person.id === casus.aanspreekpunt?.person.id && isActive(deelnemer, at),
    ),
    ...TO_CALL.flatMap((rol) =>
      casus.deelnemers.filter((deelnemer) => deelnemer.rol === rol && isActive(deelnemer, at)),
    ),
  ])

/** Whom this person can choose to call: everybody at the table but himself and the jeugdige. */
export const canBeChosenAt = (casus: CasusView, self: PersonId, at: number): DeelnemerView[] => {
  const children = casus.deelnemers.filter(({ rol }) => rol === 'jeugdige').map(({ person }) => person.id)
  const people = peopleAt(casus, at).filter(({ person }) => person.id !== self && !children.includes(person.id))
  return [...people.filter((deelnemer) => !isFamily(deelnemer)), ...people.filter(isFamily)]
}

export const plancoordinatorAt = (casus: CasusView, at: number): DeelnemerView | undefined =>
  casus.deelnemers.find((deelnemer) => deelnemer.rol === 'plancoordinator' && isActive(deelnemer, at))
