// Who sits at the table, whom a family member chose to call, who may read what, and his word of toestemming about it.
import { type Context, Hono } from 'hono'
import type { Execute } from '#server/casus/execute.ts'
import type { LooksAt } from '#server/casus/look-view.ts'
import type { WhoSees } from '#server/casus/who-sees-view.ts'
import { GiveToestemming, WithdrawToestemming } from '#shared/casus/commands-facts.ts'
import { AppointAanspreekpunt } from '#shared/casus/commands-table.ts'
import { gezinAddress } from '#shared/gezin.ts'
import { type CommandId, randomId } from '#shared/ids.ts'
import type { Choosing, Saying } from '#shared/protocol/gezin.ts'
import { parsed } from './gezin-answers.ts'
import { type ChoiceFields, choiceFieldsOf, type WordFields, wordFieldsOf } from './gezin-form.ts'
import type { AtTable, GezinTables, Status } from './gezin-table.ts'
import { statusOfRefusal } from './refusal-status.ts'

interface PeoplePorts {
  readonly whoSees: WhoSees
  readonly looksAt: LooksAt
  readonly execute: Execute
}

export function gezinPeopleRoutes(tables: GezinTables, { whoSees, looksAt, execute }: PeoplePorts) {
  const { show, atTable, notThere, isOfAnother, ofAnother, taken, backTo } = tables

  const showWie = (c: Context, { session: _session, ...table }: AtTable, more: Partial<Choosing>, status?: Status) => {
    const choosing = { commandId: randomId<CommandId>(), sent: false, chosen: null, refusal: null, ...more }
    return show(c, { ...table, page: 'wie', choosing }, status)
  }

  async function takeChoice(c: Context, table: AtTable, fields: ChoiceFields): Promise<Response> {
    const { deelnemerId, personId, commandId } = fields
    if (isOfAnother(table, deelnemerId)) return ofAnother(c, table)
    if (personId === '') return showWie(c, table, { refusal: { reason: 'choose' } }, 422)
    const chosen = { commandId, personId, namens: null, for: deelnemerId }
    const command = parsed(AppointAanspreekpunt, { type: 'appointAanspreekpunt', ...chosen })
    if (!command) return showWie(c, table, { refusal: { reason: 'bad-input' } }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) {
      const { refusal } = result
      return showWie(c, table, { commandId: command.commandId, chosen: personId, refusal }, statusOfRefusal(refusal))
    }
    return c.redirect(`${gezinAddress.wie(table.casus.id)}?bewaard#kiezen`, 303)
  }

  async function showToestemming(c: Context, table: AtTable, more: Partial<Saying>, status?: Status) {
    const { session, ...rest } = table
    const seen = whoSees(session, table.casus.id)
    if (!seen) return notThere(c, table)
    const saying = { commandId: randomId<CommandId>(), sent: false, about: null, refusal: null, ...more }
    return show(c, { ...rest, page: 'toestemming', seen, saying }, status)
  }

  async function takeWord(c: Context, table: AtTable, fields: WordFields): Promise<Response> {
    const { speaker, for: about, room } = fields
    if (isOfAnother(table, speaker)) return ofAnother(c, table)
    const command = wordIn(fields)
    if (!command) return showToestemming(c, table, { refusal: { reason: 'bad-input' } }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) {
      const { refusal } = result
      return showToestemming(c, table, { about: `${about}-${room}`, refusal }, statusOfRefusal(refusal))
    }
    return c.redirect(`${gezinAddress.toestemming(table.casus.id)}?bewaard=${about}-${room}#bewaard`, 303)
  }

  async function showGekeken(c: Context, table: AtTable) {
    const { session, ...rest } = table
    const days = looksAt(session, table.casus.id)
    return days ? show(c, { ...rest, page: 'gekeken', days }) : notThere(c, table)
  }

  return new Hono()
    .get('/gezin/:casusId/wie', (c) =>
      atTable(c, (table) => showWie(c, table, { sent: c.req.query('bewaard') !== undefined })),
    )
    .get('/gezin/:casusId/wie/aanspreekpunt', backTo(gezinAddress.wie))
    .post('/gezin/:casusId/wie/aanspreekpunt', async (c) => {
      const fields = await choiceFieldsOf(c)
      return taken(c, (table) => takeChoice(c, table, fields))
    })
    .get('/gezin/:casusId/toestemming', (c) =>
      atTable(c, (table) => {
        const about = c.req.query('bewaard') ?? null
        return showToestemming(c, table, { about, sent: about !== null })
      }),
    )
    .get('/gezin/:casusId/toestemming/antwoord', backTo(gezinAddress.toestemming))
    .post('/gezin/:casusId/toestemming/antwoord', async (c) => {
      const fields = await wordFieldsOf(c)
      return taken(c, (table) => takeWord(c, table, fields))
    })
    .get('/gezin/:casusId/gekeken', (c) => atTable(c, (table) => showGekeken(c, table)))
}

function wordIn({ say, ...word }: WordFields) {
  const said = { ...word, namens: null }
  switch (say) {
    case 'give':
      return parsed(GiveToestemming, { type: 'giveToestemming', ...said })
    case 'withdraw':
      return parsed(WithdrawToestemming, { type: 'withdrawToestemming', ...said })
    default:
      return null
  }
}
