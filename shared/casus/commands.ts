// What can be asked of a casus. Parsed once at the edge; inside, the type is the proof.
import * as v from 'valibot'
import { CasusId, CommandId, DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import { ROLLEN } from '#shared/people.ts'
import { CRITERIA, DOORBREKINGEN, GRONDSLAGEN, HERKENNING_ANSWERS, PRESENTED_HOW } from './casus.ts'
import { REGIE_AREAS } from './regie.ts'

const sentence = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
/** yyyy-mm-dd of a day that exists: 31 February does not. */
const date = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false),
)
/** Milliseconds since 1970. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0))

const access = v.optional(v.picklist(['read', 'write']))

export const ReportSignaal = v.strictObject({
  type: v.literal('reportSignaal'),
  commandId: CommandId,
  casusId: CasusId,
  jeugdige: v.strictObject({ name: sentence(100), born: v.nullable(date) }),
  concern: sentence(4000),
  criteria: v.pipe(v.array(v.picklist(CRITERIA)), v.maxLength(CRITERIA.length)),
  /** In which rol the reporter speaks. */
  rol: v.picklist(['casemanager', 'gedragswetenschapper', 'behandelaar', 'veiligheid', 'onderwijs', 'gast']),
  /** Who receives it at the local team. */
  casemanager: PersonId,
})

export const StartIntake = v.strictObject({
  type: v.literal('startIntake'),
  commandId: CommandId,
})

export const RecordBesluit = v.strictObject({
  type: v.literal('recordBesluit'),
  commandId: CommandId,
  /** The casus as it was when the decision was made: meaning hangs on what was read. */
  expectedVersion: v.number(),
  motivation: sentence(4000),
  outcome: v.variant('kind', [
    v.strictObject({ kind: v.literal('hsj-mcp') }),
    v.strictObject({ kind: v.literal('elders'), advice: sentence(4000), owner: PersonId, due: date }),
  ]),
})

export const InviteDeelnemer = v.strictObject({
  type: v.literal('inviteDeelnemer'),
  commandId: CommandId,
  personId: PersonId,
  rol: v.picklist(ROLLEN),
  purpose: sentence(500),
  until: v.nullable(moment),
  rooms: v.strictObject({ analyse: access, plan: access }),
  grondslag: v.picklist(GRONDSLAGEN),
  doorbreking: v.picklist(DOORBREKINGEN),
})

export const EndDeelnemer = v.strictObject({
  type: v.literal('endDeelnemer'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  reason: sentence(500),
})

const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

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
  /** In the own words of who answers; may be empty. */
  words: v.pipe(v.string(), v.trim(), v.maxLength(4000)),
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
  code: v.pipe(v.string(), v.trim(), v.regex(/^[0-9]{6}$/)),
})

export const ReviseAnalyse = v.strictObject({
  type: v.literal('reviseAnalyse'),
  commandId: CommandId,
  reason: sentence(500),
})

export const AddAddendum = v.strictObject({
  type: v.literal('addAddendum'),
  commandId: CommandId,
  text: sentence(4000),
})

const area = v.picklist(REGIE_AREAS)

export const AssignRegie = v.strictObject({
  type: v.literal('assignRegie'),
  commandId: CommandId,
  area,
  holder: PersonId,
})

export const AcceptRegie = v.strictObject({ type: v.literal('acceptRegie'), commandId: CommandId, area })

export const TransferRegie = v.strictObject({
  type: v.literal('transferRegie'),
  commandId: CommandId,
  area,
  /** Who held it on the screen: meaning hangs on what was read. */
  expectedHolder: PersonId,
  to: PersonId,
  reason: sentence(500),
  from: date,
  /** What who takes over must know. */
  note: v.optional(sentence(4000)),
})

export const AppointAanspreekpunt = v.strictObject({
  type: v.literal('appointAanspreekpunt'),
  commandId: CommandId,
  /** Whom he may call. */
  personId: PersonId,
  /** How who writes it down knows it; null where the family member chooses himself. */
  namens: v.nullable(sentence(500)),
  /** The place of the family member whose choice this is. */
  for: DeelnemerId,
})

/** A command on a casus that exists. */
export const CasusCommand = v.variant('type', [
  StartIntake,
  RecordBesluit,
  InviteDeelnemer,
  EndDeelnemer,
  HoldAnalyse,
  ReleaseAnalyse,
  OfferAnalyse,
  WithdrawOffer,
  ReturnAnalyse,
  PresentAnalyse,
  RecordHerkenning,
  RecordNotAsked,
  SignAnalyse,
  ReviseAnalyse,
  AddAddendum,
  AssignRegie,
  AcceptRegie,
  TransferRegie,
  AppointAanspreekpunt,
])

export type ReportSignaal = v.InferOutput<typeof ReportSignaal>
export type CasusCommand = v.InferOutput<typeof CasusCommand>
export type Command = ReportSignaal | CasusCommand
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>
export type CommandType = Command['type']
