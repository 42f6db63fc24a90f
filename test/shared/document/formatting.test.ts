import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { leaveFormatting } from '#shared/document/formatting.ts'

/** A word is made bold while somebody else takes it away. Counts what a document that hears of both then says by itself. */
function saysByItself(prepare: (doc: Y.Doc) => void): number {
  const [alice, bob, hears] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  prepare(hears)
  alice.getText('text').insert(0, 'een twee drie')
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice))
  alice.getText('text').format(4, 4, { bold: {} })
  bob.getText('text').delete(4, 4)
  let said = 0
  hears.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== 'heard') said++
  })
  hears.getText('text')
  for (const doc of [alice, bob]) Y.applyUpdate(hears, Y.encodeStateAsUpdate(doc), 'heard')
  expect(String(hears.getText('text'))).toBe('een  drie')
  return said
}

test('[SY56] a document whose formatting is left says nothing that nobody did', () => {
  expect(saysByItself(leaveFormatting)).toBe(0)
})

test('[SY56] Yjs by itself does: when it no longer does, leaving it can go', () => {
  expect(saysByItself(() => {})).toBe(1)
})
