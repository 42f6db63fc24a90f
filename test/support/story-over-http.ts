// A word of the test in everything that is written at the table of Loex, over HTTP and sockets; everything read by who may; and then
// the destruction of that table. For searching where the word is left.
import { readFileSync } from 'node:fs'
import type * as Y from 'yjs'
import { personId } from '#server/demo/seed.ts'
import { addItem } from '#shared/document/items.ts'
import { textName, writeBlocks } from '#shared/document/room-doc.ts'
import { type LiveRoom, mdoRoomOf, ownRoomOf } from '#shared/document/rooms.ts'
import { type MdoId, randomId } from '#shared/ids.ts'
import type { Entrance } from '#shared/protocol/live.ts'
import type { PlanningView } from '#shared/protocol/planning.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import type { VerhaalView } from '#shared/protocol/texts.ts'
import type { CertificateView, VernietigingView } from '#shared/protocol/vernietiging.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { callIn, callInWithDoc, type Raw } from './live/raw.ts'
import { until } from './live/until.ts'
import { planFor } from './mdo-region.ts'
import { prose } from './planning.ts'
import type { ServedApart } from './served-apart.ts'
import { LOEX, MARIT } from './signing.ts'

const READERS = ['loex', 'moeder', 'school', 'behandelaar-ggz', 'plancoordinator']

export interface Story {
  /** Sockets that were open at the table when it was destroyed. */
  readonly sockets: Raw[]
  /** How many different words were written: each is the word of the test with a name after it. */
  readonly written: readonly string[]
  readonly readings: number
}

const PEOPLE = [
  'loex',
  'moeder',
  'vader',
  'oma',
  'jeugdarts',
  'school',
  'behandelaar-ggz',
  MARIT,
  'plancoordinator',
  'casemanager',
]

const houseOf = ({ port }: ServedApart) => ({ port, origin: `http://127.0.0.1:${port}` })

/** What people do there. */
function handsOf(server: ServedApart, sockets: Raw[]) {
  async function say(
    person: string,
    asked: { readonly type: string; readonly [member: string]: unknown },
  ): Promise<void> {
    const ask = await server.as(person)
    const answer = await ask('POST', `/api/casussen/${LOEX}/commands`, { commandId: randomId(), ...asked })
    if (!answer.ok) throw new Error(`${asked.type} by ${person}: ${await answer.text()}`)
    await answer.text()
  }

  async function write(person: string, room: LiveRoom, change: (doc: Y.Doc) => void): Promise<void> {
    const answer = await (await server.as(person))('POST', `/api/casussen/${LOEX}/rooms/${room}/enter`)
    const { clientId } = (await answer.json()) as Entrance
    const options = { address: { casusId: LOEX, room }, headers: { cookie: await server.cookieOf(person) } }
    const seat = await callInWithDoc(houseOf(server), null, { ...options, params: { saved: '1' }, clientId })
    sockets.push(seat.raw)
    seat.sayUpdate(seat.change(change))
    await until(`the words of ${person} in ${room} to be saved`, () => seat.raw.heard.some((bytes) => bytes[0] === 4))
  }

  return { say, write }
}

export async function tellOverHttp(server: ServedApart, word: string): Promise<Story> {
  const written: string[] = []
  const sockets: Raw[] = []
  let readings = 0
  const named = (name: string): string => {
    written.push(`${word}-${name}`)
    return `${word}-${name}`
  }
  const { say, write } = handsOf(server, sockets)

  async function see<View>(person: string, path: string): Promise<View> {
    readings++
    const answer = await (await server.as(person))('GET', path.replace(':casusId', LOEX))
    const text = await answer.text()
    return (answer.headers.get('content-type')?.includes('json') && answer.ok ? JSON.parse(text) : null) as View
  }

  /** Whole, and letter by letter. */
  const section = (id: string, name: string) => (doc: Y.Doc) => {
    const fragment = doc.getXmlFragment(textName(id))
    writeBlocks(fragment, prose(named(name)))
    const typed = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
    for (const letter of ` ${named(`${name}-getypt`)}`) typed.insert(typed.length, letter)
  }

  const seats = (await see<CasusView>('plancoordinator', '/api/casussen/:casusId')).deelnemers
  const place = (person: string) => seats.find((seat) => seat.person.id === personId(person))!.id
  for (const person of PEOPLE)
    sockets.push(
      await callIn(houseOf(server), null, { path: '/notices', headers: { cookie: await server.cookieOf(person) } }),
    )

  await write('moeder', ownRoomOf('verhaal', place('moeder')), section('verhaal', 'verhaal'))
  const { text } = await see<VerhaalView>('moeder', '/api/casussen/:casusId/mine/verhaal')
  const readers = { professionals: true, deelnemers: [place('loex')] }
  await say('moeder', { type: 'shareVerhaal', deelnemerId: place('moeder'), readers, fingerprint: text!.fingerprint })
  await write('school', ownRoomOf('inbreng', place('school')), section('gezien', 'inbreng'))
  await say('plancoordinator', {
    type: 'grantClearance',
    deelnemerId: place('behandelaar-ggz'),
    reason: named('waarom-genoemd'),
  })
  await write('behandelaar-ggz', 'afgeschermd', section('adressen', 'afgeschermd'))
  await say('plancoordinator', {
    type: 'recordGezag',
    deelnemerId: place('vader'),
    held: true,
    from: '2013-03-14',
    until: null,
    source: 'gezagsregister',
    seenOn: '2026-11-20',
    note: named('gezag'),
  })
  await say('plancoordinator', {
    type: 'recordGegeven',
    about: place('moeder'),
    field: 'adres',
    value: named('adres'),
    afgeschermd: null,
  })
  await say('plancoordinator', {
    type: 'shieldField',
    about: place('moeder'),
    field: 'adres',
    reason: named('waarom-afgeschermd'),
  })
  await say('plancoordinator', {
    type: 'appointAanspreekpunt',
    for: place('moeder'),
    personId: personId('casemanager'),
    namens: named('aanspreekpunt'),
  })

  await write(MARIT, 'analyse', section('aanleiding', 'analyse'))
  await say(MARIT, { type: 'holdAnalyse' })
  await say(MARIT, { type: 'offerAnalyse', withoutReason: named('zonder-melding') })
  await say(MARIT, { type: 'presentAnalyse', deelnemerId: place('moeder'), how: 'gesprek' })
  const { candidate } = await see<SigningView>(MARIT, '/api/casussen/:casusId/signing')
  await say('moeder', {
    type: 'recordHerkenning',
    deelnemerId: place('moeder'),
    answer: 'deels',
    words: named('herkenning'),
    namens: null,
    fingerprint: candidate!.fingerprint,
  })
  for (const person of ['loex', 'vader'])
    await say('plancoordinator', { type: 'recordNotAsked', deelnemerId: place(person), reason: named('niet-gevraagd') })
  const { code } = await see<{ code: string }>(MARIT, '/demo/code')
  const { versionId, fingerprint } = candidate!
  await say(MARIT, { type: 'signAnalyse', versionId, fingerprint, supervision: null, code })
  await say(MARIT, { type: 'addAddendum', text: named('addendum') })

  let actieId = ''
  await write('plancoordinator', 'plan', section('toekomst', 'plan'))
  await write('plancoordinator', 'plan', (doc) => {
    actieId = addItem(doc, 'acties', 'actie', { text: named('actie'), owner: place('moeder'), audience: 'tafel' })
  })
  const { withoutHolder } = await see<PlanningView>('plancoordinator', '/api/casussen/:casusId/planning')
  for (const area of withoutHolder)
    await say('plancoordinator', { type: 'assignRegie', area, holder: personId('plancoordinator') })
  await say('plancoordinator', { type: 'preparePlan', scope: 'plan' })
  const planning = await see<PlanningView>('plancoordinator', '/api/casussen/:casusId/planning')
  const ready = { versionId: planning.candidate!.versionId, fingerprint: planning.candidate!.fingerprint }
  for (const { deelnemerId } of planning.readers) {
    await see('plancoordinator', `/api/casussen/:casusId/planning/preview/${deelnemerId}`)
    await say('plancoordinator', { type: 'previewPlan', ...ready, deelnemerId })
  }
  await say('plancoordinator', { type: 'publishPlan', ...ready, provisional: named('voorlopig') })
  await say('vader', {
    type: 'recordInstemming',
    deelnemerId: place('vader'),
    answer: 'nee',
    words: named('instemming'),
    namens: null,
    fingerprint: ready.fingerprint,
  })
  await say('plancoordinator', { type: 'closeOpenPoint', deelnemerId: place('vader'), reply: named('antwoord') })
  await say('moeder', {
    type: 'updateActie',
    actieId,
    status: 'bezig',
    words: named('hoe-het-gaat'),
    fingerprint: ready.fingerprint,
  })

  const mdoId = randomId<MdoId>()
  const goal = { text: named('mdo-doel'), audience: 'tafel' as const }
  await say('plancoordinator', {
    type: 'planMdo',
    mdoId,
    plan: { ...planFor([place('moeder')]), goal, place: named('mdo-plek') },
  })
  await say('plancoordinator', { type: 'openMdo', mdoId, chair: null })
  await say('plancoordinator', {
    type: 'recordAfspraak',
    mdoId,
    afspraakId: randomId(),
    kind: 'advies',
    to: named('aan-wie'),
    text: named('afspraak'),
    audience: 'tafel',
  })
  await write('plancoordinator', mdoRoomOf(mdoId), section('kladblok', 'kladblok'))

  const ids: Readonly<Record<string, readonly string[]>> = {
    ':casusId': [LOEX],
    ':area': ['zorg'],
    ':deelnemerId': [place('moeder')],
    ':mdoId': [mdoId],
    ':room': ['analyse', 'plan', ownRoomOf('verhaal', place('moeder')), 'afgeschermd', mdoRoomOf(mdoId)],
    ':versionId': [versionId, ready.versionId],
    ':actieId': [actieId],
  }
  const readAll = async () => {
    for (const person of READERS) for (const path of WAYS.flatMap((way) => pathsOf(way, ids))) await see(person, path)
  }
  await readAll()
  const { version } = await see<{ version: number }>('plancoordinator', `/api/casussen/:casusId/mdos/${mdoId}`)
  await say('plancoordinator', { type: 'closeMdo', mdoId, expectedVersion: version, next: null, kladblok: 'placed' })
  await see('moeder', `/api/casussen/:casusId/mdos/${mdoId}/report`)
  await say('loex', {
    type: 'requestVernietiging',
    scope: 'casus',
    for: place('loex'),
    namens: null,
    words: named('waarom-weg'),
  })
  await see('dossierhouder', '/api/vernietigingen')
  return { sockets, written, readings }
}

/** Proposed and confirmed, while somebody has to say that all of his text arrived; carried out when this returns. */
export async function destroyOverHttp(server: ServedApart, { sockets }: Story, word: string): Promise<void> {
  const asks = await server.as('dossierhouder')
  const all = (await (await asks('GET', '/api/vernietigingen')).json()) as (VernietigingView | CertificateView)[]
  const { id: vernietigingId } = all.find(({ kind, scope }) => kind === 'request' && scope === 'casus')!
  const { say, write } = handsOf(server, sockets)
  const decide = (person: string, decision: object) =>
    say(person, { type: 'decideVernietiging', vernietigingId, decision })
  await decide('dossierhouder', { kind: 'propose', outcome: 'destroy' })
  await say(MARIT, { type: 'reviseAnalyse', reason: `${word}-herzien` })
  await write(MARIT, 'analyse', (doc) =>
    writeBlocks(doc.getXmlFragment(textName('aanleiding')), prose(`${word}-herzien`)),
  )
  await say(MARIT, { type: 'holdAnalyse' })
  await decide('casemanager', { kind: 'confirm', outcome: 'destroy' })
  for (const person of PEOPLE)
    for (const path of [`/api/casussen/${LOEX}`, '/api/werklijst', `/gezin/${LOEX}`])
      await (await (await server.as(person))('GET', path)).text()
}

const WAYS = [
  ...new Set(
    [...readFileSync('test/server/http/wegen.md', 'utf8').matchAll(/^\| GET (\S+) \|/gm)].map(([, path]) => path!),
  ),
].filter((way) => !way.startsWith('/live/') && way !== '/notices' && !/late|rescued|snapshotId|vernietigd/.test(way))

function pathsOf(pattern: string, ids: Readonly<Record<string, readonly string[]>>): string[] {
  const name = pattern.match(/:[a-zA-Z]+/)?.[0]
  if (!name) return [pattern]
  return (ids[name] ?? []).flatMap((id) => pathsOf(pattern.replace(name, id), ids))
}
