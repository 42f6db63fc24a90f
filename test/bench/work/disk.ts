// What a thousand letters take on the disk: while they are typed, when the room was left, and when the server was stopped.

import { readFileSync } from 'node:fs'
import { type Bench, fullTables, SETTLE_MS, wait, withPair } from '../bench.ts'
import { type Figure, row } from '../figures.ts'

const ROWS = {
  open: row('disk-open', 'disk per 1,000 edits, rooms still open', 'bytes', 'lower', 0),
  left: row('disk-left', 'disk per 1,000 edits, rooms left', 'bytes', 'lower', 0),
  stopped: row('disk-stopped', 'disk per 1,000 edits, server stopped', 'bytes', 'lower', 0),
  written: row('disk-written', 'written per 1,000 edits', 'bytes', 'lower', 0),
} as const

export async function disk(bench: Bench): Promise<Figure[]> {
  const { rooms, edits, rate } = bench.scale.disk
  const figures: Figure[] = []
  for (const contender of bench.contenders.filter(({ isStoring }) => isStoring)) {
    await withPair(bench, contender, async ({ server, generator }) => {
      // Once there and gone again: that the rooms exist is no part of what the letters take.
      await generator.ask('lay', server.service, fullTables(contender, rooms, 4))
      await generator.ask('typeOnce')
      await wait(500)
      await generator.ask('leave')
      await wait(SETTLE_MS)
      const before = server.diskBytes()
      await generator.ask('lay', server.service, fullTables(contender, rooms, 4))
      await wait(500)
      const pid = server.process.process.pid!
      const wroteBefore = writtenBy(pid)
      const { sent } = await generator.ask('drive', { typists: 3, rate, seconds: edits / rate, warmUp: 0 })
      await wait(500)
      const found: Record<keyof typeof ROWS, number | null> = {
        open: server.diskBytes(),
        left: 0,
        stopped: 0,
        written: null,
      }
      const wroteAfter = writtenBy(pid)
      await generator.ask('leave')
      await wait(SETTLE_MS)
      found.left = server.diskBytes()
      await server.stop()
      found.stopped = server.diskBytes()
      for (const name of ['open', 'left', 'stopped'] as const) found[name] = ((found[name]! - before) / sent) * 1000
      if (wroteBefore !== null && wroteAfter !== null) found.written = ((wroteAfter - wroteBefore) / sent) * 1000
      for (const [name, value] of Object.entries(found))
        figures.push({
          row: ROWS[name as keyof typeof ROWS],
          of: contender.name,
          value,
          others: null,
          besides: { sent },
        })
      bench.say(
        `disk, ${contender.label}: ${Object.entries(found)
          .map(([name, value]) => `${name} ${value?.toFixed(0) ?? '?'}`)
          .join(', ')} bytes per 1,000`,
      )
    })
  }
  return figures
}

/** Bytes that a process handed to the disk; null where the system does not tell. */
function writtenBy(pid: number): number | null {
  try {
    return Number(/^write_bytes: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1])
  } catch {
    return null
  }
}
