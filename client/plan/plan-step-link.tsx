// On the page of the plan: the way to publishing it, for who may.
import { addressOf } from '#client/addresses.ts'
import { ButtonLink } from '#client/ui/button.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { PUBLISH } from '#shared/text/plan.ts'

export const PlanStepLink = ({ casus }: { casus: CasusView }) =>
  casus.mine.commands.includes('preparePlan') && (
    <ButtonLink href={addressOf.publish(casus.id)}>{PUBLISH.step}</ButtonLink>
  )
