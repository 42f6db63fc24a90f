// Bytes that nobody of ours would send, by the thousand: one connection ends, everything else goes on.
import { connect } from 'node:net'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CASUS, type House, OTHER_CASUS, openHouse, tearDown } from '#test/support/live/house.ts'
import { type Chance, chance } from '#test/support/live/random.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, sitDown, type Writer } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let house: House
let bob: Writer
beforeEach(async () => {
  house = await openHouse()
  bob = sitDown(house, 'bob', { address: { casusId: OTHER_CASUS, room: 'analyse' } })
  await bob.synced()
})
afterEach(async () => {
  bob.leave()
  await tearDown(house)
})

/** bob, in another room, can work. */
async function othersGoOn(): Promise<void> {
  bob.write('gaat door')
  await bob.allSaved()
  expect(bob.closes).toEqual([])
}

const anything = (random: Chance, most: number): Buffer =>
  Buffer.from(Array.from({ length: random.below(most) }, () => random.below(256)))

test('[SY9] 1,000 malformed WebSocket frames end no process and disturb no other room', async () => {
  const random = chance(9)
  const handshake = [
    `GET /live/${CASUS}/analyse?schema=1 HTTP/1.1`,
    `Host: 127.0.0.1:${house.port}`,
    `Origin: ${house.origin}`,
    'Cookie: person=alice',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
    '\r\n',
  ].join('\r\n')
  const one = () =>
    new Promise<void>((resolve) => {
      const socket = connect(house.port, '127.0.0.1')
      const frame = anything(random, 40)
      // An unmasked or reserved first frame, sometimes in the same segment as the upgrade.
      if (frame.length > 1) frame[1] = random() < 0.5 ? frame[1]! & 127 : frame[1]!
      socket.on('error', () => {})
      socket.on('close', () => resolve())
      socket.once('data', () => {
        socket.write(frame)
        if (random() < 0.5) socket.resetAndDestroy()
        else socket.end()
      })
      socket.write(random() < 0.5 ? handshake : Buffer.concat([Buffer.from(handshake), frame]))
    })
  for (let round = 0; round < 50; round++) await Promise.all(Array.from({ length: 20 }, one))
  await othersGoOn()
  await until('all of them to be gone', () => house.live.hereAt(CASUS).size === 0)
})

test('[SY30] a frame that would cost Yjs minutes ends its sender; who works in that room goes on', async () => {
  const structs = 6000
  const charlie = sitDown(house, 'charlie')
  await charlie.synced()
  const alice = await callInWithDoc(house, 'alice')
  alice.sayUpdate(alice.change((doc) => firstText(doc).insert(0, 'x'.repeat(structs))))
  await until('charlie to read it', () => charlie.text().length === structs)
  const client = alice.doc.clientID
  const clock = Y.getState(alice.doc.store, client)
  // Every letter claims the place between the very beginning and another letter: each is weighed against all before it.
  const rivals = encoding.encode((encoder) => {
    for (const value of [1, structs, client, clock]) encoding.writeVarUint(encoder, value)
    for (let at = 0; at < structs; at++) {
      encoding.writeUint8(encoder, 0x44)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock - structs + at)
      encoding.writeVarString(encoder, 'y')
    }
    encoding.writeVarUint(encoder, 0)
  })
  alice.sayUpdate(rivals)
  expect(await alice.raw.closed()).toBe(4422)
  await charlie.synced()
  charlie.write('gaat door')
  await charlie.allSaved()
  expect(charlie.text()).not.toContain('y')
  charlie.leave()
  await othersGoOn()
})

test('[SY17] a hostile Host header ends no process', async () => {
  for (const host of ['%', 'a b', '[::', 'x'.repeat(5000), 'a/b', '']) {
    await new Promise<void>((resolve) => {
      const socket = connect(house.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.on('close', () => resolve())
      socket.on('data', () => socket.end())
      socket.write(
        `GET /live/${CASUS}/analyse?schema=1 HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: person=alice\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      )
      socket.setTimeout(500, () => socket.destroy())
    })
  }
  await othersGoOn()
})
