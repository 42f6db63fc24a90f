// The log of NEN 7513:2018: who did or saw what, when, on which ground. Written in the transaction of the act itself:
// an act whose line fails does not happen. A line holds ids, never content; names are looked up when it is read.
import { createHash } from 'node:crypto'
import { desc, sql } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { logLine } from '#server/db/schema.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { LogKind } from '#shared/protocol/log.ts'

interface Entry {
  readonly kind: LogKind
  readonly action: 'C' | 'R' | 'U' | 'D' | 'E'
  readonly outcome: 'done' | 'refused'
  readonly personId: PersonId | null
  /** Names the session, is no key to it. */
  readonly sessionRef: string | null
  readonly object: {
    readonly type: string
    readonly id: string
    readonly details?: Readonly<Record<string, string | number | readonly string[]>>
  }
  /** The rule that decided, as `table@version rule`. */
  readonly rule: string
  readonly reason?: string
}

/** Of what concerns a casus the norm wants the rollen of who did it; of who had none there, that. */
interface OfCasus extends Entry {
  readonly casusId: CasusId
  readonly rollen: readonly Rol[]
}
interface OfNoCasus extends Entry {
  readonly casusId?: null
  readonly rollen?: undefined
}
export type LogEntry = OfCasus | OfNoCasus

export type LogLine = LogEntry & {
  readonly seq: number
  /** ISO 8601 with milliseconds and offset. */
  readonly time: string
  readonly source: { readonly site: string; readonly system: string; readonly type: string }
}

export interface Log {
  /** Joins the open transaction, or makes its own; throws when the line cannot be written. */
  record(entry: LogEntry): void
}

export const GENESIS = '0'.repeat(64)

/** The hash of a line: SHA-256 over the hash before it and the line's canonical JSON. */
export const chain = (previous: string, line: string): string =>
  createHash('sha256').update(previous).update('\n').update(line).digest('hex')

export function openLog(db: Db, clock: () => number, source: LogLine['source']): Log {
  const statements = prepare(db)
  return {
    record(entry) {
      inTransaction(db, () => {
        const last = statements.last.get()
        const now = clock()
        const seq = (last?.seq ?? 0) + 1
        const line = canonicalJson({
          ...entry,
          seq,
          time: new Date(now).toISOString().replace('Z', '+00:00'),
          source,
        } satisfies LogLine)
        statements.add.run({
          seq,
          at: now,
          casusId: entry.casusId ?? null,
          personId: entry.personId,
          line,
          hash: chain(last?.hash ?? GENESIS, line),
        })
      })
    },
  }
}

function prepare(db: Db) {
  const value = sql.placeholder
  return {
    last: db
      .select({ seq: logLine.seq, hash: logLine.hash })
      .from(logLine)
      .orderBy(desc(logLine.seq))
      .limit(1)
      .prepare(),
    add: db
      .insert(logLine)
      .values({
        seq: value('seq'),
        at: value('at'),
        casusId: value('casusId'),
        personId: value('personId'),
        line: value('line'),
        hash: value('hash'),
      })
      .prepare(),
  }
}
