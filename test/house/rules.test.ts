// Rules and tests, both ways: every number in a SPEC.md is in the name of a test, every number in the name of a test or
// in a comment is in a SPEC.md.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesUnder } from '#test/support/source.ts'

const NUMBER = /\b[A-Z]{2}\d+\b/g

/** A rule begins a list item or a table row. */
const specified = filesUnder(['shared', 'server'], ['SPEC.md']).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:- \*\*|\| ?\**)([A-Z]{2}\d+)\b/gm)].map((match) => ({
    file,
    rule: match[1] ?? '',
  })),
)
const rules = new Set(specified.map(({ rule }) => rule))
const prefixes = new Set([...rules].map((rule) => rule.slice(0, 2)))

/** In the names of tests: `[CA6] …`, also several: `[CA6] [CA7] …`. */
const cited = filesUnder(['test'], ['.test.ts', '.test.tsx'])
  .filter((file) => !file.startsWith('test/house/'))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['"`](?:\[[A-Z]{2}\d+\] ?)+/g)].flatMap(([names]) =>
      [...names.matchAll(NUMBER)].map(([rule]) => ({ file, rule })),
    ),
  )
const tested = new Set(cited.map(({ rule }) => rule))

describe('the rules', () => {
  test('are there', () => {
    expect(rules.size).toBeGreaterThan(40)
  })

  test('have one number each', () => {
    const numbers = specified.map(({ rule }) => rule)
    expect(numbers.filter((rule, index) => numbers.indexOf(rule) !== index)).toEqual([])
  })

  test('are each in the name of a test', () => {
    expect([...rules].filter((rule) => !tested.has(rule))).toEqual([])
  })
})

test('every number in the name of a test is a rule', () => {
  const unknown = cited.filter(({ rule }) => !rules.has(rule))
  expect(unknown.map(({ file, rule }) => `${file} ${rule}`)).toEqual([])
})

test('every number in a comment of the program is a rule', () => {
  const unknown = filesUnder(['shared', 'server', 'client'], ['.ts', '.tsx', '.md']).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(NUMBER)]
      .map(([rule]) => rule)
      .filter((rule) => prefixes.has(rule.slice(0, 2)) && !rules.has(rule))
      .map((rule) => `${file} ${rule}`),
  )
  expect(unknown).toEqual([])
})
