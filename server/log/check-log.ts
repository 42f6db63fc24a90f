// Holds a log against its heads. A head of before a restore may name lines that are gone, where both the log and the file of
// heads say that there was one.
import { like } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { logLine } from '#server/db/schema.ts'
import type { Head } from './heads.ts'
import { newestLine } from './read.ts'
import { type Break, breaksIn, type Checkpoint, lineIn } from './verify.ts'

export interface Restore {
  readonly seq: number
  /** Of the line, ISO 8601. */
  readonly time: string
  /** The newest line that was in the backup, and when that was made. */
  readonly lastLine: number
  readonly madeAt: string
}

export interface CheckedLog {
  readonly breaks: readonly Break[]
  /** The newest line that is there. */
  readonly lastLine: number
  /** The head of the newest line that was held against it. */
  readonly coveredUpTo: number
  /** The newest head that nothing before it contradicts: up to there all is as it was. */
  readonly certain: Head | null
  readonly restores: readonly Restore[]
  /** Heads that were not held against it: of lines that a restore took back, or of after this backup. */
  readonly passedOver: number
}

/** `until` is what the log must end with, for a backup: heads of later lines say nothing about it. */
export function checkLog(db: Db, heads: readonly Head[], until: Checkpoint | null = null): CheckedLog {
  const restores = restoresIn(db)
  const isHere = (head: Head) => restores.some(({ hash }) => hash === head.hash)
  /** Of a log that began with a restore which a later one undid. */
  const isUndone = (head: Head, place: number) =>
    heads.some((mark, at) => mark.restored && at <= place && mark.seq <= head.seq && !isHere(mark))
  const isTakenBack = (head: Head, place: number) =>
    restores.some(
      (restore) => place < placeOf(restore, heads) && (head.seq > restore.lastLine || isUndone(head, place)),
    )
  const held = heads.filter((head, place) => !isTakenBack(head, place) && (!until || head.seq <= until.seq))
  const breaks = breaksIn(db, until ? [...held, until] : held)
  const touched = Math.min(Number.POSITIVE_INFINITY, ...breaks.map(({ from }) => from))
  return {
    breaks,
    certain: held.findLast(({ seq }) => seq < touched) ?? null,
    lastLine: newestLine(db)?.seq ?? 0,
    coveredUpTo: held.reduce((most, { seq }) => Math.max(most, seq), 0),
    restores,
    passedOver: heads.length - held.length,
  }
}

type Found = Restore & { readonly hash: string }

/** Where in the file the restore wrote its own head; -1 where it did not: then it takes nothing back. */
const placeOf = ({ seq, hash }: Found, heads: readonly Head[]): number =>
  heads.findIndex((head) => head.restored === true && head.seq === seq && head.hash === hash)

/** A restore writes its line right after the newest one of the backup. */
function restoresIn(db: Db): Found[] {
  const rows = db.select().from(logLine).where(like(logLine.line, '%"kind":"backup.restored"%')).all()
  return rows.flatMap(({ seq, hash, line }): Found[] => {
    const written = lineIn(line)
    const { lastLine, madeAt } = written?.object?.details ?? {}
    const isRestore = written?.kind === 'backup.restored' && typeof lastLine === 'number' && typeof madeAt === 'string'
    return isRestore && seq === lastLine + 1 ? [{ seq, hash, time: written.time ?? '', lastLine, madeAt }] : []
  })
}
