// One's own verhaal with whom it was shared, and what others shared with the reader.
import { Hono } from 'hono'
import type { VerhaalViews } from '#server/casus/verhaal-view.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

export const verhaalRoutes = ({ own, shared }: VerhaalViews) =>
  new Hono<ActorEnv>()
    .get('/casussen/:casusId/mine/verhaal', (c) => {
      const casusId = casusIdOf(c)
      const view = casusId ? own(c.var.session, casusId) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/verhalen', (c) => {
      const casusId = casusIdOf(c)
      const views = casusId ? shared(c.var.session, casusId) : null
      return views ? c.json(views) : notFound(c)
    })
