// The hand-over of an area at the table of Loex: who reads it, what it holds, and what it leaves out.
import { desc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeHandoverOf } from '#server/casus/handover-view.ts'
import { logLine } from '#server/db/schema.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { LogLine } from '#server/log/record.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import { addItem } from '#shared/document/items.ts'
import { readRoom, seedRoom } from '#shared/document/room-doc.ts'
import { PLAN_1 } from '#shared/document/template/plan-1.ts'
import { type CommandId, randomId } from '#shared/ids.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { type Asked, asCommand } from '#test/support/scenario.ts'

const LOEX = casusId('loex')
const NOTE = 'De diagnostiek loopt tot maart.'
let region: Region

beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const as = (person: string): Session => ({
  personId: personId(person),
  ref: randomId(),
  expiresAt: Number.MAX_SAFE_INTEGER,
})
const asks = (person: string, asked: Asked) => {
  const command = { ...asCommand(asked), commandId: randomId<CommandId>() }
  expect(region.installation.execute(as(person), LOEX, command)).toMatchObject({ ok: true })
}
const read = (person: string, area: RegieArea = 'zorg') => region.installation.handoverOf(as(person), LOEX, area)
const placeOf = (person: string) =>
  region.installation.views
    .casus(as('plancoordinator'), LOEX)!
    .deelnemers.find((place) => place.person.id === personId(person) && place.endedAt === null)!.id

/** Daan hands the zorg over to Marit, a week ahead. */
const handOver = (more: Partial<Extract<Asked, { type: 'transferRegie' }>> = {}) =>
  asks('behandelaar-ggz', {
    type: 'transferRegie',
    area: 'zorg',
    expectedHolder: personId('behandelaar-ggz'),
    to: personId('gedragswetenschapper'),
    reason: 'Verlof vanaf volgende week.',
    from: '2026-11-28',
    note: NOTE,
    ...more,
  })
const lastLine = (): LogLine =>
  JSON.parse(region.installation.db.select().from(logLine).orderBy(desc(logLine.seq)).limit(1).get()!.line)

describe('[OV1] who reads it', () => {
  test.each(['gedragswetenschapper', 'behandelaar-ggz', 'plancoordinator', 'casemanager', 'school', 'leerplicht'])(
    '%s does, as a colleague',
    (person) => {
      expect(read(person)).toBeNull()
      handOver()
      expect(read(person)?.to.name).toBe('Marit Oldenrijn')
    },
  )

  test.each([
    'moeder',
    'vader',
    'loex',
    'oma',
    'vertrouwenspersoon',
    'jeugdarts',
    'behandelaar-verslaving',
    'beheerder',
  ])('%s does not', (person) => {
    handOver()
    expect(read(person)).toBeNull()
  })

  test('an area that was given without a hand-over has none, nor one that nobody leads', () => {
    handOver()
    expect([read('plancoordinator', 'proces'), read('plancoordinator', 'onderwijs')]).toEqual([null, null])
  })

  test('once who took over has left the table there is none', () => {
    handOver()
    asks('plancoordinator', { type: 'endDeelnemer', deelnemerId: placeOf('gedragswetenschapper'), reason: 'Weg.' })
    expect(read('plancoordinator')).toBeNull()
  })
})

describe('[OV2] what was laid down', () => {
  test('by the one who led', () => {
    handOver()
    expect(read('gedragswetenschapper')).toMatchObject({
      subject: 'zorg',
      from: { name: 'Daan Westerklaver' },
      to: { name: 'Marit Oldenrijn' },
      by: { name: 'Daan Westerklaver' },
      since: '2026-11-28',
      reason: 'Verlof vanaf volgende week.',
      note: NOTE,
      confirmed: false,
    })
    asks('gedragswetenschapper', { type: 'acceptRegie', area: 'zorg' })
    expect(read('gedragswetenschapper')?.confirmed).toBe(true)
  })

  test('also where he has left the table since, and wrote nothing', () => {
    const { note: _, ...without } = {
      type: 'transferRegie' as const,
      area: 'zorg' as const,
      expectedHolder: personId('behandelaar-ggz'),
      to: personId('gedragswetenschapper'),
      reason: 'Andere baan.',
      from: '2026-11-21',
      note: NOTE,
    }
    asks('plancoordinator', without)
    asks('plancoordinator', { type: 'endDeelnemer', deelnemerId: placeOf('behandelaar-ggz'), reason: 'Andere baan.' })
    expect(read('gedragswetenschapper')).toMatchObject({
      from: { name: 'Daan Westerklaver' },
      by: { name: 'Ruben Talwerd' },
      note: null,
    })
  })
})

describe('[OV3] what the plan says of it now', () => {
  const wordsIn = (value: unknown) => JSON.stringify(value)

  test('the area and the proces, and nothing else of the plan', () => {
    handOver()
    const { plan } = read('gedragswetenschapper')!
    expect([plan?.area?.id, plan?.proces?.id]).toEqual(['regie-zorg', 'regie-proces'])
    const { content } = region.installation.live.capture({ casusId: LOEX, room: 'plan' })!
    const others = content.sections.filter(({ id, text }) => !id.startsWith('regie-') && text.length > 0)
    const sentences = others.flatMap(({ text }) => text.flatMap(({ runs }) => runs.map((run) => run.text)))
    const long = sentences.filter((sentence) => sentence.length > 30)
    expect(long.length).toBeGreaterThan(5)
    expect(long.filter((sentence) => wordsIn(plan).includes(sentence))).toEqual([])
  })

  test('of the proces itself it is there once', () => {
    asks('plancoordinator', {
      type: 'transferRegie',
      area: 'proces',
      expectedHolder: personId('plancoordinator'),
      to: personId('casemanager'),
      reason: 'Verlof.',
      from: '2026-11-21',
    })
    const { plan } = read('casemanager', 'proces')!
    expect([plan?.area?.id, plan?.proces]).toEqual(['regie-proces', null])
  })

  test('the acties of who hands over, of the moment of reading, and of nobody else', () => {
    handOver()
    expect(read('gedragswetenschapper')?.plan?.acties).toEqual([])
    const [daan, ruben] = [placeOf('behandelaar-ggz'), placeOf('plancoordinator')]
    const doc = new Y.Doc()
    seedRoom(doc, PLAN_1)
    addItem(doc, 'acties', 'actie', { text: 'Belt het diagnostisch team', owner: daan, due: '2026-12-01' })
    addItem(doc, 'acties', 'actie', { text: 'Plant het overleg', owner: ruben })
    addItem(doc, 'acties', 'actie', { text: ' ', owner: daan })
    const { db, journal, accounts, log, clock, live } = region.installation
    const handoverOf = makeHandoverOf({
      db,
      journal,
      accounts,
      log,
      clock,
      capture: (address) => ({ ...live.capture(address)!, content: readRoom(doc, PLAN_1) }),
    })
    const acties = handoverOf(as('gedragswetenschapper'), LOEX, 'zorg')?.plan?.acties
    expect(acties?.map(({ text, due }) => [text, due])).toEqual([['Belt het diagnostisch team', '2026-12-01']])
  })
})

describe('[OV4] every look is a line in the log', () => {
  test('with what of the plan was read, and no word of it', () => {
    handOver()
    read('school')
    const line = lastLine()
    expect(line).toMatchObject({
      kind: 'handover.read',
      action: 'R',
      outcome: 'done',
      personId: personId('school'),
      rollen: ['onderwijs'],
      object: { type: 'handover', id: LOEX, details: { area: 'zorg', sections: ['regie-zorg', 'regie-proces'] } },
    })
    expect(line.rule).toMatch(/^access@\d+ plan\/onderwijs/)
    expect(JSON.stringify(line)).not.toContain('diagnostiek')
  })

  test('and so is a refusal', () => {
    handOver()
    read('moeder')
    expect(lastLine()).toMatchObject({ kind: 'handover.read', outcome: 'refused', reason: 'no-colleague' })
  })

  test('when the log cannot be written, nothing is shown', () => {
    handOver()
    region.installation.db.$client.exec(
      `CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    expect(() => read('school')).toThrow()
  })
})
