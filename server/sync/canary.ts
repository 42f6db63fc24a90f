// An old page's editor deletes what its schema does not know, on opening, before its user touches a key. Such a first frame is refused.
import * as Y from 'yjs'
import type { News } from './guard.ts'

const ROOM_CHARACTERS = 2000
const SHARE = 0.3

/** Whether a connection's first news takes more than 30 % of a room of over 2,000 characters and brings no word. */
export function isMassDelete({ blocks, deletes }: News, doc: Y.Doc): boolean {
  if (
    blocks.some(({ structs }) =>
      structs.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString),
    )
  )
    return false
  const most = deletes.reduce((sum, { length }) => sum + length, 0)
  if (most <= ROOM_CHARACTERS * SHARE) return false
  const all = charactersIn(doc)
  return all > ROOM_CHARACTERS && charactersTaken(doc, deletes) > all * SHARE
}

const lettersOf = (struct: Y.AbstractStruct): number =>
  struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString ? struct.length : 0

function charactersIn(doc: Y.Doc): number {
  let sum = 0
  for (const structs of doc.store.clients.values()) for (const struct of structs) sum += lettersOf(struct)
  return sum
}

function charactersTaken(doc: Y.Doc, deletes: News['deletes']): number {
  let sum = 0
  for (const { client, clock, length } of deletes) {
    const structs = doc.store.clients.get(client)
    if (!structs || clock >= Y.getState(doc.store, client)) continue
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
      const struct = structs[at]!
      const from = Math.max(struct.id.clock, clock)
      const until = Math.min(struct.id.clock + struct.length, clock + length)
      if (from >= clock + length) break
      if (lettersOf(struct) > 0) sum += until - from
    }
  }
  return sum
}
