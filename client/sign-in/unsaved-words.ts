// Whether words of this person are only in this browser: on this page, in another tab, or left by a page that is gone.
import { rowsHere } from '#client/sync/outbox/rows-here.ts'
import { unsavedHere } from '#client/sync/unsaved-here.ts'
import type { PersonId } from '#shared/ids.ts'

const LOOK_EVERY = 100
/** The ordinary way from hand to disk, many times over. */
const SOON = 1_000
/** A browser may never answer for what it stores. */
const AT_MOST = 1_000

export async function hasUnsaved(personId: PersonId): Promise<boolean> {
  return unsavedHere() > 0 || (await within(rowsHere().count(personId), 0)) > 0
}

/** True once nothing is unsaved; false where that does not come soon. */
export async function settled(personId: PersonId): Promise<boolean> {
  for (const until = Date.now() + SOON; ; await pause(LOOK_EVERY)) {
    if (!(await hasUnsaved(personId))) return true
    if (Date.now() >= until) return false
  }
}

export const wipeOutbox = (personId: PersonId): Promise<void> => within(rowsHere().wipe({ personId }), undefined)

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const within = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([asked, pause(AT_MOST).then(() => otherwise)])
