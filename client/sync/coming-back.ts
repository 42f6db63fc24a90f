// Coming back after a lost line: one timer, longer each time, until being there again has proved of use. A line that opens and closes
// is of none: behind it may be a disk that fails on every word, and each return only tries that again.
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { spreadIn, waitBefore } from './way-back.ts'

/** A line that stood so long is calm, also where nothing was written on it. */
const CALM_AFTER = 10_000

interface Needs {
  readonly now: () => number
  readonly chance: () => number
  readonly again: () => void
}

export interface ComingBack {
  readonly attempts: number
  /** The server said that it is being started again, and is not there yet. */
  readonly isRestarting: boolean
  readonly isWaiting: boolean
  /** The line was closed, and may have said how to come back. */
  lost(code: number | null, reason: string): void
  later(code: number | null): void
  /** Does not wait any longer. */
  hurry(): void
  /** The line is there again. */
  arrived(): void
  /** It is of use: something was called saved, or another text begins. */
  settled(): void
  stop(): void
}

export function makeComingBack({ now, chance, again }: Needs): ComingBack {
  let attempts = 0
  let arrivedAt: number | null = null
  /** Over how many ms the pages of a stopping server come back; null once it is there again. */
  let spread: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  const go = () => {
    timer = null
    again()
  }
  const stop = () => {
    if (timer !== null) clearTimeout(timer)
  }

  return {
    get attempts() {
      return attempts
    },
    get isRestarting() {
      return spread !== null
    },
    get isWaiting() {
      return timer !== null
    },
    lost(code, reason) {
      spread = spreadIn(code, reason) ?? spread
      if (arrivedAt !== null && now() - arrivedAt >= CALM_AFTER) attempts = 0
      arrivedAt = null
    },
    later(code) {
      const wait =
        spread === null ? waitBefore(code, attempts, chance()) : waitBefore(CLOSE.restart, attempts, chance(), spread)
      timer = setTimeout(go, wait)
      attempts += 1
    },
    hurry() {
      stop()
      go()
    },
    arrived() {
      arrivedAt = now()
      spread = null
    },
    settled() {
      attempts = 0
    },
    stop,
  }
}
