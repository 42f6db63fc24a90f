// Where the jeugdige and his family live and can be called; and who read one value of it.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { GegevensViews } from '#server/casus/gegevens-view.ts'
import { GEGEVEN_FIELDS } from '#shared/casus/gegevens.ts'
import { DeelnemerId } from '#shared/ids.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

const Which = v.object({ about: v.union([v.literal('jeugdige'), DeelnemerId]), field: v.picklist(GEGEVEN_FIELDS) })

export const gegevensRoutes = ({ read, seenBy }: GegevensViews) =>
  new Hono<ActorEnv>()
    .get('/casussen/:casusId/gegevens', (c) => {
      const casusId = casusIdOf(c)
      const view = casusId ? read(c.var.session, casusId) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/gegevens/gelezen', (c) => {
      const casusId = casusIdOf(c)
      const which = v.safeParse(Which, c.req.query())
      const { about, field } = which.success ? which.output : { about: 'jeugdige' as const, field: null }
      const people = casusId && field ? seenBy(c.var.session, casusId, about, field) : null
      return people ? c.json(people) : notFound(c)
    })
