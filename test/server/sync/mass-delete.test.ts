// A page that empties the room on opening.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type Bystander, openWithBystander, word } from '#test/support/live/bystander.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let table: Bystander
beforeEach(async () => {
  table = await openWithBystander()
})
afterEach(() => table.tearDown())

describe('[SY12] a first frame that empties the room', () => {
  const emptied = (doc: Y.Doc) => firstText(doc).delete(0, firstText(doc).length)

  test('is refused where much is written', async () => {
    table.bob.write('lang '.repeat(600))
    await table.bob.allSaved()
    const alice = await callInWithDoc(table.house, 'alice')
    alice.sayUpdate(alice.change(emptied))
    expect(await alice.raw.closed()).toBe(4422)
    expect((await table.afterwards()).length).toBeGreaterThan(2900)
  })

  test('is kept once its sender has written something', async () => {
    table.bob.write('lang '.repeat(600))
    await table.bob.allSaved()
    const alice = await callInWithDoc(table.house, 'alice', { params: { saved: '1' } })
    alice.sayUpdate(alice.change(word('ik ruim op')))
    alice.sayUpdate(alice.change(emptied))
    await until('bob to see it empty', () => table.bob.text() === '')
    alice.raw.socket.terminate()
  })

  test('is kept in a short text', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    alice.sayUpdate(alice.change(emptied))
    await until('bob to see it empty', () => table.bob.text() === '')
    alice.raw.socket.terminate()
  })
})
