// Whether the analyse may go to people who do not sit at the table: the last word of each who decides, and an uitzondering while it
// lasts. Where nothing was said it may.
import type { DeelnemerId } from '#shared/ids.ts'
import type { Casus } from './casus.ts'
import { type Recorder, todayAt } from './gezag.ts'
import { countedWords, type Uitzondering } from './toestemming.ts'

/** One word of one who decides. */
export interface VerspreidingWord extends Recorder {
  /** That it may go. */
  readonly given: boolean
  /** The place of who decides. */
  readonly speaker: DeelnemerId
  /** How who wrote it down knows it; null where it was said here by himself. */
  readonly namens: string | null
}

/** It goes all the same, for a while. */
export type VerspreidingUitzondering = Omit<Uitzondering, 'kind' | 'for' | 'room'>

export const VERSPREIDING_STATES = ['open', 'blocked', 'uitzondering'] as const

export interface Verspreiding {
  readonly state: (typeof VERSPREIDING_STATES)[number]
  /** The last of each who spoke, as far as it counts. */
  readonly words: readonly VerspreidingWord[]
  /** What makes a block not count. */
  readonly uitzondering: VerspreidingUitzondering | null
}

/** VS2, VS5 */
export function verspreidingAt(casus: Casus, at: number): Verspreiding {
  const { given, refused } = countedWords(casus, casus.facts.verspreiding, at)
  const words = [...given, ...refused]
  if (refused.length === 0) return { state: 'open', words, uitzondering: null }
  const today = todayAt(casus, at)
  const uitzondering = casus.facts.verspreidingUitzonderingen.findLast(({ until }) => today <= until)
  // It covers what was said before it.
  const isCovered = uitzondering !== undefined && refused.every(({ seq }) => seq < uitzondering.seq)
  return isCovered ? { state: 'uitzondering', words, uitzondering } : { state: 'blocked', words, uitzondering: null }
}
