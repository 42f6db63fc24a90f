// Puts pasted blocks at the caret: the first joins the block it lands in, the last takes what stood behind the caret.
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Block } from '#shared/document/blocks.ts'
import { blockNode, textNodes } from '../schema/pm-blocks.ts'

export function insertBlocks(state: EditorState, blocks: readonly Block[]): Transaction {
  const { schema } = state
  const tr = state.tr.deleteSelection()
  const [first, ...rest] = blocks
  const $at = tr.selection.$from
  if (!first || $at.depth !== 1) return tr
  const start = $at.before(1)
  // An empty block takes the kind of what is pasted in it; one with words keeps its own.
  if ($at.parent.content.size === 0 && (first.kind !== 'paragraph' || rest.length > 0)) setStart(tr, start, first)
  const nodes = textNodes(schema, first.runs)
  if (nodes.length > 0) tr.insert($at.pos, nodes)
  let end = $at.pos + nodes.reduce((size, node) => size + node.nodeSize, 0)
  const last = rest.pop()
  if (last) {
    tr.split(end, 1)
    const between = rest.map((block) => blockNode(schema, block))
    if (between.length > 0) tr.insert(end + 1, between)
    const lastStart = end + 1 + between.reduce((size, node) => size + node.nodeSize, 0)
    setStart(tr, lastStart, last)
    const lastNodes = textNodes(schema, last.runs)
    if (lastNodes.length > 0) tr.insert(lastStart + 1, lastNodes)
    end = lastStart + 1 + lastNodes.reduce((size, node) => size + node.nodeSize, 0)
  }
  return tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView()
}

function setStart(tr: Transaction, position: number, { kind, indent }: Block): void {
  tr.setNodeAttribute(position, 'kind', kind)
    .setNodeAttribute(position, 'indent', indent)
    .setNodeAttribute(position, 'gone', false)
}
