// The private members of y-tiptap 3.0.9 that we hook into (BLOCKS 2b, RECIPES 4b). The version is pinned; this file
// fails loudly when they vanish, and may go when upstream offers the same.

import type { Node as PmNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/** One's own caret, by Yjs, and where it stood in letters. */
export interface RelativeSelection {
  readonly anchor: Y.RelativePosition | null
  readonly head: Y.RelativePosition | null
  absAnchor?: number | undefined
  absHead?: number | undefined
}

export interface Binding {
  readonly type: Y.XmlFragment
  readonly doc: Y.Doc
  readonly mapping: Map<Y.AbstractType<unknown>, PmNode | PmNode[]>
  prosemirrorView: EditorView | null
  beforeTransactionSelection: RelativeSelection | null
  _prosemirrorChanged: (doc: PmNode) => void
  _observeFunction: (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => void
  _forceRerender: () => void
}

export function bindingOf(state: EditorState): Binding {
  const binding = ySyncPluginKey.getState(state)?.binding as Binding | undefined
  for (const member of ['_prosemirrorChanged', '_observeFunction', '_forceRerender'] as const) {
    if (typeof binding?.[member] !== 'function') throw new Error(`y-tiptap has no ${member} any more`)
  }
  return binding!
}
