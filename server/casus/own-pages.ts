// Which pages of the family there are for one reader. It shows nothing of what stands in them: each of them logs its own reading.
import type { Session } from '#server/identity/sessions.ts'
import { readsLooks } from '#shared/casus/share.ts'
import { decidesAt } from '#shared/casus/toestemming.ts'
import { ownTextPlace, textsFor } from '#shared/casus/verhaal.ts'
import { OWN_KINDS } from '#shared/document/rooms.ts'
import type { CasusId } from '#shared/ids.ts'
import type { OwnPages } from '#shared/protocol/gezin.ts'
import type { Journal } from './journal.ts'
import type { PlanReadings } from './plan-reading.ts'

export interface OwnPagesPorts {
  readonly journal: Journal
  readonly planReadings: Pick<PlanReadings, 'atHand'>
  readonly clock: () => number
}

export type OwnPagesOf = (reader: Session, id: CasusId) => OwnPages

export const makeOwnPages =
  ({ journal, planReadings, clock }: OwnPagesPorts): OwnPagesOf =>
  ({ personId }, id) => {
    const at = clock()
    const casus = journal.load(id)
    if (!casus) return { plan: null, crisiskaart: false, verhaal: null, vernietigen: false, looks: false }
    const hasOwn = ownTextPlace(casus, 'verhaal', personId, at) !== null
    const tells = hasOwn && casus.phase !== 'gesloten'
    const others = OWN_KINDS.some((kind) => textsFor(casus, kind, personId, at).length > 0)
    const verhaal = tells || others ? { tells, others } : null
    return {
      ...planReadings.atHand(casus, personId, at),
      verhaal,
      vernietigen: hasOwn || decidesAt(casus, personId, at),
      looks: readsLooks(casus, personId, at),
    }
  }
