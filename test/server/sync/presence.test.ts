// Carets: what others see of a person is written by the server.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { awareness } from '#server/sync/frames.ts'
import { type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn } from '#test/support/live/raw.ts'
import { sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let alice: Writer
let bob: Writer
beforeEach(async () => {
  house = await openHouse()
  alice = sitDown(house, 'alice')
  bob = sitDown(house, 'bob')
  await Promise.all([alice.synced(), bob.synced()])
})
afterEach(async () => {
  alice.leave()
  bob.leave()
  await tearDown(house)
})

const seen = (by: Writer, who: Writer) =>
  by.provider.awareness.getStates().get(who.doc.clientID) as Record<string, unknown> | undefined

test('[SY13] bob sees where alice is, under the name the server knows', async () => {
  alice.provider.awareness.setLocalState({
    user: { name: 'Koningin', personId: 'x', colour: 'red' },
    section: 'text/aanleiding',
    role: 'baas',
  })
  await until('bob to see alice', () => seen(bob, alice)?.section)
  expect(seen(bob, alice)).toEqual({
    user: { personId: personIdOf('alice'), name: 'alice van Test', discipline: 'GGZ', colour: '#7a2048' },
    section: 'text/aanleiding',
  })
})

test('[SY13] of a cursor only the position is passed on', async () => {
  const end = { type: null, tname: 'text/aanleiding', item: { client: 4, clock: 2 }, assoc: 0 }
  alice.provider.awareness.setLocalState({
    cursor: { anchor: { ...end, html: '<b>' }, head: end, more: 1 },
    section: 'x'.repeat(200),
  })
  await until('bob to see the cursor', () => seen(bob, alice)?.cursor)
  expect(seen(bob, alice)).toEqual({ user: expect.anything(), cursor: { anchor: end, head: end } })
})

test('[SY14] what alice says of bob’s caret is passed over, and she stays', async () => {
  await until('alice to see bob', () => seen(alice, bob))
  const charlie = await callIn(house, 'charlie')
  charlie.say(awareness([{ clientId: 777, clock: 1, state: '{"section":"text/kern"}' }]))
  await until('bob to see charlie', () => bob.provider.awareness.getStates().has(777))
  charlie.say(
    awareness([
      { clientId: bob.doc.clientID, clock: 2 ** 40, state: '{"section":"weg"}' },
      { clientId: 778, clock: 1, state: '{}' },
    ]),
  )
  charlie.say(awareness([{ clientId: bob.doc.clientID, clock: 2 ** 50, state: 'null' }]))
  charlie.say(awareness([{ clientId: 777, clock: 2, state: '{"section":"text/advies"}' }]))
  await until(
    'charlie to have moved',
    () => (bob.provider.awareness.getStates().get(777) as { section: string }).section === 'text/advies',
  )
  expect([seen(alice, bob) !== undefined, alice.provider.awareness.getStates().has(778), charlie.code]).toEqual([
    true,
    false,
    null,
  ])
  charlie.socket.terminate()
})

test('[SY14] a caret under a clientID that is another’s is not shown', async () => {
  alice.write('van alice')
  await alice.allSaved()
  const mine = alice.doc.clientID
  alice.leave()
  await until('alice to be gone', () => house.live.hereAt('casus000000000000001' as never).size === 1)
  const charlie = await callIn(house, 'charlie')
  charlie.say(awareness([{ clientId: mine, clock: 9, state: '{"section":"nep"}' }]))
  charlie.say(awareness([{ clientId: 779, clock: 1, state: '{"section":"echt"}' }]))
  await until('bob to see charlie', () => bob.provider.awareness.getStates().has(779))
  expect(bob.provider.awareness.getStates().has(mine)).toBe(false)
  charlie.socket.terminate()
})

test('[SY13] a clock cannot be run ahead to silence what comes after', async () => {
  alice.provider.awareness.meta.set(alice.doc.clientID, { clock: 2 ** 52, lastUpdated: Date.now() })
  alice.provider.awareness.setLocalState({ section: 'ver' })
  await until('bob to see it', () => seen(bob, alice)?.section === 'ver')
  alice.provider.awareness.meta.set(alice.doc.clientID, { clock: 1, lastUpdated: Date.now() })
  alice.provider.awareness.setLocalState({ section: 'terug' })
  await until('bob to see the next', () => seen(bob, alice)?.section === 'terug')
})

test('[SY13] a state that is too large is not passed on', async () => {
  const charlie = await callIn(house, 'charlie')
  charlie.say(awareness([{ clientId: 777, clock: 1, state: '{"section":"klein"}' }]))
  charlie.say(
    awareness([{ clientId: 777, clock: 2, state: JSON.stringify({ section: 'groot', cursor: 'x'.repeat(5000) }) }]),
  )
  charlie.say(awareness([{ clientId: 777, clock: 3, state: 'geen json' }]))
  await until('bob to see charlie', () => bob.provider.awareness.getStates().has(777))
  expect((bob.provider.awareness.getStates().get(777) as { section: string }).section).toBe('klein')
  expect(charlie.code).toBeNull()
  charlie.socket.terminate()
})

test('[SY14] who leaves, even without a word, is no longer seen', async () => {
  await until('bob to see alice', () => seen(bob, alice))
  ;(alice.provider.ws as unknown as { terminate(): void }).terminate()
  alice.provider.shouldConnect = false
  await until('bob to see her gone', () => !seen(bob, alice))
})

test('[SY14] who comes back is seen again at once', async () => {
  await until('bob to see alice', () => seen(bob, alice))
  alice.provider.disconnect()
  await until('bob to see her gone', () => !seen(bob, alice))
  alice.provider.awareness.setLocalState({ section: 'terug' })
  alice.provider.connect()
  await until('bob to see her again', () => seen(bob, alice)?.section === 'terug')
})

test('[SY14] carets are not echoed without end', async () => {
  alice.provider.awareness.setLocalStateField('section', 'een')
  await until('bob to see it', () => seen(bob, alice)?.section === 'een')
  const charlie = await callIn(house, 'charlie')
  const before = charlie.heard.length
  bob.write('klaar')
  await bob.allSaved()
  alice.write('klaar')
  await alice.allSaved()
  await until('charlie to be asked', () => charlie.heard.length > 0)
  expect(charlie.heard.length - before).toBeLessThan(5)
  charlie.socket.terminate()
})

test('[SY15] a silent socket hears something before y-websocket gives up on it', async () => {
  await tearDown(house)
  house = await openHouse({ pace: { silenceMs: 40, sweepMs: 20 } })
  const charlie = await callIn(house, 'charlie')
  await until('three signs of life', () => charlie.heard.filter((bytes) => bytes[0] === 1).length >= 3)
  charlie.socket.terminate()
})

test('[SY15] a line that is dead is let go', async () => {
  await tearDown(house)
  house = await openHouse({ pace: { deadAfterMs: 60, pingAfterMs: 1000, sweepMs: 20 } })
  const charlie = await callIn(house, 'charlie')
  expect(await charlie.closed()).toBe(1006)
})
