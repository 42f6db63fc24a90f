// Rooms that were left: out of memory, in one row, and back as they were.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { addCasus, CASUS, type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, fragmentOf, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  await tearDown(house)
})

const count = (table: string): number =>
  (house.db.$client.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n

test('[SY20] a room that was left becomes one row, and opens as it was', async () => {
  const alice = sitDown(house, 'alice')
  await alice.synced()
  for (let at = 0; at < 50; at++) {
    alice.write(`w${at}`)
    if (at % 10 === 0) await alice.allSaved()
  }
  await alice.allSaved()
  expect(count('document_update')).toBeGreaterThan(1)
  alice.leave()
  await until('the log of the room to be folded', () => count('document_update') === 0)
  expect(count('document_state')).toBe(1)
  const bob = sitDown(house, 'bob')
  await bob.synced()
  expect(bob.text()).toBe(alice.text())
  bob.leave()
})

test('[SY20] who comes back at once finds everything, and so does who comes in at the very moment', async () => {
  for (let round = 0; round < 5; round++) {
    const alice = sitDown(house, 'alice')
    await alice.synced()
    alice.write(`ronde${round}`)
    alice.leave()
  }
  const bob = sitDown(house, 'bob')
  await bob.synced()
  bob.write('bob')
  await bob.allSaved()
  const rounds = [0, 1, 2, 3, 4].map((round) => bob.text().split(`ronde${round} `).length - 1)
  expect(rounds.every((times) => times <= 1)).toBe(true)
  bob.leave()
})

test('[SY20] a word sent with the last breath is kept', async () => {
  const alice = await callInWithDoc(house, 'alice')
  alice.sayUpdate(alice.change((doc) => (fragmentOf(doc).get(0) as Y.XmlElement).setAttribute('kind', 'heading')))
  alice.raw.socket.close()
  await alice.raw.closed()
  await until('the room to be put away', () => count('document_update') === 0 && count('document_snapshot') === 1)
  const bob = sitDown(house, 'bob')
  await bob.synced()
  expect((fragmentOf(bob.doc).get(0) as Y.XmlElement).getAttribute('kind')).toBe('heading')
  bob.leave()
})

test('[SY20] a room is not put away before what is queued for it is kept', async () => {
  await tearDown(house)
  house = await openHouse({ pace: { flushMs: 100, evictAfterMs: 1 } })
  const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
  alice.sayUpdate(alice.change((doc) => firstText(doc).insert(0, 'een ')))
  await until('the first to be saved', () => alice.raw.heard.some((bytes) => bytes[0] === 4))
  alice.sayUpdate(alice.change((doc) => firstText(doc).insert(0, 'twee ')))
  alice.raw.socket.close()
  await alice.raw.closed()
  await until('the room to be put away', () => count('document_update') === 0)
  const bob = sitDown(house, 'bob')
  await bob.synced()
  expect(bob.text()).toBe('twee een ')
  bob.leave()
})

test('[SY20] reading alone writes nothing but the log', async () => {
  const alice = sitDown(house, 'alice')
  await alice.synced()
  alice.leave()
  await until('alice to be gone', () => house.live.hereAt(CASUS).size === 0)
  await house.stop()
  house = await openHouse({ folder: house.folder })
  expect([count('document_update'), count('document_snapshot'), count('document_state')]).toEqual([0, 0, 1])
})

test('[SY62] rooms that were left take no memory', { timeout: 30_000 }, async () => {
  const rooms = Array.from({ length: 40 }, (_, at) => ({ casusId: addCasus(house, at), room: 'analyse' as const }))
  const visit = async (address: RoomAddress, word: string) => {
    const alice = await callInWithDoc(house, 'alice', { address })
    // Many small structs: a text that is kept in memory weighs a hundred times its letters.
    const many = (doc: Y.Doc) => {
      for (let at = 0; at < 300; at++) firstText(doc).insert(0, `${word}${at}`)
    }
    alice.sayUpdate(alice.change(many))
    alice.raw.socket.close()
    await alice.raw.closed()
  }
  const wave = async (word: string): Promise<number> => {
    for (let at = 0; at < rooms.length; at += 10) {
      await Promise.all(rooms.slice(at, at + 10).map((address) => visit(address, word)))
    }
    await until('the rooms to be put away', () => count('document_update') === 0)
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  await wave('a')
  const before = await wave('b')
  const after = await wave('c')
  // Kept rooms would weigh some 15 MiB.
  expect((after - before) / 2 ** 20).toBeLessThan(4)
})

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

test('[SY20] a room that stays open is folded as well, with its snapshot', async () => {
  await tearDown(house)
  house = await openHouse({ pace: { sweepMs: 20 } })
  const alice = sitDown(house, 'alice')
  await alice.synced()
  alice.write('een')
  await alice.allSaved()
  house.clock.forward(11 * 60_000)
  await until('a snapshot and a folded log', () => count('document_snapshot') === 1 && count('document_update') === 0)
  alice.write('twee')
  await alice.allSaved()
  const bob = sitDown(house, 'bob')
  await bob.synced()
  expect([bob.text(), count('document_update')]).toEqual(['een twee ', 1])
  alice.leave()
  bob.leave()
})
