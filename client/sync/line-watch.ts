// Notices a line that is dead though nobody closed it: asked for a sign of life and heard nothing. Within ten seconds.

const LOOK_EVERY = 1_000
/** After this much silence we ask; the server answers at once. */
const ASK_AFTER = 3_000
const DEAD_AFTER = 4_000

export interface LineWatch {
  heard(): void
  stop(): void
}

export interface Line {
  readonly now: () => number
  readonly isConnected: () => boolean
  /** The text itself is under way, and no answer can pass it. */
  readonly isComing: () => boolean
  readonly ask: () => void
  /** Alive, but of no use: then a new line is better than waiting. */
  readonly isStuck: () => boolean
  readonly dead: () => void
}

export function watchLine({ now, isConnected, isComing, ask, isStuck, dead }: Line): LineWatch {
  let heardAt = now()
  let askedAt: number | null = null
  const look = () => {
    if (!isConnected()) {
      heardAt = now()
      askedAt = null
    } else if (isStuck()) dead()
    else if (askedAt !== null) {
      if (now() - askedAt >= DEAD_AFTER) {
        askedAt = null
        // Asked again, so that the server sees that somebody waits.
        if (!isComing()) dead()
      }
    } else if (now() - heardAt >= ASK_AFTER) {
      askedAt = now()
      ask()
    }
  }
  const timer = setInterval(look, LOOK_EVERY)
  return {
    heard: () => {
      heardAt = now()
      askedAt = null
    },
    stop: () => clearInterval(timer),
  }
}
