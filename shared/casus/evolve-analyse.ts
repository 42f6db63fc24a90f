// What the events of the formal path make of the state of the analyse. Signed versions and what the family said stay.
import { assertNever } from '#shared/result.ts'
import type { AnalyseState, CasusWithAnalyse, Herkenning } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'

export type AnalyseEvent = Extract<CasusEvent, { readonly type: `${'analyse' | 'herkenning' | 'addendum'}.${string}` }>
type RecordedHere = Recorded & AnalyseEvent

export function evolveAnalyse(casus: CasusWithAnalyse, event: RecordedHere): CasusWithAnalyse {
  const { analyse } = casus
  const { at, by } = event
  const becomes = (next: AnalyseState): CasusWithAnalyse => ({ ...casus, analyse: next })
  switch (event.type) {
    case 'analyse.held':
      inState(analyse, 'concept', event)
      return becomes({ status: 'stilgezet', since: at, by })
    case 'analyse.released':
      inState(analyse, 'stilgezet', event)
      return becomes({ status: 'concept' })
    case 'analyse.offered': {
      inState(analyse, 'stilgezet', event)
      const { versionId, fingerprint } = event
      const lists = { presented: [], herkenning: casus.spokenBefore, notAsked: [] }
      return becomes({ status: 'aangeboden', since: at, by, versionId, fingerprint, ...lists })
    }
    case 'analyse.withdrawn':
      return backToConcept(casus, { status: 'concept' }, event)
    case 'analyse.returned':
      return backToConcept(casus, { status: 'concept', returned: { at, by, remarks: event.remarks } }, event)
    case 'analyse.presented': {
      const { deelnemerId, how } = event
      const offered = inState(analyse, 'aangeboden', event)
      return becomes({ ...offered, presented: [...offered.presented, { deelnemerId, at, how }] })
    }
    case 'herkenning.recorded': {
      const offered = inState(analyse, 'aangeboden', event)
      const herkenning: Herkenning = { ...event.herkenning, at, by }
      return becomes({ ...offered, herkenning: [...offered.herkenning, herkenning] })
    }
    case 'herkenning.not-asked': {
      const { deelnemerId, reason } = event
      const offered = inState(analyse, 'aangeboden', event)
      const others = offered.notAsked.filter((notAsked) => notAsked.deelnemerId !== deelnemerId)
      return becomes({ ...offered, notAsked: [...others, { deelnemerId, reason, at }] })
    }
    case 'analyse.signed': {
      const { herkenning } = inState(analyse, 'aangeboden', event)
      const { versionId, fingerprint, supervision } = event
      const signed = {
        ...casus,
        analyse: { status: 'ondertekend', since: at, by, versionId, fingerprint, addenda: [] } as const,
        signed: [...casus.signed, { versionId, fingerprint, at, by, supervision }],
        spokenBefore: herkenning,
      }
      // A revision signed later leaves the casus in the phase where it is.
      return casus.phase === 'analyse'
        ? { ...signed, phase: 'plan', passed: [...casus.passed, { phase: 'plan', at }] }
        : signed
    }
    case 'analyse.revised':
      inState(analyse, 'ondertekend', event)
      return becomes({ status: 'concept', revised: { at, by, reason: event.reason } })
    case 'analyse.signature-withdrawn': {
      inState(analyse, 'ondertekend', event)
      const { versionId, reason } = event
      const signed = casus.signed.map((one) =>
        one.versionId === versionId ? { ...one, withdrawn: { at, by, reason } } : one,
      )
      return { ...becomes({ status: 'concept' }), signed }
    }
    case 'addendum.added': {
      const signed = inState(analyse, 'ondertekend', event)
      return becomes({ ...signed, addenda: [...signed.addenda, { at, by, text: event.text }] })
    }
    default:
      return assertNever(event)
  }
}

/** VA7: what the family said stays, as said of that text. */
function backToConcept(casus: CasusWithAnalyse, analyse: AnalyseState, event: RecordedHere): CasusWithAnalyse {
  const { herkenning } = inState(casus.analyse, 'aangeboden', event)
  return { ...casus, analyse, spokenBefore: herkenning }
}

function inState<Status extends AnalyseState['status']>(
  analyse: AnalyseState,
  status: Status,
  { type }: RecordedHere,
): Extract<AnalyseState, { readonly status: Status }> {
  if (analyse.status !== status) throw new Error(`${type} does not follow ${analyse.status}`)
  return analyse as Extract<AnalyseState, { readonly status: Status }>
}
