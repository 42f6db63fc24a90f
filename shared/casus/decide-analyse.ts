// Decides the formal path of the analyse: stilzetten, aanbieden, voorleggen, herkenning, ondertekenen, herzien.
// What the rules table says of rol, phase and state was looked at before.
import { accept, assertNever, refuse } from '#shared/result.ts'
import { type AnalyseState, type CasusWithAnalyse, type Deelnemer, isActive, tableAt } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import type { ClearanceCommand } from './decide-afgeschermd.ts'
import type { FactCommand } from './decide-facts.ts'
import type { GegevenCommand } from './decide-gegevens.ts'
import type { MdoCommandType } from './decide-mdo.ts'
import type { PlanCommand } from './decide-plan.ts'
import type { RegieCommand } from './decide-regie.ts'
import type { UitstroomCommand } from './decide-uitstroom.ts'
import type { SharingCommand } from './decide-verhaal.ts'
import type { VernietigingCommand } from './decide-vernietiging.ts'
import type { VerspreidingCommand } from './decide-verspreiding.ts'
import type { LinkCommand } from './links.ts'
import { mayBeAsked, mayCarry, missingAnswers, type Offered, supervisorsAt } from './signing.ts'
import { shareOf } from './toestemming.ts'

export type AnalyseCommand = Exclude<
  CasusCommand,
  | {
      type:
        | 'startIntake'
        | 'recordBesluit'
        | 'inviteDeelnemer'
        | 'changeDeelnemer'
        | 'endDeelnemer'
        | 'appointAanspreekpunt'
    }
  | VerspreidingCommand
  | FactCommand
  | GegevenCommand
  | LinkCommand
  | UitstroomCommand
  | RegieCommand
  | SharingCommand
  | ClearanceCommand
  | CommandOf<'purgeText'>
  | VernietigingCommand
  | PlanCommand
  | { type: MdoCommandType }
>

export function decideAnalyse(casus: CasusWithAnalyse, command: AnalyseCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'holdAnalyse':
      return accept([{ type: 'analyse.held' }])
    case 'releaseAnalyse':
      return accept([{ type: 'analyse.released' }])
    case 'offerAnalyse':
      return offerAnalyse(command, facts)
    case 'withdrawOffer':
      return accept([{ type: 'analyse.withdrawn', reason: command.reason }])
    case 'returnAnalyse':
      return accept([{ type: 'analyse.returned', remarks: command.remarks }])
    case 'presentAnalyse': {
      const found = familyMember(casus, command, facts)
      const { deelnemerId, how } = command
      return found.ok ? accept([{ type: 'analyse.presented', deelnemerId, how }]) : found
    }
    case 'recordHerkenning':
      return recordHerkenning(casus, command, facts)
    case 'recordNotAsked': {
      const found = familyMember(casus, command, facts)
      const { deelnemerId, reason } = command
      return found.ok ? accept([{ type: 'herkenning.not-asked', deelnemerId, reason }]) : found
    }
    case 'signAnalyse':
      return signAnalyse(casus, command, facts)
    case 'reviseAnalyse':
      return accept([{ type: 'analyse.revised', reason: command.reason }])
    case 'withdrawSignature':
      return withdrawSignature(casus, command, facts)
    case 'addAddendum':
      return accept([{ type: 'addendum.added', text: command.text }])
    default:
      return assertNever(command)
  }
}

/** VA3: going on although somebody's text may be missing needs a reason, and names him. */
function offerAnalyse({ withoutReason }: CommandOf<'offerAnalyse'>, { candidate, didNotReport }: Facts): Decision {
  if (candidate === null) return refuse({ reason: 'nothing-to-offer' })
  if (didNotReport.length > 0 && withoutReason === null) return refuse({ reason: 'needs-reason', people: didNotReport })
  const { versionId, fingerprint } = candidate
  const reason = didNotReport.length > 0 ? withoutReason : null
  return accept([{ type: 'analyse.offered', versionId, fingerprint, withoutReport: didNotReport, reason }])
}

function familyMember(
  casus: CasusWithAnalyse,
  { deelnemerId }: Pick<CommandOf<'presentAnalyse'>, 'deelnemerId'>,
  { at }: Facts,
) {
  const found = tableAt(casus, at).find(({ id }) => id === deelnemerId)
  if (!found) return refuse({ reason: 'no-such-deelnemer' })
  if (!mayBeAsked(found)) return refuse({ reason: 'not-family' })
  const mayRead = shareOf(casus, found.personId, 'analyse', at) === 'all'
  return mayRead ? accept<Deelnemer>(found) : refuse({ reason: 'needs-toestemming' })
}

function recordHerkenning(casus: CasusWithAnalyse, command: CommandOf<'recordHerkenning'>, facts: Facts): Decision {
  const { deelnemerId, answer, words, namens, fingerprint } = command
  const found = familyMember(casus, command, facts)
  if (!found.ok) return found
  const isOwn = found.value.personId === facts.by
  // VA8: one speaks for oneself; only who guides the conversation may write down what another said.
  const guides = casus.deelnemers.some(
    (place) =>
      place.personId === facts.by &&
      isActive(place, facts.at) &&
      (place.rol === 'plancoordinator' || place.rol === 'gedragswetenschapper'),
  )
  if (!isOwn && !guides) return refuse({ reason: 'not-your-rol' })
  if (!isOwn && namens === null) return refuse({ reason: 'needs-namens' })
  const offered = offeredOf(casus.analyse)
  if (!offered.presented.some((presented) => presented.deelnemerId === deelnemerId))
    return refuse({ reason: 'not-presented' })
  if (fingerprint !== offered.fingerprint)
    return refuse({ reason: 'text-changed', seen: fingerprint, current: offered.fingerprint })
  return accept([
    {
      type: 'herkenning.recorded',
      herkenning: { deelnemerId, answer, words, namens: isOwn ? null : namens, fingerprint },
    },
  ])
}

/** VA9 to VA12, in the order in which a signer can do something about them; the code comes last. */
function signAnalyse(casus: CasusWithAnalyse, command: CommandOf<'signAnalyse'>, facts: Facts): Decision {
  const { versionId, fingerprint, supervision } = command
  const { at, by, candidate, registrationOf, secondFactor } = facts
  const offered = offeredOf(casus.analyse)
  const current = candidate?.versionId === offered.versionId ? candidate.fingerprint : null
  if (versionId !== offered.versionId || fingerprint !== offered.fingerprint || fingerprint !== current)
    return refuse({ reason: 'text-changed', seen: fingerprint, current: offered.fingerprint })

  const missing = missingAnswers(casus, offered, at).map(({ id }) => id)
  if (missing.length > 0) return refuse({ reason: 'gate-herkenning', missing })

  if (supervision === by) return refuse({ reason: 'self-supervision' })
  const isSupervised = supervision !== null && supervisorsAt(casus, registrationOf, at).includes(supervision)
  if (supervision !== null && !isSupervised) return refuse({ reason: 'no-registration' })
  const own = registrationOf(by)
  const registration = own && mayCarry(own, at) ? own : supervision && registrationOf(supervision)
  if (!registration) return refuse({ reason: 'no-registration' })

  if (secondFactor !== 'ok') return refuse({ reason: secondFactor === 'wrong' ? 'wrong-code' : 'too-many-codes' })
  return accept([{ type: 'analyse.signed', versionId, fingerprint, registration, supervision }])
}

/** VA16: only who signed, only what stands, and with the code, which comes last. */
function withdrawSignature(
  { analyse }: CasusWithAnalyse,
  { fingerprint, reason }: CommandOf<'withdrawSignature'>,
  { by, secondFactor }: Facts,
): Decision {
  if (analyse.status !== 'ondertekend') throw new Error(`no signature stands at ${analyse.status}`)
  if (analyse.by !== by) return refuse({ reason: 'not-the-signer' })
  if (fingerprint !== analyse.fingerprint)
    return refuse({ reason: 'text-changed', seen: fingerprint, current: analyse.fingerprint })
  if (secondFactor !== 'ok') return refuse({ reason: secondFactor === 'wrong' ? 'wrong-code' : 'too-many-codes' })
  return accept([{ type: 'analyse.signature-withdrawn', versionId: analyse.versionId, reason }])
}

/** The table let nothing else through. */
function offeredOf(analyse: AnalyseState): Offered {
  if (analyse.status !== 'aangeboden') throw new Error(`nothing lies offered at ${analyse.status}`)
  return analyse
}
