// @vitest-environment jsdom
// The keys of a section's editor and what they leave in the shared text.
import { expect, test } from 'vitest'
import { indentBy, toggleKind } from '#client/document/keys/commands.ts'
import { block, look, placeCaret, press, run, select, type } from './support/hands.ts'
import { type Table, withTable } from './support/table.ts'

const alone = (
  start: Parameters<typeof withTable>[2],
  act: (editor: Table['people'][0]['editors'][0], text: () => string[]) => void,
) =>
  withTable(
    ['alice'],
    (table) => {
      const alice = table.people[0]!
      act(alice.editors[0]!, () => look(table.blocks(alice)))
    },
    start,
  )

test('Enter in a list makes the next item of the same kind and level', () => {
  alone([block('bullet', 'brood', 1)], (editor, text) => {
    placeCaret(editor, 0, -1)
    press(editor, 'Enter')
    type(editor, 'melk')
    expect(text()).toEqual(['bullet:1 brood', 'bullet:1 melk'])
  })
})

test('Enter on an empty item goes back a level, and then leaves the list', () => {
  alone([block('bullet', 'brood'), block('bullet', '', 1)], (editor, text) => {
    placeCaret(editor, 1)
    press(editor, 'Enter')
    expect(text()).toEqual(['bullet brood', 'bullet'])
    press(editor, 'Enter')
    expect(text()).toEqual(['bullet brood', 'paragraph'])
  })
})

test('Enter at the end of a heading starts plain text', () => {
  alone([block('heading', 'Thuis')], (editor, text) => {
    placeCaret(editor, 0, -1)
    press(editor, 'Enter')
    type(editor, 'Rustig.')
    expect(text()).toEqual(['heading Thuis', 'paragraph Rustig.'])
  })
})

test('Enter at the start of a heading makes room above it', () => {
  alone([block('heading', 'Thuis')], (editor, text) => {
    placeCaret(editor, 0)
    press(editor, 'Enter')
    expect(text()).toEqual(['paragraph', 'heading Thuis'])
  })
})

test('Shift+Enter is a line break inside the block', () => {
  alone([block('bullet', 'een')], (editor, text) => {
    placeCaret(editor, 0, -1)
    press(editor, 'Enter', { shift: true })
    type(editor, 'twee')
    expect(text()).toEqual(['bullet een\ntwee'])
  })
})

test('Tab and Shift+Tab move an item, and stay out of plain text', () => {
  alone([block('bullet', 'een'), block('paragraph', 'los')], (editor, text) => {
    placeCaret(editor, 0)
    expect(press(editor, 'Tab')).toBe(true)
    expect(text()[0]).toBe('bullet:1 een')
    expect(press(editor, 'Tab', { shift: true })).toBe(true)
    expect(text()[0]).toBe('bullet een')
    placeCaret(editor, 1)
    expect(press(editor, 'Tab')).toBe(false)
  })
})

test('Escape and then Tab leaves a list', () => {
  alone([block('bullet', 'een')], (editor) => {
    placeCaret(editor, 0)
    press(editor, 'Escape')
    expect(press(editor, 'Tab')).toBe(false)
    type(editor, 'x')
    expect(press(editor, 'Tab')).toBe(true)
  })
})

test('Backspace at the start: back a level, then plain text, then joined with the block above', () => {
  alone([block('paragraph', 'boven'), block('number', 'onder', 1)], (editor, text) => {
    placeCaret(editor, 1)
    press(editor, 'Backspace')
    expect(text()).toEqual(['paragraph boven', 'number onder'])
    press(editor, 'Backspace')
    expect(text()).toEqual(['paragraph boven', 'paragraph onder'])
    press(editor, 'Backspace')
    expect(text()).toEqual(['paragraph bovenonder'])
  })
})

test('Backspace and Delete step over blocks that were deleted before', () => {
  alone([block('paragraph', 'een'), block('paragraph', 'weg'), block('paragraph', 'drie')], (editor, text) => {
    select(editor, 4, 9)
    press(editor, 'Delete')
    expect(text()).toEqual(['paragraph een', 'paragraph drie'])
    expect(editor.state.doc.childCount).toBe(3)
    placeCaret(editor, 0, -1)
    press(editor, 'Delete')
    expect(text()).toEqual(['paragraph eendrie'])
  })
})

test('deleting everything leaves one block to write in', () => {
  alone([block('paragraph', 'een'), block('bullet', 'twee')], (editor, text) => {
    select(editor, 1, editor.state.doc.content.size - 1)
    press(editor, 'Backspace')
    type(editor, 'nieuw')
    expect(text()).toEqual(['paragraph nieuw'])
  })
})

test.each([
  ['- ', 'bullet'],
  ['1. ', 'number'],
  ['## ', 'heading'],
  ['> ', 'quote'],
])('typing %s at the start makes a %s', (typed, kind) => {
  alone(undefined, (editor, text) => {
    type(editor, `${typed}woord`)
    expect(text()).toEqual([`${kind} woord`])
  })
})

test('a kind is set for every block of the selection, and taken off again', () => {
  alone([block('paragraph', 'een'), block('paragraph', 'twee')], (editor, text) => {
    select(editor, 1, 8)
    run(editor, toggleKind('number'))
    run(editor, indentBy(1))
    expect(text()).toEqual(['number:1 een', 'number:1 twee'])
    run(editor, toggleKind('number'))
    expect(text()).toEqual(['paragraph een', 'paragraph twee'])
  })
})

test('Ctrl+B makes what is selected bold', () => {
  withTable(['alice'], (table) => {
    const [editor] = table.people[0]!.editors
    type(editor!, 'een twee')
    select(editor!, 5, 9)
    press(editor!, 'b', { ctrl: true })
    expect(table.blocks(table.people[0]!)[0]!.runs).toEqual([{ text: 'een ' }, { text: 'twee', bold: true }])
  })
})
