// What somebody leaves behind at the tables, in numbers alone: who manages accounts knows no casus.
import type { Journal } from '#server/casus/journal.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import { placesOf } from '#shared/casus/casus.ts'
import { unheldAt } from '#shared/casus/coordinators.ts'
import type { PersonId } from '#shared/ids.ts'
import type { AccountRemains } from '#shared/protocol/beheer.ts'

/** As it is once his account counts no longer, whether that is now or later. */
export const makeRemainsOf =
  (journal: Journal, accounts: Accounts) =>
  (personId: PersonId, at: number): Omit<AccountRemains, 'sessions'> => {
    const counts = (other: PersonId) => other !== personId && accounts.kindOf(other) !== null
    const tables = journal
      .casussenOf(personId)
      .flatMap((casusId) => journal.load(casusId) ?? [])
      .filter((casus) => casus.phase !== 'gesloten' && placesOf(casus, personId, at).length > 0)
    const left = tables.map((casus) => unheldAt(casus, counts, at))
    return {
      tables: tables.length,
      withoutCasemanager: left.filter((rollen) => rollen.includes('casemanager')).length,
      withoutPlancoordinator: left.filter((rollen) => rollen.includes('plancoordinator')).length,
    }
  }
