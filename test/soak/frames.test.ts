// `npm run soak -- frames`: the fuzzing of test/server/sync/fuzz.test.ts, fifty times as long; `SOAK` counts frames of each kind, and
// `FUZZ=forged FROM=412 SOAK=500` plays one seed of one kind again.
import { expect, test } from 'vitest'
import type { Kind } from '#test/support/fuzz/round.ts'
import { attack, seedsFor } from '#test/support/fuzz/watch.ts'
import { amount, firstSeed } from './amount.ts'

/** Each has a process of its own, and a database. */
const SEEDS_PER_PROCESS = 200

const kinds: readonly Kind[] = (['malformed', 'forged'] as const).filter((kind) => kind === (process.env.FUZZ ?? kind))

test.each(kinds)('%s frames harm nobody', async (kind) => {
  const [seeds, first] = [seedsFor(amount(5_000_000)), firstSeed(1_000)]
  for (let done = 0; done < seeds; done += SEEDS_PER_PROCESS) {
    const result = await attack(kind, first + done, Math.min(SEEDS_PER_PROCESS, seeds - done))
    process.stdout.write(`${kind}, seeds from ${first + done}: ${JSON.stringify(result)}\n`)
    expect(result.neighbours.p95).toBeLessThan(100)
  }
})
