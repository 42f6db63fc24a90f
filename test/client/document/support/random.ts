// Chance that can be had again: mulberry32 from a seed.
export interface Chance {
  upTo(limit: number): number
  among<T>(things: readonly T[]): T
  odds(part: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const upTo = (limit: number) => Math.floor(next() * limit)
  return { upTo, among: (things) => things[upTo(things.length)]!, odds: (part) => next() < part }
}
