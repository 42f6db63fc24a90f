// Everything that is decided before a socket gets its first byte of text.
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { room } from '#server/db/schema.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { Entrance } from '#shared/protocol/live.ts'
import { CASUS, type House, type Name, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn, type RawOptions } from '#test/support/live/raw.ts'
import { firstText, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  await tearDown(house)
})

const statusOf = async (name: Name | null, options: RawOptions = {}) => (await callIn(house, name, options)).status
const enter = (name: Name | null, path = `${CASUS}/rooms/analyse`) =>
  house.fetch(`/api/casussen/${path}/enter`, name, { method: 'POST' })

describe('[SY17] before the upgrade', () => {
  test('nobody without a session comes in', async () => expect(await statusOf(null)).toBe(401))

  test('nobody without access comes in, nor learns that the room is there', async () => {
    house.allow('alice', 'none')
    const hidden = await statusOf('alice')
    const absent = await statusOf('bob', { path: `/live/${CASUS}/geen-kamer` })
    expect([hidden, absent]).toEqual([404, 404])
  })

  for (const [what, origin] of Object.entries({
    'of another site': 'https://elders.example',
    'of another port': 'http://127.0.0.1:1',
    'called null': 'null',
    'left out': '',
    'that begins like ours': 'https://tafel.example.elders.example',
  })) {
    test(`an Origin ${what} is refused`, async () => expect(await statusOf('alice', { headers: { origin } })).toBe(403))
  }

  test('an Origin on the list is let in', async () => {
    const alice = await callIn(house, 'alice', { headers: { origin: 'https://tafel.example' } })
    expect([alice.status, alice.code]).toEqual([null, null])
    alice.socket.terminate()
  })

  for (const path of [
    '/live/%E0%A4%A/analyse',
    '/live/../../etc/passwd',
    `/live/${CASUS}/%00`,
    '/live//analyse',
    `/live/${CASUS}/analyse/meer`,
  ]) {
    test(`the address ${path} is not found`, async () =>
      expect(await statusOf('alice', { path })).toBeGreaterThanOrEqual(400))
  }

  test('without an upgrade there is nothing', async () => {
    expect((await house.fetch(`/live/${CASUS}/analyse`, 'alice')).status).toBe(426)
  })
})

describe('[SY17] after the upgrade and before any content', () => {
  const code = async (params: Record<string, string>) => {
    const alice = await callIn(house, 'alice', { params })
    return [await alice.closed(), alice.heard.length]
  }
  test('another schema is turned away for good', async () =>
    expect(await code({ schema: String(SCHEMA_VERSION + 1) })).toEqual([4409, 0]))
  test('no schema is another schema', async () => expect(await code({ schema: '' })).toEqual([4409, 0]))
  test('another lineage is turned away for good', async () => {
    await enter('alice')
    expect(await code({ lineage: 'lineage0000000000000' })).toEqual([4410, 0])
  })
  test('who was told that he may write, and may only read by now, asks anew', async () => {
    await enter('alice')
    house.allow('alice', 'read')
    expect(await code({ access: 'write' })).toEqual([4205, 0])
    house.allow('alice', 'write')
    expect(await code({ access: 'read' })).toEqual([4205, 0])
  })
  test('a lineage of a room that is not there yet is another', async () =>
    expect(await code({ lineage: 'lineage0000000000000' })).toEqual([4410, 0]))
})

describe('[SY17] a room that was destroyed', () => {
  beforeEach(async () => {
    await enter('alice')
    house.db.update(room).set({ tombstonedAt: 1 }).where(eq(room.casusId, CASUS)).run()
  })
  test('is not entered again', async () => expect((await enter('alice')).status).toBe(404))
  test('is not made again by a page that still has it', async () => expect(await statusOf('alice')).toBe(404))
})

describe('[SY28] entering', () => {
  test('tells all a client needs', async () => {
    house.access.set(personIdOf('bob'), { level: 'read', readOnlyBecause: 'offered' })
    const entrance = (await (await enter('bob')).json()) as Entrance
    expect(entrance).toEqual({
      personId: personIdOf('bob'),
      path: `${CASUS}/analyse`,
      clientId: expect.any(Number),
      lineage: expect.stringMatching(/^[0-9a-z]{20}$/),
      schema: SCHEMA_VERSION,
      template: 'va-1',
      access: 'read',
      readOnlyBecause: 'offered',
      takesLate: false,
      bytes: expect.any(Number),
    })
  })

  test('[SY72] says how much text will come, also of a room that lies on disk', async () => {
    const bytes = async () => ((await (await enter('bob')).json()) as Entrance).bytes
    const empty = await bytes()
    const alice = sitDown(house, 'alice')
    await alice.synced()
    firstText(alice.doc).insert(0, 'lang '.repeat(10_000))
    await alice.allSaved()
    expect((await bytes()) - empty).toBeGreaterThan(49_000)
    alice.leave()
    await until('put away', () => house.db.$client.prepare('select count(*) from document_update').pluck().get() === 0)
    expect((await bytes()) - empty).toBeGreaterThan(49_000)
  })

  test('gives every page a clientID of its own, which its person can write under', async () => {
    const entrances = (await Promise.all(
      [enter('alice'), enter('alice'), enter('bob')].map(async (answer) => (await answer).json()),
    )) as Entrance[]
    expect(new Set(entrances.map(({ clientId }) => clientId)).size).toBe(3)
    const { path, lineage, clientId } = entrances[0]!
    const alice = sitDown(house, 'alice', { clientId, params: { lineage } })
    await alice.synced()
    firstText(alice.doc).insert(0, 'onder mijn nummer')
    await alice.allSaved()
    expect([path, alice.doc.clientID]).toEqual([`${CASUS}/analyse`, clientId])
    alice.leave()
  })

  test('is refused without a session, without access and where there is no such room', async () => {
    house.allow('alice', 'none')
    const statuses = await Promise.all([
      enter(null),
      enter('alice'),
      enter('bob', `${CASUS}/rooms/mdo`),
      enter('bob', 'x/rooms/analyse'),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([401, 404, 404, 404])
  })
})

test('[SY29] who has a room of the casus open is here, until he leaves', async () => {
  const alice = sitDown(house, 'alice')
  const bob = sitDown(house, 'bob', { address: { casusId: CASUS, room: 'plan' } })
  await Promise.all([alice.synced(), bob.synced()])
  expect([...house.live.hereAt(CASUS)].sort()).toEqual([personIdOf('alice'), personIdOf('bob')])
  bob.leave()
  await until('bob to be gone', () => house.live.hereAt(CASUS).size === 1)
  alice.leave()
})

test('[SY26] a room filled beforehand opens with that text, and is filled once', async () => {
  const plan = { casusId: CASUS, room: 'plan' } as const
  house.live.fill(plan, (doc) => firstText(doc, 'kern').insert(0, 'al geschreven'), personIdOf('alice'))
  const bob = sitDown(house, 'bob', { address: plan })
  await bob.synced()
  expect(bob.text('kern')).toBe('al geschreven')
  expect(() => house.live.fill(plan, () => {}, personIdOf('alice'))).toThrow()
  bob.leave()
})
