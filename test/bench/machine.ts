// What the figures were measured on: the processor, how long the disk takes to flush, and what else ran at the time.
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { isPinned } from './child.ts'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  readonly isPinned: boolean
  /** Median of a 4 KiB write and its flush. */
  readonly flushMs: number
}

export const machine = (folder: string): Machine => ({
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  node: process.versions.node,
  isPinned,
  flushMs: flushMs(folder),
})

function flushMs(folder: string): number {
  const file = join(folder, 'flush')
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(4096, 1)
  const times = Array.from({ length: 200 }, () => {
    const started = performance.now()
    writeSync(handle, page)
    fsyncSync(handle)
    return performance.now() - started
  })
  closeSync(handle)
  rmSync(file)
  return times.sort((a, b) => a - b)[100]!
}

/** Cores that processes outside the bench kept busy between two looks; null where the system does not tell. */
export function watchOthers(pids: () => readonly number[]): () => number | null {
  const before = look(pids())
  const started = performance.now()
  return () => {
    const after = look(pids())
    if (!before || !after) return null
    const seconds = (performance.now() - started) / 1000
    const own = [...after.own].reduce((sum, [pid, ticks]) => sum + ticks - (before.own.get(pid) ?? 0), 0)
    return Math.max(0, (after.busy - before.busy - own) / TICKS / seconds)
  }
}

const TICKS = 100

function look(pids: readonly number[]): { busy: number; own: Map<number, number> } | null {
  try {
    // user nice system idle iowait irq softirq steal
    const [user, nice, system, , , irq, softirq] = readFileSync('/proc/stat', 'utf8')
      .split('\n')[0]!
      .trim()
      .split(/\s+/)
      .slice(1)
      .map(Number)
    return { busy: user! + nice! + system! + irq! + softirq!, own: new Map(pids.map((pid) => [pid, ticksOf(pid)])) }
  } catch {
    return null
  }
}

function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11]) + Number(fields[12])
}
