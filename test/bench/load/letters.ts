// The letters of one typist as updates, and the letters in an update that came: without a Y.Doc, which would cost the
// generator more than the server under test.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** One more letter after the own one before it, as Yjs writes it. */
export const nextLetter = (client: number, clock: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeUint8(encoder, HAS_ORIGIN | CONTENT_STRING)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock - 1)
    encoding.writeVarString(encoder, LETTERS[clock % LETTERS.length]!)
    encoding.writeVarUint(encoder, 0)
  })

/** The first letter stands in a text that is there already: Yjs itself says how. */
export function firstLetter(client: number, text: Uint8Array, textOf: (doc: Y.Doc) => Y.XmlText): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, text)
  const before = Y.encodeStateVector(doc)
  const at = textOf(doc)
  at.insert(at.length, LETTERS[0]!)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Calls back for each run of letters; servers may have put several updates into one. */
export function lettersIn(update: Uint8Array, found: (client: number, clock: number, length: number) => void): void {
  const decoder = decoding.createDecoder(update)
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    let structs = decoding.readVarUint(decoder)
    const client = decoding.readVarUint(decoder)
    let clock = decoding.readVarUint(decoder)
    for (; structs > 0; structs--) {
      const info = decoding.readUint8(decoder)
      if ((info & 31) !== CONTENT_STRING) return slowly(update, found)
      if (info & HAS_ORIGIN) skipId(decoder)
      if (info & HAS_RIGHT) skipId(decoder)
      if (!(info & (HAS_ORIGIN | HAS_RIGHT))) {
        if (decoding.readVarUint(decoder) === 1) decoding.readVarString(decoder)
        else skipId(decoder)
      }
      // Letters of one byte each.
      const length = decoding.readVarUint(decoder)
      decoder.pos += length
      found(client, clock, length)
      clock += length
    }
  }
}

function slowly(update: Uint8Array, found: (client: number, clock: number, length: number) => void): void {
  for (const { id, length } of Y.decodeUpdate(update).structs) found(id.client, id.clock, length)
}

function skipId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
}

const CONTENT_STRING = 4
const HAS_ORIGIN = 0x80
const HAS_RIGHT = 0x40
const LETTERS = [...'de kat krabt de krullen van de trap ']
