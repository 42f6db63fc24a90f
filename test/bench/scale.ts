// How much of each work: all of it for ten minutes, quick for some four, smoke in seconds to see that it runs.
import type { Options } from './options.ts'

export interface Scale {
  readonly tables: number
  readonly smallTables: number
  readonly fanOut: readonly { readonly rooms: number; readonly seconds: number }[]
  readonly warmUp: number
  readonly ramp: {
    readonly rooms: number
    readonly from: number
    readonly factor: number
    readonly steps: number
    readonly seconds: number
  }
  readonly keystrokes: number
  readonly openings: number
  readonly idle: number
  readonly waves: { readonly count: number; readonly rooms: number }
  readonly disk: { readonly rooms: number; readonly edits: number; readonly rate: number }
  readonly kill: { readonly rounds: number; readonly rooms: number; readonly rate: number }
}

const FULL: Scale = {
  tables: 100,
  smallTables: 1500,
  fanOut: [
    { rooms: 1, seconds: 5 },
    { rooms: 10, seconds: 5 },
    { rooms: 50, seconds: 6 },
    { rooms: 100, seconds: 10 },
  ],
  warmUp: 2,
  ramp: { rooms: 25, from: 1500, factor: 1.4, steps: 11, seconds: 2 },
  keystrokes: 260_000,
  openings: 3,
  idle: 1000,
  waves: { count: 3, rooms: 1000 },
  disk: { rooms: 25, edits: 10_000, rate: 2000 },
  kill: { rounds: 4, rooms: 10, rate: 300 },
}

const QUICK: Scale = {
  ...FULL,
  smallTables: 500,
  fanOut: [
    { rooms: 10, seconds: 3 },
    { rooms: 100, seconds: 5 },
  ],
  warmUp: 1,
  ramp: { ...FULL.ramp, factor: 2, steps: 6, seconds: 1.5 },
  openings: 1,
  waves: { count: 2, rooms: 500 },
  disk: { rooms: 25, edits: 4000, rate: 2000 },
  kill: { rounds: 1, rooms: 10, rate: 300 },
}

const SMOKE: Scale = {
  tables: 2,
  smallTables: 10,
  fanOut: [{ rooms: 2, seconds: 0.5 }],
  warmUp: 0.2,
  ramp: { rooms: 2, from: 100, factor: 2, steps: 2, seconds: 0.3 },
  keystrokes: 2000,
  openings: 1,
  idle: 24,
  waves: { count: 2, rooms: 10 },
  disk: { rooms: 2, edits: 100, rate: 300 },
  kill: { rounds: 1, rooms: 2, rate: 200 },
}

export const scaleOf = ({ isQuick, isSmoke }: Options): Scale => (isSmoke ? SMOKE : isQuick ? QUICK : FULL)
