// Content that has no place in a room.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Bystander, openWithBystander } from '#test/support/live/bystander.ts'
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
