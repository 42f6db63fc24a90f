// How long to wait before coming back, and what a final close means. Pure.
import { CLOSE, isFinal } from '#shared/protocol/close-codes.ts'
import type { StoppedReason } from './room-state.ts'

const FINAL: Readonly<Record<number, StoppedReason>> = {
  [CLOSE.signedOut]: 'signed-out',
  [CLOSE.otherSchema]: 'other-schema',
  [CLOSE.otherLineage]: 'other-lineage',
  [CLOSE.refusedFrame]: 'refused-frame',
  [CLOSE.tooMuch]: 'too-much',
}

/** Null: this close is no reason to stop. */
export const stopReason = (code: number | null): StoppedReason | null =>
  code !== null && isFinal(code) ? (FINAL[code] ?? 'refused-frame') : null

const RESTART_SPREAD = 2_000
const LONGEST = 5_000

/** `spread` is chance from 0 to 1: a whole region must not come back in one moment. */
export function waitBefore(code: number | null, attempts: number, spread: number): number {
  if (attempts === 0 && code === CLOSE.accessChanged) return 0
  if (attempts === 0 && code === CLOSE.restart) return 200 + spread * RESTART_SPREAD
  return Math.min(LONGEST, 200 * 2 ** attempts) * (0.75 + spread / 2)
}
