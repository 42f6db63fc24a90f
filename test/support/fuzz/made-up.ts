// Updates (encoding V1) that no Yjs would write: well-formed here, wrong there, so that they come further than chance would bring them.
import * as encoding from 'lib0/encoding'
import type { Chance } from '#test/support/live/random.ts'
import { anything, EDGES, writeNumber } from './strange.ts'

/** What whoever makes a frame knows of the room. */
export interface Surroundings {
  /** The clientID that is his. */
  readonly mine: number
  /** Of others, of the server, and of nobody yet. */
  readonly others: readonly number[]
  readonly clockOf: (client: number) => number
  readonly roots: readonly string[]
  /** How much of it is bent: of what is bent everywhere little comes far. */
  readonly strangeness: number
}

type Encoder = encoding.Encoder

/** Most of what a person types is short; a few times it is large. */
const amount = (random: Chance, usual: number): number =>
  random() < 0.01 ? random.below(2000) : 1 + random.below(usual)

const KEYS = ['advies', 'text', 'kind', 'gone', '__proto__', 'constructor', 'prototype', 'toString', '', 'bold', 'a/b']

function writeId(encoder: Encoder, random: Chance, { mine, others, clockOf, strangeness }: Surroundings): void {
  let client = random() < 0.5 ? mine : random.of(others)
  if (clockOf(client) === 0 && random() >= strangeness) client = 1
  writeNumber(encoder, random, client, strangeness)
  const clock = random() < strangeness ? clockOf(client) + random.below(4) : random.below(clockOf(client))
  writeNumber(encoder, random, clock, strangeness)
}

const wordOf = (random: Chance): string =>
  random() < 0.05 ? random.of(['', '\ud800', '\u0000', '\ud83d\ude00', 'x'.repeat(random.below(3000))]) : 'woord '

function anyValue(random: Chance, depth = 0): unknown {
  switch (random.below(depth > 3 ? 6 : 9)) {
    case 0:
      return wordOf(random)
    case 1:
      return random.of([null, undefined, true, false])
    case 2:
      return random.of([Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 0.1, -1])
    case 3:
      return random.of(EDGES)
    case 4:
      return BigInt(random.below(1000))
    case 5:
      return anything(random, 20)
    case 6:
      return Array.from({ length: random.below(4) }, () => anyValue(random, depth + 1))
    default:
      return JSON.parse(`{${JSON.stringify(random.of(KEYS))}:{"x":[1,{"y":null}]}}`)
  }
}

/** A list in a list in a list, or the same of maps: deeper than a stack is. */
function writeNested(encoder: Encoder, random: Chance): void {
  const one = random() < 0.5 ? [117, 1] : [118, 1, 1, 97]
  for (let left = 10 ** (1 + random() * 3.5); left > 0; left--)
    for (const byte of one) encoding.writeUint8(encoder, byte)
  encoding.writeUint8(encoder, 126)
}

function writeValue(encoder: Encoder, random: Chance): void {
  if (random() < 0.02) writeNested(encoder, random)
  else encoding.writeAny(encoder, anyValue(random) as never)
}

const jsonOf = (random: Chance): string =>
  random() < 0.2 ? random.of(['', '{', 'undefined', '1e999', `${'['.repeat(3000)}`]) : '{"__proto__":{"x":1},"a":[1]}'

const marks = ['bold', 'italic', 'link', 'blink', '__proto__']

/** The content of a struct by its number in the encoding. */
function writeContent(encoder: Encoder, random: Chance, ref: number, strangeness: number): void {
  switch (ref) {
    case 0:
    case 10:
    case 1:
      return writeNumber(encoder, random, amount(random, 5), strangeness)
    case 2: {
      const length = 1 + random.below(3)
      writeNumber(encoder, random, length, strangeness)
      for (let at = 0; at < length; at++) encoding.writeVarString(encoder, jsonOf(random))
      return
    }
    case 3:
      return encoding.writeVarUint8Array(encoder, anything(random, 30))
    case 4:
      return encoding.writeVarString(encoder, wordOf(random))
    case 5:
      return encoding.writeVarString(encoder, jsonOf(random))
    case 6:
      encoding.writeVarString(encoder, random.of(marks))
      return encoding.writeVarString(encoder, random() < 0.5 ? 'null' : jsonOf(random))
    case 7: {
      const type = random() < strangeness ? random.below(12) : random.of([1, 2, 3, 6])
      writeNumber(encoder, random, type, strangeness)
      if (type === 3 || type === 5) encoding.writeVarString(encoder, random() < 0.7 ? 'block' : random.of(KEYS))
      return
    }
    case 8: {
      const length = 1 + random.below(3)
      writeNumber(encoder, random, length, strangeness)
      for (let at = 0; at < length; at++) writeValue(encoder, random)
      return
    }
    case 9:
      encoding.writeVarString(encoder, random.of(KEYS))
      return writeValue(encoder, random)
  }
}

const USUAL = [1, 4, 4, 4, 6, 7, 8]

function writeStruct(encoder: Encoder, random: Chance, around: Surroundings): void {
  const { strangeness } = around
  const ref = random() < strangeness ? random.below(12) : random.of(USUAL)
  const [hasOrigin, hasRight, hasKey] = [random() < 0.6, random() < 0.3, random() < 0.3]
  const flags = (hasOrigin ? 0x80 : 0) | (hasRight ? 0x40 : 0) | (hasKey ? 0x20 : 0)
  encoding.writeUint8(
    encoder,
    random() < strangeness / 4 ? random.below(256) : ref | (ref === 0 || ref === 10 ? 0 : flags),
  )
  if (ref !== 0 && ref !== 10) {
    if (hasOrigin) writeId(encoder, random, around)
    if (hasRight) writeId(encoder, random, around)
    if (!hasOrigin && !hasRight) {
      const isRoot = random() < 0.6
      writeNumber(encoder, random, isRoot ? 1 : 0, strangeness)
      if (isRoot) encoding.writeVarString(encoder, random() < strangeness ? random.of(KEYS) : random.of(around.roots))
      else writeId(encoder, random, around)
      if (hasKey) encoding.writeVarString(encoder, random.of(KEYS))
    }
  }
  writeContent(encoder, random, ref, strangeness)
}

function writeDeletes(encoder: Encoder, random: Chance, { mine, others, clockOf, strangeness }: Surroundings): void {
  const clients = random.below(3)
  writeNumber(encoder, random, clients, strangeness)
  for (let at = 0; at < clients; at++) {
    const client = random() < 0.5 ? mine : random.of(others)
    writeNumber(encoder, random, client, strangeness)
    const ranges = random() < 0.01 ? random.below(3000) : random.below(3)
    writeNumber(encoder, random, ranges, strangeness)
    for (let range = 0; range < ranges; range++) {
      writeNumber(encoder, random, random.below(clockOf(client) + (random() < strangeness ? 3 : 0)), strangeness)
      writeNumber(encoder, random, 1 + random.below(3), strangeness)
    }
  }
}

const STRANGENESS = [0, 0.01, 0.04, 0.2]

export const madeUpUpdate = (random: Chance, whole: Surroundings): Uint8Array =>
  encoding.encode((encoder) => {
    const around = { ...whole, strangeness: random.of(STRANGENESS) }
    const { mine, others, clockOf, strangeness } = around
    const isMany = random() < 0.01
    const clients = random() < strangeness ? [mine, random.of(others)] : [mine]
    const blocks = isMany ? Array.from({ length: random.below(100) }, (_, at) => 1e6 + at) : clients
    writeNumber(encoder, random, blocks.length, strangeness)
    for (const client of blocks) {
      const structs = isMany ? 1 : amount(random, 3)
      writeNumber(encoder, random, structs, strangeness)
      writeNumber(encoder, random, client, strangeness)
      writeNumber(encoder, random, clockOf(client) + (random() < 0.9 ? 0 : random.below(7) - 3), strangeness)
      for (let struct = 0; struct < structs; struct++) writeStruct(encoder, random, around)
    }
    writeDeletes(encoder, random, around)
  })

export const madeUpVector = (random: Chance, around: Surroundings): Uint8Array =>
  encoding.encode((encoder) => {
    const clients = amount(random, 4)
    writeNumber(encoder, random, clients, 0.2)
    for (let at = 0; at < clients; at++) {
      writeNumber(encoder, random, random.of(around.others), 0.03)
      writeNumber(encoder, random, random.below(50), 0.2)
    }
  })

export const madeUpAwareness = (random: Chance, around: Surroundings): Uint8Array =>
  encoding.encode((encoder) => {
    const entries = random() < 0.8 ? 1 : amount(random, 5)
    writeNumber(encoder, random, entries, 0.1)
    for (let at = 0; at < entries; at++) {
      writeNumber(encoder, random, random() < 0.6 ? around.mine : random.of(around.others), 0.03)
      writeNumber(encoder, random, random.below(9), 0.3)
      if (random() < 0.3) encoding.writeVarUint8Array(encoder, anything(random, 40))
      else encoding.writeVarString(encoder, random.of(STATES))
    }
  })

const STATES = [
  'null',
  '{}',
  '[]',
  '{"section":"text/advies"}',
  '{"section":{"x":1},"cursor":{"anchor":{},"head":7}}',
  '{"__proto__":{"section":"x"},"cursor":{"anchor":{"type":{"client":-1,"clock":1e99}},"head":{"tname":"x"}}}',
  `{"section":"${'x'.repeat(5000)}"}`,
  `${'['.repeat(2000)}`,
  `${'{"cursor":'.repeat(300)}1${'}'.repeat(300)}`,
  '{"section":"\\ud800"}',
]
