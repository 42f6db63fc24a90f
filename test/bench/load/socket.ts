// A WebSocket client that costs almost nothing, so that the generator can be a thousand people: raw TCP, one shared read
// buffer, several frames in one write.
import { connect, type Socket } from 'node:net'

export interface Line {
  /** Messages as one write, each in a frame of its own. */
  send(...messages: Uint8Array[]): void
  close(): void
  readonly closed: Promise<void>
}

export interface LineOptions {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly onMessage: (message: Buffer, now: number) => void
  /** Not called for what was asked for with `close`. */
  readonly onLost: (why: string) => void
}

const MASK = Buffer.from([0x4d, 0x5a, 0x21, 0x7e])
const READ = Buffer.allocUnsafe(1 << 18)
const END_OF_HEAD = Buffer.from('\r\n\r\n')

/** Resolves once upgraded. */
export function openLine({ port, path, headers, onMessage, onLost }: LineOptions): Promise<Line> {
  return new Promise((resolve, reject) => {
    const closed = Promise.withResolvers<void>()
    let isOpen = false
    let isClosing = false
    let rest: Buffer | null = null
    const socket: Socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: READ, callback: (length) => read(length) },
    })
    const line: Line = {
      closed: closed.promise,
      send: (...messages) => void socket.write(framed(messages)),
      close() {
        isClosing = true
        socket.end(closeFrame())
      },
    }
    const fail = (why: string) => {
      if (!isOpen) reject(new Error(why))
      else if (!isClosing) onLost(why)
      isClosing = true
      socket.destroy()
    }
    socket.on('error', (error) => fail(error.message))
    socket.on('close', () => {
      fail('the connection ended')
      closed.resolve()
    })
    const host = `127.0.0.1:${port}`
    const all = { host, upgrade: 'websocket', connection: 'Upgrade', origin: `http://${host}`, ...headers }
    const fields = Object.entries({ ...all, 'sec-websocket-version': '13', 'sec-websocket-key': KEY })
    socket.write(`GET ${path} HTTP/1.1\r\n${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)

    function read(length: number): boolean {
      const now = performance.now()
      let bytes: Buffer = rest ? Buffer.concat([rest, READ.subarray(0, length)]) : READ.subarray(0, length)
      rest = null
      if (!isOpen) {
        const end = bytes.indexOf(END_OF_HEAD)
        if (end < 0) rest = Buffer.from(bytes)
        else if (!bytes.toString('latin1', 0, 12).startsWith('HTTP/1.1 101')) fail(bytes.toString('latin1', 0, 30))
        else {
          isOpen = true
          resolve(line)
          bytes = bytes.subarray(end + 4)
          // Whoever waits for the line must have it before the first message comes.
          if (bytes.length > 0) queueMicrotask(() => take(Buffer.from(bytes), now))
        }
        return true
      }
      take(bytes, now)
      return true
    }

    function take(bytes: Buffer, now: number): void {
      let at = 0
      while (bytes.length - at >= 2) {
        let size = bytes[at + 1]! & 127
        let head = 2
        if (size === 126) {
          if (bytes.length - at < 4) break
          size = bytes.readUInt16BE(at + 2)
          head = 4
        } else if (size === 127) {
          if (bytes.length - at < 10) break
          size = Number(bytes.readBigUInt64BE(at + 2))
          head = 10
        }
        if (bytes.length - at < head + size) break
        const body = bytes.subarray(at + head, at + head + size)
        const kind = bytes[at]! & 15
        if (kind === 2) onMessage(body, now)
        else if (kind === 8) fail(`closed with ${body.length >= 2 ? body.readUInt16BE(0) : 'no code'}`)
        else if (kind === 9) socket.write(frame(0x8a, body))
        at += head + size
      }
      if (at < bytes.length) rest = Buffer.from(bytes.subarray(at))
    }
  })
}

const KEY = Buffer.alloc(16, 7).toString('base64')

const closeFrame = (): Buffer => frame(0x88, Buffer.from([0x03, 0xe8]))

const framed = (messages: readonly Uint8Array[]): Buffer =>
  messages.length === 1 ? frame(0x82, messages[0]!) : Buffer.concat(messages.map((message) => frame(0x82, message)))

/** Masked, as a browser must: a mask of zeros would spare the servers work. */
function frame(first: number, body: Uint8Array): Buffer {
  const { length } = body
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(head + 4 + length)
  bytes[0] = first
  if (head === 2) bytes[1] = 0x80 | length
  else if (head === 4) {
    bytes[1] = 0x80 | 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 0x80 | 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  MASK.copy(bytes, head)
  for (let at = 0; at < length; at++) bytes[head + 4 + at] = body[at]! ^ MASK[at & 3]!
  return bytes
}
