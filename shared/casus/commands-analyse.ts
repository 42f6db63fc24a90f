// What can be asked on the formal path of the analyse.
import * as v from 'valibot'
import { CommandId, DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import { HERKENNING_ANSWERS, PRESENTED_HOW } from './casus.ts'
import { fingerprint, ownWords, sentence } from './command-parts.ts'

const code = v.pipe(v.string(), v.trim(), v.regex(/^[0-9]{6}$/))

/** Stilzetten: nobody writes any more, and who was writing says that all of it arrived. */
export const HoldAnalyse = v.strictObject({ type: v.literal('holdAnalyse'), commandId: CommandId })

export const ReleaseAnalyse = v.strictObject({ type: v.literal('releaseAnalyse'), commandId: CommandId })

export const OfferAnalyse = v.strictObject({
  type: v.literal('offerAnalyse'),
  commandId: CommandId,
  /** Why it goes on although somebody did not report that all of his text arrived. */
  withoutReason: v.nullable(sentence(500)),
})

export const WithdrawOffer = v.strictObject({
  type: v.literal('withdrawOffer'),
  commandId: CommandId,
  reason: sentence(500),
})

export const ReturnAnalyse = v.strictObject({
  type: v.literal('returnAnalyse'),
  commandId: CommandId,
  remarks: sentence(4000),
})

export const PresentAnalyse = v.strictObject({
  type: v.literal('presentAnalyse'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  how: v.picklist(PRESENTED_HOW),
})

export const RecordHerkenning = v.strictObject({
  type: v.literal('recordHerkenning'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  answer: v.picklist(HERKENNING_ANSWERS),
  words: ownWords,
  namens: v.nullable(sentence(500)),
  /** Of the text that was answered. */
  fingerprint,
})

export const RecordNotAsked = v.strictObject({
  type: v.literal('recordNotAsked'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  reason: sentence(500),
})

export const SignAnalyse = v.strictObject({
  type: v.literal('signAnalyse'),
  commandId: CommandId,
  /** The candidate that was read: meaning hangs on what was read. */
  versionId: VersionId,
  fingerprint,
  supervision: v.nullable(PersonId),
  /** The second factor; it is judged before the decision and kept nowhere. */
  code,
})

export const ReviseAnalyse = v.strictObject({
  type: v.literal('reviseAnalyse'),
  commandId: CommandId,
  reason: sentence(500),
})

export const WithdrawSignature = v.strictObject({
  type: v.literal('withdrawSignature'),
  commandId: CommandId,
  /** Of the signed text that was read. */
  fingerprint,
  reason: sentence(500),
  /** As under a signature. */
  code,
})

export const AddAddendum = v.strictObject({
  type: v.literal('addAddendum'),
  commandId: CommandId,
  text: sentence(4000),
})
