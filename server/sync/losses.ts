// Finds words that nobody took away knowingly: what fell with a block or an item that another deleted without having seen them.
// What an author deleted knowingly stands in the frame's own delete set; whatever else falls while it is applied does not.
//
//   alice's frame deletes a block ─┐
//                                  ├─> bob's words in it fall too, in nobody's delete set: lost
//   bob's frame writes in it ──────┘
import * as Y from 'yjs'
import type { News } from './guard.ts'
import { type Ranges, rangesOf } from './ranges.ts'
import type { DeleteRange } from './update.ts'

/** What a frame says of itself. */
export type Frame = Pick<News, 'blocks' | 'deletes'>

/** Words that fell together, as they stood in one text. */
export interface Loss {
  /** Of the shared type that they stood under, `text/…` or `items/…`; null where even that is gone. */
  readonly root: string | null
  /** The deleted block they stood in, where a new one can take its place; null for a sentence of an item. */
  readonly block: Y.Item | null
  readonly words: readonly LostWords[]
}

export interface LostWords {
  /** Whose they are: under which clientID they were written. */
  readonly client: number
  readonly text: string
  /** The clocks of its first letter, and after its last. */
  readonly from: number
  readonly until: number
}

interface Fallen extends DeleteRange {
  /** Where the struct itself is gone: what the frame said in it. */
  readonly text: string | null
}

export interface Losses {
  /** To be asked right after this frame was applied. */
  look(frame: Frame): void
  /** To be asked before the transaction ends: after it the words are thrown away. */
  found(): Loss[]
}

/** For Y.Doc: a deleted block keeps its place, not its words, so that it is known where to put back what comes for it later. */
export const isForgotten = ({ content }: Y.Item): boolean => !(content instanceof Y.ContentType)

export function watchLosses(transaction: Y.Transaction): Losses {
  const { deleteSet, doc } = transaction
  const looked = new Map<number, number>()
  let fallen: Fallen[] = []

  function look({ blocks, deletes }: Frame): void {
    const own = deletes.length === 0 ? NOTHING : rangesOf(deletes)
    if (fallen.length > 0 && deletes.length > 0) fallen = fallen.flatMap((range) => notIn(own, range))
    for (const [client, ranges] of deleteSet.clients) {
      for (let at = looked.get(client) ?? 0; at < ranges.length; at++) {
        const { clock, len: length } = ranges[at]!
        const unseen = notIn(own, { client, clock, length, text: null })
        if (unseen.length > 0 && isText(structAt(doc, client, clock))) fallen.push(...unseen)
      }
      looked.set(client, ranges.length)
    }
    for (const { client, structs } of blocks) {
      for (const struct of structs) {
        if (!isText(struct) || structAt(doc, client, struct.id.clock) instanceof Y.Item) continue
        const { clock } = struct.id
        fallen.push(...notIn(own, { client, clock, length: struct.length, text: struct.content.str }))
      }
    }
  }

  return { look, found: () => (fallen.length === 0 ? [] : lossesOf(doc, fallen)) }
}

const NOTHING = rangesOf([])

const structAt = (doc: Y.Doc, client: number, clock: number): Y.Item | Y.GC => {
  const structs = doc.store.clients.get(client)!
  return structs[Y.findIndexSS(structs, clock)]!
}

const isText = (struct: Y.Item | Y.GC): struct is Y.Item & { content: Y.ContentString } =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString

const notIn = (own: Ranges, { client, clock, length, text }: Fallen): Fallen[] =>
  own.outside(client, clock, clock + length).map(({ from, until }) => ({
    client,
    clock: from,
    length: until - from,
    text: text === null ? null : text.slice(from - clock, until - clock),
  }))

function lossesOf(doc: Y.Doc, fallen: readonly Fallen[]): Loss[] {
  const standing = fallen.filter(({ text }) => text === null)
  const texts = new Set(
    standing.map(({ client, clock }) => (structAt(doc, client, clock) as Y.Item).parent as Y.AbstractType<unknown>),
  )
  const ranges = rangesOf(standing)
  const placed = [...texts].map((type) => ({ ...placeOf(doc, type), words: wordsIn(type, ranges) }))
  return [...placed, ...withoutPlace(fallen)].filter(({ words }) => words.some(({ text }) => text.trim() !== ''))
}

function placeOf(doc: Y.Doc, type: Y.AbstractType<unknown>): Pick<Loss, 'root' | 'block'> {
  let outermost: Y.Item | null = null
  let above: Y.AbstractType<unknown> = type
  while (above._item !== null) {
    outermost = above._item
    above = outermost.parent as Y.AbstractType<unknown>
  }
  const root = [...doc.share].find(([, shared]) => shared === above)?.[0] ?? null
  return { root, block: outermost?.parentSub === null ? outermost : null }
}

/** In the order in which they stood, whoever wrote them. */
function wordsIn(type: Y.AbstractType<unknown>, fallen: Ranges): LostWords[] {
  const words: LostWords[] = []
  let last: Y.ID | null = null
  let isNext = false
  for (let item = type._start; item !== null; item = item.right) {
    const { client, clock } = item.id
    let reached = clock
    for (const { from, until } of isText(item) ? fallen.inside(client, clock, clock + item.length) : []) {
      const { str } = item.content as Y.ContentString
      add(words, { client, from, until, text: str.slice(from - clock, until - clock) }, isNext && from === reached)
      last = Y.createID(client, until - 1)
      reached = until
      isNext = true
    }
    if (reached === clock + item.length || item.content instanceof Y.ContentFormat) continue
    // What he wrote after it and took out again: the deleter saw none of it, so it was his own correction.
    isNext = isNext && last?.client === client && clock > last.clock
  }
  return words
}

/** Of what has no place any more, it is known who wrote it, and in which order. */
function withoutPlace(fallen: readonly Fallen[]): Loss[] {
  const byWriter = new Map<number, LostWords[]>()
  let last: DeleteRange | null = null
  for (const range of [...fallen].sort((a, b) => a.client - b.client || a.clock - b.clock)) {
    const { client, clock, length, text } = range
    if (text === null) continue
    const words = byWriter.get(client) ?? []
    byWriter.set(client, words)
    const isNext = last?.client === client && last.clock + last.length === clock
    add(words, { client, from: clock, until: clock + length, text }, isNext)
    last = { client, clock, length }
  }
  return [...byWriter.values()].map((words) => ({ root: null, block: null, words }))
}

/** What did not stand together gets a space between: two words must not become one. */
function add(words: LostWords[], next: LostWords, isNext: boolean): void {
  const before = words.at(-1)
  const text = before && !isNext ? spaced(before.text, next.text) : next.text
  if (before?.client === next.client) words[words.length - 1] = { ...next, from: before.from, text: before.text + text }
  else words.push({ ...next, text })
}

export const spaced = (before: string, after: string): string =>
  /\s$/.test(before) || /^\s/.test(after) ? after : ` ${after}`
