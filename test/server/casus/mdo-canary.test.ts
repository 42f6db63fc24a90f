// What the family gets of an MDO, byte by byte: their own pages and what their browser could ask for beside them.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { parseBlocks } from '#server/demo/markup.ts'
import { personId } from '#server/demo/seed.ts'
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
