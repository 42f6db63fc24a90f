// A plain text field on a shared sentence. What is typed goes in as the smallest change; what others type comes in with
// the caret where it was. While a word is being composed (IME) nothing is moved under the writer's hands; once somebody else wrote
// in the sentence meanwhile, what is composed goes in when it is done.
import type * as Y from 'yjs'
import { ITEM_CHANGE } from '#shared/document/items.ts'
import { caretAfter, differenceOf } from './replace-text.ts'

type Delta = Parameters<typeof caretAfter>[1]

export interface BoundField {
  destroy(): void
}

/** `onChange` after every change of what stands in the field: it may have to grow. */
export function bindField(field: HTMLTextAreaElement, text: Y.Text, onChange: () => void): BoundField {
  /** What the field showed when it last agreed with the text, and what others did since. */
  let agreed = text.toString()
  let waiting: Delta[] = []
  let composing = false
  let writing = false
  field.value = agreed
  onChange()

  function write(): void {
    const difference = differenceOf(agreed, field.value, field.selectionEnd)
    const since = waiting
    const moved = (at: number) => since.reduce((place, delta) => caretAfter(place, delta), at)
    if (difference) {
      const { from, removed, inserted } = difference
      const start = moved(from)
      // Somebody wrote inside what was replaced: his words stay, and so do the old ones.
      const isWhole = moved(from + removed) - start === removed
      writing = true
      text.doc?.transact(() => {
        if (removed > 0 && isWhole) text.delete(start, removed)
        if (inserted) text.insert(start, inserted)
      }, ITEM_CHANGE)
      writing = false
    }
    waiting = []
    if (since.length > 0) show(moved(field.selectionStart), moved(field.selectionEnd))
    agreed = text.toString()
    onChange()
  }

  function show(start: number, end: number): void {
    const hasFocus = field.ownerDocument.activeElement === field
    field.value = text.toString()
    if (hasFocus) field.setSelectionRange(start, end)
  }

  // Of a word that is being composed as well: a phone composes nearly every word, and the last one may never be ended.
  const input = () => {
    if (!composing || waiting.length === 0) write()
  }
  const startComposing = () => {
    composing = true
  }
  const endComposing = () => {
    composing = false
    write()
  }
  const observe = ({ delta }: Y.YTextEvent) => {
    if (writing) return
    if (composing) {
      waiting.push(delta as Delta)
      return
    }
    const [start, end] = [field.selectionStart, field.selectionEnd].map((at) => caretAfter(at, delta as Delta))
    show(start!, end!)
    agreed = field.value
    onChange()
  }

  field.addEventListener('input', input)
  field.addEventListener('compositionstart', startComposing)
  field.addEventListener('compositionend', endComposing)
  text.observe(observe)
  return {
    destroy: () => {
      if (composing) write()
      field.removeEventListener('input', input)
      field.removeEventListener('compositionstart', startComposing)
      field.removeEventListener('compositionend', endComposing)
      text.unobserve(observe)
    },
  }
}
