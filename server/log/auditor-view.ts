// The log for the auditor, and for nobody else: each look is a line itself, written before anything is shown. Names are looked up
// when it is read; of the family none is.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { PersonId } from '#shared/ids.ts'
import type { LogCounts, LogFilter, LogPage, LogPerson, LogRow } from '#shared/protocol/log.ts'
import { csvHead, csvLine } from './csv.ts'
import type { Log, LogLine } from './record.ts'
import type { Search } from './search.ts'

export interface AuditorPorts {
  readonly db: Db
  readonly accounts: Accounts
  readonly log: Log
  readonly search: Search
}

/** Each answers `null` to who is no auditor. */
export interface AuditorViews {
  page(reader: Session, filter: LogFilter, before: number | null): Promise<LogPage> | null
  counts(reader: Session, filter: LogFilter): Promise<LogCounts> | null
  /** Everything the filter lets through, a few lines at a time, as it was when it was asked. */
  csv(reader: Session, filter: LogFilter): AsyncGenerator<string> | null
}

const PAGE = 100
const CSV_LINES_PER_TURN = 1000

const MAY_READ = 'log@1 auditor'

export function makeAuditorViews({ db, accounts, log, search }: AuditorPorts): AuditorViews {
  /** The number of the newest line that may be shown: the one that this look left; null for who may not look. */
  function asked(reader: Session, kind: 'log.read' | 'log.exported', what: string): number | null {
    return inTransaction(db, () => {
      const isAuditor = accounts.kindOf(reader.personId) === 'auditor'
      log.record({
        kind,
        action: kind === 'log.read' ? 'R' : 'E',
        outcome: isAuditor ? 'done' : 'refused',
        personId: reader.personId,
        sessionRef: reader.ref,
        object: { type: 'log', id: 'installation', details: { query: what } },
        rule: MAY_READ,
        ...(isAuditor ? {} : { reason: 'not-your-rol' }),
      })
      return isAuditor ? search.newest() : null
    })
  }

  function whoOf(personId: PersonId): LogPerson {
    const person = accounts.personOf(personId)
    if (!person) return { id: personId, name: null, functie: '', organisatie: null }
    const { functie, organisatie } = person
    const name = accounts.isFamily(personId) ? null : person.name
    return { id: personId, name, functie, organisatie: organisatie?.name ?? null }
  }

  const rowOf = (line: LogLine): LogRow => ({
    seq: line.seq,
    at: Date.parse(line.time),
    kind: line.kind,
    action: line.action,
    outcome: line.outcome,
    who: line.personId ? whoOf(line.personId) : null,
    rollen: line.rollen ?? [],
    casus: line.casusId ?? null,
    object: { type: line.object.type, id: line.object.id },
    details: Object.entries(line.object.details ?? {}).map(([name, value]) => ({
      name,
      value: typeof value === 'object' ? value.join(', ') : String(value),
    })),
    rule: line.rule,
    reason: line.reason ?? null,
    session: line.sessionRef,
  })

  async function pageOf(filter: LogFilter, newest: number): Promise<LogPage> {
    const lines = await search.lines(filter, newest, PAGE + 1)
    const rows = lines.slice(0, PAGE).map(rowOf)
    return { rows, older: lines.length > PAGE ? rows.at(-1)!.seq : null }
  }

  async function countsOf(filter: LogFilter, newest: number): Promise<LogCounts> {
    const { people, casussen, ...total } = await search.counts(filter, newest)
    return {
      ...total,
      people: people.map(({ personId, ...found }) => ({ ...found, who: personId ? whoOf(personId) : null })),
      casussen: casussen.map(({ casusId, ...found }) => ({ ...found, casus: casusId })),
    }
  }

  async function* csvOf(filter: LogFilter, newest: number): AsyncGenerator<string> {
    yield csvHead()
    for (let from = newest; ; ) {
      const lines = await search.lines(filter, from, CSV_LINES_PER_TURN)
      yield lines.map((line) => csvLine(rowOf(line))).join('')
      const last = lines.at(-1)
      if (!last || lines.length < CSV_LINES_PER_TURN) return
      from = last.seq - 1
    }
  }

  return {
    page(reader, filter, before) {
      const newest = asked(reader, 'log.read', said('regels', filter, before))
      return newest === null ? null : pageOf(filter, before === null ? newest : Math.min(before - 1, newest))
    },
    counts(reader, filter) {
      const newest = asked(reader, 'log.read', said('aantallen', filter))
      return newest === null ? null : countsOf(filter, newest)
    },
    csv(reader, filter) {
      const newest = asked(reader, 'log.exported', said('bestand', filter))
      return newest === null ? null : csvOf(filter, newest)
    },
  }
}

/** What was asked, as the norm wants it kept: ids and words of the program alone. */
const said = (what: string, filter: LogFilter, before: number | null = null): string =>
  [
    what,
    ...Object.entries(filter).map(([name, value]) => `${name}=${value}`),
    ...(before ? [`voor=${before}`] : []),
  ].join(' ')
