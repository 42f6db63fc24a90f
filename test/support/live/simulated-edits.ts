// What people do in a text, on the flat blocks as our editor leaves them (its words are carried over and it is hidden), and now and then
// as other editors do, which take whole blocks away. Each edit says in the ledger what became of which words.
import * as Y from 'yjs'
import { addItem, changeItem, textOfItem } from '#shared/document/items.ts'
import { emptyBlock, itemsName, setBlock, textName } from '#shared/document/room-doc.ts'
import type { Chance } from './random.ts'
import { plainOf, type WordLedger, wordsIn, wordsOf } from './word-ledger.ts'

/** The origin of a person's own edits: his undo listens to it. */
export const OWN = 'own'

export interface Desk {
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
  readonly sections: readonly string[]
  readonly itemSection: string | null
  readonly takesAway: boolean
  /** What it carried over may fall with a block that another took away before it is sent, and then it sends the deletion alone. */
  readonly losesWhatItCarries: boolean
  readonly random: Chance
  readonly ledger: WordLedger
}

export interface Edit {
  readonly typed: readonly string[]
  readonly deleted: readonly string[]
}

const NOTHING: Edit = { typed: [], deleted: [] }

/** Text may go; a block may hold what others wrote since. */
export const undoFor = (doc: Y.Doc, sections: readonly string[]): Y.UndoManager =>
  new Y.UndoManager(
    sections.map((section) => doc.getXmlFragment(textName(section))),
    {
      trackedOrigins: new Set([OWN]),
      captureTimeout: 0,
      deleteFilter: (item) => !(item.content instanceof Y.ContentType),
    },
  )

const carry = ({ ledger, losesWhatItCarries }: Desk, words: readonly string[]): void =>
  ledger.moved(words, losesWhatItCarries)

const textIn = (block: Y.XmlElement): Y.XmlText => block.get(0) as Y.XmlText
const isShown = (block: Y.XmlElement): boolean => block.length > 0 && (block.getAttribute('gone') as unknown) !== true

function blocksIn({ doc, random, sections }: Desk): { fragment: Y.XmlFragment; blocks: Y.XmlElement[] } {
  const fragment = doc.getXmlFragment(textName(random.of(sections)))
  return { fragment, blocks: (fragment.toArray() as Y.XmlElement[]).filter(isShown) }
}

/** A place between two words. */
function boundaryIn(plain: string, random: Chance): number {
  const places = [0]
  for (let at = plain.indexOf(' '); at >= 0; at = plain.indexOf(' ', at + 1)) places.push(at + 1)
  return random.of(places)
}

const EDITS: readonly (readonly [number, (desk: Desk) => Edit])[] = [
  [45, type],
  [8, deleteOne],
  [5, deleteSome],
  [6, split],
  [4, join],
  [3, change],
  [6, takeBack],
  [8, workOnItems],
  [3, takeBlock],
  [2, joinTakingBlock],
  [1, takeItem],
]
const WEIGHT = EDITS.reduce((sum, [weight]) => sum + weight, 0)

export function edit(desk: Desk): Edit {
  let drawn = desk.random.below(WEIGHT)
  for (const [weight, act] of EDITS) {
    if (drawn < weight) return act(desk)
    drawn -= weight
  }
  return NOTHING
}

function type(desk: Desk): Edit {
  const { blocks } = blocksIn(desk)
  if (blocks.length === 0) return NOTHING
  const text = textIn(desk.random.of(blocks))
  const word = desk.ledger.typed().text
  desk.doc.transact(() => text.insert(boundaryIn(plainOf(text), desk.random), `${word} `), OWN)
  return { typed: [word], deleted: [] }
}

function deleteOne(desk: Desk): Edit {
  const { blocks } = blocksIn(desk)
  const written = blocks.filter((block) => wordsIn(plainOf(textIn(block))).length > 0)
  if (written.length === 0) return NOTHING
  const text = textIn(desk.random.of(written))
  const plain = plainOf(text)
  // What was put back ends without a space.
  const { 0: word, index } = desk.random.of([...plain.matchAll(/w\d+ ?/g)])
  return cut(desk, text, index, word.length, plain)
}

function deleteSome(desk: Desk): Edit {
  const { blocks } = blocksIn(desk)
  if (blocks.length === 0) return NOTHING
  const text = textIn(desk.random.of(blocks))
  const plain = plainOf(text)
  const from = boundaryIn(plain, desk.random)
  const most = plain.indexOf(' ', from + 12)
  return cut(desk, text, from, (most < 0 ? plain.length : most + 1) - from, plain)
}

function cut({ doc, ledger }: Desk, text: Y.XmlText, from: number, length: number, plain: string): Edit {
  if (length <= 0) return NOTHING
  const deleted = wordsIn(plain.slice(from, from + length))
  ledger.deleted(deleted)
  doc.transact(() => text.delete(from, length), OWN)
  return { typed: [], deleted }
}

function split(desk: Desk): Edit {
  const { fragment, blocks } = blocksIn(desk)
  if (blocks.length === 0) return NOTHING
  const block = desk.random.of(blocks)
  const text = textIn(block)
  const plain = plainOf(text)
  const from = boundaryIn(plain, desk.random)
  const tail = plain.slice(from)
  carry(desk, wordsIn(tail))
  desk.doc.transact(() => {
    const next = emptyBlock()
    fragment.insert(fragment.toArray().indexOf(block) + 1, [next])
    textIn(next).insert(0, tail)
    if (tail.length > 0) text.delete(from, tail.length)
  }, OWN)
  return NOTHING
}

function join(desk: Desk): Edit {
  const { blocks } = blocksIn(desk)
  if (blocks.length < 2) return NOTHING
  const at = desk.random.below(blocks.length - 1)
  const [into, gone] = [textIn(blocks[at]!), textIn(blocks[at + 1]!)]
  const plain = plainOf(gone)
  carry(desk, wordsIn(plain))
  desk.doc.transact(() => {
    into.insert(into.length, plain)
    if (plain.length > 0) gone.delete(0, plain.length)
    blocks[at + 1]!.setAttribute('gone', true as unknown as string)
  }, OWN)
  return NOTHING
}

function takeBlock(desk: Desk): Edit {
  const { fragment, blocks } = blocksIn(desk)
  if (blocks.length < 2 || !desk.takesAway) return NOTHING
  const block = desk.random.of(blocks)
  const deleted = wordsIn(plainOf(textIn(block)))
  desk.ledger.deleted(deleted)
  desk.doc.transact(() => fragment.delete(fragment.toArray().indexOf(block), 1), OWN)
  return { typed: [], deleted }
}

/** As editors do that know no hidden blocks: what others write in the second one meanwhile falls with it. */
function joinTakingBlock(desk: Desk): Edit {
  const { fragment, blocks } = blocksIn(desk)
  if (blocks.length < 2 || !desk.takesAway) return NOTHING
  const at = desk.random.below(blocks.length - 1)
  const [into, gone] = [textIn(blocks[at]!), blocks[at + 1]!]
  const plain = plainOf(textIn(gone))
  carry(desk, wordsIn(plain))
  desk.doc.transact(() => {
    into.insert(into.length, plain)
    fragment.delete(fragment.toArray().indexOf(gone), 1)
  }, OWN)
  return NOTHING
}

function takeItem({ doc, random, ledger, itemSection, takesAway }: Desk): Edit {
  if (itemSection === null || !takesAway) return NOTHING
  const items = doc.getMap<Y.Map<unknown>>(itemsName(itemSection))
  if (items.size === 0) return NOTHING
  const id = random.of([...items.keys()])
  const deleted = [...items.get(id)!.values()].flatMap((value) =>
    value instanceof Y.Text ? wordsIn(plainOf(value)) : [],
  )
  ledger.deleted(deleted)
  items.delete(id)
  return { typed: [], deleted }
}

function change(desk: Desk): Edit {
  const { blocks } = blocksIn(desk)
  if (blocks.length === 0) return NOTHING
  const block = desk.random.of(blocks)
  const text = textIn(block)
  desk.doc.transact(() => {
    if (desk.random() < 0.5) setBlock(block, { kind: desk.random.of(['heading', 'bullet', 'paragraph']), indent: 0 })
    else if (text.length > 0) text.format(0, text.length, { bold: {} })
  }, OWN)
  return NOTHING
}

function takeBack(desk: Desk): Edit {
  const { doc, undo, sections, ledger } = desk
  const before = wordsOf(doc, sections)
  undo.undo()
  const after = wordsOf(doc, sections)
  // A step back can bring words to life again that others deleted or moved meanwhile.
  for (const word of after.keys()) if (after.get(word) !== before.get(word)) carry(desk, [word])
  const deleted = [...before.keys()].filter((word) => (after.get(word) ?? 0) < before.get(word)!)
  ledger.deleted(deleted)
  return NOTHING
}

function workOnItems({ doc, random, ledger, itemSection }: Desk): Edit {
  if (itemSection === null) return NOTHING
  const ids = [...doc.getMap(itemsName(itemSection)).keys()]
  if (ids.length === 0 || random() < 0.3) {
    const word = ledger.typed().text
    addItem(doc, itemSection, 'doel', { text: `${word} ` })
    return { typed: [word], deleted: [] }
  }
  const id = random.of(ids)
  if (random() < 0.4) {
    changeItem(doc, itemSection, id, { due: `2026-0${1 + random.below(9)}-01` })
    return NOTHING
  }
  const sentence = textOfItem(doc, itemSection, id, random.of(['text', 'words', 'steps']))
  if (!sentence) return NOTHING
  const word = ledger.typed().text
  sentence.insert(boundaryIn(plainOf(sentence), random), `${word} `)
  return { typed: [word], deleted: [] }
}
