import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAudience } from '#shared/document/audience.ts'
import { idOf } from '#test/support/build.ts'

test.each(['tafel', 'professionals', `niet-voor:${idOf('moeder')}`])('[DO5] %s is an audience', (value) => {
  expect(parseAudience(value)).toBe(value)
})

test.each([
  undefined,
  null,
  true,
  0,
  '',
  'Tafel',
  ' tafel',
  'tafel ',
  'tafel\n',
  'iedereen',
  'niet-voor:',
  `niet-voor:${idOf('moeder')}\n`,
  `niet-voor:${idOf('moeder')}x`,
  `niet-voor:${idOf('moeder').toUpperCase()}`,
  ['tafel'],
  { toString: () => 'tafel' },
])('[DO5] %j is not, and counts as professionals', (value) => {
  expect(parseAudience(value)).toBe('professionals')
})

test('[DO5] nothing arbitrary widens who reads', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      if (value !== 'tafel') expect(parseAudience(value)).toMatch(/^(professionals|niet-voor:[0-9a-z]{20})$/)
    }),
  )
})
