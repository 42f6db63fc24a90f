// Stilzetten over real sockets: told, sent, answered, closed, in again to read.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { ANALYSE, CASUS, type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn, callInWithDoc, type Raw } from '#test/support/live/raw.ts'
import { sitDown, textOf, writeWord } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ pace: { holdMs: 300 } })
})
afterEach(() => tearDown(house))

const HELD = Uint8Array.of(MESSAGE.held)
const told = (raw: Raw) =>
  until('to be told', () => raw.heard.some((bytes) => bytes.length === 1 && bytes[0] === MESSAGE.hold))
const report = () => house.live.reportIn(ANALYSE)

test('[SY31] [SY32] [SY33] who writes is told, sends what is left and answers; then all come in again', async () => {
  house.allow('bob', 'read')
  const [alice, bob] = [await callInWithDoc(house, 'alice'), await callIn(house, 'bob')]
  expect(house.live.hold(ANALYSE)).toEqual({ waiting: [personIdOf('alice')], reported: [] })
  await told(alice.raw)
  alice.sayUpdate(alice.change((doc) => writeWord(doc, 'nakomer')))
  alice.raw.say(HELD)
  expect([await alice.raw.closed(), await bob.closed()]).toEqual([4205, 4205])
  expect(report()).toEqual({ waiting: [], reported: [personIdOf('alice')] })
  expect(bob.heard.some((bytes) => bytes[0] === MESSAGE.hold)).toBe(false)
  const charlie = sitDown(house, 'charlie')
  await charlie.synced()
  expect(charlie.text()).toBe('nakomer ')
  charlie.leave()
})

test('[SY32] [SY34] who does not answer is closed when the time is over, and known', async () => {
  const [alice, bob] = [await callInWithDoc(house, 'alice'), await callInWithDoc(house, 'bob')]
  house.live.hold(ANALYSE)
  alice.raw.say(HELD)
  expect([await alice.raw.closed(), await bob.raw.closed()]).toEqual([4205, 4205])
  expect(report()).toEqual({ waiting: [personIdOf('bob')], reported: [personIdOf('alice')] })
})

test('[SY32] a room without writers has nobody to wait for', async () => {
  house.allow('bob', 'read')
  const bob = await callIn(house, 'bob')
  expect(house.live.hold(ANALYSE)).toEqual({ waiting: [], reported: [] })
  expect(await bob.closed()).toBe(4205)
})

test('[SY33] with a gap in what was sent, an answer does not count', async () => {
  const alice = await callInWithDoc(house, 'alice')
  alice.change((doc) => writeWord(doc, 'verloren'))
  house.live.hold(ANALYSE)
  alice.sayUpdate(alice.change((doc) => writeWord(doc, 'erna')))
  alice.raw.say(HELD)
  await alice.raw.closed()
  expect(report()).toEqual({ waiting: [personIdOf('alice')], reported: [] })
})

test('[SY33] of two sockets of one person both must answer', async () => {
  const [first, second] = [await callInWithDoc(house, 'alice'), await callInWithDoc(house, 'alice')]
  house.live.hold(ANALYSE)
  first.raw.say(HELD)
  await second.raw.closed()
  expect(report()?.waiting).toEqual([personIdOf('alice')])
})

test('[SY33] an answer nobody asked for changes nothing', async () => {
  const alice = await callInWithDoc(house, 'alice')
  alice.raw.say(HELD)
  alice.sayUpdate(alice.change((doc) => writeWord(doc, 'gewoon')))
  const bob = sitDown(house, 'bob')
  await until('the word', () => textOf(bob.doc).includes('gewoon'))
  expect([alice.raw.code, report()]).toEqual([null, null])
  bob.leave()
  alice.raw.socket.close()
})

test('[SY31] who passed the gate before it and connects after it passes the gate again', async () => {
  const admission = house.live.admit(house.actor('alice'), ANALYSE, {
    schema: '1',
    lineage: null,
    access: null,
    saved: false,
  })
  house.live.hold(ANALYSE)
  const closes: number[] = []
  const socket = { on: () => socket, close: (code: number) => closes.push(code), readyState: 1 }
  if (admission.ok) house.live.connect(admission.value, socket as never)
  expect(closes).toEqual([4205])
})

test('[SY34] held again, only the last time counts', async () => {
  const alice = await callInWithDoc(house, 'alice')
  house.live.hold(ANALYSE)
  await alice.raw.closed()
  house.live.hold(ANALYSE)
  expect(report()).toEqual({ waiting: [], reported: [] })
})

test('[EX8] a change of one room closes that room alone', async () => {
  const [analyse, plan] = [
    await callIn(house, 'alice'),
    await callIn(house, 'alice', { address: { casusId: CASUS, room: 'plan' } }),
  ]
  house.live.accessChanged({ casusId: CASUS, room: 'analyse' })
  expect([await analyse.closed(), plan.code]).toEqual([4205, null])
  plan.socket.close()
})
