// @vitest-environment jsdom
// A plain field on a shared sentence: typing, somebody else in the same sentence, and composing.
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type BoundField, bindField } from '#client/document/items/bind-field.ts'
import { caretAfter, differenceOf, replaceText } from '#client/document/items/replace-text.ts'

let [mine, theirs] = [new Y.Doc(), new Y.Doc()]
let field: HTMLTextAreaElement
let bound: BoundField
const text = (doc: Y.Doc) => doc.getText('t')

beforeEach(() => {
  ;[mine, theirs] = [new Y.Doc(), new Y.Doc()]
  text(mine).insert(0, 'Oma bellen')
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  mine.on('update', (update, origin) => origin !== 'line' && Y.applyUpdate(theirs, update, 'line'))
  theirs.on('update', (update, origin) => origin !== 'line' && Y.applyUpdate(mine, update, 'line'))
  field = document.body.appendChild(document.createElement('textarea'))
  bound = bindField(field, text(mine), () => {})
  field.focus()
})
afterEach(() => {
  bound.destroy()
  field.remove()
})

/** As a browser does it: the value and the caret change, then the event. */
function typeAt(at: number, words: string, removed = 0): void {
  field.value = field.value.slice(0, at) + words + field.value.slice(at + removed)
  field.setSelectionRange(at + words.length, at + words.length)
  field.dispatchEvent(new Event('input'))
}

test('what is typed is in the shared sentence, and nothing else of it moved', () => {
  const deleted: number[] = []
  text(mine).observe(({ delta }) => deleted.push(...delta.flatMap((step) => step.delete ?? [])))
  typeAt(3, ' vaker')
  expect([text(theirs).toString(), deleted]).toEqual(['Oma vaker bellen', []])
})

test('what another types before the caret moves it along, after it leaves it', () => {
  field.setSelectionRange(3, 3)
  text(theirs).insert(0, 'Vrijdag: ')
  expect([field.value, field.selectionStart]).toEqual(['Vrijdag: Oma bellen', 12])
  text(theirs).insert(19, '!')
  expect([field.value, field.selectionStart]).toEqual(['Vrijdag: Oma bellen!', 12])
  text(theirs).delete(0, 9)
  expect([field.value, field.selectionStart]).toEqual(['Oma bellen!', 3])
})

test('while a word is composed nothing moves; after it both are there', () => {
  field.setSelectionRange(10, 10)
  field.dispatchEvent(new Event('compositionstart'))
  typeAt(10, 'ñ')
  text(theirs).insert(0, 'Vrijdag: ')
  expect(field.value).toBe('Oma bellenñ')
  typeAt(10, 'ñan', 1)
  field.dispatchEvent(new Event('compositionend'))
  expect([field.value, text(theirs).toString()]).toEqual(['Vrijdag: Oma bellenñan', 'Vrijdag: Oma bellenñan'])
  expect(field.selectionStart).toBe(22)
})

test('a word that is being composed is in the shared sentence already, as far as it is', () => {
  field.dispatchEvent(new Event('compositionstart'))
  typeAt(10, ' mor')
  typeAt(14, 'gen')
  expect(text(theirs).toString()).toBe('Oma bellen morgen')
  typeAt(10, '', 7)
  expect([field.value, text(theirs).toString()]).toEqual(['Oma bellen', 'Oma bellen'])
  field.dispatchEvent(new Event('compositionend'))
  expect(text(theirs).toString()).toBe('Oma bellen')
})

test('a composition never takes away what another wrote inside the words it replaces', () => {
  field.dispatchEvent(new Event('compositionstart'))
  field.value = 'Oma appen'
  field.setSelectionRange(9, 9)
  text(theirs).insert(6, 'XX')
  field.dispatchEvent(new Event('compositionend'))
  expect(text(theirs).toString()).toContain('XX')
  expect(text(theirs).toString()).toBe(field.value)
})

const anyText = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙂', '🙃', 'é'), maxLength: 12 })

test('the smallest change always makes the one text of the other, and never half a character', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), (before, after, caret) => {
      const doc = new Y.Doc()
      doc.getText('t').insert(0, before)
      replaceText(doc.getText('t'), after, after === '' ? 0 : caret % (after.length + 1))
      expect(doc.getText('t').toString()).toBe(after)
      const difference = differenceOf(before, after)
      expect(difference?.inserted.isWellFormed() ?? true).toBe(true)
    }),
  )
})

test('a letter typed in a row of the same lands where it was typed', () => {
  expect(differenceOf('aaaa', 'aaaaa', 2)).toEqual({ from: 1, removed: 0, inserted: 'a' })
})

test('a caret stays with its letter, whatever others insert and delete', () => {
  expect(caretAfter(5, [{ retain: 5 }, { insert: 'x' }])).toBe(5)
  expect(caretAfter(5, [{ retain: 4 }, { insert: 'x' }])).toBe(6)
  expect(caretAfter(5, [{ retain: 3 }, { delete: 9 }])).toBe(3)
  expect(caretAfter(5, [{ delete: 2 }, { retain: 1 }, { insert: 'abc' }])).toBe(6)
})
