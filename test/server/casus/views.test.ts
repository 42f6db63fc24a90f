// What each reader of the casus of Loex gets, and what is absent from it.
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logLine } from '#server/db/schema.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { LogLine } from '#server/log/record.ts'
import { startOfDay } from '#shared/casus/day.ts'
import { randomId } from '#shared/ids.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import { MARIT, must, offer } from '#test/support/signing.ts'

const LOEX = casusId('loex')
let region: Region

beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const as = (person: string): Session => ({
  personId: personId(person),
  ref: randomId(),
  expiresAt: Number.MAX_SAFE_INTEGER,
})
const viewOf = (person: string) => region.installation.views.casus(as(person), LOEX)
const lastLine = (): LogLine =>
  JSON.parse(region.installation.db.select().from(logLine).orderBy(desc(logLine.seq)).limit(1).get()!.line)

describe('[VI1] who has no place at the table sees what is not there', () => {
  test('for an outsider and for a casus that never was', () => {
    expect(viewOf('behandelaar-verslaving')).toBeNull()
    expect(region.installation.views.casus(as('casemanager'), randomId())).toBeNull()
  })

  test('and once the time of an invitation is over', () => {
    expect(viewOf('jeugdarts')).not.toBeNull()
    region.setTime(Date.parse('2027-02-01T00:00:00+01:00'))
    expect(viewOf('jeugdarts')).toBeNull()
  })
})

describe('[VI2] the family reads who sits at the table, not why', () => {
  test.each(['moeder', 'vader', 'loex', 'oma'])('%s', (person) => {
    const view = viewOf(person)!
    expect(view.deelnemers.length).toBeGreaterThan(8)
    expect(view.deelnemers.filter((deelnemer) => 'purpose' in deelnemer)).toEqual([])
    expect(view).not.toHaveProperty('signaal')
    expect(view).not.toHaveProperty('besluit')
    expect(view.documents).toEqual([])
    expect(view.missingExpertise).toEqual([])
    const anybodys = (type: string) =>
      type === 'appointAanspreekpunt' ||
      type === 'recordGegeven' ||
      type.endsWith('Toestemming') ||
      type.endsWith('Vernietiging')
    expect(view.mine.commands.filter((type) => !anybodys(type))).toEqual([
      'shareVerhaal',
      'withdrawVerhaal',
      // Out of his own verhaal.
      'purgeText',
    ])
  })

  test('and not a word of what the texts and the signaal say', () => {
    const received = JSON.stringify(viewOf('vader'))
    for (const word of ['hoofdpijn', 'verzuim', 'signaal":', 'motivation']) expect(received).not.toContain(word)
  })

  test('nor who sat here before', () => {
    const ended = viewOf('plancoordinator')!.deelnemers.filter(({ endedAt }) => endedAt !== null)
    expect(ended).toHaveLength(1)
    expect(viewOf('moeder')!.deelnemers.some(({ id }) => id === ended[0]!.id)).toBe(false)
  })
})

test('[VI10] offering shows a family member nothing before it is presented to him', () => {
  const listOf = (person: string) =>
    region.installation.views.werklijst(as(person)).filter((row) => row.casusId === LOEX)
  const before = [viewOf('moeder'), listOf('moeder')]
  const known = listOf('casemanager')
  region.setTime(TODAY + 1000)
  offer(region.installation)
  expect([viewOf('moeder'), listOf('moeder')]).toEqual(before)
  expect(listOf('casemanager')).not.toEqual(known)
})

describe('[VI3] documents are those one may open, with the reason where reading is all', () => {
  test.each([
    [
      'behandelaar-ggz',
      [
        ['analyse', 'write', null],
        ['plan', 'write', null],
      ],
    ],
    ['school', [['plan', 'write', null]]],
    [
      'jeugdarts',
      [
        ['analyse', 'read', 'invited-to-read'],
        ['plan', 'read', 'invited-to-read'],
      ],
    ],
    [
      'leerplicht',
      [
        ['analyse', 'read', 'invited-to-read'],
        ['plan', 'write', null],
      ],
    ],
  ] as const)('%s', (person, expected) => {
    const documents = viewOf(person)!.documents
    expect(documents.map(({ room, access, readOnlyBecause }) => [room, access, readOnlyBecause])).toEqual(expected)
    expect(documents.every(({ changedAt }) => changedAt !== null)).toBe(true)
  })
})

describe('[VI4] every look is a line in the log, and no look without its line', () => {
  test('a view', () => {
    viewOf('school')
    expect(lastLine()).toMatchObject({
      kind: 'casus.read',
      action: 'R',
      outcome: 'done',
      personId: personId('school'),
      rollen: ['onderwijs'],
      object: { type: 'casus', id: LOEX },
    })
  })

  test('a refused view', () => {
    viewOf('behandelaar-verslaving')
    expect(lastLine()).toMatchObject({ kind: 'casus.refused', outcome: 'refused', reason: 'no-place' })
  })

  test('when the log cannot be written, nothing is shown', () => {
    region.installation.db.$client.exec(
      `CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    expect(() => viewOf('school')).toThrow()
    expect(() => region.installation.views.werklijst(as('school'))).toThrow()
  })
})

describe('[GZ16] what turns within thirty days', () => {
  /** Loex was born on 14 March 2013. */
  const SIXTEEN = startOfDay('2029-03-14')
  const DAY = 24 * 60 * 60 * 1000
  const seen = (person: string) => {
    const { werklijst, casus } = region.installation.views
    const row = werklijst(as(person)).find(({ casusId }) => casusId === LOEX)
    return [row?.soon, casus(as(person), LOEX)?.soon]
  }

  test('stands where colleagues work, and not before', () => {
    region.setTime(SIXTEEN - 31 * DAY)
    expect(seen('school')).toEqual([undefined, undefined])
    region.setTime(SIXTEEN - 12 * DAY)
    const turn = { kind: 'birthday', age: 16, day: '2029-03-14' }
    expect(seen('school')).toEqual([turn, turn])
    region.setTime(SIXTEEN)
    expect(seen('school')).toEqual([undefined, undefined])
  })

  test('is not told to the family', () => {
    region.setTime(SIXTEEN - 12 * DAY)
    for (const person of ['moeder', 'vader', 'loex', 'oma', 'vertrouwenspersoon'])
      expect([person, ...seen(person)]).toEqual([person, undefined, undefined])
  })
})

test('[VI5] the werklijst holds the casussen of one’s own tables, what waits for oneself first', () => {
  const list = region.installation.views.werklijst(as('casemanager'))
  const tables = [LOEX, ...['yfke', 'mees', 'tess'].map(casusId)]
  expect(list.map(({ casusId: id }) => id).sort()).toEqual(tables.sort())
  // Where the help took a step back nothing waits for anybody.
  expect(list.map(({ casusId: id, mine }) => [id === casusId('tess'), mine])).toEqual(
    [false, false, false, true].map((isLast) => [isLast, !isLast]),
  )
  expect(region.installation.views.werklijst(as('dossierhouder'))).toEqual([])
  const mother = region.installation.views.werklijst(as('moeder'))
  expect(mother.map(({ casusId: id, mine }) => [id, mine])).toEqual([[LOEX, false]])
})

test('[VI6] expertise that no behandelaar brings is named to colleagues', () => {
  expect(viewOf('plancoordinator')!.missingExpertise).toContain('LVB')
  expect(viewOf('plancoordinator')!.missingExpertise).not.toContain('GGZ')
})

test('[VI3] what was remarked when the analyse came back is told to who may read it, and to nobody else', () => {
  offer(region.installation)
  must(region.installation, MARIT, { type: 'returnAnalyse', remarks: 'Korter graag.' })
  const returnedFor = (person: string) => viewOf(person)?.returned?.remarks
  expect(['behandelaar-ggz', MARIT, 'moeder', 'school'].map(returnedFor)).toEqual([
    'Korter graag.',
    'Korter graag.',
    undefined,
    undefined,
  ])
})
