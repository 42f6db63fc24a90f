// Hundreds of histories of a room in which everything goes wrong that can, over the real server and the real client in one process:
// nothing that was called saved is lost in any of them. The first half; the second runs beside it.
import '#test/support/live/simulated-time.ts'
import { expect, test } from 'vitest'
import { PINNED, playSeeds, seedsFrom } from '#test/support/live/play-seeds.ts'

test('[SY57] over 250 histories nobody is told what is not so, and every word that was kept stands where it should', async () => {
  const { words, proven } = await playSeeds(seedsFrom(1, 250))
  // Histories in which nobody gets to write prove nothing.
  expect(words).toBeGreaterThan(250 * 30)
  expect(proven).toBeGreaterThan(250 * 20)
}, 300_000)

test('[SY57] so over the histories that once failed', async () => {
  const { words } = await playSeeds(PINNED)
  expect(words).toBeGreaterThan(0)
}, 60_000)

test('[SY58] a seed plays the same history again, so a failure can be looked at', async () => {
  const [first, second]: [string[], string[]] = [[], []]
  await playSeeds([7], (happened) => first.push(happened))
  await playSeeds([7], (happened) => second.push(happened))
  expect(first.length).toBe(200)
  expect(second).toEqual(first)
})
