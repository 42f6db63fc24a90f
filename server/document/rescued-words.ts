// Herstelde woorden: what a collision destroyed and has no place in the text, and what was moved here out of another room. Sealed with
// the key of the room, a row each.
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { rescuedWords } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { RoomKind } from '#shared/document/rooms.ts'
import { type PersonId, type RescuedWordsId, type RoomId, randomId } from '#shared/ids.ts'

export interface RescuedWords {
  readonly id: RescuedWordsId
  /** Whose words they are. */
  readonly personId: PersonId
  readonly at: number
  readonly status: 'waiting' | 'put-back' | 'declined'
  /** The shared type they stood under, as `text/…`; null where that is not known any more. */
  readonly root: string | null
  readonly text: string
  /** The kind of room that somebody moved them out of; null where they were written here. */
  readonly from: RoomKind | null
}

type New = Omit<RescuedWords, 'id' | 'status' | 'from'> & Partial<Pick<RescuedWords, 'from'>>

export interface Tray {
  /** Each joins the open transaction. */
  store(roomId: RoomId, words: New): RescuedWordsId
  /** Puts more behind a piece that waits; null where it does not wait any more, or would get too long. `join` sees what is there. */
  grow(roomId: RoomId, id: RescuedWordsId, join: (before: string) => string, at: number): RescuedWordsId | null
  /** Some of its words were taken out; where nothing is left, the piece is gone. */
  replace(roomId: RoomId, id: RescuedWordsId, text: string): void
  mark(roomId: RoomId, id: RescuedWordsId, status: 'put-back' | 'declined', at: number): void
  /** Oldest first. */
  list(roomId: RoomId): RescuedWords[]
}

/** A page or two: what is longer is read more easily in parts. */
const LONGEST_PIECE = 4_000

/** `from` is not there where they were written here. */
interface Sealed extends Pick<RescuedWords, 'root' | 'text'> {
  readonly from?: RoomKind
}

/** As it is kept, more may come right behind it. */
const read = ({ root, text, from }: Sealed) => ({ root, text: text.trim(), from: from ?? null })

const placeOf = (roomId: string, id: string, personId: string): string => `rescued_words/${roomId}/${id}/${personId}`

export function openTray(db: Db, keys: KeyStore): Tray {
  return {
    store(roomId, { personId, at, root, text, from }) {
      const id = randomId<RescuedWordsId>()
      const inside: Sealed = { root, text, ...(from && { from }) }
      const sealed = sealJson(keys.roomKey(roomId), placeOf(roomId, id, personId), inside)
      db.insert(rescuedWords).values({ id, roomId, personId, at, kind: 'waiting', changedAt: at, sealed }).run()
      return id
    },
    grow(roomId, id, join, changedAt) {
      const here = and(eq(rescuedWords.roomId, roomId), eq(rescuedWords.id, id), eq(rescuedWords.kind, 'waiting'))
      const row = db.select().from(rescuedWords).where(here).get()
      if (!row) return null
      const [key, place] = [keys.roomKey(roomId), placeOf(roomId, id, row.personId)]
      const { root, text } = unsealJson<Sealed>(key, place, row.sealed)
      const inside: Sealed = { root, text: join(text) }
      if (inside.text.length > LONGEST_PIECE) return null
      const sealed = sealJson(key, place, inside)
      db.update(rescuedWords).set({ changedAt, sealed }).where(here).run()
      return id
    },
    replace(roomId, id, text) {
      const here = and(eq(rescuedWords.roomId, roomId), eq(rescuedWords.id, id))
      const row = db.select().from(rescuedWords).where(here).get()
      if (!row) return
      const [key, place] = [keys.roomKey(roomId), placeOf(roomId, id, row.personId)]
      const inside = unsealJson<Sealed>(key, place, row.sealed)
      const sealed = sealJson(key, place, { ...inside, text } satisfies Sealed)
      if (text.trim() === '') db.delete(rescuedWords).where(here).run()
      else db.update(rescuedWords).set({ sealed }).where(here).run()
    },
    mark: (roomId, id, kind, changedAt) =>
      void db
        .update(rescuedWords)
        .set({ kind, changedAt })
        .where(and(eq(rescuedWords.roomId, roomId), eq(rescuedWords.id, id)))
        .run(),
    list: (roomId) =>
      db
        .select()
        .from(rescuedWords)
        .where(eq(rescuedWords.roomId, roomId))
        .orderBy(asc(rescuedWords.at), asc(rescuedWords.id))
        .all()
        .map(({ id, personId, at, kind, sealed }) => ({
          id: id as RescuedWordsId,
          personId: personId as PersonId,
          at,
          status: kind,
          ...read(unsealJson<Sealed>(keys.roomKey(roomId), placeOf(roomId, id, personId), sealed)),
        })),
  }
}
