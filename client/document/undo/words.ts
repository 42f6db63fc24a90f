// Words as a multiset, and what a change did to them. Undo is judged by these (RECIPES 4, part 3), not by who owns
// which characters: editing the structure re-authors another's text.
import * as Y from 'yjs'
import { plainText } from '../binding/text-steps.ts'

export type Words = Map<string, number>

export interface WordChange {
  readonly added: Words
  readonly removed: Words
}

export const noChange = (): WordChange => ({ added: new Map(), removed: new Map() })

/** A prose text, or the items beside it. Words of an item that was taken away count: they are still there. */
export function wordsIn(root: Y.XmlFragment | Y.Map<unknown>): Words {
  return root instanceof Y.Map ? wordsInItems(root) : wordsInText(root)
}

function wordsInText(fragment: Y.XmlFragment): Words {
  const words: Words = new Map()
  for (const element of fragment.toArray()) {
    if (!(element instanceof Y.XmlElement)) continue
    const text = element
      .toArray()
      .map((child) => (child instanceof Y.XmlText ? plainText(child) : ''))
      .join('')
    addWords(words, text)
  }
  return words
}

function wordsInItems(items: Y.Map<unknown>): Words {
  const words: Words = new Map()
  for (const item of items.values()) {
    if (!(item instanceof Y.Map)) continue
    for (const text of item.values()) if (text instanceof Y.Text) addWords(words, plainText(text))
  }
  return words
}

function addWords(words: Words, text: string): void {
  for (const word of text.split(/\s+/)) if (word) words.set(word, (words.get(word) ?? 0) + 1)
}

/** Adds to `change` what turned `before` into `after`; what was added and removed again cancels out. */
export function addDifference(change: WordChange, before: Words, after: Words): void {
  for (const word of new Set([...before.keys(), ...after.keys()])) {
    count(change, word, (after.get(word) ?? 0) - (before.get(word) ?? 0))
  }
}

function count({ added, removed }: WordChange, word: string, difference: number): void {
  const total = (added.get(word) ?? 0) - (removed.get(word) ?? 0) + difference
  added.delete(word)
  removed.delete(word)
  if (total > 0) added.set(word, total)
  if (total < 0) removed.set(word, -total)
}

/**
 * An undo may only take away what its step added and bring back what it removed. Words can stand glued together
 * ("mijnhaar"): taking away such a pair without giving the other's part back shows in the letters.
 */
export const isWithinStep = (effect: WordChange, step: WordChange): boolean =>
  isWithin(effect.removed, step.added) &&
  isWithin(effect.added, step.removed) &&
  letters(effect.removed) - letters(effect.added) <= Math.max(0, letters(step.added) - letters(step.removed))

const letters = (words: Words): number => [...words].reduce((sum, [word, times]) => sum + word.length * times, 0)

const isWithin = (part: Words, whole: Words): boolean =>
  [...part].every(([word, times]) => times <= (whole.get(word) ?? 0))
