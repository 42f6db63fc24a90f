// What one person may take of everybody's server: honest work never meets the bound, and who sends costly frames one after the other does.
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeCosts } from '#server/sync/costs.ts'
import { PACE } from '#server/sync/pace.ts'
import { type House, OTHER_CASUS, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

function typeHereAndThere(doc: Y.Doc, keys: number): void {
  const text = firstText(doc)
  for (let key = 0; key < keys; key++) text.insert((key * 37) % (text.length + 1), 'u')
}

const LONG = 10_000

describe('[SY64] an account', () => {
  const [alice, bob] = [personIdOf('alice'), personIdOf('bob')]
  const open = () => {
    const time = { now: 0, cpu: 0 }
    const costs = makeCosts({ workMs: 1000, now: () => time.now, cpuMs: () => time.cpu })
    const work = (ms: number) => () => {
      time.cpu += ms
    }
    return { time, costs, work }
  }

  test('is spent by work, and fills up again with time', () => {
    const { time, costs, work } = open()
    costs.charge(alice, LONG, work(999))
    expect([costs.isSpent(alice), costs.isSpent(bob)]).toEqual([false, false])
    costs.charge(alice, LONG, work(2))
    time.now += 1
    expect([costs.isSpent(alice), costs.isSpent(bob)]).toEqual([true, false])
    time.now += 1000
    expect(costs.isSpent(alice)).toBe(false)
    costs.charge(alice, LONG, work(100))
    expect(costs.isSpent(alice)).toBe(true)
  })

  test('bears a tenth of the time for ever', () => {
    const { time, costs, work } = open()
    for (let second = 0; second < 100; second++) {
      costs.charge(alice, LONG, work(99))
      time.now += 1000
    }
    expect(costs.isSpent(alice)).toBe(false)
  })

  test('is not charged with what is done for another meanwhile', () => {
    const { costs, work } = open()
    costs.charge(alice, LONG, () => {
      work(10)()
      costs.charge(bob, LONG, work(2000))
    })
    expect([costs.isSpent(alice), costs.isSpent(bob)]).toEqual([false, true])
  })

  test('is charged for short frames too, by the clock on the wall', () => {
    const { time, costs } = open()
    const lasts = (ms: number) => () => {
      time.now += ms
    }
    for (let frame = 0; frame < 100; frame++) costs.charge(alice, 20, lasts(11))
    expect(costs.isSpent(alice)).toBe(false)
    costs.charge(alice, 20, lasts(100))
    expect(costs.isSpent(alice)).toBe(true)
  })

  test('is charged also where the work fails, and never with more than twice of it', () => {
    const { time, costs, work } = open()
    const fails = () => {
      work(60_000)()
      throw new Error('too costly')
    }
    expect(() => costs.charge(alice, LONG, fails)).toThrow('too costly')
    expect(costs.isSpent(alice)).toBe(true)
    time.now += 9_999
    expect(costs.isSpent(alice)).toBe(true)
    time.now += 2
    expect(costs.isSpent(alice)).toBe(false)
  })
})

describe('[SY64] at the table', () => {
  let house: House
  afterEach(() => tearDown(house))

  test('who sends one costly frame after the other is sent away; nobody else is', async () => {
    house = await openHouse({ pace: { workMs: 30 } })
    const bob = sitDown(house, 'bob', { address: { casusId: OTHER_CASUS, room: 'analyse' } })
    const charlie = sitDown(house, 'charlie')
    await Promise.all([bob.synced(), charlie.synced()])
    const alice = await callInWithDoc(house, 'alice')
    alice.sayUpdate(alice.change((doc) => typeHereAndThere(doc, 5000)))
    await until('charlie to read it', () => charlie.text().length === 5000)
    // All she has, as after a line that was lost, time and again.
    const all = Y.encodeStateAsUpdate(alice.doc)
    for (let frame = 0; frame < 300; frame++) alice.sayStep2(all)
    expect(await alice.raw.closed()).toBe(4429)
    expect(house.events.filter(({ event }) => event === 'session.ended').map(({ fields }) => fields.why)).toEqual([
      'work',
    ])
    for (const writer of [bob, charlie]) {
      writer.write('gaat door')
      await writer.allSaved()
      expect(writer.closes).toEqual([])
      writer.leave()
    }
  })

  test('bursts, a large paste, an outbox of days and an import of 2 MiB take not a third of it', async () => {
    house = await openHouse({ pace: { workMs: PACE.workMs / 3 } })
    const alice = await callInWithDoc(house, 'alice', { params: { saved: '1' } })
    const bob = sitDown(house, 'bob')
    await bob.synced()
    const isRead = (letters: number) => until('bob to read it', () => firstText(bob.doc).length === letters)
    for (let key = 0; key < 400; key++) alice.sayUpdate(alice.change((doc) => firstText(doc).insert(key, 'k')))
    await isRead(400)
    alice.sayUpdate(alice.change((doc) => firstText(doc).insert(100, 'plak '.repeat(40_000))))
    await isRead(200_400)
    // Three days of writing without a line, come in as a whole.
    alice.sayStep2(alice.change((doc) => typeHereAndThere(doc, 5000)))
    await isRead(205_400)
    for (const part of ['a', 'b'])
      alice.sayUpdate(alice.change((doc) => firstText(doc).insert(0, part.repeat(1024 * 1024 - 500))))
    await isRead(205_400 + 2 * (1024 * 1024 - 500))
    expect([alice.raw.code, bob.closes]).toEqual([null, []])
    alice.raw.socket.terminate()
    bob.leave()
  })
})
