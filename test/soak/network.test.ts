// The simulation of test/server/sync/simulation.test.ts, a hundred times as long. `FROM=123 SOAK=1 npm run soak -- network` plays
// one seed and says what happens in it.
import '#test/support/live/simulated-time.ts'
import { expect, test } from 'vitest'
import { playSeeds, seedsFrom } from '#test/support/live/play-seeds.ts'
import { amount, firstSeed } from './amount.ts'

test('whatever lines, disks and processes do, nothing that was called saved is lost', async () => {
  const [count, first] = [amount(50_000), firstSeed(1)]
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const sum = { words: 0, proven: 0, doubled: 0 }
  // A file for each thousand: the database of all fifty thousand would only grow.
  for (let done = 0; done < count; done += 1000) {
    const part = await playSeeds(seedsFrom(first + done, Math.min(1000, count - done)), count === 1 ? say : undefined)
    for (const name of ['words', 'proven', 'doubled'] as const) sum[name] += part[name]
    say(`${Math.min(done + 1000, count)} of ${count} seeds: ${JSON.stringify(sum)}`)
  }
  expect(sum.words).toBeGreaterThan(0)
})
