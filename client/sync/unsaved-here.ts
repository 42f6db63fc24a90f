// What this page has not saved yet, for the frame: it asks before signing out, and must not load the live editor for that.

const counters = new Set<() => number>()
let isLeaving = false

export const countAsUnsaved = (count: () => number): void => void counters.add(count)
export const unsavedHere = (): number => [...counters].reduce((sum, count) => sum + count(), 0)

/** The person said that these words may go: the browser need not ask again. */
export const leaveWithoutAsking = (): void => {
  isLeaving = true
}
export const asksBeforeLeaving = (): boolean => !isLeaving
