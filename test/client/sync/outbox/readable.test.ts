// The words in changes that belong to a text that is not there any more.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { wordsOf } from '#client/sync/outbox/readable.ts'

/** The changes that `act` makes one by one in a text that says `before`. */
function changesOf(before: string, act: (text: Y.Text) => void): Uint8Array[] {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, before)
  const changes: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => changes.push(update))
  act(doc.getText('t'))
  return changes
}

test('what was typed letter by letter is read as words, without the text around it', () => {
  const changes = changesOf('Van een ander. ', (text) => {
    for (const letter of 'zij mist hem') text.insert(text.length, letter)
  })
  expect(wordsOf(changes)).toBe('zij mist hem')
})

test('words in two places stand on lines of their own', () => {
  const changes = changesOf('midden', (text) => {
    text.insert(text.length, ' achteraan')
    text.insert(0, 'vooraan ')
  })
  expect(wordsOf(changes)).toBe('achteraan\nvooraan')
})

test('what was taken back does not come again', () => {
  const changes = changesOf('', (text) => {
    text.insert(0, 'blijft weg')
    text.delete(6, 4)
  })
  expect(wordsOf(changes)).toBe('blijft')
})

test('where something was only taken away there is nothing to read', () => {
  expect(wordsOf(changesOf('alles', (text) => text.delete(0, 5)))).toBe('')
})

test('what lies there twice is read once, page after page as they wrote', () => {
  const [young, old] = [
    changesOf('', (text) => text.insert(0, 'laatste')),
    changesOf('', (text) => text.insert(0, 'eerst')),
  ]
  expect(wordsOf([...old, ...old, ...young, Y.mergeUpdates([...old, ...young])])).toBe('eerst\nlaatste')
})

test('a day of typing is read in a moment', () => {
  const letters = 8_000
  const changes = changesOf('', (text) => {
    for (let at = 0; at < letters; at++) text.insert(text.length, 'a')
    for (let at = 0; at < 100; at++) text.delete(0, 1)
  })
  const began = performance.now()
  expect(wordsOf(changes)).toBe('a'.repeat(letters - 100))
  expect(performance.now() - began).toBeLessThan(3_000)
})
