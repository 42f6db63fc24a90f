// Whether everything an update builds on is known. What is not cannot be applied: Yjs would hold it back, and all after it, for ever.
import * as Y from 'yjs'
import type { Block, DeleteRange, Struct } from './update.ts'

export type Clocks = (client: number) => number

/** Integrates in thought, in the order Yjs would: also a circle of structs that wait for each other has no known past. */
export function pastIsKnown(blocks: readonly Block[], deletes: readonly DeleteRange[], known: Clocks): boolean {
  const reached = new Map<number, number>()
  const clockOf: Clocks = (client) => reached.get(client) ?? known(client)
  const next = blocks.map(() => 0)
  for (let moved = true; moved; ) {
    moved = false
    for (const [at, block] of blocks.entries()) {
      let struct = block.structs[next[at]!]
      while (struct && isReady(struct, clockOf)) {
        reached.set(block.client, struct.id.clock + struct.length)
        struct = block.structs[++next[at]!]
        moved = true
      }
    }
  }
  if (blocks.some((block, at) => next[at] !== block.structs.length)) return false
  return deletes.every(({ client, clock, length }) => clock + length <= clockOf(client))
}

function isReady(struct: Struct, clockOf: Clocks): boolean {
  if (struct.id.clock > clockOf(struct.id.client)) return false
  if (struct instanceof Y.GC) return true
  const isKnown = (id: Y.ID | null) =>
    id === null || id.clock < (id.client === struct.id.client ? struct.id.clock : clockOf(id.client))
  return (
    isKnown(struct.origin) &&
    isKnown(struct.rightOrigin) &&
    (!(struct.parent instanceof Y.ID) || isKnown(struct.parent))
  )
}

/** Whether the document has these deletions already: with no new struct, the update then says nothing. */
export function isDeletedAlready(doc: Y.Doc, { client, clock, length }: DeleteRange): boolean {
  const structs = doc.store.clients.get(client)
  const until = clock + length
  if (!structs || Y.getState(doc.store, client) < until) return false
  for (let at = Y.findIndexSS(structs, clock); at < structs.length && structs[at]!.id.clock < until; at++) {
    if (!structs[at]!.deleted) return false
  }
  return true
}
