// When the text of a room last changed.
import { and, eq, isNull, max } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { documentState, documentUpdate, room } from '#server/db/schema.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'

/** null for a room that nobody opened yet. Scans the updates that are not compacted: few, for a room is compacted when left. */
export function changedAt(db: Db, { casusId, room: kind }: RoomAddress): number | null {
  const isThere = and(eq(room.casusId, casusId), eq(room.kind, kind), isNull(room.tombstonedAt))
  const found = db.select({ id: room.id }).from(room).where(isThere).get()
  if (!found) return null
  const update = db
    .select({ at: max(documentUpdate.at) })
    .from(documentUpdate)
    .where(eq(documentUpdate.roomId, found.id))
    .get()
  const state = db.select({ at: documentState.at }).from(documentState).where(eq(documentState.roomId, found.id)).get()
  return update?.at ?? state?.at ?? null
}
