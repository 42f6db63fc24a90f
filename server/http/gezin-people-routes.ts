// Who sits at the table, whom a family member chose to call, who may read what, and his word of toestemming about it.
import { type Context, Hono } from 'hono'
import type { Execute } from '#server/casus/execute.ts'
import type { GegevensViews } from '#server/casus/gegevens-view.ts'
import type { LooksAt } from '#server/casus/look-view.ts'
import type { WhoSees } from '#server/casus/who-sees-view.ts'
import { GiveToestemming, WithdrawToestemming } from '#shared/casus/commands-facts.ts'
import { RecordGegeven } from '#shared/casus/commands-gegevens.ts'
import { AppointAanspreekpunt } from '#shared/casus/commands-table.ts'
import { GEGEVEN_FIELDS, GEGEVEN_ROLLEN, type GegevenField } from '#shared/casus/gegevens.ts'
import { gezinAddress } from '#shared/gezin.ts'
import { type CommandId, randomId } from '#shared/ids.ts'
import type { Choosing, Saying, Telling } from '#shared/protocol/gezin.ts'
import { parsed } from './gezin-answers.ts'
import {
  type ChoiceFields,
  choiceFieldsOf,
  type GegevenFields,
  gegevenFieldsOf,
  keptGegeven,
  NOTHING_SAID_OUTSIDE,
  type WordFields,
  wordFieldsOf,
} from './gezin-form.ts'
import type { AtTable, GezinTables, Status } from './gezin-table.ts'
import { statusOfRefusal } from './refusal-status.ts'

interface PeoplePorts {
  readonly gegevensViews: GegevensViews
  readonly whoSees: WhoSees
  readonly looksAt: LooksAt
  readonly execute: Execute
}

export function gezinPeopleRoutes(tables: GezinTables, { gegevensViews, whoSees, looksAt, execute }: PeoplePorts) {
  const { show, atTable, notThere, isOfAnother, ofAnother, taken, backTo } = tables

  function showWie(
    c: Context,
    { session, ...table }: AtTable,
    more: { readonly choosing?: Partial<Choosing>; readonly telling?: Partial<Telling> },
    status?: Status,
  ) {
    const fresh = () => ({ commandId: randomId<CommandId>(), sent: false, refusal: null })
    const choosing = { ...fresh(), chosen: null, ...more.choosing }
    const telling = { ...fresh(), typed: null, ...more.telling }
    const { mine, phase } = table.casus
    const reads = phase !== 'gesloten' && mine.rollen.some((rol) => GEGEVEN_ROLLEN.includes(rol))
    const gegevens = (reads && gegevensViews.read(session, table.casus.id)) || []
    return show(c, { ...table, page: 'wie', choosing, gegevens, telling }, status)
  }

  async function takeGegeven(c: Context, table: AtTable, fields: GegevenFields): Promise<Response> {
    const { deelnemerId: about, field, words, commandId } = fields
    if (isOfAnother(table, about)) return ofAnother(c, table, keptGegeven(c, fields))
    const value = words.trim() === '' ? null : words
    const asked = { type: 'recordGegeven', commandId, about, field, value, afgeschermd: null }
    const command = parsed(RecordGegeven, asked)
    const isField = (one: string): one is GegevenField => GEGEVEN_FIELDS.some((known) => known === one)
    const typed = isField(field) ? { field, value: words } : null
    if (!command) return showWie(c, table, { telling: { typed, refusal: { reason: 'bad-input' } } }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) {
      const { refusal } = result
      const telling = { commandId: command.commandId, typed, refusal }
      return showWie(c, table, { telling }, statusOfRefusal(refusal))
    }
    return c.redirect(`${gezinAddress.wie(table.casus.id)}?gegeven#gegevens`, 303)
  }

  async function takeChoice(c: Context, table: AtTable, fields: ChoiceFields): Promise<Response> {
    const { deelnemerId, personId, commandId } = fields
    if (isOfAnother(table, deelnemerId)) return ofAnother(c, table)
    if (personId === '') return showWie(c, table, { choosing: { refusal: { reason: 'choose' } } }, 422)
    const chosen = { commandId, personId, namens: null, for: deelnemerId }
    const command = parsed(AppointAanspreekpunt, { type: 'appointAanspreekpunt', ...chosen })
    if (!command) return showWie(c, table, { choosing: { refusal: { reason: 'bad-input' } } }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) {
      const { refusal } = result
      const choosing = { commandId: command.commandId, chosen: personId, refusal }
      return showWie(c, table, { choosing }, statusOfRefusal(refusal))
    }
    return c.redirect(`${gezinAddress.wie(table.casus.id)}?bewaard#kiezen`, 303)
  }

  async function showToestemming(c: Context, table: AtTable, more: Partial<Saying>, status?: Status) {
    const { session, ...rest } = table
    const seen = whoSees(session, table.casus.id)
    if (!seen) return notThere(c, table)
    const outside = {
      ...NOTHING_SAID_OUTSIDE,
      commandId: randomId<CommandId>(),
      sent: c.req.query('gezegd') !== undefined,
    }
    const saying = { commandId: randomId<CommandId>(), sent: false, about: null, refusal: null, ...more }
    return show(c, { ...rest, page: 'toestemming', seen, saying, outside }, status)
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
      atTable(c, async (table) => {
        const isSent = (what: string) => ({ sent: c.req.query(what) !== undefined })
        return showWie(c, table, { choosing: isSent('bewaard'), telling: isSent('gegeven') })
      }),
    )
    .get('/gezin/:casusId/wie/gegeven', backTo(gezinAddress.wie))
    .post('/gezin/:casusId/wie/gegeven', async (c) => {
      const fields = await gegevenFieldsOf(c)
      return taken(c, (table) => takeGegeven(c, table, fields), keptGegeven(c, fields))
    })
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
