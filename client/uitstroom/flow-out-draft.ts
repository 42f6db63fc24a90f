// What somebody has filled in of a step back so far, and what is still missing. Nothing is chosen beforehand.
import { checkChoice, checkText } from '#client/form/check.ts'
import { type Basis, type BasisState, BIG_FIVE_AREAS, type BigFiveArea } from '#shared/casus/uitstroom.ts'

export interface FlowOutDraft {
  readonly basis: Readonly<Record<BigFiveArea, { readonly state: BasisState | null; readonly reason: string }>>
  readonly signs: string
}

const ofEach = <T>(make: (area: BigFiveArea) => T): Readonly<Record<BigFiveArea, T>> =>
  Object.fromEntries(BIG_FIVE_AREAS.map((area) => [area, make(area)])) as Record<BigFiveArea, T>

export const EMPTY_FLOW_OUT: FlowOutDraft = { basis: ofEach(() => ({ state: null, reason: '' })), signs: '' }

export interface FlowOutErrors {
  readonly basis: Readonly<Record<BigFiveArea, { readonly state: string | null; readonly reason: string | null }>>
  readonly signs: string | null
}

export const checkFlowOut = ({ basis, signs }: FlowOutDraft): FlowOutErrors => ({
  basis: ofEach((area) => ({ state: checkChoice(basis[area].state), reason: checkText(basis[area].reason, 1000) })),
  signs: checkText(signs, 2000),
})

/** null while something is missing. */
export function flowOutOf(draft: FlowOutDraft): { readonly basis: Basis; readonly signs: string } | null {
  const errors = checkFlowOut(draft)
  const isWeighed = BIG_FIVE_AREAS.every((area) => !errors.basis[area].state && !errors.basis[area].reason)
  return isWeighed && !errors.signs ? { basis: draft.basis as Basis, signs: draft.signs } : null
}
