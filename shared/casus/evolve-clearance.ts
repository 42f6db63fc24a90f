// What naming and no longer naming somebody make of the clearances. Named twice, the last naming stands.
import type { Casus } from './casus.ts'
import type { Clearance } from './clearance.ts'
import type { CasusEvent, Recorded } from './events.ts'

type ClearanceEvent = Extract<CasusEvent, { readonly type: `afgeschermd.${string}` }>

export function evolveClearance(casus: Casus, event: Recorded & ClearanceEvent): readonly Clearance[] {
  const { deelnemerId, reason, at, by } = event
  const others = casus.clearances.filter((clearance) => clearance.deelnemerId !== deelnemerId)
  return event.type === 'afgeschermd.granted' ? [...others, { deelnemerId, reason, at, by }] : others
}
