// Around publishing the plan: where it stands, the text as one reader will get it, and what a family member reads himself.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { PlanReadings } from '#server/casus/plan-reading.ts'
import type { PlanViews } from '#server/casus/plan-views.ts'
import { DeelnemerId } from '#shared/ids.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

export interface PlanRoutePorts {
  readonly planViews: PlanViews
  readonly planReadings: PlanReadings
}

export const planRoutes = ({ planViews, planReadings }: PlanRoutePorts) =>
  new Hono<ActorEnv>()
    .get('/casussen/:casusId/planning', (c) => {
      const casusId = casusIdOf(c)
      const view = casusId ? planViews.planning(c.var.session, casusId) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/planning/preview/:deelnemerId', (c) => {
      const casusId = casusIdOf(c)
      const reader = v.safeParse(DeelnemerId, c.req.param('deelnemerId'))
      const view = casusId && reader.success ? planViews.preview(c.var.session, casusId, reader.output) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/mine/plan', (c) => {
      const casusId = casusIdOf(c)
      const view = casusId ? planReadings.plan(c.var.session, casusId) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/mine/crisiskaart', (c) => {
      const casusId = casusIdOf(c)
      const view = casusId ? planReadings.crisiskaart(c.var.session, casusId) : null
      return view ? c.json(view) : notFound(c)
    })
