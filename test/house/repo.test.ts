// What the repository holds as a whole: nothing at the top that has no place there, nothing of one machine, no secrets.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesUnder } from '#test/support/source.ts'

const FOLDERS = ['client', 'server', 'shared', 'test', '.ci']
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'biome.json', 'publiccode.yml']
/** Made by a run, and ignored by git. */
const MADE = ['node_modules', 'dist', 'data', 'test-results']

describe('the top level', () => {
  test('holds the program, its settings and prose', () => {
    const odd = readdirSync('.').filter(
      (name) =>
        ![...FOLDERS, ...FILES, ...MADE].includes(name) && !/^[A-Z_]+(\.md)?$/.test(name) && !name.startsWith('.'),
    )
    expect(odd).toEqual([])
  })

  test('has the licence that package.json names', () => {
    const { license } = JSON.parse(readFileSync('package.json', 'utf8')) as { license: string }
    expect([license, readFileSync('LICENSE', 'utf8').split('\n')[0]]).toEqual([
      'EUPL-1.2',
      'EUROPEAN UNION PUBLIC LICENCE v. 1.2',
    ])
    expect(readFileSync('publiccode.yml', 'utf8')).toContain(`license: ${license}`)
  })

  test('ignores what a run makes', () => {
    const ignored = readFileSync('.gitignore', 'utf8').split('\n')
    expect(MADE.filter((name) => !ignored.includes(name) && !ignored.includes(`${name}/`))).toEqual([])
  })
})

describe('no file', () => {
  const texts = [
    ...filesUnder(FOLDERS).filter((file) => !/\.(png|ico|woff2?|ttf|sqlite)$/.test(file)),
    ...FILES.filter((file) => existsSync(file)),
    ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ].map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const holding = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

  test.each([
    ['a path of one machine', /(^|[\s"'`(=])\/(work|root|home\/\w+|Users\/\w+)\//],
    ['the address of a registry', /https?:\/\/[^\s"')]*(registry|artifactory|verdaccio|nexus)/i],
    ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
    ['a token', /\b(gh[pousr]_\w{30}|npm_\w{30}|AKIA[0-9A-Z]{16}|xox[abp]-\w{10}|eyJhbGciOi\w{10})/],
    ['a password for a registry', /_auth(Token)?\s*=/],
  ])('holds %s', (_, pattern) => {
    expect(holding(pattern)).toEqual([])
  })

  test('was left half merged', () => {
    expect(holding(/^(<{7} |>{7} )/m)).toEqual([])
  })

  test('runs a test alone, or leaves one out', () => {
    const tests = texts.filter(({ file }) => file.endsWith('.test.ts') || file.endsWith('.test.tsx'))
    const alone = tests.filter(({ text }) => /\b(test|describe|it)\.(only|skip|todo)\b/.test(text))
    expect(alone.map(({ file }) => file).filter((file) => file !== 'test/house/repo.test.ts')).toEqual([])
  })
})
