// Who may only read adds nothing, by whatever way.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Bystander, openWithBystander, word } from '#test/support/live/bystander.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let table: Bystander
beforeEach(async () => {
  table = await openWithBystander()
})
afterEach(() => table.tearDown())

describe('[SY5] who may only read', () => {
  for (const way of ['sayUpdate', 'sayStep2'] as const) {
    test(`cannot add a word (${way})`, async () => {
      table.house.allow('alice', 'read')
      const alice = await callInWithDoc(table.house, 'alice')
      alice[way](alice.change(word('gesmokkeld')))
      expect([await alice.raw.closed(), await table.afterwards()]).toEqual([4422, 'blijft'])
    })

    test(`cannot take a word away, which no state vector shows (${way})`, async () => {
      table.house.allow('alice', 'read')
      const alice = await callInWithDoc(table.house, 'alice')
      alice[way](alice.change((doc) => firstText(doc).delete(0, 6)))
      expect([await alice.raw.closed(), await table.afterwards()]).toEqual([4422, 'blijft'])
    })

    test(`may say what is known (${way})`, async () => {
      table.house.allow('alice', 'read')
      const alice = await callInWithDoc(table.house, 'alice', { params: { saved: '1' } })
      alice[way](Y.encodeStateAsUpdate(alice.doc))
      await until('the frame to be answered', () => alice.raw.heard.some((bytes) => bytes[0] === 4))
      expect(alice.raw.code).toBeNull()
    })
  }

  test('reads on what others write', async () => {
    table.house.allow('alice', 'read')
    const alice = sitDown(table.house, 'alice')
    await alice.synced()
    table.bob.write('nieuw')
    await until('alice to read it', () => alice.text().includes('nieuw'))
    alice.leave()
  })
})
