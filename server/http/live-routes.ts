// The two ways into a room: asking to enter, and the socket itself. Everything is decided before the upgrade; after it there
// are only frames and close codes.
import type { IncomingMessage } from 'node:http'
import { type serve, upgradeWebSocket } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Actor, Admission, Live } from '#server/sync/ports.ts'
import { MAX_FRAME_BYTES } from '#shared/protocol/messages.ts'
import { isOwnOrigin } from './origin.ts'
import { addressOf, ROOM } from './parse.ts'
import { notFound, signedOut } from './refusal-status.ts'

type SocketServer = NonNullable<Parameters<typeof serve>[0]['websocket']>['server']

interface Needs {
  readonly live: Live
  /** Who asks, by the session of the request; null when nobody is signed in. */
  readonly actorOf: (c: Context) => Actor | null
  /** Allowed beside the host the request came to. */
  readonly origins: readonly string[]
  /** Hears of what is thrown once there is a socket. */
  readonly thrown: (error: unknown) => void
}

/** The protocol's own bytes around an update of the largest size. */
const ENVELOPE_BYTES = 16

export function liveRoutes({ live, actorOf, origins, thrown }: Needs) {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES + ENVELOPE_BYTES,
    maxFragments: 64,
    perMessageDeflate: false,
  })

  const app = new Hono<{ Variables: { admission: Admission } }>()
    .post(`/api/casussen/:casusId/rooms/${ROOM}/enter`, (c) => {
      const actor = actorOf(c)
      if (!actor) return signedOut(c)
      const address = addressOf(c)
      const entered = address && live.enter(actor, address)
      // Hidden is absent: who may not enter is told what he would be told of a room that is not there.
      if (!entered?.ok) return notFound(c)
      return c.json(entered.value)
    })
    .get(
      `/live/:casusId/${ROOM}`,
      async function askedBeforeUpgrade(c, next) {
        if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') return c.body(null, 426)
        if (!isOwnOrigin(c, origins)) return c.body(null, 403)
        const actor = actorOf(c)
        if (!actor) return c.body(null, 401)
        const address = addressOf(c)
        const { schema = null, lineage = null, access = null, saved } = c.req.query()
        const admission = address && live.admit(actor, address, { schema, lineage, access, saved: saved === '1' })
        if (!admission?.ok) return c.body(null, 404)
        c.set('admission', admission.value)
        return next()
      },
      upgradeWebSocket(
        (c) => ({
          onOpen(_event, { raw }) {
            const socket = raw as WebSocket
            const { incoming } = c.env as { incoming: IncomingMessage }
            try {
              live.connect(c.get('admission'), socket, incoming.socket)
            } catch (error) {
              // The adapter would leave an open socket that nobody listens to.
              socket.terminate()
              throw error
            }
          },
        }),
        { onError: thrown },
      ),
    )

  // The adapter's own description of a ws server does not fit exactOptionalPropertyTypes.
  return { app, sockets: sockets as unknown as SocketServer }
}
