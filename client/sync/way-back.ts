// How long to wait before coming back, and what a final close means. Pure.
import { CLOSE, isFinal } from '#shared/protocol/close-codes.ts'
import type { StoppedReason } from './room-state.ts'

/** `destroyed`: nothing of the text stays, so there is nothing to stop with. */
export type EndReason = StoppedReason | 'destroyed'

const FINAL: Readonly<Record<number, EndReason>> = {
  [CLOSE.signedOut]: 'signed-out',
  [CLOSE.destroyed]: 'destroyed',
  [CLOSE.otherSchema]: 'other-schema',
  [CLOSE.otherLineage]: 'other-lineage',
  [CLOSE.refusedFrame]: 'refused-frame',
  [CLOSE.tooMuch]: 'too-much',
  [CLOSE.full]: 'full',
  [CLOSE.tooManyPages]: 'too-many-pages',
  [CLOSE.tooLarge]: 'too-large',
}

/** Null: this close is no reason to stop. */
export const stopReason = (code: number | null): EndReason | null =>
  code === null ? null : (FINAL[code] ?? (isFinal(code) ? 'refused-frame' : null))

/** Of a stopping server: over how many ms its pages spread their return. Null where it says nothing. */
export function spreadIn(code: number | null, reason: string): number | null {
  if (code !== CLOSE.restart) return null
  return /^\d{1,6}$/.test(reason) ? Number(reason) : RESTART_SPREAD
}

const RESTART_SPREAD = 2_000
const LEAST_SPREAD = 500
const LONGEST = 5_000

/** `chance` is from 0 to 1: a whole region must not come back in one moment, nor in the moment that the server is there again. */
export function waitBefore(code: number | null, attempts: number, chance: number, spread = RESTART_SPREAD): number {
  if (attempts === 0 && code === CLOSE.accessChanged) return 0
  if (code === CLOSE.restart) return 200 + chance * Math.max(LEAST_SPREAD, spread)
  return Math.min(LONGEST, 200 * 2 ** attempts) * (0.75 + chance / 2)
}
