// What can be asked of a casus. Parsed once at the edge; inside, the type is the proof.
import * as v from 'valibot'
import { AfspraakId, CasusId, CommandId, DeelnemerId, MdoId, PersonId, VersionId } from '#shared/ids.ts'
import { ROLLEN } from '#shared/people.ts'
import { CRITERIA, DOORBREKINGEN, GRONDSLAGEN, HERKENNING_ANSWERS, PRESENTED_HOW } from './casus.ts'
import { KLADBLOK_ENDS, MDO_AUDIENCES } from './mdo.ts'
import { ACTIE_STATUSES, PLAN_SCOPES } from './plan.ts'
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

const code = v.pipe(v.string(), v.trim(), v.regex(/^[0-9]{6}$/))
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

/** hh:mm on the wall. */
const clock = v.pipe(v.string(), v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/))
const mdo = <const Type extends string>(type: Type) => ({ type: v.literal(type), commandId: CommandId, mdoId: MdoId })
const mdoPlan = v.strictObject({
  day: date,
  time: clock,
  place: sentence(200),
  goal: v.strictObject({ text: sentence(1000), audience: v.picklist(MDO_AUDIENCES) }),
  items: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
        label: sentence(100),
        minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240)),
      }),
    ),
    v.minLength(1),
    v.maxLength(30),
  ),
  family: v.pipe(v.array(DeelnemerId), v.maxLength(30)),
})

/** `mdoId` is chosen by who asks. */
export const PlanMdo = v.strictObject({ ...mdo('planMdo'), plan: mdoPlan })

export const ChangeMdo = v.strictObject({ ...mdo('changeMdo'), plan: mdoPlan })

/** `audience`: who of the table reads the reason. */
export const CancelMdo = v.strictObject({
  ...mdo('cancelMdo'),
  reason: sentence(500),
  audience: v.picklist(MDO_AUDIENCES),
})

/** null: who opens it is in the chair. */
export const OpenMdo = v.strictObject({ ...mdo('openMdo'), chair: v.nullable(PersonId) })

export const PassChair = v.strictObject({ ...mdo('passChair'), to: PersonId })

export const MoveItem = v.strictObject({ ...mdo('moveItem'), item: sentence(40) })

export const RecordAttendance = v.strictObject({
  ...mdo('recordAttendance'),
  personId: PersonId,
  present: v.boolean(),
})

const afspraak = {
  ...mdo('recordAfspraak'),
  afspraakId: AfspraakId,
  text: sentence(1000),
  audience: v.picklist(MDO_AUDIENCES),
}

/** An advies says who decides. */
export const RecordAfspraak = v.variant('kind', [
  v.strictObject({ ...afspraak, kind: v.literal('afspraak') }),
  v.strictObject({ ...afspraak, kind: v.literal('advies'), to: sentence(200) }),
])

export const SeeDifferently = v.strictObject({
  ...mdo('seeDifferently'),
  afspraakId: AfspraakId,
  personId: PersonId,
  words: sentence(1000),
  namens: v.nullable(sentence(500)),
})

export const WithdrawAfspraak = v.strictObject({
  ...mdo('withdrawAfspraak'),
  afspraakId: AfspraakId,
  reason: sentence(500),
})

export const CloseMdo = v.strictObject({
  ...mdo('closeMdo'),
  /** Of the MDO as it was on the screen: meaning hangs on what was read. */
  expectedVersion: v.number(),
  next: v.nullable(v.strictObject({ day: date, time: clock })),
  kladblok: v.picklist(KLADBLOK_ENDS),
})

export const ReopenMdo = v.strictObject({ ...mdo('reopenMdo'), reason: sentence(500) })
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

/** In the own words of who answers; may be empty. */
const ownWords = v.pipe(v.string(), v.trim(), v.maxLength(4000))

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

export const ShareVerhaal = v.strictObject({
  type: v.literal('shareVerhaal'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  readers: v.strictObject({ professionals: v.boolean(), deelnemers: v.pipe(v.array(DeelnemerId), v.maxLength(20)) }),
  /** Of the text that was read before it was shared. */
  fingerprint,
})

export const WithdrawVerhaal = v.strictObject({
  type: v.literal('withdrawVerhaal'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
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
  WithdrawSignature,
  AddAddendum,
  AssignRegie,
  AcceptRegie,
  TransferRegie,
  PlanMdo,
  ChangeMdo,
  CancelMdo,
  OpenMdo,
  PassChair,
  MoveItem,
  RecordAttendance,
  RecordAfspraak,
  SeeDifferently,
  WithdrawAfspraak,
  CloseMdo,
  ReopenMdo,
  PreparePlan,
  PreviewPlan,
  DiscardCandidate,
  PublishPlan,
  PublishCrisiskaart,
  RecordInstemming,
  SetOpenPoint,
  CloseOpenPoint,
  UpdateActie,
  ShareVerhaal,
  WithdrawVerhaal,
  AppointAanspreekpunt,
])

export type ReportSignaal = v.InferOutput<typeof ReportSignaal>
export type CasusCommand = v.InferOutput<typeof CasusCommand>
export type Command = ReportSignaal | CasusCommand
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>
export type CommandType = Command['type']
