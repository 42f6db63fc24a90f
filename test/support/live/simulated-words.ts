// Where else than in the text the words of a simulated room are: under way in an update, kept apart, and in the tray.
import * as Y from 'yjs'
import type { Db } from '#server/db/open.ts'
import { openLateTexts } from '#server/document/late-texts.ts'
import { openTray } from '#server/document/rescued-words.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { RoomId } from '#shared/ids.ts'
import { wordsIn } from './word-ledger.ts'

/** With the ids they were written under. */
export const wordsBroughtBy = (update: Uint8Array) =>
  Y.decodeUpdate(update).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString
      ? [{ id: struct.id, words: wordsIn(struct.content.str) }]
      : [],
  )

export function wordsApart(db: Db, keys: KeyStore, id: RoomId): string[] {
  const late = openLateTexts(db, keys).list(id)
  const lost = openTray(db, keys).list(id)
  return [
    ...wordsIn(JSON.stringify(late.filter(({ status }) => status !== 'added').map(({ changes }) => changes))),
    ...lost.filter(({ status }) => status !== 'put-back').flatMap(({ text }) => wordsIn(text)),
  ]
}
