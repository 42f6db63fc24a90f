// What a person can do with blocks, as ProseMirror commands. Kinds and indents are set as attributes only (AttrStep):
// replacing a node would look like deleting it.
import type { Node as PmNode } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type BlockKind, MAX_INDENT } from '#shared/document/blocks.ts'
import { visibleAfter, visibleBefore } from '../binding/hidden-blocks.ts'
import { indentOf, isHidden, isListKind, kindOf } from '../schema/block-node.ts'

interface PlacedBlock {
  readonly node: PmNode
  readonly position: number
}

export function selectedBlocks({ doc, selection }: EditorState): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  doc.forEach((node, position) => {
    const touched = position < selection.to && position + node.nodeSize > selection.from
    if (touched && !isHidden(node)) blocks.push({ node, position })
  })
  return blocks
}

export function setBlockKind(tr: Transaction, position: number, kind: BlockKind): Transaction {
  const node = tr.doc.nodeAt(position)!
  if (!isListKind(kind) && node.attrs.indent !== 0) tr.setNodeAttribute(position, 'indent', 0)
  return tr.setNodeAttribute(position, 'kind', kind)
}

/** Sets the kind; a second time it makes them plain text again. */
export const toggleKind =
  (kind: BlockKind): Command =>
  (state, dispatch) => {
    const blocks = selectedBlocks(state)
    const wanted = blocks.every(({ node }) => kindOf(node) === kind) ? 'paragraph' : kind
    const tr = state.tr
    for (const { position } of blocks) setBlockKind(tr, position, wanted)
    dispatch?.(tr.scrollIntoView())
    return blocks.length > 0
  }

/** One level deeper or back. True in every list, also where there is no further level, so that Tab stays in the list. */
export const indentBy =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const items = selectedBlocks(state).filter(({ node }) => isListKind(kindOf(node)))
    const tr = state.tr
    for (const { node, position } of items) {
      const indent = Math.max(0, Math.min(MAX_INDENT, indentOf(node) + step))
      if (indent !== node.attrs.indent) tr.setNodeAttribute(position, 'indent', indent)
    }
    if (tr.docChanged) dispatch?.(tr)
    return items.length > 0
  }

/** Enter: continues a list, ends a heading, and on an empty item goes back a level until it is plain text. */
export const splitHere: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if ($from.depth !== 1) return false
  const block = $from.parent
  const kind = kindOf(block)
  if (empty && block.content.size === 0 && kind !== 'paragraph') return stepBack(state, dispatch)
  const tr = state.tr.deleteSelection()
  const at = tr.selection.$from
  const atEnd = at.parentOffset === at.parent.content.size
  const atStart = at.parentOffset === 0 && !atEnd
  tr.split(at.pos, 1)
  if (kind === 'heading' && atEnd) setBlockKind(tr, at.pos + 1, 'paragraph')
  if (kind === 'heading' && atStart) setBlockKind(tr, at.before(1), 'paragraph')
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at.pos + 2)).scrollIntoView())
  return true
}

/** A list item goes back one level, then becomes plain text; a heading or quote becomes plain text. */
const stepBack: Command = (state, dispatch) => {
  const { $from } = state.selection
  const kind = kindOf($from.parent)
  if (kind === 'paragraph') return false
  const tr = state.tr
  if (indentOf($from.parent) > 0) tr.setNodeAttribute($from.before(1), 'indent', indentOf($from.parent) - 1)
  else setBlockKind(tr, $from.before(1), 'paragraph')
  dispatch?.(tr)
  return true
}

const deleteSelected: Command = (state, dispatch) => {
  if (state.selection.empty) return false
  dispatch?.(state.tr.deleteSelection().scrollIntoView())
  return true
}

/** Backspace at the start of a block: list → plain text → joined with what can be seen above it. */
export const deleteBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty) return deleteSelected(state, dispatch)
  if ($from.depth !== 1 || $from.parentOffset > 0) return false
  if (stepBack(state, dispatch)) return true
  const above = visibleBefore(state.doc, $from.before(1))
  if (above !== null) dispatch?.(joinAt(state, above, $from.pos))
  return true
}

export const deleteForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty) return deleteSelected(state, dispatch)
  if ($from.depth !== 1 || $from.parentOffset < $from.parent.content.size) return false
  const below = visibleAfter(state.doc, $from.after(1))
  if (below !== null) dispatch?.(joinAt(state, $from.pos, below))
  return true
}

function joinAt(state: EditorState, end: number, start: number): Transaction {
  const tr = state.tr.delete(end, start)
  return tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView()
}

export const breakLine: Command = (state, dispatch) => {
  if (dispatch) {
    const marks = state.storedMarks ?? state.selection.$from.marks()
    dispatch(state.tr.replaceSelectionWith(state.schema.text('\n', marks), false).scrollIntoView())
  }
  return true
}

export const isInList = (state: EditorState): boolean =>
  selectedBlocks(state).some(({ node }) => isListKind(kindOf(node)))

/** Everything that can be seen, as a text selection: the browser's own "all" reaches the editor a moment later. */
export const selectAllText: Command = ({ doc, tr }, dispatch) => {
  const start = visibleAfter(doc, 0)
  const end = visibleBefore(doc, doc.content.size)
  if (start === null || end === null) return false
  dispatch?.(tr.setSelection(TextSelection.create(doc, start, end)))
  return true
}
