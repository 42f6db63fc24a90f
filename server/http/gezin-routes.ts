// The pages of the family: links and plain forms, rendered here, readable without any script. Who sits at the table as a
// professional is sent to the screens, who is signed out to the way in; everybody else finds that there is nothing.
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import * as v from 'valibot'
import type { Execute } from '#server/casus/execute.ts'
import type { LooksAt } from '#server/casus/look-view.ts'
import type { Readings } from '#server/casus/reading-view.ts'
import type { Views } from '#server/casus/views.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session, Sessions } from '#server/identity/sessions.ts'
import { defectFields, type Logger } from '#server/logger.ts'
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import { RecordHerkenning } from '#shared/casus/commands.ts'
import { gezinAddress, isHereAsFamily } from '#shared/gezin.ts'
import { type CasusId, CommandId, type PersonId, randomId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { Around, Asking, KeptAnswer, MessagePage, PersonToBecome, TablePage } from '#shared/protocol/gezin.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { dropSession, sessionOf } from './actor.ts'
import type { ShowPage } from './gezin-pages.ts'
import { casusIdOf } from './parse.ts'
import { meOf } from './people-routes.ts'
import { statusOfRefusal } from './refusal-status.ts'

export interface GezinRoutePorts {
  readonly show: ShowPage
  readonly sessions: Sessions
  readonly accounts: Accounts
  readonly views: Views
  readonly readings: Readings
  readonly looksAt: LooksAt
  readonly execute: Execute
  readonly rollenAt: RollenAt
  readonly casussenOf: (personId: PersonId) => readonly CasusId[]
  readonly sessionEnded: (session: Session) => void
  readonly installation: Me['installation']
  readonly become: readonly PersonToBecome[] | null
  readonly clock: () => number
  readonly logger: Logger
}

/** What somebody is at a table now; asked before anything is shown, so it is no reading. */
export type RollenAt = (session: Session, casusId: CasusId) => readonly Rol[]

/** A form as it came: what is missing is empty, what is no text is nothing. A browser sends lines with two characters. */
const AnswerFields = v.object({
  commandId: v.optional(v.string(), ''),
  deelnemerId: v.optional(v.string(), ''),
  fingerprint: v.optional(v.string(), ''),
  answer: v.optional(v.fallback(v.nullable(v.picklist(HERKENNING_ANSWERS)), null), null),
  words: v.optional(
    v.pipe(
      v.string(),
      v.transform((words) => words.replaceAll('\r\n', '\n')),
    ),
    '',
  ),
})
type AnswerFields = v.InferOutput<typeof AnswerFields>

interface AtTable extends Around {
  readonly session: Session
  readonly me: Me
  readonly casus: CasusView
}

const notAsked = (): Asking => ({ commandId: randomId(), again: false, sent: false, typed: null, refusal: null })

export function gezinRoutes(ports: GezinRoutePorts) {
  const { show, sessions, accounts, views, readings, looksAt, execute, rollenAt, casussenOf, clock, logger } = ports

  function around(session: Session | null, address: string): Around {
    const me = session && meOf(session, accounts, ports.installation)
    return { me, address, become: ports.become, at: clock() }
  }

  const message = (
    page: MessagePage['page'],
    session: Session | null,
    address: string,
    kept: KeptAnswer | null = null,
  ) => ({ ...around(session, address), page, kept }) satisfies MessagePage

  /** Calls `found` with the casus as this family member sees it; answers for everybody else. */
  async function atTable(c: Context, found: (table: AtTable) => Promise<Response>): Promise<Response> {
    const session = sessionOf(c, sessions)
    const address = addressAsked(c)
    if (!session) return c.redirect(`/aanmelden?naar=${encodeURIComponent(address)}`, 303)
    const casusId = casusIdOf(c)
    const rollen = casusId ? rollenAt(session, casusId) : []
    if (casusId && rollen.length > 0 && !isHereAsFamily(rollen)) return c.redirect(`/casussen/${casusId}`, 303)
    // A casus where one has no place is refused by the view, with its line in the log.
    const casus = casusId && views.casus(session, casusId)
    const { me, ...rest } = around(session, address)
    if (!casus || !me) return show(c, message('not-found', session, address), 404)
    return found({ session, me, casus, ...rest })
  }

  const showAt = (c: Context, { session: _session, ...table }: AtTable, page: 'home' | 'wie') =>
    show(c, { ...table, page } satisfies TablePage)

  async function showReading(c: Context, table: AtTable, asking: Asking, status?: Parameters<ShowPage>[2]) {
    const { session, ...rest } = table
    const reading = readings.read(session, table.casus.id)
    if (!reading) return show(c, message('not-found', session, table.address), 404)
    return show(c, { ...rest, page: 'analyse', reading, asking }, status)
  }

  async function takeAnswer(c: Context, table: AtTable, fields: AnswerFields): Promise<Response> {
    const { answer, words } = fields
    const commandId = v.parse(
      v.fallback(CommandId, () => randomId<CommandId>()),
      fields.commandId,
    )
    const asking: Asking = { ...notAsked(), commandId, typed: { answer, words } }
    if (!answer) return showReading(c, table, { ...asking, refusal: { reason: 'choose' } }, 422)
    const command = v.safeParse(RecordHerkenning, { type: 'recordHerkenning', namens: null, ...fields })
    if (!command.success) return showReading(c, table, { ...asking, refusal: { reason: 'bad-input' } }, 422)
    const result = execute(table.session, table.casus.id, command.output)
    if (result.ok) return c.redirect(`${gezinAddress.analyse(table.casus.id)}?bewaard#antwoord`, 303)
    return showReading(c, table, { ...asking, refusal: result.refusal }, statusOfRefusal(result.refusal))
  }

  /** The one table where somebody of a family sits; with more there is a choice, with none nothing. */
  function onlyTableOf(session: Session): CasusId | null {
    if (accounts.kindOf(session.personId) !== 'familie') return null
    const [only, ...more] = casussenOf(session.personId).filter((id) => rollenAt(session, id).length > 0)
    return only && more.length === 0 && isHereAsFamily(rollenAt(session, only)) ? only : null
  }

  const app = new Hono()
    // Before any script is loaded: who is here for the family alone has no use for the screens.
    .use('/', async (c, next) => {
      const session = sessionOf(c, sessions)
      const only = session && onlyTableOf(session)
      return only ? c.redirect(gezinAddress.home(only), 303) : next()
    })
    .use('/casussen/:casusId', async (c, next) => {
      const session = sessionOf(c, sessions)
      const casusId = casusIdOf(c)
      const isFamily = session && casusId && isHereAsFamily(rollenAt(session, casusId))
      return isFamily ? c.redirect(gezinAddress.home(casusId), 303) : next()
    })
    .use('/gezin/*', compress())
    .get('/gezin/:casusId', (c) => atTable(c, (table) => showAt(c, table, 'home')))
    .get('/gezin/:casusId/wie', (c) => atTable(c, (table) => showAt(c, table, 'wie')))
    .get('/gezin/:casusId/analyse', (c) =>
      atTable(c, (table) => {
        const asked = new URL(c.req.url).searchParams
        return showReading(c, table, { ...notAsked(), again: asked.has('opnieuw'), sent: asked.has('bewaard') })
      }),
    )
    // Where a form that was not taken stands; loaded again, it is the page.
    .get('/gezin/:casusId/analyse/antwoord', (c) =>
      atTable(c, async ({ casus }) => c.redirect(gezinAddress.analyse(casus.id), 303)),
    )
    .post('/gezin/:casusId/analyse/antwoord', async (c) => {
      const fields = await answerFieldsOf(c)
      if (sessionOf(c, sessions)) return atTable(c, (table) => takeAnswer(c, table, fields))
      return show(c, message('signed-out', null, addressAsked(c), keptOf(c, fields)), 401)
    })
    .get('/gezin/:casusId/gekeken', (c) =>
      atTable(c, async (table) => {
        const { session, ...rest } = table
        const days = looksAt(session, table.casus.id)
        if (!days) return show(c, message('not-found', session, table.address), 404)
        return show(c, { ...rest, page: 'gekeken', days })
      }),
    )
    .get('/gezin/*', (c) => {
      const session = sessionOf(c, sessions)
      return show(c, message('not-found', session, '/'), 404)
    })
    .post('/afmelden', (c) => {
      const session = sessionOf(c, sessions)
      if (session) {
        sessions.end(session)
        ports.sessionEnded(session)
        dropSession(c)
      }
      return c.redirect('/aanmelden', 303)
    })

  /** What was being sent must not go with the defect. */
  app.onError(async (error, c) => {
    logger('defect', { ...defectFields(error), path: c.req.routePath })
    const kept = c.req.method === 'POST' ? keptOf(c, await answerFieldsOf(c)) : null
    return show(c, { ...message('broken', null, addressAsked(c), kept) }, 500)
  })
  return app
}

/** The page that is shown, also where a form was sent to a part of it. */
const addressAsked = (c: Context): string => c.req.path.replace(/\/antwoord$/, '')

async function answerFieldsOf(c: Context): Promise<AnswerFields> {
  const parsed = v.safeParse(AnswerFields, await c.req.parseBody())
  return parsed.success ? parsed.output : v.parse(AnswerFields, {})
}

function keptOf(c: Context, { words, answer, ...hidden }: AnswerFields): KeptAnswer {
  return { action: c.req.path, fields: { ...hidden, ...(answer ? { answer } : {}) }, words }
}
