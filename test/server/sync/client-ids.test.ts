// Nobody writes in the name of another.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { type Bystander, openWithBystander, word } from '#test/support/live/bystander.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, sitDown } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let table: Bystander
beforeEach(async () => {
  table = await openWithBystander()
})
afterEach(() => table.tearDown())

describe('[SY6] a clientID', () => {
  test('of another cannot be written under, not even to erase what he has not sent yet', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    const clock = Y.getState(alice.doc.store, table.bob.doc.clientID)
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(alice.doc))
    forged.clientID = table.bob.doc.clientID
    firstText(forged).insert(0, 'vervalst')
    alice.sayUpdate(Y.encodeStateAsUpdate(forged, Y.encodeStateVector(alice.doc)))
    expect([await alice.raw.closed(), await table.afterwards(), clock > 0]).toEqual([4422, 'blijft', true])
  })

  test('of the server itself cannot be written under', async () => {
    const alice = await callInWithDoc(table.house, 'alice', { clientId: 1 })
    const before = Y.encodeStateVector(alice.doc)
    alice.doc.clientID = 1
    firstText(alice.doc).insert(0, 'als de server')
    alice.sayUpdate(Y.encodeStateAsUpdate(alice.doc, before))
    expect([await alice.raw.closed(), await table.afterwards()]).toEqual([4422, 'blijft'])
  })

  test('issued to another cannot be written under before he uses it', async () => {
    const entrance = (await (
      await table.house.fetch('/api/casussen/casus000000000000001/rooms/analyse/enter', 'bob', { method: 'POST' })
    ).json()) as { clientId: number }
    const alice = await callInWithDoc(table.house, 'alice', { clientId: entrance.clientId })
    alice.sayUpdate(alice.change(word('onder bobs nummer')))
    expect([await alice.raw.closed(), await table.afterwards()]).toEqual([4422, 'blijft'])
  })

  test('stays a person’s over a restart, on every socket of his', async () => {
    const { clientID } = table.bob.doc
    await table.restart()
    const alice = await callInWithDoc(table.house, 'alice', { clientId: clientID })
    alice.doc.clientID = clientID
    alice.sayUpdate(alice.change(word('vervalst')))
    expect(await alice.raw.closed()).toBe(4422)
    table.bob = sitDown(table.house, 'bob')
    await table.bob.synced()
    const tab = await callInWithDoc(table.house, 'bob')
    tab.doc.clientID = clientID
    tab.sayUpdate(tab.change(word('ander tabblad ')))
    await until('the word of the other tab', () => table.bob.text().includes('ander tabblad'))
    tab.raw.socket.terminate()
  })

  test('nobody brings more new ones than pages can have had', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    for (let at = 0; at < 65; at++) {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(alice.doc))
      copy.clientID = 1_000_000 + at
      const before = Y.encodeStateVector(copy)
      firstText(copy).insert(0, 'x')
      alice.sayUpdate(Y.encodeStateAsUpdate(copy, before))
    }
    expect(await alice.raw.closed()).toBe(4429)
  })

  test('of a frame that brings too many none is remembered', async () => {
    const alice = await callInWithDoc(table.house, 'alice')
    const bring = (...clients: number[]) => {
      const before = Y.encodeStateVector(alice.doc)
      for (const client of clients) {
        alice.doc.clientID = client
        firstText(alice.doc).insert(0, 'x')
      }
      return Y.encodeStateAsUpdate(alice.doc, before)
    }
    for (let at = 0; at < 63; at++) alice.sayUpdate(bring(1_000_000 + at))
    await until('them to be kept', () => table.bob.text().startsWith('x'.repeat(63)))
    alice.sayUpdate(bring(2_000_000, 2_000_001))
    expect(await alice.raw.closed()).toBe(4429)
    const again = await callInWithDoc(table.house, 'alice')
    // Builds on the letter that was not kept.
    again.sayUpdate(bring(2_000_001))
    await until('the server to ask', () => again.raw.heard.filter((bytes) => bytes[0] === 0 && bytes[1] === 0).length)
    expect([await table.afterwards(), again.raw.code, table.bob.closes]).toEqual([`${'x'.repeat(63)}blijft`, null, []])
    again.raw.socket.terminate()
  })
})

test('[SY6] [SY8] a frame that was refused for its clientIDs is not taken for known when it comes again', async () => {
  const alice = await callInWithDoc(table.house, 'alice', { params: { saved: '1' } })
  alice.sayUpdate(alice.change(word('eerst ')))
  await until('the first word to be kept', () => table.bob.text().includes('eerst'))
  const pages = new Y.Doc()
  Y.applyUpdate(pages, Y.encodeStateAsUpdate(alice.doc))
  const before = Y.encodeStateVector(pages)
  for (let at = 0; at < 64; at++) {
    pages.clientID = 1_000_000 + at
    firstText(pages).insert(0, `w${at} `)
  }
  const words = Y.encodeStateAsUpdate(pages, before)
  alice.sayUpdate(words)
  expect(await alice.raw.closed()).toBe(4429)
  const again = await callInWithDoc(table.house, 'alice', { params: { saved: '1' } })
  again.sayUpdate(words)
  await until('it to be called saved', () => again.raw.heard.some((bytes) => bytes[0] === MESSAGE.saved))
  await until('bob to read all of it', () => (table.bob.text().match(/w\d+/g) ?? []).length === 64)
  again.raw.socket.terminate()
})

test('[SY11] another text under an id that is known reaches nobody, now or later', async () => {
  const alice = await callInWithDoc(table.house, 'alice')
  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(alice.doc))
  forged.clientID = alice.doc.clientID
  const before = Y.encodeStateVector(forged)
  alice.sayUpdate(alice.change(word('echt ')))
  await until('bob to read it', () => table.bob.text().includes('echt'))
  // The same clocks with other letters, and letters more, so that it is news.
  firstText(forged).insert(0, 'valselijk')
  alice.sayUpdate(Y.encodeStateAsUpdate(forged, before))
  await table.afterwards()
  const texts = [table.bob.text()]
  await table.restart()
  table.bob = sitDown(table.house, 'bob')
  await table.bob.synced()
  texts.push(table.bob.text())
  expect(texts.map((text) => [text.includes('echt'), text.includes('valse')])).toEqual([
    [true, false],
    [true, false],
  ])
})
