// Decides on a step back, the way back, and closing. What was weighed decides nothing by itself: people do.
import { accept, assertNever, refuse } from '#shared/result.ts'
import type { Casus, CasusWithAnalyse } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import { hasLookAlikes } from './look-alikes.ts'
import { openMdoOf } from './mdo.ts'
import { hasAccount } from './regie.ts'
import { decidersAt } from './toestemming.ts'
import { stayingCasemanagers, stillToAsk, type TerugkeerAnswer } from './uitstroom.ts'

const UITSTROOM_COMMANDS = ['flowOut', 'comeBack', 'answerTerugkeer', 'closeCasus'] as const

export type UitstroomCommand = Extract<CasusCommand, { type: (typeof UITSTROOM_COMMANDS)[number] }>

export const isUitstroomCommand = (command: CasusCommand): command is UitstroomCommand =>
  (UITSTROOM_COMMANDS as readonly string[]).includes(command.type)

export function decideUitstroom(casus: Casus, command: UitstroomCommand, facts: Facts): Decision {
  if (command.type === 'closeCasus') return closeCasus(casus, command)
  if (!('analyse' in casus)) throw new Error(`${command.type} at a casus without an analyse`)
  switch (command.type) {
    case 'flowOut':
      return flowOut(casus, command, facts)
    case 'comeBack':
      return comeBack(casus, command, facts)
    case 'answerTerugkeer':
      return answerTerugkeer(casus, command)
    default:
      return assertNever(command)
  }
}

/** CA41 */
const changedMeanwhile = ({ version }: Casus, expected: number): Decision | null =>
  expected === version ? null : refuse({ reason: 'changed-meanwhile', expected, current: version })

function flowOut(
  casus: CasusWithAnalyse,
  { expectedVersion, basis, signs }: CommandOf<'flowOut'>,
  facts: Facts,
): Decision {
  const changed = changedMeanwhile(casus, expectedVersion)
  if (changed) return changed
  // CA40: the one gate.
  if (stayingCasemanagers(casus, hasAccount(facts), facts.at).length === 0)
    return refuse({ reason: 'needs-casemanager' })
  if (openMdoOf(casus)) return refuse({ reason: 'mdo-is-open' })
  return accept([{ type: 'casus.flowed-out', basis, signs }])
}

/** CA44: of each who decides; it must be possible at once, so that not asked yet is an answer too. */
function comeBack(casus: CasusWithAnalyse, { reason, toestemmingen }: CommandOf<'comeBack'>, { at }: Facts): Decision {
  const deciders = decidersAt(casus, at)
  const answers = deciders.flatMap(({ id }) => toestemmingen.find(({ speaker }) => speaker === id) ?? [])
  const missing = deciders.filter(({ id }) => !answers.some(({ speaker }) => speaker === id)).map(({ id }) => id)
  if (missing.length > 0) return refuse({ reason: 'terugkeer-needs-toestemming', missing })
  if (answers.some(namesLookAlike)) return refuse({ reason: 'look-alikes' })
  return accept([{ type: 'casus.came-back', reason, answers }])
}

function answerTerugkeer(casus: CasusWithAnalyse, { toestemming }: CommandOf<'answerTerugkeer'>): Decision {
  const isOpen = stillToAsk(casus).some(({ deelnemerId }) => deelnemerId === toestemming.speaker)
  if (!isOpen) return refuse({ reason: 'already-answered' })
  if (namesLookAlike(toestemming)) return refuse({ reason: 'look-alikes' })
  return accept([{ type: 'terugkeer.answered', answer: toestemming }])
}

/** GZ13 */
const namesLookAlike = (answer: TerugkeerAnswer): boolean => answer.answer === 'nee' && hasLookAlikes(answer.consulted)

const closeCasus = (casus: Casus, { expectedVersion, reason }: CommandOf<'closeCasus'>): Decision =>
  changedMeanwhile(casus, expectedVersion) ?? accept([{ type: 'casus.closed', reason }])
