// What who takes an area of regie over has to know.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { HandoverOf } from '#server/casus/handover-view.ts'
import { REGIE_AREAS } from '#shared/casus/regie.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

const Area = v.picklist(REGIE_AREAS)

export const regieRoutes = (handoverOf: HandoverOf) =>
  new Hono<ActorEnv>().get('/casussen/:casusId/regie/:area/handover', (c) => {
    const casusId = casusIdOf(c)
    const area = v.safeParse(Area, c.req.param('area'))
    const view = casusId && area.success ? handoverOf(c.var.session, casusId, area.output) : null
    return view ? c.json(view) : notFound(c)
  })
