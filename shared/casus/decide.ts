// Decides what a command makes happen, or why not. Pure: time, ids and what is known of people arrive as facts.
import type { CasusId, DeelnemerId, OrganisatieId, PersonId, VernietigingId, VersionId } from '#shared/ids.ts'
import { type AccountKind, isColleague, isProfessionalRol, type Registration, type Rol } from '#shared/people.ts'
import { accept, type Result, refuse } from '#shared/result.ts'
import { PLACE } from '#shared/text/places.ts'
import { isWithin, placeLevel } from './access.ts'
import { type Casus, everyRolOf, isActive, placesOf, rollenOf } from './casus.ts'
import type { CasusCommand, Command, CommandOf } from './commands.ts'
import type { ReportSignaal } from './commands-table.ts'
import { COORDINATING, isLeaderless } from './coordinators.ts'
import { appointAanspreekpunt } from './decide-aanspreekpunt.ts'
import { decideClearance, purgeText } from './decide-afgeschermd.ts'
import { decideAnalyse } from './decide-analyse.ts'
import { changeDeelnemer, whyNotWithout } from './decide-change.ts'
import { decideFacts, isFactCommand } from './decide-facts.ts'
import { decideGegevens, isGegevenCommand } from './decide-gegevens.ts'
import { decideMdo, isMdoCommand } from './decide-mdo.ts'
import { decidePlan, isPlanCommand } from './decide-plan.ts'
import { decideRegie } from './decide-regie.ts'
import { decideUitstroom, isUitstroomCommand } from './decide-uitstroom.ts'
import { decideSharing } from './decide-verhaal.ts'
import { decideOnVernietiging, isVernietigingCommand } from './decide-vernietiging.ts'
import { decideVerspreiding, isVerspreidingCommand } from './decide-verspreiding.ts'
import { entryOf } from './entry.ts'
import type { CasusEvent } from './events.ts'
import { decideLink, isLinkCommand } from './links.ts'
import { hasLookAlikes } from './look-alikes.ts'
import type { Refusal } from './refusals.ts'
import { hasAccount } from './regie.ts'
import { ROL_FOR } from './rol-for.ts'
import { ruleOf } from './rules.ts'
import { vervangenBy } from './vervanging.ts'

export interface Facts {
  readonly at: number
  readonly by: PersonId
  /** What kind of account a person has; null for one that does not exist or has ended. */
  readonly kindOf: (personId: PersonId) => AccountKind | null
  /** Where somebody works; null for who works nowhere. */
  readonly organisatieOf: (personId: PersonId) => OrganisatieId | null
  /** Whether who asks sits at that casus as a colleague. */
  readonly sitsAt: (casusId: CasusId) => boolean
  readonly newDeelnemerId: () => DeelnemerId
  readonly newVernietigingId: () => VernietigingId
  /** The organisatie that holds this casus: its dossierhouder proposes what becomes of a request for destruction. */
  readonly heldBy: OrganisatieId | null
  /** Of the organisatie that a request of this casus was put to. */
  readonly isDossierhouder: boolean
  /** Of the report that closing an MDO makes. */
  readonly newVersionId: () => VersionId
  /** As the registers have it; null for who has none. */
  readonly registrationOf: (personId: PersonId) => Registration | null
  /** What offering, preparing or sharing would capture now; once it lies offered or ready, the stored version, read again. */
  readonly candidate: { readonly versionId: VersionId; readonly fingerprint: string } | null
  /** Who was writing when the text was held, and has not said that all of it arrived. */
  readonly didNotReport: readonly PersonId[]
  /** In how many places the words to be taken out stand: in the room, and in what was kept of it. */
  readonly purgeable: number
  /** The actie that is asked about, as the plan published last has it. */
  readonly actie: { readonly owner: DeelnemerId | null } | null
  /** Of the code that came with the command. */
  readonly secondFactor: 'ok' | 'wrong' | 'too-many'
}

export type Decision = Result<readonly CasusEvent[], Refusal>

/** Writes nothing and knows no other state: the same casus, command and facts give the same decision. */
export function decide(casus: Casus | null, command: Command, facts: Facts): Decision {
  const rule = ruleOf(command.type)
  if (command.type === 'reportSignaal') {
    if (casus !== null) return refuse({ reason: 'casus-exists' })
    if (facts.kindOf(facts.by) !== 'professional') return refuse({ reason: 'not-your-rol' })
    // CA19: a name is what it looks like.
    if (hasLookAlikes(command.jeugdige.name)) return refuse({ reason: 'look-alikes' })
    return reportSignaal(command, facts)
  }
  if (casus === null) return refuse({ reason: 'no-such-casus' })
  // CA2: who sits nowhere at this table learns nothing of it, not even its phase.
  const isHolder = rule.dossierhouder === true && facts.isDossierhouder
  if (!isHolder && placesOf(casus, facts.by, facts.at).length === 0) return refuse({ reason: 'no-such-casus' })
  const rollen = (rule.own ? everyRolOf : rollenOf)(casus, facts.by, facts.at)
  if (command.type === 'inviteDeelnemer' && mayMendTable(casus, rollen, facts)) return mendTable(casus, command, facts)
  if (!isHolder && (rule.by === 'any-professional' || !rollen.some((rol) => rule.by.includes(rol))))
    return refuse({ reason: 'not-your-rol' })
  if (!rule.from?.includes(casus.phase)) return refuse({ reason: 'wrong-phase', phase: casus.phase })
  if (rule.analyse && 'analyse' in casus && !rule.analyse.includes(casus.analyse.status))
    return refuse({ reason: 'wrong-status', status: casus.analyse.status })
  return carryOut(casus, command, facts)
}

function carryOut(casus: Casus, command: CasusCommand, facts: Facts): Decision {
  switch (command.type) {
    case 'startIntake':
      return accept([{ type: 'intake.started' }])
    case 'recordBesluit': {
      if (command.expectedVersion !== casus.version)
        return refuse({ reason: 'changed-meanwhile', expected: command.expectedVersion, current: casus.version })
      const { motivation, outcome } = command
      if (outcome.kind === 'elders') {
        if (!placesOf(casus, outcome.owner, facts.at).some((place) => isProfessionalRol(place.rol)))
          return refuse({ reason: 'owner-not-at-table' })
        if (Date.parse(outcome.due) < startOfDay(facts.at)) return refuse({ reason: 'date-is-past' })
      }
      return accept([
        { type: 'besluit.recorded', besluit: { takenBy: facts.by, takenAt: facts.at, motivation, outcome } },
      ])
    }
    case 'inviteDeelnemer':
      return inviteDeelnemer(casus, command, facts)
    case 'changeDeelnemer':
      return changeDeelnemer(casus, command, facts)
    case 'endDeelnemer':
      return endDeelnemer(casus, command.deelnemerId, command.reason, facts)
    case 'shareVerhaal':
    case 'withdrawVerhaal':
    case 'shareInbreng':
    case 'withdrawInbreng':
      return decideSharing(casus, command, facts)
    case 'grantClearance':
    case 'withdrawClearance':
      return decideClearance(casus, command, facts)
    case 'purgeText':
      return purgeText(casus, command, facts)
    case 'appointAanspreekpunt':
      return appointAanspreekpunt(casus, command, facts)
    default:
      if (isFactCommand(command)) return decideFacts(casus, command, facts)
      if (isVerspreidingCommand(command)) return decideVerspreiding(casus, command, facts)
      if (isGegevenCommand(command)) return decideGegevens(casus, command, facts)
      if (isVernietigingCommand(command)) return decideOnVernietiging(casus, command, facts)
      if (isLinkCommand(command)) return decideLink(casus, command, facts)
      if (isUitstroomCommand(command)) return decideUitstroom(casus, command, facts)
      if (!('analyse' in casus)) throw new Error(`${command.type} at a casus without an analyse`)
      if (isMdoCommand(command)) return decideMdo(casus, command, facts)
      if (isPlanCommand(command)) return decidePlan(casus, command, facts)
      switch (command.type) {
        case 'assignRegie':
        case 'acceptRegie':
        case 'transferRegie':
          return decideRegie(casus, command, facts)
        default:
          return decideAnalyse(casus, command, facts)
      }
  }
}

function reportSignaal(command: ReportSignaal, facts: Facts): Decision {
  if (facts.kindOf(command.casemanager) !== 'professional') return refuse({ reason: 'no-such-person' })
  const place = (personId: PersonId, rol: Rol, purpose: string, until: number | null = null): CasusEvent => ({
    type: 'deelnemer.invited',
    deelnemer: {
      id: facts.newDeelnemerId(),
      personId,
      rol,
      from: facts.at,
      until,
      purpose,
      rooms: {},
      grondslag: 'publieke-taak',
      doorbreking: 'rechtstreeks-betrokken',
    },
  })
  const events: CasusEvent[] = [
    {
      type: 'signaal.reported',
      jeugdige: command.jeugdige,
      signaal: {
        reportedBy: facts.by,
        reporterRol: command.rol,
        reportedAt: facts.at,
        concern: command.concern,
        criteria: [...new Set(command.criteria)],
      },
    },
    place(command.casemanager, 'casemanager', PLACE.receiver),
  ]
  // CA3: the reporter keeps a guest's place, so that the answer of the network reaches who asked, and nobody gives himself more.
  if (command.casemanager !== facts.by) {
    events.push(place(facts.by, 'gast', PLACE.reporter, facts.at + REPORTER_STAYS_DAYS * DAY))
  }
  return accept(events)
}

function inviteDeelnemer(
  casus: Casus,
  command: Extract<CasusCommand, { type: 'inviteDeelnemer' }>,
  facts: Facts,
): Decision {
  const { at, by, kindOf, newDeelnemerId } = facts
  const { personId, rol, purpose, until, grondslag, doorbreking, vervangt } = command
  const kind = kindOf(personId)
  if (kind === null) return refuse({ reason: 'no-such-person' })
  if (!ROL_FOR[rol].includes(kind)) return refuse({ reason: 'rol-not-for-person' })
  // CA5: nobody gives himself a place, but a casemanager may be plancoordinator too (the founding texts ask for no new function).
  if (personId === by && rol !== 'plancoordinator') return refuse({ reason: 'not-for-yourself' })
  if (placesOf(casus, personId, at).some((place) => place.rol === rol)) return refuse({ reason: 'already-deelnemer' })
  if (rol === 'gast' && until === null) return refuse({ reason: 'needs-end-date' })
  if (until !== null && until <= at) return refuse({ reason: 'date-is-past' })
  const replaced = vervangt === undefined ? null : vervangenBy(casus, command, facts)
  if (replaced && !replaced.ok) return replaced
  for (const room of ['analyse', 'plan'] as const) {
    const asked = command.rooms[room]
    if (!asked) continue
    if (entryOf(room, rol) === 'never') return refuse({ reason: 'room-not-for-rol', room })
    // CA18: nobody gives what he has not.
    if (!isWithin(asked, placeLevel(casus, by, room, at))) return refuse({ reason: 'room-not-yours', room })
  }
  const asked = {
    ...(command.rooms.analyse ? { analyse: command.rooms.analyse } : {}),
    ...(command.rooms.plan ? { plan: command.rooms.plan } : {}),
  }
  const rooms = replaced ? replaced.value.rooms : asked
  // CA17: a guest who gets a rol is a guest no longer.
  const guestPlaces = placesOf(casus, personId, at).filter((place) => place.rol === 'gast')
  return accept([
    ...guestPlaces.map(
      ({ id }): CasusEvent => ({ type: 'deelnemer.ended', deelnemerId: id, reason: PLACE.guestGotRol }),
    ),
    {
      type: 'deelnemer.invited',
      deelnemer: {
        id: newDeelnemerId(),
        personId,
        rol,
        from: at,
        until,
        purpose,
        rooms,
        grondslag,
        doorbreking,
        ...(vervangt === undefined ? {} : { vervangt }),
      },
    },
  ])
}

/** BH19: where nobody can invite any more, each colleague who is left may invite somebody who can, and nobody else. */
const mayMendTable = (casus: Casus, rollen: readonly Rol[], facts: Facts): boolean =>
  isColleague(rollen) &&
  ruleOf('inviteDeelnemer').from?.includes(casus.phase) === true &&
  isLeaderless(casus, hasAccount(facts), facts.at)

function mendTable(casus: Casus, command: CommandOf<'inviteDeelnemer'>, facts: Facts): Decision {
  if (command.personId === facts.by) return refuse({ reason: 'not-for-yourself' })
  if (!(COORDINATING as readonly Rol[]).includes(command.rol) || command.until !== null)
    return refuse({ reason: 'coordinator-first' })
  return inviteDeelnemer(casus, command, facts)
}

function endDeelnemer(casus: Casus, id: DeelnemerId, reason: string, facts: Facts): Decision {
  const ended = casus.deelnemers.find((deelnemer) => deelnemer.id === id && isActive(deelnemer, facts.at))
  if (!ended) return refuse({ reason: 'no-such-deelnemer' })
  const refusal = whyNotWithout(casus, ended, facts)
  return refusal ? refuse(refusal) : accept([{ type: 'deelnemer.ended', deelnemerId: id, reason }])
}

/** Long enough for intake and besluit; whoever is needed longer is invited in a rol. */
const REPORTER_STAYS_DAYS = 90

const DAY = 24 * 60 * 60 * 1000
const startOfDay = (at: number): number => at - (at % DAY)
