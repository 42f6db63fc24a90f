// What each of the family was given to read: exactly that, and nothing of it on any other way.
import { count, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { casusEvent, documentRendering, documentVersion, logLine, room } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import type { HerkenningAnswer } from '#shared/casus/casus.ts'
import type { Block } from '#shared/document/blocks.ts'
import { AUDIENCE_MAP, PLAIN_MAP, plainName, textName, writeBlocks } from '#shared/document/room-doc.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { until } from '#test/support/live/until.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import {
  ask,
  askNobody,
  LOEX,
  MARIT,
  must,
  offer,
  offeredIn,
  placeOf,
  sessionOf,
  sign,
  signing,
} from '#test/support/signing.ts'

const FAMILY = ['moeder', 'vader', 'loex'] as const
type Relative = (typeof FAMILY)[number]

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

const ROOM = { casusId: LOEX, room: 'analyse' } as const
const words = (text: string): Block[] => [{ kind: 'paragraph', indent: 0, runs: [{ text }] }]

/** Puts a word in a section, for whom it says; `plain` beside it. */
async function write(section: string, word: string, audience?: string, plain?: string): Promise<void> {
  const origin = `http://127.0.0.1:${server.port}`
  const headers = { cookie: server.cookieOf(MARIT) }
  const { raw, change, sayUpdate } = await callInWithDoc({ port: server.port, origin }, null, {
    address: ROOM,
    headers,
  })
  sayUpdate(
    change((doc: Y.Doc) => {
      writeBlocks(doc.getXmlFragment(textName(section)), words(word))
      if (audience) doc.getMap(AUDIENCE_MAP).set(section, audience)
      if (!plain) return
      doc.getMap(PLAIN_MAP).set(section, true)
      writeBlocks(doc.getXmlFragment(plainName(section)), words(plain))
    }),
  )
  await until('the word to be there', () => JSON.stringify(installation.live.capture(ROOM)).includes(word))
  raw.socket.close()
  await raw.closed()
}

const present = (person: Relative) =>
  must(installation, 'plancoordinator', {
    type: 'presentAnalyse',
    deelnemerId: placeOf(installation, person),
    how: 'zelf-lezen',
  })

const answer = (person: Relative, said: HerkenningAnswer, own: string) =>
  must(installation, person, {
    type: 'recordHerkenning',
    deelnemerId: placeOf(installation, person),
    answer: said,
    words: own,
    namens: null,
    fingerprint: offeredIn(installation).fingerprint,
  })

const withdraw = () => must(installation, MARIT, { type: 'withdrawOffer', reason: 'Er moet nog iets bij.' })
const read = (person: string) => installation.readings.read(sessionOf(person), LOEX)
const bytes = (person: string) => JSON.stringify(read(person)?.sections)
/** Of Loex: another casus of the region was presented and published long ago. */
const rows = () =>
  installation.db
    .select({ n: count() })
    .from(documentRendering)
    .innerJoin(documentVersion, eq(documentVersion.id, documentRendering.versionId))
    .innerJoin(room, eq(room.id, documentVersion.roomId))
    .where(eq(room.casusId, LOEX))
    .get()!.n

describe('presenting', () => {
  test.each(['document_rendering', 'casus_event', 'log_line', 'command_done'])(
    '[RE1] a throw while writing %s leaves neither the presenting nor the rendering',
    (table) => {
      offer(installation)
      const events = () => installation.db.select({ n: count() }).from(casusEvent).get()!.n
      const before = events()
      installation.db.$client.exec(
        `CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`,
      )
      expect(() => present('moeder')).toThrow()
      expect([events(), rows()]).toEqual([before, 0])
    },
  )

  test('[RE1] [RE3] nothing is there before, and for nobody but who it was presented to', () => {
    expect(read('moeder')).toBeNull()
    offer(installation)
    expect([rows(), read('moeder'), installation.views.casus(sessionOf('moeder'), LOEX)?.reading]).toEqual([
      0,
      null,
      undefined,
    ])
    present('moeder')
    expect(read('moeder')?.sections.length).toBeGreaterThan(3)
    expect(['vader', 'loex', 'oma', 'school', MARIT, 'plancoordinator', 'beheerder'].map(read)).toEqual(
      Array(7).fill(null),
    )
  })

  test('[RE1] what lies in the store can be read by nobody without its key', async () => {
    await write('aanleiding', 'geheimwoordje')
    offer(installation)
    present('moeder')
    const { sealed } = installation.db.select().from(documentRendering).get()!
    expect([sealed.includes('geheimwoordje'), bytes('moeder').includes('geheimwoordje')]).toEqual([false, true])
  })
})

describe('later', () => {
  test('[RE2] presented again, withdrawn, changed, offered again: he reads what he was given', async () => {
    await write('aanleiding', 'eerstetekst')
    offer(installation)
    present('moeder')
    const before = bytes('moeder')
    region.setTime(TODAY + 60_000)
    present('moeder')
    expect([rows(), read('moeder')?.presentedAt]).toEqual([1, TODAY])

    withdraw()
    await write('aanleiding', 'tweedetekst')
    offer(installation)
    expect([bytes('moeder'), read('moeder')?.open]).toEqual([before, false])
    present('moeder')
    expect(bytes('moeder')).toBe(before.replace('eerstetekst', 'tweedetekst'))
    expect(read('moeder')?.open).toBe(true)
  })

  test('[RE2] [RE5] signed, it can still be read, and not be answered', () => {
    offer(installation)
    present('moeder')
    const before = bytes('moeder')
    askNobody(installation)
    must(installation, MARIT, signing(installation))
    expect([bytes('moeder'), read('moeder')?.open]).toEqual([before, false])
  })

  test('[RE2] a rendering that is not what it was is never shown', () => {
    offer(installation)
    present('moeder')
    installation.db.$client.exec('UPDATE document_rendering SET sealed = zeroblob(80)')
    expect(() => read('moeder')).toThrow()
  })

  test('[RE3] who loses his place loses the text, and who comes back is given it anew', () => {
    offer(installation)
    present('vader')
    const deelnemerId = placeOf(installation, 'vader')
    must(installation, 'casemanager', { type: 'endDeelnemer', deelnemerId, reason: 'Op eigen verzoek.' })
    expect(read('vader')).toBeNull()
    must(installation, 'casemanager', {
      type: 'inviteDeelnemer',
      personId: personId('vader'),
      rol: 'ouderMetGezag',
      purpose: 'Vader van Loex.',
      until: null,
      rooms: {},
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    })
    expect(read('vader')).toBeNull()
  })
})

describe('answering', () => {
  test('[RE4] [RE5] each reads his own answer, also one that was given before and one over a previous text', async () => {
    offer(installation)
    for (const person of FAMILY) present(person)
    answer('moeder', 'nee', 'van-moeder-een')
    answer('moeder', 'deels', 'van-moeder-twee')
    answer('vader', 'ja', 'van-vader')
    const mother = read('moeder')
    expect([mother?.herkenning?.words, mother?.earlier.map((said) => said.words)]).toEqual([
      'van-moeder-twee',
      ['van-moeder-een'],
    ])
    expect([JSON.stringify(mother), JSON.stringify(read('loex'))].join()).not.toContain('van-vader')

    withdraw()
    await write('aanleiding', 'anders')
    offer(installation)
    present('moeder')
    const again = read('moeder')!
    expect([again.herkenning, again.earlier.map((said) => said.fingerprint === again.fingerprint)]).toEqual([
      null,
      [false, false],
    ])
    expect(installation.views.casus(sessionOf('moeder'), LOEX)?.reading).toMatchObject({ open: true, answered: false })
  })

  test('[RE5] an answer over a text that was changed meanwhile is refused', async () => {
    offer(installation)
    present('moeder')
    const { deelnemerId, fingerprint } = read('moeder')!
    withdraw()
    await write('aanleiding', 'anders')
    offer(installation)
    present('moeder')
    const said = { answer: 'ja', words: '', namens: null, fingerprint } as const
    expect(ask(installation, 'moeder', { type: 'recordHerkenning', deelnemerId, ...said })).toMatchObject({
      refusal: { reason: 'text-changed' },
    })
  })
})

describe('reading', () => {
  const lines = () =>
    installation.db
      .select({ line: logLine.line })
      .from(logLine)
      .all()
      .map(({ line }) => JSON.parse(line) as { kind: string; outcome: string; personId: string })
      .filter(({ kind }) => kind === 'rendering.read')
      .map(({ outcome, personId: who }) => [outcome, who])

  test('[RE6] is a line in the log, and so is a reading that was refused', () => {
    offer(installation)
    present('moeder')
    read('moeder')
    read('vader')
    expect(lines()).toEqual([
      ['done', personId('moeder')],
      ['refused', personId('vader')],
    ])
  })

  test('[RE6] without the line there is no text', () => {
    offer(installation)
    present('moeder')
    installation.db.$client.exec(
      `CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    expect(() => read('moeder')).toThrow()
  })
})

describe('on every way', () => {
  /** All that a signed-in person can ask for, as bytes. */
  async function allThatReaches(person: string): Promise<string> {
    const { versionId, fingerprint } = offeredIn(installation)
    const roomId = installation.snapshots.roomAt({ casusId: LOEX, room: 'analyse' })!
    const [snapshot] = installation.snapshots.list(roomId)
    const at = `/api/casussen/${LOEX}`
    const room = `${at}/rooms/analyse`
    const ways: readonly (readonly [string, string, unknown?])[] = [
      ['GET', '/api/me'],
      ['GET', '/api/people'],
      ['GET', '/api/werklijst'],
      ['GET', at],
      ...['', '/analyse', '/analyse?opnieuw', '/wie', '/gekeken', '/analyse/antwoord'].map(
        (page) => ['GET', `/gezin/${LOEX}${page}`] as const,
      ),
      ['POST', `/gezin/${LOEX}/analyse/antwoord`, new URLSearchParams({ answer: 'ja', fingerprint: 'x' })],
      ['GET', `${at}/signing`],
      ['GET', `${at}/versions/${versionId}`],
      ['GET', `${at}/versions/${versionId}/export`],
      ['GET', `${room}/snapshots`],
      ['GET', `${room}/snapshots/${snapshot!.id}`],
      ['POST', `${room}/enter`, {}],
      // Refusals speak too.
      ...['moeder', 'vader', 'loex'].map(
        (relative) =>
          [
            'POST',
            `${at}/commands`,
            {
              type: 'recordHerkenning',
              commandId: 'x'.repeat(20),
              deelnemerId: placeOf(installation, relative),
              answer: 'ja',
              words: '',
              namens: null,
              fingerprint: fingerprint.replace(/^./, (first) => (first === '0' ? '1' : '0')),
            },
          ] as const,
      ),
    ]
    const answers = []
    for (const [method, path, body] of ways) answers.push(await (await server.as(person)(method, path, body)).text())
    return answers.join('\n')
  }

  test('[RE3] [RE4] mother, father and Loex each get their own bytes and no other', async () => {
    await write('aanleiding', 'WoordTafel')
    await write('krachten', 'WoordNietVader', `niet-voor:${placeOf(installation, 'vader')}`)
    await write('onderwijs', 'WoordNietMoeder', `niet-voor:${placeOf(installation, 'moeder')}`)
    await write('samenhang', 'WoordNietLoex', `niet-voor:${placeOf(installation, 'loex')}`)
    await write('beschrijving-ouders', 'WoordProfessionals')
    await write('advies', 'WoordVakTaal', 'tafel', 'WoordGewoon')
    await write('prioriteiten', 'WoordOnbekend', 'iedereen')
    offer(installation)
    for (const person of FAMILY) present(person)
    answer('moeder', 'deels', 'AntwoordMoeder')
    answer('vader', 'nee', 'AntwoordVader')
    answer('loex', 'ja', 'AntwoordLoex')

    const found: Record<string, string[]> = {}
    for (const person of FAMILY) {
      const reached = await allThatReaches(person)
      found[person] = [...new Set(reached.match(/(Woord|Antwoord)[A-Z][A-Za-z]+/g))].sort()
    }
    expect(found).toEqual({
      moeder: ['AntwoordMoeder', 'WoordGewoon', 'WoordNietLoex', 'WoordNietVader', 'WoordTafel'],
      vader: ['AntwoordVader', 'WoordGewoon', 'WoordNietLoex', 'WoordNietMoeder', 'WoordTafel'],
      loex: ['AntwoordLoex', 'WoordGewoon', 'WoordNietMoeder', 'WoordNietVader', 'WoordTafel'],
    })
  })

  test('[RE3] the page shows what was stored, and is not there for everybody else', async () => {
    sign(installation)
    const page = `/gezin/${LOEX}/analyse`
    expect((await server.as('moeder')('GET', page)).status).toBe(404)
    must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Nieuwe inzichten.' })
    await write('aanleiding', 'WoordTafel')
    offer(installation)
    present('moeder')
    const response = await server.as('moeder')('GET', page)
    expect([response.status, (await response.text()).includes('WoordTafel')]).toEqual([200, true])
    const view = installation.readings.read(sessionOf('moeder'), LOEX)!
    expect(JSON.stringify(view.sections)).toBe(bytes('moeder'))
    expect([view.how, view.open, view.fingerprint]).toEqual(['zelf-lezen', true, offeredIn(installation).fingerprint])
    for (const person of ['vader', 'oma', 'behandelaar-verslaving', 'beheerder'])
      expect((await server.as(person)('GET', page)).status).toBe(404)
    for (const person of ['school', MARIT]) {
      const elsewhere = await server.as(person)('GET', page)
      expect([elsewhere.status, await elsewhere.text()]).toEqual([303, ''])
    }
  })
})
