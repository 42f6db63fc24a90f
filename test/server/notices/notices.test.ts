// The notice socket over a real server: who may open it, what he hears, and that nothing comes after his place or session ended.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { TODAYS_MDO } from '#server/demo/mdo-seed.ts'
import { personId } from '#server/demo/seed.ts'
import { openNotices } from '#server/notices/notices.ts'
import { startOfDay } from '#shared/casus/day.ts'
import { type LiveRoom, verhaalOf } from '#shared/document/rooms.ts'
import { type AfspraakId, randomId } from '#shared/ids.ts'
import type { MdoView } from '#shared/protocol/mdo.ts'
import { MESSAGE, SYNC } from '#shared/protocol/messages.ts'
import { casusIn } from '#test/support/build.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { until } from '#test/support/live/until.ts'
import { makeMdo, mdoIn } from '#test/support/mdo-region.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import { LOEX, must, placeOf, sessionOf } from '#test/support/signing.ts'

let region: Region
let server: ServedRegion
let pages: WebSocket[]
beforeEach(async () => {
  pages = []
  region = await openTestRegion()
  server = await serveRegion(region)
})
afterEach(async () => {
  for (const page of pages) page.terminate()
  await server.stop()
  await region.close()
})

interface Listening {
  readonly socket: WebSocket
  readonly heard: string[]
  code: number | null
}

async function listen(person: string, cookie = server.cookieOf(person)): Promise<Listening> {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/notices`, {
    origin: server.origin,
    headers: { cookie },
  })
  pages.push(socket)
  const page: Listening = { socket, heard: [], code: null }
  socket.on('message', (bytes) => page.heard.push(String(bytes)))
  socket.on('close', (code) => {
    page.code = code
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return page
}

/** null: let in. */
function refusal(headers: Record<string, string>, origin: string | undefined): Promise<number | null> {
  return new Promise((resolve) => {
    const options = origin === undefined ? { headers } : { origin, headers }
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/notices`, options)
    pages.push(socket)
    socket.on('open', () => resolve(null))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => undefined)
  })
}

/** Said by the plancoordinator; who hears of it comes after in the same order on every socket. */
const change = () => {
  const held = { type: 'holdAnalyse' } as const
  must(region.installation, 'gedragswetenschapper', held)
  must(region.installation, 'gedragswetenschapper', { type: 'releaseAnalyse' })
}
const lead = () =>
  must(region.installation, 'plancoordinator', {
    type: 'assignRegie',
    area: 'onderwijs',
    holder: sessionOf('school').personId,
  })

describe('[NO1] it opens', () => {
  test('for who is signed in, from our own page', async () => {
    expect(await refusal({ cookie: server.cookieOf('school') }, server.origin)).toBeNull()
  })

  test('for nobody else', async () => {
    const cookie = server.cookieOf('school')
    expect(await refusal({}, server.origin)).toBe(401)
    expect(await refusal({ cookie: 'rondetafel=verzonnen' }, server.origin)).toBe(401)
    expect(await refusal({ cookie }, 'https://elders.example')).toBe(403)
    expect(await refusal({ cookie }, undefined)).toBe(403)
  })
})

describe('[NO2] what is heard', () => {
  test('is a casus and a word, at the table and nowhere else', async () => {
    const school = await listen('school')
    const outside = await listen('behandelaar-verslaving')
    lead()
    await until('school to hear', () => school.heard.length > 0)
    expect(school.heard).toEqual([JSON.stringify({ casusId: LOEX, kind: 'casus' })])
    expect(outside.heard).toEqual([])
  })

  test('ends with the place, before the next byte', async () => {
    const [school, ggz] = [await listen('school'), await listen('behandelaar-ggz')]
    const { installation } = region
    const deelnemerId = placeOf(installation, 'school')
    must(installation, 'plancoordinator', { type: 'endDeelnemer', deelnemerId, reason: 'Andere baan.' })
    must(installation, 'plancoordinator', { type: 'openMdo', mdoId: TODAYS_MDO, chair: null })
    await until('a colleague to hear both', () => ggz.heard.length === 2)
    expect(school.heard).toEqual([])
  })
})

describe('[NO3] the family', () => {
  test('hears of what stands on its pages, and not that the text was held or offered', async () => {
    const [mother, ggz] = [await listen('moeder'), await listen('behandelaar-ggz')]
    change()
    lead()
    await until('both to hear', () => ggz.heard.length === 3 && mother.heard.length > 0)
    expect(mother.heard).toHaveLength(1)
  })

  test('hears of an MDO where it exists for him, and of an afspraak where it was for the table', async () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open', ['moeder'])
    const [mother, grandmother, ggz] = [await listen('moeder'), await listen('oma'), await listen('behandelaar-ggz')]
    const afspraak = { type: 'recordAfspraak', mdoId, kind: 'afspraak', text: 'Bellen' } as const
    for (const audience of ['professionals', 'tafel'] as const)
      must(installation, 'plancoordinator', { ...afspraak, afspraakId: randomId<AfspraakId>(), audience })
    await until('the table to hear', () => ggz.heard.length === 2 && mother.heard.length > 0)
    expect(mother.heard).toEqual([JSON.stringify({ casusId: LOEX, kind: 'mdo' })])
    expect(grandmother.heard).toEqual([])
  })
})

describe('[NO3] of another family member', () => {
  test('who was there and who sees it differently is not heard of, of oneself it is', async () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open', ['moeder', 'vader'])
    const [mother, father, ggz] = [await listen('moeder'), await listen('vader'), await listen('behandelaar-ggz')]
    const there = { type: 'recordAttendance', mdoId, personId: personId('vader'), present: true } as const
    must(installation, 'vader', there)
    const afspraakId = mdoIn(installation, mdoId).afspraken[0]!.id
    const view = { type: 'seeDifferently', mdoId, afspraakId, personId: personId('vader'), namens: null } as const
    must(installation, 'vader', { ...view, words: 'Te vroeg' })
    must(installation, 'plancoordinator', { type: 'moveItem', mdoId, item: 'veiligheid' })
    await until('the table to hear', () => ggz.heard.length === 3 && mother.heard.length > 0)
    expect([mother.heard.length, father.heard.length]).toEqual([1, 3])
  })

  test('what a professional sees differently is heard of', async () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open', ['moeder'])
    const mother = await listen('moeder')
    const afspraakId = mdoIn(installation, mdoId).afspraken[0]!.id
    const self = personId('plancoordinator')
    must(installation, 'plancoordinator', {
      type: 'seeDifferently',
      mdoId,
      afspraakId,
      personId: self,
      words: 'Te laat',
      namens: null,
    })
    await until('the mother to hear', () => mother.heard.length === 1)
  })
})

describe('[MV9] from sixteen a parent', () => {
  /** Loex was born on 14 March 2013. */
  const SIXTEEN = startOfDay('2029-03-14')

  test('hears at midnight to read afresh, and of the overleg after it what is his', async () => {
    const { installation } = region
    const mdoId = makeMdo(installation, 'open', ['moeder', 'vader'])
    region.setTime(SIXTEEN - 1)
    installation.midnights.look()
    const [mother, ggz] = [await listen('moeder'), await listen('behandelaar-ggz')]
    region.setTime(SIXTEEN)
    installation.midnights.look()
    await until('both to hear of the day', () => mother.heard.length === 1 && ggz.heard.length === 1)
    expect(mother.heard).toEqual([JSON.stringify({ casusId: LOEX, kind: 'casus' })])
    const agree = () =>
      must(installation, 'plancoordinator', {
        type: 'recordAfspraak',
        mdoId,
        afspraakId: randomId<AfspraakId>(),
        kind: 'afspraak',
        text: 'Bellen',
        audience: 'tafel',
      })
    agree()
    must(installation, 'plancoordinator', { type: 'passChair', mdoId, to: personId('casemanager') })
    must(installation, 'casemanager', { type: 'moveItem', mdoId, item: 'veiligheid' })
    await until('the table to hear', () => ggz.heard.length === 4)
    agree()
    await until('all to hear', () => ggz.heard.length === 5 && mother.heard.length > 1)
    expect(mother.heard.slice(1)).toEqual([JSON.stringify({ casusId: LOEX, kind: 'mdo' })])
  })
})

describe('[NO7] of a word of toestemming', () => {
  test('hears who decides too and whom it is about, and no other of the family', async () => {
    const { installation } = region
    const people = ['vader', 'jeugdarts', 'behandelaar-ggz', 'oma', 'vertrouwenspersoon'] as const
    const [father, about, ggz, ...others] = await Promise.all(people.map((person) => listen(person)))
    must(installation, 'moeder', {
      type: 'withdrawToestemming',
      speaker: placeOf(installation, 'moeder'),
      for: placeOf(installation, 'jeugdarts'),
      room: 'analyse',
      namens: null,
    })
    lead()
    await until('all to hear the last', () => others.every(({ heard }) => heard.length > 0) && ggz!.heard.length > 1)
    expect([father, about, ggz].map((page) => page!.heard.length)).toEqual([2, 2, 2])
    expect(others.map(({ heard }) => heard.length)).toEqual([1, 1])
  })
})

describe('[NO4] a session', () => {
  test('that is ended closes its sockets, and no other of the same person', async () => {
    const cookie = server.cookieOf('school')
    const [here, elsewhere] = [await listen('school', cookie), await listen('school')]
    await fetch(`${server.origin}/api/sign-out`, { method: 'POST', headers: { origin: server.origin, cookie } })
    lead()
    await until('the other to hear', () => elsewhere.heard.length === 1 && here.code !== null)
    expect([here.code, here.heard]).toEqual([4401, []])
  })

  test('that has run out is told nothing', async () => {
    const school = await listen('school')
    region.setTime(TODAY + 48 * 60 * 60 * 1000)
    lead()
    await until('it to be closed', () => school.code !== null)
    expect([school.code, school.heard]).toEqual([4401, []])
  })
})

test('[NO5] of who comes and goes one notice is told, however many do', async () => {
  const heard: string[] = []
  const casus = casusIn('analyse')
  const notices = openNotices({
    load: () => casus,
    clock: () => casus.passed[0]!.at,
    pace: { hereMs: 5, beatMs: 60_000 },
  })
  const socket = { send: (text: string) => heard.push(text), close() {}, terminate() {}, ping() {}, bufferedAmount: 0 }
  notices.connect({ personId: casus.deelnemers[0]!.personId, ref: 'x', expiresAt: Number.MAX_SAFE_INTEGER }, socket)
  for (let times = 0; times < 50; times++) notices.hereChanged(casus.id)
  await until('it to be told', () => heard.length > 0)
  expect(heard).toEqual([JSON.stringify({ casusId: casus.id, kind: 'here' })])
  notices.close()
})

test('[NO5] somebody who opens a document is heard of by who can open one', async () => {
  const [ggz, mother] = [await listen('behandelaar-ggz'), await listen('moeder')]
  const cookie = server.cookieOf('plancoordinator')
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/live/${LOEX}/plan?schema=1`, {
    origin: server.origin,
    headers: { cookie },
  })
  pages.push(socket)
  await until('a colleague to hear', () => ggz.heard.length > 0)
  expect(ggz.heard).toEqual([JSON.stringify({ casusId: LOEX, kind: 'here' })])
  expect(mother.heard).toEqual([])
})

test('[NO3] of words that lie apart in a document who may open it hears, and nobody else', async () => {
  const [ggz, mother] = [await listen('behandelaar-ggz'), await listen('moeder')]
  const moved = (room: LiveRoom) => region.installation.notices.wordsMoved({ casusId: LOEX, room })
  moved('plan')
  await until('a colleague to hear', () => ggz.heard.length > 0)
  moved(verhaalOf(placeOf(region.installation, 'moeder')))
  await until('the mother to hear of her own', () => mother.heard.length > 0)
  const words = JSON.stringify({ casusId: LOEX, kind: 'words' })
  expect([ggz.heard, mother.heard]).toEqual([[words], [words]])
})

test('[NO5] a screen that falls behind and gets in step is heard of without a read, and not by the family', async () => {
  const { installation } = region
  const mdoId = makeMdo(installation, 'open', ['moeder'])
  const [chair, mother] = [await listen('plancoordinator'), await listen('moeder')]
  const screenOf = async (person: string) => {
    const answer = await server.as('plancoordinator')('GET', `/api/casussen/${LOEX}/mdos/${mdoId}`)
    const { people } = (await answer.json()) as MdoView
    return people.find((one) => one.personId === personId(person))?.screen
  }
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/live/${LOEX}/plan?schema=1`, {
    origin: server.origin,
    headers: { cookie: server.cookieOf('behandelaar-ggz') },
  })
  pages.push(socket)
  await until('the chair to hear of a screen', () => chair.heard.length > 0)
  expect(await screenOf('behandelaar-ggz')).toBe('behind')
  const before = chair.heard.length
  socket.send(Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0))
  await until('the chair to hear that it is in step', () => chair.heard.length > before)
  expect(await screenOf('behandelaar-ggz')).toBe('open')
  expect(new Set(chair.heard)).toEqual(new Set([JSON.stringify({ casusId: LOEX, kind: 'here' })]))
  expect(mother.heard).toEqual([])
})

test('[NO6] a page that speaks is cut off', async () => {
  const school = await listen('school')
  school.socket.send('{"casusId":"x"}')
  await until('it to be closed', () => school.code !== null)
  expect(school.code).toBe(4422)
})

test('[NO8] the forty-first page of one person is closed, and nobody else’s', async () => {
  const many = await Promise.all(Array.from({ length: 41 }, () => listen('school')))
  const ggz = await listen('behandelaar-ggz')
  await until('one to be closed', () => many.some(({ code }) => code !== null))
  expect(many.map(({ code }) => code).filter((code) => code !== null)).toEqual([4428])
  lead()
  await until('all others to hear', () => [...many, ggz].filter(({ heard }) => heard.length > 0).length === 41)
})
