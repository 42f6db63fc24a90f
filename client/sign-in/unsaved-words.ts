// Whether words of this person are only in this browser: on this page, in another tab, or left by a page that is gone.
import { rowsHere } from '#client/sync/outbox/rows-here.ts'
import { unsavedHere } from '#client/sync/unsaved-here.ts'
import type { PersonId } from '#shared/ids.ts'

const LOOK_EVERY = 100
/** The ordinary way from hand to disk, many times over. */
const SOON = 1_000
/** A browser may never answer for what it stores. */
const AT_MOST = 1_000

export interface LeftHere {
  /** Some may be saved yet. */
  readonly waits: boolean
  /** Some stand beside their text, to be read and copied: waiting does not help those. */
  readonly apart: boolean
}

async function leftHere(personId: PersonId): Promise<LeftHere> {
  const { toSend, apart } = await within(rowsHere().count(personId), { toSend: 0, apart: 0 })
  return { waits: unsavedHere() > 0 || toSend > 0, apart: apart > 0 }
}

/** What is left once nothing waits, or where that does not come soon. */
export async function settled(personId: PersonId): Promise<LeftHere> {
  for (const until = Date.now() + SOON; ; await pause(LOOK_EVERY)) {
    const left = await leftHere(personId)
    if (!left.waits || Date.now() >= until) return left
  }
}

export const wipeOutbox = (personId: PersonId): Promise<void> => within(rowsHere().wipe({ personId }), undefined)

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const within = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  Promise.race([asked, pause(AT_MOST).then(() => otherwise)])
