// Where a request comes from: another site may not act with this browser's session, nor open a socket with it.
import type { Context, MiddlewareHandler } from 'hono'
import { foreignOrigin } from './refusal-status.ts'

/**
 * Our own origin is the address the request came to, as long as that is this machine: a foreign name that was made to point
 * here (DNS rebinding) is not ours. Every other address must be among the allowed. A missing Origin counts as foreign:
 * browsers send it with every unsafe request and every socket.
 */
export function isOwnOrigin(c: Context, allowed: readonly string[]): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  const here = new URL(c.req.url)
  return allowed.includes(origin) || (origin === here.origin && LOOPBACK.includes(here.hostname))
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

const SAFE = ['GET', 'HEAD']

export const requireOwnOrigin = (allowed: readonly string[]): MiddlewareHandler =>
  async function requireOwnOrigin(c, next) {
    if (!SAFE.includes(c.req.method) && !isOwnOrigin(c, allowed)) return foreignOrigin(c)
    await next()
  }
