// Gives a page its casus, or says why there is none. Used by every page under /casussen/.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { wasDestroyed } from '#client/notices/freshen.ts'
import { casusQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import { DestroyedPage } from '#client/vernietiging/destroyed-page.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'

interface WithCasusProps {
  readonly casusId: string
  /** A page that holds words of its own says itself that it is over; every other goes with the right to see it. */
  readonly staysWhenOver?: boolean
  readonly children: (casus: CasusView) => ReactNode
}

export function WithCasus({ casusId, staysWhenOver = false, children }: WithCasusProps) {
  // No polling: every look at a casus is a line in its log.
  const queries = useQueryClient()
  const casus = useQuery(casusQuery(casusId as CasusId))
  const reason = reasonOf(casus.error)
  // Access that was taken away takes the page with it; a line that is down does not.
  const isOver = reason === 'not-found' || reason === 'no-such-casus'
  if (isOver && wasDestroyed(queries, casusId as CasusId)) return <DestroyedPage />
  if (isOver && !(staysWhenOver && casus.data)) return <NotFoundPage />
  if (casus.data) return children(casus.data)
  if (casus.isPending || reason === 'signed-out') return <Waiting />
  if (reason === 'unreachable') return <AwayMessage onTryAgain={() => void casus.refetch()} />
  throw casus.error
}
