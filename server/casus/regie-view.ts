// Who leads on what, as a reader of the casus sees it. RG8: a colleague reads since when, why, and what is to come.
import type { Accounts } from '#server/identity/accounts.ts'
import type { CasusWithAnalyse } from '#shared/casus/casus.ts'
import { dayOf } from '#shared/casus/day.ts'
import { hasAccount, heldAt, leadsUntilThen, REGIE_AREAS } from '#shared/casus/regie.ts'
import type { PersonId } from '#shared/ids.ts'
import type { RegieLead, RegieView } from '#shared/protocol/views.ts'

export function regieOf(
  casus: CasusWithAnalyse,
  isColleague: boolean,
  at: number,
  accounts: Pick<Accounts, 'personOf' | 'kindOf'>,
): RegieView[] {
  const leadOf = (personId: PersonId, confirmed: boolean): RegieLead | null => {
    const person = accounts.personOf(personId)
    return person && { id: person.id, name: person.name, functie: person.functie, confirmed }
  }
  const counts = hasAccount(accounts)
  return REGIE_AREAS.map((area) => {
    const held = heldAt(casus, area, counts, at)
    if (!held) return { area, lead: null }
    const { holder, acceptedAt, since, reason } = held
    const before = leadsUntilThen(casus, held, counts, at)
    const named = leadOf(holder, acceptedAt !== null)
    // Who led before had the area in hand; whether he once confirmed it no longer matters.
    const lead = before ? leadOf(before, true) : dayOf(at) < since ? null : named
    return { area, lead, ...(isColleague && named ? { named: { ...named, since, reason } } : {}) }
  })
}
