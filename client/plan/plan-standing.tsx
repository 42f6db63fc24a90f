// Under the plan on the casus page: what lies ready or was published last, and the way on.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf } from '#client/addresses.ts'
import { planningQuery } from '#client/queries.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { PLAN_STANDING, PUBLISH } from '#shared/text/plan.ts'
import { readsPlanning } from './plan-access.ts'

export function PlanStanding({ casus }: { casus: CasusView }) {
  const reads = readsPlanning(casus)
  const { data } = useQuery({ ...planningQuery(casus.id), enabled: reads })
  // What was read before stays known to the query; it goes with the right to read it.
  if (!reads || !data) return null
  const [last] = data.published
  return (
    <>
      <p>{last ? PLAN_STANDING.published(last.at) : PLAN_STANDING.never}</p>
      {data.candidate && <p>{PLAN_STANDING.ready}</p>}
      {casus.mine.commands.includes('preparePlan') && data.drafted && (
        <p>
          <Link className="nl-link link-alone" href={addressOf.publish(casus.id)}>
            {data.candidate ? PUBLISH.stepReady : PUBLISH.step}
          </Link>
        </p>
      )}
    </>
  )
}
