// What the editors of one page share: undo, the order of the texts, which text has the focus, and what is said aloud.
// It lives as long as the Y.Doc it stands on.
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { itemsName, plainName, textName } from '#shared/document/room-doc.ts'
import type { Template } from '#shared/document/template/template.ts'
import { SAID } from '#shared/text/document.ts'
import type { Selected } from './items/quick-actie.ts'
import { createNeighbours, type Neighbours } from './keys/neighbours.ts'
import { createSharedUndo, type SharedUndo, type UndoOutcome, type UndoRoot } from './undo/shared-undo.ts'
import { audienceOf } from './use-section.ts'

export interface Desk {
  readonly neighbours: Neighbours
  readonly undo: SharedUndo
  /** Registers an editor under the fragment it edits. */
  add(fragment: Y.XmlFragment, editor: Editor): () => void
  /** The editor that has or last had the focus; the toolbar works on it. */
  focused(): Editor | null
  takeBack(): void
  doAgain(): void
  askLink(): void
  /** The words selected in the text that has the focus, and for whom they are; null where nothing is selected. */
  selected(): Selected | null
  /** Set by the page where a quick actie can be made. */
  quickActie: (() => void) | null
  say(sentence: string, link?: SaidLink): void
  readonly on: (listener: () => void) => () => void
  /** For useSyncExternalStore: changes with the focus, what was said, and the link dialog. */
  readonly view: () => DeskView
  closeLink(): void
  destroy(): void
}

export interface SaidLink {
  readonly href: string
  readonly label: string
}

export interface DeskView {
  readonly focused: Editor | null
  readonly linking: boolean
  readonly said: { readonly sentence: string; readonly at: number; readonly link?: SaidLink } | null
}

export function createDesk(doc: Y.Doc, template: Template): Desk {
  const fragments = template.sections
    .filter((section) => !section.derived)
    .flatMap(({ id }) => [doc.getXmlFragment(textName(id)), doc.getXmlFragment(plainName(id))])
  const items = template.sections.filter((section) => section.items).map(({ id }) => doc.getMap(itemsName(id)))
  const undo = createSharedUndo(doc, [...fragments, ...items])
  const editors = new Map<UndoRoot, Editor>()
  const listeners = new Set<() => void>()
  let view: DeskView = { focused: null, linking: false, said: null }

  const show = (change: Partial<DeskView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  const say = (sentence: string, link?: SaidLink) =>
    show({ said: { sentence, at: Date.now(), ...(link ? { link } : {}) } })

  function selected(): Selected | null {
    const editor = view.focused
    if (!editor || editor.isDestroyed) return null
    const { from, to } = editor.state.selection
    const words = editor.state.doc.textBetween(from, to, ' ', ' ').replace(/\s+/g, ' ').trim()
    const fragment = [...editors].find(([, one]) => one === editor)?.[0]
    const section = template.sections.find(
      ({ id }) => doc.getXmlFragment(textName(id)) === fragment || doc.getXmlFragment(plainName(id)) === fragment,
    )
    return words && section ? { words, audience: audienceOf(doc, section) } : null
  }

  function turn(act: () => UndoOutcome, nothing: string): void {
    const before = new Map([...editors].map(([fragment, editor]) => [fragment, editor.state.doc]))
    const outcome = act()
    if (outcome.kind === 'refused') return say(SAID.undoRefused)
    if (outcome.kind === 'nothing') return say(nothing)
    const focused = outcome.fragments.find((fragment) => editors.get(fragment) === view.focused)
    const fragment = focused ?? outcome.fragments.find((one) => editors.has(one))
    const editor = fragment && editors.get(fragment)
    if (editor) showChange(editor.view, before.get(fragment)!)
  }

  return {
    neighbours: createNeighbours(),
    undo,
    add: (fragment, editor) => {
      editors.set(fragment, editor)
      const focus = () => {
        if (view.focused !== editor) show({ focused: editor })
      }
      editor.on('focus', focus)
      return () => {
        editor.off('focus', focus)
        editors.delete(fragment)
        if (view.focused === editor) show({ focused: null, linking: false })
      }
    },
    focused: () => view.focused,
    takeBack: () => turn(undo.undo, SAID.nothingToUndo),
    doAgain: () => turn(undo.redo, SAID.nothingToRedo),
    askLink: () => show({ linking: true }),
    selected,
    quickActie: null,
    closeLink: () => show({ linking: false }),
    say,
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
    destroy: () => undo.destroy(),
  }
}

/** The caret goes to the end of what changed, also in a section the person was not in. */
function showChange(view: EditorView, before: EditorView['state']['doc']): void {
  const { doc } = view.state
  const end = doc.content.findDiffEnd(before.content)
  view.focus()
  if (!end) return
  const start = doc.content.findDiffStart(before.content) ?? 0
  const position = Math.max(start, Math.min(end.a, doc.content.size))
  view.dispatch(view.state.tr.setSelection(TextSelection.near(doc.resolve(position), -1)).scrollIntoView())
}
