// Reads the log back: the lines about one casus, and the newest one. Who calls this decides who may see what of them, and logs that.
import { and, asc, desc, eq, gt, gte, sql } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { logLine } from '#server/db/schema.ts'
import type { CasusId } from '#shared/ids.ts'
import type { LogKind } from '#shared/protocol/log.ts'
import type { LogLine } from './record.ts'

/** The newest first. */
export type LinesAbout = (casusId: CasusId, since: number) => LogLine[]

export const openLines =
  (db: Db): LinesAbout =>
  (casusId, since) =>
    db
      .select({ line: logLine.line })
      .from(logLine)
      .where(and(eq(logLine.casusId, casusId), gte(logLine.at, since)))
      .orderBy(desc(logLine.seq))
      .all()
      .map(({ line }) => JSON.parse(line) as LogLine)

/** Further back than any window of writing stands open. */
const RECENT_MS = 60 * 60 * 1000

/** The lines of one kind that were written in the last hour of the log, in the order of writing. */
export function recentLines(db: Db, kind: LogKind): LogLine[] {
  const newest = db.select({ at: logLine.at }).from(logLine).orderBy(desc(logLine.seq)).limit(1).get()
  if (!newest) return []
  // Walks back no further than that hour, however long the log is: without the plus SQLite would sort all that is older.
  const isOlder = sql`+${logLine.at} < ${newest.at - RECENT_MS}`
  const last = db.select({ seq: logLine.seq }).from(logLine).where(isOlder).orderBy(desc(logLine.seq)).limit(1).get()
  return db
    .select({ line: logLine.line })
    .from(logLine)
    .where(and(gt(logLine.seq, last?.seq ?? 0), sql`json_extract(${logLine.line}, '$.kind') = ${kind}`))
    .orderBy(asc(logLine.seq))
    .all()
    .map(({ line }) => JSON.parse(line) as LogLine)
}

/** Of a log that has one. */
export const newestLine = (db: Db): { readonly seq: number; readonly hash: string } | null =>
  db.select({ seq: logLine.seq, hash: logLine.hash }).from(logLine).orderBy(desc(logLine.seq)).limit(1).get() ?? null

export const hashOfLine = (db: Db, seq: number): string | null =>
  db.select({ hash: logLine.hash }).from(logLine).where(eq(logLine.seq, seq)).get()?.hash ?? null
