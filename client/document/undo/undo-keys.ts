// Ctrl+Z and Ctrl+Y of one editor, tied to the undo that the whole page shares. The caret goes where something changed,
// also when that is in another section.
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

export const UndoKeys = Extension.create<{ onUndo: () => void; onRedo: () => void }>({
  name: 'undoKeys',
  priority: 2000,
  addOptions: () => ({ onUndo: () => {}, onRedo: () => {} }),
  addKeyboardShortcuts() {
    const { onUndo, onRedo } = this.options
    const done = (act: () => void) => () => {
      act()
      return true
    }
    return { 'Mod-z': done(onUndo), 'Mod-y': done(onRedo), 'Shift-Mod-z': done(onRedo) }
  },
  addProseMirrorPlugins() {
    const { onUndo, onRedo } = this.options
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            // The browser's own menu, and shaking a phone.
            beforeinput: (_view, event) => {
              if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false
              event.preventDefault()
              if (event.inputType === 'historyUndo') onUndo()
              else onRedo()
              return true
            },
          },
        },
      }),
    ]
  },
})
