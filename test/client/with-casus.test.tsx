// What stays on the screen when somebody may no longer see the casus: nothing, but a page that holds words of his own.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { WithCasus } from '#client/casus/with-casus.tsx'
import { casusQuery, ReadFailed } from '#client/queries.ts'
import { NOT_FOUND } from '#shared/text/common.ts'
import { casusView } from './support/casus-view.ts'

const casus = casusView({})

/** As it stands after reading again was refused, with or without an earlier look. */
function shown(staysWhenOver: boolean, hadSeenIt: boolean): string {
  const queries = new QueryClient({ defaultOptions: { queries: { retryOnMount: false, retry: false } } })
  const query = queries.getQueryCache().build(queries, { queryKey: casusQuery(casus.id).queryKey })
  query.setState({
    status: 'error',
    error: new ReadFailed({ reason: 'not-found' }),
    fetchStatus: 'idle',
    ...(hadSeenIt ? { data: casus, dataUpdatedAt: 1 } : {}),
  })
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <Router ssrPath="/">
        <WithCasus casusId={casus.id} staysWhenOver={staysWhenOver}>
          {() => 'de eigen woorden'}
        </WithCasus>
      </Router>
    </QueryClientProvider>,
  )
}

test('a page with words of its own stays, and says itself that it is over', () => {
  expect(shown(true, true)).toBe('de eigen woorden')
})

test.each([
  ['every other page goes', false, true],
  ['a page that was never open does not open', true, false],
] as const)('%s', (_what, staysWhenOver, hadSeenIt) => {
  expect(shown(staysWhenOver, hadSeenIt)).toContain(NOT_FOUND.title)
})
