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
