// Who at this table can be named to lead, as options of a select; the reader himself first.
import { isActive, isFamily, onePerPerson } from '#client/casus/seats.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { ASSIGN } from '#shared/text/regie.ts'

interface Leader {
  readonly value: PersonId
  readonly label: string
}

export function leadersAt(casus: CasusView, me: Me): Leader[] {
  const able = casus.deelnemers.filter(
    (deelnemer) => isActive(deelnemer, Date.now()) && !isFamily(deelnemer) && deelnemer.rol !== 'gast',
  )
  return onePerPerson(able)
    .toSorted((a, b) => Number(b.person.id === me.id) - Number(a.person.id === me.id))
    .map(({ person: { id, name, functie } }) => ({
      value: id,
      label: id === me.id ? ASSIGN.myself(name) : `${name}, ${functie}`,
    }))
}
