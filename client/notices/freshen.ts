// What a notice makes old is read again where somebody looks at it; a page that nobody looks at reads when he comes back.
import type { Query, QueryClient } from '@tanstack/react-query'
import { freshenMdo } from '#client/mdo/freshen-mdo.ts'
import { refetchCasus } from '#client/queries.ts'
import type { CasusId } from '#shared/ids.ts'
import type { Notice } from '#shared/protocol/mdo.ts'

export function freshen(queries: QueryClient, casusId: CasusId, kinds: ReadonlySet<Notice['kind']>): void {
  // Of what was destroyed nothing may stay in the memory of this page, whether somebody looks or not.
  if (kinds.has('destroyed')) return forgetCasus(queries, casusId)
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

const destroyedKey = (casusId: CasusId) => ['destroyed', casusId, 'heard'] as const

/** Whether this page heard so: of what was destroyed the server says the same as of what never was. */
export const wasDestroyed = (queries: QueryClient, casusId: CasusId): boolean =>
  queries.getQueryData(destroyedKey(casusId)) === true

function forgetCasus(queries: QueryClient, casusId: CasusId): void {
  void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[1] === casusId })
  queries.setQueryData(destroyedKey(casusId), true)
  void queries.invalidateQueries({ queryKey: ['werklijst'] })
  void queries.invalidateQueries({ queryKey: ['vernietigingen'] })
}

/** What was missed is not known. */
export function freshenAll(queries: QueryClient): void {
  const predicate = ({ queryKey: [first] }: Query) => first !== 'me'
  void queries.invalidateQueries({ predicate, refetchType: document.hidden ? 'none' : 'active' })
}
