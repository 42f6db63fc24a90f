// What the family gets of an MDO, byte by byte: their own pages and what their browser could ask for beside them.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { parseBlocks } from '#server/demo/markup.ts'
import { personId } from '#server/demo/seed.ts'
import { startOfDay } from '#shared/casus/day.ts'
import { textName, writeBlocks } from '#shared/document/room-doc.ts'
import { mdoRoomOf } from '#shared/document/rooms.ts'
import { type AfspraakId, type MdoId, randomId } from '#shared/ids.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { closeMdo, mdoIn, planFor } from '#test/support/mdo-region.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { LOEX, must, placeOf } from '#test/support/signing.ts'

const CHAIR = 'plancoordinator'
const ASKED = ['loex', 'moeder', 'vader'] as const

let region: Region
let server: ServedRegion
beforeEach(async () => {
  region = await openTestRegion()
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

/** With a canary in everything that is not for everybody. */
function openMdo(): MdoId {
  const { installation } = region
  const mdoId = randomId<MdoId>()
  const say = (asked: Parameters<typeof must>[2], by: string = CHAIR) => must(installation, by, asked)
  const plan = planFor(ASKED.map((key) => placeOf(installation, key)))
  const items = [...plan.items, { id: 'geheim', label: 'kanarie-onderdeel', minutes: 5 }]
  const goal = { text: 'kanarie-doel', audience: 'professionals' as const }
  say({ type: 'planMdo', mdoId, plan: { ...plan, goal, items } })
  say({ type: 'openMdo', mdoId, chair: null })
  for (const key of [...ASKED, 'behandelaar-ggz'])
    say({ type: 'recordAttendance', mdoId, personId: personId(key), present: true })
  const agree = (text: string, audience: 'tafel' | 'professionals') => {
    const afspraakId = randomId<AfspraakId>()
    say({ type: 'recordAfspraak', mdoId, afspraakId, kind: 'afspraak', text, audience })
    return afspraakId
  }
  agree('kanarie-onder-ons', 'professionals')
  const gone = agree('kanarie-ingetrokken', 'tafel')
  say({ type: 'withdrawAfspraak', mdoId, afspraakId: gone, reason: 'kanarie-waarom' })
  const afspraakId = agree('voor-iedereen', 'tafel')
  for (const key of ['moeder', 'vader', 'behandelaar-ggz'])
    say(
      { type: 'seeDifferently', mdoId, afspraakId, personId: personId(key), words: `anders-${key}`, namens: null },
      key,
    )
  return mdoId
}

async function bytesFor(person: string, mdoId: MdoId): Promise<string> {
  const ask = server.as(person)
  const mdo = `/api/casussen/${LOEX}/mdos/${mdoId}`
  const paths = [
    `/api/casussen/${LOEX}`,
    mdo,
    `${mdo}/report`,
    `/gezin/${LOEX}`,
    `/gezin/${LOEX}/wie`,
    `/gezin/${LOEX}/overleg/${mdoId}`,
  ]
  const bodies = await Promise.all(paths.map(async (path) => (await ask('GET', path)).text()))
  return bodies.join('\n')
}

const ownWords = (bytes: string) => [...new Set(bytes.match(/anders-[a-z-]+/g))].toSorted()

/** The same while it is open and in the report. */
async function expectEachHisOwn(mdoId: MdoId): Promise<void> {
  for (const person of [...ASKED, 'oma']) {
    const bytes = await bytesFor(person, mdoId)
    expect(bytes, person).not.toMatch(/kanarie/)
    expect(bytes.includes('voor-iedereen'), person).toBe(person !== 'oma')
    const own = person === 'moeder' || person === 'vader' ? [`anders-${person}`] : []
    expect(ownWords(bytes), person).toEqual(person === 'oma' ? [] : ['anders-behandelaar-ggz', ...own].toSorted())
  }
}

async function expectNobodyElseThere(mdoId: MdoId): Promise<void> {
  for (const person of ASKED) {
    const mdo = `/api/casussen/${LOEX}/mdos/${mdoId}`
    const ask = server.as(person)
    const bodies = await Promise.all([mdo, `${mdo}/report`].map(async (path) => (await ask('GET', path)).text()))
    const others = ASKED.filter((other) => other !== person).map((other) => personId(other))
    for (const other of others) expect(bodies.join(), person).not.toContain(other)
    expect(bodies.join().match(/"present":(true|false)/g)?.length, person).toBeGreaterThan(0)
    expect(bodies.join(), person).not.toMatch(/"screen":"/)
  }
}

test('[MV3] while it is open each of the family gets what was for the table, his own words, and nobody else’s', async () => {
  const mdoId = openMdo()
  await expectEachHisOwn(mdoId)
  await expectNobodyElseThere(mdoId)
  const professional = await bytesFor('school', mdoId)
  for (const word of ['kanarie-doel', 'kanarie-onder-ons', 'kanarie-onderdeel', 'anders-vader'])
    expect(professional).toContain(word)
})

test('[MV3] of its report too, opened again and closed, and after a later change of heart', async () => {
  const { installation } = region
  const mdoId = openMdo()
  const write = (doc: Parameters<Parameters<typeof installation.live.fill>[1]>[0]) =>
    writeBlocks(doc.getXmlFragment(textName('kladblok')), parseBlocks('kanarie-kladblok'))
  installation.live.fill({ casusId: LOEX, room: mdoRoomOf(mdoId) }, write, personId(CHAIR))
  closeMdo(installation, mdoId, 'placed')
  await expectEachHisOwn(mdoId)
  must(installation, CHAIR, { type: 'reopenMdo', mdoId, reason: 'kanarie-heropend' })
  await expectEachHisOwn(mdoId)
  closeMdo(installation, mdoId, 'placed')
  await expectEachHisOwn(mdoId)
  await expectNobodyElseThere(mdoId)
  expect(mdoIn(installation, mdoId).reopened).toHaveLength(1)
  expect(await bytesFor('school', mdoId)).toMatch(/kanarie-kladblok/)
})

test('[MV3] a place that ended takes the report with it', async () => {
  const { installation } = region
  const mdoId = openMdo()
  closeMdo(installation, mdoId)
  const deelnemerId = placeOf(installation, 'vader')
  must(installation, CHAIR, { type: 'endDeelnemer', deelnemerId, reason: 'Op eigen verzoek' })
  const bytes = await bytesFor('vader', mdoId)
  expect(bytes).not.toMatch(/kanarie|voor-iedereen|anders-/)
})

/** Loex was born on 14 March 2013. */
const SIXTEEN = startOfDay('2029-03-14')

/** On the eve of his birthday: everything that is no parent's any more is a canary, what stays his is named for it. */
function openOnTheEve(): MdoId {
  const { installation } = region
  region.setTime(SIXTEEN - 60_000)
  const mdoId = randomId<MdoId>()
  const say = (asked: Parameters<typeof must>[2], by: string = CHAIR) => must(installation, by, asked)
  const plan = planFor(ASKED.map((key) => placeOf(installation, key)))
  const items = plan.items.map((item) => ({ ...item, label: `vogel-${item.label}` }))
  const goal = { text: 'vogel-doel', audience: 'tafel' as const }
  say({ type: 'planMdo', mdoId, plan: { ...plan, day: '2029-03-14', place: 'in-de-bibliotheek', goal, items } })
  say({ type: 'openMdo', mdoId, chair: null })
  for (const key of [...ASKED, 'behandelaar-ggz'])
    say({ type: 'recordAttendance', mdoId, personId: personId(key), present: true })
  const agree = (text: string, more: { kind: 'afspraak' } | { kind: 'advies'; to: string } = { kind: 'afspraak' }) => {
    const afspraakId = randomId<AfspraakId>()
    say({ type: 'recordAfspraak', mdoId, afspraakId, text, audience: 'tafel', ...more })
    for (const key of ['moeder', 'vader', 'behandelaar-ggz', 'loex'])
      say(
        { type: 'seeDifferently', mdoId, afspraakId, personId: personId(key), words: `anders-${key}`, namens: null },
        key,
      )
  }
  agree('vogel-afspraak')
  say({ type: 'moveItem', mdoId, item: 'veiligheid' })
  agree('bindt-iedereen')
  agree('vogel-advies', { kind: 'advies', to: 'vogel-beslisser' })
  say({ type: 'moveItem', mdoId, item: 'samenhang' })
  return mdoId
}

const closeWithNext = (mdoId: MdoId) =>
  must(region.installation, CHAIR, {
    type: 'closeMdo',
    mdoId,
    expectedVersion: mdoIn(region.installation, mdoId).version,
    next: { day: '2031-07-23', time: '10:00' },
    kladblok: 'discarded',
  })

const overPlan = (given: boolean) =>
  must(region.installation, 'loex', {
    type: given ? 'giveToestemming' : 'withdrawToestemming',
    speaker: placeOf(region.installation, 'loex'),
    for: placeOf(region.installation, 'moeder'),
    room: 'plan',
    namens: null,
  })

/** The same over every way, while it is open and of its report. */
async function expectPart(person: 'moeder' | 'vader', mdoId: MdoId): Promise<void> {
  const bytes = await bytesFor(person, mdoId)
  expect(bytes, person).not.toMatch(/vogel|2031-07-23|23 juli 2031/)
  for (const his of ['in-de-bibliotheek', 'bindt-iedereen', 'beslist een jongere zelf']) expect(bytes).toContain(his)
  expect(ownWords(bytes), person).toEqual([`anders-${person}`])
  const mdo = await (await server.as(person)('GET', `/api/casussen/${LOEX}/mdos/${mdoId}`)).text()
  for (const key of ['plancoordinator', 'behandelaar-ggz', 'loex'])
    expect(mdo.includes(`"personId":"${personId(key)}"`), key).toBe(false)
}

async function expectAll(person: string, mdoId: MdoId): Promise<void> {
  const bytes = await bytesFor(person, mdoId)
  for (const word of ['vogel-doel', 'vogel-afspraak', 'vogel-beslisser', 'anders-behandelaar-ggz', 'bindt-iedereen'])
    expect(bytes, person).toContain(word)
}

test('[MV6] [MV7] [MV8] at midnight a parent’s overleg becomes his own words and what binds him, also while it is open', async () => {
  const mdoId = openOnTheEve()
  for (const person of ASKED) await expectAll(person, mdoId)
  region.setTime(SIXTEEN)
  for (const person of ['moeder', 'vader'] as const) await expectPart(person, mdoId)
  await expectAll('loex', mdoId)
  overPlan(true)
  await expectAll('moeder', mdoId)
  await expectPart('vader', mdoId)
  overPlan(false)
  await expectPart('moeder', mdoId)
})

test('[MV8] of a report too, that stays as it was made', async () => {
  const mdoId = openOnTheEve()
  closeWithNext(mdoId)
  const reportOf = async (person: string) =>
    (await server.as(person)('GET', `/api/casussen/${LOEX}/mdos/${mdoId}/report`)).text()
  const [before, ofLoex] = [await reportOf('plancoordinator'), await reportOf('loex')]
  await expectAll('moeder', mdoId)
  region.setTime(SIXTEEN)
  for (const person of ['moeder', 'vader'] as const) await expectPart(person, mdoId)
  expect([await reportOf('plancoordinator'), await reportOf('loex')]).toEqual([before, ofLoex])
  overPlan(true)
  await expectAll('moeder', mdoId)
  expect(await bytesFor('moeder', mdoId)).toContain('2031-07-23')
})

test('[MV6] of one that does not go on a parent reads that, and not why', async () => {
  const { installation } = region
  region.setTime(SIXTEEN)
  const mdoId = randomId<MdoId>()
  const plan = { ...planFor(ASKED.map((key) => placeOf(installation, key))), day: '2029-03-20' }
  must(installation, CHAIR, { type: 'planMdo', mdoId, plan })
  must(installation, CHAIR, { type: 'cancelMdo', mdoId, reason: 'vogel-reden', audience: 'tafel' })
  expect(await bytesFor('loex', mdoId)).toContain('vogel-reden')
  const bytes = await bytesFor('moeder', mdoId)
  expect(bytes).toContain('gaat niet door')
  expect(bytes).not.toContain('vogel-reden')
})
