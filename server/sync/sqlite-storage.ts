// Rooms in SQLite, sealed with the key of the room; the associated data names room, kind and seq, so no row can stand in for another.

import { and, eq, sql } from 'drizzle-orm'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Db, inTransaction } from '#server/db/open.ts'
import { documentState, documentUpdate, room, roomClient } from '#server/db/schema.ts'
import { seal, unseal } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { CasusId, PersonId, RoomId } from '#shared/ids.ts'
import type { Kept, RoomRow, RoomState, RoomStorage } from './storage.ts'

/** At once: some milliseconds of work. */
const PAGES_GIVEN_BACK = 1000

const updatePlace = (id: RoomId, seq: number): string => `document_update/${id}/${seq}`
const statePlace = (id: RoomId, seq: number): string => `document_state/${id}/${seq}`

export function openSqliteStorage(db: Db, keys: KeyStore): RoomStorage {
  const statements = prepare(db)
  const index = openIndex(db)
  let afterCommit: (() => void)[] = []

  function writeState(id: RoomId, { seq, at, vector, update, workers }: RoomState): void {
    const plain = encoding.encode((encoder) => {
      encoding.writeVarUint8Array(encoder, vector)
      encoding.writeVarUint8Array(encoder, update)
      encoding.writeVarUint(encoder, workers.length)
      for (const personId of workers) encoding.writeVarString(encoder, personId)
    })
    const row = { seq, at, sealed: seal(keys.roomKey(id), statePlace(id, seq), plain) }
    db.insert(documentState)
      .values({ roomId: id, ...row })
      .onConflictDoUpdate({ target: documentState.roomId, set: row })
      .run()
  }

  function readState(id: RoomId): RoomState {
    const row = db.select().from(documentState).where(eq(documentState.roomId, id)).get()
    if (!row) throw new Error('a room without a state')
    const decoder = decoding.createDecoder(unseal(keys.roomKey(id), statePlace(id, row.seq), row.sealed))
    const vector = decoding.readVarUint8Array(decoder)
    const update = decoding.readVarUint8Array(decoder)
    // A state of before this was kept ends here.
    const count = decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : 0
    const workers = Array.from({ length: count }, () => decoding.readVarString(decoder) as PersonId)
    return { seq: row.seq, at: row.at, vector, update, workers }
  }

  return {
    find({ casusId, room: kind }) {
      const row = statements.find.get({ casusId, kind })
      return row ? roomRowOf(row) : null
    },
    create(row, state, nextClientId) {
      const { casusId, room: kind } = row.address
      const sealedKey = keys.wrapForRoom(casusId, row.id)
      db.insert(room)
        .values({
          id: row.id,
          casusId,
          kind,
          lineage: row.lineage,
          schema: row.schema,
          nextClientId,
          sealedKey,
          createdAt: state.at,
        })
        .run()
      writeState(row.id, state)
    },
    load(id) {
      const state = readState(id)
      const appends = index.idsOf(id).flatMap((rowId) => {
        const row = statements.read.get({ rowId, roomId: id })
        if (!row || row.seq <= state.seq) return []
        return [
          {
            seq: row.seq,
            at: row.at,
            updates: readKept(unseal(keys.roomKey(id), updatePlace(id, row.seq), row.sealed)),
          },
        ]
      })
      const owners = new Map(
        db
          .select()
          .from(roomClient)
          .where(eq(roomClient.roomId, id))
          .all()
          .map(({ clientId, personId }) => [clientId, personId as PersonId]),
      )
      const { nextClientId } = db.select({ nextClientId: room.nextClientId }).from(room).where(eq(room.id, id)).get()!
      return { state, appends, owners, nextClientId }
    },
    bytesOf: (id) =>
      index
        .idsOf(id)
        .reduce(
          (sum, rowId) => sum + (statements.appendBytes.get({ rowId, roomId: id })?.bytes ?? 0),
          statements.stateBytes.get({ roomId: id })?.bytes ?? 0,
        ),
    issueClientId: (id, personId) =>
      inTransaction(db, () => {
        let { clientId } = statements.nextClientId.get({ roomId: id })!
        while (statements.owner.get({ roomId: id, clientId })) clientId++
        statements.claim.run({ roomId: id, clientId, personId })
        statements.countOn.run({ roomId: id, clientId: clientId + 1 })
        return clientId
      }),
    append(batch) {
      for (const { roomId, seq, at, updates, claims } of batch) {
        const sealed = seal(keys.roomKey(roomId), updatePlace(roomId, seq), writeKept(updates))
        const { lastInsertRowid } = statements.append.run({ roomId, seq, at, sealed })
        index.add(roomId, Number(lastInsertRowid))
        for (const [clientId, personId] of claims) statements.claim.run({ roomId, clientId, personId })
      }
    },
    holds: (roomId, seq) =>
      index.idsOf(roomId).some((rowId) => statements.read.get({ rowId, roomId })?.seq === seq) ||
      readState(roomId).seq >= seq,
    compact(roomId, state) {
      writeState(roomId, state)
      const gone = index.idsOf(roomId).filter((rowId) => {
        statements.remove.run({ rowId, roomId, seq: state.seq })
        return !statements.read.get({ rowId, roomId })
      })
      afterCommit.push(() => index.drop(roomId, gone))
    },
    inTransaction(work) {
      if (db.$client.inTransaction) return work()
      afterCommit = []
      const done = db.$client.transaction(work).immediate()
      for (const act of afterCommit.splice(0)) act()
      return done
    },
    isInTransaction: () => db.$client.inTransaction,
    tidy() {
      db.$client.pragma(`incremental_vacuum(${PAGES_GIVEN_BACK})`)
      db.$client.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}

/** Which rows of the log are whose: the table has no index. It may name a row that was rolled back or removed, never miss one. */
function openIndex(db: Db) {
  const rows = new Map<RoomId, Set<number>>()
  const add = (roomId: RoomId, rowId: number) => {
    const known = rows.get(roomId)
    if (known) known.add(rowId)
    else rows.set(roomId, new Set([rowId]))
  }
  for (const { id, roomId } of db
    .select({ id: documentUpdate.id, roomId: documentUpdate.roomId })
    .from(documentUpdate)
    .all()) {
    add(roomId as RoomId, id)
  }
  return {
    add,
    idsOf: (roomId: RoomId): number[] => [...(rows.get(roomId) ?? [])].sort((a, b) => a - b),
    drop(roomId: RoomId, ids: readonly number[]): void {
      const known = rows.get(roomId)
      for (const id of ids) known?.delete(id)
      if (known?.size === 0) rows.delete(roomId)
    },
  }
}

function prepare(db: Db) {
  const value = sql.placeholder
  const isRow = and(eq(documentUpdate.id, value('rowId')), eq(documentUpdate.roomId, value('roomId')))
  return {
    find: db
      .select()
      .from(room)
      .where(and(eq(room.casusId, value('casusId')), eq(room.kind, value('kind'))))
      .prepare(),
    nextClientId: db
      .select({ clientId: room.nextClientId })
      .from(room)
      .where(eq(room.id, value('roomId')))
      .prepare(),
    countOn: db
      .update(room)
      .set({ nextClientId: sql`${value('clientId')}` })
      .where(eq(room.id, value('roomId')))
      .prepare(),
    append: db
      .insert(documentUpdate)
      .values({ roomId: value('roomId'), seq: value('seq'), at: value('at'), sealed: value('sealed') })
      .prepare(),
    read: db
      .select({ seq: documentUpdate.seq, at: documentUpdate.at, sealed: documentUpdate.sealed })
      .from(documentUpdate)
      .where(isRow)
      .prepare(),
    appendBytes: db
      .select({ bytes: sql<number>`length(${documentUpdate.sealed})` })
      .from(documentUpdate)
      .where(isRow)
      .prepare(),
    stateBytes: db
      .select({ bytes: sql<number>`length(${documentState.sealed})` })
      .from(documentState)
      .where(eq(documentState.roomId, value('roomId')))
      .prepare(),
    remove: db
      .delete(documentUpdate)
      .where(and(isRow, sql`${documentUpdate.seq} <= ${value('seq')}`))
      .prepare(),
    claim: db
      .insert(roomClient)
      .values({ roomId: value('roomId'), clientId: value('clientId'), personId: value('personId') })
      .prepare(),
    owner: db
      .select({ personId: roomClient.personId })
      .from(roomClient)
      .where(and(eq(roomClient.roomId, value('roomId')), eq(roomClient.clientId, value('clientId'))))
      .prepare(),
  }
}

const roomRowOf = (row: typeof room.$inferSelect): RoomRow => ({
  id: row.id as RoomId,
  address: { casusId: row.casusId as CasusId, room: row.kind as LiveRoom },
  lineage: row.lineage,
  schema: row.schema,
  tombstoned: row.tombstonedAt !== null,
})

const writeKept = (updates: readonly Kept[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, updates.length)
    for (const { personId, sessionRef, update } of updates) {
      encoding.writeVarString(encoder, personId)
      encoding.writeVarString(encoder, sessionRef)
      encoding.writeVarUint8Array(encoder, update)
    }
  })

function readKept(plain: Uint8Array): Kept[] {
  const decoder = decoding.createDecoder(plain)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    personId: decoding.readVarString(decoder) as PersonId,
    sessionRef: decoding.readVarString(decoder),
    update: decoding.readVarUint8Array(decoder),
  }))
}
