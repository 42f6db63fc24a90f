// What every work has at hand: the scale, a fresh server with a generator beside it, and what others did meanwhile.
import { join } from 'node:path'
import type { Contender } from './contenders.ts'
import type { Place } from './load/seat.ts'
import { watchOthers } from './machine.ts'
import type { Scale } from './scale.ts'
import { type Generator, type Serving, serve, startGenerator } from './serving.ts'

export interface Bench {
  readonly contenders: readonly Contender[]
  readonly scale: Scale
  /** A folder for what servers write. */
  readonly folder: string
  readonly say: (line: string) => void
}

export interface Pair {
  readonly server: Serving
  readonly generator: Generator
  /** Looks now; called again, tells what others used since. */
  watch(): () => number | null
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** After a table is left: stores that wait a while have stored by then. */
export const SETTLE_MS = 2500

/** A fresh server and a fresh generator, both gone afterwards. */
export async function withPair<T>(bench: Bench, contender: Contender, use: (pair: Pair) => Promise<T>): Promise<T> {
  const server = await serve(contender, join(bench.folder, contender.name))
  const generator = startGenerator()
  try {
    return await use({
      server,
      generator,
      watch: () => watchOthers(() => [process.pid, server.process.process.pid!, generator.pid]),
    })
  } finally {
    await generator.stop()
    await server.stop()
  }
}

export const fullTables = (contender: Contender, count: number, seats = 12, from = 0): Place[] =>
  Array.from({ length: count * seats }, (_, at) => contender.place(from + Math.floor(at / seats), at % seats))

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
