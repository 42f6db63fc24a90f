// The page of the family on which destruction is asked for or taken back, and the certificate: plain forms, as all its pages.
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Execute } from '#server/casus/execute.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { OwnVernietigingOf } from '#server/vernietiging/own-view.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { RequestVernietiging, WithdrawVernietiging } from '#shared/casus/commands-vernietiging.ts'
import { VERNIETIGING_SCOPES } from '#shared/casus/vernietiging.ts'
import { gezinAddress } from '#shared/gezin.ts'
import { CommandId, randomId } from '#shared/ids.ts'
import type { Around, AskingVernietiging, KeptAnswer, OwnPages } from '#shared/protocol/gezin.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { isForm } from './gezin-form.ts'
import type { ShowPage } from './gezin-pages.ts'
import { statusOfRefusal } from './refusal-status.ts'

interface AtTable extends Around {
  readonly session: Session
  readonly me: Me
  readonly casus: CasusView
  readonly own: OwnPages
}

interface Needs {
  readonly show: ShowPage
  readonly execute: Execute
  readonly ownVernietigingOf: OwnVernietigingOf
  readonly notThere: (c: Context, table: AtTable) => Response | Promise<Response>
}

const text = v.optional(v.string(), '')
/** What is missing is empty: what was typed can always come back. */
const Fields = v.object({
  commandId: text,
  deelnemerId: text,
  vernietigingId: text,
  scope: v.optional(v.fallback(v.nullable(v.picklist(VERNIETIGING_SCOPES)), null), null),
  words: v.optional(
    v.pipe(
      v.string(),
      v.transform((words) => words.replaceAll('\r\n', '\n')),
    ),
    '',
  ),
})

type Status = Parameters<ShowPage>[2]

export function vernietigingPages({ show, execute, ownVernietigingOf, notThere }: Needs) {
  const fresh = (): AskingVernietiging => ({ commandId: randomId(), sent: null, typed: null, refusal: null })

  async function showPage(c: Context, table: AtTable, more: Partial<AskingVernietiging> = {}, status?: Status) {
    const { session, ...rest } = table
    const vernietiging = ownVernietigingOf(session, table.casus.id)
    if (!vernietiging) return notThere(c, table)
    return show(c, { ...rest, page: 'vernietigen', vernietiging, asking: { ...fresh(), ...more } }, status)
  }

  async function take(c: Context, table: AtTable, commandOf: CommandOf, sent: AskingVernietiging['sent']) {
    const fields = await fieldsOf(c)
    const { scope, words } = fields
    const known = v.safeParse(CommandId, fields.commandId)
    const back = (refusal: AskingVernietiging['refusal'], status: Status) =>
      showPage(
        c,
        table,
        { typed: { scope, words }, refusal, ...(known.success ? { commandId: known.output } : {}) },
        status,
      )
    if (sent === 'asked' && scope === null) return back({ reason: 'choose' }, 422)
    const command = commandOf(fields)
    if (!command) return back({ reason: 'bad-input' }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) return back(result.refusal, statusOfRefusal(result.refusal))
    return c.redirect(`${gezinAddress.vernietigen(table.casus.id)}?bewaard=${sent}#bewaard`, 303)
  }

  /** Of a form that comes from who is signed out: to be sent again. */
  async function kept(c: Context): Promise<KeptAnswer> {
    const { words, scope, ...hidden } = await fieldsOf(c)
    return { action: c.req.path, fields: { ...hidden, ...(scope ? { scope } : {}) }, words }
  }

  return {
    kept,
    show: (c: Context, table: AtTable) => {
      const sent = c.req.query('bewaard')
      return showPage(c, table, { sent: sent === 'asked' || sent === 'taken-back' ? sent : null })
    },
    ask: (c: Context, table: AtTable) =>
      take(
        c,
        table,
        ({ commandId, deelnemerId, scope, words }) =>
          commandIn(RequestVernietiging, {
            type: 'requestVernietiging',
            commandId,
            scope,
            for: deelnemerId,
            namens: null,
            words,
          }),
        'asked',
      ),
    takeBack: (c: Context, table: AtTable) =>
      take(
        c,
        table,
        ({ commandId, vernietigingId }) =>
          commandIn(WithdrawVernietiging, { type: 'withdrawVernietiging', commandId, vernietigingId }),
        'taken-back',
      ),
  }
}

type CommandOf = (fields: v.InferOutput<typeof Fields>) => CasusCommand | null

function commandIn<Command extends CasusCommand>(schema: v.GenericSchema<unknown, Command>, asked: unknown) {
  const command = v.safeParse(schema, asked)
  return command.success ? command.output : null
}

async function fieldsOf(c: Context) {
  const parsed = v.safeParse(Fields, isForm(c) ? await c.req.parseBody() : {})
  return parsed.success ? parsed.output : v.parse(Fields, {})
}
