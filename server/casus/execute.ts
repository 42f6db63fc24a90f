// Carries a command out: load, decide, append and log in one transaction; then tell whose access may have changed.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Candidate } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import type { Decisions } from '#server/vernietiging/decisions.ts'
import { availableCommands } from '#shared/casus/available.ts'
import { type Casus, type CasusWithAnalyse, rollenOf } from '#shared/casus/casus.ts'
import type { Command } from '#shared/casus/commands.ts'
import { type Decision, decide, type Facts } from '#shared/casus/decide.ts'
import { purgesIn } from '#shared/casus/decide-afgeschermd.ts'
import { KIND_OF } from '#shared/casus/decide-verhaal.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import type { Refusal } from '#shared/casus/refusals.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { isOwnText } from '#shared/casus/verhaal.ts'
import { type LiveRoom, type MdoRoom, mdoRoomOf, ownRoomOf } from '#shared/document/rooms.ts'
import { type CasusId, type DeelnemerId, type PersonId, randomId, type VersionId } from '#shared/ids.ts'
import { accept, type Result } from '#shared/result.ts'
import { openDoneCommands } from './done-commands.ts'
import { analyseOf, type Formal } from './formal.ts'
import type { Journal } from './journal.ts'
import { isColleagueAt } from './links-view.ts'
import type { MdoMoments } from './mdo-moments.ts'
import type { Purging } from './purging.ts'

export interface ExecutePorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
  readonly formal: Formal
  readonly purging: Purging
  readonly mdoMoments: MdoMoments
  readonly decisions: Decisions
  /** After the commit, to who may hear of it. */
  readonly happened: (casusId: CasusId, events: readonly CasusEvent[]) => void
  /** After the commit: these people, or everyone at the casus or in one room, come in again through the gate. */
  readonly accessChanged: (where: { casusId: CasusId; personId?: PersonId; room?: LiveRoom }) => void
}

export type Execute = (actor: Session, casusId: CasusId, command: Command) => Result<{ version: number }, Refusal>

/** A refusal writes nothing but its line in the log. The same command of the same person is answered as before, once done. */
export function makeExecute({
  db,
  journal,
  accounts,
  log,
  clock,
  formal,
  purging,
  mdoMoments,
  decisions,
  happened,
  accessChanged,
}: ExecutePorts): Execute {
  const doneCommands = openDoneCommands(db)

  function captureFor(casus: Casus, command: Command, by: PersonId): Candidate | null {
    switch (command.type) {
      case 'offerAnalyse':
        return formal.candidateOf(casus)
      case 'preparePlan':
        return formal.plan.candidateOf(casus.id, command.scope)
      case 'shareVerhaal':
      case 'shareInbreng': {
        const room = ownRoomOf(KIND_OF[command.type], command.deelnemerId)
        return isOwnText(casus, command, by) ? formal.ownTextOf({ casusId: casus.id, room }) : null
      }
      default:
        return null
    }
  }

  /** `candidate` is what offering, preparing or sharing would store, captured only for who may. */
  function factsFor(actor: Session, casusId: CasusId, casus: Casus | null, command: Command, at: number) {
    const may = casus !== null && availableCommands(casus, actor.personId, at).includes(command.type)
    const captured = may ? captureFor(casus, command, actor.personId) : null
    const named = casus && 'analyse' in casus ? namedBy(casus, command) : null
    const stored = named && formal.storedAs(casusId, named)
    const facts: Facts = {
      at,
      by: actor.personId,
      kindOf: accounts.kindOf,
      organisatieOf: accounts.worksAt,
      sitsAt: (other) => isColleagueAt(journal.load(other), actor.personId, at),
      newDeelnemerId: randomId,
      newVersionId: randomId,
      newVernietigingId: randomId,
      heldBy: casus && decisions.heldBy(casus, at),
      isDossierhouder: casus !== null && decisions.isDossierhouderFor(casus, actor.personId),
      registrationOf: accounts.registrationOf,
      candidate: captured ?? stored,
      didNotReport: formal.reportIn(analyseOf(casusId))?.waiting ?? [],
      purgeable:
        casus && command.type === 'purgeText' && purgesIn(casus, actor.personId, command.room, at)
          ? purging.count({ casusId, room: command.room }, command.words)
          : 0,
      actie: casus && command.type === 'updateActie' ? formal.plan.actieOf(casus, command.actieId) : null,
      secondFactor: 'wrong',
    }
    return { facts, captured }
  }

  /** EX6: the code is judged, and counted, only where nothing else refuses; in a transaction of its own. */
  function judgeCode(actor: Session, casusId: CasusId, command: Command): Facts['secondFactor'] {
    const asksCode = command.type === 'signAnalyse' || command.type === 'withdrawSignature'
    if (!asksCode || doneCommands.versionOf(actor.personId, casusId, command) !== null) return 'wrong'
    const casus = journal.load(casusId)
    const { facts } = factsFor(actor, casusId, casus, command, clock())
    const { ok } = decide(casus, command, { ...facts, secondFactor: 'ok' })
    return ok ? formal.checkCode(actor, command.code) : 'wrong'
  }

  return (actor, casusId, command) => {
    const secondFactor = judgeCode(actor, casusId, command)
    const result = inTransaction(db, (): Result<Done, Refusal> => {
      const before = doneCommands.versionOf(actor.personId, casusId, command)
      if (before !== null) return accept({ version: before, affected: [], events: [] })

      const at = clock()
      const casus = journal.load(casusId)
      const { facts, captured } = factsFor(actor, casusId, casus, command, at)
      const decision = decide(casus, command, { ...facts, secondFactor })
      recordLine(actor, casusId, casus, command, decision, at)
      if (!decision.ok) return decision
      return accept(keep(actor, casusId, casus, command, decision.value, captured, at))
    })
    if (!result.ok) return result
    for (const affected of new Set(result.value.affected)) tell(casusId, affected)
    happened(casusId, result.value.events)
    return accept({ version: result.value.version })
  }

  function keep(
    actor: Session,
    casusId: CasusId,
    casus: Casus | null,
    command: Command,
    events: readonly CasusEvent[],
    captured: Candidate | null,
    at: number,
  ): Done {
    const by = actor.personId
    const after = journal.append(casusId, casus, events, by, at)
    formal.keep(after, events, captured, by, at)
    mdoMoments.keep(after, events, at)
    decisions.keep(after, events, at)
    if (command.type === 'purgeText') purging.carryOut(after, actor, command)
    const { version } = after
    doneCommands.keep(by, casusId, command, version, at)
    return { version, events, affected: events.flatMap((event) => affectedBy(event, after)) }
  }

  function recordLine(
    actor: Session,
    casusId: CasusId,
    casus: Casus | null,
    { type }: Command,
    decision: Decision,
    at: number,
  ): void {
    const object = { type: 'casus', id: casusId }
    const entry = {
      personId: actor.personId,
      sessionRef: actor.ref,
      casusId,
      rollen: casus ? rollenOf(casus, actor.personId, at) : [],
      rule: `rules@${RULES_VERSION} ${type}`,
    }
    if (!decision.ok) {
      const { reason } = decision.refusal
      log.record({ ...entry, kind: 'casus.refused', action: 'E', outcome: 'refused', object, reason })
      return
    }
    const events = decision.value.map((event) => event.type)
    const version = (casus?.version ?? 0) + events.length
    log.record({
      ...entry,
      kind: 'casus.changed',
      action: casus ? 'U' : 'C',
      outcome: 'done',
      object: { ...object, details: { version, events } },
    })
  }

  function tell(casusId: CasusId, affected: Affected): void {
    if (affected === 'hold') formal.hold(analyseOf(casusId))
    else if (affected === 'everyone') accessChanged({ casusId })
    else if (affected === 'analyse') accessChanged({ casusId, room: 'analyse' })
    else if (isMdoRoom(affected)) accessChanged({ casusId, room: affected })
    else accessChanged({ casusId, personId: affected })
  }
}

/** `hold`: the writers of the analyse are asked to report in first. */
type Affected = PersonId | 'everyone' | 'analyse' | 'hold' | MdoRoom

const isMdoRoom = (affected: PersonId | MdoRoom): affected is MdoRoom => affected.startsWith('mdo/')

interface Done {
  readonly version: number
  readonly affected: readonly Affected[]
  readonly events: readonly CasusEvent[]
}

/** The stored version that the command hangs on. */
function namedBy({ analyse, plan }: CasusWithAnalyse, { type }: Command): VersionId | null {
  if (type === 'signAnalyse') return analyse.status === 'aangeboden' ? analyse.versionId : null
  return type === 'publishPlan' || type === 'publishCrisiskaart' ? (plan.candidate?.versionId ?? null) : null
}

const peopleAt = (deelnemers: Casus['deelnemers'], place: DeelnemerId): PersonId[] =>
  deelnemers.filter(({ id }) => id === place).map(({ personId }) => personId)

/** A place at the table, and a word about it, concerns one person, the state of the analyse its room; a phase, or who has gezag, all. */
function affectedBy(event: CasusEvent, { deelnemers }: Casus): Affected[] {
  switch (event.type) {
    case 'deelnemer.invited':
      return [event.deelnemer.personId]
    case 'deelnemer.changed':
    case 'deelnemer.ended':
    case 'afgeschermd.granted':
    case 'afgeschermd.withdrawn':
      return peopleAt(deelnemers, event.deelnemerId)
    case 'toestemming.given':
    case 'toestemming.withdrawn':
      return peopleAt(deelnemers, event.for)
    case 'uitzondering.recorded':
      return peopleAt(deelnemers, event.uitzondering.for)
    case 'analyse.held':
      return ['hold']
    case 'analyse.released':
    case 'analyse.offered':
    case 'analyse.withdrawn':
    case 'analyse.returned':
    case 'analyse.revised':
    case 'analyse.signature-withdrawn':
      return ['analyse']
    case 'analyse.presented':
    case 'herkenning.recorded':
    case 'herkenning.not-asked':
    case 'addendum.added':
    case 'regie.assigned':
    case 'regie.accepted':
    case 'regie.transferred':
    case 'mdo.planned':
    case 'mdo.changed':
    case 'mdo.cancelled':
    case 'mdo.chair-passed':
    case 'mdo.item-moved':
    case 'mdo.attendance-recorded':
    case 'mdo.afspraak-recorded':
    case 'mdo.other-view-given':
    case 'mdo.afspraak-withdrawn':
      return []
    // Of these the room with the kladblok opens or becomes something to read.
    case 'mdo.opened':
    case 'mdo.closed':
    case 'mdo.reopened':
      return [mdoRoomOf(event.mdoId)]
    case 'plan.prepared':
    case 'plan.previewed':
    case 'plan.discarded':
    // The phase that follows lets in whom the phase before let in.
    case 'plan.published':
    case 'crisiskaart.published':
    case 'instemming.recorded':
    case 'instemming.postponed':
    case 'instemming.replied':
    case 'actie.updated':
    case 'verhaal.shared':
    case 'verhaal.withdrawn':
    case 'inbreng.shared':
    case 'inbreng.withdrawn':
    // The words went with an update like any other.
    case 'casus.words-purged':
    case 'aanspreekpunt.appointed':
    // It is asked at each export.
    case 'verspreiding.blocked':
    case 'verspreiding.allowed':
    case 'verspreiding.overridden':
    // What is carried out closes its own pages.
    case 'vernietiging.requested':
    case 'vernietiging.withdrawn':
    case 'vernietiging.proposed':
    case 'vernietiging.objected':
    case 'vernietiging.confirmed':
    case 'verhaal.destroyed':
    case 'terugkeer.answered':
    case 'casus.linked':
    case 'casus.unlinked':
    // GG10: whom it concerns is told; no document closes because of it.
    case 'gegeven.recorded':
    case 'gegeven.shielded':
    case 'gegeven.recorded-afgeschermd':
    case 'gegeven.unshielded':
      return []
    default:
      return ['everyone']
  }
}
