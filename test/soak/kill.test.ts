// A thousand rounds of kill -9, thirty to a region, so that its texts stay of a size that texts have.
import { expect, test } from 'vitest'
import { killRounds } from '#test/support/live/kill-rounds.ts'
import { prepareFolder } from '#test/support/live/server-process.ts'
import { amount, firstSeed } from './amount.ts'

const ROUNDS = amount(1000)
const PER_REGION = 30

test(`[SY45] no word that was called saved is lost or doubled over ${ROUNDS} rounds of kill -9`, async () => {
  let done = 0
  let words = 0
  for (let seed = firstSeed(1); done < ROUNDS; seed++) {
    const rounds = Math.min(PER_REGION, ROUNDS - done)
    const prepared = await prepareFolder()
    try {
      const { saved, wrong } = await killRounds(prepared, rounds, seed)
      expect(wrong, `seed ${seed}`).toEqual([])
      words += saved
    } finally {
      prepared.remove()
    }
    done += rounds
  }
  console.info(`${done} rounds of kill -9: ${words} words called saved, 0 lost or doubled`)
})
