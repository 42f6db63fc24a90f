// The log as the auditor reads it, over a real server.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { logLine } from '#server/db/schema.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import { csvLine } from '#server/log/csv.ts'
import type { LogLine } from '#server/log/record.ts'
import { openSearch, type Search } from '#server/log/search.ts'
import { LOG_KINDS, type LogCounts, type LogPage, type LogRow } from '#shared/protocol/log.ts'
import { LOG_KIND } from '#shared/text/log.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'

const LOEX = casusId('loex')
const DAY = 24 * 60 * 60 * 1000

let region: Region
let server: ServedRegion
beforeAll(async () => {
  region = await openTestRegion()
  server = await serveRegion(region)
  region.setTime(TODAY)
  for (const person of ['moeder', 'behandelaar-ggz', 'behandelaar-verslaving'])
    await server.as(person)('GET', `/api/casussen/${LOEX}`)
})
afterAll(async () => {
  await server.stop()
  await region.close()
})

const ask = async <T>(path: string, person = 'fg'): Promise<T> =>
  (await (await server.as(person)('GET', path)).json()) as T
const page = (search = '') => ask<LogPage>(`/api/log${search}`)
const lastLine = (): LogLine => {
  const lines = region.installation.db.select().from(logLine).all()
  return JSON.parse(lines.at(-1)!.line) as LogLine
}

describe('[LG9] what the auditor asks', () => {
  test.each([
    ['persoon', () => `persoon=${personId('moeder')}`, (row: LogRow) => row.who?.id === personId('moeder')],
    ['casus', () => `casus=${LOEX}`, (row: LogRow) => row.casus === LOEX],
    ['the begin of a casus', () => `casus=${LOEX.slice(0, 5)}`, (row: LogRow) => row.casus === LOEX],
    ['soort', () => 'soort=casus.read', (row: LogRow) => row.kind === 'casus.read'],
    ['uitkomst', () => 'uitkomst=refused', (row: LogRow) => row.outcome === 'refused'],
    ['a day', () => 'van=2026-11-21&tot=2026-11-21', (row: LogRow) => Math.abs(row.at - TODAY) < DAY],
    [
      'two at once',
      () => `casus=${LOEX}&uitkomst=refused`,
      (row: LogRow) => row.casus === LOEX && row.outcome === 'refused',
    ],
  ])('by %s is what he gets, and the rest is not there', async (_what, search, belongs) => {
    const all = region.installation.db.select().from(logLine).all().length
    const { rows } = await page(`?${search()}`)
    expect([rows.length > 0, rows.length < all, rows.every(belongs)]).toEqual([true, true, true])
  })

  test('that cannot be is refused without an echo', async () => {
    for (const search of ['persoon=x', 'casus=%25', 'soort=alles', 'van=gisteren', 'voor=-1']) {
      const response = await server.as('fg')('GET', `/api/log?${search}`)
      expect([response.status, (await response.text()).includes(search)]).toEqual([400, false])
    }
  })

  test('with a day that no calendar has, or the last there is, gets an answer', async () => {
    for (const search of ['tot=9999-12-31', 'van=0001-01-01', 'van=2026-02-31']) {
      expect([search, (await page(`?${search}`)).rows.length > 0]).toEqual([search, true])
    }
  })

  test('comes a hundred lines at a time, each once, the newest first', async () => {
    for (let line = 0; line < 120; line++) region.installation.sessions.start(personId('moeder'))
    const seqs: number[] = []
    let search = '?soort=session.started'
    for (;;) {
      const { rows, older } = await page(search)
      seqs.push(...rows.map(({ seq }) => seq))
      if (older === null) break
      search = `?soort=session.started&voor=${older}`
    }
    const kept = region.installation.db.select().from(logLine).all()
    const started = kept.filter(({ line }) => line.includes('"kind":"session.started"')).map(({ seq }) => seq)
    // Those of his own signing in while he looked came later.
    expect(seqs.length).toBeGreaterThan(100)
    expect(seqs).toEqual(started.filter((seq) => seq <= seqs[0]!).toReversed())
  })

  test('is counted per person and per casus', async () => {
    const counts = await ask<LogCounts>(`/api/log/counts?casus=${LOEX}&van=2026-11-21`)
    const refused = counts.people.find(({ who }) => who?.id === personId('behandelaar-verslaving'))
    expect(refused).toMatchObject({ lines: 1, refused: 1, casussen: 1 })
    expect(counts.casussen).toMatchObject([{ casus: LOEX, lines: counts.lines }])
    expect(counts.people.reduce((sum, { lines }) => sum + lines, 0)).toBe(counts.lines)
  })
})

describe('[LG10] what the auditor does not get', () => {
  /** Of the texts. */
  const HIDDEN = ['Sil', 'Loex', 'woensdag', 'brugklas']

  test('is any name of the family, or content', async () => {
    const { accounts } = region.installation
    const names = ['moeder', 'vader', 'oma'].map((key) => accounts.personOf(personId(key))!.name)
    const answers = await Promise.all(
      ['/api/log', '/api/log/counts', '/api/log/export'].map(async (path) =>
        (await server.as('fg')('GET', path)).text(),
      ),
    )
    const found = answers.flatMap((text) => [...HIDDEN, ...names].filter((word) => text.includes(word)))
    expect(found).toEqual([])
    expect(answers.every((text) => text.includes(personId('moeder')))).toBe(true)
  })

  test('of a professional the name is there', async () => {
    const { rows } = await page(`?persoon=${personId('behandelaar-ggz')}`)
    const { name } = region.installation.accounts.personOf(personId('behandelaar-ggz'))!
    expect(new Set(rows.map(({ who }) => who?.name))).toEqual(new Set([name]))
  })
})

describe('[LG11] reading the log', () => {
  test.each([
    ['/api/log', 'log.read'],
    ['/api/log/counts', 'log.read'],
    ['/api/log/export', 'log.exported'],
  ])('%s is a line in it, with what was asked', async (path, kind) => {
    await (await server.as('fg')('GET', `${path}?casus=${LOEX}`)).text()
    const line = lastLine()
    expect([line.kind, line.outcome, line.personId]).toEqual([kind, 'done', personId('fg')])
    expect(line.object.details?.query).toContain(`casus=${LOEX}`)
  })

  test('by another than the auditor is refused, and a line', async () => {
    for (const person of ['beheerder', 'plancoordinator', 'moeder']) {
      const response = await server.as(person)('GET', '/api/log/export')
      expect([response.status, lastLine().outcome, lastLine().personId]).toEqual([403, 'refused', personId(person)])
    }
  })
})

describe('[LG13] a log of years', () => {
  const LINES = 12_000
  let years: Region
  beforeAll(async () => {
    years = await openTestRegion()
    const { db } = years.installation
    const first = openSearch(db).newest()
    const line = JSON.stringify({ kind: 'casus.read', outcome: 'done' })
    db.transaction(() => {
      for (let seq = first + 1; seq <= first + LINES; seq++)
        db.insert(logLine)
          .values({ seq, at: TODAY + seq, casusId: LOEX, personId: personId('moeder'), line, hash: '' })
          .run()
    })
  })
  afterAll(() => years.close())

  test.each([
    ['counted', (search: Search) => search.counts({}, search.newest())],
    [
      'searched for what is not in it',
      (search: Search) => search.lines({ soort: 'backup.checked' }, search.newest(), 1),
    ],
  ])('is %s while others have their turn', async (_what, read) => {
    let turns = 0
    let isReading = true
    const others = () => {
      turns += 1
      if (isReading) setImmediate(others)
    }
    setImmediate(others)
    await read(openSearch(years.installation.db))
    isReading = false
    expect(turns).toBeGreaterThan(LINES / 5000)
  })

  test('is counted to the line, over all its stretches', async () => {
    const search = openSearch(years.installation.db)
    const { lines, people } = await search.counts({ casus: LOEX, van: '2026-11-21' }, search.newest())
    const [most] = people
    expect([most?.personId, most && most.lines >= LINES, lines >= LINES]).toEqual([personId('moeder'), true, true])
    expect(people.reduce((sum, found) => sum + found.lines, 0)).toBe(lines)
    expect(await search.lines({ casus: LOEX }, search.newest(), LINES)).toHaveLength(LINES)
  })

  test('is searched from a day on also where a clock was set back since', async () => {
    const { db } = years.installation
    const late = openSearch(db).newest() + 1
    const line = JSON.stringify({ kind: 'backup.checked', outcome: 'done' })
    for (const [seq, at] of [
      [late, TODAY + 300 * DAY],
      [late + 1, TODAY + 299 * DAY],
    ] as const)
      db.insert(logLine).values({ seq, at, casusId: LOEX, personId: null, line, hash: '' }).run()
    const search = openSearch(db)
    expect(await search.lines({ van: '2027-09-01', soort: 'backup.checked' }, search.newest(), 10)).toHaveLength(2)
  })
})

describe('[LG12] the file', () => {
  let text: string
  beforeEach(async () => {
    text = await (await server.as('fg')('GET', `/api/log/export?casus=${LOEX}`)).text()
  })

  test('holds each line once, as many cells in each', () => {
    const lines = text.trim().split('\r\n')
    const wanted = region.installation.db
      .select()
      .from(logLine)
      .all()
      .filter((row) => row.casusId === LOEX)
    expect(lines.length - 1).toBe(wanted.length)
    expect(new Set(lines.map((line) => line.split('";"').length)).size).toBe(1)
  })

  const ROW: LogRow = {
    seq: 1,
    at: 0,
    kind: 'casus.read',
    action: 'R',
    outcome: 'done',
    who: null,
    rollen: [],
    casus: null,
    object: { type: 'casus', id: '' },
    details: [],
    rule: '',
    reason: null,
    session: null,
  }
  test.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'lets a spreadsheet carry nothing out: %j',
    (name) => {
      const who = { id: personId('moeder'), name, functie: name, organisatie: name }
      const cells = csvLine({ ...ROW, who, rule: name }).split(';')
      expect(cells.filter((cell) => /^"[=+\-@\t\r＝]/.test(cell))).toEqual([])
    },
  )

  test('keeps a quote and a semicolon inside their cell', () => {
    expect(csvLine({ ...ROW, rule: 'a"b;c' })).toContain('"a""b;c"')
  })
})

test('every kind of line has its words', () => {
  expect(new Set(LOG_KINDS.map((kind) => LOG_KIND[kind])).size).toBe(LOG_KINDS.length)
})

test('[LG6] every line of a region in use says who, what, to what, by which rule, with which outcome and where', async () => {
  await server.as('behandelaar-verslaving')('POST', `/api/casussen/${LOEX}/rooms/analyse/enter`)
  await server.as('school')('GET', `/api/casussen/${LOEX}/planning`)
  const lines = region.installation.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => JSON.parse(line) as LogLine)
  const incomplete = lines.filter(
    ({ kind, action, outcome, time, object, rule, source, casusId, rollen, reason, personId, sessionRef }) =>
      !(
        LOG_KINDS.includes(kind) &&
        /^[CRUDE]$/.test(action) &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/.test(time) &&
        (outcome === 'done' || (outcome === 'refused' && reason)) &&
        object.type &&
        object.id &&
        /^[a-z-]+@\d+( |$)/.test(rule) &&
        source.site &&
        source.system.length === 43 &&
        source.type &&
        (personId === null || /^[0-9a-z]{20}$/.test(personId)) &&
        sessionRef !== '' &&
        (!casusId || Array.isArray(rollen))
      ),
  )
  expect([lines.length > 150, incomplete]).toEqual([true, []])
})
