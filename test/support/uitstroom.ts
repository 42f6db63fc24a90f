// A step back, as a test asks it: what was weighed of the Big-Five.
import { type Basis, BIG_FIVE_AREAS } from '#shared/casus/uitstroom.ts'

const judged = { state: 'op-orde', reason: 'Samen gewogen' } as const

export const BASIS: Basis = { wonen: judged, support: judged, welzijn: judged, inkomen: judged, werkSchool: judged }

export const basisOf = (state: Basis['wonen']['state']): Basis =>
  Object.fromEntries(BIG_FIVE_AREAS.map((area) => [area, { state, reason: 'Samen gewogen' }])) as Basis
