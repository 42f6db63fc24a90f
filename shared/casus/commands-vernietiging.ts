// What can be asked about destruction.
import * as v from 'valibot'
import { CommandId, DeelnemerId, VernietigingId } from '#shared/ids.ts'
import { ownWords, sentence } from './command-parts.ts'
import { VERNIETIGING_OUTCOMES, VERNIETIGING_SCOPES } from './vernietiging.ts'

export const RequestVernietiging = v.strictObject({
  type: v.literal('requestVernietiging'),
  commandId: CommandId,
  scope: v.picklist(VERNIETIGING_SCOPES),
  /** The place of whose wish it is. */
  for: DeelnemerId,
  /** How who writes it down knows it; null where he asks himself. */
  namens: v.nullable(sentence(500)),
  words: ownWords,
})

export const WithdrawVernietiging = v.strictObject({
  type: v.literal('withdrawVernietiging'),
  commandId: CommandId,
  vernietigingId: VernietigingId,
})

export const DecideVernietiging = v.strictObject({
  type: v.literal('decideVernietiging'),
  commandId: CommandId,
  vernietigingId: VernietigingId,
  decision: v.variant('kind', [
    v.strictObject({ kind: v.literal('propose'), outcome: v.literal('destroy') }),
    v.strictObject({ kind: v.literal('propose'), outcome: v.literal('refuse'), reason: sentence(4000) }),
    /** Of the proposal that was read. */
    v.strictObject({ kind: v.literal('confirm'), outcome: v.picklist(VERNIETIGING_OUTCOMES) }),
    v.strictObject({ kind: v.literal('object'), reason: sentence(4000) }),
  ]),
})
