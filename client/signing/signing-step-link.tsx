// On the page of the analyse: the way to the next step of its signing, for who may take it.
import { ButtonLink } from '#client/ui/button.tsx'
import type { CasusView } from '#shared/protocol/views.ts'
import { SIGNING_STEP } from '#shared/text/signing.ts'
import { addressOfStep, signingStep } from './signing-step.ts'

export function SigningStepLink({ casus }: { casus: CasusView }) {
  const step = signingStep(casus)
  return step && <ButtonLink href={addressOfStep(casus.id, step)}>{SIGNING_STEP[step]}</ButtonLink>
}
