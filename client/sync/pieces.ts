// What a page sends of what is not saved: the changes themselves, as they were made. Its doc may have heard since that others took
// away the place of some words, and then no longer has those words; whoever is sent them from here can still rescue them.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MAX_FRAME_BYTES, MAX_STRUCTS } from '#shared/protocol/messages.ts'

/** Small enough for a slow line: each is called saved by itself, before that line would be given up. */
const PIECE_BYTES = 32 * 1024

export interface Change {
  readonly n: number
  readonly update: Uint8Array
}

export interface Piece {
  readonly upTo: number
  readonly update: Uint8Array
}

/** In the order in which they were made. A change is not cut. */
export function piecesOf(changes: readonly Change[]): Piece[] {
  const pieces: Change[][] = []
  let bytes = 0
  for (const change of changes) {
    bytes += change.update.length
    if (pieces.length === 0 || bytes > PIECE_BYTES) {
      pieces.push([])
      bytes = change.update.length
    }
    pieces.at(-1)!.push(change)
  }
  return pieces.map((piece) => ({ upTo: piece.at(-1)!.n, update: merged(piece) }))
}

/** By their bytes: nothing of them is looked up in a doc. */
export const merged = (changes: readonly Change[]): Uint8Array => Y.mergeUpdates(changes.map(({ update }) => update))

/**
 * Beside those changes, what a server that knows so much is to hear. Of what it does not know, only what the changes say themselves was
 * deleted by this page: other words in them fell with a place that others took away.
 */
export function restOf(doc: Y.Doc, known: ReadonlyMap<number, number>, changes: readonly Change[]): Uint8Array {
  const reached = new Map(known)
  for (const { update } of changes) {
    const { from, to } = Y.parseUpdateMeta(update)
    for (const [client, until] of to) {
      const before = reached.get(client) ?? 0
      if (from.get(client)! <= before && until > before) reached.set(client, until)
    }
  }
  const isWhole = [...doc.store.clients.keys()].every(
    (client) => Y.getState(doc.store, client) <= (reached.get(client) ?? 0),
  )
  return isWhole ? deletionsIn(doc, known) : Y.encodeStateAsUpdate(doc, Y.encodeStateVector(reached))
}

/** As an update without structs. */
function deletionsIn(doc: Y.Doc, known: ReadonlyMap<number, number>): Uint8Array {
  const { clients } = Y.createDeleteSetFromStructStore(doc.store)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, clients.size)
    for (const [client, ranges] of clients) {
      const until = known.get(client) ?? 0
      const inside = ranges.filter(({ clock }) => clock < until)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, inside.length)
      for (const { clock, len } of inside) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, Math.min(len, until - clock))
      }
    }
  })
}

/** All of them as one message can hold them; null where it cannot. What fell is only in the changes, but the doc says the rest in fewer bytes. */
export function inOneMessage(doc: Y.Doc, changes: readonly Change[]): Uint8Array | null {
  const fits = (update: Uint8Array) =>
    update.length <= MAX_FRAME_BYTES && Y.decodeUpdate(update).structs.length <= MAX_STRUCTS
  const whole = merged(changes)
  if (fits(whole)) return whole
  const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const { update } of changes) {
    for (const [client, from] of Y.parseUpdateMeta(update).from)
      vector.set(client, Math.min(from, vector.get(client) ?? 0))
  }
  const encoded = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(vector))
  return fits(encoded) ? encoded : null
}
