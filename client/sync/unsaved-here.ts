// What this page has not saved yet, for the frame: it asks before signing out, and must not load the live editor for that.

export interface UnsavedHere {
  /** Changes that are not saved. */
  readonly unsaved: number
  /** Those that do not lie sealed in this browser either. */
  readonly unsealed: number
}

const counters = new Set<() => UnsavedHere>()
let isLeaving = false

export const countAsUnsaved = (count: () => UnsavedHere): void => void counters.add(count)
const counted = (which: keyof UnsavedHere): number => [...counters].reduce((sum, count) => sum + count()[which], 0)

export const unsavedHere = (): number => counted('unsaved')
export const unsealedHere = (): number => counted('unsealed')

/** The person said that these words may go: the browser need not ask again. */
export const leaveWithoutAsking = (): void => {
  isLeaving = true
}
export const asksBeforeLeaving = (): boolean => !isLeaving
