// What a person can do next at a casus, and what the casus waits for: read from the rules, never decided here.
import type { PersonId } from '#shared/ids.ts'
import { isColleague, type Rol } from '#shared/people.ts'
import { assertNever } from '#shared/result.ts'
import { accessTo } from './access.ts'
import { type Casus, everyRolOf, rollenOf } from './casus.ts'
import type { CommandType } from './commands.ts'
import { RULES, ruleOf } from './rules.ts'
import { answeringOf, missingAnswers } from './signing.ts'

export function availableCommands(casus: Casus, personId: PersonId, at: number): CommandType[] {
  const acting = rollenOf(casus, personId, at)
  const every = everyRolOf(casus, personId, at)
  return (Object.keys(RULES) as CommandType[]).filter((type) => {
    const { from, by, analyse, own } = ruleOf(type)
    const rollen = own ? every : acting
    if (analyse && 'analyse' in casus && !analyse.includes(casus.analyse.status)) return false
    return from?.includes(casus.phase) && by !== 'any-professional' && rollen.some((rol) => by.includes(rol))
  })
}

/** Of the phase. */
export type PhaseWaits =
  | 'start-intake'
  | 'take-besluit'
  | 'give-advice'
  | 'write-analyse'
  | 'write-plan'
  | 'carry-out'
  | 'nothing'

/** Of the formal path of the analyse. */
export type FormalWaits = 'offer-analyse' | 'present-analyse' | 'hear-family' | 'sign-analyse' | 'await-signature'

export type WaitsFor = PhaseWaits | FormalWaits

export function waitsFor(casus: Casus): PhaseWaits {
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

/** While the text stands still; null while it is written in, or signed. */
export function formalWaits(casus: Casus, at: number): FormalWaits | null {
  if (!('analyse' in casus)) return null
  const { analyse } = casus
  if (analyse.status === 'stilgezet') return 'offer-analyse'
  if (analyse.status !== 'aangeboden') return null
  const missing = missingAnswers(casus, analyse, at)
  if (missing.length === 0) return 'sign-analyse'
  return missing.some((deelnemer) => answeringOf(analyse, deelnemer).kind === 'not-presented')
    ? 'present-analyse'
    : 'hear-family'
}

/** Who can take that step; an answer is waited for by everybody at the table. */
const FORMAL_STEP: Readonly<Record<FormalWaits, CommandType | null>> = {
  'offer-analyse': 'offerAnalyse',
  'present-analyse': 'presentAnalyse',
  'hear-family': null,
  'await-signature': null,
  'sign-analyse': 'signAnalyse',
}

/** VI8: a guest who reads along learns that it lies to be signed, and nothing of what the family is asked. */
const withoutFamily = (formal: FormalWaits | null, rollen: readonly Rol[]): FormalWaits | null =>
  formal === null || formal === 'offer-analyse' || isColleague(rollen) ? formal : 'await-signature'

/**
 * What the casus waits for as this person may know it, and whether it waits for him. The formal path is for who reads the
 * analyse (VI10); once the table works on the plan, only for who can take its step.
 */
export function nextStep(
  casus: Casus,
  personId: PersonId,
  at: number,
): { readonly waitsFor: WaitsFor; readonly mine: boolean } {
  const formal = withoutFamily(formalWaits(casus, at), rollenOf(casus, personId, at))
  if (formal && accessTo(casus, personId, 'analyse', at).level !== 'none') {
    const command = FORMAL_STEP[formal]
    const mine = command !== null && availableCommands(casus, personId, at).includes(command)
    if (mine || casus.phase === 'analyse') return { waitsFor: formal, mine }
  }
  return { waitsFor: waitsFor(casus), mine: isMine(casus, personId, at) }
}

/** Whether the next step of the phase is one that this person can take. */
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
