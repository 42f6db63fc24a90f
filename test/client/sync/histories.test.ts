// @vitest-environment jsdom
// What the page claims and what the browser keeps, over random histories of lines, disks, servers and pages that die.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tell } from './support/history.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('in 500 histories "saved" is never said of a change that is not on disk, and no word that was typed is lost or doubled', async () => {
  let [claims, deaths] = [0, 0]
  for (let seed = 1; seed <= 500; seed++) {
    const told = await tell(seed)
    const { falseClaims, lost, doubled, isSettled } = told
    expect({ falseClaims, lost, doubled, isSettled }, `seed ${seed}`).toEqual({
      falseClaims: 0,
      lost: [],
      doubled: [],
      isSettled: true,
    })
    claims += told.claims
    deaths += told.deaths
  }
  expect([claims > 3_000, deaths > 500]).toEqual([true, true])
}, 60_000)
