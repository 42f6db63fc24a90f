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
