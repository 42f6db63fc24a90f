// Ten thousand mutations of a log, each with its seed; those of `npm test` are the first of them.
import { expect, test } from 'vitest'
import { keptLog, playMutations } from '#test/support/log-mutations.ts'
import { amount, firstSeed } from './amount.ts'

test('[LG1] [LG2] every mutation of the log is found where it was made', () => {
  const { done, missed } = playMutations(keptLog(), firstSeed(1), amount(10_000))
  process.stdout.write(
    `${[...done].map(([kind, count]) => `${kind} ${count}`).join(', ')}; not found: ${missed.length}\n`,
  )
  expect(missed).toEqual([])
})
