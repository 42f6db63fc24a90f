// What asking and deciding make of the requests for destruction.
import { assertNever } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'
import type { Vernietiging, VernietigingStanding } from './vernietiging.ts'

export type VernietigingEvent = Extract<CasusEvent, { readonly type: `vernietiging.${string}` }>

export const isVernietigingEvent = <E extends CasusEvent>(event: E): event is E & VernietigingEvent =>
  event.type.startsWith('vernietiging.')

export function evolveVernietiging(casus: Casus, event: Recorded & VernietigingEvent): readonly Vernietiging[] {
  const { by, at } = event
  if (event.type === 'vernietiging.requested') {
    return [...casus.vernietigingen, { ...event.request, by, at, status: 'requested', objected: null }]
  }
  const changed = (standing: VernietigingStanding) =>
    casus.vernietigingen.map((one): Vernietiging => {
      if (one.vernietigingId !== event.vernietigingId) return one
      const { vernietigingId, scope, for: forWhom, namens, words, organisatieId } = one
      return { vernietigingId, scope, for: forWhom, namens, words, organisatieId, by: one.by, at: one.at, ...standing }
    })
  switch (event.type) {
    case 'vernietiging.withdrawn':
      return changed({ status: 'withdrawn', withdrawn: { by, at } })
    case 'vernietiging.proposed':
      return changed({ status: 'proposed', proposal: { by, at, outcome: event.outcome, reason: event.reason } })
    case 'vernietiging.objected':
      return changed({ status: 'requested', objected: { by, at, reason: event.reason } })
    case 'vernietiging.confirmed': {
      const before = casus.vernietigingen.find(({ vernietigingId }) => vernietigingId === event.vernietigingId)
      if (before?.status !== 'proposed') throw new Error('nothing was proposed that could be confirmed')
      return changed({ status: 'confirmed', proposal: before.proposal, confirmed: { by, at } })
    }
    default:
      return assertNever(event)
  }
}
