// What stays in a field that was sent.
import { expect, test } from 'vitest'
import { typedSince } from '#client/mdo/typed-since.ts'

test.each([
  ['nothing more', 'School belt vrijdag.', ''],
  ['the next sentence', 'School belt vrijdag. Anouk komt', 'Anouk komt'],
  ['something else', 'Anouk komt ook.', 'Anouk komt ook.'],
])('%s', (_, now, left) => {
  expect(typedSince('School belt vrijdag.')(now)).toBe(left)
})
