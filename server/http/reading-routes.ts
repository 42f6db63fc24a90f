// What a family member was given to read, for himself.
import { Hono } from 'hono'
import type { Readings } from '#server/casus/reading-view.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

export const readingRoutes = ({ read }: Readings) =>
  new Hono<ActorEnv>().get('/casussen/:casusId/mine/analyse', (c) => {
    const casusId = casusIdOf(c)
    const view = casusId ? read(c.var.session, casusId) : null
    return view ? c.json(view) : notFound(c)
  })
