// Writes plain typing and deleting inside one block into Yjs at its exact place, before y-tiptap compares whole texts:
// its comparison may choose other, equal letters, and then another's word is torn (BLOCKS 2d).
import type { Mark, Node as PmNode } from '@tiptap/pm/model'
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import * as Y from 'yjs'

export interface PendingStep {
  readonly step: Step
  readonly before: PmNode
}

/** Stops at the first step that is more than text in one block; the comparison does the rest. */
export function writeTextSteps(fragment: Y.XmlFragment, pending: readonly PendingStep[]): void {
  for (const { step, before } of pending) {
    if (step instanceof AttrStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep) continue
    if (!(step instanceof ReplaceStep) || !writeTextStep(fragment, step, before)) return
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
