// The pages of the family, put together: links and plain forms, rendered here, readable without any script.
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import * as v from 'valibot'
import type { Execute } from '#server/casus/execute.ts'
import type { GegevensViews } from '#server/casus/gegevens-view.ts'
import type { LooksAt } from '#server/casus/look-view.ts'
import type { MdoViews } from '#server/casus/mdo-views.ts'
import type { PlanReadings } from '#server/casus/plan-reading.ts'
import type { Readings } from '#server/casus/reading-view.ts'
import type { VerhaalViews } from '#server/casus/verhaal-view.ts'
import type { WhoSees } from '#server/casus/who-sees-view.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Vernietigingen } from '#server/vernietiging/open.ts'
import { MdoId } from '#shared/ids.ts'
import { dropSession, sessionOf } from './actor.ts'
import { type DefectPorts, noteThrown } from './defects.ts'
import { gezinAnalyseRoutes } from './gezin-analyse-routes.ts'
import { keptIn } from './gezin-form.ts'
import { gezinPeopleRoutes } from './gezin-people-routes.ts'
import { gezinPlanRoutes } from './gezin-plan-routes.ts'
import { type AtTable, addressAsked, gezinTables, type TablePorts } from './gezin-table.ts'
import { gezinVernietigingRoutes } from './gezin-vernietiging-routes.ts'

export interface GezinRoutePorts extends DefectPorts, TablePorts {
  readonly readings: Readings
  readonly planReadings: PlanReadings
  readonly verhaalViews: VerhaalViews
  readonly mdoViews: MdoViews
  readonly looksAt: LooksAt
  readonly whoSees: WhoSees
  readonly gegevensViews: GegevensViews
  readonly execute: Execute
  readonly vernietigingen: Pick<Vernietigingen, 'views' | 'ownOf'>
  readonly signOut: (session: Session) => void
}

export function gezinRoutes(ports: GezinRoutePorts) {
  const { sessions, verhaalViews, mdoViews } = ports
  const tables = gezinTables(ports)
  const { show, message, atTable, notThere } = tables

  const showHome = (c: Context, { session: _session, ...table }: AtTable) => show(c, { ...table, page: 'home' })

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

  const app = new Hono()
    .use('/gezin/*', compress())
    .get('/gezin/:casusId', (c) => atTable(c, (table) => showHome(c, table)))
    .route('/', gezinPeopleRoutes(tables, ports))
    .route('/', gezinAnalyseRoutes(tables, ports))
    .route('/', gezinPlanRoutes(tables, ports))
    .route('/', gezinVernietigingRoutes(tables, ports))
    .get('/gezin/:casusId/verhaal', (c) => atTable(c, (table) => showVerhaal(c, table)))
    .get('/gezin/:casusId/overleg/:mdoId', (c) => atTable(c, (table) => showOverleg(c, table)))
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
