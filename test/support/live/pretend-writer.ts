// A writer without a network: frames wait in his outbox until a test delivers them, so that any order can be played.
import { EventEmitter } from 'node:events'
import * as decoding from 'lib0/decoding'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { step1, step2, update } from '#server/sync/frames.ts'
import type { Actor, Live } from '#server/sync/ports.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { MESSAGE, SYNC } from '#shared/protocol/messages.ts'
import { bodyOf, lateText } from './raw.ts'
import { writeWord } from './table.ts'

interface Waiting {
  readonly bytes: Uint8Array
  /** How many of his words are in the text up to this frame; null where it is no update. */
  readonly words: number | null
}

export class PretendWriter {
  readonly doc = new Y.Doc()
  readonly words: string[] = []
  readonly outbox: Waiting[] = []
  /** The code the last connection ended with; null while one is open. */
  code: number | null = 0
  readonly live: Live
  readonly actor: Actor
  readonly address: RoomAddress
  private socket: EventEmitter | null = null
  private delivered: number[] = []
  private acknowledged = 0

  constructor(live: Live, actor: Actor, address: RoomAddress) {
    this.live = live
    this.actor = actor
    this.address = address
    const entered = live.enter(actor, address)
    if (!entered.ok) throw new Error('may not enter')
    this.doc.clientID = entered.value.clientId
    this.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && this.code === null) this.put(update(bytes), this.words.length)
    })
  }

  /** False where he may not come in. */
  connect(): boolean {
    const params = { schema: String(SCHEMA_VERSION), lineage: null, access: null, saved: true }
    const admission = this.live.admit(this.actor, this.address, params)
    if (!admission.ok) return false
    this.outbox.length = 0
    this.delivered = []
    this.code = null
    const socket = Object.assign(new EventEmitter(), {
      readyState: 1,
      bufferedAmount: 0,
      send: (bytes: Uint8Array) => this.hear(bytes),
      ping: () => {},
      terminate: () => this.ended(1006),
      close: (code: number) => this.ended(code),
    })
    this.socket = socket
    this.live.connect(admission.value, socket as unknown as WebSocket)
    this.put(step1(Y.encodeStateVector(this.doc)), null)
    return true
  }

  type(word: string, section?: string): void {
    this.words.push(word)
    writeWord(this.doc, word, section)
  }

  /** The next frame reaches the server. */
  deliver(): void {
    const next = this.outbox.shift()
    if (!next || this.code !== null) return
    if (next.words !== null) this.delivered.push(next.words)
    this.socket?.emit('message', Buffer.from(next.bytes), true)
  }

  deliverAll(): void {
    while (this.outbox.length > 0 && this.code === null) this.deliver()
  }

  leave(): void {
    this.ended(1000)
  }

  /** Leaves all he has as late text. */
  leaveLate(): void {
    this.put(lateText(Y.encodeStateAsUpdate(this.doc)), null)
  }

  /** The words that he was told are on disk. */
  saved(): string[] {
    return this.words.slice(0, this.acknowledged)
  }

  private put(bytes: Uint8Array, words: number | null): void {
    this.outbox.push({ bytes, words })
  }

  protected hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync: {
        const isQuestion = decoding.readVarUint(decoder) === SYNC.step1
        if (isQuestion) this.put(step2(Y.encodeStateAsUpdate(this.doc, bodyOf(bytes))), this.words.length)
        else Y.applyUpdate(this.doc, bodyOf(bytes), 'server')
        return
      }
      case MESSAGE.saved: {
        const frames = decoding.readVarUint(decoder)
        this.acknowledged = Math.max(this.acknowledged, this.delivered[frames - 1] ?? 0)
        return
      }
      case MESSAGE.hold:
        this.put(Uint8Array.of(MESSAGE.held), null)
    }
  }

  private ended(code: number): void {
    if (this.code !== null) return
    this.code = code
    const { socket } = this
    this.socket = null
    setImmediate(() => socket?.emit('close', code))
  }
}
