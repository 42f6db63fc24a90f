// Gives a page its MDO, or says why there is none.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { mdoQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusId, MdoId } from '#shared/ids.ts'
import type { MdoView } from '#shared/protocol/mdo.ts'

interface WithMdoProps {
  readonly casusId: CasusId
  readonly mdoId: MdoId
  readonly children: (mdo: MdoView) => ReactNode
}

export function WithMdo({ casusId, mdoId, children }: WithMdoProps) {
  const mdo = useQuery(mdoQuery(casusId, mdoId))
  const reason = reasonOf(mdo.error)
  if (reason === 'not-found' || reason === 'no-such-mdo') return <NotFoundPage />
  if (mdo.data) return children(mdo.data)
  if (mdo.isPending || reason === 'signed-out') return <Waiting />
  if (reason === 'unreachable') return <AwayMessage onTryAgain={() => void mdo.refetch()} />
  throw mdo.error
}
