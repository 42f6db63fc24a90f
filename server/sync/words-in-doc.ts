// Where words stand in a live text, also in what is hidden in it: an item that was taken away stays there for who brings it back.
import * as Y from 'yjs'
import { placesOf, withoutWords } from '#shared/document/without-words.ts'
import type { Roots } from './content.ts'

/** Takes them away at one place. To be done in the order they come in. */
export type Take = () => void

export function wordsIn(doc: Y.Doc, roots: Roots, words: string): Take[] {
  return [...roots].flatMap(([name, kind]) => {
    if (kind === 'map') return []
    return kind === 'list' ? inBlocks(doc.getXmlFragment(name), words) : inItems(doc.getMap(name), words)
  })
}

const inBlocks = (fragment: Y.XmlFragment, words: string): Take[] =>
  fragment.toArray().flatMap((block) =>
    block instanceof Y.XmlElement
      ? inTexts(
          block.toArray().filter((child): child is Y.XmlText => child instanceof Y.XmlText),
          words,
        )
      : [],
  )

const inItems = (items: Y.Map<unknown>, words: string): Take[] =>
  [...items.values()].flatMap((item) =>
    item instanceof Y.Map ? [...item.entries()].flatMap(([name, value]) => inField(item, name, value, words)) : [],
  )

function inField(item: Y.Map<unknown>, name: string, value: unknown, words: string): Take[] {
  if (value instanceof Y.Text) return inTexts([value], words)
  if (typeof value !== 'string') return []
  return placesOf(value, words).length > 0 ? [() => item.set(name, withoutWords(value, words))] : []
}

/** What reads as one stretch, from the last place to the first: what comes before stays where it was. */
function inTexts(texts: readonly Y.Text[], words: string): Take[] {
  const plain = texts.map(textOf)
  return placesOf(plain.join(''), words)
    .reverse()
    .map((place) => () => {
      let start = plain.reduce((sum, text) => sum + text.length, 0)
      for (let index = texts.length - 1; index >= 0; index--) {
        start -= plain[index]!.length
        const from = Math.max(place.from, start)
        const until = Math.min(place.until, start + plain[index]!.length)
        if (from < until) texts[index]!.delete(from - start, until - from)
      }
    })
}

const textOf = (text: Y.Text): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
