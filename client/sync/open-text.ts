// One Y.Doc with its line to the server. The clientID is set before anything else touches the doc and stays for as long
// as this doc lives: the same id in another doc makes copies diverge (RECIPES 5).
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { leaveFormatting } from '#shared/document/formatting.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { Entrance } from '#shared/protocol/live.ts'
import { DISK, LATE, type LateAnswer, MESSAGE } from '#shared/protocol/messages.ts'
import { makeOutgoing, message } from './outgoing.ts'
import { sendOwnAwarenessOnly } from './own-awareness.ts'
import { type Change, inOneMessage, merged } from './pieces.ts'
import { createPresence, type RoomPresence } from './presence.ts'
import { SavedLedger } from './saved-ledger.ts'

export interface OpenText {
  readonly doc: Y.Doc
  readonly presence: RoomPresence
  readonly ledger: SavedLedger
  readonly lineage: string
  readonly isConnected: () => boolean
  /** Yjs gave the doc another id because somebody else used this one: the room must be opened anew. */
  readonly isRotated: () => boolean
  /** As what `enter` said that this person may do now. */
  connect(access: Entrance['access']): void
  /** Drops the line at once, without waiting for a close that may never come. */
  drop(): void
  askSignOfLife(): void
  /** Tells the server that nothing more of this page is under way. */
  reportStill(): void
  /** Hands over all that is not saved, to be kept apart; false where that is more than one message can hold. */
  leaveLate(): boolean
  /** All that is not saved, of this page and of what former pages of this person left it. */
  unsaved(): Uint8Array
  /** Changes of former pages of this person, as changes of this one, byte for byte. Of what is known already nothing is made. */
  bring(updates: readonly Uint8Array[]): void
  /** Something came of which the past did not: Yjs waits for it in silence. */
  readonly isPending: () => boolean
  destroy(): void
}

export interface TextEvents {
  /** The line is there; the text is under way. */
  readonly opened: () => void
  readonly synced: () => void
  /** The code of the close, or null where this side dropped the line. `opened`: the handshake had been let through. */
  readonly closed: (code: number | null, opened: boolean, reason: string) => void
  readonly fullness: (percent: number) => void
  readonly changed: () => void
  /** Change `n` of this page; null where the outbox has it, from the page that wrote it. */
  readonly wrote: (n: number, update: Uint8Array | null) => void
  readonly heard: () => void
  /** The server puts the text still. */
  readonly held: () => void
  /** The disk of the server is full, or has room again. */
  readonly diskChanged: (isFull: boolean) => void
  readonly maySend: () => boolean
  readonly lateAnswered: (answer: LateAnswer) => void
}

export function openText(entrance: Entrance, liveUrl: string, Socket: typeof WebSocket, events: TextEvents): OpenText {
  const doc = new Y.Doc()
  doc.clientID = entrance.clientId
  leaveFormatting(doc)
  const ledger = new SavedLedger()
  const provider: WebsocketProvider = new WebsocketProvider(liveUrl, entrance.path, doc, {
    connect: false,
    disableBc: true,
    params: { schema: String(SCHEMA_VERSION), lineage: entrance.lineage, saved: '1' },
    // Every way back leads through `enter`: what this person may do can have changed.
    shouldReconnect: () => false,
    WebSocketPolyfill: hearingSocket(Socket, events.heard),
  })
  sendOwnAwarenessOnly(provider)
  const outgoing = makeOutgoing(provider, ledger, events.maySend)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    const n = ledger.wrote(update)
    events.wrote(n, update)
    outgoing.made({ n, update })
    events.changed()
  })
  const noticeRotation = () => {
    if (doc.clientID === entrance.clientId) return
    doc.off('afterTransactionCleanup', noticeRotation)
    // y-websocket asks the awareness for the doc's id, and throws where it knows nothing of it.
    provider.awareness.meta.set(doc.clientID, { clock: 0, lastUpdated: 0 })
    queueMicrotask(events.changed)
  }
  doc.on('afterTransactionCleanup', noticeRotation)
  const presence = createPresence(provider.awareness)

  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    ledger.saved(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
    events.changed()
  }
  provider.messageHandlers[MESSAGE.fullness] = (_encoder, decoder) => events.fullness(decoding.readVarUint(decoder))
  provider.messageHandlers[MESSAGE.hold] = () => events.held()
  provider.messageHandlers[MESSAGE.disk] = (_encoder, decoder) =>
    events.diskChanged(decoding.readVarUint(decoder) === DISK.full)
  provider.messageHandlers[MESSAGE.lateAnswer] = (_encoder, decoder) => {
    const code = decoding.readVarUint(decoder)
    events.lateAnswered(code === LATE.kept ? 'kept' : code === LATE.nothingNew ? 'nothingNew' : 'refused')
  }
  let opened = false
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    opened = true
    outgoing.connected()
    events.opened()
  })
  provider.on('sync', (synced: boolean) => {
    if (synced) events.synced()
  })
  provider.on('connection-close', (event) => {
    provider.shouldConnect = false
    const wasOpened = opened
    opened = false
    events.closed(event?.code ?? null, wasOpened, event?.reason ?? '')
  })

  const say = (write: (encoder: encoding.Encoder) => void) => {
    if (provider.wsconnected) provider.ws?.send(message(write))
  }
  const sayOnly = (kind: number) => say((encoder) => encoding.writeVarUint(encoder, kind))

  return {
    doc,
    presence,
    ledger,
    lineage: entrance.lineage,
    isConnected: () => provider.wsconnected,
    isRotated: () => doc.clientID !== entrance.clientId,
    connect: (access) => {
      provider.params.access = access
      provider.connect()
    },
    drop: () => provider.disconnect(),
    askSignOfLife: () => {
      // y-websocket gives up by itself when a long text leaves no room for a message of its own; who asks judges that better.
      provider.wsLastMessageReceived = Date.now()
      sayOnly(MESSAGE.queryAwareness)
    },
    reportStill: () => sayOnly(MESSAGE.held),
    leaveLate: () => {
      const update = inOneMessage(doc, ledger.changes())
      if (!update) return false
      say((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.late)
        encoding.writeVarUint8Array(encoder, update)
      })
      return true
    },
    unsaved: () => merged(ledger.changes()),
    bring: (updates) => {
      let isNews = false
      const notice = () => {
        isNews = true
      }
      doc.on('update', notice)
      for (const update of updates) Y.applyUpdate(doc, update, provider)
      doc.off('update', notice)
      if (!isNews) return
      const changes = updates.map((update): Change => ({ n: ledger.wrote(update), update }))
      for (const { n } of changes) events.wrote(n, null)
      outgoing.brought(changes)
      events.changed()
    },
    isPending: () => doc.store.pendingStructs !== null || doc.store.pendingDs !== null,
    destroy: () => {
      presence.destroy()
      provider.destroy()
      doc.destroy()
    },
  }
}

/** A WebSocket that tells that something came in, whatever it was. */
function hearingSocket(Socket: typeof WebSocket, heard: () => void): typeof WebSocket {
  return class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', heard)
    }
  }
}
