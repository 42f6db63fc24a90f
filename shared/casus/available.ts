// What a person can do next at a casus, and what the casus waits for: read from the rules, never decided here.
import type { PersonId } from '#shared/ids.ts'
import { assertNever } from '#shared/result.ts'
import { accessTo } from './access.ts'
import { type Casus, rollenOf } from './casus.ts'
import type { CommandType } from './commands.ts'
import { RULES, ruleOf } from './rules.ts'

export function availableCommands(casus: Casus, personId: PersonId, at: number): CommandType[] {
  const rollen = rollenOf(casus, personId, at)
  return (Object.keys(RULES) as CommandType[]).filter((type) => {
    const { from, by, analyse } = ruleOf(type)
    if (analyse && 'analyse' in casus && !analyse.includes(casus.analyse.status)) return false
    return from?.includes(casus.phase) && by !== 'any-professional' && rollen.some((rol) => by.includes(rol))
  })
}

export type WaitsFor =
  | 'start-intake'
  | 'take-besluit'
  | 'give-advice'
  | 'write-analyse'
  | 'write-plan'
  | 'carry-out'
  | 'nothing'

export function waitsFor(casus: Casus): WaitsFor {
  switch (casus.phase) {
    case 'signaal':
      return 'start-intake'
    case 'intake':
      return 'take-besluit'
    case 'elders':
      return 'give-advice'
    case 'analyse':
      return 'write-analyse'
    case 'plan':
      return 'write-plan'
    case 'uitvoering':
      return 'carry-out'
    case 'uitgestroomd':
    case 'gesloten':
      return 'nothing'
    default:
      return assertNever(casus)
  }
}

/** Whether the next step of the casus is one that this person can take. */
export function isMine(casus: Casus, personId: PersonId, at: number): boolean {
  const commands = availableCommands(casus, personId, at)
  switch (waitsFor(casus)) {
    case 'start-intake':
      return commands.includes('startIntake')
    case 'take-besluit':
      return commands.includes('recordBesluit')
    case 'give-advice':
      return 'besluit' in casus && casus.besluit.outcome.kind === 'elders' && casus.besluit.outcome.owner === personId
    case 'write-analyse':
      return accessTo(casus, personId, 'analyse', at).level === 'write'
    case 'write-plan':
    case 'carry-out':
      return accessTo(casus, personId, 'plan', at).level === 'write'
    case 'nothing':
      return false
  }
}
