// Hands out the key of the outbox in this browser, to who is signed in.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { OutboxKeys } from '#server/keys/outbox-keys.ts'
import type { OutboxKeyView } from '#shared/protocol/outbox.ts'
import type { ActorEnv } from './actor.ts'
import { jsonBody } from './parse.ts'

const Device = v.strictObject({ device: v.pipe(v.string(), v.regex(/^[0-9a-z]{20}$/)) })

export const outboxRoutes = ({ handOut }: Pick<OutboxKeys, 'handOut'>) =>
  new Hono<ActorEnv>().post('/outbox/key', jsonBody(Device), (c) => {
    const { session } = c.var
    const key = Buffer.from(handOut(session, c.req.valid('json').device)).toString('base64')
    return c.json({ personId: session.personId, key } satisfies OutboxKeyView)
  })
