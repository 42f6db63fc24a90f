// Hands out the pages of the family as the client built them, each with a policy that allows its own style and no script.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { GezinPage, GezinRenderer } from '#shared/protocol/gezin.ts'
import { allowPlainPage } from './security-headers.ts'

export type ShowPage = (c: Context, page: GezinPage, status?: ContentfulStatusCode) => Promise<Response>

/** Where a build of the client puts what the server runs of it. */
const BUILT = 'server/render-page.js'

/** Tests of calls and sockets run without a built client: an answer without words. */
const UNBUILT: GezinRenderer = {
  renderPage: () => '<!doctype html><html lang="nl"><title>Rondetafel</title>',
  STYLES: '',
}

export async function builtRenderer(distFolder: string): Promise<GezinRenderer> {
  const built = resolve(join(distFolder, BUILT))
  return existsSync(built) ? ((await import(pathToFileURL(built).href)) as GezinRenderer) : UNBUILT
}

export function gezinPages(loading: Promise<GezinRenderer>): ShowPage {
  const ready = loading.then(({ renderPage, STYLES }) => ({
    renderPage,
    styleHash: createHash('sha256').update(STYLES).digest('base64'),
  }))
  return async (c, page, status = 200) => {
    const { renderPage, styleHash } = await ready
    allowPlainPage(c, styleHash)
    return c.html(renderPage(page), status)
  }
}
