// Asks a running installation things as one of the people of the demo region, the way their browser would.
import { demoPeople, demoRoutes } from '#server/demo/routes.ts'
import { personId } from '#server/demo/seed.ts'
import { type Running, serveInstallation } from '#server/serve.ts'
import type { GezinRenderer } from '#shared/protocol/gezin.ts'
import type { Region } from './region.ts'

/** `path` begins with a slash; a body is sent as JSON unless it is text already, or a form. */
export type Asking = (method: string, path: string, body?: unknown) => Promise<Response>

export interface ServedRegion extends Running {
  readonly origin: string
  /** null: not signed in. */
  as(person: string | null): Asking
  cookieOf(person: string): string
}

interface Serving {
  readonly distFolder?: string
  /** Renders the pages of the family from their source. */
  readonly gezin?: GezinRenderer
}

export async function serveRegion(
  { installation }: Region,
  port = 0,
  { distFolder = 'dist', gezin }: Serving = {},
): Promise<ServedRegion> {
  const running = await serveInstallation(installation, port, {
    distFolder,
    origins: [],
    extra: demoRoutes(installation),
    become: demoPeople(),
    ...(gezin ? { gezin } : {}),
  })
  const origin = `http://localhost:${running.port}`
  const cookieOf = (person: string) => `rondetafel=${installation.sessions.start(personId(person)).secret}`
  return {
    ...running,
    origin,
    cookieOf,
    as(person) {
      const headers: Record<string, string> = { origin, ...(person ? { cookie: cookieOf(person) } : {}) }
      return (method, path, body) => {
        const isForm = body instanceof URLSearchParams
        return fetch(origin + path, {
          method,
          redirect: 'manual',
          headers: body === undefined || isForm ? headers : { ...headers, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
        })
      }
    },
  }
}
