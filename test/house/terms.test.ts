// A word that is explained on a screen is a word of the trade, stands somewhere, and not where a family reads.
import { expect, test } from 'vitest'
import { GLOSSARY } from '#shared/glossary.ts'
import { TERMS, type TermName } from '#shared/text/terms.ts'
import { sourcesUnder } from '#test/support/source.ts'

/** Not in the glossary: no name in the code is made of them. */
const BESIDE: ReadonlySet<string> = new Set(['vaststellen', 'handtekening', 'hsjMcp'])

const NAMES = Object.keys(TERMS) as TermName[]
const screens = sourcesUnder('client')
const standsIn = (name: string) => screens.filter(({ text }) => text.includes(`<Term of="${name}" />`))

test.each(NAMES)('%s is a word of the trade', (name) => {
  const codes = new Set(GLOSSARY.map(({ code }) => code))
  expect(codes.has(name)).toBe(!BESIDE.has(name))
})

test.each(NAMES)('%s is explained on a screen of professionals', (name) => {
  expect(standsIn(name).length).toBeGreaterThan(0)
})

test('no page of the family explains a word of the trade: it uses plain ones', () => {
  const imports = screens.filter(({ imports }) => imports.some(({ of }) => of === 'client/ui/term.tsx'))
  expect(imports.map(({ file }) => file).filter((file) => /^client\/(gezin|verhaal)\/|family/.test(file))).toEqual([])
})

test.each(NAMES)('%s is explained in at most three short sentences, after a question', (name) => {
  const { ask, answer } = TERMS[name]
  expect(ask.endsWith('?')).toBe(true)
  expect(answer.split(/[.;] /).length).toBeLessThanOrEqual(4)
})
