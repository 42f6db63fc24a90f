// What the server does for the words that a browser could not send yet: a key to seal them with, and taking them in later.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outboxKey } from '#server/db/schema.ts'
import { casusId } from '#server/demo/seed.ts'
import { randomId } from '#shared/ids.ts'
import type { OutboxKeyView, OutboxRoomsView } from '#shared/protocol/outbox.ts'
import { type Asking, type ServedRegion, serveRegion } from '#test/support/http.ts'
import { openWithBystander, word } from '#test/support/live/bystander.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { until } from '#test/support/live/until.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'

const HOUR = 3_600_000
const LAPTOP = 'laptop00000000000000'

let region: Region
let server: ServedRegion
beforeAll(async () => {
  region = await openTestRegion()
  server = await serveRegion(region)
})
afterAll(async () => {
  await server.stop()
  await region.close()
})

async function keyOf(ask: Asking, device = LAPTOP): Promise<string> {
  const answer = await ask('POST', '/api/outbox/key', { device })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as OutboxKeyView).key
}
const rows = () => region.installation.db.select().from(outboxKey).all()

describe('the key of an outbox', () => {
  test('[SY46] is the same at the next sign-in on that device, and another for every other person and device', async () => {
    const [first, again, elsewhere, other] = [
      await keyOf(server.as('gedragswetenschapper')),
      await keyOf(server.as('gedragswetenschapper')),
      await keyOf(server.as('gedragswetenschapper'), 'telefoon000000000000'),
      await keyOf(server.as('behandelaar-ggz')),
    ]
    expect(again).toBe(first)
    expect(new Set([first, elsewhere, other]).size).toBe(3)
    expect(Buffer.from(first, 'base64')).toHaveLength(32)
  })

  test('[SY46] lies sealed in the database, and does not say which device it is of', async () => {
    const key = Buffer.from(await keyOf(server.as('school')), 'base64')
    for (const { idHash, sealedKey } of rows()) {
      expect(sealedKey.includes(key)).toBe(false)
      expect(idHash).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('[SY46] is for who is signed in, and for a device that has a name', async () => {
    expect((await server.as(null)('POST', '/api/outbox/key', { device: LAPTOP })).status).toBe(401)
    expect((await server.as('school')('POST', '/api/outbox/key', { device: 'x' })).status).toBe(400)
  })

  test('[SY47] is destroyed together with the session, or neither is', async () => {
    const ask = server.as('jeugdarts')
    await keyOf(ask)
    const { $client } = region.installation.db
    $client.exec(`create temp trigger keeps before delete on outbox_key begin select raise(abort, 'no'); end`)
    expect((await ask('POST', '/api/sign-out')).status).toBe(500)
    $client.exec('drop trigger keeps')
    expect((await ask('GET', '/api/me')).status).toBe(200)
    expect((await ask('POST', '/api/sign-out')).status).toBeLessThan(300)
    expect((await ask('GET', '/api/me')).status).toBe(401)
  })

  test('[SY47] is destroyed by signing out where it was last given, on the pages of the family as well', async () => {
    for (const [person, path] of [
      ['jeugdbeschermer', '/api/sign-out'],
      ['moeder', '/afmelden'],
    ] as const) {
      const [here, there] = [server.as(person), server.as(person)]
      const [laptop, phone] = [await keyOf(here), await keyOf(there, 'telefoon000000000000')]
      await here('POST', path, path === '/afmelden' ? new URLSearchParams() : undefined)
      const later = server.as(person)
      expect(await keyOf(later)).not.toBe(laptop)
      expect(await keyOf(later, 'telefoon000000000000')).toBe(phone)
    }
  })

  test('[SY47] outlives a session that expired', async () => {
    const before = server.as('plancoordinator')
    const key = await keyOf(before)
    region.setTime(TODAY + 13 * HOUR)
    expect((await before('GET', '/api/me')).status).toBe(401)
    expect(await keyOf(server.as('plancoordinator'))).toBe(key)
    region.setTime(TODAY)
  })

  test('[SY48] is gone once nothing can lie in that browser any more', async () => {
    const key = await keyOf(server.as('vader'))
    region.setTime(TODAY + 83 * HOUR)
    expect(await keyOf(server.as('vader'))).toBe(key)
    region.setTime(TODAY + (83 + 85) * HOUR)
    expect(await keyOf(server.as('vader'))).not.toBe(key)
    region.setTime(TODAY)
  })

  test('[SY48] is kept for the fifty newest devices of a person', async () => {
    const ask = server.as('casemanager')
    const oldest = await keyOf(ask)
    for (let device = 0; device < 50; device++) {
      region.setTime(TODAY + device + 1)
      await keyOf(ask, randomId())
    }
    region.setTime(TODAY + HOUR)
    await keyOf(ask, randomId())
    expect(await keyOf(ask)).not.toBe(oldest)
    region.setTime(TODAY)
  })
})

test('[SY47] what lies in a browser is named as gone where this person may not come, and for nobody else', async () => {
  const rooms = ['analyse', 'plan'].map((room) => ({ casusId: casusId('loex'), room }))
  const goneFor = async (person: string) => {
    const answer = await server.as(person)('POST', '/api/outbox/rooms', { rooms })
    return ((await answer.json()) as OutboxRoomsView).gone.map(({ room }) => room)
  }
  expect([
    await goneFor('gedragswetenschapper'),
    await goneFor('school'),
    await goneFor('behandelaar-verslaving'),
  ]).toEqual([[], ['analyse'], ['analyse', 'plan']])
})

describe('[SY49] words of a page that is gone', () => {
  test('come in once, from a new page of the same person, however often they are sent', async () => {
    const table = await openWithBystander()
    const gone = await callInWithDoc(table.house, 'alice')
    const words = gone.change(word('niet verzonden '))
    gone.raw.socket.terminate()
    const page = await callInWithDoc(table.house, 'alice')
    page.sayUpdate(words)
    page.sayUpdate(words)
    page.sayUpdate(page.change(word('en verder ')))
    await until('both words', () => table.bob.text().includes('en verder'))
    expect(table.bob.text().split('niet verzonden').length - 1).toBe(1)
    page.raw.socket.terminate()
    await table.tearDown()
  })

  test('are not taken from anybody else', async () => {
    const table = await openWithBystander()
    const gone = await callInWithDoc(table.house, 'alice')
    gone.sayUpdate(gone.change(word('wel verzonden ')))
    await until('the first word', () => table.bob.text().includes('wel verzonden'))
    const words = gone.change(word('niet verzonden '))
    gone.raw.socket.terminate()
    const thief = await callInWithDoc(table.house, 'charlie')
    thief.sayUpdate(words)
    expect(await thief.raw.closed()).toBe(4422)
    expect(table.bob.text()).not.toContain('niet verzonden')
    await table.tearDown()
  })
})
