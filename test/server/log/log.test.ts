import { eq, sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from '#server/db/open.ts'
import { casus, logLine } from '#server/db/schema.ts'
import { chain, GENESIS, type Log, type LogEntry, openLog } from '#server/log/record.ts'
import { firstBrokenLine } from '#server/log/verify.ts'
import { ANNA, BRAM, CASUS, HOUR, NOW } from '#test/support/build.ts'
import { addCasus, type Opened, openEmpty } from '#test/support/database.ts'

const READ = {
  kind: 'casus.read',
  action: 'R',
  outcome: 'done',
  personId: ANNA,
  sessionRef: 'ref',
  casusId: CASUS,
  rollen: ['casemanager'],
  object: { type: 'casus', id: CASUS },
  rule: 'access@1 casus',
} as const satisfies LogEntry
const { rollen: _none, ...ofNoCasus } = READ
const REFUSED: LogEntry = {
  ...ofNoCasus,
  kind: 'casus.refused',
  outcome: 'refused',
  personId: BRAM,
  casusId: null,
}

const LINES = 12

let opened: Opened
let log: Log
let now: number
beforeEach(() => {
  opened = openEmpty()
  now = NOW
  log = openLog(opened.db, () => (now += 1), { site: 'test', system: 'demo', type: 'server' })
})

const rows = () => opened.db.select().from(logLine).orderBy(logLine.seq).all()
const fill = () => {
  for (let line = 0; line < LINES; line++) log.record(line % 3 === 0 ? REFUSED : READ)
}

describe('a line', () => {
  test('says who did what, to what, when, by which rule, from where', () => {
    log.record(READ)
    expect(JSON.parse(rows()[0]?.line ?? '')).toEqual({
      ...READ,
      seq: 1,
      time: '2026-03-02T10:00:00.001+00:00',
      source: { site: 'test', system: 'demo', type: 'server' },
    })
  })

  test('begins the chain, and the next hangs on it', () => {
    log.record(READ)
    log.record(REFUSED)
    const [first, second] = rows()
    expect(first?.hash).toBe(chain(GENESIS, first?.line ?? ''))
    expect(second?.hash).toBe(chain(first?.hash ?? '', second?.line ?? ''))
  })

  test('is chained for ever in the same way: a log kept for years must still verify', () => {
    // printf 'before\nline' | sha256sum
    expect(chain('before', 'line')).toBe('5de1b9ea853c7ae2b7aa1d47c16bf220ffbe3d77042d8d94017eff458856209b')
  })

  test('stands in the order of the acts, also when the clock goes back', () => {
    log.record(READ)
    now -= HOUR
    log.record(READ)
    expect(rows().map((row) => row.seq)).toEqual([1, 2])
    expect(firstBrokenLine(opened.db)).toBeNull()
  })
})

describe('a line and its act are one', () => {
  const unwritable: LogEntry = { ...READ, object: { type: 'casus', id: CASUS, details: { words: Number.NaN } } }

  test('an act whose line fails does not happen', () => {
    expect(() =>
      inTransaction(opened.db, () => {
        addCasus(opened, CASUS)
        log.record(unwritable)
      }),
    ).toThrow()
    expect(opened.db.select().from(casus).all()).toEqual([])
  })

  test('a line whose act fails is not there', () => {
    expect(() =>
      inTransaction(opened.db, () => {
        log.record(READ)
        throw new Error('the act')
      }),
    ).toThrow('the act')
    expect(rows()).toEqual([])
  })

  test('a full disk undoes both', () => {
    fill()
    const { db } = opened
    db.$client.pragma(`max_page_count = ${db.$client.pragma('page_count', { simple: true })}`)
    expect(() =>
      inTransaction(db, () => {
        addCasus(opened, CASUS)
        for (;;) log.record(READ)
      }),
    ).toThrow('full')
    expect([db.select().from(casus).all(), rows().length]).toEqual([[], LINES])
  })
})

describe('the chain', () => {
  test('holds as it was written, and when nothing was written', () => {
    expect(firstBrokenLine(opened.db)).toBeNull()
    fill()
    expect(firstBrokenLine(opened.db)).toBeNull()
  })

  test('holds over more lines than are read at once', () => {
    inTransaction(opened.db, () => {
      for (let line = 0; line < 2300; line++) log.record(READ)
    })
    expect(firstBrokenLine(opened.db)).toBeNull()
    opened.db.delete(logLine).where(eq(logLine.seq, 2100)).run()
    expect(firstBrokenLine(opened.db)).toBe(2100)
  })

  test('any edit of any column of any line is found where it was made', () => {
    fill()
    for (const row of rows()) {
      const edits = {
        line: row.line.replace('"R"', '"U"'),
        hash: row.hash.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        at: row.at + 1,
        personId: row.personId === ANNA ? BRAM : ANNA,
        casusId: row.casusId === null ? CASUS : null,
      }
      for (const [column, value] of Object.entries(edits)) {
        opened.db
          .update(logLine)
          .set({ [column]: value })
          .where(eq(logLine.seq, row.seq))
          .run()
        expect(firstBrokenLine(opened.db), `${column} of ${row.seq}`).toBe(row.seq)
        opened.db.update(logLine).set(row).where(eq(logLine.seq, row.seq)).run()
      }
    }
    expect(firstBrokenLine(opened.db)).toBeNull()
  })

  test('any one character of a line turned into another is found', () => {
    fill()
    const [first] = rows()
    if (!first) throw new Error('no lines')
    fc.assert(
      fc.property(fc.nat(first.line.length - 1), fc.constantFrom('0', 'x', '"', ' '), (place, character) => {
        fc.pre(first.line[place] !== character)
        const line = first.line.slice(0, place) + character + first.line.slice(place + 1)
        opened.db.update(logLine).set({ line }).where(eq(logLine.seq, 1)).run()
        expect(firstBrokenLine(opened.db)).toBe(1)
      }),
      { numRuns: 200 },
    )
  })

  test.each([1, 5, LINES - 1])('line %d taken out is found', (seq) => {
    fill()
    opened.db.delete(logLine).where(eq(logLine.seq, seq)).run()
    expect(firstBrokenLine(opened.db)).toBe(seq)
  })

  test('a line taken out and the rest moved up is found', () => {
    fill()
    opened.db.delete(logLine).where(eq(logLine.seq, 5)).run()
    opened.db.run(sql`UPDATE log_line SET seq = seq - 1 WHERE seq > 5`)
    expect(firstBrokenLine(opened.db)).toBe(5)
  })

  test('two lines that changed places are found', () => {
    fill()
    opened.db.run(sql`UPDATE log_line SET seq = -4 WHERE seq = 4`)
    opened.db.run(sql`UPDATE log_line SET seq = 4 WHERE seq = 5`)
    opened.db.run(sql`UPDATE log_line SET seq = 5 WHERE seq = -4`)
    expect(firstBrokenLine(opened.db)).toBe(4)
  })

  test.each([0, -1, LINES + 2])('a line put in at %d is found', (seq) => {
    fill()
    const [first] = rows()
    if (!first) throw new Error('no lines')
    opened.db
      .insert(logLine)
      .values({ ...first, seq })
      .run()
    expect(firstBrokenLine(opened.db)).toBe(seq > 0 ? LINES + 1 : 1)
  })
})

describe('with a checkpoint from outside', () => {
  const checkpoint = () => {
    const last = rows().at(-1)
    if (!last) throw new Error('no lines')
    return { seq: last.seq, hash: last.hash }
  }

  test('a longer log holds', () => {
    fill()
    const kept = checkpoint()
    log.record(READ)
    expect(firstBrokenLine(opened.db, kept)).toBeNull()
  })

  test('lines cut off the end are found', () => {
    fill()
    const kept = checkpoint()
    opened.db.delete(logLine).where(sql`seq > 8`).run()
    expect([firstBrokenLine(opened.db), firstBrokenLine(opened.db, kept)]).toEqual([null, 9])
  })

  test('a log written anew from the start is found', () => {
    fill()
    const kept = checkpoint()
    opened.db.delete(logLine).run()
    fill()
    expect([firstBrokenLine(opened.db), firstBrokenLine(opened.db, kept)]).toEqual([null, LINES])
  })
})
