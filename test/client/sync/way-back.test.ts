// How long a page waits before it comes back.
import { expect, test } from 'vitest'
import { spreadIn, waitBefore } from '#client/sync/way-back.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'

test('after a stop the pages share the time that the server named, however often they knock', () => {
  const waits = Array.from({ length: 201 }, (_, at) => waitBefore(CLOSE.restart, at % 4, at / 200, 10_000))
  const inSecond = (second: number) => waits.filter((wait) => Math.floor(wait / 1000) === second).length
  expect(Math.max(...Array.from({ length: 11 }, (_, second) => inSecond(second)))).toBeLessThanOrEqual(21)
  expect([Math.min(...waits), Math.max(...waits)]).toEqual([200, 10_200])
})

test('what a stopping server says is taken as a time, and nothing else is', () => {
  expect(spreadIn(CLOSE.restart, '10000')).toBe(10_000)
  expect(spreadIn(CLOSE.restart, '')).toBe(2000)
  expect(spreadIn(CLOSE.restart, '99999999')).toBe(2000)
  expect(spreadIn(1006, '10000')).toBeNull()
  expect(spreadIn(null, '')).toBeNull()
})

test('a lost line is tried soon, and ever less often', () => {
  expect([0, 1, 2, 9].map((attempts) => waitBefore(1006, attempts, 0.5))).toEqual([200, 400, 800, 5000])
  expect(waitBefore(CLOSE.accessChanged, 0, 0.5)).toBe(0)
})
