// What destruction takes from each table, in an order in which no row points nowhere. A test holds this to the schema: a new table
// that knows a casus, a room, a version or a place has its line here.
import { eq, inArray, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#server/db/open.ts'
import * as schema from '#server/db/schema.ts'
import type { CasusId, RoomId } from '#shared/ids.ts'
import type { CertificateCount } from '#shared/protocol/vernietiging.ts'

export interface Doomed {
  readonly casusId: CasusId
  readonly rooms: readonly RoomId[]
}

interface Line {
  readonly table: SQLiteTable
  /** `room`: also where only a room of the casus goes. */
  readonly goesWith: 'room' | 'casus'
  readonly where: (doomed: Doomed, db: Db) => SQL
  /** What the certificate counts it as. */
  readonly counts?: CertificateCount
}

const { room, documentVersion, versionSeal } = schema

type InRoom = { readonly roomId: typeof schema.documentState.roomId }
type OfCasus = { readonly casusId: typeof schema.casusEvent.casusId }

const ofRooms = (table: SQLiteTable & { roomId: unknown }, counts?: CertificateCount): Line => ({
  table,
  goesWith: 'room',
  where: ({ rooms }) => inArray((table as unknown as InRoom).roomId, [...rooms]),
  ...(counts ? { counts } : {}),
})

const ofCasus = (table: SQLiteTable & { casusId: unknown }, counts?: CertificateCount): Line => ({
  table,
  goesWith: 'casus',
  where: ({ casusId }) => eq((table as unknown as OfCasus).casusId, casusId),
  ...(counts ? { counts } : {}),
})

export const ERASED: readonly Line[] = [
  {
    table: versionSeal,
    goesWith: 'room',
    where: ({ rooms }, db) =>
      inArray(
        versionSeal.versionId,
        db
          .select({ id: documentVersion.id })
          .from(documentVersion)
          .where(inArray(documentVersion.roomId, [...rooms])),
      ),
  },
  ofRooms(schema.documentRendering, 'readings'),
  ofRooms(documentVersion, 'versions'),
  ofRooms(schema.documentSnapshot, 'moments'),
  ofRooms(schema.documentUpdate, 'changes'),
  ofRooms(schema.documentState),
  ofRooms(schema.lateText, 'apart'),
  ofRooms(schema.rescuedWords, 'apart'),
  ofRooms(schema.roomClient),
  { table: room, goesWith: 'room', where: ({ rooms }) => inArray(room.id, [...rooms]), counts: 'rooms' },
  ofCasus(schema.mdoRecord, 'mdos'),
  ofCasus(schema.commandDone),
  ofCasus(schema.casusDeelnemer),
  ofCasus(schema.casusEvent, 'events'),
  { table: schema.casus, goesWith: 'casus', where: ({ casusId }) => eq(schema.casus.id, casusId) },
]

/** They name a casus and stay: the log for who looked and who decided, the certificate for what was destroyed. Ids, no content. */
export const KEPT: readonly SQLiteTable[] = [schema.logLine, schema.vernietiging]
