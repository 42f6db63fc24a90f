// What the events of the plan make of its candidate, what was published, what the family said, and the acties.
import { assertNever } from '#shared/result.ts'
import type { CasusWithAnalyse } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'
import { type OpenPoint, openPointDue, openPointOf, type PlanCandidate, type PlanState } from './plan.ts'

export type PlanEvent = Extract<
  CasusEvent,
  { readonly type: `${'plan' | 'crisiskaart' | 'instemming' | 'actie'}.${string}` }
>

export const isPlanEvent = (event: Recorded): event is Recorded & PlanEvent =>
  /^(plan|crisiskaart|instemming|actie)\./.test(event.type)

export function evolvePlan(casus: CasusWithAnalyse, event: Recorded & PlanEvent): CasusWithAnalyse {
  const { plan } = casus
  const { at, by } = event
  const becomes = (next: Partial<PlanState>): CasusWithAnalyse => ({ ...casus, plan: { ...plan, ...next } })
  switch (event.type) {
    case 'plan.prepared': {
      const { versionId, fingerprint, scope } = event
      return becomes({ candidate: { versionId, fingerprint, scope, at, by, previewed: [] } })
    }
    case 'plan.previewed': {
      const candidate = candidateOf(plan, event)
      const { deelnemerId } = event
      return becomes({ candidate: { ...candidate, previewed: [...candidate.previewed, { deelnemerId, at, by }] } })
    }
    case 'plan.discarded':
      candidateOf(plan, event)
      return becomes({ candidate: null })
    case 'plan.published': {
      candidateOf(plan, event)
      const { versionId, fingerprint, provisional } = event
      const version = { versionId, fingerprint, scope: 'plan' as const, at, by, provisional }
      const published = becomes({ candidate: null, published: [...plan.published, version] })
      // PL7: a provisional plan before the signature leaves the casus where it is.
      return casus.phase === 'plan'
        ? { ...published, phase: 'uitvoering', passed: [...casus.passed, { phase: 'uitvoering', at }] }
        : published
    }
    case 'crisiskaart.published': {
      candidateOf(plan, event)
      const { versionId, fingerprint } = event
      const version = { versionId, fingerprint, scope: 'crisiskaart' as const, at, by, provisional: null }
      return becomes({ candidate: null, published: [...plan.published, version] })
    }
    case 'instemming.recorded': {
      const { deelnemerId, answer } = event.instemming
      const asksReply = answer !== 'ja' && openPointOf(plan, deelnemerId) === null
      const opened: OpenPoint = { deelnemerId, openedAt: at, due: openPointDue(at), reply: null }
      return becomes({
        instemming: [...plan.instemming, { ...event.instemming, at, by }],
        openPoints: asksReply ? [...plan.openPoints, opened] : plan.openPoints,
      })
    }
    case 'instemming.postponed':
      return becomes({ openPoints: withOpen(plan, event, (point) => ({ ...point, due: event.due })) })
    case 'instemming.replied': {
      const reply = { words: event.words, at, by }
      return becomes({ openPoints: withOpen(plan, event, (point) => ({ ...point, reply })) })
    }
    case 'actie.updated': {
      const { actieId, status, words } = event
      const before = plan.acties[actieId] ?? []
      return becomes({ acties: { ...plan.acties, [actieId]: [...before, { status, words, at, by }] } })
    }
    default:
      return assertNever(event)
  }
}

function candidateOf({ candidate }: PlanState, event: PlanEvent): PlanCandidate {
  const versionId = 'versionId' in event ? event.versionId : candidate?.versionId
  if (!candidate || candidate.versionId !== versionId) throw new Error(`${event.type} of what does not lie ready`)
  return candidate
}

function withOpen(
  plan: PlanState,
  { type, deelnemerId }: PlanEvent & { type: 'instemming.postponed' | 'instemming.replied' },
  change: (point: OpenPoint) => OpenPoint,
): readonly OpenPoint[] {
  const open = openPointOf(plan, deelnemerId)
  if (!open) throw new Error(`${type} without an open point`)
  return plan.openPoints.map((point) => (point === open ? change(point) : point))
}
