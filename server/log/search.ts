// Looks lines of the log up: by period, person, casus, kind and outcome. Who calls this decides who may, and logs that. A log may hold
// years: it is read a stretch at a time, and between two of them whoever is writing has his turn.
import { and, count, desc, eq, gt, gte, like, lt, lte, max, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { logLine } from '#server/db/schema.ts'
import { dayAfter, startOfDay } from '#shared/casus/day.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { LogFilter } from '#shared/protocol/log.ts'
import type { LogLine } from './record.ts'

export interface Found {
  readonly lines: number
  readonly refused: number
  readonly last: number
}

export interface FoundInAll extends Pick<Found, 'lines' | 'refused'> {
  readonly people: readonly (Found & { readonly personId: PersonId | null; readonly casussen: number })[]
  readonly casussen: readonly (Found & { readonly casusId: CasusId; readonly people: number })[]
}

/** Of what stood there when it was asked: up to `newest`, which is a line too. */
export interface Search {
  /** The number of the last line; 0 where there is none. */
  newest(): number
  /** The newest first. */
  lines(filter: LogFilter, newest: number, most: number): Promise<LogLine[]>
  counts(filter: LogFilter, newest: number): Promise<FoundInAll>
}

/** More casussen, or people, than a page can show. */
const MOST_GROUPS = 200

/** Some ten milliseconds. */
const STRETCH = 2000

const member = (name: string): SQL => sql`json_extract(${logLine.line}, ${`$.${name}`})`

export function openSearch(db: Db): Search {
  const within = (filter: LogFilter, above: number, newest: number) =>
    and(...conditionsOf(filter), gt(logLine.seq, above), lte(logLine.seq, newest))

  /** Below which no line is late enough. Not the first of that day: a clock may have been set back since. */
  function below({ van }: LogFilter): number {
    if (van === undefined) return 0
    const since = gte(logLine.at, startOfDay(van))
    // Without the plus SQLite would walk up from the first line that was ever written.
    const lowest = sql<number | null>`min(+${logLine.seq})`
    const first = db.select({ seq: lowest }).from(logLine).where(since).get()?.seq
    return typeof first === 'number' ? first - 1 : Number.POSITIVE_INFINITY
  }

  async function* stretches(filter: LogFilter, newest: number): AsyncGenerator<SQL | undefined> {
    const end = below(filter)
    for (let last = newest; last > end; last -= STRETCH) {
      yield within(filter, Math.max(last - STRETCH, end), last)
      await turn()
    }
  }

  return {
    newest: () =>
      db
        .select({ seq: max(logLine.seq) })
        .from(logLine)
        .get()?.seq ?? 0,
    async lines(filter, newest, most) {
      const found: LogLine[] = []
      for await (const stretch of stretches(filter, newest)) {
        const rows = db
          .select({ line: logLine.line })
          .from(logLine)
          .where(stretch)
          .orderBy(desc(logLine.seq))
          .limit(most - found.length)
          .all()
        found.push(...rows.map(({ line }) => JSON.parse(line) as LogLine))
        if (found.length === most) break
      }
      return found
    },
    async counts(filter, newest) {
      const people = new Map<PersonId | null, Group<CasusId>>()
      const casussen = new Map<CasusId, Group<PersonId>>()
      let [lines, refused] = [0, 0]
      for await (const stretch of stretches(filter, newest)) {
        const rows = db
          .select({
            personId: sql<PersonId | null>`${logLine.personId}`,
            casusId: sql<CasusId | null>`${logLine.casusId}`,
            lines: count(),
            refused: sql<number>`sum(${member('outcome')} = 'refused')`,
            last: sql<number>`max(${logLine.at})`,
          })
          .from(logLine)
          .where(stretch)
          .groupBy(logLine.personId, logLine.casusId)
          .all()
        for (const { personId, casusId, ...part } of rows) {
          lines += part.lines
          refused += part.refused
          addTo(people, personId, casusId, part)
          if (casusId !== null) addTo(casussen, casusId, personId, part)
        }
      }
      return {
        lines,
        refused,
        people: mostFirst(people, (personId, { of, ...found }) => ({ ...found, personId, casussen: of.size })),
        casussen: mostFirst(casussen, (casusId, { of, ...found }) => ({ ...found, casusId, people: of.size })),
      }
    },
  }
}

/** What is found of one person over casussen, or of one casus over people. */
interface Group<Other> {
  lines: number
  refused: number
  last: number
  readonly of: Set<Other>
}

function addTo<Key, Other>(groups: Map<Key, Group<Other>>, key: Key, other: Other | null, part: Found): void {
  const group = groups.get(key) ?? { lines: 0, refused: 0, last: 0, of: new Set<Other>() }
  group.lines += part.lines
  group.refused += part.refused
  group.last = Math.max(group.last, part.last)
  if (other !== null) group.of.add(other)
  groups.set(key, group)
}

const mostFirst = <Key, Other, Shown>(
  groups: Map<Key, Group<Other>>,
  shown: (key: Key, group: Group<Other>) => Shown,
): Shown[] =>
  [...groups]
    .sort(([, a], [, b]) => b.lines - a.lines)
    .slice(0, MOST_GROUPS)
    .map(([key, group]) => shown(key, group))

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

function conditionsOf({ van, tot, persoon, casus, soort, uitkomst }: LogFilter): (SQL | undefined)[] {
  return [
    van === undefined ? undefined : gte(logLine.at, startOfDay(van)),
    tot === undefined ? undefined : lt(logLine.at, startOfDay(dayAfter(tot))),
    persoon === undefined ? undefined : eq(logLine.personId, persoon),
    // Of letters and digits alone, so that nothing in it means something to LIKE.
    casus === undefined ? undefined : like(logLine.casusId, `${casus}%`),
    soort === undefined ? undefined : sql`${member('kind')} = ${soort}`,
    uitkomst === undefined ? undefined : sql`${member('outcome')} = ${uitkomst}`,
  ]
}
