// A bare socket, for saying what no client of ours would say and for hearing every byte that comes.
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { step1, step2, update } from '#server/sync/frames.ts'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { ANALYSE, type House, type Name } from './house.ts'
import { until } from './until.ts'

export interface Raw {
  readonly socket: WebSocket
  /** Every message that came. */
  readonly heard: Buffer[]
  /** The code it was closed with, or null. */
  code: number | null
  /** The HTTP status where it was refused before the upgrade. */
  status: number | null
  say(bytes: Uint8Array): void
  closed(): Promise<number>
}

export interface RawOptions {
  readonly address?: RoomAddress
  readonly path?: string
  readonly params?: Record<string, string>
  /** An empty one is left out. */
  readonly headers?: Record<string, string>
}

/** Resolves once it is open, refused or closed. */
export async function callIn(
  house: Pick<House, 'port' | 'origin'>,
  name: Name | null,
  options: RawOptions = {},
): Promise<Raw> {
  const { casusId, room } = options.address ?? ANALYSE
  const query = new URLSearchParams({ schema: String(SCHEMA_VERSION), ...options.params })
  const all = { origin: house.origin, cookie: name ? `person=${name}` : '', ...options.headers }
  const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
  const socket = new WebSocket(`ws://127.0.0.1:${house.port}${options.path ?? `/live/${casusId}/${room}`}?${query}`, {
    headers,
  })
  const raw: Raw = {
    socket,
    heard: [],
    code: null,
    status: null,
    say: (bytes) => socket.send(bytes),
    closed: async () => (await until('the socket to be closed', () => raw.code !== null && { code: raw.code })).code,
  }
  socket.on('message', (bytes: Buffer) => raw.heard.push(bytes))
  socket.on('error', () => {})
  socket.on('close', (code) => {
    raw.code = code
  })
  socket.on('unexpected-response', (request, response) => {
    raw.status = response.statusCode ?? 0
    response.resume()
    request.destroy()
  })
  await until(
    'the socket to open or be refused',
    () => raw.status !== null || socket.readyState !== WebSocket.CONNECTING,
  )
  return raw
}

/** A bare socket with a document that has the text of the room: what it says is said on purpose. */
export async function callInWithDoc(
  house: Pick<House, 'port' | 'origin'>,
  name: Name | null,
  options: RawOptions & { clientId?: number } = {},
) {
  const raw = await callIn(house, name, options)
  const doc = new Y.Doc()
  if (options.clientId !== undefined) doc.clientID = options.clientId
  raw.say(step1(Y.encodeStateVector(doc)))
  const answer = await until('the text', () => raw.heard.find((bytes) => bytes[0] === 0 && bytes[1] === 1))
  Y.applyUpdate(doc, bodyOf(answer))
  return {
    raw,
    doc,
    /** The update that `change` makes, which nobody was told of. */
    change(change: (doc: Y.Doc) => void): Uint8Array {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => change(doc))
      return Y.encodeStateAsUpdate(doc, before)
    },
    sayUpdate: (bytes: Uint8Array) => raw.say(update(bytes)),
    sayStep2: (bytes: Uint8Array) => raw.say(step2(bytes)),
  }
}

/** The message that leaves text which came too late. */
export const lateText = (update: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.late)
    encoding.writeVarUint8Array(encoder, update)
  })

/** The body of a sync message. */
export function bodyOf(message: Uint8Array): Uint8Array {
  let at = 2
  let length = 0
  let factor = 1
  for (;;) {
    const byte = message[at++]!
    length += (byte & 127) * factor
    factor *= 128
    if (byte < 128) return message.subarray(at, at + length)
  }
}
