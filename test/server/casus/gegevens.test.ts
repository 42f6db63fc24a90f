// The gegevens of the family at the real tables: who is shown what, which lines that leaves, and that what lies shielded leaves no
// trace in anything that anybody else gets.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { personId } from '#server/demo/seed.ts'
import type { LogLine } from '#server/log/record.ts'
import { mayBeToldOf } from '#server/notices/told.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import type { GegevenAbout, GegevenField } from '#shared/casus/gegevens.ts'
import { randomId } from '#shared/ids.ts'
import { serveRegion } from '#test/support/http.ts'
import { nameFor } from '#test/support/own-rooms.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { LOEX, loex, must, placeOf, sessionOf } from '#test/support/signing.ts'

const GUARD = 'jeugdbeschermer'
const ADDRESS = 'Kerkstraat 12'

let region: Region
beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const mother = ({ installation }: Region = region) => placeOf(installation, 'moeder')

const record = (value: string | null, about: GegevenAbout = mother(), field: GegevenField = 'adres', where = region) =>
  must(where.installation, 'plancoordinator', { type: 'recordGegeven', about, field, value, afgeschermd: null })

const shield = (where = region) =>
  must(where.installation, 'plancoordinator', {
    type: 'shieldField',
    about: mother(where),
    field: 'adres',
    reason: 'Dreiging.',
  })

const read = (person: string) => region.installation.gegevensViews.read(sessionOf(person), LOEX)
const adresOfMother = (person: string) =>
  read(person)
    ?.find(({ about }) => about === mother())
    ?.fields.find(({ field }) => field === 'adres')

const lines = (): LogLine[] =>
  region.installation.db.$client
    .prepare<[], string>('SELECT line FROM log_line ORDER BY seq')
    .pluck()
    .all()
    .map((line) => JSON.parse(line) as LogLine)
const linesOf = (person: string, type: string) =>
  lines().filter((line) => line.object.type === type && line.personId === personId(person))

describe('a view of its own', () => {
  test('[GG12] a colleague is shown it, with who wrote it down; mother without; father not at all', () => {
    record(ADDRESS)
    const at = region.installation.clock()
    expect(adresOfMother('school')?.open).toMatchObject({ value: ADDRESS, at, by: { id: personId('plancoordinator') } })
    expect(adresOfMother('moeder')).toEqual({ field: 'adres', open: { value: ADDRESS, at } })
    expect(read('vader')?.map(({ about }) => about)).toEqual(['jeugdige', placeOf(region.installation, 'vader')])
  })

  test.each(['jeugdarts', 'behandelaar-verslaving', 'beheerder'])('[GG12] %s gets what is for nobody', (person) => {
    expect(read(person)).toBe(null)
    expect(linesOf(person, 'gegevens').map(({ outcome }) => outcome)).toEqual(['refused'])
  })

  test('[GG12] the line names whose and which was shown, and never what stands there', () => {
    record(ADDRESS)
    read('school')
    read('vader')
    expect(linesOf('school', 'gegevens').at(-1)?.object.details).toEqual({ fields: [`${mother()}/adres`] })
    expect(linesOf('vader', 'gegevens').at(-1)?.object.details).toBe(undefined)
    expect(JSON.stringify(lines())).not.toContain(ADDRESS)
  })
})

describe('what lies shielded', () => {
  test('[GG14] is shown to who is named, with a line of its own for the auditor; to nobody else', () => {
    record(ADDRESS)
    shield()
    nameFor(region.installation, GUARD)
    expect(adresOfMother(GUARD)).toMatchObject({
      open: null,
      afgeschermd: [{ value: ADDRESS, reason: 'Dreiging.' }],
    })
    expect(adresOfMother('plancoordinator')).toEqual({ field: 'adres', open: null })
    expect(linesOf(GUARD, 'afgeschermde-gegevens').map(({ object }) => object.details)).toEqual([
      { sensitivity: 'afgeschermd', fields: [`${mother()}/adres`] },
    ])
    expect(linesOf('plancoordinator', 'afgeschermde-gegevens')).toEqual([])
    expect(JSON.stringify(lines())).not.toContain(ADDRESS)
  })

  test('[GG14] the family reads in who looked neither that nor that gegevens were read', () => {
    record(ADDRESS)
    shield()
    nameFor(region.installation, GUARD)
    const before = JSON.stringify(region.installation.looksAt(sessionOf('moeder'), LOEX))
    read(GUARD)
    expect(JSON.stringify(region.installation.looksAt(sessionOf('moeder'), LOEX))).toBe(before)
  })

  test('[GG15] who shields is told who else was shown it, since it was written down', () => {
    read('gedragswetenschapper')
    record(ADDRESS)
    for (const person of ['school', 'vader', 'moeder', 'plancoordinator', 'school']) read(person)
    const seen = (person: string) =>
      region.installation.gegevensViews.seenBy(sessionOf(person), LOEX, mother(), 'adres')?.map(({ id }) => id) ?? null
    expect(seen('plancoordinator')).toEqual([personId('school')])
    expect(seen('school')).toBe(null)
    shield()
    expect(seen('plancoordinator')).toBe(null)
  })
})

describe('[GG10] is told', () => {
  const told = (event: CasusEvent) => {
    const { installation } = region
    const people = ['loex', 'moeder', 'vader', 'oma', 'jeugdarts', 'school', 'plancoordinator', GUARD]
    return people.filter((who) => mayBeToldOf(loex(installation), event, personId(who), installation.clock()))
  }
  const COLLEAGUES = ['school', 'plancoordinator', GUARD]

  test('who reads what is open, and of what was written down shielded who is named', () => {
    nameFor(region.installation, GUARD)
    const of = (about: GegevenAbout) => ({ about, field: 'adres', value: ADDRESS }) as const
    expect(told({ type: 'gegeven.recorded', ...of(mother()) })).toEqual(['moeder', ...COLLEAGUES])
    const { value: _, ...field } = of('jeugdige')
    const family = ['loex', 'moeder', 'vader']
    expect(told({ type: 'gegeven.shielded', ...field, reason: 'Dreiging.' })).toEqual([...family, ...COLLEAGUES])
    expect(told({ type: 'gegeven.recorded-afgeschermd', ...of(mother()), instead: null })).toEqual([GUARD])
  })
})

describe('on the page of the family', () => {
  const page = `/gezin/${LOEX}/wie`
  const asking = async (work: (ask: Awaited<ReturnType<typeof serveRegion>>) => Promise<void>) => {
    const server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
    try {
      await work(server)
    } finally {
      await server.stop()
    }
  }
  const form = (more: Record<string, string> = {}) =>
    new URLSearchParams({ commandId: randomId(), deelnemerId: mother(), field: 'telefoon', words: '06 1234', ...more })

  test('[GG16] stands folded away what is open of oneself, and of whom one decides for', () =>
    asking(async (server) => {
      record(ADDRESS)
      record('De Brug', 'jeugdige', 'school')
      const seen = async (person: string) => (await server.as(person)('GET', page)).text()
      const own = await seen('moeder')
      expect(own).toContain('Dit weten wij van u')
      expect(own).toMatch(new RegExp(`<details class="fold">.*${ADDRESS}`, 's'))
      expect([own.includes('De Brug'), own.includes('<script')]).toEqual([true, false])
      const [father, child, grandmother] = await Promise.all(['vader', 'loex', 'oma'].map(seen))
      expect([father!.includes('De Brug'), child!.includes('De Brug'), grandmother!.includes('De Brug')]).toEqual([
        true,
        true,
        false,
      ])
      for (const other of [father, child, grandmother]) expect(other).not.toContain(ADDRESS)
    }))

  test('[GG17] mother changes her own, and takes it away', () =>
    asking(async (server) => {
      const send = (words: string) => server.as('moeder')('POST', `${page}/gegeven`, form({ words }))
      const taken = await send('06 1234\r\nna vijven')
      expect([taken.status, taken.headers.get('location')]).toEqual([303, `${page}?gegeven#gegevens`])
      const now = () => loex(region.installation).gegevens.open.map(({ value }) => value)
      expect(now()).toEqual(['06 1234\nna vijven'])
      expect((await send('')).status).toBe(303)
      expect(now()).toEqual([])
    }))

  test.each([
    ['what is too long', { words: `${'a'.repeat(101)} kwijt` }, 422, 'kwijt'],
    ['what is not hers', { field: 'school', words: 'De Brug' }, 403, ''],
    ['her child’s', { deelnemerId: 'jeugdige', words: 'Elders' }, 403, 'Elders'],
  ])('[GG17] %s is not taken', (_, more, status, back) =>
    asking(async (server) => {
      const answer = await server.as('moeder')('POST', `${page}/gegeven`, form(more))
      expect([answer.status, (await answer.text()).includes(back)]).toEqual([status, true])
      expect(loex(region.installation).gegevens.open).toEqual([])
    }),
  )

  test('[GG17] under another name than his own nothing is taken, and it comes back', () =>
    asking(async (server) => {
      for (const [person, status] of [
        ['vader', 409],
        [null, 401],
      ] as const) {
        const answer = await server.as(person)('POST', `${page}/gegeven`, form())
        expect([answer.status, (await answer.text()).includes('06 1234')]).toEqual([status, true])
      }
      expect(loex(region.installation).gegevens.open).toEqual([])
    }))
})

const WAYS = [...readFileSync('test/server/http/wegen.md', 'utf8').matchAll(/^\| GET (\S+) \|/gm)].map(
  ([, way]) => way!,
)
/** Of the table itself and all that hangs on it, without what each region names otherwise. */
const PATHS = [...new Set(WAYS)]
  .filter((way) => !/^\/(live|notices|demo)|:(?!casusId)|beheer|log$|\/log/.test(way))
  .map((way) => way.replace(':casusId', LOEX))
/** One of each kind. */
const READERS = ['loex', 'moeder', 'vader', 'oma', 'jeugdarts', 'school', 'gedragswetenschapper', 'plancoordinator']

test('[GG13] of two casussen that differ in what lies shielded alone, everybody else gets the same', async () => {
  const other = await openTestRegion()
  const both = [region, other]
  const [having, without] = both as [Region, Region]
  for (const where of both) {
    nameFor(where.installation, GUARD)
    record(ADDRESS, mother(where), 'adres', where)
  }
  shield(having)
  record(null, mother(without), 'adres', without)
  must(having.installation, GUARD, {
    type: 'recordGegeven',
    about: 'jeugdige',
    field: 'plaatsing',
    value: 'Bij tante Ria',
    afgeschermd: { instead: null },
  })
  // Something else that not every colleague sees: the number of the casus says no more than that (AF6).
  nameFor(without.installation, GUARD)
  const servers = await Promise.all(both.map((where) => serveRegion(where, 0, { gezin: { renderPage, STYLES } })))
  const answers = async (person: string, index: number, paths = PATHS) => {
    const ask = servers[index]!.as(person)
    const got: Record<string, string> = {}
    for (const path of paths) {
      const answer = await ask('GET', path)
      got[path] = `${answer.status} ${(await answer.text()).replace(/(?<=name="commandId" value=")[^"]*/g, '')}`
    }
    return got
  }
  try {
    expect(PATHS.length).toBeGreaterThan(20)
    for (const person of READERS) expect(await answers(person, 0), person).toEqual(await answers(person, 1))
    const own = [`/api/casussen/${LOEX}/gegevens`]
    expect(await answers(GUARD, 0, own)).not.toEqual(await answers(GUARD, 1, own))
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await other.close()
  }
}, 60_000)
