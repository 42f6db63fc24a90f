// The way to the notice socket. Everything is decided before the upgrade, as for a room.
import { upgradeWebSocket } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { WebSocket } from 'ws'
import type { Session } from '#server/identity/sessions.ts'
import type { NoticeEar, Notices } from '#server/notices/notices.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { isOwnOrigin } from './origin.ts'

interface Needs {
  readonly notices: Notices
  readonly sessionOf: (c: Context) => Session | null
  /** Allowed beside the host the request came to. */
  readonly origins: readonly string[]
  /** Hears of what is thrown once there is a socket. */
  readonly thrown: (error: unknown) => void
}

export const noticeRoutes = ({ notices, sessionOf, origins, thrown }: Needs) =>
  new Hono().get(
    '/notices',
    async function askedBeforeUpgrade(c, next) {
      if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return c.body(null, 426)
      if (!isOwnOrigin(c, origins)) return c.body(null, 403)
      if (!sessionOf(c)) return c.body(null, 401)
      return next()
    },
    upgradeWebSocket(
      (c) => ({
        onOpen(_event, { raw }) {
          const socket = raw as WebSocket
          socket.on('error', () => socket.terminate())
          const session = sessionOf(c)
          // It ended between the question and the connection.
          if (!session) return socket.close(CLOSE.signedOut)
          const ear: NoticeEar = notices.connect(session, socket)
          socket.on('pong', ear.heard)
          socket.once('close', ear.gone)
          socket.on('message', () => {
            ear.gone()
            socket.close(CLOSE.refusedFrame)
          })
        },
      }),
      { onError: thrown },
    ),
  )
