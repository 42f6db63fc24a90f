// One's own verhaal or inbreng with whom it was shared, and what others shared with the reader.
import { type Context, Hono } from 'hono'
import type { VerhaalViews } from '#server/casus/verhaal-view.ts'
import type { OwnKind } from '#shared/document/rooms.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound } from './refusal-status.ts'

export function verhaalRoutes(views: VerhaalViews) {
  const answer = (c: Context<ActorEnv>, which: 'own' | 'shared', kind: OwnKind) => {
    const casusId = casusIdOf(c)
    const view = casusId ? views[which](c.var.session, casusId, kind) : null
    return view ? c.json(view) : notFound(c)
  }
  return new Hono<ActorEnv>()
    .get('/casussen/:casusId/mine/verhaal', (c) => answer(c, 'own', 'verhaal'))
    .get('/casussen/:casusId/verhalen', (c) => answer(c, 'shared', 'verhaal'))
    .get('/casussen/:casusId/mine/inbreng', (c) => answer(c, 'own', 'inbreng'))
    .get('/casussen/:casusId/inbreng', (c) => answer(c, 'shared', 'inbreng'))
}
