// @vitest-environment jsdom
// The small judgements around the text: what is said of saving, links, how far a section is, copying all of it.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { roomAsText } from '#client/document/copy-text.ts'
import { formatOf } from '#client/document/format.ts'
import { linkAt, placeLink, removeLink } from '#client/document/keys/link-commands.ts'
import { completeAddress } from '#client/document/link-dialog.tsx'
import { SOON, savedLook } from '#client/document/saved-sentence.tsx'
import { fullnessOf } from '#client/document/use-section.ts'
import type { RoomState } from '#client/sync/room-state.ts'
import { addItem, removeItem } from '#shared/document/items.ts'
import { plainName, seedRoom, textName, writeBlocks } from '#shared/document/room-doc.ts'
import { PLAN_1 } from '#shared/document/template/plan-1.ts'
import { VA_1 } from '#shared/document/template/va-1.ts'
import { SAVED } from '#shared/text/document.ts'
import { block, placeCaret, run, select } from './support/hands.ts'
import { withTable } from './support/table.ts'

const live = (change: object): RoomState =>
  ({ status: 'live', doc: {}, access: 'write', unsaved: 0, unsavedSince: null, savedAt: 1, ...change }) as never

test.each([
  [live({}), 'saved'],
  [live({ unsaved: 1, unsavedSince: 10_000 }), 'busy'],
  [live({ unsaved: 1, unsavedSince: 10_000 - SOON }), 'not'],
  [live({ status: 'waiting', unsaved: 1, unsavedSince: 10_000 }), 'not'],
  [live({ status: 'waiting' }), 'saved'],
  [live({ access: 'read' }), 'reading'],
  [live({ access: 'read', unsaved: 2, unsavedSince: 10_000 }), 'not'],
  [{ status: 'connecting', attempts: 0 } as RoomState, null],
])('what is said of saving: %#', (state, look) => {
  expect(savedLook(state, 10_000)).toBe(look)
})

test('the sentence names the second it was saved, in the time of the region', () => {
  expect(SAVED.all(Date.UTC(2026, 10, 21, 13, 32, 7))).toBe('Alles opgeslagen om 14:32:07')
  expect(SAVED.not(1)).toBe('1 wijziging nog niet opgeslagen')
  expect(SAVED.not(3)).toBe('3 wijzigingen nog niet opgeslagen')
})

test.each([
  ['https://example.nl/x', 'https://example.nl/x'],
  ['www.example.nl', 'https://www.example.nl'],
  [' joke@example.nl ', 'mailto:joke@example.nl'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['zomaar wat', null],
])('the address %s becomes %s', (typed, address) => {
  expect(completeAddress(typed)).toBe(address)
})

test('a link over a selection, found again by the caret, and taken off', () => {
  withTable(
    ['alice'],
    (table) => {
      const [editor] = table.people[0]!.editors
      select(editor!, 5, 9)
      run(editor!, placeLink('https://example.nl'))
      placeCaret(editor!, 0, 6)
      expect(linkAt(editor!.state)).toBe('https://example.nl')
      expect(formatOf(editor!.state).link).toBe(true)
      run(editor!, removeLink)
      expect(table.blocks(table.people[0]!)[0]!.runs).toEqual([{ text: 'kijk hier eens' }])
    },
    [block('paragraph', 'kijk hier eens')],
  )
})

test('copying all takes the acties too, before the prose of their section', () => {
  const doc = new Y.Doc()
  seedRoom(doc, PLAN_1)
  addItem(doc, 'acties', 'actie', { text: 'Oma bellen', otherOwner: 'Oom Jelle', due: '2026-12-02' })
  addItem(doc, 'acties', 'actie', {})
  writeBlocks(doc.getXmlFragment(textName('acties')), [block('paragraph', 'zie boven')])
  expect(roomAsText(doc, PLAN_1).text).toBe('Wie doet wat wanneer\n\n- Oma bellen · Oom Jelle\n\nzie boven')
})

test('a section is as full as its prose and its acties together, without what was taken away', () => {
  const doc = new Y.Doc()
  seedRoom(doc, PLAN_1)
  const section = PLAN_1.sections.find(({ id }) => id === 'acties')!
  expect(fullnessOf(doc, section)).toBe('empty')
  const id = addItem(doc, 'acties', 'actie', { text: 'Oma bellen' })
  expect(fullnessOf(doc, section)).toBe('begun')
  addItem(doc, 'acties', 'actie', { text: 'woord '.repeat(25) })
  expect(fullnessOf(doc, section)).toBe('filled')
  removeItem(doc, 'acties', id)
  expect(fullnessOf(doc, section)).toBe('filled')
})

test('copying all takes every section that has words, with its name, and the plain words with theirs', () => {
  const doc = new Y.Doc()
  seedRoom(doc, VA_1)
  writeBlocks(doc.getXmlFragment(textName('veiligheid')), [block('bullet', 'feit'), block('bullet', 'nog een')])
  writeBlocks(doc.getXmlFragment(plainName('veiligheid')), [block('paragraph', 'gewoon gezegd')])
  expect(roomAsText(doc, VA_1)).toEqual({
    html: '<h2>Veiligheid: feiten en inschatting</h2><ul><li>feit</li><li>nog een</li></ul><h2>Veiligheid: feiten en inschatting, in gewone taal</h2><p>gewoon gezegd</p>',
    text: 'Veiligheid: feiten en inschatting\n\n- feit\n- nog een\n\n\nVeiligheid: feiten en inschatting, in gewone taal\n\ngewoon gezegd',
  })
})
