// The keys of a section's editor (BLOCKS 5). Tab is taken in lists only, and Escape then Tab leaves a list, so that
// nobody who works by keyboard is caught in one.
import { Extension } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import type { BlockKind } from '#shared/document/blocks.ts'
import {
  breakLine,
  deleteBackward,
  deleteForward,
  indentBy,
  isInList,
  selectAllText,
  splitHere,
  toggleKind,
} from './commands.ts'

const KIND_KEYS = { heading: '1', number: '7', bullet: '8', quote: '9' } as const satisfies Partial<
  Record<BlockKind, string>
>

export const TextKeys = Extension.create<{ onLink: () => void; onActie: () => boolean }, { released: boolean }>({
  name: 'textKeys',
  priority: 200,
  addOptions: () => ({ onLink: () => {}, onActie: () => false }),
  addStorage: () => ({ released: false }),
  addKeyboardShortcuts() {
    const { editor } = this
    const run = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view)
    const tab = (command: Command) => () => {
      if (this.storage.released || !isInList(editor.state)) return false
      return run(command)()
    }
    const mark = (name: string) => run(toggleMark(editor.schema.marks[name]!))
    return {
      Enter: run(splitHere),
      'Shift-Enter': run(breakLine),
      'Mod-Enter': run(breakLine),
      Backspace: run(deleteBackward),
      'Shift-Backspace': run(deleteBackward),
      'Mod-Backspace': run(deleteBackward),
      Delete: run(deleteForward),
      'Mod-Delete': run(deleteForward),
      Tab: tab(indentBy(1)),
      'Shift-Tab': tab(indentBy(-1)),
      Escape: () => {
        this.storage.released = true
        return false
      },
      'Mod-a': run(selectAllText),
      'Mod-b': mark('bold'),
      'Mod-i': mark('italic'),
      'Mod-k': () => {
        this.options.onLink()
        return true
      },
      'Mod-Alt-a': () => this.options.onActie(),
      'Mod-Alt-0': run(toggleKind('paragraph')),
      ...Object.fromEntries(
        Object.entries(KIND_KEYS).map(([kind, key]) => [`Mod-Alt-${key}`, run(toggleKind(kind as BlockKind))]),
      ),
    }
  },
  onTransaction({ transaction }) {
    if (transaction.docChanged || transaction.selectionSet) this.storage.released = false
  },
  onBlur() {
    this.storage.released = false
  },
})
