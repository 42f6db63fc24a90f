// What can be asked on the formal path of the plan, and of who answers it.
import * as v from 'valibot'
import { CommandId, DeelnemerId, VersionId } from '#shared/ids.ts'
import { HERKENNING_ANSWERS } from './casus.ts'
import { date, fingerprint, ownWords, sentence } from './command-parts.ts'
import { ACTIE_STATUSES, PLAN_SCOPES } from './plan.ts'

/** Captures the draft of the plan as it reads now; the draft goes on. */
export const PreparePlan = v.strictObject({
  type: v.literal('preparePlan'),
  commandId: CommandId,
  scope: v.picklist(PLAN_SCOPES),
})

/** What lies ready, as it was read. */
const candidate = { versionId: VersionId, fingerprint }

/** It was looked at as this reader will read it. */
export const PreviewPlan = v.strictObject({
  type: v.literal('previewPlan'),
  commandId: CommandId,
  ...candidate,
  deelnemerId: DeelnemerId,
})

export const DiscardCandidate = v.strictObject({ type: v.literal('discardCandidate'), commandId: CommandId })

export const PublishPlan = v.strictObject({
  type: v.literal('publishPlan'),
  commandId: CommandId,
  ...candidate,
  /** Why it goes out before the analyse is signed. */
  provisional: v.nullable(sentence(500)),
})

export const PublishCrisiskaart = v.strictObject({
  type: v.literal('publishCrisiskaart'),
  commandId: CommandId,
  ...candidate,
})

export const RecordInstemming = v.strictObject({
  type: v.literal('recordInstemming'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  answer: v.picklist(HERKENNING_ANSWERS),
  words: ownWords,
  namens: v.nullable(sentence(500)),
  /** Of the published plan that was answered. */
  fingerprint,
})

export const SetOpenPoint = v.strictObject({
  type: v.literal('setOpenPoint'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  due: date,
})

export const CloseOpenPoint = v.strictObject({
  type: v.literal('closeOpenPoint'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  reply: sentence(4000),
})

export const UpdateActie = v.strictObject({
  type: v.literal('updateActie'),
  commandId: CommandId,
  /** Of the item in the text. */
  actieId: v.pipe(v.string(), v.regex(/^[0-9a-z]{20}$/)),
  status: v.picklist(ACTIE_STATUSES),
  words: ownWords,
  /** Of the published plan it stands in. */
  fingerprint,
})
