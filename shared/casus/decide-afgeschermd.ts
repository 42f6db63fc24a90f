// Decides who is named for what is afgeschermd, and whether words are taken out of a room and its history. No answer tells who was
// named before to somebody who does not know it.
import { canBeMovedFrom, isOwnRoom, type LiveRoom } from '#shared/document/rooms.ts'
import type { PersonId } from '#shared/ids.ts'
import { accept, refuse } from '#shared/result.ts'
import { accessTo } from './access.ts'
import { type Casus, rollenOf, tableAt } from './casus.ts'
import { clearancesKnownTo, hasClearance } from './clearance.ts'
import type { CasusCommand, CommandOf } from './commands.ts'
import type { Decision, Facts } from './decide.ts'
import { entryOf } from './entry.ts'

export type ClearanceCommand = Extract<CasusCommand, { type: `${string}Clearance` }>

export function decideClearance(casus: Casus, command: ClearanceCommand, { by, at }: Facts): Decision {
  const { deelnemerId, reason } = command
  const place = tableAt(casus, at).find(({ id }) => id === deelnemerId)
  if (!place) return refuse({ reason: 'no-such-deelnemer' })
  if (command.type === 'withdrawClearance') {
    // AF4: to who does not know of it, nobody was named.
    return clearancesKnownTo(casus, by, at).some((known) => known.deelnemerId === deelnemerId)
      ? accept([{ type: 'afgeschermd.withdrawn', deelnemerId, reason }])
      : refuse({ reason: 'no-such-deelnemer' })
  }
  // AF2: it takes two.
  if (place.personId === by) return refuse({ reason: 'not-for-yourself' })
  if (entryOf('afgeschermd', place.rol) !== 'named') return refuse({ reason: 'not-for-clearance' })
  return accept([{ type: 'afgeschermd.granted', deelnemerId, reason }])
}

/** WR1: who writes there, and sees to the casus or is named for what is afgeschermd. WR10: whether anybody is named is not asked. */
export function purgeText(casus: Casus, { room, reason, to }: CommandOf<'purgeText'>, facts: Facts): Decision {
  const { by, at, purgeable } = facts
  if (!mayPurge(casus, by, room, at)) return refuse({ reason: 'not-your-rol' })
  const { level } = accessTo(casus, by, room, at)
  if (level === 'none') return refuse({ reason: 'no-such-room' })
  if (level === 'read') return refuse({ reason: 'room-stands-still' })
  if (to && !canBeMovedFrom(room)) return refuse({ reason: 'not-to-be-moved' })
  if (purgeable === 0) return refuse({ reason: 'nothing-to-purge' })
  const purged = { type: 'casus.words-purged', room, reason, ...(to && { to }) } as const
  // What lies ready is no longer what was captured.
  const isPrepared = room === 'plan' && 'plan' in casus && casus.plan.candidate !== null
  return accept(isPrepared ? [purged, { type: 'plan.discarded' }] : [purged])
}

/** WR17: in what is one's own access decides: it is entered by its writer alone. */
const mayPurge = (casus: Casus, personId: PersonId, room: LiveRoom, at: number): boolean =>
  isOwnRoom(room) ||
  rollenOf(casus, personId, at).some((rol) => rol === 'casemanager' || rol === 'plancoordinator') ||
  hasClearance(casus, personId, at)

/** Whether it is this person's to search this room, and take words out of it, now. */
export const purgesIn = (casus: Casus, personId: PersonId, room: LiveRoom, at: number): boolean =>
  accessTo(casus, personId, room, at).level === 'write' && mayPurge(casus, personId, room, at)
