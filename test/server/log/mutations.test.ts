// Seeded mutations of a log: each is found, where it was made. All ten thousand are in test/soak/log.test.ts.
import { expect, test } from 'vitest'
import { checkLog } from '#server/log/check-log.ts'
import { keptLog, playMutations } from '#test/support/log-mutations.ts'

test('[LG1] [LG2] every edit, deletion, insertion, reorder, truncation and rewrite is found where it was made', () => {
  const kept = keptLog()
  expect(checkLog(kept.db, kept.heads).breaks).toEqual([])
  const { done, missed } = playMutations(kept, 1, 1000)
  expect(missed).toEqual([])
  expect(done.size).toBe(9)
  // Each was undone again: what was looked at is one mutation at a time.
  expect(checkLog(kept.db, kept.heads).breaks).toEqual([])
})
