// How the selection is formatted, for the toolbar. Pure.
import type { EditorState } from '@tiptap/pm/state'
import { type BlockKind, MAX_INDENT } from '#shared/document/blocks.ts'
import { selectedBlocks } from './keys/commands.ts'
import { indentOf, isListKind, kindOf } from './schema/block-node.ts'

export interface Format {
  readonly bold: boolean
  readonly italic: boolean
  readonly link: boolean
  /** Null where the selection holds more than one kind. */
  readonly kind: BlockKind | null
  readonly canGoDeeper: boolean
  readonly canGoBack: boolean
  readonly hasSelection: boolean
}

export function formatOf(state: EditorState): Format {
  const { from, to, empty, $from } = state.selection
  const blocks = selectedBlocks(state).map(({ node }) => node)
  const items = blocks.filter((node) => isListKind(kindOf(node)))
  const marks = state.storedMarks ?? $from.marks()
  const has = (name: string) => {
    const type = state.schema.marks[name]!
    return empty ? marks.some((mark) => mark.type === type) : state.doc.rangeHasMark(from, to, type)
  }
  const first = blocks[0] ? kindOf(blocks[0]) : null
  return {
    bold: has('bold'),
    italic: has('italic'),
    link: has('link') || $from.marks().some((mark) => mark.type.name === 'link'),
    kind: blocks.every((node) => kindOf(node) === first) ? first : null,
    canGoDeeper: items.some((node) => indentOf(node) < MAX_INDENT),
    canGoBack: items.some((node) => indentOf(node) > 0),
    hasSelection: !empty,
  }
}

export const sameFormat = (a: Format | null, b: Format | null): boolean => JSON.stringify(a) === JSON.stringify(b)
