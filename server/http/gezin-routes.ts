// The pages of the family: links and plain forms, rendered here, readable without any script. Who sits at the table as a
// professional is sent to the screens, who is signed out to the way in; everybody else finds that there is nothing.
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import * as v from 'valibot'
import type { Execute } from '#server/casus/execute.ts'
import type { LooksAt } from '#server/casus/look-view.ts'
import type { MdoViews } from '#server/casus/mdo-views.ts'
import type { OwnPagesOf } from '#server/casus/own-pages.ts'
import type { PlanReadings } from '#server/casus/plan-reading.ts'
import type { Readings } from '#server/casus/reading-view.ts'
import type { VerhaalViews } from '#server/casus/verhaal-view.ts'
import type { Views } from '#server/casus/views.ts'
import type { WhoSees } from '#server/casus/who-sees-view.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session, Sessions } from '#server/identity/sessions.ts'
import { HERKENNING_ANSWERS } from '#shared/casus/casus.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { RecordHerkenning } from '#shared/casus/commands-analyse.ts'
import { GiveToestemming, WithdrawToestemming } from '#shared/casus/commands-facts.ts'
import { RecordInstemming, UpdateActie } from '#shared/casus/commands-plan.ts'
import { AppointAanspreekpunt } from '#shared/casus/commands-table.ts'
import { gezinAddress, isHereAsFamily } from '#shared/gezin.ts'
import { CommandId, MdoId, randomId } from '#shared/ids.ts'
import {
  ACTIE_ANSWERS,
  type ActieAnswer,
  type Around,
  type Asking,
  type Choosing,
  type KeptAnswer,
  type MessagePage,
  type OwnPages,
  type PersonToBecome,
  type Saying,
} from '#shared/protocol/gezin.ts'
import type { CasusView, Me } from '#shared/protocol/views.ts'
import { dropSession, sessionOf } from './actor.ts'
import { type DefectPorts, noteThrown } from './defects.ts'
import {
  type AnswerFields,
  answerFieldsOf,
  type ChoiceFields,
  choiceFieldsOf,
  keptIn,
  keptOf,
  type WordFields,
  wordFieldsOf,
} from './gezin-form.ts'
import type { ShowPage } from './gezin-pages.ts'
import type { RollenAt } from './gezin-redirects.ts'
import { casusIdOf } from './parse.ts'
import { meOf } from './people-routes.ts'
import { statusOfRefusal } from './refusal-status.ts'

export interface GezinRoutePorts extends DefectPorts {
  readonly show: ShowPage
  readonly sessions: Sessions
  readonly accounts: Accounts
  readonly views: Views
  readonly readings: Readings
  readonly planReadings: PlanReadings
  readonly verhaalViews: VerhaalViews
  readonly mdoViews: MdoViews
  readonly ownPagesOf: OwnPagesOf
  readonly looksAt: LooksAt
  readonly whoSees: WhoSees
  readonly execute: Execute
  readonly rollenAt: RollenAt
  readonly signOut: (session: Session) => void
  readonly installation: Me['installation']
  readonly become: readonly PersonToBecome[] | null
  readonly clock: () => number
}

interface AtTable extends Around {
  readonly session: Session
  readonly me: Me
  readonly casus: CasusView
  readonly own: OwnPages
}

/** A form with three answers: what it asks, and where it comes back to. */
interface Form<Answer extends string> {
  readonly answers: readonly Answer[]
  readonly commandOf: (answer: Answer) => CasusCommand | null
  /** The page with the form, and all that was typed. */
  readonly back: (asking: Asking<Answer>, status: Status, kept: KeptAnswer) => Promise<Response>
  readonly done: string
}

type Status = Parameters<ShowPage>[2]

const notAsked = () =>
  ({
    commandId: randomId<CommandId>(),
    again: false,
    sent: false,
    typed: null,
    refusal: null,
  }) as const satisfies Asking

const askedIn = (c: Context): Asking => {
  const asked = new URL(c.req.url).searchParams
  return { ...notAsked(), again: asked.has('opnieuw'), sent: asked.has('bewaard') }
}

export function gezinRoutes(ports: GezinRoutePorts) {
  const { show, sessions, accounts, views, readings, looksAt, execute, rollenAt, clock } = ports
  const { planReadings, verhaalViews, mdoViews, ownPagesOf } = ports

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
    return found({ session, me, casus, own: ownPagesOf(session, casus.id), ...rest })
  }

  const showHome = (c: Context, { session: _session, ...table }: AtTable) => show(c, { ...table, page: 'home' })

  const showWie = (c: Context, { session: _session, ...table }: AtTable, more: Partial<Choosing>, status?: Status) => {
    const choosing = { commandId: randomId<CommandId>(), sent: false, chosen: null, refusal: null, ...more }
    return show(c, { ...table, page: 'wie', choosing }, status)
  }

  async function showToestemming(c: Context, table: AtTable, more: Partial<Saying>, status?: Status) {
    const { session, ...rest } = table
    const seen = ports.whoSees(session, table.casus.id)
    if (!seen) return notThere(c, table)
    const saying = { commandId: randomId<CommandId>(), sent: false, about: null, refusal: null, ...more }
    return show(c, { ...rest, page: 'toestemming', seen, saying }, status)
  }

  async function takeWord(c: Context, table: AtTable, fields: WordFields): Promise<Response> {
    const { commandId, speaker, for: about, room, say } = fields
    const writer = table.casus.deelnemers.find(({ id }) => id === speaker)?.person.id
    if (writer && writer !== table.me.id) return show(c, message('somebody-else', null, table.address), 409)
    const said = { commandId, speaker, for: about, room, namens: null }
    const command =
      say === 'give'
        ? parsed(GiveToestemming, { type: 'giveToestemming', ...said })
        : say === 'withdraw'
          ? parsed(WithdrawToestemming, { type: 'withdrawToestemming', ...said })
          : null
    if (!command) return showToestemming(c, table, { refusal: { reason: 'bad-input' } }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) {
      const { refusal } = result
      return showToestemming(c, table, { about: `${about}-${room}`, refusal }, statusOfRefusal(refusal))
    }
    return c.redirect(`${gezinAddress.toestemming(table.casus.id)}?bewaard=${about}-${room}#bewaard`, 303)
  }

  const notThere = (c: Context, { session, address }: AtTable, kept: KeptAnswer | null = null) =>
    show(c, message('not-found', session, address, kept), 404)

  async function showReading(
    c: Context,
    table: AtTable,
    asking: Asking,
    status?: Status,
    kept: KeptAnswer | null = null,
  ) {
    const { session, ...rest } = table
    const reading = readings.read(session, table.casus.id)
    if (!reading) return notThere(c, table, kept)
    return show(c, { ...rest, page: 'analyse', reading, asking }, status)
  }

  async function showPlan(c: Context, table: AtTable, asking: Asking, status?: Status, kept: KeptAnswer | null = null) {
    const { session, ...rest } = table
    const plan = planReadings.plan(session, table.casus.id)
    if (!plan) return notThere(c, table, kept)
    return show(c, { ...rest, page: 'plan', plan, asking }, status)
  }

  /** `asked`: of which actie something was just sent. */
  async function showActies(
    c: Context,
    table: AtTable,
    asked: { readonly id: string; readonly asking: Asking<ActieAnswer> } | null,
    status?: Status,
    kept: KeptAnswer | null = null,
  ) {
    const { session, ...rest } = table
    const plan = planReadings.plan(session, table.casus.id)
    if (!plan) return notThere(c, table, kept)
    const { deelnemerId, fingerprint } = plan
    const acties = plan.acties.map((actie) => ({
      ...actie,
      asking: actie.id === asked?.id ? asked.asking : notAsked(),
    }))
    const isGone = asked?.asking.typed && plan.acties.every(({ id }) => id !== asked.id)
    const gone = isGone ? asked.asking : null
    return show(c, { ...rest, page: 'acties', plan: { deelnemerId, fingerprint }, acties, gone }, status)
  }

  async function showCrisiskaart(c: Context, table: AtTable) {
    const { session, ...rest } = table
    const kaart = planReadings.crisiskaart(session, table.casus.id)
    return kaart ? show(c, { ...rest, page: 'crisiskaart', kaart }) : notThere(c, table)
  }

  async function showVerhaal(c: Context, table: AtTable) {
    const { session, ...rest } = table
    // Who tells none and was given none finds nothing here.
    if (!table.own.verhaal) return notThere(c, table)
    const verhaal = table.own.verhaal.tells ? verhaalViews.own(session, table.casus.id) : null
    const others = verhaal ? verhaal.others : (verhaalViews.shared(session, table.casus.id) ?? [])
    const inbreng = verhaalViews.shared(session, table.casus.id, 'inbreng') ?? []
    return show(c, { ...rest, page: 'verhaal', verhaal, others, inbreng })
  }

  async function showOverleg(c: Context, table: AtTable) {
    const { session, ...rest } = table
    const mdoId = v.safeParse(MdoId, c.req.param('mdoId'))
    const mdo = mdoId.success ? mdoViews.mdo(session, table.casus.id, mdoId.output) : null
    if (!mdo) return notThere(c, table)
    const report = mdo.hasReport ? mdoViews.report(session, table.casus.id, mdo.id) : null
    return show(c, { ...rest, page: 'overleg', mdo, report })
  }

  async function take<Answer extends string>(
    c: Context,
    table: AtTable,
    fields: AnswerFields,
    form: Form<Answer>,
  ): Promise<Response> {
    const kept = keptOf(c, fields)
    // Another of the family signed in on this device meanwhile: the words may not become his.
    const writer = table.casus.deelnemers.find(({ id }) => id === fields.deelnemerId)?.person.id
    if (writer && writer !== table.me.id) return show(c, message('somebody-else', null, table.address, kept), 409)
    const answer = form.answers.find((one) => one === fields.answer) ?? null
    const sent = v.safeParse(CommandId, fields.commandId)
    const commandId = sent.success ? sent.output : randomId<CommandId>()
    const back = (refusal: Asking['refusal'], status: Status) =>
      form.back({ ...notAsked(), commandId, typed: { answer, words: fields.words }, refusal }, status, kept)
    if (!answer) return back({ reason: 'choose' }, 422)
    const command = form.commandOf(answer)
    if (!command) return back({ reason: 'bad-input' }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) return back(result.refusal, statusOfRefusal(result.refusal))
    return c.redirect(form.done, 303)
  }

  const takeHerkenning = (c: Context, table: AtTable, fields: AnswerFields) =>
    take(c, table, fields, {
      answers: HERKENNING_ANSWERS,
      commandOf: (answer) => parsed(RecordHerkenning, { type: 'recordHerkenning', namens: null, ...fields, answer }),
      back: (asking, status, kept) => showReading(c, table, asking, status, kept),
      done: `${gezinAddress.analyse(table.casus.id)}?bewaard#antwoord`,
    })

  const takeInstemming = (c: Context, table: AtTable, fields: AnswerFields) =>
    take(c, table, fields, {
      answers: HERKENNING_ANSWERS,
      commandOf: (answer) => parsed(RecordInstemming, { type: 'recordInstemming', namens: null, ...fields, answer }),
      back: (asking, status, kept) => showPlan(c, table, asking, status, kept),
      done: `${gezinAddress.plan(table.casus.id)}?bewaard#antwoord`,
    })

  const takeActie = (c: Context, table: AtTable, fields: AnswerFields) => {
    const actieId = c.req.param('actieId') ?? ''
    const { commandId, fingerprint, words } = fields
    return take(c, table, fields, {
      answers: ACTIE_ANSWERS,
      commandOf: (status) =>
        parsed(UpdateActie, { type: 'updateActie', commandId, actieId, status, words, fingerprint }),
      back: (asking, status, kept) => showActies(c, table, { id: actieId, asking }, status, kept),
      done: `${gezinAddress.acties(table.casus.id)}?bewaard=${encodeURIComponent(actieId)}#actie-${actieId}`,
    })
  }

  async function takeChoice(c: Context, table: AtTable, fields: ChoiceFields): Promise<Response> {
    const { deelnemerId, personId, commandId } = fields
    const writer = table.casus.deelnemers.find(({ id }) => id === deelnemerId)?.person.id
    if (writer && writer !== table.me.id) return show(c, message('somebody-else', null, table.address), 409)
    if (personId === '') return showWie(c, table, { refusal: { reason: 'choose' } }, 422)
    const command = parsed(AppointAanspreekpunt, {
      type: 'appointAanspreekpunt',
      commandId,
      personId,
      namens: null,
      for: deelnemerId,
    })
    if (!command) return showWie(c, table, { refusal: { reason: 'bad-input' } }, 422)
    const result = execute(table.session, table.casus.id, command)
    if (!result.ok) {
      const { refusal } = result
      return showWie(c, table, { commandId: command.commandId, chosen: personId, refusal }, statusOfRefusal(refusal))
    }
    return c.redirect(`${gezinAddress.wie(table.casus.id)}?bewaard#kiezen`, 303)
  }

  /** Whoever sends a form gets back what he typed, also signed out. */
  const takes = (taken: typeof takeHerkenning) => async (c: Context) => {
    const fields = await answerFieldsOf(c)
    const kept = keptOf(c, fields)
    if (sessionOf(c, sessions)) return atTable(c, (table) => taken(c, table, fields), kept)
    return show(c, message('signed-out', null, addressAsked(c), kept), 401)
  }

  const app = new Hono()
    .use('/gezin/*', compress())
    .get('/gezin/:casusId', (c) => atTable(c, (table) => showHome(c, table)))
    .get('/gezin/:casusId/wie', (c) =>
      atTable(c, (table) => showWie(c, table, { sent: c.req.query('bewaard') !== undefined })),
    )
    .get('/gezin/:casusId/wie/aanspreekpunt', (c) =>
      atTable(c, async ({ casus }) => c.redirect(gezinAddress.wie(casus.id), 303)),
    )
    .post('/gezin/:casusId/wie/aanspreekpunt', async (c) => {
      const fields = await choiceFieldsOf(c)
      if (sessionOf(c, sessions)) return atTable(c, (table) => takeChoice(c, table, fields))
      return show(c, message('signed-out', null, addressAsked(c)), 401)
    })
    .get('/gezin/:casusId/toestemming', (c) =>
      atTable(c, (table) => {
        const about = c.req.query('bewaard') ?? null
        return showToestemming(c, table, { about, sent: about !== null })
      }),
    )
    .get('/gezin/:casusId/toestemming/antwoord', (c) =>
      atTable(c, async ({ casus }) => c.redirect(gezinAddress.toestemming(casus.id), 303)),
    )
    .post('/gezin/:casusId/toestemming/antwoord', async (c) => {
      const fields = await wordFieldsOf(c)
      if (sessionOf(c, sessions)) return atTable(c, (table) => takeWord(c, table, fields))
      return show(c, message('signed-out', null, addressAsked(c)), 401)
    })
    .get('/gezin/:casusId/analyse', (c) => atTable(c, (table) => showReading(c, table, askedIn(c))))
    // Where a form that was not taken stands; loaded again, it is the page.
    .get('/gezin/:casusId/analyse/antwoord', (c) =>
      atTable(c, async ({ casus }) => c.redirect(gezinAddress.analyse(casus.id), 303)),
    )
    .post('/gezin/:casusId/analyse/antwoord', takes(takeHerkenning))
    .get('/gezin/:casusId/plan', (c) => atTable(c, (table) => showPlan(c, table, askedIn(c))))
    .get('/gezin/:casusId/plan/antwoord', (c) =>
      atTable(c, async ({ casus }) => c.redirect(gezinAddress.plan(casus.id), 303)),
    )
    .post('/gezin/:casusId/plan/antwoord', takes(takeInstemming))
    .get('/gezin/:casusId/acties', (c) =>
      atTable(c, (table) => {
        const id = c.req.query('bewaard')
        return showActies(c, table, id ? { id, asking: { ...notAsked(), sent: true } } : null)
      }),
    )
    .get('/gezin/:casusId/acties/:actieId', (c) =>
      atTable(c, async ({ casus }) => c.redirect(gezinAddress.acties(casus.id), 303)),
    )
    .post('/gezin/:casusId/acties/:actieId', takes(takeActie))
    .get('/gezin/:casusId/crisiskaart', (c) => atTable(c, (table) => showCrisiskaart(c, table)))
    .get('/gezin/:casusId/verhaal', (c) => atTable(c, (table) => showVerhaal(c, table)))
    .get('/gezin/:casusId/overleg/:mdoId', (c) => atTable(c, (table) => showOverleg(c, table)))
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
        ports.signOut(session)
        dropSession(c)
      }
      return c.redirect('/aanmelden', 303)
    })

  /** What was being sent must not go with the defect. */
  app.onError(async (error, c) => {
    const thrown = noteThrown(ports, error, c)
    const kept = await keptIn(c)
    return thrown === 'disk-full'
      ? show(c, message('disk-full', sessionOf(c, sessions), addressAsked(c), kept), 507)
      : show(c, message('broken', null, addressAsked(c), kept), 500)
  })
  return app
}

/** The page that is shown, also where a form was sent to a part of it. */
const addressAsked = (c: Context): string =>
  c.req.path.replace(/^\/afmelden$/, '/').replace(/\/antwoord$|(?<=\/wie)\/aanspreekpunt$|(?<=\/acties)\/[^/]*$/, '')

function parsed<Command extends CasusCommand>(
  schema: v.GenericSchema<unknown, Command>,
  asked: unknown,
): Command | null {
  const command = v.safeParse(schema, asked)
  return command.success ? command.output : null
}
