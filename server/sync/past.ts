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

/** Those that the document has not got yet, whole. In a long text each lies a step or two beyond the one before it, where looking is cheaper than a search. */
export function deletedAnew(doc: Y.Doc, deletes: readonly DeleteRange[]): DeleteRange[] {
  let client: number | null = null
  let structs: readonly Struct[] = []
  let at = 0
  return deletes.filter((range) => {
    if (range.client !== client) {
      client = range.client
      structs = doc.store.clients.get(client) ?? []
      at = 0
    }
    const until = range.clock + range.length
    const last = structs.at(-1)
    if (!last || until > endOf(last)) return true
    at = placeOf(structs, range.clock, at)
    for (; structs[at]!.deleted; at++) if (endOf(structs[at]!) >= until) return false
    return true
  })
}

const NEAR = 8

function placeOf(structs: readonly Struct[], clock: number, from: number): number {
  for (let at = from; at < from + NEAR && at < structs.length; at++) {
    const struct = structs[at]!
    if (clock < struct.id.clock) break
    if (clock < endOf(struct)) return at
  }
  return Y.findIndexSS(structs as Struct[], clock)
}

const endOf = ({ id, length }: Struct): number => id.clock + length
