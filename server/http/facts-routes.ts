// Wie mag wat zien, waarom, tot wanneer.
import { Hono } from 'hono'
import type { WhoSees } from '#server/casus/who-sees-view.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

export const factsRoutes = (whoSees: WhoSees) =>
  new Hono<ActorEnv>().get('/casussen/:casusId/toegang', (c) => {
    const casusId = casusIdOf(c)
    const view = casusId ? whoSees(c.var.session, casusId) : null
    return view ? c.json(view) : notFound(c)
  })
