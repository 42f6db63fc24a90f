// The token ledger: every word that is typed in a simulation is unique, and this knows who typed it, who took it away, who carried it
// to another block, and whether somebody was told that it is on disk.
import * as Y from 'yjs'
import { itemsName, textName } from '#shared/document/room-doc.ts'

export interface Word {
  readonly text: string
  /** Told to be on disk, or kept apart: from then on it may not be missing. */
  isKept: boolean
  /** Lies in the browser of who typed it: then it may not be missing either. */
  isStored: boolean
  /** Typed over a line that loses frames: what others count of them proves nothing to who brings in the words of a page that died. */
  isUncounted: boolean
  /** Was in a commit, whatever became of it there. */
  hasArrived: boolean
  /** Of a text that was replaced by an older one: it may not come into that one. */
  isOfBefore: boolean
  isDeleted: boolean
  /** By the server: who takes it away while it falls finds it back. */
  isPutBack: boolean
  /** Split and join carry words over as copies; two people who carry the same one double it. */
  isMoved: boolean
  /** By a stock page, or over a line that repeats frames: then it may fall. */
  isInUnsureHands: boolean
}

export class WordLedger {
  readonly words = new Map<string, Word>()
  private made = 0

  typed(): Word {
    const word: Word = {
      text: `w${this.made++}`,
      isKept: false,
      isStored: false,
      hasArrived: false,
      isUncounted: false,
      isOfBefore: false,
      isDeleted: false,
      isPutBack: false,
      isMoved: false,
      isInUnsureHands: false,
    }
    this.words.set(word.text, word)
    return word
  }

  moved(texts: readonly string[], byUnsureHands = false): void {
    for (const word of texts.map((text) => this.of(text))) {
      word.isMoved = true
      word.isInUnsureHands ||= byUnsureHands
    }
  }

  deleted(texts: readonly string[]): void {
    for (const text of texts) this.of(text).isDeleted = true
  }

  stored(texts: Iterable<string>): void {
    for (const text of texts) this.of(text).isStored = true
  }

  /** What lay in a browser may lie there no longer. */
  wiped(texts: Iterable<string>): void {
    for (const text of texts) this.of(text).isStored = false
  }

  arrived(texts: readonly string[], isPutBack: boolean): void {
    for (const text of texts) {
      const word = this.words.get(text)
      if (!word) continue
      word.hasArrived = true
      word.isPutBack ||= isPutBack
    }
  }

  /** An older text took the place of this one. */
  restored(isThere: ReadonlySet<string>): void {
    for (const word of this.words.values()) {
      if (isThere.has(word.text)) continue
      word.isOfBefore = true
      word.isKept = false
      word.isStored = false
    }
  }

  of(text: string): Word {
    const word = this.words.get(text)
    if (!word) throw new Error(`${text} was never typed`)
    return word
  }

  /**
   * What is wrong with what stands somewhere once everything has arrived, where `apart` can be read and brought in; how many words
   * stand there twice.
   */
  judge(found: ReadonlyMap<string, number>, apart: ReadonlySet<string>): Verdict {
    const all = [...this.words.values()]
    const count = ({ text }: Word) => found.get(text) ?? 0
    const twice = all.filter((word) => count(word) > 1)
    const isMissing = (word: Word) =>
      (word.isKept || word.isStored) &&
      !word.isDeleted &&
      !word.isInUnsureHands &&
      count(word) === 0 &&
      !apart.has(word.text) &&
      (word.hasArrived || word.isKept || !word.isUncounted)
    return {
      missing: all.filter(isMissing).map(fateOf),
      torn: [...found.keys()].filter((text) => !this.words.has(text)),
      doubled: twice.filter(({ isMoved, isDeleted }) => !isMoved && !isDeleted).map(nameOf),
      merged: all.filter((word) => word.isOfBefore && count(word) > 0).map(nameOf),
      times: twice.length,
    }
  }
}

interface Verdict {
  readonly missing: readonly string[]
  readonly torn: readonly string[]
  readonly doubled: readonly string[]
  readonly merged: readonly string[]
  readonly times: number
}

const fateOf = ({ text, isKept, hasArrived }: Word): string =>
  `${text} (${isKept ? 'called saved' : 'in a browser'}, ${hasArrived ? 'arrived' : 'never sent'})`

const nameOf = ({ text }: Word): string => text

export const wordsIn = (text: string): string[] => text.match(/w\d+/g) ?? []

export const plainOf = (text: Y.XmlText | Y.Text): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

/** Every word of these sections and how often it stands there, hidden blocks and items included. */
export function wordsOf(doc: Y.Doc, sections: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  const see = (text: string) => {
    for (const word of wordsIn(text)) found.set(word, (found.get(word) ?? 0) + 1)
  }
  for (const section of sections) {
    for (const block of doc.getXmlFragment(textName(section)).toArray())
      for (const text of (block as Y.XmlElement).toArray()) see(plainOf(text as Y.XmlText))
    for (const item of doc.getMap(itemsName(section)).values())
      for (const value of item instanceof Y.Map ? item.values() : []) if (value instanceof Y.Text) see(plainOf(value))
  }
  return found
}
