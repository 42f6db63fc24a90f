// What the formal path of the plan needs beside the journal: capture, keep, and a rendering for each who reads it.
// Everything joins the open transaction.
import type { Renderings } from '#server/document/renderings.ts'
import { type Candidate, type Capture, candidateFrom, type Version, type Versions } from '#server/document/versions.ts'
import type { Casus, CasusWithAnalyse, Deelnemer } from '#shared/casus/casus.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { lastPublished, type PlanScope, planReaders } from '#shared/casus/plan.ts'
import { type Actie, actiesOf } from '#shared/document/items.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusId, DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'

export interface FormalPlanPorts {
  readonly versions: Versions
  readonly renderings: Renderings
  readonly capture: (address: RoomAddress) => Capture | null
  readonly remember: (address: RoomAddress) => void
}

export interface FormalPlan {
  /** What preparing would capture now. */
  candidateOf(casusId: CasusId, scope: PlanScope): Candidate | null
  /** The actie as the plan published last has it. */
  actieOf(casus: Casus, actieId: string): Pick<Actie, 'owner'> | null
  /** What the events of a decision ask to be stored with them; `casus` as it is after them. */
  keep(casus: Casus, events: readonly CasusEvent[], candidate: Candidate | null, at: number): void
}

export const planOf = (casusId: CasusId): RoomAddress => ({ casusId, room: 'plan' })

/** What goes out when the crisiskaart is published alone: with the agreements on safety. */
export const CRISISKAART_SECTIONS: readonly string[] = ['regie-veiligheid', 'crisiskaart']

export function inScope(content: RoomContent, scope: PlanScope): RoomContent {
  if (scope === 'plan') return content
  return { ...content, sections: content.sections.filter(({ id }) => CRISISKAART_SECTIONS.includes(id)) }
}

export const actiesIn = (parts: readonly VersionPart[]): Actie[] =>
  parts.flatMap(({ content }) => content.sections.filter(({ id }) => id === 'acties').flatMap(actiesOf))

/** Every place this person has or had here: what was not for him there is not for him anywhere. */
export const everyPlaceOf = ({ deelnemers }: Pick<Casus, 'deelnemers'>, personId: PersonId): DeelnemerId[] =>
  deelnemers.filter((deelnemer) => deelnemer.personId === personId).map(({ id }) => id)

/** The journal names a version: that it is there is not a question. */
export function storedIn(versions: Versions, casusId: CasusId, versionId: VersionId): Version {
  const version = versions.read(casusId, versionId)
  if (!version) throw new Error('the journal names a version that is not there')
  return version
}

export function makeFormalPlan({ versions, renderings, capture, remember }: FormalPlanPorts): FormalPlan {
  function render(casus: CasusWithAnalyse, version: Version, { id: deelnemerId, personId }: Deelnemer, at: number) {
    renderings.store(version, { deelnemerId, places: everyPlaceOf(casus, personId), how: null }, at)
  }

  return {
    candidateOf(casusId, scope) {
      const captured = capture(planOf(casusId))
      return captured && candidateFrom({ ...captured, content: inScope(captured.content, scope) }, 'plan')
    },
    actieOf(casus, actieId) {
      const last = 'plan' in casus ? lastPublished(casus.plan, 'plan') : null
      if (!last) return null
      return actiesIn(storedIn(versions, casus.id, last.versionId).parts).find(({ id }) => id === actieId) ?? null
    },
    keep(casus, events, candidate, at) {
      for (const event of events) {
        if (event.type === 'plan.prepared') {
          if (!candidate) throw new Error('nothing was captured to prepare')
          remember(planOf(casus.id))
          versions.store(candidate, at)
        }
        if ((event.type === 'plan.published' || event.type === 'crisiskaart.published') && 'plan' in casus) {
          const version = storedIn(versions, casus.id, event.versionId)
          for (const reader of planReaders(casus, at)) render(casus, version, reader, at)
        }
      }
    },
  }
}
