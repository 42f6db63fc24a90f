// The second half of simulation.test.ts, in a file of its own so that both run at once.
import '#test/support/live/simulated-time.ts'
import { expect, test } from 'vitest'
import { playSeeds, seedsFrom } from '#test/support/live/play-seeds.ts'

test('[SY57] over another 250 histories the same holds', async () => {
  const { words } = await playSeeds(seedsFrom(251, 250))
  expect(words).toBeGreaterThan(250 * 30)
}, 300_000)
