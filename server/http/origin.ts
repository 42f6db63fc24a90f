// Where a request comes from: another site may not act with this browser's session, nor open a socket with it.
import type { Context, MiddlewareHandler } from 'hono'
import { foreignOrigin } from './refusal-status.ts'

/** A missing Origin counts as foreign: browsers send it with every unsafe request and every socket. */
export function isOwnOrigin(c: Context, allowed: readonly string[]): boolean {
  const origin = c.req.header('origin')
  return origin !== undefined && (origin === new URL(c.req.url).origin || allowed.includes(origin))
}

const SAFE = ['GET', 'HEAD']

export const requireOwnOrigin = (allowed: readonly string[]): MiddlewareHandler =>
  async function requireOwnOrigin(c, next) {
    if (!SAFE.includes(c.req.method) && !isOwnOrigin(c, allowed)) return foreignOrigin(c)
    await next()
  }
