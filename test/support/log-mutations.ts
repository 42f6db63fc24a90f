// A log with its heads, and everything somebody could do to it: with nothing but a database tool, with the hash of a line, with
// the whole chain from there on. Each mutation is undone again, so that one log serves for thousands.
import type { Db } from '#server/db/open.ts'
import { checkLog } from '#server/log/check-log.ts'
import type { Head } from '#server/log/heads.ts'
import { chain, GENESIS, type LogEntry, openLog } from '#server/log/record.ts'
import type { Break } from '#server/log/verify.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { ANNA, BRAM, CASUS, NOW } from './build.ts'
import { openEmpty } from './database.ts'
import { type Chance, chance } from './live/random.ts'

export interface Row {
  seq: number
  at: number
  casus_id: string | null
  person_id: string | null
  line: unknown
  hash: string
}

const LINES = 30
const DAY = 24 * 60 * 60 * 1000

const KINDS: readonly LogEntry['kind'][] = [
  'casus.read',
  'room.changed',
  'plan.read',
  'casus.changed',
  'session.started',
]

export interface Kept {
  readonly db: Db
  readonly rows: readonly Row[]
  /** Every few lines, and the newest. */
  readonly heads: readonly Head[]
}

export function keptLog(): Kept {
  const { db } = openEmpty()
  let at = NOW
  const log = openLog(db, () => (at += DAY / 8), { site: 'test', system: 'test', type: 'server' })
  for (let line = 0; line < LINES; line++) {
    const casusId = line % 4 === 0 ? null : CASUS
    log.record({
      kind: KINDS[line % KINDS.length]!,
      action: 'R',
      outcome: line % 5 === 0 ? 'refused' : 'done',
      personId: line % 3 === 0 ? BRAM : ANNA,
      sessionRef: `ref${line % 2}`,
      ...(casusId ? { casusId, rollen: ['casemanager'] } : {}),
      object: { type: 'casus', id: CASUS, details: { version: line } },
      rule: 'rules@1 place-at-table',
    })
  }
  const rows = rowsOf(db)
  const heads = rows
    .filter(({ seq }) => seq % 7 === 0 || seq === LINES)
    .map(({ seq, hash, at: written }): Head => {
      const iso = new Date(written).toISOString()
      return { day: iso.slice(0, 10), at: iso, seq, hash, installation: 'test' }
    })
  return { db, rows, heads }
}

export const rowsOf = ({ $client }: Db): Row[] => $client.prepare('SELECT * FROM log_line ORDER BY seq').all() as Row[]

/** What was done, in words, and the log after it. */
export interface Mutation {
  readonly what: string
  readonly rows: Row[]
}

const WHAT = ['edit', 'column', 'hash', 'delete', 'insert', 'swap', 'truncate', 'rewrite', 'retype'] as const
const HOW = ['as it is', 'renumbered', 'one hash', 'whole chain'] as const

/** The same seed gives the same mutation; never one that changes nothing. */
export function mutationOf(kept: Kept, seed: number): Mutation {
  const some = chance(seed)
  for (;;) {
    const what = some.of(WHAT)
    const how = what === 'rewrite' ? 'whole chain' : some.of(HOW)
    const rows = kept.rows.map((row) => ({ ...row }))
    const place = some.below(rows.length)
    act(what, rows, place, some)
    repair(how, rows, place)
    if (!isSame(rows, kept.rows)) return { what: `${what} at ${place + 1}, ${how}`, rows }
  }
}

function act(what: (typeof WHAT)[number], rows: Row[], place: number, some: Chance): void {
  const row = rows[place]!
  switch (what) {
    case 'edit':
      row.line = edited(String(row.line), some)
      return
    case 'column': {
      const column = some.of(['at', 'casus_id', 'person_id'] as const)
      if (column === 'at') row.at += some.of([-1, 1, 1000, DAY])
      else row[column] = some.of([null, CASUS, ANNA, BRAM, ''])
      return
    }
    case 'hash':
      row.hash = edited(row.hash, some)
      return
    case 'delete':
      rows.splice(place, 1 + some.below(3))
      return
    case 'insert': {
      const copy = { ...some.of(rows), seq: row.seq }
      rows.splice(place, 0, copy)
      for (const later of rows.slice(place + 1)) later.seq++
      return
    }
    case 'swap': {
      const other = some.below(rows.length)
      const [a, b] = [rows[place]!, rows[other]!]
      rows[place] = { ...b, seq: a.seq }
      rows[other] = { ...a, seq: b.seq }
      return
    }
    case 'truncate':
      rows.splice(place)
      return
    case 'rewrite':
      for (const later of rows.slice(place)) later.line = String(later.line).replace('"R"', '"U"')
      return
    case 'retype':
      row.line = some.of([Buffer.from(String(row.line)), '', 'null', '{}', '[]', `${String(row.line)} `, 7])
      return
  }
}

function edited(text: string, some: Chance): string {
  const at = some.below(text.length)
  const put = some.of(['', '0', 'x', '"', ' ', 'é', 'a1'])
  return text.slice(0, at) + put + text.slice(at + some.below(2))
}

/** As far as whoever did it knows how. */
function repair(how: (typeof HOW)[number], rows: Row[], place: number): void {
  if (how === 'as it is') return
  if (how === 'renumbered' || how === 'whole chain') {
    rows.forEach((row, index) => {
      row.seq = index + 1
      row.line = renamed(row)
    })
  }
  const until = how === 'one hash' ? place + 1 : how === 'whole chain' ? rows.length : 0
  for (let at = how === 'whole chain' ? 0 : place; at < until; at++) {
    const row = rows[at]
    if (row) row.hash = chain(rows[at - 1]?.hash ?? GENESIS, String(row.line))
  }
}

/** Says the number and the columns where it stands now. */
function renamed(row: Row): unknown {
  try {
    const line = JSON.parse(String(row.line))
    if (typeof line !== 'object' || line === null || Array.isArray(line)) return row.line
    return canonicalJson({ ...line, seq: row.seq })
  } catch {
    // Not to be mended.
    return row.line
  }
}

const isSame = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length &&
  a.every((row, index) => {
    const other = b[index]!
    return (
      row.seq === other.seq &&
      row.at === other.at &&
      row.casus_id === other.casus_id &&
      row.person_id === other.person_id &&
      row.line === other.line &&
      row.hash === other.hash
    )
  })

/** The first line that is not what it was; one past the end where lines are gone from there. */
export const firstChanged = (rows: readonly Row[], before: readonly Row[]): number => {
  const at = before.findIndex((row, index) => !rows[index] || !isSame([rows[index]!], [row]))
  return at === -1 ? before.length + 1 : at + 1
}

/** Puts the rows in, looks, and puts back what was there. */
export function whileMutated<T>({ db }: Kept, { rows }: Mutation, look: () => T): T {
  const { $client } = db
  $client.exec('SAVEPOINT mutation; DELETE FROM log_line')
  const put = $client.prepare('INSERT INTO log_line VALUES (@seq, @at, @casus_id, @person_id, @line, @hash)')
  for (const row of rows) put.run(row)
  try {
    return look()
  } finally {
    $client.exec('ROLLBACK TO mutation; RELEASE mutation')
  }
}

/** A line that does not hang on the one before it: either may be what was changed. What was cut off may have been changed before. */
const tells = ({ kind, from, to }: Break, first: number): boolean =>
  kind === 'before-first' ||
  (kind === 'cut-off' && first <= to) ||
  ((kind === 'changed' ? from - 1 : from) <= first && first <= to)

/** What of these seeds was not found, or not where it was made; and what was done how often. */
export function playMutations(kept: Kept, from: number, count: number) {
  const done = new Map<string, number>()
  const missed: string[] = []
  for (let seed = from; seed < from + count; seed++) {
    const mutation = mutationOf(kept, seed)
    const [kind = ''] = mutation.what.split(' ')
    done.set(kind, (done.get(kind) ?? 0) + 1)
    const { breaks, certain } = whileMutated(kept, mutation, () => checkLog(kept.db, kept.heads))
    const first = firstChanged(mutation.rows, kept.rows)
    const isFound = (certain?.seq ?? 0) < first && breaks.some((one) => tells(one, first))
    if (!isFound) missed.push(`seed ${seed}: ${mutation.what}; found ${JSON.stringify(breaks)}, made at ${first}`)
  }
  return { done, missed }
}
