// An inbreng and what is afgeschermd over the whole server: who receives a byte of them, or a sign of them, on every way there is.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { logLine } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { callIn, callInWithDoc } from '#test/support/live/raw.ts'
import { until } from '#test/support/live/until.ts'
import { fill, inbrengRoom, nameFor, nameNoLonger, shareInbreng } from '#test/support/own-rooms.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, bring, LOEX, loex, MARIT, must, offer, placeOf, sessionOf } from '#test/support/signing.ts'

const OF_SCHOOL = 'leest in de pauze altijd strips'
const OF_SHIELD = 'logeert aan de Vlierstraat'
const GUARD = 'jeugdbeschermer'

let region: Region
let installation: Region['installation']
let server: ServedRegion

beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

const FAMILY = ['loex', 'moeder', 'vader', 'oma']

/** Every answer of every way that is for people, as this person gets it. */
async function received(person: string): Promise<string> {
  const { inbreng, signed, analyse } = loex(installation)
  const versions = [
    ...inbreng.map(({ versionId }) => versionId),
    ...signed.map(({ versionId }) => versionId),
    ...('versionId' in analyse ? [analyse.versionId] : []),
  ]
  const rooms = ['afgeschermd', inbrengRoom(installation, 'school')]
  const api = `/api/casussen/${LOEX}`
  const paths = [
    '/api/werklijst',
    api,
    ...['/signing', '/planning', '/mine/inbreng', '/inbreng', '/mine/verhaal', '/verhalen', '/toegang'].map(
      (way) => api + way,
    ),
    ...(FAMILY.includes(person) ? ['', '/verhaal', '/wie', '/gekeken', '/toestemming'] : []).map(
      (page) => `/gezin/${LOEX}${page}`,
    ),
    ...versions.flatMap((id) => [`${api}/versions/${id}`, `${api}/versions/${id}/export`]),
    ...rooms.flatMap((room) => ['snapshots', 'late', 'rescued'].map((way) => `${api}/rooms/${room}/${way}`)),
  ]
  const call = server.as(person)
  const answers = await Promise.all(paths.map(async (path) => (await call('GET', path)).text()))
  return answers.join('\n')
}

const EVERYBODY = [
  ...FAMILY,
  'casemanager',
  'plancoordinator',
  MARIT,
  'behandelaar-ggz',
  GUARD,
  'school',
  'leerplicht',
  'jeugdarts',
  'behandelaar-verslaving',
  'beheerder',
]
const holds = async (words: string, people = EVERYBODY) => {
  const found: string[] = []
  for (const person of people) if ((await received(person)).includes(words)) found.push(person)
  return found
}

/** One of each kind. */
const SOME = ['moeder', 'vader', MARIT, 'school', 'leerplicht', 'jeugdarts']

describe('an inbreng', () => {
  beforeEach(() => fill(installation, 'school', inbrengRoom(installation, 'school'), 'gezien', OF_SCHOOL))

  test('[IB3] that was not shared is read by who writes it, and to the others there is none', async () => {
    expect(await holds(OF_SCHOOL, SOME)).toEqual(['school'])
    const inbrengOf = (person: string) => installation.views.casus(sessionOf(person), LOEX)!.inbreng
    expect(inbrengOf('school')).toEqual({ writes: true, others: false })
    expect([inbrengOf(MARIT), inbrengOf('moeder')]).toEqual([undefined, undefined])
  })

  test('[IB2] shared with the professionals, it is in no byte of the family, another school or a guest', async () => {
    shareInbreng(installation, 'school')
    offer(installation)
    expect(await holds(OF_SCHOOL)).toEqual([
      'casemanager',
      'plancoordinator',
      MARIT,
      'behandelaar-ggz',
      GUARD,
      'school',
      'leerplicht',
    ])
    expect(installation.views.casus(sessionOf(MARIT), LOEX)!.inbreng).toEqual({ writes: false, others: true })
  })

  test('[IB2] shared with the mother by name, she reads it, and the father nothing', async () => {
    shareInbreng(installation, 'school', { professionals: false, also: ['moeder'] })
    expect(await holds(OF_SCHOOL, SOME)).toEqual(['moeder', 'school'])
    must(installation, 'school', { type: 'withdrawInbreng', deelnemerId: placeOf(installation, 'school') })
    expect(await holds(OF_SCHOOL, ['moeder', 'school'])).toEqual(['school'])
  })

  test('[IB2] it stands in no version of the analyse', () => {
    shareInbreng(installation, 'school')
    offer(installation)
    const { analyse } = loex(installation)
    const parts = 'versionId' in analyse ? installation.versions.read(LOEX, analyse.versionId)!.parts : []
    expect(parts.map(({ room }) => room.split('/')[0])).toEqual(['verhaal', 'analyse'])
  })

  test('[IB3] each that is handed over is a line in the log', () => {
    shareInbreng(installation, 'school')
    const before = lines().length
    installation.verhaalViews.shared(sessionOf(MARIT), LOEX, 'inbreng')
    expect(lines().slice(before)).toMatchObject([
      { kind: 'inbreng.read', outcome: 'done', object: { type: 'inbreng' } },
    ])
  })
})

const lines = () =>
  installation.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => JSON.parse(String(line)) as { kind: string; object: { id: string } })

const SHIELD = { casusId: LOEX, room: 'afgeschermd' } as const
const house = () => ({ port: server.port, origin: `http://127.0.0.1:${server.port}` })
const call = (person: string) =>
  callIn(house(), null, {
    address: SHIELD,
    headers: { cookie: server.cookieOf(person) },
  })

describe('what is afgeschermd', () => {
  beforeEach(() => {
    nameFor(installation, GUARD)
    fill(installation, GUARD, 'afgeschermd', 'adressen', OF_SHIELD)
  })

  test('[AF1] stands in no byte of anybody who is not named, nor who is named', async () => {
    const signs: string[] = []
    for (const person of EVERYBODY) {
      const all = await received(person)
      if (/"afgeschermd"|"clearances"|Vlierstraat|veiligheidsafspraken/.test(all)) signs.push(person)
    }
    // Who named him knows that; no more.
    expect(signs).toEqual(['plancoordinator', GUARD])
    const view = installation.views.casus(sessionOf('plancoordinator'), LOEX)!
    expect([view.afgeschermd, view.clearances?.length]).toEqual([undefined, 1])
  })

  test('[AF1] is to who is not named as a room that never was', async () => {
    const statuses: string[] = []
    for (const person of EVERYBODY) {
      const entered = await server.as(person)('POST', `/api/casussen/${LOEX}/rooms/afgeschermd/enter`)
      const nothing = await server.as(person)('POST', `/api/casussen/${LOEX}/rooms/kluis/enter`)
      if (entered.status !== nothing.status) statuses.push(person)
      else expect(await entered.text()).toBe(await nothing.text())
    }
    expect(statuses).toEqual([GUARD])
    expect([(await call(MARIT)).status, (await call('plancoordinator')).status]).toEqual([404, 404])
  })

  test('[AF1] that somebody has it open is seen and heard by nobody', async () => {
    const heard: string[] = []
    const page = new WebSocket(`${server.origin.replace('http', 'ws')}/notices`, {
      origin: server.origin,
      headers: { cookie: server.cookieOf(MARIT) },
    })
    page.on('message', (bytes) => heard.push(String(bytes)))
    await new Promise((resolve) => page.once('open', resolve))
    const raw = await call(GUARD)
    const view = installation.views.casus(sessionOf(MARIT), LOEX)!
    expect(view.deelnemers.find(({ person }) => person.id === personId(GUARD))!.here).toBe(false)
    expect(installation.live.hereAt(LOEX).size + installation.live.behindAt(LOEX).size).toBe(0)
    must(installation, 'plancoordinator', { type: 'assignRegie', area: 'onderwijs', holder: personId('school') })
    await until('the page to hear of the regie', () => heard.length > 0)
    expect(heard).toHaveLength(1)
    raw.socket.close()
    page.terminate()
  })

  test('[NO9] [AF1] that somebody is named is heard by who knows of it, and whom it is about', async () => {
    const people = [MARIT, 'moeder', 'casemanager', GUARD, 'behandelaar-ggz'] as const
    const pages = await Promise.all(
      people.map(async (person) => {
        const heard: string[] = []
        const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/notices`, {
          origin: server.origin,
          headers: { cookie: server.cookieOf(person) },
        })
        socket.on('message', (bytes) => heard.push(String(bytes)))
        await new Promise((resolve) => socket.once('open', resolve))
        return { socket, heard }
      }),
    )
    nameFor(installation, 'behandelaar-ggz', 'casemanager')
    nameNoLonger(installation, 'behandelaar-ggz', 'casemanager')
    must(installation, 'plancoordinator', { type: 'assignRegie', area: 'onderwijs', holder: personId('school') })
    await until('all to hear the last', () => pages.every(({ heard }) => heard.length > 0))
    await until('who is named to hear all', () => pages[3]!.heard.length === 3)
    // Marit, the mother, who named, who is named already, whom it is about.
    expect(pages.map(({ heard }) => heard.length)).toEqual([1, 1, 2, 3, 3])
    for (const { socket } of pages) socket.terminate()
  })

  test('[AF5] named, he comes in; no longer named, his socket closes at once and no byte comes after', async () => {
    nameFor(installation, MARIT)
    const headers = { cookie: server.cookieOf(MARIT) }
    const { raw } = await callInWithDoc(house(), null, { address: SHIELD, headers })
    const guard = await callInWithDoc(house(), null, { address: SHIELD, headers: { cookie: server.cookieOf(GUARD) } })
    nameNoLonger(installation, MARIT)
    expect(await raw.closed()).toBe(CLOSE.accessChanged)
    const heard = raw.heard.length
    guard.sayUpdate(guard.change((doc) => doc.getMap('audience').set('adressen', 'professionals')))
    expect((await call(MARIT)).status).toBe(404)
    expect([raw.heard.length, guard.raw.code]).toEqual([heard, null])
    guard.raw.socket.close()
    await guard.raw.closed()
  })

  test('[AF1] [AF4] to withdraw what one does not know of is no other answer than where nobody was named', () => {
    const asked = (person: string) =>
      ask(installation, MARIT === person ? person : 'casemanager', {
        type: 'withdrawClearance',
        deelnemerId: placeOf(installation, person),
        reason: 'Klaar',
      })
    expect(asked(GUARD)).toEqual(asked('behandelaar-ggz'))
  })

  test('[AF6] a colleague sees the number of the casus rise, as it does with what is shared with the family alone', () => {
    const version = () => installation.views.casus(sessionOf(MARIT), LOEX)!.version
    const before = version()
    nameFor(installation, 'behandelaar-ggz')
    expect(version()).toBe(before + 1)
    expect(installation.views.casus(sessionOf('moeder'), LOEX)!.version).toBe(0)
  })

  test('[AF1] it is in no version, and the MDO and the family page of who looked tell nothing of it', () => {
    bring(region, 'concept')
    offer(installation)
    const { analyse } = loex(installation)
    const version = 'versionId' in analyse && installation.versions.read(LOEX, analyse.versionId)
    expect(JSON.stringify(version)).not.toContain(OF_SHIELD)
    expect(JSON.stringify(installation.looksAt(sessionOf('moeder'), LOEX))).not.toMatch(/afgeschermd/)
  })
})
