// Decides who leads: naming, confirming and transferring. What the rules table says of rol and phase was looked at before.
import { accept, assertNever, refuse } from '#shared/result.ts'
import { type CasusWithAnalyse, rollenOf } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import { dayOf } from './day.ts'
import type { Decision, Facts } from './decide.ts'
import { hasAccount, heldAt, mayLeadAt } from './regie.ts'

export type RegieCommand = Extract<CasusCommand, { type: `${string}Regie` }>

export function decideRegie(casus: CasusWithAnalyse, command: RegieCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'assignRegie':
      return assignRegie(casus, command, facts)
    case 'acceptRegie':
      return acceptRegie(casus, command, facts)
    case 'transferRegie':
      return transferRegie(casus, command, facts)
    default:
      return assertNever(command)
  }
}

function assignRegie(casus: CasusWithAnalyse, { area, holder }: CommandOf<'assignRegie'>, facts: Facts): Decision {
  const { at } = facts
  const counts = hasAccount(facts)
  if (heldAt(casus, area, counts, at)) return refuse({ reason: 'has-holder' })
  if (!counts(holder) || !mayLeadAt(casus, holder, at)) return refuse({ reason: 'holder-not-at-table' })
  return accept([{ type: 'regie.assigned', area, holder }])
}

function acceptRegie(casus: CasusWithAnalyse, { area }: CommandOf<'acceptRegie'>, facts: Facts): Decision {
  const { at, by } = facts
  const held = heldAt(casus, area, hasAccount(facts), at)
  if (held?.holder !== by) return refuse({ reason: 'not-the-holder' })
  if (held.acceptedAt !== null) return refuse({ reason: 'already-confirmed' })
  return accept([{ type: 'regie.accepted', area }])
}

/** RG5 before RG4: who read another name is told so, whoever he is. */
function transferRegie(casus: CasusWithAnalyse, command: CommandOf<'transferRegie'>, facts: Facts): Decision {
  const { at, by } = facts
  const counts = hasAccount(facts)
  const { area, to, reason, from, note, expectedHolder } = command
  const current = heldAt(casus, area, counts, at)?.holder ?? null
  if (current !== expectedHolder) return refuse({ reason: 'holder-changed', expected: expectedHolder, current })
  if (current !== by && !rollenOf(casus, by, at).includes('plancoordinator'))
    return refuse({ reason: 'not-the-holder' })
  if (to === current) return refuse({ reason: 'has-holder' })
  if (!counts(to) || !mayLeadAt(casus, to, at)) return refuse({ reason: 'holder-not-at-table' })
  if (from < dayOf(at)) return refuse({ reason: 'date-is-past' })
  return accept([{ type: 'regie.transferred', area, to, reason, from, ...(note === undefined ? {} : { note }) }])
}
