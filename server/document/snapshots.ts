// Snapshots of a room: readable for ever, without Yjs and without the templates of that day. Sealed, with who worked in it.
import { deflateSync, inflateSync } from 'node:zlib'
import { and, desc, eq, isNull, max } from 'drizzle-orm'
import type * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import { documentSnapshot, room } from '#server/db/schema.ts'
import { seal, unseal } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { type RoomContent, readRoom } from '#shared/document/room-doc.ts'
import type { Template } from '#shared/document/template/template.ts'
import { countIn, withoutWords } from '#shared/document/without-words.ts'
import { type PersonId, type RoomId, randomId, type SnapshotId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { countWords } from './words.ts'

export interface RoomMoment {
  readonly roomId: RoomId
  readonly seq: number
  readonly at: number
  readonly kind: 'work' | 'formal'
  readonly doc: Y.Doc
  readonly template: Template
  readonly workedIn: readonly PersonId[]
}

export interface Snapshot {
  readonly id: SnapshotId
  readonly at: number
  readonly kind: 'work' | 'formal'
  readonly workedIn: readonly PersonId[]
  readonly words: number
  readonly content: RoomContent
}

export interface Snapshots {
  /** Joins the open transaction. */
  store(moment: RoomMoment): SnapshotId
  /** Up to which append a snapshot was taken; 0 when there is none. */
  latestSeq(roomId: RoomId): number
  /** The room as far as it can be read; null where nobody opened it yet or it was destroyed. */
  roomAt(address: RoomAddress): RoomId | null
  /** Newest first. */
  list(roomId: RoomId): Snapshot[]
  read(roomId: RoomId, id: SnapshotId): Snapshot | null
  /** Joins the open transaction: kept again without these words, wherever they stand. */
  purge(roomId: RoomId, words: string): void
}

const placeOf = (roomId: string, id: string, seq: number): string => `document_snapshot/${roomId}/${id}/${seq}`

type Sealed = Pick<Snapshot, 'workedIn' | 'words' | 'content'>

/** A text is kept again and again, and is mostly the words of before. */
const packed = (inside: Sealed): Buffer => deflateSync(canonicalJson(inside))

const unpacked = (bytes: Buffer): Sealed =>
  // Those of before were kept as they are.
  JSON.parse((bytes[0] === OPENING_BRACE ? bytes : inflateSync(bytes)).toString('utf8'))

const OPENING_BRACE = 0x7b

export function openSnapshots(db: Db, keys: KeyStore): Snapshots {
  function open(row: typeof documentSnapshot.$inferSelect): Snapshot {
    const roomId = row.roomId as RoomId
    const inside = unpacked(unseal(keys.roomKey(roomId), placeOf(roomId, row.id, row.seq), row.sealed))
    return { id: row.id as SnapshotId, at: row.at, kind: row.kind, ...inside }
  }
  const ofRoom = (roomId: RoomId) =>
    db
      .select()
      .from(documentSnapshot)
      .where(eq(documentSnapshot.roomId, roomId))
      .orderBy(desc(documentSnapshot.at), desc(documentSnapshot.seq))

  return {
    store({ roomId, seq, at, kind, doc, template, workedIn }) {
      const id = randomId<SnapshotId>()
      const content = readRoom(doc, template)
      const inside: Sealed = { workedIn, words: countWords(content), content }
      const sealed = seal(keys.roomKey(roomId), placeOf(roomId, id, seq), packed(inside))
      db.insert(documentSnapshot).values({ id, roomId, seq, at, kind, sealed }).run()
      return id
    },
    latestSeq: (roomId) =>
      db
        .select({ seq: max(documentSnapshot.seq) })
        .from(documentSnapshot)
        .where(eq(documentSnapshot.roomId, roomId))
        .get()?.seq ?? 0,
    roomAt({ casusId, room: kind }) {
      const isThere = and(eq(room.casusId, casusId), eq(room.kind, kind), isNull(room.tombstonedAt))
      return (db.select({ id: room.id }).from(room).where(isThere).get()?.id as RoomId | undefined) ?? null
    },
    list: (roomId) => ofRoom(roomId).all().map(open),
    purge(roomId, words) {
      for (const { id, workedIn, content: before } of ofRoom(roomId).all().map(open)) {
        if (countIn(before, words) === 0) continue
        const content = withoutWords(before, words)
        const isRow = eq(documentSnapshot.id, id)
        const { seq } = db.select({ seq: documentSnapshot.seq }).from(documentSnapshot).where(isRow).get()!
        const inside: Sealed = { workedIn, words: countWords(content), content }
        const sealed = seal(keys.roomKey(roomId), placeOf(roomId, id, seq), packed(inside))
        db.update(documentSnapshot).set({ sealed }).where(isRow).run()
      }
    },
    read(roomId, id) {
      const row = db.select().from(documentSnapshot).where(eq(documentSnapshot.id, id)).get()
      return row && row.roomId === roomId ? open(row) : null
    },
  }
}
