// One undo for all texts and items of a room that never takes away another's words. The four parts of RECIPES 4: a delete filter,
// no stack item that spans another's edit, an invariant over words, and judging inside the transaction: a step that
// would break it is rolled back before anybody sees it, and the person is told.
import type { Node as PmNode } from '@tiptap/pm/model'
import { updateYFragment, ySyncPluginKey, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { ITEM_CHANGE } from '#shared/document/items.ts'
import { fillEmptyBlocks } from '../binding/bind-text.ts'
import { textSchema } from '../schema/text-schema.ts'
import { copyOfItems, type ItemsCopy, restoreItems } from './items-copy.ts'
import { putTextBack } from './put-text-back.ts'
import { spareElements } from './spare-elements.ts'
import { addDifference, isWithinStep, noChange, type WordChange, type Words, wordsIn } from './words.ts'

/** What undo watches over: the prose of a section, or its items. */
export type UndoRoot = Y.XmlFragment | Y.Map<unknown>

export type UndoOutcome =
  | { readonly kind: 'done'; readonly fragments: readonly UndoRoot[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused' }

export interface SharedUndo {
  undo(): UndoOutcome
  redo(): UndoOutcome
  canUndo(): boolean
  canRedo(): boolean
  /** What comes next is a step of its own. */
  closeStep(): void
  onChange(listener: () => void): () => void
  destroy(): void
}

type Turn = 'undo' | 'redo'
type StackItem = Y.UndoManager['undoStack'][number]

const CHANGE = 'words'
const TOUCHED = 'fragments'
const changeOf = (item: StackItem): WordChange => (item.meta.get(CHANGE) as WordChange | undefined) ?? noChange()
const touchedBy = (item: StackItem): Set<UndoRoot> => (item.meta.get(TOUCHED) as Set<UndoRoot> | undefined) ?? new Set()

export function createSharedUndo(doc: Y.Doc, fragments: readonly UndoRoot[]): SharedUndo {
  const spared = spareElements()
  const manager = new Y.UndoManager([...fragments], {
    trackedOrigins: new Set<unknown>([ySyncPluginKey, ITEM_CHANGE]),
    captureTransaction: (tr) => tr.meta.get('addToHistory') !== false,
    deleteFilter: spared.deleteFilter,
  })
  const words = new Map<UndoRoot, Words>(fragments.map((fragment) => [fragment, wordsIn(fragment)]))
  const listeners = new Set<() => void>()
  let captured: StackItem | null = null

  const capture = ({ stackItem }: { stackItem: StackItem }) => {
    captured = stackItem
  }
  manager.on('stack-item-added', capture)
  manager.on('stack-item-updated', capture)

  const account = (tr: Y.Transaction) => {
    const item = captured
    captured = null
    const changed = fragments.filter((fragment) => tr.changedParentTypes.has(fragment as never))
    if (changed.length === 0) return
    const last = manager.undoStack.at(-1)
    if (!tr.local && last && changed.some((fragment) => touchedBy(last).has(fragment))) manager.stopCapturing()
    const change = item ? changeOf(item) : noChange()
    for (const fragment of changed) {
      const now = wordsIn(fragment)
      addDifference(change, words.get(fragment)!, now)
      words.set(fragment, now)
    }
    if (item) {
      item.meta.set(CHANGE, change)
      item.meta.set(TOUCHED, new Set([...touchedBy(item), ...changed]))
    }
    for (const listener of listeners) listener()
  }
  doc.on('afterTransaction', account)

  function turn(which: Turn): UndoOutcome {
    const stack = which === 'undo' ? manager.undoStack : manager.redoStack
    if (stack.length === 0) return { kind: 'nothing' }
    const touchable = fragments.filter((fragment) => stack.some((item) => touchedBy(item).has(fragment)))
    const restores = touchable.map(restorerOf)
    let outcome: UndoOutcome = { kind: 'nothing' }
    const busy = which === 'undo' ? 'undoing' : 'redoing'
    try {
      doc.transact((tr) => {
        const item = manager[which]()
        manager[busy] = true
        spared.hide()
        if (!item) return
        const changed = fragments.filter((fragment) => rootsOf(tr).has(fragment))
        if (isHarmless(item, changed) && changed.every(isSound)) {
          outcome = { kind: 'done', fragments: changed }
        } else {
          for (const restore of restores) restore(tr)
          tr.meta.set('addToHistory', false)
          outcome = { kind: 'refused' }
        }
      }, manager)
    } finally {
      manager[busy] = false
    }
    for (const listener of listeners) listener()
    return outcome
  }

  function isHarmless(item: StackItem, changed: readonly UndoRoot[]): boolean {
    const effect = noChange()
    for (const fragment of changed) addDifference(effect, words.get(fragment)!, wordsIn(fragment))
    return isWithinStep(effect, changeOf(item))
  }

  /** To be made before the step is tried. */
  function restorerOf(root: UndoRoot): (transaction: Y.Transaction) => void {
    if (root instanceof Y.Map) {
      const copy: ItemsCopy = copyOfItems(root)
      return () => restoreItems(root, copy)
    }
    const pmDoc: PmNode = pmDocOf(root)
    return (transaction) => {
      putTextBack(transaction, root)
      updateYFragment(doc, root, pmDoc, { mapping: new Map(), isOMark: new Map() })
      fillEmptyBlocks(root)
    }
  }

  return {
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    canUndo: () => manager.undoStack.length > 0,
    canRedo: () => manager.redoStack.length > 0,
    closeStep: () => manager.stopCapturing(),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      doc.off('afterTransaction', account)
      listeners.clear()
      manager.destroy()
    },
  }
}

/** Which root types a running transaction has changed; Yjs fills `changedParentTypes` only at its end. */
function rootsOf(tr: Y.Transaction): Set<unknown> {
  const roots = new Set<unknown>()
  for (const [changed] of tr.changed) {
    let type: Y.AbstractType<unknown> = changed as Y.AbstractType<unknown>
    while (type._item !== null) type = type._item.parent as Y.AbstractType<unknown>
    roots.add(type)
  }
  return roots
}

const pmDocOf = (fragment: Y.XmlFragment): PmNode =>
  textSchema().nodeFromJSON({ ...yXmlFragmentToProsemirrorJSON(fragment), type: 'doc' })

/** A section has at least one block, and blocks hold nothing but text. */
const isSound = (root: UndoRoot): boolean =>
  root instanceof Y.Map ||
  (root.length > 0 &&
    root
      .toArray()
      .every((child) => child instanceof Y.XmlElement && child.toArray().every((text) => text instanceof Y.XmlText)))
