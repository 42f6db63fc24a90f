// Reads the log back: the lines about one casus. Who calls this decides who may see what of them, and logs that.
import { and, desc, eq, gte } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { logLine } from '#server/db/schema.ts'
import type { CasusId } from '#shared/ids.ts'
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
