// A server that stops and starts again, with the same people still at the table.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ANALYSE, type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let writers: Writer[] = []
afterEach(async () => {
  for (const writer of writers) writer.leave()
  writers = []
  await tearDown(house)
})

test('[SY25] a stopping server tells its clients to come back', async () => {
  house = await openHouse()
  const alice = sitDown(house, 'alice')
  writers = [alice]
  await alice.synced()
  await house.stop()
  await until('alice to be told', () => alice.closes.includes(1012))
})

test('[SY25] what was written before, during and after a restart is all there', async () => {
  house = await openHouse()
  const alice = sitDown(house, 'alice')
  const bob = sitDown(house, 'bob')
  writers = [alice, bob]
  await Promise.all([alice.synced(), bob.synced()])
  alice.write('voor')
  await alice.allSaved()
  await house.stop()
  alice.write('tijdens')
  house = await openHouse({ folder: house.folder, port: house.port })
  await Promise.all([alice.synced(), bob.synced()])
  bob.write('na')
  await until('everything to be everywhere', () =>
    writers.every((writer) => ['voor', 'tijdens', 'na'].every((word) => writer.text().split(' ').includes(word))),
  )
})

test('[SY4] the first text a client gets after a restart is the whole of it', async () => {
  house = await openHouse()
  const alice = sitDown(house, 'alice')
  writers = [alice]
  await alice.synced()
  for (let at = 0; at < 200; at++) alice.write(`woord${at}`)
  await alice.allSaved()
  alice.leave()
  await house.stop()
  house = await openHouse({ folder: house.folder })
  const bob = sitDown(house, 'bob')
  writers = [bob]
  await bob.synced()
  expect(bob.text()).toBe(alice.text())
})

test('[SY3] a room is seeded once, however many come in at once and come back', async () => {
  house = await openHouse()
  writers = [sitDown(house, 'alice'), sitDown(house, 'bob'), sitDown(house, 'charlie')]
  await Promise.all(writers.map((writer) => writer.synced()))
  await house.stop()
  house = await openHouse({ folder: house.folder, port: house.port })
  await Promise.all(writers.map((writer) => writer.synced()))
  expect(writers.map((writer) => writer.doc.getXmlFragment('text/aanleiding').length)).toEqual([1, 1, 1])
})

test('[SY21] no plain word is in any file of the data folder', async () => {
  house = await openHouse()
  const canary = 'kanarievogelgeheim'
  const alice = sitDown(house, 'alice')
  writers = [alice]
  await alice.synced()
  alice.write(canary)
  await alice.allSaved()
  house.live.snapshot(ANALYSE, 'formal')
  alice.provider.awareness.setLocalStateField('section', canary)
  const found = () =>
    readdirSync(house.folder).filter((file) => {
      const bytes = readFileSync(join(house.folder, file))
      return bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le'))
    })
  expect(readdirSync(house.folder)).toContain('rondetafel.db-wal')
  expect(found()).toEqual([])
  alice.leave()
  await house.stop()
  expect(readFileSync(join(house.folder, 'rondetafel.db')).includes(canary)).toBe(false)
})

test('[SY27] a commit waits for the disk: WAL with synchronous FULL', async () => {
  house = await openHouse()
  const { $client } = house.db
  expect([$client.pragma('journal_mode', { simple: true }), $client.pragma('synchronous', { simple: true })]).toEqual([
    'wal',
    2,
  ])
})
