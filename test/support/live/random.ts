// Chance that can be had again: the same seed gives the same sequence (mulberry32).

export interface Chance {
  (): number
  below(limit: number): number
  of<T>(choices: readonly T[]): T
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return Object.assign(next, { below, of: <T>(choices: readonly T[]): T => choices[below(choices.length)]! })
}
