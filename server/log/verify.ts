// Reads the log from its first line and says where it was touched. The chain is no secret: who writes lines and hashes anew
// from some line on is found by the heads that were kept outside the database.
import { asc, gt } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { logLine } from '#server/db/schema.ts'
import { chain, GENESIS, type LogLine } from './record.ts'

/** The newest line at some moment, as it was noted outside the database. */
export interface Checkpoint {
  readonly seq: number
  readonly hash: string
  /** Of that moment, where it is known: yyyy-mm-dd. */
  readonly day?: string
}

export type Break = {
  /**
   * `missing`: these lines are not there. `moved`: they were written under another number. `changed`: line or hash is not
   * what was written. `columns`: what stands beside a line is not what it says. `unreadable`: no line of a log.
   */
  readonly kind: 'missing' | 'moved' | 'changed' | 'columns' | 'unreadable' | 'before-first' | 'rewritten' | 'cut-off'
  readonly from: number
  readonly to: number
  /** Of the head that tells it. */
  readonly day?: string
}

type Row = typeof logLine.$inferSelect

/** Empty when every line is as it was written; in the order of the lines, those of one kind that follow each other as one. */
export function breaksIn(db: Db, checkpoints: readonly Checkpoint[] = []): Break[] {
  const found: Break[] = []
  for (const one of look(db, checkpoints)) {
    const last = found.at(-1)
    const isNext = last && last.kind === one.kind && last.to + 1 === one.from && one.day === undefined
    if (isNext) found[found.length - 1] = { ...last, to: one.to }
    else found.push(one)
  }
  return found
}

/** `null` when every line is as it was written; else the first seq at which the chain, a column or the checkpoint disagrees. */
export function firstBrokenLine(db: Db, checkpoint: Checkpoint | null = null): number | null {
  for (const { from } of look(db, checkpoint ? [checkpoint] : [])) return from
  return null
}

function* look(db: Db, checkpoints: readonly Checkpoint[]): Generator<Break> {
  const noted = new Map<number, Checkpoint[]>()
  for (const one of checkpoints) noted.set(one.seq, [...(noted.get(one.seq) ?? []), one])
  /** What the next line may hang on: after a break, what was written or what should have been. `null`: its predecessor is not there. */
  let previous: readonly string[] | null = [GENESIS]
  let expected = 1
  let agreedUpTo = 0
  for (const row of linesOf(db)) {
    if (row.seq < expected) {
      yield { kind: 'before-first', from: expected, to: expected }
      continue
    }
    if (row.seq > expected) {
      yield { kind: 'missing', from: expected, to: row.seq - 1 }
      previous = null
    }
    const kind = wrongIn(row, previous)
    if (kind) yield { kind, from: row.seq, to: row.seq }
    const against = kind ? undefined : noted.get(row.seq)?.find(({ hash }) => hash !== row.hash)
    if (against) yield { kind: 'rewritten', from: row.seq, to: row.seq, ...since(against, agreedUpTo) }
    else if (!kind && noted.has(row.seq)) agreedUpTo = row.seq
    previous = kind ? [row.hash, ...(previous ?? []).map((hash) => chain(hash, String(row.line)))] : [row.hash]
    expected = row.seq + 1
  }
  const longest = checkpoints.reduce<Checkpoint | null>((most, one) => (one.seq > (most?.seq ?? 0) ? one : most), null)
  if (longest && longest.seq >= expected)
    yield { kind: 'cut-off', from: expected, to: longest.seq, ...(longest.day ? { day: longest.day } : {}) }
}

/** With a day it is known after which head it was still as it was. */
const since = ({ day }: Checkpoint, agreedUpTo: number) => (day ? { day, from: agreedUpTo + 1 } : {})

function wrongIn(row: Row, previous: readonly string[] | null): Break['kind'] | null {
  // A blob with the same bytes has the same hash.
  const line = lineIn(row.line)
  if (line === null) return 'unreadable'
  if (line.seq !== row.seq) return 'moved'
  if (previous && !previous.some((hash) => row.hash === chain(hash, row.line))) return 'changed'
  return columnsAgree(row, line) ? null : 'columns'
}

/** `null` for what is no line. */
export function lineIn(line: unknown): Partial<LogLine> | null {
  if (typeof line !== 'string') return null
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Partial<LogLine>) : null
  } catch {
    // Whatever it is, it is no line.
    return null
  }
}

/** The columns beside a line are for finding it; who changes them hides it. */
const columnsAgree = ({ at, casusId, personId }: Row, line: Partial<LogLine>): boolean =>
  Date.parse(line.time ?? '') === at && (line.casusId ?? null) === casusId && line.personId === personId

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
