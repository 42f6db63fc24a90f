// Sockets at the table of Loex, as pages of the people there would have them open: they hear every byte, and note when they are closed.
import * as Y from 'yjs'
import { step1 } from '#server/sync/frames.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { ServedRegion } from '../http.ts'
import { LOEX } from '../signing.ts'
import { callIn, type Raw } from './raw.ts'

export interface Seat extends Raw {
  readonly person: string
  readonly cookie: string
  readonly room: LiveRoom | 'notices'
  /** By the clock of the process; null while it is open. */
  closedAt: number | null
}

export async function takeSeat(
  server: ServedRegion,
  person: string,
  room: Seat['room'],
  cookie: string,
): Promise<Seat> {
  const raw = await callIn(addressOf(server), null, {
    ...(room === 'notices' ? { path: '/notices' } : { address: { casusId: LOEX, room } }),
    headers: { cookie },
  })
  const seat: Seat = Object.assign(raw, { person, cookie, room, closedAt: null })
  raw.socket.on('close', () => {
    seat.closedAt = performance.now()
  })
  if (room !== 'notices' && raw.status === null) raw.say(step1(Y.encodeStateVector(new Y.Doc())))
  return seat
}

/** As the sockets of a test dial it. */
export const addressOf = ({ port }: ServedRegion) => ({ port, origin: `http://127.0.0.1:${port}` })

/** Every byte that came. */
export const textHeard = ({ heard }: Seat): string => Buffer.concat(heard).toString('utf8')
