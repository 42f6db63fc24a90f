// What can be asked around the table: the signaal, the besluit, who sits there, who leads, and what the family shares and chooses.
import * as v from 'valibot'
import { CasusId, CommandId, DeelnemerId, PersonId } from '#shared/ids.ts'
import { ROLLEN } from '#shared/people.ts'
import { CRITERIA, DOORBREKINGEN, GRONDSLAGEN } from './casus.ts'
import { date, fingerprint, moment, sentence } from './command-parts.ts'
import { LINK_KINDS } from './links.ts'
import { REGIE_AREAS } from './regie.ts'

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

export type ReportSignaal = v.InferOutput<typeof ReportSignaal>

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
  /** The place of a colleague: its rooms come with it. */
  vervangt: v.optional(DeelnemerId),
})

export const ChangeDeelnemer = v.strictObject({
  type: v.literal('changeDeelnemer'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  /** How often the place had been changed when it was read: an older page undoes nothing. */
  expectedChanges: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** All of it as it is to be. */
  place: v.strictObject({
    rol: v.picklist(ROLLEN),
    until: v.nullable(moment),
    purpose: sentence(500),
    rooms: v.strictObject({ analyse: access, plan: access }),
    grondslag: v.picklist(GRONDSLAGEN),
    doorbreking: v.picklist(DOORBREKINGEN),
  }),
  reason: sentence(500),
})

export const EndDeelnemer = v.strictObject({
  type: v.literal('endDeelnemer'),
  commandId: CommandId,
  deelnemerId: DeelnemerId,
  reason: sentence(500),
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

export const LinkCasus = v.strictObject({
  type: v.literal('linkCasus'),
  commandId: CommandId,
  other: CasusId,
  kind: v.picklist(LINK_KINDS),
  /** Of everybody who decides at this table. */
  toestemmingen: v.pipe(v.array(v.strictObject({ speaker: DeelnemerId, namens: sentence(500) })), v.maxLength(10)),
})

export const UnlinkCasus = v.strictObject({
  type: v.literal('unlinkCasus'),
  commandId: CommandId,
  other: CasusId,
  reason: sentence(500),
})

const ownText = { commandId: CommandId, deelnemerId: DeelnemerId }
const sharing = {
  ...ownText,
  readers: v.strictObject({ professionals: v.boolean(), deelnemers: v.pipe(v.array(DeelnemerId), v.maxLength(20)) }),
  /** Of the text that was read before it was shared. */
  fingerprint,
}

export const ShareVerhaal = v.strictObject({ type: v.literal('shareVerhaal'), ...sharing })
export const WithdrawVerhaal = v.strictObject({ type: v.literal('withdrawVerhaal'), ...ownText })
export const ShareInbreng = v.strictObject({ type: v.literal('shareInbreng'), ...sharing })
export const WithdrawInbreng = v.strictObject({ type: v.literal('withdrawInbreng'), ...ownText })
