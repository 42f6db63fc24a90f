// What can be asked of an MDO.
import * as v from 'valibot'
import { AfspraakId, CommandId, DeelnemerId, MdoId, PersonId } from '#shared/ids.ts'
import { clock, date, sentence } from './command-parts.ts'
import { KLADBLOK_ENDS, MDO_AUDIENCES } from './mdo.ts'

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
