// All that carries changes goes out here, so that the ledger knows of each frame what it carries. y-websocket's own way, which sends
// what the doc says now, is closed: that is less than what this page wrote (pieces.ts).
//
//   line open ─> asked (step 1) ─┬─ little is not saved: it all goes in one step 2
//                                └─ much: in pieces ── asked again: they got lost on the way, and another line is tried
//   each change after that goes by itself
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '#shared/protocol/messages.ts'
import { type Change, merged, piecesOf, restOf } from './pieces.ts'
import type { Carries, SavedLedger } from './saved-ledger.ts'

/** On a slow line this is under way for some seconds, and nothing else is heard meanwhile. */
const ONE_FRAME_BYTES = 64 * 1024

export interface Outgoing {
  /** A line was opened. */
  connected(): void
  /** Made just now. Until the server asked for what is missing, it waits for that. */
  made(change: Change): void
  /** Made before, by pages that are gone. */
  brought(changes: readonly Change[]): void
}

export function makeOutgoing(provider: WebsocketProvider, ledger: SavedLedger, maySend: () => boolean): Outgoing {
  const { doc } = provider
  closeOwnWay(provider)
  let asked: 'no' | 'yes' | 'in-pieces' = 'no'

  function send(kind: number, update: Uint8Array, carries: Carries): void {
    if (!provider.wsconnected || !maySend()) return
    ledger.sent(carries)
    provider.ws?.send(syncMessage(kind, update))
  }

  function sendPieces(changes: readonly Change[]): void {
    for (const { update, upTo } of piecesOf(changes)) send(SYNC.update, update, { upTo })
  }

  function answer(vector: Uint8Array): void {
    const changes = ledger.changes()
    if (changes.reduce((sum, { update }) => sum + update.length, 0) <= ONE_FRAME_BYTES) {
      asked = 'yes'
      const rest = { n: ledger.written, update: restOf(doc, Y.decodeStateVector(vector), changes) }
      return send(SYNC.step2, merged([...changes, rest]), { upTo: ledger.written })
    }
    if (asked === 'in-pieces') return provider.disconnect()
    asked = 'in-pieces'
    sendPieces(changes)
  }

  const stock = provider.messageHandlers[MESSAGE.sync]!
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    if (decoding.peekVarUint(decoder) !== SYNC.step1) return stock(encoder, decoder, ...rest)
    decoding.readVarUint(decoder)
    answer(decoding.readVarUint8Array(decoder))
  }

  return {
    connected() {
      asked = 'no'
      ledger.connected()
    },
    made({ n, update }) {
      if (asked !== 'no') send(SYNC.update, update, { only: n })
    },
    brought(changes) {
      if (asked !== 'no') sendPieces(changes)
    },
  }
}

/** Bytes of its own to send. */
export const message = (write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> =>
  encoding.encode(write) as Uint8Array<ArrayBuffer>

const syncMessage = (kind: number, update: Uint8Array) =>
  message((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, update)
  })

function closeOwnWay(provider: WebsocketProvider): void {
  const stock = (provider as unknown as { _updateHandler: () => void })._updateHandler
  if (typeof stock !== 'function') throw new Error('y-websocket has no _updateHandler any more')
  provider.doc.off('update', stock)
}
