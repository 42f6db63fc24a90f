// @vitest-environment jsdom
// `npm run soak -- saved`: the histories of the page's claims, many more of them. `FROM=7 SOAK=1` tells one again.
import { expect, test, vi } from 'vitest'
import { tell } from '../client/sync/support/history.ts'
import { amount, firstSeed } from './amount.ts'

test('"saved" is never said of a change that is not on disk, and no word that was typed is lost or doubled', async () => {
  vi.useFakeTimers()
  const first = firstSeed(10_001)
  for (let seed = first; seed < first + amount(5_000); seed++) {
    const { falseClaims, lost, doubled, isSettled } = await tell(seed)
    const found = { falseClaims, lost, doubled, isSettled }
    const again = `FROM=${seed} SOAK=1 npm run soak -- saved`
    expect(found, again).toEqual({ falseClaims: 0, lost: [], doubled: [], isSettled: true })
  }
})
