// Reads the log from its first line and says where it was touched. What was cut off its end, or rewritten as a whole,
// only a checkpoint kept outside the database can tell.
import { asc, gt } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { logLine } from '#server/db/schema.ts'
import { chain, GENESIS, type LogLine } from './record.ts'

/** The newest line at some moment, as it was noted outside the database. */
export interface Checkpoint {
  readonly seq: number
  readonly hash: string
}

type Row = typeof logLine.$inferSelect

/** `null` when every line is as it was written; else the first seq at which the chain, a column or the checkpoint disagrees. */
export function firstBrokenLine(db: Db, checkpoint: Checkpoint | null = null): number | null {
  let previous = GENESIS
  let expected = 1
  for (const row of linesOf(db)) {
    const holds = row.seq === expected && row.hash === chain(previous, row.line) && columnsAgree(row)
    if (!holds || (checkpoint?.seq === expected && checkpoint.hash !== row.hash)) return expected
    previous = row.hash
    expected += 1
  }
  return checkpoint && checkpoint.seq >= expected ? expected : null
}

/** The columns beside a line are for finding it; who changes them hides it. */
function columnsAgree({ seq, at, casusId, personId, line }: Row): boolean {
  const written = JSON.parse(line) as LogLine
  return (
    written.seq === seq &&
    Date.parse(written.time) === at &&
    (written.casusId ?? null) === casusId &&
    written.personId === personId
  )
}

const PAGE = 1000

function* linesOf(db: Db): Generator<Row> {
  let last = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = db.select().from(logLine).where(gt(logLine.seq, last)).orderBy(asc(logLine.seq)).limit(PAGE).all()
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = end.seq
  }
}
