// Binds an editor to its Y fragment: y-tiptap's plugin, with what BLOCKS 2 (b, d) and RECIPES 4b add to it.
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { type Binding, bindingOf } from './private-members.ts'
import { type PendingStep, writeTextSteps } from './text-steps.ts'

const pendingKey = new PluginKey<readonly PendingStep[]>('pending-steps')

export interface BindOptions {
  /** A reader's editor never writes, whatever a plugin appended to its view. */
  readonly canWrite: () => boolean
  readonly onObserverError?: (error: unknown) => void
}

export function bindText(fragment: Y.XmlFragment, options: BindOptions): Plugin[] {
  const written = new WeakSet<PendingStep>()
  const pending = new Plugin<readonly PendingStep[]>({
    key: pendingKey,
    state: {
      init: () => [],
      apply: (tr, steps) => {
        if (tr.getMeta(ySyncPluginKey)?.isChangeOrigin) return []
        if (!tr.docChanged) return steps
        const added = tr.steps.map((step, index) => ({ step, before: tr.docs[index]! }))
        return [...steps.filter((one) => !written.has(one)), ...added]
      },
    },
    view: (view) => {
      hook(view, written, options)
      return {}
    },
  })
  return [ySyncPlugin(fragment), pending]
}

function hook(view: EditorView, written: WeakSet<PendingStep>, { canWrite, onObserverError }: BindOptions): void {
  const binding = bindingOf(view.state)
  const fragment = binding.type

  const prosemirrorChanged = binding._prosemirrorChanged.bind(binding)
  binding._prosemirrorChanged = (doc) => {
    const steps = (pendingKey.getState(view.state) ?? []).filter((step) => !written.has(step))
    if (steps.length === 0 || !canWrite()) return
    binding.doc.transact(() => {
      writeTextSteps(fragment, steps)
      prosemirrorChanged(doc)
      fillEmptyBlocks(fragment)
    }, ySyncPluginKey)
    for (const step of steps) written.add(step)
  }

  const observe = binding._observeFunction
  fragment.unobserveDeep(observe)
  binding._observeFunction = (events, transaction) => {
    try {
      trustYjs(binding)
      observe(events, transaction)
    } catch (error) {
      // y-tiptap issue 48: the selection could not be found again and the screen would stay stale.
      binding.beforeTransactionSelection = null
      binding._forceRerender()
      onObserverError?.(error)
    }
  }
  fragment.observeDeep(binding._observeFunction)
}

/**
 * Where another writes before the caret in the only block of its kind, y-tiptap takes that for a moved block and puts the
 * caret back at its old count of letters: what one types then comes out backwards. We move no blocks.
 */
function trustYjs({ beforeTransactionSelection: selection, doc }: Binding): void {
  if (!selection) return
  if (stands(selection.anchor, doc)) selection.absAnchor = undefined
  if (stands(selection.head, doc)) selection.absHead = undefined
}

function stands(position: Y.RelativePosition | null, doc: Y.Doc): boolean {
  const found = position && Y.createAbsolutePositionFromRelativePosition(position, doc)
  return found !== null && found.type._item?.deleted === false
}

/** Two people who each add a text to one new block would lose one of the two: so a block is born with its text. */
export function fillEmptyBlocks(fragment: Y.XmlFragment): void {
  for (const element of fragment.toArray()) {
    if (element instanceof Y.XmlElement && element.length === 0) element.insert(0, [new Y.XmlText()])
  }
}
