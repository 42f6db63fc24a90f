// Before words are taken out of a document: where they stand, and who may have read them. In a body, for an address lies in histories.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { Purging } from '#server/casus/purging.ts'
import { PurgeText } from '#shared/casus/commands-afgeschermd.ts'
import type { ActorEnv } from './actor.ts'
import { addressOf, jsonBody, ROOM } from './parse.ts'
import { notFound } from './refusal-status.ts'

const Asked = v.pick(PurgeText, ['words'])

export const purgeRoutes = ({ look }: Pick<Purging, 'look'>) =>
  new Hono<ActorEnv>().post(`/casussen/:casusId/rooms/${ROOM}/purgeable`, jsonBody(Asked), (c) => {
    const address = addressOf(c)
    const view = address && look(c.var.session, address, c.req.valid('json').words)
    return view ? c.json(view) : notFound(c)
  })
