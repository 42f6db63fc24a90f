// How long somebody waits for a text that nobody had open: after a start of the whole server, and after the room was put away.
import { join } from 'node:path'
import { type Bench, median, SETTLE_MS, wait } from '../bench.ts'
import type { Contender } from '../contenders.ts'
import { type Figure, row } from '../figures.ts'
import type { Opened } from '../load/large.ts'
import { type Generator, serve, startGenerator } from '../serving.ts'

const ROWS = {
  listen: row('open-listen', 'process start → listening', 'ms', 'lower', 0),
  startSmall: row('open-start-small', 'listening → synced, empty text', 'ms', 'lower'),
  startLarge: row('open-start-large', 'listening → synced, 260,000 keystrokes', 'ms', 'lower'),
  evictedSmall: row('open-evicted-small', 'evicted → synced, empty text', 'ms', 'lower'),
  evictedLarge: row('open-evicted-large', 'evicted → synced, 260,000 keystrokes', 'ms', 'lower'),
} as const

type What = 'large' | 'small'
const TABLE = { large: 0, small: 1 } as const

export async function coldOpen(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const contender of bench.contenders.filter(({ isStoring }) => isStoring)) {
    const generator = startGenerator()
    try {
      const opened = await openings(bench, contender, generator)
      for (const [name, { times, isComplete }] of Object.entries(opened)) {
        const value = median(times)
        figures.push({
          row: ROWS[name as keyof typeof ROWS],
          of: contender.name,
          value,
          others: null,
          besides: { isComplete },
        })
        bench.say(
          `${ROWS[name as keyof typeof ROWS].label}, ${contender.label}: ${value.toFixed(1)} ms${isComplete ? '' : ', first text not complete'}`,
        )
      }
    } finally {
      await generator.stop()
    }
  }
  return figures
}

async function openings(bench: Bench, contender: Contender, generator: Generator) {
  const folder = join(bench.folder, contender.name)
  const found = Object.fromEntries(Object.keys(ROWS).map((name) => [name, { times: [] as number[], isComplete: true }]))
  const note = (name: keyof typeof ROWS, { ms, isComplete }: Opened) => {
    found[name]!.times.push(ms)
    found[name]!.isComplete &&= isComplete
  }
  let server = await serve(contender, folder)
  try {
    const look = (what: What) => generator.ask('open', server.service, contender.place(TABLE[what], 0), what)
    await generator.ask('writeLarge', server.service, contender.place(TABLE.large, 0), bench.scale.keystrokes)
    await look('small')
    for (let round = 0; round < bench.scale.openings; round++) {
      await wait(SETTLE_MS)
      note('evictedLarge', await look('large'))
      note('evictedSmall', await look('small'))
    }
    // Each text after a start of its own: what opens first warms up what opens next.
    for (let round = 0; round < bench.scale.openings; round++) {
      for (const what of ['large', 'small'] as const) {
        await wait(500)
        await server.stop()
        server = await serve(contender, folder, false)
        note('listen', { ms: server.listenMs, isComplete: true })
        note(what === 'large' ? 'startLarge' : 'startSmall', await look(what))
      }
    }
  } finally {
    await server.stop()
  }
  return found
}
