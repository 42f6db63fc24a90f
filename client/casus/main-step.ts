// The next sensible step at a casus for this reader: at most one, and only what the server would allow.
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export type MainStep =
  | { readonly kind: 'start-intake' }
  | { readonly kind: 'record-besluit' }
  | { readonly kind: 'open-room'; readonly room: LiveRoom; readonly access: 'read' | 'write' }

export function mainStep(casus: CasusView): MainStep | null {
  const { commands } = casus.mine
  if (casus.waitsFor === 'start-intake' && commands.includes('startIntake')) return { kind: 'start-intake' }
  if (casus.waitsFor === 'take-besluit' && commands.includes('recordBesluit')) return { kind: 'record-besluit' }
  const wanted: LiveRoom = casus.waitsFor === 'write-analyse' ? 'analyse' : 'plan'
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
  switch (casus.waitsFor) {
    case 'start-intake':
    case 'take-besluit':
      return step !== null && step.kind !== 'open-room'
    case 'give-advice':
      return casus.besluit?.outcome.kind === 'elders' && casus.besluit.outcome.owner === myId
    case 'write-analyse':
      return casus.documents.some(({ room, access }) => room === 'analyse' && access === 'write')
    case 'write-plan':
    case 'carry-out':
      return casus.documents.some(({ room, access }) => room === 'plan' && access === 'write')
    case 'nothing':
      return false
  }
}
