// @vitest-environment jsdom
// Where one's own caret stands while another writes: where one was typing, in the same words.
import { expect, test } from 'vitest'
import type { Block } from '#shared/document/blocks.ts'
import { block, look, placeCaret, type } from './support/hands.ts'
import { withTable } from './support/table.ts'

const THREE = [block('paragraph', 'een'), block('quote', 'twee'), block('paragraph', 'drie')]

test.each<[string, readonly Block[], number]>([
  ['in the only quote', THREE, 1],
  ['in one of two paragraphs', THREE, 0],
  ['in the only paragraph', [block('paragraph', 'een')], 0],
  ['in the only point of a list', [block('bullet', 'een'), block('paragraph', 'twee')], 0],
])('what one types %s stays one word while another writes before it', (_, start, at) => {
  withTable(
    ['alice', 'bob'],
    (table) => {
      const [alice, bob] = table.people.map(({ editors }) => editors[0]!)
      placeCaret(alice!, at, -1)
      placeCaret(bob!, at, 0)
      for (const [index, letter] of [...'halverwege'].entries()) {
        type(alice!, letter)
        type(bob!, 'tegelijker'[index]!)
      }
      const { kind, runs } = start[at]!
      expect(look(table.blocks(table.people[0]!))[at]).toBe(`${kind} tegelijker${runs[0]!.text}halverwege`)
    },
    start,
  )
})
