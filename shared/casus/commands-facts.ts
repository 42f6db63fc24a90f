// What can be recorded of gezag and wilsbekwaamheid, and what who decides says of reading along.
import * as v from 'valibot'
import { TABLE_ROOMS } from '#shared/document/rooms.ts'
import { CommandId, DeelnemerId } from '#shared/ids.ts'
import { date, sentence, weighed } from './command-parts.ts'
import { GEZAG_SOURCES } from './gezag.ts'
import { UITZONDERINGEN } from './toestemming.ts'

export const RecordGezag = v.strictObject({
  type: v.literal('recordGezag'),
  commandId: CommandId,
  /** The place of who has it, or has it no longer. */
  deelnemerId: DeelnemerId,
  held: v.boolean(),
  from: date,
  until: v.nullable(date),
  source: v.picklist(GEZAG_SOURCES),
  seenOn: date,
  note: sentence(500),
})

export const RecordWilsbekwaamheid = v.strictObject({
  type: v.literal('recordWilsbekwaamheid'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  able: v.boolean(),
  judgedBy: sentence(200),
  matter: sentence(500),
  from: date,
  until: v.nullable(date),
  representative: v.nullable(DeelnemerId),
})

const word = {
  commandId: CommandId,
  /** The place of who decides. */
  speaker: DeelnemerId,
  /** The place of whom it is about. */
  for: DeelnemerId,
  room: v.picklist(TABLE_ROOMS),
  /** How who writes it down knows it; null where who decides says it himself. */
  namens: v.nullable(sentence(500)),
}

export const GiveToestemming = v.strictObject({ type: v.literal('giveToestemming'), ...word })

export const WithdrawToestemming = v.strictObject({ type: v.literal('withdrawToestemming'), ...word })

export const RecordUitzondering = v.strictObject({
  type: v.literal('recordUitzondering'),
  commandId: CommandId,
  kind: v.picklist(UITZONDERINGEN),
  for: DeelnemerId,
  room: v.picklist(TABLE_ROOMS),
  ...weighed,
})
