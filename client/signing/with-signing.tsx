// Gives a page what stands around the signing, or says why there is none.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { reasonOf, signingQuery } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { SigningView } from '#shared/protocol/signing.ts'

interface WithSigningProps {
  readonly casusId: CasusId
  readonly children: (signing: SigningView) => ReactNode
}

const ASK_AGAIN = 1_000
/** The server takes reports for five seconds; after that nothing more comes. */
const ASK_AT_MOST = 8_000

/** Asks again only while somebody's last words are still awaited: every look is a line in the log. */
export function WithSigning({ casusId, children }: WithSigningProps) {
  const waitingSince = useRef<number | null>(null)
  const signing = useQuery({
    ...signingQuery(casusId),
    refetchInterval({ state }) {
      if (!state.data?.reportIn?.waiting.length) {
        waitingSince.current = null
        return false
      }
      waitingSince.current ??= Date.now()
      return Date.now() - waitingSince.current < ASK_AT_MOST ? ASK_AGAIN : false
    },
  })
  const reason = reasonOf(signing.error)
  if (reason === 'not-found' || reason === 'no-such-casus' || reason === 'not-your-rol') return <NotFoundPage />
  if (signing.data) return children(signing.data)
  if (signing.isPending || reason === 'signed-out') return <Waiting />
  if (reason === 'unreachable') return <AwayMessage onTryAgain={() => void signing.refetch()} />
  throw signing.error
}
