// What became of access lately: who passed the gate before a change that concerns him, and connects after it, is turned away. Whoever
// it does not concern comes in: signing out on the phone leaves the laptop.
import type { CasusId, PersonId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { Actor } from './ports.ts'

/** What is left out is any. */
export interface AccessChange {
  readonly casusId?: CasusId
  readonly room?: RoomAddress['room']
  readonly personId?: PersonId
  readonly sessionRef?: string
}

export interface AccessChanges {
  /** How many there have been. */
  count(): number
  note(change: AccessChange): void
  /** Whether one that came after the first `since` concerns this person there. Of very many since then, one will have. */
  concernedSince(since: number, where: RoomAddress, who: Actor): boolean
}

/** Between gate and connection pass some milliseconds. */
const REMEMBERED = 1000

export function rememberAccessChanges(): AccessChanges {
  const changes: AccessChange[] = []
  let forgotten = 0
  return {
    count: () => forgotten + changes.length,
    note(change) {
      changes.push(change)
      if (changes.length <= REMEMBERED) return
      changes.shift()
      forgotten++
    },
    concernedSince: (since, where, who) =>
      since < forgotten || changes.slice(since - forgotten).some((change) => concerns(change, where, who)),
  }
}

export const concerns = (
  change: AccessChange,
  { casusId, room }: RoomAddress,
  { personId, sessionRef }: Actor,
): boolean =>
  (change.casusId ?? casusId) === casusId &&
  (change.room ?? room) === room &&
  (change.personId ?? personId) === personId &&
  (change.sessionRef ?? sessionRef) === sessionRef
