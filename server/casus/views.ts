// What a person sees of casussen. Hidden is absent: who has no place at a table gets null, as for a casus that never was.
import { eq } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { casus as casusTable } from '#server/db/schema.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { accessTo, mayReadIntake } from '#shared/casus/access.ts'
import { availableCommands, nextStep } from '#shared/casus/available.ts'
import { type Casus, isActive, placesOf, rollenOf } from '#shared/casus/casus.ts'
import type { CommandType } from '#shared/casus/commands.ts'
import {
  COORDINATING,
  type CoordinatingRol,
  isLeaderless,
  rolHandoverAt,
  unheldAt,
} from '#shared/casus/coordinators.ts'
import { isMdoCommandType } from '#shared/casus/decide-mdo.ts'
import { nextTurnFor } from '#shared/casus/moments.ts'
import { lastPublished } from '#shared/casus/plan.ts'
import { hasAccount } from '#shared/casus/regie.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { decidersAt, decidesAt } from '#shared/casus/toestemming.ts'
import { vervangenAt } from '#shared/casus/vervanging.ts'
import { TABLE_ROOMS } from '#shared/document/rooms.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { CasusView, DeelnemerView, DocumentView, WerklijstRow } from '#shared/protocol/views.ts'
import { aanspreekpuntenFor } from './aanspreekpunt-view.ts'
import { missingExpertise } from './expertise.ts'
import type { Journal } from './journal.ts'
import { linksFor } from './links-view.ts'
import { mdosFor } from './mdo-for-reader.ts'
import { ownRoomsFor } from './own-rooms-view.ts'
import type { Readings } from './reading-view.ts'
import { regieOf } from './regie-view.ts'
import { uitstroomFor } from './uitstroom-view.ts'

export interface ViewPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
  readonly hereAt: (casusId: CasusId) => ReadonlySet<PersonId>
  readonly changedAt: (address: RoomAddress) => number | null
  readonly offeredTo: Readings['offeredTo']
}

export interface Views {
  werklijst(reader: Session): WerklijstRow[]
  casus(reader: Session, id: CasusId): CasusView | null
}

/** Every view is a read and is logged as one, in the same transaction as the reading. */
export function makeViews({ db, journal, accounts, log, clock, hereAt, changedAt, offeredTo }: ViewPorts): Views {
  function logRead(reader: Session, id: CasusId, casus: Casus | null, view: CasusView | null): void {
    const isAllowed = view !== null
    // The name of the jeugdige there is read here too.
    const linked = view?.links?.map(({ casusId }) => casusId) ?? []
    const details = casus && { version: casus.version, ...(linked.length > 0 ? { linked } : {}) }
    log.record({
      kind: isAllowed ? 'casus.read' : 'casus.refused',
      action: 'R',
      outcome: isAllowed ? 'done' : 'refused',
      personId: reader.personId,
      sessionRef: reader.ref,
      casusId: id,
      rollen: casus ? rollenOf(casus, reader.personId, clock()) : [],
      object: { type: 'casus', id, ...(details && isAllowed ? { details } : {}) },
      rule: `rules@${RULES_VERSION} place-at-table`,
      ...(isAllowed ? {} : { reason: 'no-place' }),
    })
  }

  return {
    werklijst(reader) {
      return inTransaction(db, () => {
        const at = clock()
        const rows = journal.casussenOf(reader.personId).flatMap((casusId): WerklijstRow[] => {
          const casus = journal.load(casusId)
          if (!casus || placesOf(casus, reader.personId, at).length === 0) return []
          const soon = nextTurnFor(casus, reader.personId, at)
          return [
            {
              casusId,
              jeugdige: casus.jeugdige.name,
              phase: casus.phase,
              rollen: rollenOf(casus, reader.personId, at),
              ...nextStep(casus, reader.personId, at),
              // It moves with what only colleagues may know of.
              changedAt: isColleague(rollenOf(casus, reader.personId, at)) ? changedAtOf(db, casusId) : null,
              ...(soon ? { soon } : {}),
            },
          ]
        })
        log.record({
          kind: 'werklijst.read',
          action: 'R',
          outcome: 'done',
          personId: reader.personId,
          sessionRef: reader.ref,
          object: { type: 'werklijst', id: reader.personId, details: { casussen: rows.map((row) => row.casusId) } },
          rule: `rules@${RULES_VERSION} place-at-table`,
        })
        return rows.sort((a, b) => Number(b.mine) - Number(a.mine) || (b.changedAt ?? 0) - (a.changedAt ?? 0))
      })
    },

    casus(reader, id) {
      return inTransaction(db, () => {
        const at = clock()
        const casus = journal.load(id)
        if (!casus || placesOf(casus, reader.personId, at).length === 0) {
          logRead(reader, id, casus, null)
          return null
        }
        const view =
          casus.phase === 'gesloten' ? closedViewOf(casus, reader.personId, at) : viewOf(casus, reader.personId, at)
        logRead(reader, id, casus, view)
        return view
      })
    },
  }

  /** VI62: since when, why for colleagues, whom to call, and what can still be asked; nothing else of it. */
  function closedViewOf(casus: Casus, personId: PersonId, at: number): CasusView {
    const rollen = rollenOf(casus, personId, at)
    const closed = 'closed' in casus ? casus.closed : undefined
    const forColleague = isColleague(rollen)
    const commands = availableCommands(casus, personId, at)
    return {
      id: casus.id,
      version: 0,
      phase: casus.phase,
      jeugdige: casus.jeugdige,
      waitsFor: 'nothing',
      passed: casus.passed,
      deelnemers: casus.deelnemers.flatMap((deelnemer): DeelnemerView[] => {
        const person = isActive(deelnemer, at) && accounts.personOf(deelnemer.personId)
        if (!person) return []
        const { id, rol, from, until, endedAt } = deelnemer
        return [{ id, person, rol, from, until, endedAt, here: false, phone: accounts.phoneOf(person.id) }]
      }),
      documents: [],
      ...aanspreekpuntenFor(casus, personId, false, at, accounts.personOf),
      missingExpertise: [],
      ...(closed ? { closed: { at: closed.at, ...(forColleague ? { reason: closed.reason } : {}) } } : {}),
      mine: { rollen, commands },
    }
  }

  function viewOf(casus: Casus, personId: PersonId, at: number): CasusView {
    const rollen = rollenOf(casus, personId, at)
    // VI2: why somebody sits here can tell of another family member; only professionals at the table read it.
    const forColleague = isColleague(rollen)
    const documents = TABLE_ROOMS.flatMap((room): DocumentView[] => {
      const { level, readOnlyBecause } = accessTo(casus, personId, room, at)
      return level === 'none'
        ? []
        : [{ room, access: level, readOnlyBecause, changedAt: changedAt({ casusId: casus.id, room }) }]
    })
    const mayChange = availableCommands(casus, personId, at).includes('changeDeelnemer')
    const here = documents.length > 0 ? hereAt(casus.id) : new Set<PersonId>()
    const counts = hasAccount(accounts)
    const deelnemers = casus.deelnemers.flatMap((deelnemer): DeelnemerView[] => {
      const person = accounts.personOf(deelnemer.personId)
      if (!person || (!forColleague && !isActive(deelnemer, at))) return []
      const { id, rol, from, until, endedAt, purpose, rooms, grondslag, doorbreking, changes = 0 } = deelnemer
      const phone = isActive(deelnemer, at) ? accounts.phoneOf(person.id) : null
      const place = { id, person, rol, from, until, endedAt, here: here.has(person.id), phone }
      const vervangen = vervangenAt(casus, deelnemer)
      const name = vervangen && (forColleague || isActive(vervangen, at)) && accounts.personOf(vervangen.personId)?.name
      return [
        {
          ...place,
          ...(forColleague ? { purpose } : {}),
          ...(mayChange && isActive(deelnemer, at) ? { given: { rooms, grondslag, doorbreking, changes } } : {}),
          ...(vervangen && name ? { vervangt: { id: vervangen.personId, name } } : {}),
          ...(forColleague && isActive(deelnemer, at) && !counts(person.id) ? { hasLeft: true as const } : {}),
        },
      ]
    })
    const reading = offeredTo(casus, personId, at)
    const commands = availableCommands(casus, personId, at).filter(
      (type) => forColleague || thereIsSomethingTo(type, casus, personId, at, reading !== null),
    )
    const unheld = unheldAt(casus, counts, at)
    const links = linksFor(journal, casus, personId, at)
    const tookOver = 'analyse' in casus ? takenOverBy(casus, personId, counts, at) : []
    // BH19: the table can be put right by whoever is left.
    if (forColleague && isLeaderless(casus, counts, at)) commands.push('inviteDeelnemer')
    const soon = nextTurnFor(casus, personId, at)
    const readsIntake = mayReadIntake(casus, personId, at)
    return {
      id: casus.id,
      version: forColleague ? casus.version : 0,
      phase: casus.phase,
      jeugdige: casus.jeugdige,
      waitsFor: nextStep(casus, personId, at).waitsFor,
      ...(soon ? { soon } : {}),
      passed: casus.passed,
      deelnemers,
      ...(forColleague && unheld.length > 0 ? { unheld } : {}),
      ...(tookOver.length > 0 ? { tookOver } : {}),
      ...(readsIntake ? { signaal: casus.signaal } : {}),
      ...(readsIntake && 'besluit' in casus ? { besluit: casus.besluit } : {}),
      ...(documents.some(({ room }) => room === 'analyse') && 'analyse' in casus
        ? {
            analyse: casus.analyse.status,
            ...(casus.analyse.status === 'concept' && casus.analyse.returned
              ? { returned: casus.analyse.returned }
              : {}),
          }
        : {}),
      ...(reading ? { reading } : {}),
      documents,
      ...('regie' in casus ? { regie: regieOf(casus, forColleague, at, accounts) } : {}),
      ...('mdos' in casus ? { mdos: mdosFor(casus, personId, at, accounts) } : {}),
      ...ownRoomsFor(casus, personId, at, changedAt),
      ...aanspreekpuntenFor(casus, personId, forColleague, at, accounts.personOf),
      ...(links.length > 0 ? { links } : {}),
      ...uitstroomFor(casus, personId, forColleague, at),
      ...(commands.includes('linkCasus') || commands.includes('comeBack')
        ? { deciders: decidersAt(casus, at).map(({ id }) => id) }
        : {}),
      missingExpertise: forColleague ? missingExpertise(deelnemers, at) : [],
      mine: { rollen, commands },
    }
  }
}

/** BH21: offered to who is new in the rol, for as long as it is new to him. */
const takenOverBy = (
  casus: Casus,
  personId: PersonId,
  counts: (personId: PersonId) => boolean,
  at: number,
): CoordinatingRol[] =>
  COORDINATING.filter((rol) => {
    const to = rolHandoverAt(casus, rol, counts, at)?.to
    return to?.personId === personId && at - to.from < NEW_FOR
  })

const NEW_FOR = 30 * 24 * 60 * 60 * 1000

/** VI10: before there is something to answer, nothing tells a family member that there will be. */
function thereIsSomethingTo(
  type: CommandType,
  casus: Casus,
  personId: PersonId,
  at: number,
  isPresented: boolean,
): boolean {
  switch (type) {
    case 'giveToestemming':
    case 'withdrawToestemming':
      return decidesAt(casus, personId, at)
    case 'blockVerspreiding':
    case 'allowVerspreiding':
      return isPresented && decidesAt(casus, personId, at)
    case 'recordHerkenning':
      return isPresented
    case 'recordInstemming':
    case 'updateActie':
      return 'plan' in casus && lastPublished(casus.plan, 'plan') !== null
    default:
      // Of an MDO its own view says what its reader can do there.
      return !isMdoCommandType(type)
  }
}

const changedAtOf = (db: Db, id: CasusId): number =>
  db.select({ changedAt: casusTable.changedAt }).from(casusTable).where(eq(casusTable.id, id)).get()?.changedAt ?? 0
