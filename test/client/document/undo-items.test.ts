// @vitest-environment jsdom
// The shared undo over doelen and acties: one's own acts go back, another's words and choices stay.
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createSharedUndo, type SharedUndo } from '#client/document/undo/shared-undo.ts'
import { actiesOf, addItem, changeItem, ITEM_CHANGE, moveItem, removeItem, textOfItem } from '#shared/document/items.ts'
import { itemsName, readRoom, seedRoom, textName } from '#shared/document/room-doc.ts'
import { PLAN_1 } from '#shared/document/template/plan-1.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { idOf } from '#test/support/build.ts'

const OMA = idOf<DeelnemerId>('oma')
const LOEX = idOf<DeelnemerId>('loex')

let [alice, bob] = [new Y.Doc(), new Y.Doc()]
let undo: SharedUndo

beforeEach(() => {
  ;[alice, bob] = [new Y.Doc(), new Y.Doc()]
  seedRoom(alice, PLAN_1)
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice), 'line')
  alice.on('update', (update, origin) => origin !== 'line' && Y.applyUpdate(bob, update, 'line'))
  bob.on('update', (update, origin) => origin !== 'line' && Y.applyUpdate(alice, update, 'line'))
  undo = createSharedUndo(alice, [alice.getXmlFragment(textName('acties')), alice.getMap(itemsName('acties'))])
})

const acties = (doc: Y.Doc = alice) => actiesOf(readRoom(doc, PLAN_1).sections.find(({ id }) => id === 'acties')!)
const sentences = (doc: Y.Doc = alice) => acties(doc).map(({ text }) => text)
const type = (doc: Y.Doc, id: string, at: number, words: string) =>
  doc.transact(() => textOfItem(doc, 'acties', id, 'text')!.insert(at, words), ITEM_CHANGE)
function step<Result>(act: () => Result): Result {
  undo.closeStep()
  const result = act()
  undo.closeStep()
  return result
}

test('an actie that was taken away is brought back, and goes again with redo', () => {
  const id = step(() => addItem(alice, 'acties', 'actie', { text: 'Oma bellen' }))
  step(() => removeItem(alice, 'acties', id))
  expect(undo.undo().kind).toBe('done')
  expect([sentences(), sentences(bob)]).toEqual([['Oma bellen'], ['Oma bellen']])
  undo.redo()
  expect(sentences(bob)).toEqual([])
})

test('a new actie goes away with undo and comes back whole with redo', () => {
  step(() => addItem(alice, 'acties', 'actie', { text: 'Jas kopen', owner: OMA }))
  undo.undo()
  expect(sentences(bob)).toEqual([])
  undo.redo()
  expect(acties(bob)).toMatchObject([{ text: 'Jas kopen', owner: OMA }])
})

test('an actie that another wrote in stays when the one who made it takes that back', () => {
  const id = step(() => addItem(alice, 'acties', 'actie', {}))
  type(bob, id, 0, 'van bob')
  undo.undo()
  expect([sentences(), sentences(bob)]).toEqual([['van bob'], ['van bob']])
})

test('undo takes back one’s own words in a sentence, and leaves another’s', () => {
  const id = step(() => addItem(alice, 'acties', 'actie', { text: 'bellen' }))
  step(() => type(alice, id, 0, 'Oma '))
  type(bob, id, 10, ' op vrijdag')
  undo.undo()
  expect(sentences(bob)).toEqual(['bellen op vrijdag'])
})

test('a word that another wrote on to cannot be taken back: refused, and nothing changes', () => {
  const id = step(() => addItem(alice, 'acties', 'actie', {}))
  step(() => type(alice, id, 0, 'fiets'))
  step(() => changeItem(alice, 'acties', id, { owner: OMA }))
  type(bob, id, 5, 'bel')
  const before = acties(bob)
  expect(undo.undo().kind).toBe('done')
  expect(undo.undo().kind).toBe('refused')
  expect(acties(bob)).toEqual([{ ...before[0], owner: null }])
  expect(acties()).toEqual(acties(bob))
})

test('a choice is taken back, unless another chose since', () => {
  const id = addItem(bob, 'acties', 'actie', { text: 'Bellen' })
  step(() => changeItem(alice, 'acties', id, { owner: OMA }))
  undo.undo()
  expect(acties(bob)[0]?.owner).toBeNull()
  step(() => changeItem(alice, 'acties', id, { owner: OMA }))
  changeItem(bob, 'acties', id, { owner: LOEX })
  expect(undo.undo().kind).toBe('nothing')
  expect(acties(bob)[0]?.owner).toBe(LOEX)
})

test('a move is taken back', () => {
  const [first] = ['een', 'twee'].map((text) => step(() => addItem(alice, 'acties', 'actie', { text })))
  step(() => moveItem(alice, 'acties', first!, 1))
  expect(sentences(bob)).toEqual(['twee', 'een'])
  undo.undo()
  expect(sentences(bob)).toEqual(['een', 'twee'])
})
