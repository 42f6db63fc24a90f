// Decides the MDO: planning, opening, the chair, the order, who is there, what is agreed, closing. What the rules table says
// of rol and phase was looked at before.
import type { AfspraakId } from '#shared/ids.ts'
import { accept, assertNever, refuse } from '#shared/result.ts'
import { type CasusWithAnalyse, isActive, placesOf, rollenOf } from './casus.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import { dayOf } from './day.ts'
import type { Decision, Facts } from './decide.ts'
import { isFamilyAt, isPresent, isProfessionalAt, type Mdo, mayChair, mdoOf, openMdoOf, seesMdo } from './mdo.ts'
import { bindsParents, mdoShareOf } from './mdo-share.ts'

export const MDO_COMMANDS = [
  'planMdo',
  'changeMdo',
  'cancelMdo',
  'openMdo',
  'passChair',
  'moveItem',
  'recordAttendance',
  'recordAfspraak',
  'seeDifferently',
  'withdrawAfspraak',
  'closeMdo',
  'reopenMdo',
] as const
export type MdoCommandType = (typeof MDO_COMMANDS)[number]
export type MdoCommand = Extract<CasusCommand, { type: MdoCommandType }>

export const isMdoCommandType = (type: string): type is MdoCommandType =>
  (MDO_COMMANDS as readonly string[]).includes(type)

export const isMdoCommand = (command: CasusCommand): command is MdoCommand => isMdoCommandType(command.type)

export function decideMdo(casus: CasusWithAnalyse, command: MdoCommand, facts: Facts): Decision {
  if (command.type === 'planMdo') return planMdo(casus, command, facts)
  const mdo = mdoOf(casus, command.mdoId)
  // MD3: to whom it does not exist, nothing is said of it.
  if (!mdo || !seesMdo(casus, mdo, facts.by, facts.at)) return refuse({ reason: 'no-such-mdo' })
  switch (command.type) {
    case 'changeMdo':
      return mdo.status === 'planned' ? changeMdo(casus, command, facts) : wrongStatus(mdo)
    case 'cancelMdo':
      return mdo.status === 'planned' ? cancelMdo(command) : wrongStatus(mdo)
    case 'openMdo':
      return openMdo(casus, mdo, command, facts)
    case 'reopenMdo':
      return reopenMdo(casus, mdo, command, facts)
    default:
      return mdo.status === 'open' ? during(casus, mdo, command, facts) : wrongStatus(mdo)
  }
}

type DuringCommand = Exclude<MdoCommand, { type: 'planMdo' | 'changeMdo' | 'cancelMdo' | 'openMdo' | 'reopenMdo' }>

function during(casus: CasusWithAnalyse, mdo: Mdo, command: DuringCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'passChair':
      return passChair(casus, mdo, command, facts)
    case 'moveItem':
      return moveItem(mdo, command, facts)
    case 'recordAttendance':
      return recordAttendance(casus, mdo, command, facts)
    case 'recordAfspraak':
      return recordAfspraak(casus, mdo, command, facts)
    case 'seeDifferently':
      return seeDifferently(casus, mdo, command, facts)
    case 'withdrawAfspraak':
      return withdrawAfspraak(mdo, command, facts)
    case 'closeMdo':
      return closeMdo(mdo, command, facts)
    default:
      return assertNever(command)
  }
}

const wrongStatus = ({ status }: Mdo): Decision => refuse({ reason: 'wrong-mdo-status', status })
const notTheChair: Decision = refuse({ reason: 'not-the-chair' })

/** MD1 and MD2: on a day that can still come, in an order that has each item once, with family that sits here. */
function unfit(
  casus: CasusWithAnalyse,
  { plan }: CommandOf<'planMdo'> | CommandOf<'changeMdo'>,
  { at }: Facts,
): Decision | null {
  if (plan.day < dayOf(at)) return refuse({ reason: 'date-is-past' })
  if (new Set(plan.items.map(({ id }) => id)).size !== plan.items.length) return refuse({ reason: 'no-such-item' })
  const sitsHere = (id: string) =>
    casus.deelnemers.some(
      (deelnemer) => deelnemer.id === id && isActive(deelnemer, at) && isFamilyAt(casus, deelnemer.personId, at),
    )
  return plan.family.every(sitsHere) ? null : refuse({ reason: 'not-family' })
}

function planMdo(casus: CasusWithAnalyse, command: CommandOf<'planMdo'>, facts: Facts): Decision {
  const { mdoId, plan } = command
  if (mdoOf(casus, mdoId)) return refuse({ reason: 'mdo-exists' })
  return unfit(casus, command, facts) ?? accept([{ type: 'mdo.planned', mdoId, plan }])
}

function changeMdo(casus: CasusWithAnalyse, command: CommandOf<'changeMdo'>, facts: Facts): Decision {
  const { mdoId, plan } = command
  return unfit(casus, command, facts) ?? accept([{ type: 'mdo.changed', mdoId, plan }])
}

/** MD13: before it began, with the reason; for whom the reason is, who cancels says. */
const cancelMdo = ({ mdoId, reason, audience }: CommandOf<'cancelMdo'>): Decision =>
  accept([{ type: 'mdo.cancelled', mdoId, reason, audience }])

/** MD4: one at a time; who opens is in the chair unless another is named. */
function openMdo(casus: CasusWithAnalyse, mdo: Mdo, command: CommandOf<'openMdo'>, { at, by }: Facts): Decision {
  if (openMdoOf(casus)) return refuse({ reason: 'mdo-is-open' })
  if (mdo.status !== 'planned') return wrongStatus(mdo)
  const chair = command.chair ?? by
  if (!mayChair(casus, chair, at)) return refuse({ reason: 'holder-not-at-table' })
  return accept([{ type: 'mdo.opened', mdoId: mdo.id, chair }])
}

/** MD5: the chair hands over; a plancoordinator or casemanager can take it, also when the chair is gone. */
function passChair(casus: CasusWithAnalyse, mdo: Mdo, { to }: CommandOf<'passChair'>, { at, by }: Facts): Decision {
  const coordinates = rollenOf(casus, by, at).some((rol) => rol === 'plancoordinator' || rol === 'casemanager')
  if (mdo.chair !== by && !coordinates) return notTheChair
  if (!mayChair(casus, to, at)) return refuse({ reason: 'holder-not-at-table' })
  return accept(to === mdo.chair ? [] : [{ type: 'mdo.chair-passed', mdoId: mdo.id, to }])
}

function moveItem(mdo: Mdo, { item }: CommandOf<'moveItem'>, { by }: Facts): Decision {
  if (mdo.chair !== by) return notTheChair
  if (!mdo.plan.items.some(({ id }) => id === item)) return refuse({ reason: 'no-such-item' })
  return accept(mdo.current?.item === item ? [] : [{ type: 'mdo.item-moved', mdoId: mdo.id, item }])
}

/** MD6: each of himself, the chair of everybody; only of who sits at this table. */
function recordAttendance(
  casus: CasusWithAnalyse,
  mdo: Mdo,
  { personId, present }: CommandOf<'recordAttendance'>,
  { at, by }: Facts,
): Decision {
  if (personId !== by && mdo.chair !== by) return notTheChair
  if (placesOf(casus, personId, at).length === 0) return refuse({ reason: 'not-at-table' })
  if (isPresent(mdo, personId) === present && mdo.attendance.some((one) => one.personId === personId)) return accept([])
  return accept([{ type: 'mdo.attendance-recorded', mdoId: mdo.id, personId, present }])
}

const afspraakOf = ({ afspraken }: Mdo, id: AfspraakId) => afspraken.find((afspraak) => afspraak.id === id)

/** MD7: written down by a professional who is there. */
function recordAfspraak(
  casus: CasusWithAnalyse,
  mdo: Mdo,
  command: CommandOf<'recordAfspraak'>,
  { at, by }: Facts,
): Decision {
  const { mdoId, afspraakId, kind, text, audience } = command
  if (!isProfessionalAt(casus, by, at) || !isPresent(mdo, by)) return refuse({ reason: 'not-present' })
  if (casus.mdos.some((one) => afspraakOf(one, afspraakId))) return refuse({ reason: 'mdo-exists' })
  const to = kind === 'advies' ? command.to : null
  return accept([{ type: 'mdo.afspraak-recorded', mdoId, afspraakId, kind, to, text, audience }])
}

/** MD8: each for himself, in his own words; the chair for a family member, saying how he knows. */
function seeDifferently(
  casus: CasusWithAnalyse,
  mdo: Mdo,
  command: CommandOf<'seeDifferently'>,
  { at, by }: Facts,
): Decision {
  const { mdoId, afspraakId, personId, words } = command
  const afspraak = afspraakOf(mdo, afspraakId)
  // What was not for the family does not exist for them.
  const isHidden = afspraak?.audience === 'professionals' && !isProfessionalAt(casus, by, at)
  if (!afspraak || isHidden) return refuse({ reason: 'no-such-afspraak' })
  // MD17: nor does what a parent no longer reads.
  if (mdoShareOf(casus, by, at) === 'part' && !bindsParents(afspraak)) return refuse({ reason: 'no-such-afspraak' })
  if (afspraak.withdrawn) return refuse({ reason: 'no-such-afspraak' })
  // Before it is asked who is there: of another that is not for everybody to know.
  if (personId !== by && mdo.chair !== by) return notTheChair
  if (!isPresent(mdo, personId)) return refuse({ reason: 'not-present' })
  if (personId === by)
    return accept([{ type: 'mdo.other-view-given', mdoId, afspraakId, personId, words, namens: null }])
  if (!isFamilyAt(casus, personId, at)) return refuse({ reason: 'not-family' })
  if (command.namens === null) return refuse({ reason: 'needs-namens' })
  return accept([{ type: 'mdo.other-view-given', mdoId, afspraakId, personId, words, namens: command.namens }])
}

function withdrawAfspraak(
  mdo: Mdo,
  { mdoId, afspraakId, reason }: CommandOf<'withdrawAfspraak'>,
  { by }: Facts,
): Decision {
  const afspraak = afspraakOf(mdo, afspraakId)
  if (!afspraak || afspraak.withdrawn) return refuse({ reason: 'no-such-afspraak' })
  if (mdo.chair !== by && afspraak.by !== by) return notTheChair
  return accept([{ type: 'mdo.afspraak-withdrawn', mdoId, afspraakId, reason }])
}

/** MD10: by the chair, over what was read; says when the next one is and what becomes of the kladblok. */
function closeMdo(mdo: Mdo, command: CommandOf<'closeMdo'>, { at, by, newVersionId }: Facts): Decision {
  const { mdoId, expectedVersion, next, kladblok } = command
  if (mdo.chair !== by) return notTheChair
  if (expectedVersion !== mdo.version)
    return refuse({ reason: 'mdo-changed', expected: expectedVersion, current: mdo.version })
  if (next && next.day < dayOf(at)) return refuse({ reason: 'date-is-past' })
  return accept([{ type: 'mdo.closed', mdoId, next, kladblok, reportVersion: newVersionId() }])
}

/** MD11: on the day it was closed, with the reason. */
function reopenMdo(
  casus: CasusWithAnalyse,
  mdo: Mdo,
  { mdoId, reason }: CommandOf<'reopenMdo'>,
  { at, by }: Facts,
): Decision {
  if (openMdoOf(casus)) return refuse({ reason: 'mdo-is-open' })
  if (mdo.status !== 'closed' || mdo.closedAt === null) return wrongStatus(mdo)
  if (dayOf(mdo.closedAt) !== dayOf(at)) return refuse({ reason: 'mdo-of-another-day' })
  return accept([{ type: 'mdo.reopened', mdoId, chair: by, reason }])
}
