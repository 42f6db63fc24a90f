// The carets of others in one section. It re-decorates only when a caret of this section changed or the text did, and
// tells where the own caret is at most once per frame (RECIPES 11: the stock extension was the largest cost).
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { type Binding, bindingOf } from '../binding/private-members.ts'
import { type Caret, CaretDom, colourOf } from './caret-dom.ts'

export interface CaretSource {
  readonly carets: () => readonly Caret[]
  /** At most once per frame, and only for this section. */
  readonly subscribe: (listener: () => void) => () => void
  readonly place: (cursor: Caret['cursor'] | null) => void
  readonly nextFrame: (run: () => void) => void
}

const caretsKey = new PluginKey<DecorationSet>('carets')

export function carets(source: CaretSource): Plugin<DecorationSet> {
  const dom = new CaretDom()
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, decorations, _before, after) => {
        const fromYjs = tr.docChanged && tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true
        if (tr.getMeta(caretsKey) || fromYjs) return decorate(after, source.carets(), dom)
        return tr.docChanged ? decorations.map(tr.mapping, tr.doc) : decorations
      },
    },
    props: { decorations: (state) => caretsKey.getState(state) },
    view: (view) => {
      const refresh = () => {
        if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(caretsKey, true))
      }
      const tell = tellOwnCaret(view, source)
      const unsubscribe = source.subscribe(refresh)
      view.dom.addEventListener('focus', tell)
      if (source.carets().length > 0) source.nextFrame(refresh)
      return {
        update: (_view, before) => {
          if (before.selection.eq(view.state.selection) && before.doc === view.state.doc) return
          dom.readsAt(ownBlockIn(view.state))
          tell()
        },
        destroy: () => {
          unsubscribe()
          view.dom.removeEventListener('focus', tell)
        },
      }
    },
  })
}

function tellOwnCaret(view: EditorView, source: CaretSource): () => void {
  let waiting = false
  return () => {
    if (waiting || !view.hasFocus()) return
    waiting = true
    source.nextFrame(() => {
      waiting = false
      if (view.isDestroyed || !view.hasFocus()) return
      const { type, mapping } = bindingOf(view.state)
      const { anchor, head } = view.state.selection
      const relative = (position: number) =>
        Y.relativePositionToJSON(absolutePositionToRelativePosition(position, type, mapping as never))
      source.place({ anchor: relative(anchor), head: relative(head) })
    })
  }
}

const ownBlockIn = ({ selection }: EditorState): number => selection.$head.index(0)

function decorate(state: EditorState, others: readonly Caret[], dom: CaretDom): DecorationSet {
  if (others.length === 0) return DecorationSet.empty
  const binding = bindingOf(state)
  const own = ownBlockIn(state)
  const decorations = others.flatMap((caret) => {
    const anchor = placeOf(caret.cursor.anchor, binding, state)
    const head = placeOf(caret.cursor.head, binding, state)
    if (anchor === null || head === null) return []
    const block = state.doc.resolve(head).index(0)
    const element = dom.elementFor(caret, block, own)
    const widget = Decoration.widget(head, () => element, {
      key: `caret-${caret.clientId}`,
      side: 10,
      ignoreSelection: true,
    })
    if (anchor === head) return [widget]
    const style = `background-color: ${colourOf(caret.user.colour)}33`
    const range = Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
      class: 'others-selection',
      style,
    })
    return [widget, range]
  })
  return DecorationSet.create(state.doc, decorations)
}

function placeOf(json: unknown, { doc, type, mapping }: Binding, state: EditorState): number | null {
  try {
    const relative = Y.createRelativePositionFromJSON(json)
    const position = relativePositionToAbsolutePosition(doc, type, relative, mapping as never)
    if (position === null) return null
    return Math.max(0, Math.min(position, state.doc.content.size - 1))
  } catch {
    // A place that is no place: written by a client that is not ours. The caret is simply not shown.
    return null
  }
}
