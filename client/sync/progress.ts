// Whether what this page wrote gets called saved, and since when some of it is not.

const STUCK_AFTER = 15_000

export interface Progress {
  /** Since when something is not saved; null where all is. */
  readonly since: number | null
  /** How many changes of the open text are not saved now. True: some of them were called saved since the last look. */
  look(unsaved: number): boolean
  /** What waits gets as long as any other to be called saved. */
  startAnew(): void
  /** Another text: what it does not hold was not called saved. */
  forget(): void
  /** Nothing was called saved for so long that something got lost on the way. */
  isStuck(): boolean
}

export function watchProgress(now: () => number): Progress {
  let unsaved = 0
  let since: number | null = null
  let movedAt = 0
  return {
    get since() {
      return since
    },
    look(left) {
      const isLess = left < unsaved
      if (isLess) movedAt = now()
      unsaved = left
      since = left === 0 ? null : (since ?? now())
      return isLess
    },
    startAnew() {
      movedAt = now()
    },
    forget() {
      unsaved = 0
      since = null
    },
    isStuck: () => since !== null && now() - Math.max(since, movedAt) > STUCK_AFTER,
  }
}
