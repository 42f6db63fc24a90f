// Who asks: the session in the cookie, looked up once per request for pages, calls and sockets alike.
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { SESSION_HOURS, type Session, type Sessions } from '#server/identity/sessions.ts'
import { signedOut } from './refusal-status.ts'

const COOKIE = 'rondetafel'

export type ActorEnv = { Variables: { session: Session } }

export const sessionOf = (c: Context, sessions: Sessions): Session | null => {
  const secret = getCookie(c, COOKIE)
  return secret ? sessions.find(secret) : null
}

/** Lets signed-in people through; everyone else gets 401 and nothing more. */
export const requireSession = (sessions: Sessions): MiddlewareHandler<ActorEnv> =>
  async function requireSession(c, next) {
    const session = sessionOf(c, sessions)
    if (!session) return signedOut(c)
    c.set('session', session)
    await next()
  }

export function giveSession(c: Context, secret: string, isSecure: boolean): void {
  setCookie(c, COOKIE, secret, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: isSecure,
    maxAge: SESSION_HOURS * 60 * 60,
  })
}

export const dropSession = (c: Context): void =>
  setCookie(c, COOKIE, '', { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 0 })
