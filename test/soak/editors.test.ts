// @vitest-environment jsdom
// Simulated editors at length: ten thousand stories of three people over lines that are held back, a third of them while hidden
// blocks are taken away, and ten thousand of undo. `SOAK=500 FROM=70001 npm run soak -- editors` tells five hundred from another seed.
import { expect, test } from 'vitest'
import { tellStories } from '#test/client/document/support/stories.ts'
import type { StoryOptions } from '#test/client/document/support/story.ts'
import { amount, firstSeed } from './amount.ts'

const HOURS = 4 * 60 * 60_000

async function told(count: number, options: StoryOptions) {
  const groups: ReturnType<typeof tellStories>[] = []
  for (let from = firstSeed(1), left = count; left > 0; from += 100, left -= 100) {
    groups.push(tellStories(from, Math.min(100, left), options))
    // Lets the runner hear that this still works.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const sum = (figure: 'typed' | 'doubled' | 'undos' | 'refused' | 'rescues' | 'tray') =>
    groups.reduce((total, group) => total + group[figure], 0)
  const all = {
    diverged: groups.flatMap((group) => group.diverged),
    lost: groups.flatMap((group) => group.lost),
    lostByUndo: groups.flatMap((group) => group.lostByUndo),
    typed: sum('typed'),
    doubled: sum('doubled'),
    undos: sum('undos'),
    refused: sum('refused'),
    rescues: sum('rescues'),
    tray: sum('tray'),
  }
  console.info(JSON.stringify(all))
  return all
}

test.each([
  ['held back', { steps: 60, lines: 'held' }, 10_000],
  ['held back, while hidden blocks are taken away', { steps: 60, lines: 'held', cleaning: true }, 3_000],
] as const)(
  '%s: nobody diverges, no undo takes away another’s word, nothing is lost',
  async (_name, options, count) => {
    const all = await told(amount(count), options)
    expect(all).toMatchObject({ diverged: [], lost: [], lostByUndo: [] })
  },
  HOURS,
)

test(
  'online: nobody diverges, no undo takes away another’s word, nothing is lost',
  async () => {
    const all = await told(amount(10_000), { steps: 80, lines: 'open' })
    expect(all).toMatchObject({ diverged: [], lost: [], lostByUndo: [] })
  },
  HOURS,
)
