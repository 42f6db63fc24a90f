// kill -9 over the whole server. A thousand rounds: test/soak/kill.test.ts.
import { expect, test } from 'vitest'
import { killRounds } from '#test/support/live/kill-rounds.ts'
import { prepareFolder } from '#test/support/live/server-process.ts'

const ROUNDS = 30

test(`[SY1] [SY45] no word that was called saved is lost or doubled over ${ROUNDS} rounds of kill -9`, {
  timeout: 120_000,
}, async () => {
  const prepared = await prepareFolder()
  try {
    const { saved, wrong } = await killRounds(prepared, ROUNDS, 20261121)
    expect(wrong).toEqual([])
    expect(saved).toBeGreaterThan(ROUNDS * 20)
  } finally {
    prepared.remove()
  }
})
