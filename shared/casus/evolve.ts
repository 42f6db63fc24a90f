// Folds events into the casus. Total over the events: one it does not know is a defect, never skipped.

import type { CasusId } from '#shared/ids.ts'
import { withAanspreekpunt } from './aanspreekpunt.ts'
import type { Casus } from './casus.ts'
import type { Recorded } from './events.ts'
import { evolveAnalyse } from './evolve-analyse.ts'
import { evolveClearance } from './evolve-clearance.ts'
import { evolveFacts, isFactEvent } from './evolve-facts.ts'
import { evolveGegevens, isGegevenEvent } from './evolve-gegevens.ts'
import { evolveMdo, isMdoEvent } from './evolve-mdo.ts'
import { evolvePlan, isPlanEvent } from './evolve-plan.ts'
import { evolveRegie } from './evolve-regie.ts'
import { evolveUitstroom, isUitstroomEvent } from './evolve-uitstroom.ts'
import { evolveShared } from './evolve-verhaal.ts'
import { evolveVernietiging, isVernietigingEvent } from './evolve-vernietiging.ts'
import { NO_GEGEVENS } from './gegevens.ts'
import { NO_FACTS } from './gezag.ts'
import { withLink } from './links.ts'
import { NO_PLAN } from './plan.ts'
import { NO_REGIE } from './regie.ts'

export function evolve(casus: Casus | null, id: CasusId, event: Recorded): Casus {
  if (event.type === 'signaal.reported') {
    if (casus !== null) throw new Error('a casus begins once')
    const { jeugdige, signaal, at, seq } = event
    return {
      id,
      version: seq,
      phase: 'signaal',
      jeugdige,
      signaal,
      deelnemers: [],
      verhalen: [],
      inbreng: [],
      clearances: [],
      aanspreekpunten: [],
      links: [],
      facts: NO_FACTS,
      gegevens: NO_GEGEVENS,
      vernietigingen: [],
      destroyed: [],
      passed: [{ phase: 'signaal', at }],
      latestAt: at,
    }
  }
  if (casus === null) throw new Error(`no casus to apply ${event.type} to`)
  if (event.seq !== casus.version + 1) throw new Error(`event ${event.seq} does not follow ${casus.version}`)
  const next = { ...casus, version: event.seq, latestAt: Math.max(casus.latestAt, event.at) }
  if (isFactEvent(event)) return { ...next, facts: evolveFacts(casus, event) }
  if (isGegevenEvent(event)) return { ...next, gegevens: evolveGegevens(casus, event) }
  if (isVernietigingEvent(event)) return { ...next, vernietigingen: evolveVernietiging(casus, event) }
  if (isUitstroomEvent(event)) return evolveUitstroom(next, event)

  switch (event.type) {
    case 'intake.started':
      return { ...next, phase: 'intake', passed: [...casus.passed, { phase: 'intake', at: event.at }] }
    case 'besluit.recorded': {
      const { besluit, at } = event
      return besluit.outcome.kind === 'elders'
        ? { ...next, phase: 'elders', besluit, passed: [...casus.passed, { phase: 'elders', at }] }
        : {
            ...next,
            phase: 'analyse',
            besluit,
            analyse: { status: 'concept' },
            signed: [],
            spokenBefore: [],
            regie: NO_REGIE,
            mdos: [],
            plan: NO_PLAN,
            uitstroom: [],
            terugkeer: [],
            passed: [...casus.passed, { phase: 'analyse', at }],
          }
    }
    case 'deelnemer.invited':
      return { ...next, deelnemers: [...casus.deelnemers, { ...event.deelnemer, endedAt: null }] }
    case 'deelnemer.changed': {
      const { deelnemerId, changed } = event
      return {
        ...next,
        deelnemers: casus.deelnemers.map((deelnemer) =>
          deelnemer.id === deelnemerId
            ? { ...deelnemer, ...changed, changes: (deelnemer.changes ?? 0) + 1 }
            : deelnemer,
        ),
        // CA36: named was who had the rol.
        clearances: changed.rol
          ? casus.clearances.filter((clearance) => clearance.deelnemerId !== deelnemerId)
          : casus.clearances,
      }
    }
    case 'deelnemer.ended':
      return {
        ...next,
        deelnemers: casus.deelnemers.map((deelnemer) =>
          deelnemer.id === event.deelnemerId ? { ...deelnemer, endedAt: event.at } : deelnemer,
        ),
      }
    case 'verhaal.shared':
    case 'verhaal.withdrawn':
      return { ...next, verhalen: evolveShared(casus.verhalen, event) }
    case 'verhaal.destroyed': {
      const { deelnemerId, vernietigingId, at } = event
      return {
        ...next,
        // VN10: who may read which text is asked of these; of one that is gone there is nothing to ask.
        verhalen: casus.verhalen.filter((shared) => shared.deelnemerId !== deelnemerId),
        destroyed: [...casus.destroyed, { deelnemerId, vernietigingId, at }],
      }
    }
    case 'casus.linked':
    case 'casus.unlinked':
      return { ...next, links: withLink(casus, event) }
    case 'inbreng.shared':
    case 'inbreng.withdrawn':
      return { ...next, inbreng: evolveShared(casus.inbreng, event) }
    case 'afgeschermd.granted':
    case 'afgeschermd.withdrawn':
      return { ...next, clearances: evolveClearance(casus, event) }
    // Who did it and why stays in the journal; nothing of the casus is another for it.
    case 'casus.words-purged':
      return next
    case 'aanspreekpunt.appointed':
      return { ...next, aanspreekpunten: withAanspreekpunt(casus, event) }
    default:
      if (!('analyse' in next)) throw new Error(`no analyse to apply ${event.type} to`)
      if (isMdoEvent(event)) return evolveMdo(next, event)
      if (isPlanEvent(event)) return evolvePlan(next, event)
      switch (event.type) {
        case 'regie.assigned':
        case 'regie.accepted':
        case 'regie.transferred':
          return evolveRegie(next, event)
        default:
          return evolveAnalyse(next, event)
      }
  }
}

/** Onto `before`, where what came first was folded already. */
export const fold = (id: CasusId, events: readonly Recorded[], before: Casus | null = null): Casus | null =>
  events.reduce<Casus | null>((casus, event) => evolve(casus, id, event), before)
