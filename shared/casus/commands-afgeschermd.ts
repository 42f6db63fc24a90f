// What can be asked around what is afgeschermd: naming who comes in, and taking words out of a room where they should not have stood.
import * as v from 'valibot'
import { isLiveRoom, type LiveRoom } from '#shared/document/rooms.ts'
import { CommandId, DeelnemerId } from '#shared/ids.ts'
import { sentence } from './command-parts.ts'

const naming = { commandId: CommandId, deelnemerId: DeelnemerId, reason: sentence(500) }

export const GrantClearance = v.strictObject({ type: v.literal('grantClearance'), ...naming })
export const WithdrawClearance = v.strictObject({ type: v.literal('withdrawClearance'), ...naming })

/** Shorter words would stand in too many places. */
export const SHORTEST_PURGE = 4

export const PurgeText = v.strictObject({
  type: v.literal('purgeText'),
  commandId: CommandId,
  room: v.custom<LiveRoom>((value) => typeof value === 'string' && isLiveRoom(value)),
  /** As they stood in one paragraph: taken away wherever they stand in this room. */
  words: v.pipe(sentence(300), v.minLength(SHORTEST_PURGE)),
  /** Kept there, for who is named for it; without it they are kept nowhere. */
  to: v.exactOptional(v.literal('afgeschermd')),
  reason: sentence(500),
})
