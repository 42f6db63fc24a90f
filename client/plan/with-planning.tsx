// Gives a page what stands around publishing the plan, or says why there is none.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { planningQuery, reasonOf } from '#client/queries.ts'
import { AwayMessage } from '#client/ui/away-page.tsx'
import { NotFoundPage } from '#client/ui/not-found-page.tsx'
import { Waiting } from '#client/ui/waiting.tsx'
import type { CasusId } from '#shared/ids.ts'
import type { PlanningView } from '#shared/protocol/planning.ts'

interface WithPlanningProps {
  readonly casusId: CasusId
  readonly children: (planning: PlanningView) => ReactNode
}

export function WithPlanning({ casusId, children }: WithPlanningProps) {
  const planning = useQuery(planningQuery(casusId))
  const reason = reasonOf(planning.error)
  if (reason === 'not-found' || reason === 'no-such-casus' || reason === 'not-your-rol') return <NotFoundPage />
  if (planning.data) return children(planning.data)
  if (planning.isPending || reason === 'signed-out') return <Waiting />
  if (reason === 'unreachable') return <AwayMessage onTryAgain={() => void planning.refetch()} />
  throw planning.error
}
