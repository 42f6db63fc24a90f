// A block that is deleted or joined stays behind, empty and hidden (BLOCKS 2c): y-tiptap then keeps its Y element and
// deletes only the text this person saw. What another typed in it meanwhile comes up as a paragraph of its own.
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { BLOCK } from '#shared/document/room-doc.ts'

export const keepGone = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((tr) => tr.docChanged)) return null
      if (transactions.some((tr) => tr.getMeta(ySyncPluginKey))) return null
      return keepDeletedBlocks(transactions, before, after)
    },
  })

function keepDeletedBlocks(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  const mapping = new Mapping(transactions.flatMap((tr) => tr.mapping.maps))
  const deleted: { at: number; kind: unknown; indent: unknown }[] = []
  before.doc.forEach((node, position) => {
    const result = mapping.mapResult(position, 1)
    if (!result.deletedAfter) return
    const $at = after.doc.resolve(Math.min(result.pos, after.doc.content.size))
    const at = $at.depth === 0 ? $at.pos : $at.after(1)
    deleted.push({ at, kind: node.attrs.kind, indent: node.attrs.indent })
  })
  if (deleted.length === 0) return null
  const tr = after.tr
  // From the last to the first, so that the places stay true and the order stays the old one.
  for (const { at, kind, indent } of deleted.reverse()) {
    tr.insert(at, after.schema.node(BLOCK, { kind, indent, gone: true }))
  }
  return tr
}
