// @vitest-environment jsdom
// Several people in one text at once: what they type stays (BLOCKS, QUALITY 1). Long versions belong in the soak.
import { expect, test } from 'vitest'
import { toggleKind } from '#client/document/keys/commands.ts'
import { block, look, placeCaret, press, run, select, type } from './support/hands.ts'
import { withTable } from './support/table.ts'

const PEOPLE = ['alice', 'bob', 'carol']

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
    })
    expect(editor!.state.doc.lastChild!.attrs.gone).toBe(false)
    select(editor!, 1)
    type(editor!, 'terug')
    expect(look(table.blocks(table.people[0]!))).toEqual(['paragraph terug'])
    expect(
      fragment.toArray().map((child) => (child as never as { getAttribute(k: string): unknown }).getAttribute('gone')),
    ).toEqual([false])
  })
})
