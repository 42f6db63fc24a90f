// How each server is spoken to: y-protocols as they are, or with the name of the document before each message and a word to
// be let in, as Hocuspocus has it.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export type DialectName = 'plain' | 'hocuspocus'

export type Message =
  | { readonly kind: 'step1' }
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  /** `entries` is the body of the message, `bytes` all of it. */
  | { readonly kind: 'awareness'; readonly entries: Uint8Array; readonly bytes: Uint8Array }
  | { readonly kind: 'saved'; readonly frames: number }
  | { readonly kind: 'other' }

export interface Dialect {
  /** What opens the conversation, before the first question. */
  readonly greeting: readonly Uint8Array[]
  sync(kind: 0 | 1 | 2, body: Uint8Array): Uint8Array
  awareness(entries: Uint8Array): Uint8Array
  read(message: Buffer): Message
}

export function dialectOf(name: DialectName, document: string): Dialect {
  const prefix =
    name === 'hocuspocus' ? encoding.encode((encoder) => encoding.writeVarString(encoder, document)) : EMPTY
  const message = (write: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, prefix)
      write(encoder)
    })
  return {
    greeting:
      name === 'plain'
        ? []
        : [
            message((encoder) => {
              for (const part of [AUTH, 0]) encoding.writeVarUint(encoder, part)
              encoding.writeVarString(encoder, '')
            }),
          ],
    sync: (kind, body) =>
      message((encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarUint(encoder, kind)
        encoding.writeVarUint8Array(encoder, body)
      }),
    awareness: (entries) =>
      message((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint8Array(encoder, entries)
      }),
    read: (bytes) => readMessage(bytes, prefix.length),
  }
}

const EMPTY = new Uint8Array()
const AUTH = 2
const SYNC_REPLY = 4
const SAVED = 4
const OTHER: Message = { kind: 'other' }

function readMessage(bytes: Buffer, from: number): Message {
  const decoder = decoding.createDecoder(bytes)
  decoder.pos = from
  const type = decoding.readVarUint(decoder)
  if (type === 0 || (from > 0 && type === SYNC_REPLY)) {
    const step = decoding.readVarUint(decoder)
    if (step === 0) return { kind: 'step1' }
    return { kind: step === 1 ? 'step2' : 'update', update: decoding.readVarUint8Array(decoder) }
  }
  if (type === 1) return { kind: 'awareness', entries: decoding.readVarUint8Array(decoder), bytes }
  if (type === SAVED && from === 0) return { kind: 'saved', frames: decoding.readVarUint(decoder) }
  return OTHER
}
