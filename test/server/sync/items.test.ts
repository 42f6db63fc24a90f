// What the guard lets into the items of the plan: what the page itself writes, and nothing else.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rootsOf } from '#server/sync/content.ts'
import { judge } from '#server/sync/guard.ts'
import {
  actiesOf,
  addItem,
  bringBackItem,
  changeItem,
  doelenOf,
  moveItem,
  removeItem,
  textOfItem,
} from '#shared/document/items.ts'
import { itemsName, readRoom, seedRoom, textName } from '#shared/document/room-doc.ts'
import { PLAN_1 } from '#shared/document/template/plan-1.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { idOf } from '#test/support/build.ts'
import { personIdOf } from '#test/support/live/house.ts'

const ROOTS = rootsOf(PLAN_1)
const NEW_ID = idOf('nieuw')

interface Table {
  readonly server: Y.Doc
  readonly client: Y.Doc
  readonly id: string
  /** The kind of verdict on each update that `act` makes in the client, applied where it is news. */
  send(act: (doc: Y.Doc) => void): string[]
}

function openTable(): Table {
  const [server, client] = [new Y.Doc(), new Y.Doc()]
  seedRoom(server, PLAN_1)
  const id = addItem(server, 'acties', 'actie', { text: 'Oma bellen' })
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  const text = {
    doc: () => server,
    clockOf: (one: number) => Y.getState(server.store, one),
    structAt: () => undefined,
    mayWriteAs: () => true,
    roots: ROOTS,
    catchUp: () => true,
  }
  return {
    server,
    client,
    id,
    send(act) {
      const kinds: string[] = []
      const judged = (update: Uint8Array) => {
        const verdict = judge(update, text, personIdOf('alice'))
        kinds.push(verdict.kind === 'refused' ? verdict.why : verdict.kind)
        if (verdict.kind === 'news') Y.applyUpdate(server, verdict.news.update)
      }
      client.on('update', judged)
      act(client)
      client.off('update', judged)
      return kinds
    },
  }
}

const read = (doc: Y.Doc, id: string) => readRoom(doc, PLAN_1).sections.find((one) => one.id === id)!
const itemsOf = (doc: Y.Doc) => doc.getMap(itemsName('acties'))
const item = (doc: Y.Doc, id: string) => itemsOf(doc).get(id) as Y.Map<unknown>

test('[SY40] everything that the page does to items is let in', () => {
  const { server, client, id, send } = openTable()
  const undo = new Y.UndoManager([itemsOf(client)])
  const kinds = send((doc) => {
    const doel = addItem(doc, 'doelen', 'doel', { words: 'School minder vol', whose: 'gezin', due: '2026-12-18' })
    const other = addItem(doc, 'acties', 'actie', {})
    textOfItem(doc, 'acties', other, 'text')!.insert(0, 'J')
    textOfItem(doc, 'acties', other, 'text')!.insert(1, 'as kopen')
    textOfItem(doc, 'acties', id, 'text')!.delete(0, 4)
    changeItem(doc, 'acties', id, { owner: idOf<DeelnemerId>('oma'), due: '2026-12-02', doel })
    changeItem(doc, 'acties', id, { owner: null, otherOwner: 'Oom Jelle', audience: 'professionals' })
    moveItem(doc, 'acties', other, -1)
    removeItem(doc, 'acties', id)
    undo.undo()
    undo.redo()
    bringBackItem(doc, 'acties', id)
  })
  expect(new Set(kinds)).toEqual(new Set(['news']))
  expect(doelenOf(read(server, 'doelen'))).toMatchObject([{ words: 'School minder vol', whose: 'gezin' }])
  expect(actiesOf(read(server, 'acties'))).toEqual(actiesOf(read(client, 'acties')))
})

test('[SY40] all of it at once, as after a line that was lost, is let in as well', () => {
  const { server, client, id, send } = openTable()
  const kinds = send((doc) =>
    doc.transact(() => {
      changeItem(doc, 'acties', id, { due: '2026-12-02' })
      const other = addItem(doc, 'acties', 'actie', { text: 'Jas kopen' })
      textOfItem(doc, 'acties', other, 'text')!.insert(9, ', warm')
      changeItem(doc, 'acties', other, { otherOwner: 'Oom Jelle' })
      changeItem(doc, 'acties', other, { otherOwner: 'Oom Jelle G.' })
    }),
  )
  expect(kinds).toEqual(['news'])
  expect(actiesOf(read(server, 'acties'))).toEqual(actiesOf(read(client, 'acties')))
})

describe('[SY40] refused is', () => {
  const cases: Record<string, (doc: Y.Doc, id: string) => void> = {
    'an item under a name that is no id': (doc) => itemsOf(doc).set('een', new Y.Map()),
    'an item that is a plain value': (doc) => itemsOf(doc).set(NEW_ID, { text: 'x' }),
    'an item that is a text': (doc) => itemsOf(doc).set(NEW_ID, new Y.Text('x')),
    'another item over one that is there': (doc, id) => itemsOf(doc).set(id, new Y.Map()),
    'a member that no item has': (doc, id) => item(doc, id).set('kladblok', 'verstopt'),
    'a member of another kind of item': (doc, id) => item(doc, id).set('words', new Y.Text('x')),
    'a key that JavaScript gives a meaning': (doc, id) => item(doc, id).set('__proto__', 'x'),
    'a map in an item': (doc, id) => item(doc, id).set('owner', new Y.Map([['a', 'b']])),
    'an object as a choice': (doc, id) => item(doc, id).set('owner', { toString: 'x' }),
    'a list as a choice': (doc, id) => item(doc, id).set('owner', ['a', 'b']),
    'bytes as a choice': (doc, id) => item(doc, id).set('owner', new Uint8Array(8)),
    'a choice as long as a book': (doc, id) => item(doc, id).set('otherOwner', 'x'.repeat(10_000)),
    'a place without end': (doc, id) => item(doc, id).set('position', Number.POSITIVE_INFINITY),
    'a sentence that the last one overwrites': (doc, id) => item(doc, id).set('text', 'van mij'),
    'another sentence over what was written': (doc, id) => item(doc, id).set('text', new Y.Text('van mij')),
    'a block in a sentence': (doc, id) =>
      (item(doc, id).get('text') as unknown as Y.XmlText).insertEmbed(0, new Y.XmlElement('block')),
    'a picture in a sentence': (doc, id) => (item(doc, id).get('text') as Y.Text).insertEmbed(0, { image: 'x' }),
    'a value beside a sentence': (doc, id) => (item(doc, id).get('text') as Y.Text).setAttribute('kleur', 'rood'),
    'a wrong member of a new item': (doc) => itemsOf(doc).set(NEW_ID, new Y.Map([['onbekend', 1]])),
    'a marked-up sentence in a new item': (doc) => {
      const made = new Y.Map<unknown>()
      made.set('text', new Y.XmlText('x'))
      itemsOf(doc).set(NEW_ID, made)
    },
    'a bare sentence in the prose': (doc) =>
      (doc.getXmlFragment(textName('kern')).get(0) as Y.XmlElement).insert(0, [
        new Y.Text('x') as unknown as Y.XmlText,
      ]),
    'an item in an item': (doc) => {
      const made = new Y.Map<unknown>()
      made.set('doel', new Y.Map([['text', 'x']]))
      itemsOf(doc).set(NEW_ID, made)
    },
  }
  for (const [what, act] of Object.entries(cases)) {
    test(what, () => {
      const { server, id, send } = openTable()
      const before = Y.encodeStateAsUpdate(server)
      expect(send((doc) => act(doc, id))).toEqual(['not-allowed-here'])
      expect(Y.encodeStateAsUpdate(server)).toEqual(before)
    })
  }

  // Written without knowing what is there, an update names its place itself and Yjs would let the newcomer win.
  test('a sentence laid over another by a client that knows nothing of it', () => {
    const { server, id, send } = openTable()
    const kinds = send((doc) => {
      const loose = new Y.Doc()
      Y.applyUpdate(loose, Y.encodeStateAsUpdate(doc))
      const before = Y.encodeStateVector(loose)
      const members = item(loose, id)
      members._map.delete('text')
      members.set('text', new Y.Text('van mij'))
      doc.emit('update', [Y.encodeStateAsUpdate(loose, before), null, doc, null as never])
    })
    expect(kinds).toEqual(['not-allowed-here'])
    expect(actiesOf(read(server, 'acties'))[0]?.text).toBe('Oma bellen')
  })
})

test('[SY40] prose and an item in one update are both let in', () => {
  const { send } = openTable()
  const kinds = send((doc) =>
    doc.transact(() => {
      const block = doc.getXmlFragment(textName('acties')).get(0) as Y.XmlElement
      ;(block.get(0) as Y.XmlText).insert(0, 'Zie hieronder.')
      addItem(doc, 'acties', 'actie', { text: 'Jas kopen' })
    }),
  )
  expect(kinds).toEqual(['news'])
})
