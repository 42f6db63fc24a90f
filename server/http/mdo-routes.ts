// An MDO, and its report once it is closed.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { MdoViews } from '#server/casus/mdo-views.ts'
import { MdoId } from '#shared/ids.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

function mdoIdOf(c: Context): MdoId | null {
  const parsed = v.safeParse(MdoId, c.req.param('mdoId'))
  return parsed.success ? parsed.output : null
}

export const mdoRoutes = ({ mdo, report }: MdoViews) =>
  new Hono<ActorEnv>()
    .get('/casussen/:casusId/mdos/:mdoId', (c) => {
      const [casusId, mdoId] = [casusIdOf(c), mdoIdOf(c)]
      const view = casusId && mdoId ? mdo(c.var.session, casusId, mdoId) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/mdos/:mdoId/report', (c) => {
      const [casusId, mdoId] = [casusIdOf(c), mdoIdOf(c)]
      const view = casusId && mdoId ? report(c.var.session, casusId, mdoId) : null
      return view ? c.json(view) : notFound(c)
    })
