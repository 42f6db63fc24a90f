import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRooms, compareWords } from '#server/document/compare.ts'
import { missingIn } from '#server/document/missing.ts'
import type { RoomContent, SectionContent } from '#shared/document/room-doc.ts'
import { VA_1 } from '#shared/document/template/va-1.ts'

const section = (id: string, ...paragraphs: string[]): SectionContent => ({
  id,
  audience: 'tafel',
  text: paragraphs.map((text) => ({ kind: 'paragraph', indent: 0, runs: text === '' ? [] : [{ text }] })),
  plain: null,
  items: [],
})
const room = (...sections: SectionContent[]): RoomContent => ({ template: 'va-1', schema: 1, sections })
const marked = (before: string[], after: string[]) =>
  compareWords(before, after).map((paragraph) =>
    paragraph.map(({ text, op }) => (op === 'same' ? text : `${op === 'added' ? '+' : '-'}[${text}]`)).join(''),
  )

test.each([
  [['Kim gaat naar school.'], ['Kim gaat weer naar school.'], ['Kim gaat +[weer ]naar school.']],
  [['Kim gaat naar school.'], ['Kim gaat niet naar huis.'], ['Kim gaat +[niet ]naar -[school.]+[huis.]']],
  [
    ['een', 'twee'],
    ['een', 'half', 'twee'],
    ['een', '+[half]', 'twee'],
  ],
  [['Kim gaat'], ['Kim gaat naar huis.'], ['Kim gaat+[ naar huis.]']],
  [['Kim gaat'], ['Kim gaatweg naar huis.'], ['Kim -[gaat]+[gaatweg naar huis.]']],
  [[], ['nieuw'], ['+[nieuw]']],
  [['oud'], [], ['-[oud]']],
])('[DO32] %j against %j reads %j', (before, after, expected) => {
  expect(marked(before, after)).toEqual(expected)
})

test('[DO32] without what was added it is the old text, without what was removed the new', () => {
  const word = fc.constantFrom('kim', 'school', 'gaat', 'naar', 'en', 'niet')
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
  const text = fc.array(paragraph, { maxLength: 5 })
  const squeezed = (texts: readonly string[]) => texts.join(' ').replace(/\s+/g, ' ').trim()
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = compareWords(before, after)
      const without = (op: string) =>
        squeezed(
          parts.flatMap((part) =>
            part.filter((words) => words.op !== op).flatMap(({ text: words }) => words.split(' ')),
          ),
        )
      expect([without('added'), without('removed')]).toEqual([squeezed(before), squeezed(after)])
    }),
    { numRuns: 500 },
  )
})

test('[DO32] a text too long to compare word by word is shown as replaced', () => {
  const words = (from: number) => [Array.from({ length: 3000 }, (_, n) => `w${from + n}`).join(' ')]
  const ops = compareWords(words(0), words(10_000)).flatMap((paragraph) => paragraph.map(({ op }) => op))
  expect(ops).toEqual(['removed', 'added'])
})

test('[DO32] a section is added, removed, changed, or not named', () => {
  const before = room(section('a', 'zelfde'), section('b', 'weg'), section('c'), section('d', 'oud'))
  const after = room(section('a', 'zelfde'), section('b'), section('c', 'nieuw'), section('d', 'anders'))
  expect(compareRooms(before, after).map(({ section: id, kind }) => [id, kind])).toEqual([
    ['b', 'removed'],
    ['c', 'added'],
    ['d', 'changed'],
  ])
})

test('[DO32] another audience is a change without other words', () => {
  const before = room(section('a', 'zelfde'))
  const after = room({ ...section('a', 'zelfde'), audience: 'professionals' })
  expect(compareRooms(before, after)).toEqual([{ section: 'a', kind: 'changed', parts: [] }])
})

test('[DO33] the friendly list names what is empty, and what has no plain words yet', () => {
  const written = VA_1.sections.filter(({ derived }) => !derived)
  const full = room(...VA_1.sections.map(({ id }) => section(id, 'tekst')))
  const empty = room(...VA_1.sections.map(({ id }) => section(id)))
  expect(missingIn(empty)).toEqual(written.map(({ id }) => ({ section: id, why: 'empty' })))
  const asked = written.filter(({ plain }) => plain === 'asked').map(({ id }) => ({ section: id, why: 'no-plain' }))
  expect(missingIn(full)).toEqual(asked)
})

const acties = (...items: SectionContent['items']) => room({ ...section('advies'), items })
const actie = (id: string, text: string, fields: Record<string, string | number | null> = {}) => ({
  id,
  fields: { text, owner: null, audience: null, due: null, position: 1, ...fields },
})

test('[DO32] an actie that came, went or changed is told in its words, not in its ids', () => {
  const before = acties(actie('a', 'Oma bellen', { owner: '0123456789abcdefghij' }), actie('b', 'Schuur opruimen'))
  const after = acties(actie('a', 'Oma vaker bellen', { owner: '0123456789abcdefghij' }), actie('c', 'Jas kopen'))
  const parts = compareRooms(before, after)[0]!.parts.flat()
  const said = (op: string) => parts.flatMap((words) => (words.op === op ? words.text.trim().split(' ') : []))
  expect(said('added').sort()).toEqual(['Jas', 'kopen', 'vaker'])
  expect(said('removed').sort()).toEqual(['Schuur', 'opruimen'])
  expect(JSON.stringify(parts)).not.toContain('0123456789abcdefghij')
})

test.each([
  ['another owner', { owner: '0123456789abcdefghij' }, 1],
  ['another day', { due: '2026-12-02' }, 1],
  ['another audience', { audience: 'professionals' }, 1],
  ['another place', { position: 4 }, 0],
] as const)('[DO32] %s is a change without words, or none', (_, fields, changes) => {
  expect(compareRooms(acties(actie('a', 'Bellen')), acties(actie('a', 'Bellen', fields)))).toHaveLength(changes)
})
