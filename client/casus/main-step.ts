// The next sensible step at a casus for this reader: at most one, and only what the server would allow.
import { type SigningStep, signingStep } from '#client/signing/signing-step.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export type MainStep =
  | { readonly kind: 'start-intake' }
  | { readonly kind: 'record-besluit' }
  | { readonly kind: 'sign'; readonly step: SigningStep }
  | { readonly kind: 'open-room'; readonly room: TableRoom; readonly access: 'read' | 'write' }

export function mainStep(casus: CasusView, signing?: SigningView): MainStep | null {
  const { commands } = casus.mine
  if (casus.waitsFor === 'start-intake' && commands.includes('startIntake')) return { kind: 'start-intake' }
  if (casus.waitsFor === 'take-besluit' && commands.includes('recordBesluit')) return { kind: 'record-besluit' }
  // The way back stands big on the page itself.
  if (commands.includes('comeBack')) return null
  const step = signingStep(casus, signing)
  // While the table can still write, writing comes first; offering stands on the page of the text.
  if (step && step !== 'offer') return { kind: 'sign', step }
  const wanted: TableRoom = casus.phase === 'analyse' ? 'analyse' : 'plan'
  const { documents } = casus
  const best =
    documents.find(({ room, access }) => room === wanted && access === 'write') ??
    documents.find(({ access }) => access === 'write') ??
    documents.find(({ room }) => room === wanted) ??
    documents[0]
  return best ? { kind: 'open-room', room: best.room, access: best.access } : null
}

/** Whether the reader is one of those that the casus waits for. */
export function waitsForMe(casus: CasusView, myId: string): boolean {
  const step = mainStep(casus)
  const { commands } = casus.mine
  switch (casus.waitsFor) {
    case 'start-intake':
    case 'take-besluit':
      return step !== null && step.kind !== 'open-room'
    case 'give-advice':
      return casus.besluit?.outcome.kind === 'elders' && casus.besluit.outcome.owner === myId
    case 'offer-analyse':
      return commands.includes('offerAnalyse')
    case 'present-analyse':
      return commands.includes('presentAnalyse')
    case 'sign-analyse':
      return commands.includes('signAnalyse')
    case 'write-analyse':
      return casus.documents.some(({ room, access }) => room === 'analyse' && access === 'write')
    case 'write-plan':
    case 'carry-out':
      return casus.documents.some(({ room, access }) => room === 'plan' && access === 'write')
    case 'hear-family':
    case 'await-signature':
    case 'nothing':
      return false
  }
}
