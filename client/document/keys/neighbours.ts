// The editors of a page in reading order. At the ends of a text the arrow keys go on in the next editor.
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { visibleAfter, visibleBefore } from '../binding/hidden-blocks.ts'

export interface Neighbours {
  add(view: EditorView): () => void
  /** The editor before (-1) or after (1) this one on the page. */
  of(view: EditorView, side: -1 | 1): EditorView | undefined
}

export function createNeighbours(): Neighbours {
  const views = new Set<EditorView>()
  return {
    add: (view) => {
      views.add(view)
      return () => views.delete(view)
    },
    of: (view, side) => {
      const ordered = [...views].sort((a, b) =>
        a.dom.compareDocumentPosition(b.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      )
      return ordered[ordered.indexOf(view) + side]
    },
  }
}

type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
const ARROWS: Readonly<Record<Arrow, { side: -1 | 1; towards: 'up' | 'down' | 'left' | 'right' }>> = {
  ArrowUp: { side: -1, towards: 'up' },
  ArrowDown: { side: 1, towards: 'down' },
  ArrowLeft: { side: -1, towards: 'left' },
  ArrowRight: { side: 1, towards: 'right' },
}

export const crossEditors = (neighbours: Neighbours): Plugin =>
  new Plugin({
    view: (view) => ({ destroy: neighbours.add(view) }),
    props: {
      handleKeyDown: (view, event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
        const arrow = ARROWS[event.key as Arrow]
        if (!arrow || !isAtEdge(view, arrow)) return false
        const next = neighbours.of(view, arrow.side)
        if (!next) return false
        enter(next, arrow.side, arrow.towards === 'up' || arrow.towards === 'down' ? view : null)
        return true
      },
    },
  })

function isAtEdge(view: EditorView, { side, towards }: (typeof ARROWS)[Arrow]): boolean {
  const { state } = view
  const { $head, empty } = state.selection
  if (!empty || $head.depth !== 1) return false
  const beyond = side === 1 ? visibleAfter(state.doc, $head.after(1)) : visibleBefore(state.doc, $head.before(1))
  return beyond === null && view.endOfTextblock(towards)
}

function enter(view: EditorView, side: -1 | 1, from: EditorView | null): void {
  const { doc } = view.state
  const edge = (side === 1 ? visibleAfter(doc, 0) : visibleBefore(doc, doc.content.size)) ?? 1
  const position = (from && sameColumn(view, edge, from)) ?? edge
  view.focus()
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, position)).scrollIntoView())
}

/** Keeps the caret under where it was, as within one text. */
function sameColumn(view: EditorView, edge: number, from: EditorView): number | null {
  const line = view.coordsAtPos(edge)
  const left = from.coordsAtPos(from.state.selection.head).left
  const found = view.posAtCoords({ left, top: (line.top + line.bottom) / 2 })
  return found && inText(view.state, found.pos) ? found.pos : null
}

const inText = ({ doc }: EditorState, position: number): boolean => doc.resolve(position).depth === 1
