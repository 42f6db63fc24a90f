// What the events of gezag, wilsbekwaamheid and toestemming make of the facts: every one stays on the list.
import { assertNever } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'
import type { CasusFacts } from './gezag.ts'

const FACT_EVENTS = [
  'gezag.recorded',
  'wilsbekwaamheid.recorded',
  'toestemming.given',
  'toestemming.withdrawn',
  'uitzondering.recorded',
  'verspreiding.blocked',
  'verspreiding.allowed',
  'verspreiding.overridden',
] as const

export type FactEvent = Extract<CasusEvent, { readonly type: (typeof FACT_EVENTS)[number] }>

export const isFactEvent = (event: Recorded): event is Recorded & FactEvent =>
  (FACT_EVENTS as readonly string[]).includes(event.type)

export function evolveFacts({ facts }: Casus, event: Recorded & FactEvent): CasusFacts {
  const { seq, at, by } = event
  const recorder = { seq, at, by }
  switch (event.type) {
    case 'gezag.recorded':
      return { ...facts, gezag: [...facts.gezag, { ...event.gezag, ...recorder }] }
    case 'wilsbekwaamheid.recorded':
      return { ...facts, wilsbekwaamheid: [...facts.wilsbekwaamheid, { ...event.wilsbekwaamheid, ...recorder }] }
    case 'toestemming.given':
    case 'toestemming.withdrawn': {
      const { type, speaker, for: deelnemerId, room, namens } = event
      const word = { given: type === 'toestemming.given', speaker, for: deelnemerId, room, namens, ...recorder }
      return { ...facts, toestemmingen: [...facts.toestemmingen, word] }
    }
    case 'uitzondering.recorded':
      return { ...facts, uitzonderingen: [...facts.uitzonderingen, { ...event.uitzondering, ...recorder }] }
    case 'verspreiding.blocked':
    case 'verspreiding.allowed': {
      const { type, speaker, namens } = event
      const word = { given: type === 'verspreiding.allowed', speaker, namens, ...recorder }
      return { ...facts, verspreiding: [...facts.verspreiding, word] }
    }
    case 'verspreiding.overridden': {
      const uitzondering = { ...event.uitzondering, ...recorder }
      return { ...facts, verspreidingUitzonderingen: [...facts.verspreidingUitzonderingen, uitzondering] }
    }
    default:
      return assertNever(event)
  }
}
