// Writes plain typing and deleting inside one block into Yjs at its exact place, before y-tiptap compares whole texts:
// its comparison may choose other, equal letters, and then another's word is torn (BLOCKS 2d).
import type { Mark, Node as PmNode } from '@tiptap/pm/model'
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import * as Y from 'yjs'
import { BLOCK, setBlock } from '#shared/document/room-doc.ts'

export interface PendingStep {
  readonly step: Step
  readonly before: PmNode
}

/** Stops at the first step that is more than text in one block or the splitting of one; the comparison does the rest. */
export function writeTextSteps(fragment: Y.XmlFragment, pending: readonly PendingStep[]): void {
  for (const { step, before } of pending) {
    if (step instanceof AttrStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep) continue
    if (!(step instanceof ReplaceStep)) return
    if (writeTextStep(fragment, step, before) || writeSplit(fragment, step, before)) continue
    return deleteTail(fragment, step, before)
  }
}

function writeTextStep(fragment: Y.XmlFragment, { from, to, slice }: ReplaceStep, before: PmNode): boolean {
  const $from = before.resolve(from)
  if ($from.depth !== 1 || $from.end(1) < to || slice.openStart > 0 || slice.openEnd > 0) return false
  for (const node of slice.content.content) if (!node.isText) return false
  const text = matchingText(fragment, before, $from.index(0))
  if (!text) return false
  let offset = $from.parentOffset
  if (to > from) text.delete(offset, to - from)
  for (const node of slice.content.content) {
    text.insert(offset, node.text!, attributesOf(node.marks))
    offset += node.text!.length
  }
  return true
}

/** Enter. The shorter part moves to the new block: what moves is doubled where two people split one block at once. */
function writeSplit(fragment: Y.XmlFragment, { from, to, slice }: ReplaceStep, before: PmNode): boolean {
  const $from = before.resolve(from)
  const isSplit = from === to && $from.depth === 1 && slice.openStart === 1 && slice.openEnd === 1
  if (!isSplit || slice.content.childCount !== 2 || slice.size !== 2) return false
  const index = $from.index(0)
  const text = matchingText(fragment, before, index)
  if (!text) return false
  const offset = $from.parentOffset
  const movesHead = offset < text.length - offset
  const [start, end] = movesHead ? [0, offset] : [offset, text.length]
  const element = new Y.XmlElement(BLOCK)
  const { kind, indent } = (movesHead ? $from.parent : slice.content.child(1)).attrs
  setBlock(element, { kind, indent })
  const moved = new Y.XmlText()
  moved.applyDelta(runsBetween(text, start, end))
  element.insert(0, [moved])
  fragment.insert(movesHead ? index : index + 1, [element])
  if (end > start) text.delete(start, end - start)
  return true
}

/** Joining, and deleting over several blocks: what leaves the end of the first is deleted at its exact place too. */
function deleteTail(fragment: Y.XmlFragment, { from, to, slice }: ReplaceStep, before: PmNode): void {
  const $from = before.resolve(from)
  const staysInBlock = $from.depth !== 1 || ($from.end(1) >= to && slice.content.childCount < 2)
  const text = staysInBlock ? null : matchingText(fragment, before, $from.index(0))
  if (text && text.length > $from.parentOffset) text.delete($from.parentOffset, text.length - $from.parentOffset)
}

function runsBetween(text: Y.XmlText, start: number, end: number): { insert: string; attributes?: object }[] {
  let at = 0
  return (text.toDelta() as { insert: string; attributes?: object }[]).flatMap((run) => {
    const insert = run.insert.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.insert.length
    return insert === '' ? [] : [{ ...run, insert }]
  })
}

/** The Y text of the n-th block, or null where ProseMirror and Yjs do not say the same. */
function matchingText(fragment: Y.XmlFragment, before: PmNode, index: number): Y.XmlText | null {
  if (fragment.length !== before.childCount) return null
  const element = fragment.get(index)
  if (!(element instanceof Y.XmlElement) || element.length !== 1) return null
  const text = element.get(0)
  return text instanceof Y.XmlText && plainText(text) === before.child(index).textContent ? text : null
}

/** Y.XmlText's own toString writes tags. */
export const plainText = (text: Y.Text): string => Y.Text.prototype.toString.call(text)

const attributesOf = (marks: readonly Mark[]): Record<string, unknown> =>
  Object.fromEntries(marks.map((mark) => [mark.type.name, mark.attrs]))
