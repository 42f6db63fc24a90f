// `- `, `1. `, `## ` and `> ` at the start of plain text make it a list item, a heading or a quote. Only an attribute is
// set, on the same Y element, so this is harmless while another types there.
import { Extension, InputRule } from '@tiptap/core'
import type { BlockKind } from '#shared/document/blocks.ts'
import { kindOf } from '../schema/block-node.ts'
import { setBlockKind } from './commands.ts'

const RULES: readonly [RegExp, BlockKind][] = [
  [/^[-*•]\s$/, 'bullet'],
  [/^1[.)]\s$/, 'number'],
  [/^#{1,3}\s$/, 'heading'],
  [/^>\s$/, 'quote'],
]

export const BlockInputRules = Extension.create({
  name: 'blockInputRules',
  addInputRules: () =>
    RULES.map(
      ([find, kind]) =>
        new InputRule({
          find,
          handler: ({ state, range }) => {
            const $from = state.doc.resolve(range.from)
            if ($from.depth !== 1) return null
            // In a list of this kind the typed mark is swallowed: one habit, one result.
            const now = kindOf($from.parent)
            if (now !== 'paragraph' && now !== kind) return null
            const tr = state.tr.delete(range.from, range.to)
            if (now !== kind) setBlockKind(tr, $from.before(1), kind)
          },
        }),
    ),
})
