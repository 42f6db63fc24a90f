// Around the signing of the analyse: where it stands, a version to read, a version to take along.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { SigningViews } from '#server/casus/signing-views.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { VersionId } from '#shared/ids.ts'
import type { ActorEnv } from './actor.ts'
import { casusIdOf } from './parse.ts'
import { notFound, refused } from './refusal-status.ts'

function versionIdOf(c: Context): VersionId | null {
  const parsed = v.safeParse(VersionId, c.req.param('versionId'))
  return parsed.success ? parsed.output : null
}

export const signingRoutes = ({ signing, version, export: exportOf }: SigningViews) =>
  new Hono<ActorEnv>()
    .get('/casussen/:casusId/signing', (c) => {
      const casusId = casusIdOf(c)
      const view = casusId ? signing(c.var.session, casusId) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/versions/:versionId', (c) => {
      const [casusId, versionId] = [casusIdOf(c), versionIdOf(c)]
      const view = casusId && versionId ? version(c.var.session, casusId, versionId) : null
      return view ? c.json(view) : notFound(c)
    })
    .get('/casussen/:casusId/versions/:versionId/export', (c) => {
      const [casusId, versionId] = [casusIdOf(c), versionIdOf(c)]
      const found = casusId && versionId ? exportOf(c.var.session, casusId, versionId) : null
      if (!found) return notFound(c)
      if ('reason' in found) return refused(c, found)
      // Canonical, so that every other spelling of it is found to be a change.
      c.header('content-type', 'application/json; charset=UTF-8')
      c.header('content-disposition', 'attachment; filename="ondertekend.json"')
      return c.body(canonicalJson(found))
    })
