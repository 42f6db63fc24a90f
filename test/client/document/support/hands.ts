// What hands do in an editor: type, put the caret somewhere, press a key.
import type { Editor } from '@tiptap/core'
import { type Command, TextSelection } from '@tiptap/pm/state'
import type { Block, BlockKind } from '#shared/document/blocks.ts'

export function type(editor: Editor, words: string): void {
  for (const letter of words) {
    const { from, to } = editor.state.selection
    const deflt = () => editor.state.tr.insertText(letter, from, to)
    const handled = editor.view.someProp('handleTextInput', (handle) => handle(editor.view, from, to, letter, deflt))
    if (!handled) editor.view.dispatch(deflt())
  }
}

export function press(
  editor: Editor,
  key: string,
  held: { shift?: boolean; ctrl?: boolean; alt?: boolean } = {},
): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    shiftKey: held.shift ?? false,
    ctrlKey: held.ctrl ?? false,
    altKey: held.alt ?? false,
    bubbles: true,
    cancelable: true,
  })
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true
}

export const run = (editor: Editor, command: Command): boolean =>
  command(editor.state, editor.view.dispatch, editor.view)

/** Puts the caret in the n-th block of the document, hidden ones counted, `offset` letters in (from the end when negative). */
export function placeCaret(editor: Editor, block: number, offset = 0): void {
  let position = 1
  for (let index = 0; index < block; index++) position += editor.state.doc.child(index).nodeSize
  const size = editor.state.doc.child(block).content.size
  select(editor, position + (offset < 0 ? size + offset + 1 : Math.min(offset, size)))
}

export function select(editor: Editor, from: number, to = from): void {
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)))
}

export const block = (kind: BlockKind, text: string, indent = 0): Block => ({
  kind,
  indent,
  runs: text ? [{ text }] : [],
})

/** `bullet:1 text`, for a quick look at many blocks. */
export const look = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, indent, runs }) =>
    `${kind}${indent ? `:${indent}` : ''} ${runs.map((run) => run.text).join('')}`.trim(),
  )
