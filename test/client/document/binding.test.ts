// @vitest-environment jsdom
// The editor and the shared room agree on what is stored, and what we lean on in y-tiptap is still there.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindingOf } from '#client/document/binding/private-members.ts'
import { createTextEditor } from '#client/document/text-editor.ts'
import type { Block } from '#shared/document/blocks.ts'
import { readBlocks, writeBlocks } from '#shared/document/room-doc.ts'
import { press, select, type } from './support/hands.ts'
import { withTable } from './support/table.ts'

const EVERYTHING: readonly Block[] = [
  { kind: 'heading', indent: 0, runs: [{ text: 'Kop' }] },
  {
    kind: 'paragraph',
    indent: 0,
    runs: [
      { text: 'gewoon ' },
      { text: 'vet', bold: true },
      { text: ' en ', italic: true },
      { text: 'hier', link: 'https://example.nl/' },
    ],
  },
  { kind: 'bullet', indent: 2, runs: [{ text: 'een\ntwee' }] },
  { kind: 'number', indent: 3, runs: [{ text: 'vet en schuin', bold: true, italic: true }] },
  { kind: 'quote', indent: 0, runs: [] },
]

test('what the server wrote reads the same after an editor was opened on it', () => {
  withTable(
    ['alice'],
    (table) => {
      expect(table.blocks(table.people[0]!)).toEqual(EVERYTHING)
      const before = Y.encodeStateVector(table.people[0]!.doc)
      type(table.people[0]!.editors[1]!, 'x')
      expect(table.blocks(table.people[0]!)).toEqual(EVERYTHING)
      expect(Y.encodeStateVector(table.people[0]!.doc)).not.toEqual(before)
    },
    EVERYTHING,
  )
})

test('what an editor wrote is read by the server with every attribute and mark', () => {
  withTable(['alice'], (table) => {
    const [alice] = table.people
    const [editor] = alice!.editors
    type(editor!, '- vet')
    select(editor!, 1, 4)
    press(editor!, 'b', { ctrl: true })
    select(editor!, 4)
    press(editor!, 'Enter')
    const fragment = table.server.getXmlFragment('text/een')
    expect(readBlocks(fragment)).toEqual([
      { kind: 'bullet', indent: 0, runs: [{ text: 'vet', bold: true }] },
      { kind: 'bullet', indent: 0, runs: [] },
    ])
    for (const element of fragment.toArray() as Y.XmlElement[]) {
      expect(Object.keys(element.getAttributes()).sort()).toEqual(['gone', 'indent', 'kind'])
      expect(element.length).toBe(1)
    }
  })
})

test('opening an editor writes nothing', () => {
  const doc = new Y.Doc()
  writeBlocks(doc.getXmlFragment('t'), EVERYTHING)
  let updates = 0
  doc.on('update', () => updates++)
  const element = document.body.appendChild(document.createElement('div'))
  const editor = createTextEditor({ element, fragment: doc.getXmlFragment('t'), label: 't', editable: true })
  select(editor, 3)
  expect(updates).toBe(0)
  editor.destroy()
})

test('a reader’s editor writes nothing, whatever is appended to its view', () => {
  const doc = new Y.Doc()
  writeBlocks(doc.getXmlFragment('t'), [{ kind: 'paragraph', indent: 0, runs: [] }])
  const element = document.body.appendChild(document.createElement('div'))
  const editor = createTextEditor({ element, fragment: doc.getXmlFragment('t'), label: 't', editable: false })
  let updates = 0
  doc.on('update', () => updates++)
  editor.view.dispatch(editor.state.tr.insertText('x', 1))
  expect(updates).toBe(0)
  expect(editor.view.dom.getAttribute('aria-readonly')).toBe('true')
  editor.destroy()
})

test('the editor is a named textbox that no writing aid may read along in', () => {
  withTable(['alice'], (table) => {
    const { dom } = table.people[0]!.editors[0]!.view
    expect(dom.getAttribute('role')).toBe('textbox')
    expect(dom.getAttribute('aria-multiline')).toBe('true')
    expect(dom.getAttribute('aria-label')).toBe('alice text/een')
    expect(dom.getAttribute('data-gramm')).toBe('false')
    expect(dom.getAttribute('lang')).toBe('nl')
  })
})

test('y-tiptap still has the private members that we hook into', () => {
  withTable(['alice'], (table) => {
    const binding = bindingOf(table.people[0]!.editors[0]!.state)
    expect(binding.type).toBe(table.people[0]!.doc.getXmlFragment('text/een'))
    expect('beforeTransactionSelection' in binding).toBe(true)
    expect(() => bindingOf({ config: {} } as never)).toThrow('y-tiptap')
  })
})

test('an error in y-tiptap’s observer is caught and the screen is drawn again', () => {
  withTable(['alice', 'bob'], (table) => {
    const [alice, bob] = table.people
    const binding = bindingOf(alice!.editors[0]!.state)
    binding.beforeTransactionSelection = { anchor: {}, head: {} } as never
    type(bob!.editors[0]!, 'hoi')
    expect(alice!.editors[0]!.state.doc.textContent).toBe('hoi')
  })
})
