// Which writers still live, over all tabs of this browser: each holds a Web Lock, which the browser lets go when its tab crashes.

export interface HeldLocks {
  /** Waits until nobody else holds it. The answer lets go. */
  hold(name: string): Promise<() => void>
  held(): Promise<ReadonlySet<string>>
}

/** Held by a writer for as long as it lives. */
export const writerLock = (writer: string): string => `rondetafel-writer/${writer}`

/**
 * Where there are none, every other writer counts as gone: then two tabs may bring in the same words, which a Y.Doc takes
 * once, and only what is on disk is thrown away.
 */
export function browserLocks(locks: LockManager | null = navigator.locks ?? null): HeldLocks {
  const nothing = () => undefined
  return {
    hold: (name) =>
      new Promise((resolve) => {
        if (!locks) return resolve(nothing)
        locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(() => resolve(nothing))
      }),
    async held() {
      const all = await locks?.query().catch(() => null)
      return new Set((all?.held ?? []).flatMap(({ name }) => name ?? []))
    },
  }
}
