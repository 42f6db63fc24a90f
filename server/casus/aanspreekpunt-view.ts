// Whom one may call, as a reader of the casus sees it. AP6: a family member reads his own choice, a colleague everybody's.
import type { Accounts } from '#server/identity/accounts.ts'
import { aanspreekpuntOf, mayChoose } from '#shared/casus/aanspreekpunt.ts'
import { type Casus, isActive } from '#shared/casus/casus.ts'
import type { PersonId } from '#shared/ids.ts'
import type { AanspreekpuntView, CasusView } from '#shared/protocol/views.ts'

export function aanspreekpuntenFor(
  casus: Casus,
  readerId: PersonId,
  isColleague: boolean,
  at: number,
  personOf: Accounts['personOf'],
): Pick<CasusView, 'aanspreekpunt' | 'aanspreekpunten'> {
  const choosers = new Map(
    casus.deelnemers
      .filter((deelnemer) => mayChoose(deelnemer) && isActive(deelnemer, at))
      .map(({ personId, id }) => [personId, id]),
  )
  const views = new Map<PersonId, AanspreekpuntView>()
  for (const [chooser, deelnemerId] of choosers) {
    const chosen = aanspreekpuntOf(casus, chooser, at)
    const person = chosen && personOf(chosen.personId)
    if (person) views.set(chooser, { deelnemerId, person, at: chosen.at, namens: chosen.namens })
  }
  const own = views.get(readerId)
  return {
    ...(own ? { aanspreekpunt: own } : {}),
    ...(isColleague ? { aanspreekpunten: [...views.values()] } : {}),
  }
}
