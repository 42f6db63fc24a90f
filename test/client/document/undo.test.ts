// @vitest-environment jsdom
// Undo takes back what one did oneself and never another's words; where it cannot, it says so and changes nothing.
import { expect, test } from 'vitest'
import { toggleKind } from '#client/document/keys/commands.ts'
import { block, look, placeCaret, press, run, select, type } from './support/hands.ts'
import { withTable } from './support/table.ts'

test('undo and redo bring back one’s own words, in whichever text they were', () => {
  withTable(['alice'], (table) => {
    const [alice] = table.people
    type(alice!.editors[0]!, 'een')
    alice!.undo.closeStep()
    type(alice!.editors[1]!, 'twee')
    expect(alice!.undo.undo()).toMatchObject({ kind: 'done', fragments: [alice!.doc.getXmlFragment('text/twee')] })
    expect(table.words()).toEqual(['een'])
    expect(alice!.undo.undo().kind).toBe('done')
    expect(alice!.undo.undo().kind).toBe('nothing')
    expect(table.words()).toEqual([])
    alice!.undo.redo()
    alice!.undo.redo()
    expect(table.words()).toEqual(['een', 'twee'])
  })
})

test('a paragraph that another wrote in stays when the one who made it takes that back', () => {
  withTable(
    ['alice', 'bob'],
    (table) => {
      const [alice, bob] = table.people
      placeCaret(alice!.editors[0]!, 0, -1)
      press(alice!.editors[0]!, 'Enter')
      placeCaret(bob!.editors[0]!, 1)
      type(bob!.editors[0]!, 'van bob')
      alice!.undo.undo()
      expect(look(table.blocks(bob!))).toEqual(['paragraph begin', 'paragraph van bob'])
    },
    [block('paragraph', 'begin')],
  )
})

test('taking back Enter hides the block that it made, so that a word on its way has a place', () => {
  withTable(
    ['alice', 'bob'],
    (table) => {
      const [alice, bob] = table.people
      placeCaret(alice!.editors[0]!, 0, -1)
      press(alice!.editors[0]!, 'Enter')
      table.hold()
      placeCaret(bob!.editors[0]!, 1)
      type(bob!.editors[0]!, 'onderweg')
      alice!.undo.undo()
      expect(look(table.blocks(alice!))).toEqual(['paragraph begin'])
      table.open()
      expect(look(table.blocks(alice!))).toEqual(['paragraph begin', 'paragraph onderweg'])
    },
    [block('paragraph', 'begin')],
  )
})

test('a word that another wrote on to cannot be taken back: refused, and nothing changes', () => {
  withTable(['alice', 'bob'], (table) => {
    const [alice, bob] = table.people
    type(alice!.editors[0]!, 'fiets')
    placeCaret(bob!.editors[0]!, 0, -1)
    type(bob!.editors[0]!, 'bel')
    expect(alice!.undo.undo().kind).toBe('refused')
    expect(table.words()).toEqual(['fietsbel'])
    expect(alice!.editors[0]!.state.doc.textContent).toBe('fietsbel')
    expect(table.people.map((person) => look(table.blocks(person)))).toEqual([
      ['paragraph fietsbel'],
      ['paragraph fietsbel'],
    ])
  })
})

test('no step spans what another did in the same text, but others elsewhere do not cut it up', () => {
  withTable(['alice', 'bob'], (table) => {
    const [alice, bob] = table.people
    type(alice!.editors[0]!, 'een ')
    type(bob!.editors[1]!, 'elders')
    type(alice!.editors[0]!, 'twee ')
    placeCaret(bob!.editors[0]!, 0, -1)
    type(bob!.editors[0]!, 'bob ')
    type(alice!.editors[0]!, 'drie ')
    alice!.undo.undo()
    expect(table.words().sort()).toEqual(['bob', 'een', 'elders', 'twee'])
    alice!.undo.undo()
    expect(table.words().sort()).toEqual(['bob', 'elders'])
  })
})

test('a kind is taken back, unless another chose one since', () => {
  withTable(
    ['alice', 'bob'],
    (table) => {
      const [alice, bob] = table.people.map(({ editors }) => editors[0]!)
      run(alice!, toggleKind('heading'))
      table.people[0]!.undo.undo()
      expect(look(table.blocks(table.people[1]!))).toEqual(['paragraph woord'])
      run(alice!, toggleKind('heading'))
      run(bob!, toggleKind('quote'))
      table.people[0]!.undo.undo()
      expect(look(table.blocks(table.people[1]!))).toEqual(['quote woord'])
    },
    [block('paragraph', 'woord')],
  )
})

test('a deleted stretch over several blocks comes back whole', () => {
  withTable(
    ['alice'],
    (table) => {
      const [alice] = table.people
      const [editor] = alice!.editors
      select(editor!, 3, 15)
      press(editor!, 'Backspace')
      alice!.undo.undo()
      expect(look(table.blocks(alice!))).toEqual(['paragraph een', 'bullet twee', 'heading drie'])
    },
    [block('paragraph', 'een'), block('bullet', 'twee'), block('heading', 'drie')],
  )
})
