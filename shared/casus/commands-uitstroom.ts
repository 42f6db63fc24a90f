// What can be asked about a step back, the way back, and closing.
import * as v from 'valibot'
import { CommandId, DeelnemerId } from '#shared/ids.ts'
import { sentence } from './command-parts.ts'
import { BASIS_STATES } from './uitstroom.ts'

const judged = v.strictObject({ state: v.picklist(BASIS_STATES), reason: sentence(1000) })

/** The casus as it was on the screen: meaning hangs on what was read. */
const expectedVersion = v.number()

export const FlowOut = v.strictObject({
  type: v.literal('flowOut'),
  commandId: CommandId,
  expectedVersion,
  basis: v.strictObject({ wonen: judged, support: judged, welzijn: judged, inkomen: judged, werkSchool: judged }),
  signs: sentence(2000),
})

const ja = v.strictObject({ speaker: DeelnemerId, answer: v.literal('ja'), namens: sentence(500) })

/** With what every uitzondering says. */
const nee = v.strictObject({
  speaker: DeelnemerId,
  answer: v.literal('nee'),
  reason: sentence(2000),
  weighing: sentence(4000),
  /** Name and profession. */
  consulted: sentence(200),
  told: v.boolean(),
  toldHow: sentence(1000),
})

const notAsked = v.strictObject({
  speaker: DeelnemerId,
  answer: v.literal('nog-niet-gevraagd'),
  reason: sentence(500),
})

export const ComeBack = v.strictObject({
  type: v.literal('comeBack'),
  commandId: CommandId,
  reason: sentence(2000),
  /** Of everybody who decides at this table. */
  toestemmingen: v.pipe(v.array(v.variant('answer', [ja, nee, notAsked])), v.maxLength(20)),
})

/** Of who was not asked yet when the casus came back. */
export const AnswerTerugkeer = v.strictObject({
  type: v.literal('answerTerugkeer'),
  commandId: CommandId,
  toestemming: v.variant('answer', [ja, nee]),
})

export const CloseCasus = v.strictObject({
  type: v.literal('closeCasus'),
  commandId: CommandId,
  expectedVersion,
  reason: sentence(2000),
})
