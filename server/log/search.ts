// Looks lines of the log up: by period, person, casus, kind and outcome. Who calls this decides who may, and logs that.
import { and, count, countDistinct, desc, eq, gte, isNotNull, like, lt, max, type SQL, sql } from 'drizzle-orm'
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

export interface Search {
  /** The newest first; before this line where one is given. */
  lines(filter: LogFilter, before: number | null, most: number): LogLine[]
  total(filter: LogFilter): Pick<Found, 'lines' | 'refused'>
  byPerson(filter: LogFilter): (Found & { readonly personId: PersonId | null; readonly casussen: number })[]
  byCasus(filter: LogFilter): (Found & { readonly casusId: CasusId; readonly people: number })[]
}

/** More casussen, or people, than a page can show. */
const MOST_GROUPS = 200

const member = (name: string): SQL => sql`json_extract(${logLine.line}, ${`$.${name}`})`
const refused = sql<number>`coalesce(sum(${member('outcome')} = 'refused'), 0)`

export function openSearch(db: Db): Search {
  const rest = {
    lines: count(),
    refused,
    last: sql<number>`coalesce(${max(logLine.at)}, 0)`,
  }
  return {
    lines: (filter, before, most) =>
      db
        .select({ line: logLine.line })
        .from(logLine)
        .where(and(...conditionsOf(filter), before === null ? undefined : lt(logLine.seq, before)))
        .orderBy(desc(logLine.seq))
        .limit(most)
        .all()
        .map(({ line }) => JSON.parse(line) as LogLine),
    total: (filter) =>
      db
        .select({ lines: count(), refused })
        .from(logLine)
        .where(and(...conditionsOf(filter)))
        .get()!,
    byPerson: (filter) =>
      db
        .select({
          personId: sql<PersonId | null>`${logLine.personId}`,
          casussen: countDistinct(logLine.casusId),
          ...rest,
        })
        .from(logLine)
        .where(and(...conditionsOf(filter)))
        .groupBy(logLine.personId)
        .orderBy(desc(count()))
        .limit(MOST_GROUPS)
        .all(),
    byCasus: (filter) =>
      db
        .select({ casusId: sql<CasusId>`${logLine.casusId}`, people: countDistinct(logLine.personId), ...rest })
        .from(logLine)
        .where(and(...conditionsOf(filter), isNotNull(logLine.casusId)))
        .groupBy(logLine.casusId)
        .orderBy(desc(count()))
        .limit(MOST_GROUPS)
        .all(),
  }
}

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
