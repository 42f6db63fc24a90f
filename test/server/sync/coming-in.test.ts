// Who comes in, and what that asks of the server.
import * as encoding from 'lib0/encoding'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { awareness, step1, step2 } from '#server/sync/frames.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { type House, openHouse, tearDown } from '#test/support/live/house.ts'
import { bodyOf, callIn } from '#test/support/live/raw.ts'
import { until } from '#test/support/live/until.ts'

let house: House
afterEach(() => tearDown(house))

test('[SY76] who only looks is given the stored bytes, which the server has not read', async () => {
  const unreadable = encoding.encode((encoder) => encoding.writeVarString(encoder, 'no update of Yjs at all'))
  expect(() => Y.applyUpdate(new Y.Doc(), unreadable)).toThrow()
  house = await openHouse({
    storage: (db, keys) => {
      const storage = openSqliteStorage(db, keys)
      const load: typeof storage.load = (id) => {
        const stored = storage.load(id)
        return { ...stored, state: { ...stored.state, update: unreadable } }
      }
      return { ...storage, load }
    },
  })

  const alice = await callIn(house, 'alice')
  alice.say(step1(Y.encodeStateVector(new Y.Doc())))
  const answer = await until('the text', () => alice.heard.find((bytes) => bytes[0] === 0 && bytes[1] === 1))
  expect(Buffer.from(bodyOf(answer)).equals(Buffer.from(unreadable))).toBe(true)

  alice.say(step2(Y.encodeStateAsUpdate(new Y.Doc())))
  alice.say(awareness([{ clientId: 4000, clock: 1, state: '{"section":"aanleiding"}' }]))
  alice.say(step1(Y.encodeStateVector(new Y.Doc())))
  await until('a second answer', () => alice.heard.filter((bytes) => bytes[0] === 0 && bytes[1] === 1).length === 2)
  expect(alice.code).toBe(null)

  // The first word does need it, and finds that it cannot be read.
  const doc = new Y.Doc()
  doc.getText('verhaal').insert(0, 'a')
  alice.say(step2(Y.encodeStateAsUpdate(doc)))
  await alice.closed()
})
