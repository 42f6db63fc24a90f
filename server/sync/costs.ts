// What a person's frames take of the server over time. Each has its own budget (work-budget.ts); one that stays within it, sent again
// and again, still makes everybody wait. A leaky bucket for each person: whose is full is heard no further for the moment.
import type { PersonId } from '#shared/ids.ts'

export interface Costs {
  /** Does this work, which so many bytes ask for, on his account. */
  charge<T>(personId: PersonId, bytes: number, work: () => T): T
  isSpent(personId: PersonId): boolean
}

interface Needs {
  /** What one may take at once, of the processor. */
  readonly workMs: number
  readonly now: () => number
  readonly cpuMs: () => number
}

/** What one may take all the time. */
const SHARE = 0.1

/** What is shorter is timed by the clock on the wall: to ask what the processor gave takes longer than a keystroke. */
const BYTES_OF_WORK = 1024

/** How many times over an account can be spent. */
const MOST = 2

export function makeCosts({ workMs, now, cpuMs }: Needs): Costs {
  const accounts = new Map<PersonId, { spentMs: number; at: number }>()
  /** Done meanwhile on the account of others. */
  let othersMs = 0

  const spentBy = (personId: PersonId): number => {
    const account = accounts.get(personId)
    return account ? Math.max(0, account.spentMs - (now() - account.at) * SHARE) : 0
  }

  return {
    charge(personId, bytes, work) {
      const clock = bytes < BYTES_OF_WORK ? now : cpuMs
      const from = clock()
      const before = othersMs
      othersMs = 0
      try {
        return work()
      } finally {
        const tookMs = clock() - from
        // However much it was: who stops is heard again after a while.
        const spentMs = Math.min(MOST * workMs, spentBy(personId) + tookMs - othersMs)
        accounts.set(personId, { spentMs, at: now() })
        othersMs = before + tookMs
      }
    },
    isSpent: (personId) => spentBy(personId) >= workMs,
  }
}
