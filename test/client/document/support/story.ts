// A seeded story of a few people writing at once, and the ledger of every word they typed (QUALITY 1): who took which
// word away knowingly, and what is missing or doubled at the end.
import type { Editor } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { deleteBackward, indentBy, splitHere, toggleKind } from '#client/document/keys/commands.ts'
import { isHidden } from '#client/document/schema/block-node.ts'
import type { BlockKind } from '#shared/document/blocks.ts'
import { placeCaret, run, select } from './hands.ts'
import { type Chance, chance } from './random.ts'
import { type Person, Table } from './table.ts'

export interface StoryResult {
  typed: number
  lostByEdits: string[]
  lostByUndo: string[]
  doubled: number
  diverged: boolean
  undos: number
  refused: number
  observerErrors: number
  /** How often the server put something back, and the words that had no place. */
  rescues: number
  tray: number
}

const PEOPLE = ['alice', 'bob', 'carol']
const KINDS: readonly BlockKind[] = ['heading', 'bullet', 'number', 'quote', 'paragraph']

export interface StoryOptions {
  readonly people?: readonly string[]
  readonly steps: number
  readonly lines: 'open' | 'held'
  /** Whether the server puts back what was lost. */
  readonly rescuing?: boolean
  /** Whether the server takes hidden blocks away now and then. */
  readonly cleaning?: boolean
}

export function tellStory(
  seed: number,
  { people = PEOPLE, steps, lines, rescuing = true, cleaning = false }: StoryOptions,
): StoryResult {
  const dice = chance(seed)
  const table = new Table(people, [], rescuing)
  const held = lines === 'held'
  if (held) table.hold()
  const result: StoryResult = {
    typed: 0,
    lostByEdits: [],
    lostByUndo: [],
    doubled: 0,
    diverged: false,
    undos: 0,
    refused: 0,
    observerErrors: 0,
    rescues: 0,
    tray: 0,
  }
  const writerOf = new Map<string, string>()
  const takenKnowingly = new Set<string>()
  const byHand = new Set<string>()

  try {
    for (let step = 0; step < steps; step++) {
      const person = dice.among(table.people)
      const editor = dice.among(person.editors)
      const before = new Set(wordsOf(table, person.doc))
      const act = dice.upTo(100)
      let cause: 'edits' | 'undo' = 'edits'
      if (act < 42) {
        const word = `${person.name}${seed}n${step}.`
        writerOf.set(word, person.name)
        result.typed += 1
        typeWord(editor, word, dice)
      } else if (act < 86) structure(editor, dice)
      else {
        cause = 'undo'
        const outcome = act < 97 ? person.undo.undo() : person.undo.redo()
        if (outcome.kind !== 'nothing') result.undos += 1
        if (outcome.kind === 'refused') result.refused += 1
      }
      // Steps follow each other within the half second that undo takes for one: each is a step of its own here.
      person.undo.closeStep()
      const after = new Set(wordsOf(table, person.doc))
      for (const word of before) {
        if (after.has(word)) continue
        // By hand a person may delete whatever can be seen; undo may take away one's own words only, and redo what
        // this person deleted before.
        if (cause === 'edits') byHand.add(`${person.name} ${word}`)
        const may = cause === 'edits' || writerOf.get(word) === person.name || byHand.has(`${person.name} ${word}`)
        if (may) takenKnowingly.add(word)
        else if (writerOf.has(word)) result.lostByUndo.push(word)
      }
      for (const word of after) if (!before.has(word)) takenKnowingly.delete(word)
      if (held && dice.odds(0.1)) {
        sync(table, dice.among(table.people))
        if (cleaning && dice.odds(0.5)) table.clean()
      }
    }
    table.open()
    const server = wordsOf(table)
    const present = new Set(server)
    const apart = table.tray.join('')
    result.rescues = table.rescues
    result.tray = table.tray.length
    for (const word of writerOf.keys()) {
      if (!present.has(word) && !takenKnowingly.has(word) && !apart.includes(word)) result.lostByEdits.push(word)
    }
    result.doubled = server.length - present.size
    result.diverged =
      table.people.some(({ doc }) => wordsOf(table, doc).join(' ') !== server.join(' ')) || screensDiffer(table)
    result.observerErrors = table.errors.length
    return result
  } finally {
    table.leave()
  }
}

/** Two words typed at one place at once can stand without a space between; each ends with its own full stop. */
const wordsOf = (table: Table, doc?: Person['doc']): string[] =>
  table.words(doc).flatMap((glued) => glued.match(/[^.]+\./g) ?? [])

function sync(table: Table, person: Person): void {
  table.send(person)
  table.receive(person)
}

const screensDiffer = (table: Table): boolean =>
  table.people.some((person) =>
    person.editors.some((editor, index) => {
      const shown = editor.state.doc.content.content.filter((node) => !isHidden(node)).map((node) => node.textContent)
      const stored = table.blocks(person, index).map(({ runs }) => runs.map((run) => run.text).join(''))
      return shown.join('|') !== (stored.length === 0 ? '' : stored.join('|'))
    }),
  )

function visibleBlocks(editor: Editor): number[] {
  const visible: number[] = []
  editor.state.doc.forEach((node, _position, index) => {
    if (!isHidden(node)) visible.push(index)
  })
  return visible
}

/** At the edge of a word, so that no hand tears another's word. */
function edgeOf(text: string, dice: Chance): number {
  const edges = [0, text.length, ...[...text.matchAll(/ /g)].map((match) => match.index)]
  return dice.among(edges)
}

function typeWord(editor: Editor, word: string, dice: Chance): void {
  const block = dice.among(visibleBlocks(editor))
  const text = editor.state.doc.child(block).textContent
  const offset = edgeOf(text, dice)
  placeCaret(editor, block, offset)
  const spaced = `${offset > 0 && text[offset - 1] !== ' ' ? ' ' : ''}${word}${offset < text.length && text[offset] !== ' ' ? ' ' : ''}`
  editor.view.dispatch(editor.state.tr.insertText(spaced))
}

function structure(editor: Editor, dice: Chance): void {
  const block = dice.among(visibleBlocks(editor))
  const text = editor.state.doc.child(block).textContent
  placeCaret(editor, block, edgeOf(text, dice))
  const act = dice.upTo(44)
  if (act < 10) run(editor, splitHere)
  else if (act < 24) run(editor, toggleKind(dice.among(KINDS)))
  else if (act < 28) run(editor, indentBy(dice.odds(0.6) ? 1 : -1))
  else if (act < 34) joinWithAbove(editor, block, text)
  else if (act < 39) deleteRange(editor, dice)
  else boldWord(editor, block, text, dice)
}

function joinWithAbove(editor: Editor, block: number, text: string): void {
  placeCaret(editor, block, 0)
  // A space first, so that joining does not glue two words into one that the ledger does not know.
  if (text !== '' && !text.startsWith(' ')) editor.view.dispatch(editor.state.tr.insertText(' '))
  placeCaret(editor, block, 0)
  run(editor, deleteBackward)
}

function deleteRange(editor: Editor, dice: Chance): void {
  const visible = visibleBlocks(editor)
  const first = dice.upTo(visible.length)
  const last = Math.min(visible.length - 1, first + dice.upTo(2))
  const position = (index: number) => {
    placeCaret(editor, visible[index]!, edgeOf(editor.state.doc.child(visible[index]!).textContent, dice))
    return editor.state.selection.from
  }
  const [from, to] = [position(first), position(last)].sort((a, b) => a - b) as [number, number]
  if (to === from) return
  select(editor, from, to)
  editor.view.dispatch(editor.state.tr.insertText(' '))
}

function boldWord(editor: Editor, block: number, text: string, dice: Chance): void {
  const words = [...text.matchAll(/\S+/g)]
  if (words.length === 0) return
  const word = dice.among(words)
  placeCaret(editor, block, word.index)
  const { from } = editor.state.selection
  select(editor, from, from + word[0].length)
  run(editor, toggleMark(editor.schema.marks[dice.odds(0.5) ? 'bold' : 'italic']!))
}
