// Two people at one table, each with the stock provider and a real document.
import { afterEach, expect, test } from 'vitest'
import { type House, openHouse, tearDown } from '#test/support/live/house.ts'
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
  await until('both to read both', () => ['hallo', 'dag'].every((word) => alice.text().includes(word) && bob.text().includes(word)))
  expect(alice.text()).toBe(bob.text())
})
