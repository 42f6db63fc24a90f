// Words are taken out of what was kept, wherever they stand in it, and nothing else is.
import { expect, test } from 'vitest'
import { countIn, withoutWords } from '#shared/document/without-words.ts'

const block = (...texts: readonly string[]) => ({
  kind: 'paragraph',
  indent: 0,
  runs: texts.map((text, index) => (index % 2 ? { text, bold: true } : { text })),
})

test('[WR4] in a sentence, every time', () => {
  expect(withoutWords({ a: 'x Vlierstraat 8 y Vlierstraat 8' }, 'Vlierstraat 8')).toEqual({ a: 'x  y ' })
  expect(countIn({ a: 'x Vlierstraat 8 y', b: ['Vlierstraat 8'] }, 'Vlierstraat 8')).toBe(2)
})

test('[WR4] across the runs of a block, and the marks of the rest stay', () => {
  const text = block('Zij woont Vlier', 'straat', ' 8 in Utrecht')
  expect(countIn(text, 'Vlierstraat 8')).toBe(1)
  expect(withoutWords(text, 'Vlierstraat 8')).toEqual({
    kind: 'paragraph',
    indent: 0,
    runs: [{ text: 'Zij woont ' }, { text: ' in Utrecht' }],
  })
})

test('[WR4] not across two blocks: they were never one sentence', () => {
  const texts = [block('Vlier'), block('straat 8')]
  expect([countIn(texts, 'Vlierstraat 8'), withoutWords(texts, 'Vlierstraat 8')]).toEqual([0, texts])
})

test('[WR4] of a list whose members are texts with more in them, also that', () => {
  const acties = [{ text: 'bellen', owner: 'tante Joke', due: null }]
  expect(withoutWords(acties, 'tante Joke')).toEqual([{ text: 'bellen', owner: '', due: null }])
})

test('[WR4] what does not hold them is the very same value', () => {
  const content = { sections: [{ text: [block('niets')] }, null, 3, true] }
  expect(withoutWords(content, 'Vlierstraat 8')).toBe(content)
})

test('[WR4] a block that held nothing else stays, empty', () => {
  expect(withoutWords([block('Vlierstraat 8')], 'Vlierstraat 8')).toEqual([block()])
})

const COMPOSED = 'Café Hélène, IJzerstraat'
const APART = COMPOSED.normalize('NFD')

test.each([
  ['as one sign each', COMPOSED, APART],
  ['taken apart', APART, COMPOSED],
])('[WR16] typed %s they are found by who writes them the other way', (_how, typed, asked) => {
  expect(typed).not.toBe(asked)
  const text = `Naar ${typed}, één keer. ${typed}`
  expect([countIn(text, asked), withoutWords(text, asked)]).toEqual([2, 'Naar , één keer. '])
})

test('[WR16] also where a mark begins in the middle of a letter', () => {
  const at = APART.indexOf('\u0301')
  const text = block('In ', APART.slice(0, at), APART.slice(at), ' binnen')
  expect(countIn(text, COMPOSED)).toBe(1)
  expect(withoutWords(text, COMPOSED)).toEqual({
    kind: 'paragraph',
    indent: 0,
    runs: [{ text: 'In ' }, { text: ' binnen', bold: true }],
  })
})

test('[WR16] another letter is not found: nothing is torn in two', () => {
  const text = 'Café, Cafe\u0301, Cafe'
  expect(withoutWords(text, 'Cafe')).toBe('Café, Cafe\u0301, ')
  expect(countIn('x\u0301Vlierstraat', '\u0301Vlier')).toBe(0)
  expect(countIn('een 👩‍👧 twee 👩', '👩')).toBe(2)
})

test('[WR16] what overlaps is counted once, and signs beyond the first plane stay whole', () => {
  expect([countIn('aaaaa', 'aa'), withoutWords('aaaaa', 'aa')]).toEqual([2, 'a'])
  expect(withoutWords('𝒜é geheim é𝒜', 'geheim')).toBe('𝒜é  é𝒜')
})
