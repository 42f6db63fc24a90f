// Bytes of the protocol of shared/protocol/messages.ts: reads what a client sends, writes what it gets. One message per frame.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { DISK, LATE, type LateAnswer, MESSAGE, SYNC } from '#shared/protocol/messages.ts'

export type ClientFrame =
  | { readonly kind: 'step1'; readonly vector: Uint8Array }
  | { readonly kind: 'update'; readonly isStep2: boolean; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: Uint8Array }
  | { readonly kind: 'query-awareness' }
  | { readonly kind: 'held' }
  | { readonly kind: 'late'; readonly update: Uint8Array }

/** null where it is not exactly one message of the protocol. */
export function readFrame(bytes: Uint8Array): ClientFrame | null {
  const decoder = decoding.createDecoder(bytes)
  try {
    const frame = readMessage(decoder)
    return decoder.pos === bytes.length ? frame : null
  } catch {
    return null
  }
}

function readMessage(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync: {
      const kind = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (kind === SYNC.step1) return isVector(body) ? { kind: 'step1', vector: body } : null
      if (kind === SYNC.step2 || kind === SYNC.update)
        return { kind: 'update', isStep2: kind === SYNC.step2, update: body }
      return null
    }
    case MESSAGE.awareness:
      return { kind: 'awareness', entries: decoding.readVarUint8Array(decoder) }
    case MESSAGE.queryAwareness:
      return { kind: 'query-awareness' }
    case MESSAGE.held:
      return { kind: 'held' }
    case MESSAGE.late:
      return { kind: 'late', update: decoding.readVarUint8Array(decoder) }
    default:
      return null
  }
}

function isVector(bytes: Uint8Array): boolean {
  const decoder = decoding.createDecoder(bytes)
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
  }
  return decoder.pos === bytes.length
}

/** A state vector that knows nothing. */
export const isEmptyVector = (vector: Uint8Array): boolean => vector.length === 1 && vector[0] === 0

const message = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

const sync = (kind: number, body: Uint8Array): Uint8Array =>
  message((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, body)
  })

export const step1 = (vector: Uint8Array): Uint8Array => sync(SYNC.step1, vector)
export const step2 = (update: Uint8Array): Uint8Array => sync(SYNC.step2, update)
export const update = (bytes: Uint8Array): Uint8Array => sync(SYNC.update, bytes)

export const saved = (frames: number, at: number): Uint8Array =>
  message((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved)
    encoding.writeVarUint(encoder, frames)
    encoding.writeVarUint(encoder, at)
  })

export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON; `null` when the person left. */
  readonly state: string
}

export const awareness = (entries: readonly AwarenessEntry[]): Uint8Array =>
  message((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((body) => {
        encoding.writeVarUint(body, entries.length)
        for (const { clientId, clock, state } of entries) {
          encoding.writeVarUint(body, clientId)
          encoding.writeVarUint(body, clock)
          encoding.writeVarString(body, state)
        }
      }),
    )
  })

/** Says nothing, but is heard: a client that hears nothing for 30 s reconnects. */
export const STILL_HERE = awareness([])

/** Writing stops: send what is left and say so. */
export const HOLD = message((encoder) => encoding.writeVarUint(encoder, MESSAGE.hold))

export const lateAnswer = (answer: LateAnswer): Uint8Array =>
  message((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.lateAnswer)
    encoding.writeVarUint(encoder, LATE[answer])
  })

export const diskMessage = (state: keyof typeof DISK): Uint8Array =>
  message((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.disk)
    encoding.writeVarUint(encoder, DISK[state])
  })

export const fullness = (percent: number): Uint8Array =>
  message((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.fullness)
    encoding.writeVarUint(encoder, percent)
  })

/** A message as a WebSocket frame, unmasked and unfragmented (RFC 6455, 5.2). */
export function webSocketFrame(payload: Uint8Array): Buffer {
  const { length } = payload
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x82
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, head)
  return frame
}
