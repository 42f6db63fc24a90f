// The outbox in this browser: its key, for who is signed in, and which rooms nothing may lie there of any more.
import { Hono } from 'hono'
import * as v from 'valibot'
import type { OutboxKeys } from '#server/keys/outbox-keys.ts'
import { isLiveRoom } from '#shared/document/rooms.ts'
import { CasusId, type PersonId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { OutboxKeyView, OutboxRoomsView } from '#shared/protocol/outbox.ts'
import type { ActorEnv } from './actor.ts'
import { jsonBody } from './parse.ts'

interface Needs {
  readonly outboxKeys: Pick<OutboxKeys, 'handOut'>
  readonly wasTakenAway: (personId: PersonId, address: RoomAddress) => boolean
}

const Device = v.strictObject({ device: v.pipe(v.string(), v.regex(/^[0-9a-z]{20}$/)) })
/** A room may have been called something else by the Rondetafel that a page was loaded from: of that nothing is said. */
const Address = v.strictObject({ casusId: CasusId, room: v.pipe(v.string(), v.maxLength(100)) })
const Rooms = v.strictObject({ rooms: v.pipe(v.array(Address), v.maxLength(200)) })

export const outboxRoutes = ({ outboxKeys, wasTakenAway }: Needs) =>
  new Hono<ActorEnv>()
    .post('/outbox/key', jsonBody(Device), (c) => {
      const { session } = c.var
      const key = Buffer.from(outboxKeys.handOut(session, c.req.valid('json').device)).toString('base64')
      return c.json({ personId: session.personId, key } satisfies OutboxKeyView)
    })
    .post('/outbox/rooms', jsonBody(Rooms), (c) => {
      const { personId } = c.var.session
      const gone = c.req.valid('json').rooms.flatMap(({ casusId, room }) => {
        if (!isLiveRoom(room)) return []
        const address = { casusId, room }
        return wasTakenAway(personId, address) ? [address] : []
      })
      return c.json({ personId, gone } satisfies OutboxRoomsView)
    })
