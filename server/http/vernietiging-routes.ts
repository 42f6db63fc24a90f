// The requests for destruction that wait, and the certificates. Deciding is a command like any other.
import { Hono } from 'hono'
import type { VernietigingViews } from '#server/vernietiging/views.ts'
import type { ActorEnv } from './actor.ts'

export const vernietigingRoutes = ({ list }: Pick<VernietigingViews, 'list'>) =>
  new Hono<ActorEnv>().get('/vernietigingen', (c) => c.json(list(c.var.session)))
