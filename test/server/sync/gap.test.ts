// Frames whose past the server has not: nothing is held back, it is asked for again.
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { step2 } from '#server/sync/frames.ts'
import { type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { bodyOf, callInWithDoc, type Raw } from '#test/support/live/raw.ts'
import { firstText, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ pace: { sweepMs: 50 } })
})
afterEach(async () => {
  await tearDown(house)
})

const add = (word: string) => (doc: Y.Doc) => firstText(doc).insert(firstText(doc).length, word)
const questions = (raw: Raw): Buffer[] => raw.heard.filter((bytes) => bytes[0] === 0 && bytes[1] === 0)
const savedIn = (raw: Raw): number => raw.heard.filter((bytes) => bytes[0] === 4).reduce((_, bytes) => bytes[1]!, 0)

test('[SY7] an update that arrives without the one before it is asked for, and then all of it is there', async () => {
  const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
  const asked = questions(alice.raw).length
  alice.change(add('een '))
  alice.sayUpdate(alice.change(add('twee ')))
  const question = await until('the server to ask', () => questions(alice.raw)[asked])
  expect(savedIn(alice.raw)).toBe(0)
  alice.raw.say(step2(Y.encodeStateAsUpdate(alice.doc, bodyOf(question))))
  await until('both frames to be saved', () => savedIn(alice.raw) === 2)
  const bob = sitDown(house, 'bob')
  await bob.synced()
  expect(bob.text()).toBe('een twee ')
  bob.leave()
})

test('[SY8] nothing after a gap is called saved before the gap is closed', async () => {
  const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
  alice.sayUpdate(alice.change(add('een ')))
  await until('the first to be saved', () => savedIn(alice.raw) === 1)
  alice.change(add('kwijt '))
  alice.sayUpdate(alice.change(add('twee ')))
  // Known already, so by itself it would be saved at once.
  alice.sayUpdate(Y.encodeStateAsUpdate(new Y.Doc()))
  await until('the server to ask', () => questions(alice.raw).length === 2)
  expect(savedIn(alice.raw)).toBe(1)
  alice.sayStep2(Y.encodeStateAsUpdate(alice.doc))
  await until('all four to be saved', () => savedIn(alice.raw) === 4)
  alice.raw.socket.terminate()
})

test('[SY7] the server asks no more than once a second, and goes on asking', async () => {
  const alice = await callInWithDoc(house, 'alice')
  alice.change(add('kwijt '))
  const later = alice.change(add('twee '))
  for (let at = 0; at < 20; at++) alice.sayUpdate(later)
  const started = performance.now()
  await until('three questions', () => questions(alice.raw).length >= 3)
  const seconds = (performance.now() - started) / 1000
  expect(seconds).toBeGreaterThan(1)
  expect(questions(alice.raw).length).toBeLessThanOrEqual(2 + Math.ceil(seconds))
  alice.raw.socket.terminate()
})

test('[SY7] who sends nothing but gaps is sent away', async () => {
  const alice = await callInWithDoc(house, 'alice')
  alice.change(add('kwijt '))
  const later = alice.change(add('twee '))
  for (let at = 0; at < 201; at++) alice.sayUpdate(later)
  expect(await alice.raw.closed()).toBe(4429)
})

test('[SY7] a deletion of what the server does not know erases nothing when that comes', async () => {
  const bob = await callInWithDoc(house, 'bob')
  const alice = await callInWithDoc(house, 'alice')
  const words = bob.change(add('van bob'))
  Y.applyUpdate(alice.doc, words)
  alice.sayUpdate(alice.change((doc) => firstText(doc).delete(0, 7)))
  await until('the server to ask', () => questions(alice.raw).length > 0)
  bob.sayUpdate(words)
  const charlie = sitDown(house, 'charlie')
  await charlie.synced()
  await until('charlie to read it', () => charlie.text() === 'van bob')
  charlie.leave()
})

test('[SY7] structs that wait for each other in a circle hold nobody up', async () => {
  const alice = await callInWithDoc(house, 'alice')
  // Two clients of alice, each starting from the other's first letter.
  const circle = Buffer.from([2, 1, ...id(5), 0, 0x84, ...id(6), 0, 1, 97, 1, ...id(6), 0, 0x84, ...id(5), 0, 1, 98, 0])
  alice.sayUpdate(circle)
  await until('the server to ask', () => questions(alice.raw).length > 0)
  const bob = sitDown(house, 'bob')
  await bob.synced()
  bob.write('gaat door')
  await bob.allSaved()
  expect(alice.raw.code).toBeNull()
  bob.leave()
})

const id = (client: number): number[] => [client]
