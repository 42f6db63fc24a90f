// Two people at one table, each with the stock provider and a real document.
import { afterEach, expect, test } from 'vitest'
import { step1 } from '#server/sync/frames.ts'
import { type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { callIn } from '#test/support/live/raw.ts'
import { sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let writers: Writer[] = []
afterEach(async () => {
  for (const writer of writers) writer.leave()
  writers = []
  await tearDown(house)
})

test('[SY1] what alice writes, bob reads, and the other way round', async () => {
  house = await openHouse()
  const alice = sitDown(house, 'alice')
  const bob = sitDown(house, 'bob')
  writers = [alice, bob]
  await Promise.all([alice.synced(), bob.synced()])
  alice.write('hallo')
  bob.write('dag')
  await until('both to read both', () =>
    ['hallo', 'dag'].every((word) => alice.text().includes(word) && bob.text().includes(word)),
  )
  expect(alice.text()).toBe(bob.text())
})

test('[SY4] nobody is told of an update before he was given the text it belongs to', async () => {
  house = await openHouse()
  const early = await callIn(house, 'charlie')
  const alice = sitDown(house, 'alice')
  writers = [alice]
  await alice.synced()
  alice.write('hallo')
  await alice.allSaved()
  early.say(step1(Uint8Array.of(0)))
  await until('charlie to be given the text', () => early.heard.some((bytes) => bytes[1] === 1))
  const syncs = early.heard.filter((bytes) => bytes[0] === 0).map((bytes) => bytes[1])
  expect(syncs).toEqual([0, 1])
  early.socket.terminate()
})
