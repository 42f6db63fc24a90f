// Gives a page what stands around the signing, or says why there is none.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { reasonOf, signingQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { SigningView } from '#shared/protocol/views.ts'

interface WithSigningProps {
  readonly casusId: CasusId
  readonly children: (signing: SigningView) => ReactNode
}

const ASK_AGAIN = 1_000

/** Asks again only while somebody's last words are still awaited: every look is a line in the log. */
export function WithSigning({ casusId, children }: WithSigningProps) {
  const signing = useQuery({
    ...signingQuery(casusId),
    refetchInterval: ({ state }) => ((state.data?.reportIn?.waiting.length ?? 0) > 0 ? ASK_AGAIN : false),
  })
  const reason = reasonOf(signing.error)
  if (reason === 'not-found' || reason === 'no-such-casus' || reason === 'not-your-rol') return <NotFoundPage />
  if (signing.data) return children(signing.data)
  if (signing.isPending || reason === 'signed-out') return <Waiting />
  if (reason === 'unreachable') return <AwayMessage onTryAgain={() => void signing.refetch()} />
  throw signing.error
}
