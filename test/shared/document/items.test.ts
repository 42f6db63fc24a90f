// Doelen and acties as two people at the table change them, read back as a version would have them.
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  actiesOf,
  addItem,
  bringBackItem,
  changeItem,
  doelenOf,
  moveItem,
  removedItems,
  removeItem,
  textOfItem,
} from '#shared/document/items.ts'
import { AUDIENCE_MAP, itemsName, readRoom, seedRoom } from '#shared/document/room-doc.ts'
import { PLAN_1 } from '#shared/document/template/plan-1.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { idOf } from '#test/support/build.ts'

const OMA = idOf<DeelnemerId>('oma')

let doc: Y.Doc
beforeEach(() => {
  doc = new Y.Doc()
  seedRoom(doc, PLAN_1)
})

const section = (id: string, of: Y.Doc = doc) => readRoom(of, PLAN_1).sections.find((one) => one.id === id)!
const acties = (of: Y.Doc = doc) => actiesOf(section('acties', of))
const doelen = () => doelenOf(section('doelen'))
const sentences = () => acties().map(({ text }) => text)
const stored = (id: string) => doc.getMap(itemsName('acties')).get(id) as Y.Map<unknown>

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
}

test('[DO40] an actie is read as it was written', () => {
  const doel = addItem(doc, 'doelen', 'doel', { text: 'Naar school', words: 'School minder vol', whose: 'gezin' })
  const id = addItem(doc, 'acties', 'actie', { text: 'Bellen', owner: OMA, due: '2026-12-02', doel })
  expect(acties()).toEqual([
    { id, text: 'Bellen', owner: OMA, otherOwner: '', due: '2026-12-02', doel, audience: 'tafel', position: 1 },
  ])
  expect(doelen()[0]).toMatchObject({ id: doel, text: 'Naar school', words: 'School minder vol', whose: 'gezin' })
})

test('[DO40] what is changed is read, and the rest stands', () => {
  const id = addItem(doc, 'doelen', 'doel', { text: 'Naar school', due: '2026-12-18' })
  changeItem(doc, 'doelen', id, { kind: 'persoonlijk', horizon: 'werkdoel' })
  textOfItem(doc, 'doelen', id, 'steps')!.insert(0, 'Eerst een rustige plek')
  expect(doelen()[0]).toMatchObject({
    text: 'Naar school',
    kind: 'persoonlijk',
    horizon: 'werkdoel',
    steps: 'Eerst een rustige plek',
    due: '2026-12-18',
  })
})

describe('[DO40] a stored value that is not understood', () => {
  test.each([
    ['owner', 'moeder', 'owner', null],
    ['owner', 7, 'owner', null],
    ['due', '2026-02-30', 'due', null],
    ['due', 'morgen', 'due', null],
    ['due', '2026-13-01', 'due', null],
    ['doel', 'x', 'doel', null],
    ['otherOwner', true, 'otherOwner', ''],
    ['position', Number.POSITIVE_INFINITY, 'position', 0],
    ['audience', 'iedereen', 'audience', 'professionals'],
    ['audience', true, 'audience', 'professionals'],
  ] as const)('%s: %j', (name, value, read, result) => {
    const id = addItem(doc, 'acties', 'actie', { text: 'a' })
    stored(id).set(name, value)
    expect(acties()[0]?.[read]).toBe(result)
  })

  test('no audience at all is professionals', () => {
    const id = addItem(doc, 'acties', 'actie', { text: 'a' })
    stored(id).delete('audience')
    expect(acties()[0]?.audience).toBe('professionals')
  })
})

test('[DO40] an item is for whom its section is for, until it says otherwise', () => {
  const id = addItem(doc, 'acties', 'actie', { text: 'a' })
  expect(acties()[0]?.audience).toBe('tafel')
  doc.getMap(AUDIENCE_MAP).set('acties', 'professionals')
  expect(acties()[0]?.audience).toBe('professionals')
  changeItem(doc, 'acties', id, { audience: `niet-voor:${OMA}` })
  expect(acties()[0]?.audience).toBe(`niet-voor:${OMA}`)
})

test('[DO40] items stand in order of position, also a new one after another', () => {
  const first = addItem(doc, 'acties', 'actie', { text: 'een' })
  addItem(doc, 'acties', 'actie', { text: 'drie' })
  addItem(doc, 'acties', 'actie', { text: 'twee' }, first)
  expect(sentences()).toEqual(['een', 'twee', 'drie'])
})

test('[DO41] what another typed in an item that was taken away comes back with it', () => {
  const id = addItem(doc, 'acties', 'actie', { text: 'Bellen' })
  const bob = new Y.Doc()
  exchange(doc, bob)
  removeItem(doc, 'acties', id)
  textOfItem(bob, 'acties', id, 'text')!.insert(6, ' met oma')
  exchange(doc, bob)
  expect(acties()).toEqual([])
  expect(removedItems(doc, 'acties')).toEqual([{ id, words: 'Bellen met oma' }])
  bringBackItem(doc, 'acties', id)
  expect(sentences()).toEqual(['Bellen met oma'])
})

test('[DO42] two people type in one sentence, and the last choice stands', () => {
  const id = addItem(doc, 'acties', 'actie', { text: 'bellen' })
  const bob = new Y.Doc()
  exchange(doc, bob)
  textOfItem(doc, 'acties', id, 'text')!.insert(0, 'Oma ')
  textOfItem(bob, 'acties', id, 'text')!.insert(6, ' op vrijdag')
  changeItem(doc, 'acties', id, { owner: OMA })
  exchange(doc, bob)
  changeItem(bob, 'acties', id, { owner: null, otherOwner: 'Oom Jelle' })
  exchange(doc, bob)
  expect(acties()[0]).toMatchObject({ text: 'Oma bellen op vrijdag', owner: null, otherOwner: 'Oom Jelle' })
  expect(acties(bob)).toEqual(acties())
})

test('[DO43] an item moves up and down, and no further than the end', () => {
  const ids = ['een', 'twee', 'drie'].map((text) => addItem(doc, 'acties', 'actie', { text }))
  moveItem(doc, 'acties', ids[2]!, -1)
  expect(sentences()).toEqual(['een', 'drie', 'twee'])
  moveItem(doc, 'acties', ids[2]!, -1)
  moveItem(doc, 'acties', ids[2]!, -1)
  expect(sentences()).toEqual(['drie', 'een', 'twee'])
  moveItem(doc, 'acties', ids[0]!, 1)
  moveItem(doc, 'acties', ids[0]!, 1)
  expect(sentences()).toEqual(['drie', 'twee', 'een'])
})

test('[DO43] items that two people made at one place move past each other', () => {
  const bob = new Y.Doc()
  exchange(doc, bob)
  for (const text of ['a', 'b']) addItem(doc, 'acties', 'actie', { text })
  for (const text of ['c', 'd']) addItem(bob, 'acties', 'actie', { text })
  exchange(doc, bob)
  const before = acties()
  moveItem(doc, 'acties', before[3]!.id, -1)
  moveItem(doc, 'acties', before[3]!.id, -1)
  moveItem(doc, 'acties', before[3]!.id, -1)
  expect(acties().map(({ id }) => id)).toEqual([before[3]!.id, ...before.slice(0, 3).map(({ id }) => id)])
})
