// Frames that are not the protocol, not of this encoding, or too large.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Bystander, openWithBystander, word } from '#test/support/live/bystander.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { until } from '#test/support/live/until.ts'

let table: Bystander
beforeEach(async () => {
  table = await openWithBystander()
})
afterEach(() => table.tearDown())

describe('[SY9] a frame', () => {
  test('of encoding V2 is refused', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    const v1 = alice.change(word('in V2'))
    alice.sayUpdate(Y.convertUpdateFormatV1ToV2(v1))
    expect([await alice.raw.closed(), await table.afterwards()]).toEqual([4422, 'blijft'])
  })

  test('of more than 1 MiB ends the connection', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    alice.sayUpdate(alice.change(word('x'.repeat(1024 * 1024))))
    expect([await alice.raw.closed(), await table.afterwards()]).toEqual([1009, 'blijft'])
  })

  test('of nearly 1 MiB is kept', async () => {
    const alice = await callInWithDoc(table.house, 'alice', { params: { saved: '1' } })
    alice.sayUpdate(alice.change(word('x'.repeat(1024 * 1024 - 500))))
    await until('it to be saved', () => alice.raw.heard.some((bytes) => bytes[0] === 4))
    await until('bob to have it', () => table.bob.text().length > 1_000_000)
    alice.raw.socket.terminate()
  })

  test('that names a client twice is refused, before Yjs would hold half of it back', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    const [client, gone, clientAgain, more] = [50, [0, 1], 50, [0, 1]]
    alice.sayUpdate(Buffer.from([2, 1, client, 0, ...gone, 1, clientAgain, 1, ...more, 0]))
    expect([await alice.raw.closed(), await table.afterwards(), table.bob.closes]).toEqual([4422, 'blijft', []])
  })

  test('that deletes nothing, of what is not there, is refused, before Yjs would stumble over it', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    const [client, clock, length] = [50, 7, 0]
    alice.sayUpdate(Buffer.from([0, 1, client, 1, clock, length]))
    expect([await alice.raw.closed(), await table.afterwards(), table.bob.closes]).toEqual([4422, 'blijft', []])
  })

  test('with bytes after the message is refused', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    alice.raw.say(Buffer.from([0, 2, 2, 0, 0, 7]))
    expect(await alice.raw.closed()).toBe(4422)
  })

  test('of text is refused', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    alice.raw.socket.send('hallo')
    expect(await alice.raw.closed()).toBe(4422)
  })
})
