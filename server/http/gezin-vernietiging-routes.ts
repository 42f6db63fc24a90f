// The page of the family on which destruction is asked for or taken back, and the certificate of what was destroyed.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Execute } from '#server/casus/execute.ts'
import type { Vernietigingen } from '#server/vernietiging/open.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { RequestVernietiging, WithdrawVernietiging } from '#shared/casus/commands-vernietiging.ts'
import { gezinAddress } from '#shared/gezin.ts'
import { CommandId, randomId, VernietigingId } from '#shared/ids.ts'
import type { AskingVernietiging } from '#shared/protocol/gezin.ts'
import { sessionOf } from './actor.ts'
import { parsed } from './gezin-answers.ts'
import { keptWish, type WishFields, wishFieldsOf } from './gezin-form.ts'
import type { AtTable, GezinTables, Status, TablePorts } from './gezin-table.ts'
import { statusOfRefusal } from './refusal-status.ts'

interface VernietigingRoutePorts extends Pick<TablePorts, 'sessions'> {
  readonly execute: Execute
  readonly vernietigingen: Pick<Vernietigingen, 'views' | 'ownOf'>
}

export function gezinVernietigingRoutes(tables: GezinTables, ports: VernietigingRoutePorts) {
  const { show, message, around, atTable, notThere, isOfAnother, ofAnother, taken, backTo } = tables
  const { sessions, execute, vernietigingen } = ports
  const page = backTo(gezinAddress.vernietigen)

  async function showPage(c: Context, table: AtTable, more: Partial<AskingVernietiging> = {}, status?: Status) {
    const { session, ...rest } = table
    const vernietiging = vernietigingen.ownOf(session, table.casus.id)
    if (!vernietiging) return notThere(c, table)
    const asking = { commandId: randomId<CommandId>(), sent: null, typed: null, refusal: null, ...more }
    return show(c, { ...rest, page: 'vernietigen', vernietiging, asking }, status)
  }

  async function carry(
    c: Context,
    table: AtTable,
    fields: WishFields,
    command: CasusCommand | null,
    sent: NonNullable<AskingVernietiging['sent']>,
  ): Promise<Response> {
    const { scope, words, deelnemerId } = fields
    if (isOfAnother(table, deelnemerId)) return ofAnother(c, table, keptWish(c, fields))
    const known = v.safeParse(CommandId, fields.commandId)
    const back = (refusal: AskingVernietiging['refusal'], status: Status) =>
      showPage(
        c,
        table,
        { typed: { scope, words }, refusal, ...(known.success ? { commandId: known.output } : {}) },
        status,
      )
    if (sent === 'asked' && scope === null) return back({ reason: 'choose' }, 422)
    if (!command) return back({ reason: 'bad-input' }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) return back(result.refusal, statusOfRefusal(result.refusal))
    return c.redirect(`${gezinAddress.vernietigen(table.casus.id)}?bewaard=${sent}#bewaard`, 303)
  }

  return new Hono()
    .get('/gezin/:casusId/vernietigen', (c) => {
      const sent = c.req.query('bewaard')
      return atTable(c, (table) =>
        showPage(c, table, { sent: sent === 'asked' || sent === 'taken-back' ? sent : null }),
      )
    })
    .get('/gezin/:casusId/vernietigen/vragen', page)
    .get('/gezin/:casusId/vernietigen/intrekken', page)
    .post('/gezin/:casusId/vernietigen/vragen', async (c) => {
      const fields = await wishFieldsOf(c)
      const { commandId, deelnemerId, scope, words } = fields
      const wish = { commandId, scope, for: deelnemerId, namens: null, words }
      const command = parsed(RequestVernietiging, { type: 'requestVernietiging', ...wish })
      return taken(c, (table) => carry(c, table, fields, command, 'asked'), keptWish(c, fields))
    })
    .post('/gezin/:casusId/vernietigen/intrekken', async (c) => {
      const fields = await wishFieldsOf(c)
      const { commandId, vernietigingId } = fields
      const command = parsed(WithdrawVernietiging, { type: 'withdrawVernietiging', commandId, vernietigingId })
      return taken(c, (table) => carry(c, table, fields, command, 'taken-back'), keptWish(c, fields))
    })
    .get('/vernietigd/:vernietigingId', async (c) => {
      const session = sessionOf(c, sessions)
      if (!session) return c.redirect(`/aanmelden?naar=${encodeURIComponent(c.req.path)}`, 303)
      const id = v.safeParse(VernietigingId, c.req.param('vernietigingId'))
      const certificate = id.success ? vernietigingen.views.certificate(session, id.output) : null
      return certificate
        ? show(c, { ...around(session, c.req.path), page: 'certificate', certificate })
        : show(c, message('not-found', session, '/'), 404)
    })
}
