// @vitest-environment jsdom
// Simulated editors (BLOCKS, QUALITY 1): seeded stories of three people writing at once, with the server's own rescue between them.
// Every word is either there, knowingly deleted, or in the tray. Ten thousand of them: test/soak/editors.test.ts.
import { expect, test } from 'vitest'
import { tellStories } from './support/stories.ts'

/** A story takes as long as the machine is busy; the ordinary five seconds are for tests that wait for something. */
const PATIENCE = 240_000

/** Doubled words are the price of a block that two people split or join at once (BLOCKS 1: 144 of 16,372). */
const DOUBLED_PER_TYPED = 0.01

const held = (from: number, count: number, cleaning = false) =>
  tellStories(from, count, { steps: 60, lines: 'held', cleaning })

test(
  '[SY50] [SY51] 200 stories with lines held back: nobody diverges, no word is lost, no undo takes away another’s word',
  () => {
    const told = held(1, 200)
    expect(told).toMatchObject({ diverged: [], lost: [], lostByUndo: [] })
    expect(told.doubled).toBeLessThanOrEqual(told.typed * DOUBLED_PER_TYPED)
  },
  PATIENCE,
)

test(
  '[SY54] 100 more, while hidden blocks are taken away under them: what was written in them is put back',
  () => {
    const told = held(201, 100, true)
    expect(told).toMatchObject({ diverged: [], lost: [], lostByUndo: [] })
    expect(told.doubled).toBeLessThanOrEqual(told.typed * DOUBLED_PER_TYPED)
    expect(told.rescues).toBeGreaterThan(0)
  },
  PATIENCE,
)

test(
  'online: nobody diverges, no undo takes away another’s word, no word is lost',
  () => {
    const told = tellStories(1, 40, { steps: 60, lines: 'open' })
    expect(told).toMatchObject({ diverged: [], lost: [], lostByUndo: [] })
  },
  PATIENCE,
)
