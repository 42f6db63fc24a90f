// After something moved in an MDO: the page that shows it reads that alone, and what the casus says of it goes along.
// Reading the whole casus at every press would be a line in its log for each screen in the room.
import type { QueryClient } from '@tanstack/react-query'
import { casusQuery } from '#client/queries.ts'
import type { CasusId } from '#shared/ids.ts'
import type { MdoSummary, MdoView } from '#shared/protocol/mdo.ts'

export async function freshenMdo(queries: QueryClient, casusId: CasusId): Promise<void> {
  const shown = { queryKey: ['mdo', casusId], type: 'active' } as const
  if (queries.getQueryCache().findAll(shown).length === 0)
    return queries.invalidateQueries({ queryKey: casusQuery(casusId).queryKey })
  await queries.invalidateQueries({ queryKey: shown.queryKey })
  const views = queries
    .getQueryCache()
    .findAll(shown)
    .flatMap(({ queryKey, state: { data } }) => (queryKey.length === 3 && data ? [data as MdoView] : []))
  const { queryKey } = casusQuery(casusId)
  const known = queries.getQueryData(queryKey)?.mdos ?? []
  const statusOf = (id: string) => known.find((mdo) => mdo.id === id)?.status
  // What one may do at the casus, and where, goes with the status.
  if (views.length === 0 || views.some(({ id, status }) => statusOf(id) !== status))
    return queries.invalidateQueries({ queryKey })
  const mdos = known.map((mdo) => summaryIn(views.find(({ id }) => id === mdo.id)) ?? mdo)
  // As old as it was: it was not read anew.
  const updatedAt = queries.getQueryState(queryKey)?.dataUpdatedAt
  queries.setQueryData(queryKey, (casus) => casus && { ...casus, mdos }, updatedAt ? { updatedAt } : {})
}

function summaryIn(view: MdoView | undefined): MdoSummary | null {
  if (!view) return null
  const { id, status, day, time, place, goal, closedAt, current, chair, cancelled } = view
  return { id, status, day, time, place, ...(goal === undefined ? {} : { goal }), closedAt, current, chair, cancelled }
}
