// The log of the installation, for the auditor.
import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import * as v from 'valibot'
import type { AuditorViews } from '#server/log/auditor-view.ts'
import { LogFilter, LogQuery } from '#shared/protocol/log.ts'
import { LOG } from '#shared/text/log.ts'
import type { ActorEnv } from './actor.ts'
import { badInput, refused } from './refusal-status.ts'

const notYours = (c: Context) => refused(c, { reason: 'not-your-rol' })

/** What is left empty in a form is not asked. */
const askedIn = (c: Context) => Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))

export const logRoutes = (views: AuditorViews) =>
  new Hono<ActorEnv>()
    .get('/log', async (c) => {
      const query = v.safeParse(LogQuery, askedIn(c))
      if (!query.success) return badInput(c)
      const { voor, ...filter } = query.output
      const page = await views.page(c.var.session, filter, voor ?? null)
      return page ? c.json(page) : notYours(c)
    })
    .get('/log/counts', async (c) => {
      const filter = v.safeParse(LogFilter, askedIn(c))
      if (!filter.success) return badInput(c)
      const counts = await views.counts(c.var.session, filter.output)
      return counts ? c.json(counts) : notYours(c)
    })
    .get('/log/export', (c) => {
      const filter = v.safeParse(LogFilter, askedIn(c))
      if (!filter.success) return badInput(c)
      const csv = views.csv(c.var.session, filter.output)
      if (!csv) return notYours(c)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', `attachment; filename="${LOG.csvFile}"`)
      return stream(c, async (out) => {
        for await (const piece of csv) await out.write(piece)
      })
    })
