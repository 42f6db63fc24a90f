// What recording, shielding and opening again make of the gegevens. What was said before stays in the journal.
import { assertNever } from '#shared/result.ts'
import type { Casus } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'
import { type AfgeschermdGegeven, afgeschermdIn, type Gegeven, type Gegevens, openIn } from './gegevens.ts'

export type GegevenEvent = Extract<CasusEvent, { readonly type: `gegeven.${string}` }>

export const isGegevenEvent = (event: Recorded): event is Recorded & GegevenEvent => event.type.startsWith('gegeven.')

export function evolveGegevens(casus: Casus, event: Recorded & GegevenEvent): Gegevens {
  const { about, field, seq, at, by } = event
  const before = openIn(casus, about, field)
  const withOpen = (value: Gegeven | null) => [
    ...casus.gegevens.open.filter((one) => one !== before),
    ...(value ? [value] : []),
  ]
  const without = (taken: number | null) => casus.gegevens.afgeschermd.filter((one) => one.seq !== taken)
  switch (event.type) {
    case 'gegeven.recorded': {
      const { value } = event
      return { ...casus.gegevens, open: withOpen(value === null ? null : { about, field, value, at, by }) }
    }
    case 'gegeven.shielded': {
      if (!before) throw new Error(`nothing to shield at ${seq}`)
      const afgeschermd: AfgeschermdGegeven = { ...before, seq, at, by, reason: event.reason }
      return { open: withOpen(null), afgeschermd: [...casus.gegevens.afgeschermd, afgeschermd] }
    }
    case 'gegeven.recorded-afgeschermd': {
      const { value, instead } = event
      const added = value === null ? [] : [{ about, field, value, at, by, seq, reason: null }]
      return { ...casus.gegevens, afgeschermd: [...without(instead), ...added] }
    }
    case 'gegeven.unshielded': {
      const opened = afgeschermdIn(casus, about, field).find((one) => one.seq === event.of)
      if (!opened) throw new Error(`nothing shielded to open at ${seq}`)
      const { value } = opened
      return { open: withOpen({ about, field, value, at, by }), afgeschermd: without(event.of) }
    }
    default:
      return assertNever(event)
  }
}
