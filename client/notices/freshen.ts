// What a notice makes old is read again where somebody looks at it; a page that nobody looks at reads when he comes back.
import type { Query, QueryClient } from '@tanstack/react-query'
import { freshenMdo } from '#client/mdo/freshen-mdo.ts'
import { refetchCasus } from '#client/queries.ts'
import type { CasusId } from '#shared/ids.ts'
import type { Notice } from '#shared/protocol/mdo.ts'

export function freshen(queries: QueryClient, casusId: CasusId, kinds: ReadonlySet<Notice['kind']>): void {
  // Nobody looks: a read would be told as a look. Coming back to the page reads it.
  if (document.hidden) {
    const isOfCasus = ({ queryKey: [first, second] }: Query) => second === casusId || first === 'werklijst'
    void queries.invalidateQueries({ predicate: isOfCasus, refetchType: 'none' })
    return
  }
  if (kinds.has('casus')) return void refetchCasus(queries, casusId)
  if (kinds.has('words')) void queries.invalidateQueries({ queryKey: ['rescued', casusId] })
  if (kinds.has('mdo') || kinds.has('here')) void freshenMdo(queries, casusId)
}

/** What was missed is not known. */
export function freshenAll(queries: QueryClient): void {
  const predicate = ({ queryKey: [first] }: Query) => first !== 'me'
  void queries.invalidateQueries({ predicate, refetchType: document.hidden ? 'none' : 'active' })
}
