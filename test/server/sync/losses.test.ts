// What is lost, letter by letter: from two documents that do not hear of each other, and the server's own detector.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isForgotten, type Loss, watchLosses } from '#server/sync/losses.ts'
import { rangesOf } from '#server/sync/ranges.ts'
import { openUpdate } from '#server/sync/update.ts'
import { blockOf, textName } from '#shared/document/room-doc.ts'

const ROOT = textName('aanleiding')

function openTable(gcFilter: (item: Y.Item) => boolean = isForgotten) {
  const server = new Y.Doc({ gcFilter })
  server.clientID = 1
  server.getXmlFragment(ROOT).insert(0, ['een', 'twee'].map(blockOf))
  const [alice, bob] = [2, 3].map((clientId) => {
    const doc = new Y.Doc()
    doc.clientID = clientId
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
    return doc
  }) as [Y.Doc, Y.Doc]
  return { server, alice, bob }
}

const texts = (doc: Y.Doc) => doc.getXmlFragment(ROOT)
const textIn = (doc: Y.Doc, block: number) => (texts(doc).get(block) as Y.XmlElement).get(0) as Y.XmlText

function change(doc: Y.Doc, act: (doc: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => updates.push(update)
  doc.on('update', keep)
  doc.transact(() => act(doc))
  doc.off('update', keep)
  return Y.mergeUpdates(updates)
}

function take(server: Y.Doc, ...updates: Uint8Array[]): Loss[] {
  return server.transact((transaction) => {
    const losses = watchLosses(transaction)
    for (const update of updates) {
      Y.applyUpdate(server, update)
      const opened = openUpdate(update)
      if (opened.kind !== 'opened') throw new Error(opened.kind)
      losses.look(opened)
    }
    return losses.found()
  })
}

const said = (losses: readonly Loss[]) => losses.map(({ words }) => words.map(({ text }) => text).join(''))

test('[SY50] of a word that the deleter saw half, the other half is lost', () => {
  const { server, alice, bob } = openTable()
  const half = change(bob, (doc) => textIn(doc, 0).insert(3, ' half'))
  const rest = change(bob, (doc) => textIn(doc, 0).insert(8, 'weg'))
  Y.applyUpdate(alice, half)
  const deleting = change(alice, (doc) => texts(doc).delete(0, 1))
  expect(said(take(server, half, rest, deleting))).toEqual(['weg'])
})

test('[SY50] nothing is lost where nobody writes in what another deletes', () => {
  const { server, alice, bob } = openTable()
  const typing = change(bob, (doc) => textIn(doc, 1).insert(4, ' erbij'))
  expect(
    take(
      server,
      typing,
      change(alice, (doc) => texts(doc).delete(0, 1)),
    ),
  ).toEqual([])
  expect(
    take(
      server,
      change(bob, (doc) => textIn(doc, 1).delete(0, 4)),
    ),
  ).toEqual([])
})

test('[SY50] what two people wrote in one block stays in order, what they wrote apart from each other stays apart', () => {
  const { server, alice, bob } = openTable()
  const before = change(bob, (doc) => textIn(doc, 0).insert(0, 'voor'))
  const after = change(bob, (doc) => textIn(doc, 0).insert(textIn(doc, 0).length, 'na'))
  const typo = change(bob, (doc) => textIn(doc, 0).insert(textIn(doc, 0).length, 'x'))
  const mended = change(bob, (doc) => textIn(doc, 0).delete(textIn(doc, 0).length - 1, 1))
  const on = change(bob, (doc) => textIn(doc, 0).insert(textIn(doc, 0).length, 'ar'))
  const deleting = change(alice, (doc) => texts(doc).delete(0, 1))
  expect(said(take(server, deleting, before, after, typo, mended, on))).toEqual(['voor naar'])
})

test('[SY50] [SY52] in a text of which not even the place is kept, the words are found all the same', () => {
  const { server, alice, bob } = openTable(() => true)
  take(
    server,
    change(alice, (doc) => texts(doc).delete(0, 1)),
  )
  const losses = take(
    server,
    change(bob, (doc) => textIn(doc, 0).insert(3, ' toch')),
  )
  expect(losses).toEqual([
    {
      root: null,
      block: null,
      words: [{ client: 3, text: ' toch', from: expect.any(Number), until: expect.any(Number) }],
    },
  ])
})

test('ranges: what lies in them and what lies outside them makes up the whole', () => {
  const ranges = rangesOf([
    { client: 1, clock: 10, length: 5 },
    { client: 1, clock: 2, length: 3 },
    { client: 1, clock: 4, length: 2 },
    { client: 2, clock: 0, length: 99 },
  ])
  for (let from = 0; from < 20; from++) {
    for (let until = from; until < 20; until++) {
      const clocks = (spans: readonly { from: number; until: number }[]) =>
        spans.flatMap((span) => Array.from({ length: span.until - span.from }, (_, at) => span.from + at))
      const [inside, outside] = [clocks(ranges.inside(1, from, until)), clocks(ranges.outside(1, from, until))]
      const isIn = (clock: number) => (clock >= 10 && clock < 15) || (clock >= 2 && clock < 6)
      const all = Array.from({ length: until - from }, (_, at) => from + at)
      expect([inside, outside]).toEqual([all.filter(isIn), all.filter((clock) => !isIn(clock))])
    }
  }
})
