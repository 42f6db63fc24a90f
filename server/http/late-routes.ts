// Text that came too late to be in what was offered: reading what is apart, and saying what is to be done with one's own.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Actor, Live } from '#server/sync/ports.ts'
import { LateTextId, type PersonId } from '#shared/ids.ts'
import type { LateTextView } from '#shared/protocol/texts.ts'
import type { Person } from '#shared/protocol/views.ts'
import { addressOf, jsonBody } from './parse.ts'
import { notFound, signedOut } from './refusal-status.ts'

interface Needs {
  readonly live: Pick<Live, 'late'>
  readonly actorOf: (c: Context) => Actor | null
  readonly personOf: (personId: PersonId) => Person
}

const Answer = v.strictObject({ add: v.boolean() })

export const lateRoutes = ({ live: { late }, actorOf, personOf }: Needs) =>
  new Hono()
    .get('/api/casussen/:casusId/rooms/:room/late', (c) => {
      const actor = actorOf(c)
      if (!actor) return signedOut(c)
      const address = addressOf(c)
      const found = address && late.list(actor, address)
      if (!found) return notFound(c)
      return c.json(
        found.flatMap(({ id, personId, at, status, changes, canAdd }): LateTextView[] =>
          status === 'added'
            ? []
            : [{ id, by: personOf(personId), at, mine: personId === actor.personId, status, changes, canAdd }],
        ),
      )
    })
    .post('/api/casussen/:casusId/rooms/:room/late/:lateId', jsonBody(Answer), (c) => {
      const actor = actorOf(c)
      if (!actor) return signedOut(c)
      const address = addressOf(c)
      const id = v.safeParse(LateTextId, c.req.param('lateId'))
      const answered = address && id.success && late.answer(actor, address, id.output, c.req.valid('json').add)
      if (!answered || (!answered.ok && answered.refusal.reason === 'not-found')) return notFound(c)
      return answered.ok ? c.body(null, 204) : c.json({ refusal: { reason: 'not-now' as const } }, 409)
    })
