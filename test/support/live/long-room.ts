// A data folder with one room in which was written for a long time: folded, with the end of its log unfolded, or all of it.
import { join } from 'node:path'
import * as Y from 'yjs'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { SCHEMA_VERSION, seedRoom } from '#shared/document/room-doc.ts'
import { templateOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { type PersonId, type RoomId, randomId } from '#shared/ids.ts'
import { ANALYSE, openData, personIdOf } from './house.ts'
import { chance } from './random.ts'
import { FIRST_WRITER, typeLong, WRITERS } from './typing.ts'

export interface LongRoom {
  readonly bytes: number
  readonly structs: number
}

/** `unfolded`: how many of the last edits lie in the log, a row each. */
export function makeLongRoom(folder: string, edits: number, unfolded: number): LongRoom {
  const template = TEMPLATES[templateOf(ANALYSE.room)]
  const doc = new Y.Doc()
  doc.clientID = 1
  seedRoom(doc, template)
  const random = chance(edits)
  typeLong(doc, template, edits - unfolded, random)
  const { db, keys } = openData(join(folder, 'rondetafel.db'))
  const storage = openSqliteStorage(db, keys)
  const row = {
    id: randomId<RoomId>(),
    address: ANALYSE,
    lineage: randomId(),
    schema: SCHEMA_VERSION,
    tombstoned: false,
  } as const
  const alice = personIdOf('alice')
  const update = Y.encodeStateAsUpdate(doc)
  const rest: Uint8Array[] = []
  const structs = [...doc.store.clients.values()].reduce((sum, of) => sum + of.length, 0)
  const state = { seq: 0, at: 0, vector: Y.encodeStateVector(doc), update, workers: [] }
  doc.on('update', (bytes: Uint8Array) => rest.push(bytes))
  typeLong(doc, template, unfolded, random)
  storage.inTransaction(() => {
    storage.create(row, state, FIRST_WRITER)
    const owners = new Map<number, PersonId>(Array.from({ length: WRITERS }, (_, at) => [FIRST_WRITER + at, alice]))
    for (const [at, bytes] of rest.entries()) {
      const updates = [{ personId: alice, sessionRef: 'session', update: bytes }]
      storage.append([{ roomId: row.id, seq: at + 1, at: 1, updates, claims: at === 0 ? owners : new Map() }])
    }
  })
  db.$client.close()
  return { bytes: update.length, structs }
}
