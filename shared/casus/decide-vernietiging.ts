// Decides on asking for destruction, on taking that back, and on the answer: who asks does not decide, and nobody decides alone.
import { accept, assertNever, refuse } from '#shared/result.ts'
import { type Casus, placesOf, rollenOf } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import { decidesAt } from './toestemming.ts'
import { ownTextPlaces } from './verhaal.ts'
import { openVernietigingen, type Vernietiging, vernietigingOf } from './vernietiging.ts'

export type VernietigingCommand = Extract<CasusCommand, { type: `${string}Vernietiging` }>

export const isVernietigingCommand = (command: CasusCommand): command is VernietigingCommand =>
  command.type.endsWith('Vernietiging')

export function decideOnVernietiging(casus: Casus, command: VernietigingCommand, facts: Facts): Decision {
  if (command.type === 'requestVernietiging') return request(casus, command, facts)
  const asked = vernietigingOf(casus, command.vernietigingId)
  if (!asked) return refuse({ reason: 'no-such-vernietiging' })
  switch (command.type) {
    case 'withdrawVernietiging':
      return withdraw(casus, asked, facts)
    case 'decideVernietiging':
      return decideOn(casus, asked, command, facts)
    default:
      return assertNever(command)
  }
}

function request(casus: Casus, command: CommandOf<'requestVernietiging'>, facts: Facts): Decision {
  const { at, by } = facts
  const { scope, for: id, namens, words } = command
  const place = casus.deelnemers.find((one) => one.id === id)
  const isOwn = place?.personId === by
  // VN1: another's place is as one that is not there, for who does not write for others.
  if (!place || placesOf(casus, place.personId, at).length === 0 || (!isOwn && !coordinates(casus, by, at)))
    return refuse({ reason: 'no-such-deelnemer' })
  if (!isOwn && namens === null) return refuse({ reason: 'needs-namens' })
  const may =
    scope === 'casus'
      ? decidesAt(casus, place.personId, at)
      : ownTextPlaces(casus, 'verhaal', place.personId, at).some((telling) => telling.id === id)
  if (!may) return refuse({ reason: 'not-yours-to-destroy' })
  const isSame = (one: Vernietiging) => one.scope === scope && (scope === 'casus' || one.for === id)
  if (openVernietigingen(casus).some(isSame)) return refuse({ reason: 'already-requested' })
  return accept([
    {
      type: 'vernietiging.requested',
      request: {
        vernietigingId: facts.newVernietigingId(),
        scope,
        for: id,
        namens: isOwn ? null : namens,
        words,
        organisatieId: facts.heldBy,
      },
    },
  ])
}

const coordinates = (casus: Casus, by: Facts['by'], at: number): boolean =>
  rollenOf(casus, by, at).some((rol) => rol === 'casemanager' || rol === 'plancoordinator')

/** VN5: whose wish it is, and who wrote it down for him. */
function withdraw(casus: Casus, asked: Vernietiging, { by }: Facts): Decision {
  const isHis = casus.deelnemers.some(({ id, personId }) => id === asked.for && personId === by)
  if (!isHis && asked.by !== by) return refuse({ reason: 'no-such-vernietiging' })
  if (asked.status === 'confirmed' || asked.status === 'withdrawn') return refuse({ reason: 'already-decided' })
  return accept([{ type: 'vernietiging.withdrawn', vernietigingId: asked.vernietigingId }])
}

/** VN4: who asked, or whose wish it is, takes no part in it. */
function decideOn(
  casus: Casus,
  asked: Vernietiging,
  { decision }: CommandOf<'decideVernietiging'>,
  { by, isDossierhouder }: Facts,
): Decision {
  const { vernietigingId } = asked
  const isHis = casus.deelnemers.some(({ id, personId }) => id === asked.for && personId === by)
  if (isHis || asked.by === by) return refuse({ reason: 'not-on-your-own-request' })
  if (asked.status === 'confirmed' || asked.status === 'withdrawn') return refuse({ reason: 'already-decided' })
  if (decision.kind === 'propose') {
    if (!isDossierhouder) return refuse({ reason: 'not-the-dossierhouder' })
    if (asked.status === 'proposed') return refuse({ reason: 'already-proposed' })
    const reason = decision.outcome === 'refuse' ? decision.reason : null
    return accept([{ type: 'vernietiging.proposed', vernietigingId, outcome: decision.outcome, reason }])
  }
  if (asked.status !== 'proposed') return refuse({ reason: 'nothing-proposed' })
  const isHisProposal = asked.proposal.by === by
  if (decision.kind === 'object') {
    return accept([{ type: 'vernietiging.objected', vernietigingId, reason: decision.reason }])
  }
  if (isHisProposal) return refuse({ reason: 'needs-a-second-person' })
  if (asked.proposal.outcome !== decision.outcome) return refuse({ reason: 'other-proposal' })
  // VN11: the signature that is waited for is over this very text.
  const isOffered = 'analyse' in casus && casus.analyse.status === 'aangeboden'
  if (asked.scope === 'verhaal' && decision.outcome === 'destroy' && isOffered)
    return refuse({ reason: 'wrong-status', status: 'aangeboden' })
  return accept([{ type: 'vernietiging.confirmed', vernietigingId, outcome: decision.outcome }])
}
