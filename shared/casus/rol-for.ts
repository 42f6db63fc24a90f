// Which kind of account a rol is for.
import type { AccountKind, Rol } from '#shared/people.ts'

const FAMILIE: readonly AccountKind[] = ['familie']
const PROFESSIONAL: readonly AccountKind[] = ['professional']
const EITHER: readonly AccountKind[] = ['familie', 'professional']

/** CA4: which kind of account a rol is for. A beheerder or auditor never sits at a table. */
export const ROL_FOR: Readonly<Record<Rol, readonly AccountKind[]>> = {
  jeugdige: FAMILIE,
  ouderMetGezag: FAMILIE,
  ouderZonderGezag: FAMILIE,
  voogd: EITHER,
  pleegouder: FAMILIE,
  steunfiguur: EITHER,
  vertrouwenspersoon: EITHER,
  casemanager: PROFESSIONAL,
  plancoordinator: PROFESSIONAL,
  gedragswetenschapper: PROFESSIONAL,
  behandelaar: PROFESSIONAL,
  veiligheid: PROFESSIONAL,
  onderwijs: PROFESSIONAL,
  gast: PROFESSIONAL,
}
