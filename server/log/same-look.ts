// A page that stands open reads again by itself whenever something moved. Within a minute that is the same look of the same
// session, and one line in the log.

const SAME_LOOK_MS = 60_000

export interface SameLook {
  /** Whether this look was written down less than a minute ago. */
  isSame(look: string, at: number): boolean
  /** After the line was kept. */
  written(look: string, at: number): void
}

export function makeSameLook(): SameLook {
  const looks = new Map<string, number>()
  return {
    isSame(look, at) {
      const before = looks.get(look)
      return before !== undefined && at >= before && at - before < SAME_LOOK_MS
    },
    written(look, at) {
      for (const [old, before] of looks) if (at - before >= SAME_LOOK_MS) looks.delete(old)
      looks.set(look, at)
    },
  }
}
