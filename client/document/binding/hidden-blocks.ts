// Keeps hidden blocks out of a person's way: not shown, never under the caret, shown again when written in, and when
// nothing visible is left (an undo can do that) the last one comes back so that there is somewhere to click.
import type { Node as PmNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { isHidden } from '../schema/block-node.ts'

export const hiddenBlocks = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    state: {
      init: (_, state) => decorate(state.doc),
      apply: (tr, decorations) => (tr.docChanged ? decorate(tr.doc) : decorations),
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
    appendTransaction: (transactions, _before, after) => {
      const changed = transactions.some((tr) => tr.docChanged)
      const tr = after.tr
      if (changed) {
        const fromYjs = transactions.some((one) => one.getMeta(ySyncPluginKey))
        if (!fromYjs) showWhereWritten(tr, after)
        if (showTheLast(tr) && fromYjs) tr.setMeta('addToHistory', false)
      }
      if (changed || transactions.some((one) => one.selectionSet)) leaveHiddenBlock(tr)
      return tr.docChanged || tr.selectionSet ? tr : null
    },
  })

function decorate(doc: PmNode): DecorationSet {
  const hidden: Decoration[] = []
  doc.forEach((node, position) => {
    if (isHidden(node)) hidden.push(Decoration.node(position, position + node.nodeSize, { class: 'is-gone' }))
  })
  return DecorationSet.create(doc, hidden)
}

/** The caret is never in a hidden block, so a `gone` block with the caret in it is one that was seen and written in. */
function showWhereWritten(tr: Transaction, { selection }: EditorState): void {
  const { $head } = selection
  if ($head.depth === 1 && $head.parent.attrs.gone === true) tr.setNodeAttribute($head.before(1), 'gone', false)
}

function showTheLast(tr: Transaction): boolean {
  for (let index = 0; index < tr.doc.childCount; index++) if (!isHidden(tr.doc.child(index))) return false
  const last = tr.doc.lastChild
  if (!last) return false
  tr.setNodeAttribute(tr.doc.content.size - last.nodeSize, 'gone', false)
  return true
}

function leaveHiddenBlock(tr: Transaction): void {
  const { $head, empty } = tr.selection
  if (!empty || $head.depth !== 1 || !isHidden($head.parent)) return
  const position = visibleBefore(tr.doc, $head.before(1)) ?? visibleAfter(tr.doc, $head.after(1))
  if (position !== null) tr.setSelection(TextSelection.create(tr.doc, position))
}

/** The end of the text of the last visible block before a block boundary, or null. */
export function visibleBefore(doc: PmNode, boundary: number): number | null {
  for (let end = boundary; end > 0; ) {
    const node = doc.resolve(end).nodeBefore!
    if (!isHidden(node)) return end - 1
    end -= node.nodeSize
  }
  return null
}

/** The start of the text of the first visible block after a block boundary, or null. */
export function visibleAfter(doc: PmNode, boundary: number): number | null {
  for (let start = boundary; start < doc.content.size; ) {
    const node = doc.resolve(start).nodeAfter!
    if (!isHidden(node)) return start + 1
    start += node.nodeSize
  }
  return null
}
