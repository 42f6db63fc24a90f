// The werklijst, a casus, and what is asked of it.
import { Hono } from 'hono'
import type { Execute } from '#server/casus/execute.ts'
import type { Views } from '#server/casus/views.ts'
import { CasusCommand } from '#shared/casus/commands.ts'
import { ReportSignaal } from '#shared/casus/commands-table.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf, jsonBody } from './parse.ts'
import { notFound, refused } from './refusal-status.ts'

export interface CasusRoutePorts {
  readonly views: Views
  readonly execute: Execute
}

export const casusRoutes = ({ views, execute }: CasusRoutePorts) =>
  new Hono<ActorEnv>()
    .get('/werklijst', (c) => c.json(views.werklijst(c.var.session)))
    .get('/casussen/:casusId', (c) => {
      const casusId = casusIdOf(c)
      const view = casusId ? views.casus(c.var.session, casusId) : null
      return view ? c.json(view) : notFound(c)
    })
    .post('/casussen', jsonBody(ReportSignaal), (c) => {
      const command = c.req.valid('json')
      const result = execute(c.var.session, command.casusId, command)
      return result.ok ? c.json({ casusId: command.casusId }) : refused(c, result.refusal)
    })
    .post('/casussen/:casusId/commands', jsonBody(CasusCommand), (c) => {
      const casusId = casusIdOf(c)
      if (!casusId) return notFound(c)
      const result = execute(c.var.session, casusId, c.req.valid('json'))
      // Not the number of events: it would rise with what its reader may not know of.
      return result.ok ? c.json({}) : refused(c, result.refusal)
    })
