// Frames that nobody of ours would send: honest ones bent, bytes by chance, and messages made up part by part.
import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from '#shared/protocol/messages.ts'
import type { Chance } from '#test/support/live/random.ts'
import { madeUpAwareness, madeUpUpdate, madeUpVector, type Surroundings } from './made-up.ts'
import { anything, writeNumber } from './strange.ts'

export function malformedFrame(random: Chance, around: Surroundings, honest: readonly Uint8Array[]): Uint8Array {
  const drawn = random()
  // Honest ones between them: the text goes on, and what is bent next fits.
  if (drawn < 0.02) return random.of(honest)
  if (drawn < 0.4) return bent(random, honest)
  if (drawn < 0.45) return anything(random, 60)
  if (drawn < 0.5) return Uint8Array.from([0, random.below(4), ...anything(random, 40)])
  return message(random, around)
}

function bent(random: Chance, honest: readonly Uint8Array[]): Uint8Array {
  let bytes = Uint8Array.from(random.of(honest))
  for (let times = 1 + random.below(4); times > 0; times--) bytes = bentOnce(random, bytes, honest)
  return bytes
}

function bentOnce(random: Chance, bytes: Uint8Array<ArrayBuffer>, honest: readonly Uint8Array[]) {
  const at = random.below(bytes.length + 1)
  const upTo = Math.min(bytes.length, at + 1 + random.below(8))
  switch (random.below(7)) {
    case 0:
      if (at < bytes.length) bytes[at]! ^= 1 << random.below(8)
      return bytes
    case 1:
      if (at < bytes.length) bytes[at] = random.of([0, 1, 127, 128, 255])
      return bytes
    case 2:
      if (at < bytes.length) bytes[at] = random.below(256)
      return bytes
    case 3:
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(upTo)])
    case 4:
      return Uint8Array.from([...bytes.subarray(0, upTo), ...bytes.subarray(at)])
    case 5: {
      const other = random.of(honest)
      return Uint8Array.from([...bytes.subarray(0, at), ...other.subarray(random.below(other.length))])
    }
    default:
      return bytes.slice(0, at)
  }
}

const KINDS = [MESSAGE.sync, MESSAGE.sync, MESSAGE.sync, MESSAGE.sync, MESSAGE.awareness, MESSAGE.late]

const message = (random: Chance, around: Surroundings): Uint8Array =>
  encoding.encode((encoder) => {
    const kind = random() < 0.05 ? random.below(12) : random.of(KINDS)
    writeNumber(encoder, random, kind, 0.005)
    if (kind === MESSAGE.sync) {
      const sync = random() < 0.1 ? SYNC.step1 : 1 + random.below(2)
      writeNumber(encoder, random, sync, 0.005)
      writeBody(encoder, random, sync === SYNC.step1 ? madeUpVector(random, around) : madeUpUpdate(random, around))
    } else if (kind === MESSAGE.awareness) writeBody(encoder, random, madeUpAwareness(random, around))
    else if (kind === MESSAGE.late) writeBody(encoder, random, madeUpUpdate(random, around))
    if (random() < 0.02) encoding.writeUint8Array(encoder, anything(random, 5))
  })

function writeBody(encoder: encoding.Encoder, random: Chance, body: Uint8Array): void {
  writeNumber(encoder, random, body.length + (random() < 0.02 ? random.below(5) - 2 : 0), 0.01)
  encoding.writeUint8Array(encoder, body)
}
