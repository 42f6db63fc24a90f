// Carrying out: nothing of the casus is left in any table, file or answer, and what is left says what was done.
import { randomBytes } from 'node:crypto'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { CONTENTS } from '#server/backup/check-contents.ts'
import * as schema from '#server/db/schema.ts'
import { HELD_MDO } from '#server/demo/mdo-seed.ts'
import { personId } from '#server/demo/seed.ts'
import { openTray } from '#server/document/rescued-words.ts'
import { type Installation, openInstallation } from '#server/installation.ts'
import type { LogLine } from '#server/log/record.ts'
import { firstBrokenLine } from '#server/log/verify.ts'
import { ERASED, KEPT } from '#server/vernietiging/tables.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import { randomId } from '#shared/ids.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { CertificateView } from '#shared/protocol/vernietiging.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { callIn } from '#test/support/live/raw.ts'
import { until } from '#test/support/live/until.ts'
import { openTestRegion, type Region, TEST_KEY, TODAY } from '#test/support/region.ts'
import { LOEX, must, placeOf, sign } from '#test/support/signing.ts'
import { confirm, destroy, findIn, propose, request, sealedOf } from '#test/support/vernietiging.ts'

let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const ADDRESS = 'Vlierstraat 88, 9000 AB'

const OPTIONS = { kind: 'demo', outsideKey: TEST_KEY, clock: () => TODAY, logger: () => undefined } as const

/** The wrapped keys of the casus and its rooms. */
const keysOf = (): Buffer[] => {
  const { $client } = installation.db
  const ofRooms = $client.prepare('SELECT sealed_key FROM room WHERE casus_id = ?').pluck().all(LOEX)
  return [...ofRooms, $client.prepare('SELECT sealed_key FROM casus WHERE id = ?').pluck().get(LOEX)] as Buffer[]
}

/** Among those of others: SQLite moves what is left together while it deletes, and leaves copies of it. */
function addRooms({ db }: Installation): void {
  const others = db.$client.prepare('SELECT id FROM casus WHERE id <> ?').pluck().get(LOEX)
  const add = db.$client.prepare('INSERT INTO room VALUES (?, ?, ?, ?, 1, 1, ?, 0, NULL)')
  for (let at = 0; at < 200; at++) {
    const casusId = at % 10 === 0 ? others : LOEX
    add.run(randomId(), casusId, `verhaal/${randomId()}`, randomId(), randomBytes(60))
  }
}

const linesOfKind = (kind: LogLine['kind']): LogLine[] =>
  (installation.db.$client.prepare('SELECT line FROM log_line ORDER BY seq').pluck().all() as string[])
    .map((line) => JSON.parse(line) as LogLine)
    .filter((line) => line.kind === kind)

const certificateFor = (who: string, id: Parameters<typeof confirm>[1]): CertificateView | null =>
  installation.vernietigingen.views.certificate(installation.sessions.start(personId(who)).session, id)

describe('after the destruction of a casus', () => {
  test('[VN8] [VN13] no row and no sealed byte of it is left, keys among them; the others are whole', async () => {
    sign(installation)
    const where = { about: placeOf(installation, 'moeder'), field: 'adres' } as const
    must(installation, 'plancoordinator', { type: 'recordGegeven', ...where, value: ADDRESS, afgeschermd: null })
    must(installation, 'plancoordinator', { type: 'shieldField', ...where, reason: 'Dreiging.' })
    const { live, db, keys } = installation
    const analyse = installation.snapshots.roomAt({ casusId: LOEX, room: 'analyse' })!
    openTray(db, keys).store(analyse, { personId: personId('moeder'), at: TODAY, root: null, text: 'Losse woorden' })
    live.late.list(actorOf('gedragswetenschapper'), { casusId: LOEX, room: 'analyse' })
    const sealed = sealedOf(db)
    const lines = installation.linesAbout(LOEX, 0).length
    destroy(installation, 'loex', 'casus')
    expect(sealed.length).toBeGreaterThan(60)
    expect(sealedOf(db)).toEqual([])
    expect(findIn(region.folder, [...sealed, Buffer.from(ADDRESS)])).toEqual([])
    expect(installation.linesAbout(LOEX, 0).length).toBeGreaterThan(lines)
    expect(firstBrokenLine(db)).toBe(null)
    for (const check of Object.values(CONTENTS)) check(db, keys)
    expect(() => keys.casusKey(LOEX)).toThrow()
    expect(() => keys.roomKey(analyse)).toThrow()
  })

  test('[VN8] while people work in a large file its keys are gone to the byte at once, and the rest when they have left', async () => {
    const { folder } = region
    await installation.close()
    installation = openInstallation({ ...OPTIONS, folder, pauseBytes: 0 })
    const { db, notices, sessions } = installation
    const socket = { send: () => {}, close: () => {}, terminate: () => {}, ping: () => {}, bufferedAmount: 0 }
    addRooms(installation)
    const page = notices.connect(sessions.start(personId('school')).session, socket)
    const keys = keysOf()
    const sealed = sealedOf(db)
    destroy(installation, 'loex', 'casus')
    expect([keys.length, findIn(folder, keys)]).toEqual([6 + 180, []])
    expect(db.$client.prepare('SELECT kind FROM vernietiging').pluck().get()).toBe('erased')
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
    page.gone()
    installation.vernietigingen.carryOut()
    expect(findIn(folder, sealed)).toEqual([])
    expect(db.$client.prepare('SELECT kind FROM vernietiging').pluck().get()).toBe('done')
    await installation.close()
  })

  test('[VN13] one line says that it was carried out, in counts', () => {
    const id = destroy(installation, 'loex', 'casus')
    const [line, ...more] = linesOfKind('vernietiging.carried-out')
    expect(more).toEqual([])
    expect(line).toMatchObject({ action: 'D', casusId: LOEX, personId: null, object: { id } })
    expect(line?.object.details).toMatchObject({ scope: 'casus', rooms: expect.any(Number) })
  })

  test('[VN12] the certificate names dates, functions and counts, for who may read it', () => {
    const id = request(installation, 'loex', 'casus')
    region.setTime(TODAY + 60_000)
    propose(installation, id)
    region.setTime(TODAY + 120_000)
    confirm(installation, id)
    const certificate = certificateFor('loex', id)
    expect(certificate).toMatchObject({
      scope: 'casus',
      requestedAt: TODAY,
      decidedAt: TODAY + 120_000,
      carriedOutAt: TODAY + 120_000,
      goneAt: TODAY + 120_000 + 30 * 86_400_000,
      deciders: [
        { rol: 'dossierhouder', organisatie: 'Gemeente Aawolde' },
        { rol: 'casemanager', organisatie: 'Gemeente Aawolde' },
      ],
      mine: true,
    })
    expect(certificate?.counts?.rooms).toBeGreaterThan(2)
    expect(certificate?.counts?.events).toBeGreaterThan(20)
    expect(JSON.stringify(certificate)).not.toMatch(/Loex|Hanneke|Geertje|Grasdijk/)
    const others = ['dossierhouder', 'casemanager', 'fg'].map((who) => certificateFor(who, id))
    expect(others).toEqual([
      { ...certificate, mine: false },
      { ...certificate, mine: false },
      { ...certificate, mine: false },
    ])
    expect(certificateFor('moeder', id)).toBe(null)
    expect(certificateFor('plancoordinator', id)).toBe(null)
    expect(linesOfKind('certificate.read').map(({ outcome }) => outcome)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'refused',
      'refused',
    ])
  })
})

test('[VN6] a request is read by who decides on it, a line each, and by nobody else', () => {
  const id = request(installation, 'loex', 'casus')
  const openTo = (who: string) =>
    installation.vernietigingen.views
      .list(installation.sessions.start(personId(who)).session)
      .flatMap((one) => (one.kind === 'request' ? [[one.id, one.may]] : []))
  const readers = ['dossierhouder', 'casemanager', 'plancoordinator']
  const may = { propose: false, confirm: false, object: false }
  expect(readers.map(openTo)).toEqual([[[id, { ...may, propose: true }]], [[id, may]], [[id, may]]])
  expect(['behandelaar-ggz', 'beheerder', 'fg', 'moeder'].flatMap(openTo)).toEqual([])
  expect(linesOfKind('vernietiging.read').map(({ personId }) => personId)).toEqual(readers.map((who) => personId(who)))
  expect(installation.views.casus(installation.sessions.start(personId('dossierhouder')).session, LOEX)).toBe(null)
})

describe('[VN7] from the decision on', () => {
  let server: ServedRegion
  beforeEach(async () => {
    server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
  })
  afterEach(() => server.stop())

  test('every open page is closed in that turn, and no way in knows it', async () => {
    const sockets = await Promise.all(
      ['gedragswetenschapper', 'casemanager'].map((who) =>
        callIn({ port: server.port, origin: `http://127.0.0.1:${server.port}` }, null, {
          address: { casusId: LOEX, room: 'analyse' },
          headers: { cookie: server.cookieOf(who) },
        }),
      ),
    )
    const notices = await callIn({ port: server.port, origin: `http://127.0.0.1:${server.port}` }, null, {
      path: '/notices',
      headers: { cookie: server.cookieOf('moeder') },
    })
    const family = server.as('moeder')
    const gw = server.as('gedragswetenschapper')
    const mine = verhaalOf(placeOf(installation, 'moeder'))
    destroy(installation, 'loex', 'casus')
    expect(await Promise.all(sockets.map((socket) => socket.closed()))).toEqual([CLOSE.destroyed, CLOSE.destroyed])
    await until('the notice', () => notices.heard.some((said) => said.includes('"destroyed"')))
    const paths = [
      '',
      '/signing',
      '/planning',
      '/verhalen',
      '/who-sees',
      `/mdos/${HELD_MDO}`,
      `/mdos/${HELD_MDO}/report`,
      '/rooms/analyse/snapshots',
      '/rooms/analyse/late',
      '/rooms/analyse/rescued',
      '/regie/zorg/handover',
    ]
    const answers = await Promise.all(paths.map((path) => gw('GET', `/api/casussen/${LOEX}${path}`)))
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404))
    for (const room of ['analyse', 'plan', mine])
      expect((await family('POST', `/api/casussen/${LOEX}/rooms/${room}/enter`, {})).status).toBe(404)
    expect((await family('GET', `/gezin/${LOEX}`)).status).toBe(404)
    const again = await callIn({ port: server.port, origin: `http://127.0.0.1:${server.port}` }, null, {
      address: { casusId: LOEX, room: 'analyse' },
      params: { schema: String(SCHEMA_VERSION) },
      headers: { cookie: server.cookieOf('gedragswetenschapper') },
    })
    expect(again.status).toBe(404)
    const werklijst = (await (await gw('GET', '/api/werklijst')).json()) as { casusId: string }[]
    expect(werklijst.map(({ casusId }) => casusId)).not.toContain(LOEX)
    for (const { socket } of [...sockets, notices]) socket.terminate()
  })

  test('[VN15] a browser that asks what may still lie there hears that nothing may', async () => {
    const rooms = [
      { casusId: LOEX, room: 'analyse' },
      { casusId: LOEX, room: 'plan' },
    ]
    const asked = () => server.as('casemanager')('POST', '/api/outbox/rooms', { rooms })
    expect(await (await asked()).json()).toMatchObject({ gone: [] })
    destroy(installation, 'loex', 'casus')
    expect(await (await asked()).json()).toMatchObject({ gone: rooms })
  })

  test('[VN12] whose wish it was is led to the certificate', async () => {
    const id = destroy(installation, 'loex', 'casus')
    const loex = server.as('loex')
    for (const path of ['/', `/gezin/${LOEX}`])
      expect((await loex('GET', path)).headers.get('location')).toBe(`/vernietigd/${id}`)
    expect((await loex('GET', `/vernietigd/${id}`)).status).toBe(200)
    expect((await server.as('moeder')('GET', `/vernietigd/${id}`)).status).toBe(404)
  })
})

test('[VN16] every table that knows a casus, a room, a version or a place is in the list', () => {
  const knows = /^(casus_id|room_id|version_id|mdo_id|deelnemer_id)$/
  const tables = Object.values(schema).filter((value) => is(value, SQLiteTable)) as SQLiteTable[]
  const named = tables.filter((table) => getTableConfig(table).columns.some(({ name }) => knows.test(name)))
  const listed = new Set([...ERASED.map(({ table }) => table), ...KEPT])
  expect(named.length).toBeGreaterThan(12)
  expect(named.filter((table) => !listed.has(table)).map((table) => getTableConfig(table).name)).toEqual([])
})

const actorOf = (who: string) => ({
  personId: personId(who),
  sessionRef: 'test',
  sessionExpiresAt: Number.MAX_SAFE_INTEGER,
  name: who,
  discipline: '',
  colour: '',
})
