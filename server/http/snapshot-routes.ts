// Earlier states of a room, for who may read the room. Listing and reading are both in the log.
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Snapshot, Snapshots } from '#server/document/snapshots.ts'
import type { Log } from '#server/log/record.ts'
import type { Actor, RoomAccess } from '#server/sync/ports.ts'
import { type PersonId, type RoomId, SnapshotId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LogKind } from '#shared/protocol/log.ts'
import type { SnapshotRow, SnapshotView } from '#shared/protocol/texts.ts'
import type { Person } from '#shared/protocol/views.ts'
import { addressOf, ROOM } from './parse.ts'
import { notFound, signedOut } from './refusal-status.ts'

interface Needs {
  readonly snapshots: Snapshots
  readonly log: Log
  readonly actorOf: (c: Context) => Actor | null
  readonly accessOf: (personId: PersonId, address: RoomAddress) => RoomAccess
  readonly personOf: (personId: PersonId) => Person
}

export function snapshotRoutes({ snapshots, log, actorOf, accessOf, personOf }: Needs) {
  const rowOf = ({ id, at, kind, workedIn, words }: Snapshot): SnapshotRow => ({
    id,
    at,
    kind,
    workedIn: workedIn.map(personOf),
    words,
  })

  /** Answers 401 or 404, or what `read` finds in the room; the line is written before anything is handed over. */
  function answer<T>(c: Context, kind: LogKind, read: (roomId: RoomId) => T | null, snapshotId?: string) {
    const actor = actorOf(c)
    if (!actor) return signedOut(c)
    const address = addressOf(c)
    if (!address) return notFound(c)
    const { level, rule, rollen } = accessOf(actor.personId, address)
    const roomId = snapshots.roomAt(address)
    const found = level === 'none' || !roomId ? null : read(roomId)
    const { personId, sessionRef } = actor
    const object = {
      type: 'room',
      id: `${address.casusId}/${address.room}`,
      ...(snapshotId ? { details: { snapshot: snapshotId } } : {}),
    }
    const line = { action: 'R', personId, sessionRef, casusId: address.casusId, rollen, object, rule } as const
    if (level === 'none') log.record({ ...line, kind: 'room.refused', outcome: 'refused', reason: 'no-access' })
    if (found === null) return notFound(c)
    log.record({ ...line, kind, outcome: 'done' })
    return c.json(found)
  }

  return new Hono()
    .get(`/api/casussen/:casusId/rooms/${ROOM}/snapshots`, (c) =>
      answer<SnapshotRow[]>(c, 'snapshot.listed', (roomId) => snapshots.list(roomId).map(rowOf)),
    )
    .get(`/api/casussen/:casusId/rooms/${ROOM}/snapshots/:snapshotId`, (c) => {
      const id = v.safeParse(SnapshotId, c.req.param('snapshotId'))
      if (!id.success) return notFound(c)
      return answer<SnapshotView>(
        c,
        'snapshot.read',
        (roomId) => {
          const snapshot = snapshots.read(roomId, id.output)
          return snapshot && { ...rowOf(snapshot), content: snapshot.content }
        },
        id.output,
      )
    })
}
