// The one main button of the casus page.
import { lazy, Suspense, useState } from 'react'
import { addressOf } from '#client/addresses.ts'
import { addressOfStep } from '#client/signing/signing-step.ts'
import { Button, ButtonLink } from '#client/ui/button.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { assertNever } from '#shared/result.ts'
import { STEP } from '#shared/text/casus.ts'
import { SIGNING_STEP } from '#shared/text/signing.ts'
import type { MainStep } from './main-step.ts'

const StartIntakeDialog = lazy(() => import('./start-intake-dialog.tsx'))

const ROOM_WORDS = {
  analyse: { write: STEP.writeAnalyse, read: STEP.readAnalyse },
  plan: { write: STEP.writePlan, read: STEP.readPlan },
} as const

export function MainStepButton({ casus, step }: { casus: CasusView; step: MainStep }) {
  switch (step.kind) {
    case 'start-intake':
      return <StartIntake casus={casus} />
    case 'record-besluit':
      return <ButtonLink href={addressOf.besluit(casus.id)}>{STEP.recordBesluit}</ButtonLink>
    case 'sign':
      return <ButtonLink href={addressOfStep(casus.id, step.step)}>{SIGNING_STEP[step.step]}</ButtonLink>
    case 'open-room':
      return <ButtonLink href={addressOf.room(casus.id, step.room)}>{ROOM_WORDS[step.room][step.access]}</ButtonLink>
    default:
      return assertNever(step)
  }
}

function StartIntake({ casus }: { casus: CasusView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{STEP.startIntake}</Button>
      {isOpen && (
        <Suspense>
          <StartIntakeDialog casus={casus} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
