// A WebSocket without a network: two ends in one process, and between them whatever a line can do. An honest line delays, is cut, or
// dies without a word, as TCP does; a swallowing one loses frames; a crooked one also repeats them and lets them overtake each other.
import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import type { WebSocket as ServerSocket } from 'ws'
import type { Chance } from './random.ts'

export type LineKind = 'honest' | 'swallowing' | 'crooked'

export interface Weather {
  readonly random: Chance
  latencyMs: number
}

/** What stands at the other end of a new line: null where it is refused before the upgrade or nobody is there. */
export type Answer = (url: URL, socket: ServerSocket, wire: Duplex) => boolean

const OPEN = 1
const CLOSING = 2
const CLOSED = 3
const CUT = 1006
const HANDSHAKE_GIVES_UP = 20_000

export class Line {
  isBlack = false
  private isOver = false
  private readonly free = { up: 0, down: 0 }
  readonly client: ClientEnd
  readonly server: ServerEnd
  readonly kind: LineKind
  private readonly weather: Weather

  constructor(client: ClientEnd, kind: LineKind, weather: Weather, url: URL, answer: Answer) {
    this.client = client
    this.kind = kind
    this.weather = weather
    this.server = new ServerEnd(this)
    // A handshake that nobody answers is given up by the browser itself in the end.
    setTimeout(() => {
      if (client.readyState === 0) client.ended(CUT)
    }, HANDSHAKE_GIVES_UP)
    this.carry('up', () => {
      this.carry('down', () => client.opened())
      if (!answer(url, this.server as unknown as ServerSocket, wireTo(this.server))) this.cut()
    })
  }

  /** In order, after a while; never once the line is dead. */
  carry(way: 'up' | 'down', arrive: () => void): void {
    const now = performance.now()
    const at = Math.max(this.free[way], now + this.delay())
    this.free[way] = at
    this.after(at - now, arrive)
  }

  carryFrame(way: 'up' | 'down', arrive: () => void): void {
    const { random } = this.weather
    if (this.kind !== 'honest' && random() < 0.1) return
    if (this.kind !== 'crooked') return this.carry(way, arrive)
    for (let times = random() < 0.05 ? 2 : 1; times > 0; times--) {
      if (random() < 0.3) this.after(this.delay() * 3, arrive)
      else this.carry(way, arrive)
    }
  }

  /** Both ends notice, at once: what was under way is lost. Over a dead line nobody at the far end hears of it. */
  cut(): void {
    if (this.isOver) return
    this.isOver = true
    if (!this.isBlack) this.client.ended(CUT)
    this.server.ended(CUT)
  }

  /** The process at the far end is gone, and nobody there is told. */
  die(): void {
    this.isOver = true
    this.server.readyState = CLOSED
    if (!this.isBlack) this.client.ended(CUT)
  }

  closedBy(side: 'client' | 'server', code: number): void {
    const done = () => {
      this.isOver = true
      this.client.ended(code)
      this.server.ended(code)
    }
    this.carry(side === 'client' ? 'up' : 'down', done)
  }

  private delay(): number {
    return Math.round(this.weather.latencyMs * (0.5 + this.weather.random()))
  }

  private after(ms: number, arrive: () => void): void {
    setTimeout(() => {
      if (!this.isBlack && !this.isOver) arrive()
    }, ms)
  }
}

/** The server's end, as far as the live core knows a socket. */
export class ServerEnd extends EventEmitter {
  readyState = OPEN
  readonly bufferedAmount = 0
  private readonly line: Line

  constructor(line: Line) {
    super()
    this.line = line
  }

  hear(bytes: Uint8Array): void {
    if (this.readyState === OPEN) this.emit('message', Buffer.from(bytes), true)
  }

  send(bytes: Uint8Array): void {
    if (this.readyState !== OPEN) return
    const copy = new Uint8Array(bytes)
    this.line.carryFrame('down', () => this.line.client.heard(copy))
  }

  ping(): void {
    this.line.carry('down', () => this.line.carry('up', () => this.emit('pong')))
  }

  close(code: number): void {
    if (this.readyState !== OPEN) return
    this.readyState = CLOSING
    this.line.closedBy('server', code)
  }

  terminate(): void {
    this.line.cut()
  }

  ended(code: number): void {
    if (this.readyState === CLOSED) return
    this.readyState = CLOSED
    setImmediate(() => this.emit('close', code))
  }
}

/** The connection under the socket: takes the frames of RFC 6455 apart that the server puts together itself. */
function wireTo(end: ServerEnd): Duplex {
  const write = (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; ) {
      const short = bytes[at + 1]!
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      const length =
        short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
      end.send(bytes.subarray(at + head, at + head + length))
      at += head + length
    }
    return true
  }
  return { write } as unknown as Duplex
}

/** The browser's end. */
export class ClientEnd {
  readonly OPEN = OPEN
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  line: Line | null = null
  private readonly listeners: (() => void)[] = []

  addEventListener(_type: 'message', listener: () => void): void {
    this.listeners.push(listener)
  }

  opened(): void {
    if (this.readyState !== 0) return
    this.readyState = OPEN
    this.onopen?.()
  }

  heard(bytes: Uint8Array): void {
    if (this.readyState !== OPEN) return
    for (const listener of this.listeners) listener()
    this.onmessage?.({ data: new Uint8Array(bytes).buffer })
  }

  send(bytes: Uint8Array): void {
    if (this.readyState !== OPEN) return
    const copy = new Uint8Array(bytes)
    const { line } = this
    line?.carryFrame('up', () => line.server.hear(copy))
  }

  close(): void {
    if (this.readyState >= CLOSING) return
    this.readyState = CLOSING
    this.line?.closedBy('client', 1000)
  }

  ended(code: number): void {
    if (this.readyState === CLOSED) return
    this.readyState = CLOSED
    this.onclose?.({ code, reason: '' })
  }
}

/** The class that a client makes its sockets of. */
export const socketClass = (dial: (end: ClientEnd, url: URL) => Line): typeof WebSocket =>
  class extends ClientEnd {
    constructor(url: string) {
      super()
      this.line = dial(this, new URL(url))
    }
  } as unknown as typeof WebSocket
