// alice and bob: real Y.Docs with the stock provider, as the browser has them, over a real socket.

import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { SCHEMA_VERSION, textName } from '#shared/document/room-doc.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { DISK, MESSAGE, SYNC } from '#shared/protocol/messages.ts'
import { ANALYSE, type House, type Name } from './house.ts'
import { until } from './until.ts'

export const SECTION = 'aanleiding'

export interface Writer {
  readonly name: Name
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Sync step 2 and update frames sent on this connection, and how many of the first of them are saved. */
  sent: number
  saved: number
  readonly closes: number[]
  /** What the server said last of its disk. */
  diskFull: boolean
  /** Adds a word to the end of the section's first block. */
  write(word: string, section?: string): void
  text(section?: string): string
  synced(): Promise<void>
  /** Resolves once everything written so far is called saved. */
  allSaved(): Promise<void>
  leave(): void
}

export interface WriterOptions {
  readonly address?: RoomAddress
  readonly params?: Record<string, string>
  /** Issued by the server; a stock client's own otherwise. */
  readonly clientId?: number
  readonly origin?: string
  /** Of a session in the whole server; in the small house a name is enough. */
  readonly cookie?: string
}

export function sitDown(house: Pick<House, 'port' | 'origin'>, name: Name, options: WriterOptions = {}): Writer {
  const doc = new Y.Doc()
  if (options.clientId !== undefined) doc.clientID = options.clientId
  const { casusId, room } = options.address ?? ANALYSE
  const headers = { cookie: options.cookie ?? `person=${name}`, origin: options.origin ?? house.origin }

  class Polyfill extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers })
      writer.sent = 0
      writer.saved = 0
      this.on('close', (code) => writer.closes.push(code))
    }
    override send(data: Uint8Array): void {
      if (data[0] === MESSAGE.sync && (data[1] === SYNC.step2 || data[1] === SYNC.update)) writer.sent++
      super.send(data)
    }
  }

  const writer: Writer = {
    name,
    doc,
    sent: 0,
    saved: 0,
    closes: [],
    diskFull: false,
    write: (word, section = SECTION) => writeWord(doc, word, section),
    text: (section = SECTION) => textOf(doc, section),
    synced: async () => void (await until(`${name} to be synced`, () => writer.provider.synced)),
    allSaved: async () =>
      void (await until(
        `${name}'s words to be saved`,
        () => writer.provider.synced && writer.sent > 0 && writer.saved === writer.sent,
      )),
    leave: () => writer.provider.destroy(),
    provider: undefined as unknown as WebsocketProvider,
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${house.port}/live`, `${casusId}/${room}`, doc, {
    WebSocketPolyfill: Polyfill as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 100,
    params: { schema: String(SCHEMA_VERSION), saved: '1', ...options.params },
  })
  Object.assign(writer, { provider })
  provider.messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    writer.saved = decoding.readVarUint(decoder)
  }
  provider.messageHandlers[MESSAGE.disk] = (_encoder, decoder) => {
    writer.diskFull = decoding.readVarUint(decoder) === DISK.full
  }
  return writer
}

export const fragmentOf = (doc: Y.Doc, section = SECTION): Y.XmlFragment => doc.getXmlFragment(textName(section))

export const firstText = (doc: Y.Doc, section = SECTION): Y.XmlText => {
  const block = fragmentOf(doc, section).get(0) as Y.XmlElement | undefined
  if (!block) throw new Error('the room has no seed')
  return block.get(0) as Y.XmlText
}

export function writeWord(doc: Y.Doc, word: string, section = SECTION): void {
  const text = firstText(doc, section)
  text.insert(text.length, `${word} `)
}

export const textOf = (doc: Y.Doc, section = SECTION): string =>
  fragmentOf(doc, section)
    .toArray()
    .flatMap((block) => (block as Y.XmlElement).toArray().map((text) => text.toJSON()))
    .join('\n')
