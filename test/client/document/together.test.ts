// @vitest-environment jsdom
// Several people in one text at once: what they type stays (BLOCKS, QUALITY 1). Long versions belong in the soak.
import { expect, test } from 'vitest'
import { toggleKind } from '#client/document/keys/commands.ts'
import { block, look, placeCaret, press, run, select, type } from './support/hands.ts'
import { tellStory } from './support/story.ts'
import { withTable } from './support/table.ts'

/** A story takes as long as the machine is busy; the ordinary five seconds are for tests that wait for something. */
const PATIENCE = 60_000

const PEOPLE = ['alice', 'bob', 'carol']

function stories(from: number, count: number, steps: number, held: boolean) {
  const all = Array.from({ length: count }, (_, index) => ({
    seed: from + index,
    ...tellStory(from + index, PEOPLE, steps, held),
  }))
  const sum = (figure: (story: (typeof all)[number]) => number) =>
    all.reduce((total, story) => total + figure(story), 0)
  return {
    diverged: all.filter((story) => story.diverged).map(({ seed }) => seed),
    lostByUndo: all.flatMap((story) => story.lostByUndo),
    lost: all.flatMap((story) => story.lostByEdits),
    typed: sum((story) => story.typed),
    doubled: sum((story) => story.doubled),
    undos: sum((story) => story.undos),
    refused: sum((story) => story.refused),
    errors: sum((story) => story.observerErrors),
  }
}

test(
  'online: nobody diverges, no undo takes away another’s word, no word is lost',
  () => {
    const told = stories(1, 40, 60, false)
    expect(told.diverged).toEqual([])
    expect(told.lostByUndo).toEqual([])
    expect(told.lost).toEqual([])
  },
  PATIENCE,
)

test(
  'with lines held back: nobody diverges, and hardly a word is lost without the server’s rescue',
  () => {
    const told = stories(1001, 40, 60, true)
    expect(told.diverged).toEqual([])
    expect(told.lostByUndo).toEqual([])
    // BLOCKS d: 6 of 6,060 words, all by undo, until the server puts them back.
    expect(told.lost.length).toBeLessThanOrEqual(3)
  },
  PATIENCE,
)

test.each(['heading', 'bullet', 'quote'] as const)(
  'making a block a %s while another types in it loses no word',
  (kind) => {
    withTable(
      ['alice', 'bob'],
      (table) => {
        table.hold()
        const [alice, bob] = table.people
        placeCaret(alice!.editors[0]!, 0)
        run(alice!.editors[0]!, toggleKind(kind))
        placeCaret(bob!.editors[0]!, 0, -1)
        type(bob!.editors[0]!, ' en dit komt van bob')
        table.open()
        expect(look(table.blocks(alice!))).toEqual([`${kind} het begin en dit komt van bob`])
        expect(table.blocks(bob!)).toEqual(table.blocks(alice!))
      },
      [block('paragraph', 'het begin')],
    )
  },
)

test('kind by one, indent by another, words by a third: all three stay', () => {
  withTable(
    PEOPLE,
    (table) => {
      table.hold()
      const [alice, bob, carol] = table.people.map(({ editors }) => editors[0]!)
      placeCaret(alice!, 0)
      run(alice!, toggleKind('number'))
      placeCaret(bob!, 0)
      press(bob!, 'Tab')
      placeCaret(carol!, 0, -1)
      type(carol!, ' meer')
      table.open()
      expect(look(table.blocks(table.people[0]!))).toEqual(['number:1 een meer'])
    },
    [block('bullet', 'een')],
  )
})

test('two people each write the first word of a block that a third just made: both words stay', () => {
  withTable(
    PEOPLE,
    (table) => {
      const [alice, bob, carol] = table.people.map(({ editors }) => editors[0]!)
      placeCaret(alice!, 0, -1)
      press(alice!, 'Enter')
      table.hold()
      placeCaret(bob!, 1)
      type(bob!, 'appel ')
      placeCaret(carol!, 1)
      type(carol!, 'peer ')
      table.open()
      expect(look(table.blocks(table.people[0]!))).toEqual([
        'paragraph een',
        expect.stringMatching(/^paragraph (appel peer|peer appel) ?$/),
      ])
    },
    [block('paragraph', 'een')],
  )
})

test('what is typed in a block that another joins away meanwhile comes up as a block of its own', () => {
  withTable(
    ['alice', 'bob'],
    (table) => {
      table.hold()
      const [alice, bob] = table.people.map(({ editors }) => editors[0]!)
      placeCaret(alice!, 1)
      press(alice!, 'Backspace')
      placeCaret(bob!, 1, -1)
      type(bob!, ' nieuw')
      table.open()
      expect(look(table.blocks(table.people[0]!))).toEqual(['paragraph boven onder', 'paragraph  nieuw'])
    },
    [block('paragraph', 'boven '), block('paragraph', 'onder')],
  )
})

test('a word that another is still typing in is not torn by equal letters before it', () => {
  withTable(
    ['alice', 'bob'],
    (table) => {
      table.hold()
      const [alice, bob] = table.people.map(({ editors }) => editors[0]!)
      placeCaret(alice!, 0)
      type(alice!, 'aaa ')
      placeCaret(bob!, 0)
      type(bob!, 'aab ')
      table.open()
      expect(look(table.blocks(table.people[0]!))).toEqual([
        expect.stringMatching(/^paragraph (aaa aab|aab aaa) aaac$/),
      ])
    },
    [block('paragraph', 'aaac')],
  )
})

test('when only hidden blocks are left, the last one shows again', () => {
  withTable(['alice'], (table) => {
    const [editor] = table.people[0]!.editors
    const { doc } = table.people[0]!
    const fragment = doc.getXmlFragment('text/een')
    doc.transact(() => {
      for (const child of fragment.toArray())
        (child as never as { setAttribute(k: string, v: unknown): void }).setAttribute('gone', true)
    }, 'line')
    expect(editor!.state.doc.lastChild!.attrs.gone).toBe(false)
    select(editor!, 1)
    type(editor!, 'terug')
    expect(look(table.blocks(table.people[0]!))).toEqual(['paragraph terug'])
    expect(
      fragment.toArray().map((child) => (child as never as { getAttribute(k: string): unknown }).getAttribute('gone')),
    ).toEqual([false])
  })
})
