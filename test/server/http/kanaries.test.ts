// A word of its own in everything that is written at a table; then everything that each kind of reader ever gets is kept, whatever he
// asks and over whatever way, and searched. Who gets which word stands in kanaries.md.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { openTray } from '#server/document/rescued-words.ts'
import { step1 } from '#server/sync/frames.ts'
import type { GegevenAbout, GegevenField } from '#shared/casus/gegevens.ts'
import { addItem } from '#shared/document/items.ts'
import { AUDIENCE_MAP, SCHEMA_VERSION, textName, writeBlocks } from '#shared/document/room-doc.ts'
import { type LiveRoom, mdoRoomOf, verhaalOf } from '#shared/document/rooms.ts'
import { type AfspraakId, type MdoId, randomId } from '#shared/ids.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { until } from '#test/support/live/until.ts'
import { tableUnder } from '#test/support/md-table.ts'
import { closeMdo, mdoIn, planFor } from '#test/support/mdo-region.ts'
import { actorOf, namesOf, prepare, prose, publish, readyIn } from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { LOEX, loex, MARIT, must, offer, offeredIn, placeOf, sharing, signing } from '#test/support/signing.ts'
import { BASIS } from '#test/support/uitstroom.ts'

const PERSONS = {
  loex: 'loex',
  moeder: 'moeder',
  vader: 'vader',
  oma: 'oma',
  vertrouwen: 'vertrouwenspersoon',
  jeugdarts: 'jeugdarts',
  school: 'school',
  ggz: 'behandelaar-ggz',
  gw: 'gedragswetenschapper',
  plan: 'plancoordinator',
  casus: 'casemanager',
  buiten: 'behandelaar-verslaving',
  beheer: 'beheerder',
  fg: 'fg',
  niemand: null,
} as const
type Reader = keyof typeof PERSONS
const READERS = Object.keys(PERSONS) as Reader[]

const rows = tableUnder('test/server/http/kanaries.md', 'Wie krijgt welk woord')
const LEFT = tableUnder('test/server/http/kanaries.md', 'Als de casus is afgesloten')
const canary = (name: string) => `kanarie-${name}`

let region: Region
let server: ServedRegion
/** What each got, by the way it came. */
const got = new Map<Reader, Map<string, string[]>>()

function keep(reader: Reader, way: string, text: string): void {
  const ways = got.get(reader) ?? new Map<string, string[]>()
  got.set(reader, ways)
  ways.set(way, [...(ways.get(way) ?? []), text])
}

function write<T>(room: LiveRoom, person: string, change: (doc: Y.Doc) => T): T {
  const writer = new PretendWriter(region.installation.live, actorOf(person), { casusId: LOEX, room })
  writer.connect()
  writer.deliverAll()
  const made = writer.doc.transact(() => change(writer.doc))
  writer.deliverAll()
  if (writer.code !== null) throw new Error(`${room} did not take it: ${writer.code}`)
  return made
}

const section =
  (id: string, name: string, audience: string): ((doc: Y.Doc) => void) =>
  (doc) => {
    writeBlocks(doc.getXmlFragment(textName(id)), prose(canary(name)))
    doc.getMap(AUDIENCE_MAP).set(id, audience)
  }

const say = (person: string, asked: Parameters<typeof must>[2]) => must(region.installation, person, asked)

/** The table of Loex with everything that can be written at it: offered, signed, published, spoken of, answered. */
async function tell(): Promise<void> {
  const { installation } = region
  const place = (person: string) => placeOf(installation, person)
  const without = (person: string) => `niet-voor:${place(person)}`

  say('plancoordinator', {
    type: 'inviteDeelnemer',
    personId: actorOf('behandelaar-lvb').personId,
    rol: 'behandelaar',
    purpose: canary('doel-van-uitnodiging'),
    until: null,
    rooms: {},
    grondslag: 'overeenkomst',
    doorbreking: 'toestemming',
  })
  say('plancoordinator', {
    type: 'endDeelnemer',
    deelnemerId: place('behandelaar-lvb'),
    reason: canary('reden-van-einde'),
  })
  const tellOf = (about: GegevenAbout, field: GegevenField, name: string, isHidden = false) =>
    say('plancoordinator', {
      type: 'recordGegeven',
      about,
      field,
      value: canary(name),
      afgeschermd: isHidden ? { instead: null } : null,
    })
  tellOf('jeugdige', 'adres', 'adres-van-loex')
  tellOf('jeugdige', 'plaatsing', 'afgeschermde-plaatsing-van-loex', true)
  tellOf(place('moeder'), 'telefoon', 'telefoon-van-moeder')
  tellOf(place('moeder'), 'adres', 'afgeschermd-adres-van-moeder')
  say('plancoordinator', {
    type: 'shieldField',
    about: place('moeder'),
    field: 'adres',
    reason: canary('reden-van-afschermen'),
  })
  say('plancoordinator', {
    type: 'appointAanspreekpunt',
    for: place('moeder'),
    personId: actorOf('casemanager').personId,
    namens: canary('aanspreekpunt-namens'),
  })

  write(verhaalOf(place('moeder')), 'moeder', section('verhaal', 'verhaal-van-moeder', 'professionals'))
  write(verhaalOf(place('loex')), 'loex', section('verhaal', 'verhaal-van-loex-voor-hulpverleners', 'professionals'))
  write(verhaalOf(place('vader')), 'vader', section('verhaal', 'verhaal-van-vader-voor-loex', 'professionals'))
  say('loex', sharing(installation, 'loex'))
  say('vader', sharing(installation, 'vader', { professionals: false, also: ['loex'] }))

  write('analyse', MARIT, section('aanleiding', 'analyse-tafel', 'tafel'))
  write('analyse', MARIT, section('veiligheid', 'analyse-professionals', 'professionals'))
  write('analyse', MARIT, section('krachten', 'analyse-niet-voor-moeder', without('moeder')))

  offer(installation)
  for (const person of ['loex', 'moeder'])
    say(MARIT, { type: 'presentAnalyse', deelnemerId: place(person), how: 'gesprek' })
  say('plancoordinator', {
    type: 'recordNotAsked',
    deelnemerId: place('vader'),
    reason: canary('waarom-niet-gevraagd'),
  })
  say('moeder', {
    type: 'recordHerkenning',
    deelnemerId: place('moeder'),
    answer: 'deels',
    words: canary('herkenning-van-moeder'),
    namens: null,
    fingerprint: offeredIn(installation).fingerprint,
  })
  say('plancoordinator', {
    type: 'recordNotAsked',
    deelnemerId: place('loex'),
    reason: canary('waarom-loex-niet'),
  })
  await glance()
  say(MARIT, signing(installation))
  await block()
  say(MARIT, { type: 'addAddendum', text: canary('addendum') })
  await glance()

  write('plan', 'plancoordinator', section('toekomst', 'plan-tafel', 'tafel'))
  write('plan', 'plancoordinator', section('meningsverschil', 'plan-professionals', 'professionals'))
  write('plan', 'plancoordinator', section('eigenkracht', 'plan-niet-voor-vader', without('vader')))
  const actie = write('plan', 'plancoordinator', (doc) =>
    addItem(doc, 'acties', 'actie', { text: canary('actie-tafel'), owner: place('moeder'), audience: 'tafel' }),
  )
  write('plan', 'plancoordinator', (doc) =>
    addItem(doc, 'acties', 'actie', { text: canary('actie-professionals'), audience: 'professionals' }),
  )
  write('plan', 'plancoordinator', (doc) =>
    addItem(doc, 'doelen', 'doel', { text: canary('doel-niet-voor-moeder'), audience: without('moeder') } as never),
  )
  publish(installation)
  const { fingerprint } = loex(installation).plan.published.at(-1)!
  const answer = (person: string, name: string) =>
    say(person, {
      type: 'recordInstemming',
      deelnemerId: place(person),
      answer: 'nee',
      words: canary(name),
      namens: null,
      fingerprint,
    })
  answer('vader', 'instemming-van-vader')
  say('plancoordinator', { type: 'closeOpenPoint', deelnemerId: place('vader'), reply: canary('antwoord-aan-vader') })
  say('moeder', { type: 'updateActie', actieId: actie, status: 'bezig', words: canary('hoe-het-gaat'), fingerprint })
  say('behandelaar-ggz', {
    type: 'transferRegie',
    area: 'zorg',
    expectedHolder: actorOf('behandelaar-ggz').personId,
    to: actorOf('plancoordinator').personId,
    reason: canary('reden-van-overdracht'),
    from: '2026-11-21',
  })

  meet()
  write('plan', 'plancoordinator', section('toekomst', 'plan-concept', 'tafel'))
  prepare(installation)
  say('plancoordinator', { type: 'previewPlan', ...namesOf(readyIn(installation)), deelnemerId: place('moeder') })
  region.setTime(installation.clock() + 60_000)
  say(MARIT, { type: 'reviseAnalyse', reason: canary('reden-van-herzien') })
  write('analyse', MARIT, section('aanleiding', 'analyse-concept', 'tafel'))
  const { live, db, keys } = installation
  const { roomId } = live.capture({ casusId: LOEX, room: 'plan' })!
  const { personId } = actorOf('behandelaar-ggz')
  openTray(db, keys).store(roomId, { personId, at: 0, root: 'items/acties', text: canary('herstelde-woorden') })
  shield()
  for (const room of ['analyse', 'plan'] as const) live.snapshot({ casusId: LOEX, room }, 'formal')
  await stepBack()
}

/** A place that is made another, a step back, and the way back; moeder was not asked yet. */
async function stepBack(): Promise<void> {
  const { installation } = region
  const {
    id,
    rol,
    until: lastDay,
    rooms,
    grondslag,
    doorbreking,
  } = loex(installation).deelnemers.find((deelnemer) => deelnemer.id === placeOf(installation, 'vertrouwenspersoon'))!
  const purpose = canary('doel-na-aanpassen')
  const changed = { rol, until: lastDay, purpose, rooms, grondslag, doorbreking }
  const names = { deelnemerId: id, expectedChanges: 0, reason: canary('reden-van-aanpassen') }
  say('plancoordinator', { type: 'changeDeelnemer', ...names, place: changed })
  say('plancoordinator', {
    type: 'flowOut',
    expectedVersion: loex(installation).version,
    basis: { ...BASIS, wonen: { state: 'op-orde', reason: canary('basis-op-orde') } },
    signs: canary('tekens-voor-de-weg-terug'),
  })
  await glance()
  const spoken = (['loex', 'vader'] as const).map((who) => ({
    speaker: placeOf(installation, who),
    answer: 'ja' as const,
    namens: 'Aan de telefoon',
  }))
  const reason = canary('waarom-nog-niet-gevraagd')
  const notAsked = { speaker: placeOf(installation, 'moeder'), answer: 'nog-niet-gevraagd', reason } as const
  say('plancoordinator', {
    type: 'comeBack',
    reason: canary('reden-van-terugkeer'),
    toestemmingen: [...spoken, notAsked],
  })
}

/** Mother does not want the analyse to leave the table, and twice it goes all the same: the family is told the second time. */
async function block(): Promise<void> {
  const speaker = placeOf(region.installation, 'moeder')
  const overrule = (name: string, told: boolean) =>
    say('gedragswetenschapper', {
      type: 'overrideVerspreiding',
      reason: canary(name),
      weighing: canary('weging-van-buiten'),
      consulted: 'Vertrouwensarts',
      told,
      toldHow: canary('hoe-het-is-verteld'),
      until: '2026-12-31',
    })
  say('plancoordinator', { type: 'blockVerspreiding', speaker, namens: canary('buiten-namens') })
  overrule('buiten-zonder-te-vertellen', false)
  await glance()
  for (const reader of READERS) await read(reader, `/gezin/${LOEX}/analyse`)
  say('moeder', { type: 'allowVerspreiding', speaker, namens: null })
  say('plancoordinator', { type: 'blockVerspreiding', speaker, namens: canary('buiten-namens') })
  overrule('buiten-verteld', true)
}

/** What is afgeschermd, with one who is named for it; and words that were typed in the plan and moved there by who is not. */
function shield(): void {
  const reason = canary('waarom-genoemd')
  say('plancoordinator', {
    type: 'grantClearance',
    deelnemerId: placeOf(region.installation, 'behandelaar-ggz'),
    reason,
  })
  write('afgeschermd', 'behandelaar-ggz', section('adressen', 'afgeschermd', 'professionals'))
  const words = canary('verplaatst-naar-afgeschermd')
  write('plan', 'casemanager', (doc) => addItem(doc, 'acties', 'actie', { text: words, audience: 'tafel' }))
  region.installation.live.snapshot({ casusId: LOEX, room: 'plan' }, 'work')
  say('casemanager', {
    type: 'purgeText',
    room: 'plan',
    words,
    reason: canary('waarom-verplaatst'),
    to: 'afgeschermd',
  })
}

/** An MDO that moeder was asked to come to, and vader was not. */
function meet(): void {
  const { installation } = region
  const mdoId = randomId<MdoId>()
  const plan = planFor([placeOf(installation, 'moeder')])
  const goal = { text: canary('mdo-doel-professionals'), audience: 'professionals' as const }
  say('plancoordinator', { type: 'planMdo', mdoId, plan: { ...plan, goal } })
  say('plancoordinator', { type: 'openMdo', mdoId, chair: null })
  for (const person of ['moeder', 'behandelaar-ggz'])
    say('plancoordinator', { type: 'recordAttendance', mdoId, personId: actorOf(person).personId, present: true })
  const agree = (name: string, audience: 'tafel' | 'professionals') => {
    const afspraakId = randomId<AfspraakId>()
    say('plancoordinator', {
      type: 'recordAfspraak',
      mdoId,
      afspraakId,
      kind: 'afspraak',
      text: canary(name),
      audience,
    })
    return afspraakId
  }
  agree('afspraak-professionals', 'professionals')
  const afspraakId = agree('afspraak-tafel', 'tafel')
  const { personId } = actorOf('moeder')
  say('moeder', {
    type: 'seeDifferently',
    mdoId,
    afspraakId,
    personId,
    words: canary('anders-van-moeder'),
    namens: null,
  })
  write(mdoRoomOf(mdoId), 'plancoordinator', section('kladblok', 'kladblok', 'professionals'))
  closeMdo(installation, mdoId, 'placed')
  expect(mdoIn(installation, mdoId).status).toBe('closed')
}

const FAMILY = ['loex', 'moeder', 'vader'] as const

/** The ids of all that was written: who asks knows them. */
function ids(): Readonly<Record<string, readonly string[]>> {
  const { installation } = region
  const casus = loex(installation)
  const all = (sql: string) => installation.db.$client.prepare<[], string>(sql).pluck().all()
  const mdoIds = casus.mdos.map(({ id }) => id)
  return {
    ':casusId': [LOEX],
    ':area': ['zorg'],
    ':deelnemerId': FAMILY.map((person) => placeOf(installation, person)),
    ':mdoId': mdoIds.slice(-1),
    ':room': [
      'analyse',
      'plan',
      'afgeschermd',
      ...FAMILY.map((person) => verhaalOf(placeOf(installation, person))),
      mdoRoomOf(mdoIds.at(-1)!),
    ],
    ':versionId': all('SELECT id FROM document_version'),
    ':snapshotId': all('SELECT id FROM document_snapshot GROUP BY room_id HAVING at = max(at)'),
    ':lateId': all('SELECT id FROM late_text'),
    ':rescuedId': all('SELECT id FROM rescued_words'),
    ':actieId': [...new Set(JSON.stringify(casus.plan).match(/"actieId":"[0-9a-z]{20}"/g) ?? [])].map((found) =>
      found.slice(11, -1),
    ),
  }
}

const WEGEN = readFileSync('test/server/http/wegen.md', 'utf8')
const ways = (method: 'GET' | 'POST'): string[] => [
  ...new Set(
    [...WEGEN.matchAll(/^\| (GET|POST) (\S+) \|/gm)].flatMap(([, of, path]) => (of === method ? [path!] : [])),
  ),
]

function pathsOf(pattern: string, known = ids()): string[] {
  const name = pattern.match(/:[a-zA-Z]+/)?.[0]
  if (!name) return [pattern]
  return (known[name] ?? []).flatMap((id) => pathsOf(pattern.replace(name, id), known))
}

/** What stands on the pages at a moment that passes. */
async function glance(): Promise<void> {
  for (const reader of READERS)
    for (const path of pathsOf('/api/casussen/:casusId/signing').concat(
      '/api/werklijst',
      `/api/casussen/${LOEX}`,
      `/gezin/${LOEX}`,
    ))
      await read(reader, path)
}

async function read(reader: Reader, path: string): Promise<void> {
  const answer = await server.as(PERSONS[reader])('GET', path)
  keep(reader, answer.ok ? 'gelezen' : 'geweigerd', `${[...answer.headers].join('\n')}\n${await answer.text()}`)
}

/** Everything over HTTP that shows something, and every deed with a body that makes no sense: what is refused says why. */
async function ask(reader: Reader): Promise<void> {
  const known = ids()
  const asking = server.as(PERSONS[reader])
  for (const pattern of ways('GET').filter((way) => !way.startsWith('/live/') && way !== '/notices'))
    for (const path of pathsOf(pattern, known)) await read(reader, path)
  const posts = ways('POST').filter((way) => !/sign-out|afmelden|sign-in/.test(way))
  for (const pattern of posts)
    for (const path of pathsOf(pattern, known).slice(0, 1)) {
      const answer = await asking('POST', path, pattern.startsWith('/gezin/') ? new URLSearchParams() : {})
      keep(reader, 'geweigerd', `${[...answer.headers].join('\n')}\n${await answer.text()}`)
    }
}

const socketAt = (reader: Reader, path: string): WebSocket => {
  const person = PERSONS[reader]
  const headers = person ? { cookie: server.cookieOf(person) } : {}
  return new WebSocket(`${server.origin.replace('http', 'ws')}${path}`, { origin: server.origin, headers })
}

/** Every room, and what comes over it to who gets in: the text, and who else is there. */
async function sit(reader: Reader): Promise<void> {
  for (const path of pathsOf('/live/:casusId/:room')) {
    const socket = socketAt(reader, `${path}?schema=${SCHEMA_VERSION}`)
    const state = { isOver: false, hasText: false }
    socket.on('message', (bytes: Buffer) => {
      keep(reader, 'live', bytes.toString('utf8'))
      state.hasText ||= bytes[0] === 0 && bytes[1] === 1
    })
    socket.on('error', () => {})
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      state.isOver = true
      socket.terminate()
    })
    socket.on('open', () => socket.send(step1(Y.encodeStateVector(new Y.Doc()))))
    await until(`${reader} to get ${path} or not`, () => state.isOver || state.hasText)
    socket.terminate()
  }
}

async function listen(reader: Reader): Promise<WebSocket> {
  const socket = socketAt(reader, '/notices')
  let isOver = false
  socket.on('message', (bytes: Buffer) => keep(reader, 'berichten', bytes.toString('utf8')))
  socket.on('error', () => {})
  socket.on('open', () => {
    isOver = true
  })
  socket.on('unexpected-response', (_request, response) => {
    response.resume()
    isOver = true
  })
  await until(`${reader} to hear notices or not`, () => isOver)
  return socket
}

beforeAll(async () => {
  region = await openTestRegion()
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
  const ears = await Promise.all(READERS.map(listen))
  await tell()
  for (const reader of READERS) {
    await ask(reader)
    await sit(reader)
  }
  for (const ear of ears) ear.terminate()
}, 120_000)
afterAll(async () => {
  await server.stop()
  await region.close()
})

const foundBy = (reader: Reader): string[] => {
  const all = [...(got.get(reader)?.values() ?? [])].flat().join('\n')
  return [...new Set(all.match(/kanarie-[a-z-]*[a-z]/g))].toSorted()
}

describe('[KA1] every word reaches who may read it, and nobody else', () => {
  test.each(READERS)('%s', (reader) => {
    const expected = rows.filter((row) => row[reader] === 'x').map((row) => canary(row.woord!))
    expect(foundBy(reader)).toEqual(expected.toSorted())
  })
})

test('[KA1] by every way something came, so that there was something to search', () => {
  const bytesBy = (way: string) =>
    READERS.reduce((sum, reader) => sum + (got.get(reader)?.get(way) ?? []).join('').length, 0)
  for (const way of ['gelezen', 'geweigerd', 'live', 'berichten']) expect([way, bytesBy(way) > 0]).toEqual([way, true])
  expect(rows.length).toBeGreaterThan(30)
})

test('[CA48] [CA49] of a casus that is closed nobody gets a word of it by any way', { timeout: 60_000 }, async () => {
  const { installation } = region
  got.clear()
  const { basis, signs } = { basis: BASIS, signs: 'Weer niet naar school' }
  const expectedVersion = () => loex(installation).version
  say('plancoordinator', { type: 'flowOut', expectedVersion: expectedVersion(), basis, signs })
  const reason = canary('reden-van-sluiten')
  say('plancoordinator', { type: 'closeCasus', expectedVersion: expectedVersion(), reason })
  // One of each kind that read something before.
  for (const reader of ['loex', 'moeder', 'jeugdarts', 'school', 'plan'] as const) {
    await ask(reader)
    for (const path of pathsOf('/live/:casusId/:room')) expect(await isLetIn(reader, path)).toBe(false)
    const left = LEFT.filter((row) => row[reader] === 'x').map((row) => canary(row.woord!))
    expect([reader, foundBy(reader)]).toEqual([reader, left.toSorted()])
  }
})

function isLetIn(reader: Reader, path: string): Promise<boolean> {
  const socket = socketAt(reader, `${path}?schema=${SCHEMA_VERSION}`)
  return new Promise((resolve) => {
    socket.on('error', () => {})
    socket.on('open', () => resolve(true))
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      socket.terminate()
      resolve(false)
    })
  })
}
