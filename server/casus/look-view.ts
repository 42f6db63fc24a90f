// Who looked, told to whom the casus is about: per day and person one line, in a few kinds of deeds. Only what is in the list
// below is told: a room, an act or a refusal that is not there leaves no trace.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { LinesAbout } from '#server/log/read.ts'
import type { Log, LogLine } from '#server/log/record.ts'
import { type Casus, isActive, rollenOf } from '#shared/casus/casus.ts'
import { dayOf } from '#shared/casus/day.ts'
import { seesMdo } from '#shared/casus/mdo.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { readsLooks } from '#shared/casus/share.ts'
import { isOwnText } from '#shared/casus/verhaal.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { isProfessionalRol } from '#shared/people.ts'
import { DEEDS, type Deed, type Look, type LookDay, type Looker } from '#shared/protocol/gezin.ts'
import type { Journal } from './journal.ts'

export interface LookPorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly linesAbout: LinesAbout
  readonly clock: () => number
}

/** null for who may not read it, as where there is no casus. Reading it is a line of its own. */
export type LooksAt = (reader: Session, id: CasusId) => LookDay[] | null

const SHOWN_DAYS = 92
const DAY = 24 * 60 * 60 * 1000

export function makeLooks({ db, journal, accounts, log, linesAbout, clock }: LookPorts): LooksAt {
  return (reader, id) =>
    inTransaction(db, () => {
      const at = clock()
      const casus = journal.load(id)
      const rollen = casus ? rollenOf(casus, reader.personId, at) : []
      const isAllowed = casus !== null && readsLooks(casus, reader.personId, at)
      log.record({
        kind: 'log.read',
        action: 'R',
        outcome: isAllowed ? 'done' : 'refused',
        personId: reader.personId,
        sessionRef: reader.ref,
        casusId: id,
        rollen,
        object: { type: 'log', id },
        rule: `rules@${RULES_VERSION} who-looked`,
        ...(isAllowed ? {} : { reason: 'not-your-rol' }),
      })
      if (!isAllowed) return null
      return daysOf(casus, linesAbout(id, at - SHOWN_DAYS * DAY), reader.personId, at)
    })

  function daysOf(casus: Casus, lines: readonly LogLine[], reader: PersonId, at: number): LookDay[] {
    const days = new Map<string, Map<PersonId, Set<Deed>>>()
    for (const line of lines) {
      const { personId } = line
      if (!personId) continue
      const found = deedsIn(line, { casus, reader, at })
      if (found.length === 0) continue
      const day = dayOf(Date.parse(line.time))
      const people = days.get(day) ?? new Map<PersonId, Set<Deed>>()
      days.set(day, people)
      const deeds = people.get(personId) ?? new Set<Deed>()
      people.set(personId, deeds)
      for (const deed of found) deeds.add(deed)
    }
    // The log is in the order of writing, which is not that of the days where a clock was set back.
    const newestFirst = [...days].sort(([a], [b]) => (a < b ? 1 : -1))
    return newestFirst.map(([day, people]) => ({
      day,
      looks: [...people].flatMap(([personId, deeds]): Look[] => {
        const who = lookerOf(casus, personId, reader, at)
        return who ? [{ who, deeds: DEEDS.filter((deed) => deeds.has(deed)) }] : []
      }),
    }))
  }

  function lookerOf(casus: Casus, personId: PersonId, reader: PersonId, at: number): Looker | null {
    if (personId === reader) return { kind: 'self' }
    const person = accounts.personOf(personId)
    if (!person) return null
    const places = casus.deelnemers.filter((deelnemer) => deelnemer.personId === personId)
    const here = places.filter((deelnemer) => isActive(deelnemer, at))
    if (here.length > 0) return { kind: 'at-table', person, family: here.every(({ rol }) => !isProfessionalRol(rol)) }
    return { kind: 'away', functie: person.functie, organisatie: person.organisatie?.name ?? null }
  }
}

interface Asked {
  readonly casus: Casus
  readonly reader: PersonId
  readonly at: number
}

/** Of one's own answers one may be told; those of another would tell that he was asked. */
function deedsIn(line: LogLine, asked: Asked): Deed[] {
  const { kind, outcome, object, rollen = [] } = line
  if (outcome !== 'done') return []
  const isOwn = line.personId === asked.reader
  const room = roomIn(object.id)
  switch (kind) {
    // GG14: what lies shielded is read with a line of its own, which would tell of it.
    case 'casus.read':
      return OF_GEGEVENS.includes(object.type) ? [] : ['looked']
    // VI13: what another of the family was given to read is not told, nor that it was.
    case 'rendering.read':
      return isOwn ? ['read-analyse'] : []
    case 'plan.read':
      return isOwn ? ['read-plan'] : []
    case 'signing.read':
    case 'version.read':
      return rollen.some(isProfessionalRol) ? ['read-analyse'] : []
    case 'planning.read':
      return rollen.some(isProfessionalRol) ? ['read-plan'] : []
    case 'version.exported':
      return ['copied-analyse']
    case 'verhaal.read':
      return !isOwn && isOwnShared(object.id, asked) ? ['read-verhaal'] : []
    case 'mdo-report.read':
      return (isOwn || rollen.some(isProfessionalRol)) && seesMdoNamed(object.id, asked) ? ['read-report'] : []
    case 'room.entered':
    case 'room.read':
    case 'snapshot.listed':
    case 'snapshot.read':
      return room ? [`read-${room}`] : []
    case 'room.changed':
      return room ? [`wrote-${room}`] : []
    case 'casus.changed':
      return changesIn(object.details?.events, isOwn)
    default:
      return []
  }
}

const OF_GEGEVENS: readonly string[] = ['gegevens', 'afgeschermde-gegevens']

/** VI41: who tells a verhaal learns who read what he shared. */
const isOwnShared = (versionId: string, { casus, reader }: Asked): boolean =>
  casus.verhalen.some((shared) => shared.versionId === versionId && isOwnText(casus, shared, reader))

/** VI41: an overleg that does not exist for the reader leaves no trace here either. */
function seesMdoNamed(mdoId: string, { casus, reader, at }: Asked): boolean {
  const mdo = 'mdos' in casus ? casus.mdos.find(({ id }) => id === mdoId) : undefined
  return mdo !== undefined && seesMdo(casus, mdo, reader, at)
}

/** Texts of the table alone: a verhaal, an inbreng or what is afgeschermd is nobody's business here. */
function roomIn(objectId: string): 'analyse' | 'plan' | null {
  const room = objectId.slice(objectId.indexOf('/') + 1).split('/')
  return room.length === 1 && (room[0] === 'analyse' || room[0] === 'plan') ? room[0] : null
}

/** A crisiskaart is not told of: it can be published without a word for this reader. */
const TOLD: Readonly<Record<string, Deed>> = {
  'deelnemer.invited': 'changed-table',
  'deelnemer.changed': 'changed-table',
  'deelnemer.ended': 'changed-table',
  'regie.assigned': 'changed-regie',
  'regie.accepted': 'changed-regie',
  'regie.transferred': 'changed-regie',
  'plan.published': 'published-plan',
}

const TOLD_OF_ONESELF: Readonly<Record<string, Deed>> = {
  'herkenning.recorded': 'answered',
  'instemming.recorded': 'answered-plan',
  'actie.updated': 'told-actie',
  'verhaal.shared': 'shared-verhaal',
  'aanspreekpunt.appointed': 'chose-aanspreekpunt',
}

/**
 * The signaal, the besluit and the way to a signature are left out, with all that was done in the same act: they would tell
 * who reported, or what another was asked.
 */
function changesIn(events: unknown, isOwn: boolean): Deed[] {
  if (!Array.isArray(events)) return []
  const own = isOwn ? events.flatMap((type: string) => TOLD_OF_ONESELF[type] ?? []) : []
  if (own.length > 0) return own
  const told = events.map((type: string) => TOLD[type])
  return told.every((deed) => deed !== undefined) ? told : []
}
