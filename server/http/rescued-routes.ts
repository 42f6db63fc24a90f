// Herstelde woorden: reading the tray of a room, and saying what is to be done with what lies in it.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Actor, Live } from '#server/sync/ports.ts'
import { type PersonId, RescuedWordsId } from '#shared/ids.ts'
import type { RescuedWordsView } from '#shared/protocol/texts.ts'
import type { Person } from '#shared/protocol/views.ts'
import { addressOf, jsonBody, ROOM } from './parse.ts'
import { notFound, signedOut } from './refusal-status.ts'

interface Needs {
  readonly live: Pick<Live, 'rescue'>
  readonly actorOf: (c: Context) => Actor | null
  readonly personOf: (personId: PersonId) => Person
}

const Answer = v.strictObject({ putBack: v.boolean() })

export const rescuedRoutes = ({ live: { rescue }, actorOf, personOf }: Needs) =>
  new Hono()
    .get(`/api/casussen/:casusId/rooms/${ROOM}/rescued`, (c) => {
      const actor = actorOf(c)
      if (!actor) return signedOut(c)
      const address = addressOf(c)
      const found = address && rescue.list(actor, address)
      if (!found) return notFound(c)
      return c.json(
        found.flatMap(({ id, personId, at, status, section, from, text, canAnswer }): RescuedWordsView[] =>
          status === 'put-back'
            ? []
            : [
                {
                  id,
                  by: personOf(personId),
                  at,
                  mine: personId === actor.personId,
                  status,
                  section,
                  from,
                  text,
                  canAnswer,
                },
              ],
        ),
      )
    })
    .post(`/api/casussen/:casusId/rooms/${ROOM}/rescued/:rescuedId`, jsonBody(Answer), (c) => {
      const actor = actorOf(c)
      if (!actor) return signedOut(c)
      const address = addressOf(c)
      const id = v.safeParse(RescuedWordsId, c.req.param('rescuedId'))
      const answered = address && id.success && rescue.answer(actor, address, id.output, c.req.valid('json').putBack)
      if (!answered || (!answered.ok && answered.refusal.reason === 'not-found')) return notFound(c)
      return answered.ok ? c.body(null, 204) : c.json({ refusal: { reason: 'not-now' as const } }, 409)
    })
