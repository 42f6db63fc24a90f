// What a browser keeps of a page by itself: its title in the history, and what is typed in a field, to fill it in again.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => [file, readFileSync(join('client', file), 'utf8')] as const)

const allIn = (pattern: RegExp): string[] =>
  SOURCES.flatMap(([file, text]) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found}`))

test('[VN20] no page has a name in the title that a browser keeps', () => {
  const titles = allIn(/(documentTitle=\{[^}]*\}|useDocumentTitle\([^)]*\))/g)
  expect(titles.length).toBeGreaterThan(5)
  expect(
    titles.filter((title) => /\.name\b|[^.]\bname\b|firstNameOf/.test(title) && !title.startsWith('beheer/')),
  ).toEqual([])
})

test('[VN20] a title on the page that has a name has another for the browser', () => {
  const named = allIn(/<Page\s[^>]*?title=\{[^}]*\bname\b[^}]*\}[\s\S]*?>/g)
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((page) => !page.includes('documentTitle='))).toEqual([])
})

test('[VN20] nothing that is typed is kept to be filled in again', () => {
  const fields = allIn(/<(textarea|input)\s[\s\S]*?\/>/g).map((field) => field.replaceAll(/\s+/g, ' '))
  const typed = fields.filter((field) => !/type="(hidden|radio|checkbox|date|time|number|file)"/.test(field))
  expect(typed.length).toBeGreaterThan(8)
  expect(typed.filter((field) => !/autoComplete="(off|one-time-code)"/.test(field))).toEqual([])
})
