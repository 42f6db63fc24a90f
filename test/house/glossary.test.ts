// English grammar, Dutch nouns: a word of the trade has one name everywhere, and no English twin.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as schema from '#server/db/schema.ts'
import { RULES } from '#shared/casus/rules.ts'
import { ROOM_KINDS } from '#shared/document/rooms.ts'
import { GLOSSARY } from '#shared/glossary.ts'
import { filesUnder, READS_ALL_MS, sourcesUnder } from '#test/support/source.ts'

const codes = new Set(GLOSSARY.map(({ code }) => code))
const known = new Set(GLOSSARY.flatMap(({ code, plural }) => (plural ? [code, plural] : [code])))

/** English words that would say the same, and English plurals of Dutch words. */
const forbidden = new Set(
  GLOSSARY.flatMap(({ code, insteadOf }) => [
    ...insteadOf.flatMap((word) => [word, `${word}s`]),
    ...[`${code}s`, `${code}es`].filter((plural) => !known.has(plural)),
  ]),
)

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase())
const isForbidden = (name: string) => wordsOf(name).some((word) => forbidden.has(word))

const tables = Object.values(schema)
  .filter((value) => is(value, SQLiteTable))
  .map((table) => getTableConfig(table as SQLiteTable))

describe('the glossary', () => {
  test('has each word once', () => {
    expect(codes.size).toBe(GLOSSARY.length)
  })

  test.each(GLOSSARY)('$code has its printed and its plain words and its meaning', ({ printed, plain, meaning }) => {
    expect([printed, plain, meaning].every((text) => text.trim() !== '')).toBe(true)
  })

  test('forbids no word of its own', () => {
    expect([...known].filter((word) => forbidden.has(word))).toEqual([])
  })
})

describe('no English twin of a word of the trade', () => {
  test('names a file', () => {
    const files = filesUnder(['shared', 'server', 'client'])
    expect(files.filter((file) => file.split('/').some((part) => isForbidden(part)))).toEqual([])
  })

  test(
    'names anything exported',
    () => {
      const names = sourcesUnder('shared', 'server', 'client').flatMap(({ file, exports }) =>
        exports.filter(isForbidden).map((name) => `${file} ${name}`),
      )
      expect(names).toEqual([])
    },
    READS_ALL_MS,
  )

  test('names a table or a column', () => {
    const names = tables.flatMap(({ name, columns }) => [name, ...columns.map((column) => `${name}.${column.name}`)])
    expect(names.filter(isForbidden)).toEqual([])
  })

  test('is in an address', () => {
    const paths = sourcesUnder('server/http', 'client').flatMap(({ file, text }) =>
      [...text.matchAll(/['"`](\/[\w/:-]+)/g)].flatMap(([, path]) =>
        path && isForbidden(path) ? `${file} ${path}` : [],
      ),
    )
    expect(paths).toEqual([])
  })
})

/** Commands whose name says what is done to it without naming it. */
const ABOUT: Readonly<Record<string, string>> = {
  withdrawOffer: 'analyse',
  passChair: 'mdo',
  moveItem: 'mdo',
  recordAttendance: 'mdo',
  seeDifferently: 'afspraak',
  discardCandidate: 'plan',
  setOpenPoint: 'instemming',
  closeOpenPoint: 'instemming',
  withdrawSignature: 'analyse',
  recordNotAsked: 'herkenning',
  grantClearance: 'afgeschermd',
  withdrawClearance: 'afgeschermd',
  purgeText: 'casus',
  shieldField: 'gegeven',
  unshieldField: 'gegeven',
  flowOut: 'uitstroom',
  comeBack: 'terugkeer',
}

describe('the words of the trade', () => {
  test.each(Object.keys(RULES))('name what the command %s is about', (command) => {
    const noun = /^[a-z]+([A-Z]\w*)$/.exec(command)?.[1] ?? ''
    expect(codes).toContain(ABOUT[command] ?? noun.charAt(0).toLowerCase() + noun.slice(1))
  })

  test('name what each event is about', () => {
    const types = [...readFileSync('shared/casus/events.ts', 'utf8').matchAll(/type: '(\w+)\.(\w+)'/g)]
    expect(types.length).toBeGreaterThan(4)
    for (const [type, noun, participle] of types) {
      expect([codes.has(noun ?? ''), /(ed|en|un|ut|ld|wn)$/.test(participle ?? '')], type).toEqual([true, true])
    }
  })

  test.each(ROOM_KINDS)('name the room %s', (kind) => {
    expect(codes).toContain(kind)
  })

  test('are written as files are: small letters and hyphens', () => {
    const odd = filesUnder(['shared', 'server', 'client', 'test'], ['.ts', '.tsx', '.css', '.mjs']).filter(
      (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.\w+$/.test(basename(file)),
    )
    expect(odd).toEqual([])
  })
})
