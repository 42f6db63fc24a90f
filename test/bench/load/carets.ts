// Carets as a stock client has them: what it hears of others it says again, because y-websocket 3.1 does not look where a
// change came from. A generator without that echo would flatter every server.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** The caret behind the letter typed last. */
export function caretEntries(client: number, clock: number, letter: number, name: string): Uint8Array {
  const place = `{"type":null,"tname":null,"item":{"client":${client},"clock":${letter}},"assoc":0}`
  const user = `{"name":"${name}","color":"#7a2048"}`
  const state = `{"user":${user},"section":"aanleiding","cursor":{"anchor":${place},"head":${place}}}`
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
}

/** What was new in it, to be said again: the bytes as they came where all of it was. */
export function echoOf(entries: Uint8Array, known: Map<number, number>): Uint8Array | null {
  const decoder = decoding.createDecoder(entries)
  const count = decoding.readVarUint(decoder)
  const fresh: Uint8Array[] = []
  for (let at = 0; at < count; at++) {
    const from = decoder.pos
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const length = decoding.readVarUint(decoder)
    decoder.pos += length
    if (clock <= (known.get(client) ?? -1)) continue
    known.set(client, clock)
    fresh.push(entries.subarray(from, decoder.pos))
  }
  if (fresh.length === 0) return null
  if (fresh.length === count) return entries
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, fresh.length)
    for (const entry of fresh) encoding.writeUint8Array(encoder, entry)
  })
}
