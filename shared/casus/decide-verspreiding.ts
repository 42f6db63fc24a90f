// Decides whose word counts on the analyse going outside the table, and when it goes all the same.
import { accept, refuse } from '#shared/result.ts'
import { type Casus, rollenOf } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import { COORDINATING } from './coordinators.ts'
import type { Decision, Facts } from './decide.ts'
import { personAt, todayAt } from './gezag.ts'
import { hasLookAlikes } from './look-alikes.ts'
import { decidersAt, isSaidAlready } from './toestemming.ts'
import { verspreidingAt } from './verspreiding.ts'

const VERSPREIDING_COMMANDS = ['blockVerspreiding', 'allowVerspreiding', 'overrideVerspreiding'] as const

export type VerspreidingCommand = Extract<CasusCommand, { type: (typeof VERSPREIDING_COMMANDS)[number] }>

export const isVerspreidingCommand = (command: CasusCommand): command is VerspreidingCommand =>
  (VERSPREIDING_COMMANDS as readonly string[]).includes(command.type)

export const decideVerspreiding = (casus: Casus, command: VerspreidingCommand, facts: Facts): Decision =>
  command.type === 'overrideVerspreiding' ? override(casus, command, facts) : say(casus, command, facts)

/** VS3: who decides says it himself; a casemanager or plancoordinator writes down what he said, and how he knows it. */
function say(
  casus: Casus,
  { type, speaker, namens }: CommandOf<'blockVerspreiding' | 'allowVerspreiding'>,
  { at, by }: Facts,
): Decision {
  const decider = decidersAt(casus, at).find(({ id }) => id === speaker)
  const isOwn = decider?.personId === by
  const notes = rollenOf(casus, by, at).some((rol) => (COORDINATING as readonly string[]).includes(rol))
  // Before anything else, so that a family member learns nothing of who decides beside him.
  if (!isOwn && !notes) return refuse({ reason: 'not-yours-to-decide' })
  if (!decider) return refuse({ reason: 'does-not-decide' })
  if (!isOwn && namens === null) return refuse({ reason: 'needs-namens' })
  const given = type === 'allowVerspreiding'
  const own = casus.facts.verspreiding.findLast((word) => personAt(casus, word.speaker) === decider.personId)
  if (isSaidAlready(casus, own, given, casus.facts.verspreiding, at)) return refuse({ reason: 'already-said' })
  return accept([
    {
      type: given ? 'verspreiding.allowed' : 'verspreiding.blocked',
      speaker,
      namens: isOwn ? null : namens,
    },
  ])
}

/** VS5: only where a word stands in the way; for a while, with why, what was weighed and who was asked. */
function override(
  casus: Casus,
  { type: _, commandId: __, ...uitzondering }: CommandOf<'overrideVerspreiding'>,
  { at }: Facts,
): Decision {
  if (verspreidingAt(casus, at).state !== 'blocked') return refuse({ reason: 'nothing-blocked' })
  if (uitzondering.until < todayAt(casus, at)) return refuse({ reason: 'date-is-past' })
  if (hasLookAlikes(uitzondering.consulted)) return refuse({ reason: 'look-alikes' })
  return accept([{ type: 'verspreiding.overridden', uitzondering }])
}
