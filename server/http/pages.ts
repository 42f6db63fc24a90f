// The built client: its files, and its one page for every address that is a screen.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { notFound } from './refusal-status.ts'

export function pages(distFolder: string) {
  const index = join(distFolder, 'index.html')
  // Tests of calls and sockets run without a built client.
  if (!existsSync(index)) return new Hono()
  const page = readFileSync(index, 'utf8')
  return new Hono()
    .use(
      '/assets/*',
      serveStatic({
        root: distFolder,
        // The names carry a hash of the content.
        onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
      }),
    )
    .use('/favicon.svg', serveStatic({ root: distFolder }))
    .get('/assets/*', notFound)
    .get('*', (c) => c.html(page))
}
