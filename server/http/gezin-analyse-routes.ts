// The analyse as it was presented to a family member, and what he answers to it.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Execute } from '#server/casus/execute.ts'
import type { Readings } from '#server/casus/reading-view.ts'
import type { WhoSees } from '#server/casus/who-sees-view.ts'
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import { RecordHerkenning } from '#shared/casus/commands-analyse.ts'
import { AllowVerspreiding, BlockVerspreiding } from '#shared/casus/commands-verspreiding.ts'
import { gezinAddress } from '#shared/gezin.ts'
import { CommandId, randomId } from '#shared/ids.ts'
import type { Asking, KeptAnswer, SayingOutside } from '#shared/protocol/gezin.ts'
import { askedIn, notAsked, parsed, takeAnswers } from './gezin-answers.ts'
import { keptOutside, NOTHING_SAID_OUTSIDE, type OutsideFields, outsideFieldsOf } from './gezin-form.ts'
import type { AtTable, GezinTables, Status } from './gezin-table.ts'
import { statusOfRefusal } from './refusal-status.ts'

interface AnalysePorts {
  readonly readings: Readings
  readonly whoSees: WhoSees
  readonly execute: Execute
}

export function gezinAnalyseRoutes(tables: GezinTables, { readings, whoSees, execute }: AnalysePorts) {
  const { show, atTable, notThere, isOfAnother, ofAnother, taken, backTo } = tables

  async function showReading(
    c: Context,
    table: AtTable,
    asking: Asking,
    status?: Status,
    kept: KeptAnswer | null = null,
    said: Partial<SayingOutside> = {},
  ) {
    const { session, ...rest } = table
    const reading = readings.read(session, table.casus.id)
    if (!reading) return notThere(c, table, kept)
    const outside = { ...NOTHING_SAID_OUTSIDE, commandId: randomId<CommandId>(), ...said }
    return show(c, { ...rest, page: 'analyse', reading, asking, outside }, status)
  }

  const takeHerkenning = takeAnswers(tables, execute, HERKENNING_ANSWERS, (c, table, fields) => ({
    commandOf: (answer) => parsed(RecordHerkenning, { type: 'recordHerkenning', namens: null, ...fields, answer }),
    back: (asking, status, kept) => showReading(c, table, asking, status, kept),
    done: `${gezinAddress.analyse(table.casus.id)}?bewaard#antwoord`,
  }))

  /** Who was not given the analyse to read is asked where it stands who may read what. */
  const askedAt = ({ casus }: AtTable) =>
    casus.reading ? gezinAddress.analyse(casus.id) : gezinAddress.toestemming(casus.id)

  async function showOutside(
    c: Context,
    table: AtTable,
    said: Partial<SayingOutside>,
    status: Status,
    kept: KeptAnswer,
  ): Promise<Response> {
    if (table.casus.reading) return showReading(c, table, notAsked(), status, kept, said)
    const { session, ...rest } = table
    const seen = whoSees(session, table.casus.id)
    if (!seen) return notThere(c, table, kept)
    const commandId = randomId<CommandId>()
    const saying = { commandId, sent: false, about: null, refusal: null }
    return show(
      c,
      { ...rest, page: 'toestemming', seen, saying, outside: { ...NOTHING_SAID_OUTSIDE, commandId, ...said } },
      status,
    )
  }

  async function takeOutside(c: Context, table: AtTable, fields: OutsideFields): Promise<Response> {
    const { speaker, say } = fields
    const kept = keptOutside(c, fields)
    if (isOfAnother(table, speaker)) return ofAnother(c, table, kept)
    const sent = v.safeParse(CommandId, fields.commandId)
    const commandId = sent.success ? sent.output : randomId<CommandId>()
    const back = (refusal: SayingOutside['refusal'], status: Status) =>
      showOutside(c, table, { commandId, chosen: say, refusal }, status, kept)
    if (!say) return back({ reason: 'choose' }, 422)
    const word = { commandId, speaker, namens: null }
    const command =
      say === 'allow'
        ? parsed(AllowVerspreiding, { type: 'allowVerspreiding', ...word })
        : parsed(BlockVerspreiding, { type: 'blockVerspreiding', ...word })
    if (!command) return back({ reason: 'bad-input' }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) return back(result.refusal, statusOfRefusal(result.refusal))
    return c.redirect(`${askedAt(table)}?gezegd#buiten`, 303)
  }

  return new Hono()
    .get('/gezin/:casusId/analyse', (c) =>
      atTable(c, (table) => {
        const sent = c.req.query('gezegd') !== undefined
        return showReading(c, table, askedIn(c), 200, null, { sent })
      }),
    )
    .get('/gezin/:casusId/analyse/buiten', (c) => atTable(c, async (table) => c.redirect(askedAt(table), 303)))
    .post('/gezin/:casusId/analyse/buiten', async (c) => {
      const fields = await outsideFieldsOf(c)
      return taken(c, (table) => takeOutside(c, table, fields), keptOutside(c, fields))
    })
    .get('/gezin/:casusId/analyse/antwoord', backTo(gezinAddress.analyse))
    .post('/gezin/:casusId/analyse/antwoord', takeHerkenning)
}
