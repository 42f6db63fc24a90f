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
import { RecordHerkenning } from '#shared/casus/commands.ts'
import { gezinAddress, isHereAsFamily } from '#shared/gezin.ts'
import { CommandId, randomId } from '#shared/ids.ts'
import type { Around, Asking, KeptAnswer, MessagePage, PersonToBecome, TablePage } from '#shared/protocol/gezin.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { dropSession, sessionOf } from './actor.ts'
import { type AnswerFields, answerFieldsOf, keptOf } from './gezin-form.ts'
import type { ShowPage } from './gezin-pages.ts'
import type { RollenAt } from './gezin-redirects.ts'
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
  readonly sessionEnded: (session: Session) => void
  readonly installation: Me['installation']
  readonly become: readonly PersonToBecome[] | null
  readonly clock: () => number
  readonly logger: Logger
}

interface AtTable extends Around {
  readonly session: Session
  readonly me: Me
  readonly casus: CasusView
}

const notAsked = (): Asking => ({ commandId: randomId(), again: false, sent: false, typed: null, refusal: null })

export function gezinRoutes(ports: GezinRoutePorts) {
  const { show, sessions, accounts, views, readings, looksAt, execute, rollenAt, clock, logger } = ports

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

  /** Calls `found` with the casus as this family member sees it; answers for everybody else, and gives back what was sent. */
  async function atTable(
    c: Context,
    found: (table: AtTable) => Promise<Response>,
    kept: KeptAnswer | null = null,
  ): Promise<Response> {
    const session = sessionOf(c, sessions)
    const address = addressAsked(c)
    if (!session) return c.redirect(`/aanmelden?naar=${encodeURIComponent(address)}`, 303)
    const casusId = casusIdOf(c)
    const rollen = casusId ? rollenAt(session, casusId) : []
    if (casusId && rollen.length > 0 && !isHereAsFamily(rollen)) {
      return kept
        ? show(c, message('somebody-else', null, address, kept), 409)
        : c.redirect(`/casussen/${casusId}`, 303)
    }
    // A casus where one has no place is refused by the view, with its line in the log.
    const casus = casusId && views.casus(session, casusId)
    const { me, ...rest } = around(session, address)
    if (!casus || !me) return show(c, message('not-found', session, address, kept), 404)
    return found({ session, me, casus, ...rest })
  }

  const showAt = (c: Context, { session: _session, ...table }: AtTable, page: 'home' | 'wie') =>
    show(c, { ...table, page } satisfies TablePage)

  async function showReading(
    c: Context,
    table: AtTable,
    asking: Asking,
    status?: Parameters<ShowPage>[2],
    kept: KeptAnswer | null = null,
  ) {
    const { session, ...rest } = table
    const reading = readings.read(session, table.casus.id)
    if (!reading) return show(c, message('not-found', session, table.address, kept), 404)
    return show(c, { ...rest, page: 'analyse', reading, asking }, status)
  }

  async function takeAnswer(c: Context, table: AtTable, fields: AnswerFields): Promise<Response> {
    const kept = keptOf(c, fields)
    // Another of the family signed in on this device meanwhile: the words may not become his.
    const writer = table.casus.deelnemers.find(({ id }) => id === fields.deelnemerId)?.person.id
    if (writer && writer !== table.me.id) return show(c, message('somebody-else', null, table.address, kept), 409)
    const { answer, words } = fields
    const sent = v.safeParse(CommandId, fields.commandId)
    const commandId = sent.success ? sent.output : randomId<CommandId>()
    const back = (refusal: Asking['refusal'], status: Parameters<ShowPage>[2]) =>
      showReading(c, table, { ...notAsked(), commandId, typed: { answer, words }, refusal }, status, kept)
    if (!answer) return back({ reason: 'choose' }, 422)
    const command = v.safeParse(RecordHerkenning, { type: 'recordHerkenning', namens: null, ...fields })
    if (!command.success) return back({ reason: 'bad-input' }, 422)
    const result = execute(table.session, table.casus.id, command.output)
    if (!result.ok) return back(result.refusal, statusOfRefusal(result.refusal))
    return c.redirect(`${gezinAddress.analyse(table.casus.id)}?bewaard#antwoord`, 303)
  }

  const app = new Hono()
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
      const kept = keptOf(c, fields)
      if (sessionOf(c, sessions)) return atTable(c, (table) => takeAnswer(c, table, fields), kept)
      return show(c, message('signed-out', null, addressAsked(c), kept), 401)
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
