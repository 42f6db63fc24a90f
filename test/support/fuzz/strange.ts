// Numbers and bytes as nobody sends them.
import * as encoding from 'lib0/encoding'
import type { Chance } from '#test/support/live/random.ts'

export const EDGES = [0, 1, 2, 63, 64, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 40 - 1, 2 ** 40, 2 ** 53 - 1]
/** Longer than it need be, without an end, and beyond what a number can hold. */
const BENT_NUMBERS = [
  [0x80, 0x80, 0x00],
  [0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
]

export function writeNumber(encoder: encoding.Encoder, random: Chance, honest: number, strangeness: number): void {
  if (random() >= strangeness) encoding.writeVarUint(encoder, Math.max(0, honest))
  else if (random() < 0.7) encoding.writeVarUint(encoder, random.of(EDGES))
  else for (const byte of random.of(BENT_NUMBERS)) encoding.writeUint8(encoder, byte)
}

export const anything = (random: Chance, most: number): Uint8Array =>
  Uint8Array.from({ length: random.below(most) }, () => random.below(256))
