// Organisaties, accounts, registrations and rollen, for a beheerder.
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as v from 'valibot'
import type { CarryOut } from '#server/beheer/carry-out.ts'
import type { BeheerViews } from '#server/beheer/views.ts'
import { BeheerCommand } from '#shared/beheer/commands.ts'
import { type BeheerReason, isOfBeheer } from '#shared/beheer/refusals.ts'
import { PersonId } from '#shared/ids.ts'
import type { ActorEnv } from './actor.ts'
import { jsonBody } from './parse.ts'
import { notFound, refused } from './refusal-status.ts'

export interface BeheerRoutePorts {
  readonly beheerViews: BeheerViews
  readonly carryOut: CarryOut
}

const STATUS: Readonly<Record<BeheerReason, ContentfulStatusCode>> = {
  'no-such-account': 404,
  'no-such-organisatie': 404,
  'account-exists': 409,
  'organisatie-exists': 409,
  'name-not-plain': 422,
  'not-your-own': 403,
  'last-beheerder': 409,
  'account-has-ended': 409,
  'last-day-before-first': 422,
  'number-not-right': 422,
  'checked-in-future': 422,
  'not-for-this-account': 422,
  'nothing-changes': 409,
}

export const beheerRoutes = ({ beheerViews, carryOut }: BeheerRoutePorts) =>
  new Hono<ActorEnv>()
    .get('/beheer', (c) => {
      const view = beheerViews.overview(c.var.session)
      return view ? c.json(view) : refused(c, { reason: 'not-your-rol' })
    })
    .get('/beheer/people/:personId', (c) => {
      const id = v.safeParse(PersonId, c.req.param('personId'))
      if (!id.success) return notFound(c)
      const view = beheerViews.account(c.var.session, id.output)
      if (view === null) return refused(c, { reason: 'not-your-rol' })
      return view === 'not-there' ? notFound(c) : c.json(view)
    })
    .post('/beheer/commands', jsonBody(BeheerCommand), (c) => {
      const result = carryOut(c.var.session, c.req.valid('json'))
      if (result.ok) return c.json(result.value)
      const { refusal } = result
      return isOfBeheer(refusal) ? c.json({ refusal }, STATUS[refusal.reason]) : refused(c, refusal)
    })
