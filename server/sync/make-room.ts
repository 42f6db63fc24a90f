// A room is made on first use: seeded once, by the server, in the transaction of whoever needs it.
import * as Y from 'yjs'
import { SCHEMA_VERSION, seedRoom } from '#shared/document/room-doc.ts'
import { templateOf } from '#shared/document/rooms.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import { randomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LivePorts } from './ports.ts'
import { SERVER_CLIENT_ID } from './room.ts'
import type { RoomRow, RoomStorage } from './storage.ts'

/** Finds the room, or makes it; `write` puts something in it. Joins the open transaction. */
export type RoomAt = (address: RoomAddress, whenMade: () => void, write?: (doc: Y.Doc) => void) => RoomRow

interface Needs {
  readonly storage: RoomStorage
  readonly ports: Pick<LivePorts, 'clock'>
}

export function makeRoomAt({ storage, ports: { clock } }: Needs): RoomAt {
  return (address, whenMade, write) => {
    const known = storage.find(address)
    if (known) return known
    const row: RoomRow = { id: randomId(), address, lineage: randomId(), schema: SCHEMA_VERSION, tombstoned: false }
    const doc = new Y.Doc()
    doc.clientID = SERVER_CLIENT_ID
    seedRoom(doc, TEMPLATES[templateOf(address.room)])
    write?.(doc)
    const state = {
      seq: 0,
      at: clock(),
      vector: Y.encodeStateVector(doc),
      update: Y.encodeStateAsUpdate(doc),
      workers: [],
    }
    doc.destroy()
    storage.create(row, state, SERVER_CLIENT_ID + 1)
    whenMade()
    return row
  }
}
