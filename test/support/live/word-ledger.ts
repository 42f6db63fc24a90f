// The token ledger: every word that is typed in a simulation is unique, and this knows who typed it, who took it away, who carried it
// to another block, and whether somebody was told that it is on disk.
import * as Y from 'yjs'
import { itemsName, textName } from '#shared/document/room-doc.ts'

export interface Word {
  readonly text: string
  /** Told to be on disk, or kept apart: from then on it may not be missing. */
  isKept: boolean
  isDeleted: boolean
  /** Split and join carry words over as copies; two people who carry the same one double it. */
  isMoved: boolean
}

export class WordLedger {
  readonly words = new Map<string, Word>()
  private made = 0

  typed(): Word {
    const word: Word = { text: `w${this.made++}`, isKept: false, isDeleted: false, isMoved: false }
    this.words.set(word.text, word)
    return word
  }

  moved(texts: readonly string[]): void {
    for (const text of texts) this.of(text).isMoved = true
  }

  deleted(texts: readonly string[]): void {
    for (const text of texts) this.of(text).isDeleted = true
  }

  of(text: string): Word {
    const word = this.words.get(text)
    if (!word) throw new Error(`${text} was never typed`)
    return word
  }

  /** What is wrong with what stands somewhere once everything has arrived; how many words stand there twice. */
  judge(found: ReadonlyMap<string, number>): { missing: string[]; torn: string[]; doubled: string[]; times: number } {
    const all = [...this.words.values()]
    const count = ({ text }: Word) => found.get(text) ?? 0
    const twice = all.filter((word) => count(word) > 1)
    return {
      missing: all.filter((word) => word.isKept && !word.isDeleted && count(word) === 0).map(({ text }) => text),
      torn: [...found.keys()].filter((text) => !this.words.has(text)),
      doubled: twice.filter(({ isMoved, isDeleted }) => !isMoved && !isDeleted).map(({ text }) => text),
      times: twice.length,
    }
  }
}

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
