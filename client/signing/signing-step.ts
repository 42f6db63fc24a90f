// The next step of the signing for this reader, from where the analyse stands and what he may do.
import { addressOf } from '#client/addresses.ts'
import type { CasusId } from '#shared/ids.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export type SigningStep = 'offer' | 'go-on-offering' | 'present' | 'sign'

/** `signing` tells presenting from signing for who may do both; without it that person is led to the same page to read. */
export function signingStep({ mine: { commands } }: CasusView, signing?: SigningView): SigningStep | null {
  if (commands.includes('holdAnalyse')) return 'offer'
  if (commands.includes('offerAnalyse')) return 'go-on-offering'
  const waitsForFamily = signing?.maySign.why === 'gate-herkenning'
  if (commands.includes('signAnalyse')) return waitsForFamily ? 'present' : 'sign'
  return commands.includes('presentAnalyse') ? 'present' : null
}

export const addressOfStep = (casusId: CasusId, step: SigningStep): string =>
  step === 'offer' || step === 'go-on-offering' ? addressOf.offer(casusId) : addressOf.sign(casusId)
