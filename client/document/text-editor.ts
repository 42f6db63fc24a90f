// Makes the editor of one text: schema, binding, keys, clipboard, carets. It knows no React and no network.
import { Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { bindText } from './binding/bind-text.ts'
import { hiddenBlocks } from './binding/hidden-blocks.ts'
import { keepGone } from './binding/keep-gone.ts'
import { type CaretSource, carets } from './carets/carets-plugin.ts'
import { clipboard } from './clipboard/clipboard-plugin.ts'
import { BlockInputRules } from './keys/input-rules.ts'
import { crossEditors, type Neighbours } from './keys/neighbours.ts'
import { TextKeys } from './keys/text-keys.ts'
import { SCHEMA_EXTENSIONS } from './schema/text-schema.ts'
import { UndoKeys } from './undo/undo-keys.ts'

export interface TextEditorOptions {
  /** Where it draws itself at once; without it, in the place that it is given later. */
  readonly element?: HTMLElement
  readonly fragment: Y.XmlFragment
  /** Its name for a screen reader. */
  readonly label: string
  readonly editable: boolean
  readonly placeholder?: string
  readonly describedBy?: string
  readonly neighbours?: Neighbours
  readonly carets?: CaretSource
  readonly onUndo?: () => void
  readonly onRedo?: () => void
  readonly onLink?: () => void
  /** False where no actie can be made: the key is then not taken. */
  readonly onActie?: () => boolean
  /** A paste that no server would take. */
  readonly onTooMuch?: () => void
  readonly onObserverError?: (error: unknown) => void
}

/** The fragment must have a block already (the server seeds it): on an empty one y-tiptap writes at once. */
export function createTextEditor(options: TextEditorOptions): Editor {
  if (options.fragment.length === 0) throw new Error('a text without a block cannot be bound')
  let editor: Editor | null = null
  const canWrite = () => editor?.options.editable ?? options.editable
  const plugins = [
    ...bindText(options.fragment, {
      canWrite,
      ...(options.onObserverError ? { onObserverError: options.onObserverError } : {}),
    }),
    // As a plugin: Tiptap spreads the attributes of its editorProps and so loses a function.
    new Plugin({ props: { attributes: () => attributesFor(options, canWrite()) } }),
    keepGone(),
    hiddenBlocks(),
    clipboard(options.onTooMuch),
    ...(options.neighbours ? [crossEditors(options.neighbours)] : []),
    ...(options.carets ? [carets(options.carets)] : []),
    ...(options.placeholder ? [placeholder(options.placeholder)] : []),
  ]
  const text = Extension.create({ name: 'text-binding', priority: 1000, addProseMirrorPlugins: () => plugins })
  editor = new Editor({
    element: options.element ?? document.createElement('div'),
    editable: options.editable,
    injectCSS: false,
    enablePasteRules: false,
    enableCoreExtensions: {
      keymap: false,
      clipboardTextSerializer: false,
      drop: false,
      paste: false,
      delete: false,
      textDirection: false,
    },
    coreExtensionOptions: { tabindex: { value: '0' } },
    extensions: [
      ...SCHEMA_EXTENSIONS,
      text,
      TextKeys.configure({ onLink: options.onLink ?? (() => {}), onActie: options.onActie ?? (() => false) }),
      BlockInputRules,
      UndoKeys.configure({ onUndo: options.onUndo ?? (() => {}), onRedo: options.onRedo ?? (() => {}) }),
    ],
  })
  return editor
}

const attributesFor = ({ label, describedBy }: TextEditorOptions, editable: boolean): Record<string, string> => ({
  class: 'text-editor',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  ...(editable ? {} : { 'aria-readonly': 'true' }),
  lang: 'nl',
  spellcheck: 'true',
  // Writing aids that send what is typed to a server of theirs stay out (QUALITY 1).
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
})

const placeholder = (words: string): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc }) => {
        const only = doc.childCount === 1 ? doc.firstChild : null
        if (!only || only.content.size > 0) return null
        return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { 'data-placeholder': words })])
      },
    },
  })
