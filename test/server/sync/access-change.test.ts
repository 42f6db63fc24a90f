// Access that changes, sessions that end, readers that do not read: open sockets notice.
import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccessChange } from '#server/sync/access-changes.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import { CASUS, type House, OTHER_CASUS, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn, callInWithDoc, type Raw } from '#test/support/live/raw.ts'
import { firstText, sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let writers: Writer[]
const sit = (...args: Parameters<typeof sitDown> extends [unknown, ...infer Rest] ? Rest : never) => {
  const writer = sitDown(house, ...args)
  writers.push(writer)
  return writer
}
beforeEach(async () => {
  writers = []
  house = await openHouse({ pace: { sweepMs: 20, maxRoomBytes: 64 * 1024 * 1024 } })
})
afterEach(async () => {
  for (const writer of writers) writer.leave()
  await tearDown(house)
})

const bytesIn = (raw: Raw): number => raw.heard.reduce((sum, { length }) => sum + length, 0)

describe('[SY18] access that changed', () => {
  test('closes the sockets it concerns and no others', async () => {
    const alice = sit('alice')
    const bob = sit('bob')
    const elsewhere = sit('alice', { address: { casusId: OTHER_CASUS, room: 'analyse' } })
    await Promise.all([alice.synced(), bob.synced(), elsewhere.synced()])
    house.live.accessChanged({ casusId: CASUS, personId: personIdOf('alice') })
    await until('alice to be told', () => alice.closes.includes(4205))
    await alice.synced()
    expect([bob.closes, elsewhere.closes]).toEqual([[], []])
  })

  test('gives who lost it no byte of what is written after', async () => {
    const alice = await callInWithDoc(house, 'alice')
    const bob = sit('bob')
    await bob.synced()
    bob.write('ervoor')
    await until('alice to hear it', () => alice.raw.heard.some((bytes) => bytes.includes('ervoor')))
    house.allow('alice', 'none')
    house.live.accessChanged({ casusId: CASUS })
    const heard = alice.raw.heard.length
    await bob.synced()
    bob.write('erna')
    await bob.allSaved()
    expect([await alice.raw.closed(), alice.raw.heard.length]).toEqual([4205, heard])
    expect((await callIn(house, 'alice')).status).toBe(404)
  })

  test('gives nothing to who does not read either: what he left unread is dropped', async () => {
    const alice = sit('alice')
    const bob = await callInWithDoc(house, 'bob')
    await alice.synced()
    bob.raw.socket.pause()
    let written = 0
    while (house.unreadBytes() < 1024 * 1024) {
      alice.write('x'.repeat(500_000))
      await alice.allSaved()
      written += 500_000
    }
    house.live.accessChanged({ casusId: CASUS, personId: personIdOf('bob') })
    const before = bytesIn(bob.raw)
    bob.raw.socket.resume()
    await bob.raw.closed()
    expect(bytesIn(bob.raw) - before).toBeLessThan(written)
  })

  test('makes a reader of a writer, who comes back through the gate', async () => {
    const alice = sit('alice')
    const bob = sit('bob')
    await Promise.all([alice.synced(), bob.synced()])
    house.allow('alice', 'read')
    house.live.accessChanged({ casusId: CASUS, personId: personIdOf('alice') })
    await until('alice to be told', () => alice.closes.includes(4205))
    await alice.synced()
    alice.write('mag niet meer')
    await until('alice to be refused', () => alice.closes.includes(4422))
    bob.write('nog wel')
    await bob.allSaved()
    expect(bob.text()).toBe('nog wel ')
  })

  describe('between gate and connection', () => {
    /** What alice is told who passed the gate before `change` and connects after it. */
    const closesAfter = (change: () => void): number[] => {
      const where = { casusId: CASUS, room: 'analyse' } as const
      const admission = house.live.admit(house.actor('alice'), where, {
        schema: String(SCHEMA_VERSION),
        lineage: null,
        access: null,
        saved: false,
      })
      change()
      const closes: number[] = []
      const socket = Object.assign(new EventEmitter(), {
        readyState: 1,
        bufferedAmount: 0,
        send: () => {},
        close(code: number) {
          closes.push(code)
          socket.readyState = 3
          queueMicrotask(() => socket.emit('close'))
        },
      })
      if (admission.ok) house.live.connect(admission.value, socket as never)
      return closes
    }
    const changes =
      (...all: readonly AccessChange[]) =>
      () => {
        for (const change of all) house.live.accessChanged(change)
      }

    test('counts as well, where it concerns who connects', () => {
      expect(closesAfter(changes({ casusId: CASUS }))).toEqual([4205])
      expect(closesAfter(changes({ personId: personIdOf('alice') }))).toEqual([4205])
      expect(closesAfter(changes({ sessionRef: 'session-of-alice' }))).toEqual([4205])
      expect(closesAfter(changes({ casusId: CASUS, room: 'analyse', personId: personIdOf('alice') }))).toEqual([4205])
    })

    test('leaves in whom it does not concern: another session, person, room or casus', () => {
      const others = [
        { sessionRef: 'session-of-alice-on-her-phone' },
        { casusId: CASUS, personId: personIdOf('bob') },
        { casusId: CASUS, room: 'plan' },
        { casusId: OTHER_CASUS },
      ] as const
      expect(closesAfter(changes(...others))).toEqual([])
    })

    test('turns away where too much changed to remember it all', () => {
      const many = Array.from({ length: 1001 }, () => ({ casusId: OTHER_CASUS }))
      expect(closesAfter(changes(...many))).toEqual([4205])
    })
  })

  test('keeps what was sent before it', async () => {
    const alice = sit('alice')
    await alice.synced()
    alice.write('op tijd')
    await alice.allSaved()
    house.allow('alice', 'read')
    house.live.accessChanged({ casusId: CASUS })
    const bob = sit('bob')
    await bob.synced()
    expect(bob.text()).toBe('op tijd ')
  })
})

describe('[SY19] a session', () => {
  test('that is ended closes its sockets for good', async () => {
    const alice = sit('alice')
    const bob = sit('bob')
    await Promise.all([alice.synced(), bob.synced()])
    house.live.accessChanged({ sessionRef: 'session-of-alice' })
    await until('alice to be told', () => alice.closes.includes(4401))
    expect([alice.provider.shouldConnect, bob.closes]).toEqual([false, []])
  })

  test('that expires closes its sockets without anybody doing anything', async () => {
    house.sessionExpiry.set('alice', house.clock.now() + 60_000)
    const alice = await callIn(house, 'alice')
    const bob = await callIn(house, 'bob')
    house.clock.forward(61_000)
    expect([await alice.closed(), bob.code]).toEqual([4401, null])
    bob.socket.terminate()
  })

  test('outlives a place that ends on a day, which is closed then', async () => {
    house.access.set(personIdOf('alice'), { changesAt: house.clock.now() + 60_000 })
    const alice = await callIn(house, 'alice')
    const bob = await callIn(house, 'bob')
    house.clock.forward(61_000)
    expect([await alice.closed(), bob.code]).toEqual([4205, null])
    bob.socket.terminate()
  })

  test('that has expired adds nothing more', async () => {
    await tearDown(house)
    house = await openHouse({ pace: { sweepMs: 60_000 } })
    house.sessionExpiry.set('alice', house.clock.now() + 60_000)
    const alice = await callInWithDoc(house, 'alice')
    house.clock.forward(61_000)
    alice.sayUpdate(alice.change((doc) => doc.getMap('audience').set('advies', 'tafel')))
    expect(await alice.raw.closed()).toBe(4401)
  })
})

test('[SY16] a reader that does not read is cut off; the writer and the others go on', {
  timeout: 30_000,
}, async () => {
  const alice = sit('alice')
  const bob = sit('bob')
  const charlie = await callInWithDoc(house, 'charlie')
  await Promise.all([alice.synced(), bob.synced()])
  charlie.raw.socket.pause()
  const piece = 500_000
  for (let written = piece; house.live.hereAt(CASUS).size === 3; written += piece) {
    alice.write('x'.repeat(piece))
    await until('bob to have read it', () => firstText(bob.doc).length > written)
  }
  charlie.raw.socket.resume()
  await charlie.raw.closed()
  bob.write('gaat door')
  await until('alice to read bob', () => alice.text().includes('gaat door'))
  expect([alice.closes, bob.closes]).toEqual([[], []])
})

test('[SY16] who asks for the whole text over and over is sent away', async () => {
  const alice = await callIn(house, 'alice')
  for (let at = 0; at < 40; at++) alice.say(Buffer.from([0, 0, 1, 0]))
  expect(await alice.closed()).toBe(4429)
})
