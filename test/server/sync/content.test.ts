// Content that has no place in a room.
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { blockOf, readRoom } from '#shared/document/room-doc.ts'
import { templateOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { type Bystander, openWithBystander, word } from '#test/support/live/bystander.ts'
import { ANALYSE } from '#test/support/live/house.ts'
import { callInWithDoc } from '#test/support/live/raw.ts'
import { fragmentOf, sitDown, textOf } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

let table: Bystander
beforeEach(async () => {
  table = await openWithBystander()
})
afterEach(() => table.tearDown())

const blockText = (doc: Y.Doc) => (fragmentOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText

describe('[SY10] content', () => {
  const cases: Record<string, (doc: Y.Doc) => void> = {
    'under a name no section has': (doc) => doc.getText('kladblok').insert(0, 'verstopt'),
    'in a section that is filled from elsewhere': (doc) =>
      doc.getXmlFragment('text/verhalen').insert(0, [new Y.XmlText('x')]),
    'as a map where a list belongs': (doc) => doc.getMap('text/aanleiding').set('a', 'x'),
    'as a list where a map belongs': (doc) => doc.getArray('audience').insert(0, ['tafel']),
    'under a key that JavaScript gives a meaning': (doc) => doc.getMap('audience').set('__proto__', 'tafel'),
    'with such a key inside a value': (doc) =>
      doc.getMap('audience').set('advies', JSON.parse('{"__proto__":{"x":1}}')),
    'as a document in the document': (doc) => doc.getMap('audience').set('advies', new Y.Doc()),
    'an element that no editor knows': (doc) => fragmentOf(doc).insert(0, [new Y.XmlElement('table')]),
    'a mark that no editor knows': (doc) => blockText(doc).format(0, 1, { blink: {} }),
    'a picture in the text': (doc) => blockText(doc).insertEmbed(0, { image: 'x' }),
    'letters outside a block': (doc) => fragmentOf(doc).insert(0, ['los' as never]),
    'letters behind a block': (doc) => fragmentOf(doc).insert(1, ['los' as never]),
    'a text outside a block': (doc) => fragmentOf(doc).insert(0, [new Y.XmlText('los')]),
    'letters beside the text of a block': (doc) => (fragmentOf(doc).get(0) as Y.XmlElement).insert(1, ['los' as never]),
    'a block in a block': (doc) => (fragmentOf(doc).get(0) as Y.XmlElement).insert(0, [new Y.XmlElement('block')]),
    'a block in a text': (doc) => blockText(doc).insertEmbed(0, new Y.XmlElement('block')),
    'an attribute that is a document of its own': (doc) =>
      (fragmentOf(doc).get(0) as Y.XmlElement).setAttribute('kind', new Y.Map() as never),
    'a choice that is a map': (doc) => doc.getMap('audience').set('advies', new Y.Map()),
    'a choice that is a value of many': (doc) => doc.getMap('plain-open').set('advies', { x: 1 }),
    'nested without end': (doc) => {
      let element = fragmentOf(doc).get(0) as Y.XmlElement
      for (let depth = 0; depth < 50; depth++) {
        const child = new Y.XmlElement('block')
        element.insert(0, [child])
        element = child
      }
    },
  }
  for (const [what, change] of Object.entries(cases)) {
    test(`${what} is refused`, async () => {
      const alice = await callInWithDoc(table.house, 'alice')
      // A root of this client only: its kind is not that of the room.
      const loose = new Y.Doc()
      Y.applyUpdate(loose, Y.encodeStateAsUpdate(alice.doc))
      const before = Y.encodeStateVector(loose)
      loose.transact(() => change(loose))
      alice.sayUpdate(Y.encodeStateAsUpdate(loose, before))
      expect([await alice.raw.closed(), await table.afterwards()]).toEqual([4422, 'blijft'])
    })
  }

  test('of items, audience and blocks is kept', async () => {
    const alice = sitDown(table.house, 'alice')
    await alice.synced()
    alice.doc.transact(() => {
      const factor = new Y.Map([
        ['title', 'slaapt slecht'],
        ['sure', false],
      ])
      alice.doc.getMap('items/factoren').set('factor1', factor)
      alice.doc.getMap('audience').set('advies', 'professionals')
      const block = new Y.XmlElement('block')
      block.insert(0, [new Y.XmlText('tweede alinea')])
      fragmentOf(alice.doc).insert(1, [block])
    })
    await alice.allSaved()
    await until(
      'bob to have it',
      () => textOf(table.bob.doc).includes('tweede alinea') && table.bob.doc.getMap('items/factoren').size === 1,
    )
    alice.leave()
  })
})

/** Between any two: no editor names two that do not stand in one text. */
function letters(text: string, at: Y.ID, left: Y.ID, right: Y.ID): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, 1, at.client, at.clock]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, 0xc4)
    for (const { client, clock } of [left, right]) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
    encoding.writeVarString(encoder, text)
    encoding.writeVarUint(encoder, 0)
  })
}

const firstLetterOf = (doc: Y.Doc, block: number): Y.ID =>
  ((fragmentOf(doc).get(block) as Y.XmlElement).get(0) as unknown as { _start: Y.Item })._start.id

const further = ({ client, clock }: Y.ID, letters: number): Y.ID => Y.createID(client, clock + letters)

describe('[SY10] letters between two of which one stands elsewhere', () => {
  type Beside = 'the letters of bob' | 'own letters of the frame before' | 'own letters of the same frame'
  const cases: Record<string, { isGone: boolean; beside: Beside }> = {
    'in another block': { isGone: false, beside: 'the letters of bob' },
    'in a block that was deleted: the server would read them, and no page would': {
      isGone: true,
      beside: 'the letters of bob',
    },
    'and the other in the frame before': { isGone: true, beside: 'own letters of the frame before' },
    'and the other in the same frame': { isGone: true, beside: 'own letters of the same frame' },
  }
  for (const [what, { isGone, beside }] of Object.entries(cases)) {
    test(`${what} are refused`, async () => {
      const { bob, house } = table
      fragmentOf(bob.doc).insert(1, [blockOf('weg')])
      const elsewhere = firstLetterOf(bob.doc, 1)
      if (isGone) fragmentOf(bob.doc).delete(1, 1)
      await bob.allSaved()
      const alice = await callInWithDoc(house, 'alice')
      const own = Y.createID(alice.doc.clientID, 0)
      const first = firstLetterOf(alice.doc, 0)
      const honest = letters('ja', own, first, further(first, 1))
      const forged = letters('geheim', further(own, 2), further(own, 1), elsewhere)
      if (beside === 'own letters of the frame before') alice.sayUpdate(honest)
      if (beside === 'the letters of bob') alice.sayUpdate(letters('geheim', own, first, elsewhere))
      else alice.sayUpdate(beside === 'own letters of the same frame' ? Y.mergeUpdates([honest, forged]) : forged)
      await table.afterwards()
      const captured = house.live.capture(ANALYSE)?.content
      expect(captured).toEqual(readRoom(bob.doc, TEMPLATES[templateOf(ANALYSE.room)]))
      expect(JSON.stringify(captured)).not.toContain('geheim')
      expect(await alice.raw.closed()).toBe(4422)
    })
  }
})

describe('[SY10] letters under a key, of which Yjs takes away a half and stops at the other, in every page,', () => {
  const key = (encoder: encoding.Encoder, name: string) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, name)
    encoding.writeVarString(encoder, 'sleutel')
  }
  const cases: Record<string, (at: Y.ID) => Uint8Array> = {
    'in items that nobody writes yet': ({ client, clock }) =>
      encoding.encode((encoder) => {
        for (const value of [1, 1, client, clock, 0x24]) encoding.writeVarUint(encoder, value)
        key(encoder, 'items/factoren')
        encoding.writeVarString(encoder, 'geheim')
        encoding.writeVarUint(encoder, 0)
      }),
    'behind a value of such an item': ({ client, clock }) =>
      encoding.encode((encoder) => {
        for (const value of [1, 2, client, clock, 0x28]) encoding.writeVarUint(encoder, value)
        key(encoder, 'items/factoren')
        encoding.writeVarUint(encoder, 1)
        encoding.writeAny(encoder, true)
        encoding.writeUint8(encoder, 0x84)
        for (const value of [client, clock]) encoding.writeVarUint(encoder, value)
        encoding.writeVarString(encoder, 'geheim')
        encoding.writeVarUint(encoder, 0)
      }),
  }
  for (const [what, write] of Object.entries(cases)) {
    test(`${what} are refused`, async () => {
      const alice = await callInWithDoc(table.house, 'alice')
      const update = write(Y.createID(alice.doc.clientID, 0))
      // The bytes are what they should be: Yjs takes them.
      Y.applyUpdate(alice.doc, update)
      expect(alice.doc.getMap('items/factoren').has('sleutel')).toBe(true)
      alice.sayUpdate(update)
      expect([await alice.raw.closed(), await table.afterwards()]).toEqual([4422, 'blijft'])
    })
  }
})

test('[SY10] a choice made, taken back and made again, which a page that sends its whole text says as one value of many, is let in', async () => {
  const alice = await callInWithDoc(table.house, 'alice')
  const fragment = fragmentOf(alice.doc)
  const undo = new Y.UndoManager(fragment, { captureTimeout: 0 })
  for (const gone of [true, false, true, false])
    (fragment.get(0) as Y.XmlElement).setAttribute('gone', gone as unknown as string)
  const whole = Y.encodeStateAsUpdate(alice.doc)
  const merged = Y.decodeUpdate(whole).structs.some(
    (struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentAny && struct.length > 1,
  )
  expect(merged).toBe(true)
  alice.sayUpdate(whole)
  alice.sayUpdate(alice.change(word('daarna')))
  await until('the word after it', () => table.bob.text().includes('daarna'))
  undo.destroy()
})
