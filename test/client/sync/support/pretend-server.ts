// A live server in memory that can do what real lines and disks do: be slow, go silent, close, lose what it did not keep.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { EnterAnswer } from '#client/sync/enter.ts'
import { emptyBlock, SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { PersonId } from '#shared/ids.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { DISK, LATE, type LateAnswer, MESSAGE, SYNC } from '#shared/protocol/messages.ts'

const LATENCY = 20

export class PretendServer {
  /** What is on disk; only this survives a crash. */
  disk = new Y.Doc({ gc: false })
  private doc = new Y.Doc({ gc: false })
  private sockets = new Set<PretendSocket>()
  private nextId = 10
  personId = 'anna'
  lineage = 'lineage-1'
  schema: number = SCHEMA_VERSION
  access: 'read' | 'write' = 'write'
  answer: EnterAnswer | null = null
  entered = 0
  silent = false
  isFull = false
  letsIn = true
  keeps = true
  signedOut = false
  /** Takes no news. */
  refuses = false
  /** Each commit fails: the room is thrown away. */
  failsToKeep = false
  takesLate = false
  bytes = 0
  /** What was left because it came too late, and what is said to that; null says nothing. */
  readonly left: Uint8Array[] = []
  lateAnswer: LateAnswer | null = 'kept'
  forcedId: number | null = null
  /** What was on the server when each page reported that it has gone still. */
  readonly stills: Uint8Array[] = []

  constructor() {
    this.disk.clientID = 1
    this.disk.getXmlFragment('text/een').insert(0, [emptyBlock()])
    this.reload()
  }

  enter = async (): Promise<EnterAnswer> => {
    this.entered += 1
    if (this.silent) return { kind: 'away' }
    if (this.answer) return this.answer
    return {
      kind: 'entrance',
      entrance: {
        personId: this.personId as PersonId,
        path: 'casus/analyse',
        clientId: this.forcedId ?? this.nextId++,
        lineage: this.lineage,
        schema: this.schema,
        template: 'va-1',
        access: this.access,
        readOnlyBecause: this.access === 'read' ? 'invited-to-read' : null,
        bytes: this.bytes,
        takesLate: this.access === 'read' && this.takesLate,
      },
    }
  }

  get connected(): number {
    return this.sockets.size
  }

  get Socket(): typeof WebSocket {
    const server = this
    return class extends PretendSocket {
      constructor(url: string) {
        super(url, server)
      }
    } as unknown as typeof WebSocket
  }

  knock(socket: PretendSocket): void {
    setTimeout(() => {
      if (this.silent) return
      if (!this.letsIn) return socket.end(1006)
      this.sockets.add(socket)
      socket.opened()
      this.say(socket, sync(SYNC.step1, Y.encodeStateVector(this.doc)))
    }, LATENCY)
  }

  hear(socket: PretendSocket, bytes: Uint8Array): void {
    setTimeout(() => {
      if (this.swallows(socket) || !this.sockets.has(socket)) return
      const decoder = decoding.createDecoder(bytes)
      const kind = decoding.readVarUint(decoder)
      if (kind === MESSAGE.queryAwareness) return this.say(socket, awarenessOf())
      if (kind === MESSAGE.late) {
        this.left.push(decoding.readVarUint8Array(decoder))
        if (this.lateAnswer !== null) this.say(socket, new Uint8Array([MESSAGE.lateAnswer, LATE[this.lateAnswer]]))
        return
      }
      if (kind === MESSAGE.held) return void this.stills.push(Y.encodeStateAsUpdate(this.doc))
      if (kind !== MESSAGE.sync) return
      const step = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      // Kept, then told: nobody is given what is not on disk.
      if (step === SYNC.step1) return this.say(socket, sync(SYNC.step2, Y.encodeStateAsUpdate(this.disk, body)))
      if (this.access === 'read' && !Y.snapshotContainsUpdate(Y.snapshot(this.doc), body)) return this.closeAll(4422)
      if (this.refuses && !Y.snapshotContainsUpdate(Y.snapshot(this.doc), body)) return this.closeAll(4422)
      if (this.failsToKeep && !Y.snapshotContainsUpdate(Y.snapshot(this.doc), body)) return this.closeAll(CLOSE.reload)
      socket.frames += 1
      if (this.isFull) return
      Y.applyUpdate(this.doc, body, socket)
      if (this.keeps) this.keep()
    }, LATENCY)
  }

  /** Commits, and tells every sender how many of its frames are on disk now. */
  keep(): void {
    Y.applyUpdate(this.disk, Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.disk)))
    for (const socket of this.sockets) if (socket.frames > 0) this.say(socket, saved(socket.frames, Date.now()))
  }

  /** From another person at the table; `lost` on its way to the rest. */
  write(update: Uint8Array, lost?: 'lost'): void {
    Y.applyUpdate(this.doc, update)
    Y.applyUpdate(this.disk, update)
    if (lost) return
    for (const socket of this.sockets) this.say(socket, sync(SYNC.update, update))
  }

  /** Puts the text still: every page goes read-only, and says so after its last words. */
  hold(): void {
    for (const socket of this.sockets) this.say(socket, new Uint8Array([MESSAGE.hold]))
  }

  /** Whether it can keep anything; with room again it asks for what it missed. */
  fillDisk(full: boolean): void {
    this.isFull = full
    for (const socket of this.sockets) {
      this.say(socket, new Uint8Array([MESSAGE.disk, full ? DISK.full : DISK.writable]))
      if (!full) this.say(socket, sync(SYNC.step1, Y.encodeStateVector(this.doc)))
    }
  }

  closeAll(code: number, reason = ''): void {
    for (const socket of this.sockets) socket.end(code, reason)
    this.sockets.clear()
  }

  /** Tells how full the text is. */
  tellFullness(percent: number): void {
    for (const socket of this.sockets) this.say(socket, new Uint8Array([MESSAGE.fullness, percent]))
  }

  /** The process dies: what was not kept is gone, and nobody hears a close with a reason. */
  crash(): void {
    this.closeAll(1006)
    this.reload()
  }

  private reload(): void {
    this.doc = new Y.Doc({ gc: false })
    this.doc.clientID = 2
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.disk))
  }

  private say(socket: PretendSocket, bytes: Uint8Array): void {
    setTimeout(() => {
      if (!this.swallows(socket) && this.sockets.has(socket)) socket.receive(bytes)
    }, LATENCY)
  }

  /** A connection that lost something never comes back to life: none delivers what comes after a hole. */
  private swallows(socket: PretendSocket): boolean {
    if (this.silent) socket.isDead = true
    return socket.isDead
  }
}

class PretendSocket extends EventTarget {
  readonly OPEN = 1
  readyState = 0
  binaryType = 'arraybuffer'
  frames = 0
  isDead = false
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  private readonly server: PretendServer

  constructor(readonly_url: string, server: PretendServer) {
    super()
    void readonly_url
    this.server = server
    server.knock(this)
  }

  opened(): void {
    this.readyState = 1
    this.onopen?.()
  }

  receive(bytes: Uint8Array): void {
    if (this.readyState !== 1) return
    this.dispatchEvent(new Event('message'))
    this.onmessage?.({ data: bytes.slice().buffer as ArrayBuffer })
  }

  send(bytes: Uint8Array): void {
    if (this.readyState === 1) this.server.hear(this, bytes.slice())
  }

  end(code: number, reason = ''): void {
    this.readyState = 3
    this.onclose?.({ code, reason })
  }

  /** On a silent line a close is never answered. */
  close(): void {
    this.readyState = 3
  }
}

const sync = (kind: number, body: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

const saved = (frames: number, at: number): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.saved)
  encoding.writeVarUint(encoder, frames)
  encoding.writeVarUint(encoder, at)
  return encoding.toUint8Array(encoder)
}

const awarenessOf = (): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, new Uint8Array([0]))
  return encoding.toUint8Array(encoder)
}
