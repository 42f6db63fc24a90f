// A destruction that is killed at two hundred moments of it, twenty to a region.
import { expect, test } from 'vitest'
import { killRounds } from '#test/support/vernietiging-rounds.ts'
import { amount, firstSeed } from './amount.ts'

const ROUNDS = amount(200)
const PER_REGION = 20

test(`[VN9] killed at ${ROUNDS} moments, every next start ends with the same`, async () => {
  const found: Record<string, number> = {}
  let done = 0
  for (let seed = firstSeed(1); done < ROUNDS; seed++) {
    const rounds = Math.min(PER_REGION, ROUNDS - done)
    const { wrong, left } = await killRounds(rounds, seed)
    expect(wrong, `seed ${seed}`).toEqual([])
    for (const [standing, times] of Object.entries(left)) found[standing] = (found[standing] ?? 0) + times
    done += rounds
  }
  console.info(`${done} destructions killed: ${JSON.stringify(found)}, all ended with the same`)
})
