// Text that came after its room was put still: sealed with the key of the room, a row each. It stands in no version.
import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { lateText } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { type LateTextId, type PersonId, type RoomId, randomId } from '#shared/ids.ts'
import type { SectionChange } from '#shared/protocol/texts.ts'

export interface LateText {
  readonly id: LateTextId
  readonly personId: PersonId
  readonly at: number
  readonly status: 'waiting' | 'added' | 'declined'
  readonly update: Uint8Array
  /** In words, against the text as it stood then. */
  readonly changes: readonly SectionChange[]
}

export interface LateTexts {
  /** Each joins the open transaction. */
  store(roomId: RoomId, text: Pick<LateText, 'personId' | 'at' | 'update' | 'changes'>): LateTextId
  mark(roomId: RoomId, id: LateTextId, status: 'added' | 'declined', at: number): void
  remove(roomId: RoomId, id: LateTextId): void
  /** The same text, in other words: of it some were taken out. */
  replace(roomId: RoomId, text: Pick<LateText, 'id' | 'personId'>, inside: Pick<LateText, 'update' | 'changes'>): void
  /** Oldest first. */
  list(roomId: RoomId): LateText[]
}

interface Sealed {
  readonly update: string
  readonly changes: readonly SectionChange[]
}

const placeOf = (roomId: string, id: string, personId: string): string => `late_text/${roomId}/${id}/${personId}`

export function openLateTexts(db: Db, keys: KeyStore): LateTexts {
  const isRow = (roomId: RoomId, id: LateTextId) => and(eq(lateText.roomId, roomId), eq(lateText.id, id))
  function sealedIn(
    roomId: RoomId,
    { id, personId }: Pick<LateText, 'id' | 'personId'>,
    { update, changes }: Pick<LateText, 'update' | 'changes'>,
  ): Buffer {
    const inside: Sealed = { update: Buffer.from(update).toString('base64'), changes }
    return sealJson(keys.roomKey(roomId), placeOf(roomId, id, personId), inside)
  }
  return {
    store(roomId, { personId, at, update, changes }) {
      const id = randomId<LateTextId>()
      const sealed = sealedIn(roomId, { id, personId }, { update, changes })
      db.insert(lateText).values({ id, roomId, personId, at, kind: 'waiting', changedAt: at, sealed }).run()
      return id
    },
    replace: (roomId, text, inside) =>
      void db
        .update(lateText)
        .set({ sealed: sealedIn(roomId, text, inside) })
        .where(isRow(roomId, text.id))
        .run(),
    mark: (roomId, id, kind, changedAt) =>
      void db.update(lateText).set({ kind, changedAt }).where(isRow(roomId, id)).run(),
    remove: (roomId, id) => void db.delete(lateText).where(isRow(roomId, id)).run(),
    list: (roomId) =>
      db
        .select()
        .from(lateText)
        .where(eq(lateText.roomId, roomId))
        .orderBy(asc(lateText.at), asc(lateText.id))
        .all()
        .map(({ id, personId, at, kind, sealed }) => {
          const inside = unsealJson<Sealed>(keys.roomKey(roomId), placeOf(roomId, id, personId), sealed)
          return {
            id: id as LateTextId,
            personId: personId as PersonId,
            at,
            status: kind,
            update: Buffer.from(inside.update, 'base64'),
            changes: inside.changes,
          }
        }),
  }
}
