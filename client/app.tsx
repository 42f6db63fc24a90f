// The app: who is here, and which frame and page that makes. Pages themselves are in routes.tsx.
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ConnectionStore, createConnectionStore, createQueries, useIsAway } from '#client/connection.ts'
import { useNotices } from '#client/notices/use-notices.ts'
import { meQuery } from '#client/queries.ts'
import { Routes } from '#client/routes.tsx'
import { onSignedIn, onSignedOut } from '#client/session-events.ts'
import { SessionExpired } from '#client/sign-in/session-expired.tsx'
import { SignedOutRoutes } from '#client/sign-in/signed-out-routes.tsx'
import { rowsHere } from '#client/sync/outbox/rows-here.ts'
import { tidy } from '#client/sync/outbox/tidy.ts'
import { leaveWithoutAsking, unsealedHere } from '#client/sync/unsaved-here.ts'
import { AwayPage } from '#client/ui/away-page.tsx'
import { ErrorBoundary } from '#client/ui/error-boundary.tsx'
import { NoticeProvider } from '#client/ui/notice.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { RouteFocus } from '#client/ui/route-focus.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { PersonId } from '#shared/ids.ts'
import type { Me } from '#shared/protocol/views.ts'

export function App() {
  const [connection] = useState(createConnectionStore)
  const [queries] = useState(() => createQueries(connection))
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <NoticeProvider>
          <RouteFocus>
            <Session connection={connection} />
          </RouteFocus>
        </NoticeProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}

/** While somebody is signed in. */
function Noticing({ personId }: { personId: PersonId }) {
  useNotices(personId)
  useEffect(() => void tidy(rowsHere(), personId, Date.now()), [personId])
  return null
}

const ASK_AGAIN = 4_000

function Session({ connection }: { connection: ConnectionStore }) {
  const away = useIsAway(connection)
  const me = useQuery({ ...meQuery, refetchInterval: away ? ASK_AGAIN : false })
  const [known, setKnown] = useState<Me | null>(null)
  const askAgain = me.refetch

  useEffect(() => onSignedOut(() => void askAgain()), [askAgain])
  useEffect(() => onSignedIn(() => void askAgain()), [askAgain])

  useEffect(() => {
    if (!me.data) return
    // Somebody else signed in, in another tab: nothing of the first person may stay on this page.
    if (known && known.id !== me.data.id) {
      // Nor is the second person asked about words that lie sealed for the first.
      if (unsealedHere() === 0) leaveWithoutAsking()
      window.location.reload()
    } else setKnown(me.data)
  }, [me.data, known])

  if (me.data === undefined) return me.isError ? <AwayPage onTryAgain={() => void me.refetch()} /> : <Waiting />
  const shown = me.data ?? known
  if (!shown) return <SignedOutRoutes />

  return (
    <PageFrame me={shown} away={away}>
      {me.data !== null && <Noticing personId={shown.id} />}
      <ErrorBoundary>
        <Routes me={shown} />
      </ErrorBoundary>
      {/* A session that ends keeps its page: what was typed there must not go with it. */}
      {me.data === null && <SessionExpired me={shown} onLeave={() => setKnown(null)} />}
    </PageFrame>
  )
}
