// Of the rooms beside those of the table, what a person may know: his own inbreng, and what is afgeschermd for who is named for it.
import { accessTo } from '#shared/casus/access.ts'
import type { Casus } from '#shared/casus/casus.ts'
import { clearancesKnownTo } from '#shared/casus/clearance.ts'
import { ownTextPlace, textsFor } from '#shared/casus/verhaal.ts'
import { ownRoomOf } from '#shared/document/rooms.ts'
import type { PersonId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { CasusView } from '#shared/protocol/views.ts'

/** AF1: absent is absent: no member says that there is nothing. */
export function ownRoomsFor(
  casus: Casus,
  personId: PersonId,
  at: number,
  changedAt: (address: RoomAddress) => number | null,
): Pick<CasusView, 'inbreng' | 'afgeschermd' | 'clearances'> {
  const place = ownTextPlace(casus, 'inbreng', personId, at)
  const writes = place !== null && accessTo(casus, personId, ownRoomOf('inbreng', place.id), at).level !== 'none'
  const others = textsFor(casus, 'inbreng', personId, at).length > 0
  const { level, readOnlyBecause } = accessTo(casus, personId, 'afgeschermd', at)
  const known = clearancesKnownTo(casus, personId, at)
  return {
    ...(writes || others ? { inbreng: { writes, others } } : {}),
    ...(level === 'none'
      ? {}
      : {
          afgeschermd: {
            access: level,
            readOnlyBecause,
            changedAt: changedAt({ casusId: casus.id, room: 'afgeschermd' }),
          },
        }),
    ...(known.length === 0
      ? {}
      : { clearances: known.map(({ deelnemerId, reason, at: since }) => ({ deelnemerId, reason, at: since })) }),
  }
}
