// What who takes an area of regie over, or the work of a casemanager or plancoordinator, has to know.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { HandoverOf } from '#server/casus/handover-view.ts'
import { HANDOVER_SUBJECTS } from '#shared/casus/coordinators.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

const Subject = v.picklist(HANDOVER_SUBJECTS)

export const regieRoutes = (handoverOf: HandoverOf) =>
  new Hono<ActorEnv>().get('/casussen/:casusId/regie/:area/handover', (c) => {
    const casusId = casusIdOf(c)
    const subject = v.safeParse(Subject, c.req.param('area'))
    const view = casusId && subject.success ? handoverOf(c.var.session, casusId, subject.output) : null
    return view ? c.json(view) : notFound(c)
  })
