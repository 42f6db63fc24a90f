// A hundred thousand frames of each kind, against the real server in a process of its own that is watched from outside. A seed that
// fails says how it is played again; the long version is test/soak/frames.test.ts.
import { expect, test } from 'vitest'
import { attack, seedsFor } from '#test/support/fuzz/watch.ts'

const FRAMES = 100_000

test('[SY9] 100,000 malformed frames: no process ends, none of them takes long, what is refused changes nothing, and next door people go on', async () => {
  const { frames, refused, kept, neighbours } = await attack('malformed', 1, seedsFor(FRAMES))
  expect(frames).toBe(FRAMES)
  // Where nothing is refused nothing is malformed, and where nothing is kept nothing comes far.
  expect(refused).toBeGreaterThan(FRAMES / 2)
  expect(kept).toBeGreaterThan(FRAMES / 100)
  expect(neighbours.words).toBeGreaterThan(50)
  expect(neighbours.p95).toBeLessThan(100)
}, 120_000)

test('[SY6] [SY14] 100,000 frames in the name of another: none is kept and none moves a caret, while their honest twins are kept', async () => {
  const { frames, kept, twins, neighbours } = await attack('forged', 1, seedsFor(FRAMES))
  expect([frames, kept]).toEqual([FRAMES, 0])
  expect(twins).toBe(FRAMES / 100)
  expect(neighbours.p95).toBeLessThan(100)
}, 120_000)
