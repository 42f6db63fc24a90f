// What the events of regie make of who leads.
import { assertNever } from '#shared/result.ts'
import type { CasusWithAnalyse } from './casus.ts'
import { dayOf } from './day.ts'
import type { CasusEvent, Recorded } from './events.ts'
import { leadsUntilThen, type RegieHolder } from './regie.ts'

/** Who has an account is no part of what happened: it is asked when somebody looks. */
const EVERYBODY = () => true

export type RegieEvent = Extract<CasusEvent, { readonly type: `regie.${string}` }>

export function evolveRegie(casus: CasusWithAnalyse, event: Recorded & RegieEvent): CasusWithAnalyse {
  const { at, by, area } = event
  const held = casus.regie[area]
  const becomes = (next: RegieHolder): CasusWithAnalyse => ({ ...casus, regie: { ...casus.regie, [area]: next } })
  // RG3: who names himself has accepted.
  const acceptedBy = (holder: string) => (holder === by ? at : null)
  switch (event.type) {
    case 'regie.assigned': {
      const { holder } = event
      const acceptedAt = acceptedBy(holder)
      return becomes({ holder, since: dayOf(at), assignedBy: by, acceptedAt, reason: null, note: null, before: null })
    }
    case 'regie.accepted':
      if (!held) throw new Error(`nobody was named for ${area}`)
      return becomes({ ...held, acceptedAt: at })
    case 'regie.transferred': {
      if (!held) throw new Error(`nobody held ${area}`)
      const { to: holder, reason, from: since, note = null } = event
      // Who led until now goes on: not somebody whose day had yet to come.
      const before = leadsUntilThen(casus, held, EVERYBODY, at) ?? held.holder
      return becomes({ holder, since, assignedBy: by, acceptedAt: acceptedBy(holder), reason, note, before })
    }
    default:
      return assertNever(event)
  }
}
