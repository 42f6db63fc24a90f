// How long a page waits for a line, and then for the text to come over it. A text comes in one message, of which nothing is seen before
// its last byte: only its size says how long that may take.
//
//   knock ── 8 s ──> opened ── by size ──> there
import type { Entrance } from '#shared/protocol/live.ts'

/** A handshake into a dead line gets no answer, and a browser waits minutes for one. */
const HANDSHAKE_AT_MOST = 8_000
/** A line that is slower than this is of no use. */
const BYTES_PER_MS = 8
const SLOW_AFTER = 4_000

export interface Patience {
  /** The text takes its time. */
  readonly isSlow: boolean
  /** `attempts`: how often this was of no use until now. */
  knock(of: Pick<Entrance, 'bytes'>, attempts: number): void
  opened(): void
  /** The text is there. */
  arrived(): void
  /** The line is closed. */
  over(): void
}

interface Needs {
  readonly giveUp: () => void
  readonly changed: () => void
}

export function makePatience({ giveUp, changed }: Needs): Patience {
  let last: ReturnType<typeof setTimeout> | undefined
  let slow: ReturnType<typeof setTimeout> | undefined
  let isSlow = false
  let hasText = false
  let forText = HANDSHAKE_AT_MOST

  function over(): void {
    clearTimeout(last)
    clearTimeout(slow)
    isSlow = false
  }

  return {
    get isSlow() {
      return isSlow
    },
    knock({ bytes }, attempts) {
      over()
      const forAll = HANDSHAKE_AT_MOST + bytes / BYTES_PER_MS
      // A page that has the text lacks little of it, mostly: it waits longer each time that that was not enough.
      forText = hasText ? Math.min(forAll, HANDSHAKE_AT_MOST * 2 ** attempts) : forAll
      last = setTimeout(giveUp, HANDSHAKE_AT_MOST)
    },
    opened() {
      over()
      last = setTimeout(giveUp, forText)
      slow = setTimeout(() => {
        isSlow = true
        changed()
      }, SLOW_AFTER)
    },
    arrived() {
      over()
      hasText = true
    },
    over,
  }
}
