// What a notice makes old, and what is read again: nothing for a page that nobody looks at.
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { freshen, freshenAll } from '#client/notices/freshen.ts'
import { rescuedQuery, verhalenQuery } from '#client/queries.ts'
import type { CasusId } from '#shared/ids.ts'

const CASUS = 'casus000000000000000' as CasusId
const KEY = verhalenQuery(CASUS).queryKey

/** A page that shows what was shared with its reader, and how often it was read. */
function shown(hidden: boolean) {
  vi.stubGlobal('document', { hidden })
  const queries = new QueryClient()
  const read = vi.fn(async () => [])
  queries.setQueryData(KEY, [])
  const end = new QueryObserver(queries, { queryKey: KEY, queryFn: read, staleTime: 60_000 }).subscribe(() => undefined)
  return { queries, read, end, isOld: () => queries.getQueryState(KEY)?.isInvalidated }
}

afterEach(() => vi.unstubAllGlobals())

test('a verhaal that is taken back is read again with its casus', () => {
  const { queries, read, end } = shown(false)
  freshen(queries, CASUS, new Set(['casus']))
  expect(read).toHaveBeenCalledTimes(1)
  end()
})

test('words that came to lie apart are read again, and nothing else', () => {
  const { queries, read, end } = shown(false)
  const tray = rescuedQuery(CASUS, 'plan').queryKey
  queries.setQueryData(tray, [])
  freshen(queries, CASUS, new Set(['words']))
  expect([queries.getQueryState(tray)?.isInvalidated, read.mock.calls.length]).toEqual([true, 0])
  end()
})

test('back on the line, all that is looked at is read again', () => {
  const { queries, read, end } = shown(false)
  freshenAll(queries)
  expect(read).toHaveBeenCalledTimes(1)
  end()
})

test.each([
  ['a notice', (queries: QueryClient) => freshen(queries, CASUS, new Set(['casus']))],
  ['a line that came back', freshenAll],
])('%s makes no look of a page that nobody looks at', (_, move) => {
  const { queries, read, end, isOld } = shown(true)
  move(queries)
  expect(read).not.toHaveBeenCalled()
  expect(isOld()).toBe(true)
  end()
})
