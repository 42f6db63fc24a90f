// That a room is read: one line per person, room and session, and one each quarter of an hour that it stays open.
import type { Log } from '#server/log/record.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { Actor, RoomAccess } from './ports.ts'
import type { Writer } from './session.ts'

export interface ReadingLines {
  /** Once per person, room and session; `null` where it was written before, else what marks it as written after the commit. */
  entered(actor: Actor, address: RoomAddress, access: RoomAccess): (() => void) | null
  /** Of those who have a room open, one for each reading that was last written a quarter of an hour ago. */
  stillReading(readers: Iterable<Writer>): Writer[]
  /** That he still reads; what marks it as written after the commit. */
  stillReads(reader: Writer): () => void
}

const HEARTBEAT_MS = 15 * 60_000

interface Reading {
  /** When the session ends. */
  readonly until: number
  readonly at: number
}

export const by = ({ personId, sessionRef }: Actor, { casusId }: RoomAddress) => ({ personId, sessionRef, casusId })

export const objectOf = ({ casusId, room }: RoomAddress, details?: Readonly<Record<string, string | number>>) => ({
  type: 'room',
  id: `${casusId}/${room}`,
  ...(details ? { details } : {}),
})

const keyOf = ({ personId, sessionRef }: Actor, { casusId, room }: RoomAddress): string =>
  `${personId} ${casusId}/${room} ${sessionRef}`

export function makeReadingLines(log: Log, clock: () => number): ReadingLines {
  /** By person, room and session. */
  const readings = new Map<string, Reading>()

  function record(
    kind: 'room.entered' | 'room.read',
    actor: Actor,
    address: RoomAddress,
    { rollen, rule }: RoomAccess,
  ): () => void {
    const object = objectOf(address)
    log.record({ ...by(actor, address), kind, action: 'R', outcome: 'done', rollen, object, rule })
    const reading = { until: actor.sessionExpiresAt, at: clock() }
    return () => void readings.set(keyOf(actor, address), reading)
  }

  return {
    entered(actor, address, access) {
      if (readings.has(keyOf(actor, address))) return null
      const now = clock()
      for (const [ended, { until }] of readings) if (until <= now) readings.delete(ended)
      return record('room.entered', actor, address, access)
    },
    stillReading(readers) {
      const due = new Map<string, Writer>()
      for (const reader of readers) {
        const key = keyOf(reader.actor, reader.room.row.address)
        const reading = readings.get(key)
        if (reading && clock() - reading.at >= HEARTBEAT_MS) due.set(key, reader)
      }
      return [...due.values()]
    },
    stillReads: ({ actor, access, room }) => record('room.read', actor, room.row.address, access),
  }
}
