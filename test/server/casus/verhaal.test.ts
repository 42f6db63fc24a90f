// Verhalen over the whole server: who receives a byte of them, on every way there is.
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { casusEvent, documentSnapshot, documentVersion, logLine } from '#server/db/schema.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import { checkExport } from '#server/document/check-export.ts'
import type { Block } from '#shared/document/blocks.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { textName, writeBlocks } from '#shared/document/room-doc.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { until } from '#test/support/live/until.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import {
  ask,
  askNobody,
  LOEX,
  loex,
  MARIT,
  must,
  offer,
  offeredIn,
  placeOf,
  sessionOf,
  sharing,
  sign,
  signing,
} from '#test/support/signing.ts'

/** Words that stand in one verhaal and nowhere else in the region. */
const OF_MOTHER = 'langs het water gelopen'
const OF_LOEX = 'In de gang duwt iedereen'

let region: Region
let installation: Region['installation']
let server: ServedRegion

beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
  server = await serveRegion(region)
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

const share = (person: string, how: Parameters<typeof sharing>[2] = {}) =>
  must(installation, person, sharing(installation, person, how))
const withdraw = (person: string) =>
  must(installation, person, { type: 'withdrawVerhaal', deelnemerId: placeOf(installation, person) })
const present = (person: string) =>
  must(installation, 'plancoordinator', {
    type: 'presentAnalyse',
    deelnemerId: placeOf(installation, person),
    how: 'zelf-lezen',
  })

/** Every answer of every way that is for people, as this person gets it. */
async function received(person: string): Promise<string> {
  const { analyse, signed, verhalen } = loex(installation)
  const versions = [
    ...('versionId' in analyse ? [analyse.versionId] : []),
    ...signed.map(({ versionId }) => versionId),
    ...verhalen.map(({ versionId }) => versionId),
  ]
  const rooms = ['analyse', 'plan', ...['moeder', 'vader', 'loex'].map((who) => verhaalOf(placeOf(installation, who)))]
  const paths = [
    '/api/werklijst',
    `/api/casussen/${LOEX}`,
    `/api/casussen/${LOEX}/signing`,
    `/api/casussen/${LOEX}/mine/analyse`,
    `/api/casussen/${LOEX}/mine/verhaal`,
    `/api/casussen/${LOEX}/verhalen`,
    ...versions.flatMap((id) => [
      `/api/casussen/${LOEX}/versions/${id}`,
      `/api/casussen/${LOEX}/versions/${id}/export`,
    ]),
    ...rooms.map((room) => `/api/casussen/${LOEX}/rooms/${room}/snapshots`),
  ]
  const call = server.as(person)
  const answers = await Promise.all(paths.map(async (path) => (await call('GET', path)).text()))
  return answers.join('\n')
}

const OTHERS = ['vader', 'loex', 'oma', 'vertrouwenspersoon', 'jeugdarts', 'school', MARIT, 'beheerder']
const holds = async (words: string, people: readonly string[]) => {
  const found: string[] = []
  for (const person of people) if ((await received(person)).includes(words)) found.push(person)
  return found
}

describe('a verhaal', () => {
  test('[VI17] [VH6] that was not shared is read by nobody but who wrote it', async () => {
    expect(await holds(OF_MOTHER, ['moeder', ...OTHERS])).toEqual(['moeder'])
  })

  test('[VH6] [VH8] shared with the professionals, it is in no byte of the other parent, the child, the school or a guest', async () => {
    share('moeder')
    offer(installation)
    for (const person of ['vader', 'loex', 'moeder']) present(person)
    expect(await holds(OF_MOTHER, ['moeder', ...OTHERS])).toEqual(['moeder', MARIT])
    expect(await holds(OF_LOEX, ['loex', 'moeder', 'vader', 'oma', 'jeugdarts', MARIT])).toEqual(['loex', MARIT])
  })

  test('[VH6] [RE7] shared with the father by name, it is in what he is given, and in nobody else’s', async () => {
    share('moeder', { also: ['vader'] })
    offer(installation)
    for (const person of ['vader', 'loex', 'moeder']) present(person)
    expect(await holds(OF_MOTHER, ['moeder', ...OTHERS])).toEqual(['moeder', 'vader', MARIT])
    const labels = (person: string) =>
      installation.readings
        .read(sessionOf(person), LOEX)!
        .sections.slice(0, 2)
        .map(({ label }) => label)
    expect(labels('moeder')[0]).toBe('Uw verhaal')
    expect(labels('loex')[0]).toBe('Jouw verhaal')
    expect(labels('vader')[0]).toBe('Het verhaal van Anouk Smedema')
  })

  test('[RE8] taken back, the father does not find it in what he was given before; she does', () => {
    share('moeder', { also: ['vader'] })
    offer(installation)
    present('vader')
    present('moeder')
    const read = (person: string) => JSON.stringify(installation.readings.read(sessionOf(person), LOEX))
    expect(read('vader')).toContain(OF_MOTHER)
    withdraw('moeder')
    expect([read('vader').includes(OF_MOTHER), read('moeder').includes(OF_MOTHER)]).toEqual([false, true])
    share('moeder', { professionals: false, also: ['vader'] })
    expect(read('vader')).toContain(OF_MOTHER)
  })

  test('[VH4] what is written after sharing is read by nobody until it is shared again', async () => {
    share('moeder')
    await write('moeder', 'Dit komt er later bij')
    expect(await holds('Dit komt er later bij', ['moeder', MARIT])).toEqual(['moeder'])
    expect(installation.verhaalViews.own(sessionOf('moeder'), LOEX)!.shared!.changed).toBe(true)
    share('moeder')
    expect(await holds('Dit komt er later bij', ['moeder', 'vader', MARIT])).toEqual(['moeder', MARIT])
    expect(installation.verhaalViews.own(sessionOf('moeder'), LOEX)!.shared!.changed).toBe(false)
  })

  test('[VH3] a text that changed since it was read is not shared', async () => {
    const seen = sharing(installation, 'moeder')
    await write('moeder', 'Nog een zin')
    expect(ask(installation, 'moeder', seen)).toMatchObject({ refusal: { reason: 'text-changed' } })
    expect(loex(installation).verhalen.map(({ deelnemerId }) => deelnemerId)).toEqual([placeOf(installation, 'loex')])
  })
})

/** What this person writes, through the line: it stands instead of what was there. */
async function write(person: string, line: string): Promise<void> {
  const address = { casusId: LOEX, room: verhaalOf(placeOf(installation, person)) }
  const origin = `http://127.0.0.1:${server.port}`
  const headers = { cookie: server.cookieOf(person) }
  const { raw, change, sayUpdate } = await callInWithDoc({ port: server.port, origin }, null, { address, headers })
  const block: Block = { kind: 'paragraph', indent: 0, runs: [{ text: line }] }
  sayUpdate(change((doc: Y.Doc) => writeBlocks(doc.getXmlFragment(textName('verhaal')), [block])))
  await until('the line to be there', () => JSON.stringify(installation.live.capture(address)).includes(line))
  raw.socket.close()
  await raw.closed()
}

describe('in the analyse', () => {
  const roomsOf = (versionId: string) =>
    installation.versions.read(LOEX, versionId as never)!.parts.map(({ room }) => room)

  test('[VH7] [DO30] the verhalen that stand are parts of the version, before the analyse', () => {
    share('moeder')
    offer(installation)
    const expected = [...['loex', 'moeder'].map((person) => verhaalOf(placeOf(installation, person))), 'analyse']
    expect(roomsOf(offeredIn(installation).versionId)).toEqual(expected)
  })

  test('[VH7] what is shared or taken back while the text is held counts when it is offered, and not after', () => {
    must(installation, MARIT, { type: 'holdAnalyse' })
    share('moeder')
    withdraw('loex')
    must(installation, MARIT, { type: 'offerAnalyse', withoutReason: 'De test wacht niet.' })
    const { versionId, fingerprint } = offeredIn(installation)
    withdraw('moeder')
    expect(roomsOf(versionId)).toEqual([verhaalOf(placeOf(installation, 'moeder')), 'analyse'])
    expect(offeredIn(installation).fingerprint).toBe(fingerprint)
    expect(installation.verhaalViews.own(sessionOf('moeder'), LOEX)!.standsIn).toBe('offered')
    askNobody(installation)
    must(installation, MARIT, signing(installation))
    expect(installation.verhaalViews.own(sessionOf('moeder'), LOEX)!.standsIn).toBe('signed')
  })

  test('[VH8] taken back after signing, it stays in what was signed, and is in nothing that comes after', async () => {
    share('moeder')
    sign(installation)
    withdraw('moeder')
    expect(await holds(OF_MOTHER, ['moeder', ...OTHERS])).toEqual(['moeder', MARIT])
    expect(JSON.stringify(installation.verhaalViews.shared(sessionOf(MARIT), LOEX))).not.toContain(OF_MOTHER)
    must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Verder.' })
    offer(installation)
    expect(roomsOf(offeredIn(installation).versionId)).toEqual([verhaalOf(placeOf(installation, 'loex')), 'analyse'])
  })

  test('[VH8] the version of a verhaal itself is read on no way', async () => {
    const [shared] = loex(installation).verhalen
    const call = server.as(MARIT)
    for (const more of ['', '/export']) {
      expect((await call('GET', `/api/casussen/${LOEX}/versions/${shared!.versionId}${more}`)).status).toBe(404)
    }
  })

  test('[VI19] the whole can be taken along and checked; who may not read all of it cannot take it', async () => {
    sign(installation)
    const { versionId } = loex(installation).signed[0]!
    const exported = installation.signingViews.export(sessionOf(MARIT), LOEX, versionId)
    expect(JSON.stringify(exported)).toContain(OF_LOEX)
    expect(checkExport(Buffer.from(canonicalJson(exported)))).toMatchObject({ ok: true })
    expect(installation.signingViews.export(sessionOf('jeugdarts'), LOEX, versionId)).toBeNull()
    const guest = installation.signingViews.version(sessionOf('jeugdarts'), LOEX, versionId)!
    expect([guest.whole, guest.parts.map(({ room }) => room)]).toEqual([false, ['analyse']])
  })

  test('[DO32] a verhaal that came since the last signed version is shown as a change, to who may read it', () => {
    sign(installation)
    must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Verder.' })
    share('moeder')
    const changed = (person: string) =>
      installation.signingViews.signing(sessionOf(person), LOEX)!.changedSince!.map(({ section }) => section)
    expect([changed(MARIT), changed('jeugdarts')]).toEqual([['verhalen'], []])
  })
})

describe('what is kept and written down', () => {
  const counts = () =>
    [documentVersion, documentSnapshot, casusEvent].map(
      (table) => installation.db.select({ n: count() }).from(table).get()!.n,
    )

  test.each(['document_version', 'document_snapshot', 'casus_event', 'log_line', 'command_done'])(
    '[EX9] a throw while writing %s shares nothing',
    (table) => {
      const asked = sharing(installation, 'moeder')
      const before = counts()
      installation.db.$client.exec(
        `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`,
      )
      expect(() => ask(installation, 'moeder', asked)).toThrow()
      expect(counts()).toEqual(before)
    },
  )

  const linesOf = () =>
    installation.db
      .select()
      .from(logLine)
      .all()
      .map(({ line }) => JSON.parse(String(line)) as { kind: string; outcome: string; object: { id: string } })
      .filter(({ kind }) => kind === 'verhaal.read')

  test('[VI17] each verhaal that is handed over is a line; a refusal is one', () => {
    share('moeder')
    const before = linesOf().length
    expect(installation.verhaalViews.shared(sessionOf(MARIT), LOEX)).toHaveLength(2)
    expect(installation.verhaalViews.own(sessionOf(MARIT), LOEX)).toBeNull()
    expect(installation.verhaalViews.shared(sessionOf('behandelaar-verslaving'), LOEX)).toBeNull()
    const versions = loex(installation).verhalen.map(({ versionId }) => versionId)
    const since = linesOf().slice(before)
    expect(since.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused', 'refused'])
    expect(since.slice(0, 2).map(({ object }) => object.id)).toEqual(versions)
  })

  test('[VI17] at a casus that never was the answer is the same', () => {
    const nowhere = casusId('nowhere')
    expect(installation.verhaalViews.own(sessionOf('moeder'), nowhere)).toBeNull()
    expect(installation.verhaalViews.shared(sessionOf('moeder'), nowhere)).toBeNull()
  })

  test('[VI18] a colleague does not see that somebody is writing his verhaal', async () => {
    const address = { casusId: LOEX, room: verhaalOf(placeOf(installation, 'moeder')) }
    const origin = `http://127.0.0.1:${server.port}`
    const headers = { cookie: server.cookieOf('moeder') }
    const { raw } = await callInWithDoc({ port: server.port, origin }, null, { address, headers })
    const view = installation.views.casus(sessionOf(MARIT), LOEX)!
    expect(view.deelnemers.find(({ person }) => person.id === personId('moeder'))!.here).toBe(false)
    raw.socket.close()
    await raw.closed()
  })

  test('[VH9] a father who left the table reads nothing of it any more', () => {
    share('moeder', { also: ['vader'] })
    offer(installation)
    present('vader')
    region.setTime(TODAY + 60_000)
    must(installation, 'plancoordinator', {
      type: 'endDeelnemer',
      deelnemerId: placeOf(installation, 'vader'),
      reason: 'Op eigen verzoek.',
    })
    expect(installation.readings.read(sessionOf('vader'), LOEX)).toBeNull()
    expect(installation.verhaalViews.shared(sessionOf('vader'), LOEX)).toBeNull()
  })
})
