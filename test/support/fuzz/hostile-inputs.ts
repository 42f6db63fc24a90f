// What one connection can do to a server on purpose, each by name, and the code that it ends with (null where it may stay).
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { awareness, step1 } from '#server/sync/frames.ts'
import { textName } from '#shared/document/room-doc.ts'
import type { callInWithDoc } from '#test/support/live/raw.ts'
import { firstText, fragmentOf, SECTION } from '#test/support/live/table.ts'

export type Attacker = Awaited<ReturnType<typeof callInWithDoc>>

type Act = (attacker: Attacker) => void

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

/** An update of these numbers; text is written as it is. */
const raw = (...values: (number | string)[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of values) {
      if (typeof value === 'string') encoding.writeVarString(encoder, value)
      else encoding.writeVarUint(encoder, value)
    }
  })

const change =
  (edit: (doc: Y.Doc) => void): Act =>
  (attacker) => {
    const loose = new Y.Doc()
    Y.applyUpdate(loose, Y.encodeStateAsUpdate(attacker.doc))
    const before = Y.encodeStateVector(loose)
    loose.transact(() => edit(loose))
    attacker.sayUpdate(Y.encodeStateAsUpdate(loose, before))
  }

const say =
  (frame: Uint8Array, times = 1): Act =>
  ({ raw: { socket } }) => {
    for (let left = times; left > 0; left--) socket.send(frame)
  }

const sayUpdate =
  (update: Uint8Array): Act =>
  (attacker) =>
    attacker.sayUpdate(update)

const blockOf = (doc: Y.Doc) => fragmentOf(doc).get(0) as Y.XmlElement

const later = (doc: Y.Doc): Uint8Array => {
  const loose = new Y.Doc()
  Y.applyUpdate(loose, Y.encodeStateAsUpdate(doc))
  firstText(loose).insert(0, 'kwijt ')
  const before = Y.encodeStateVector(loose)
  firstText(loose).insert(6, 'later ')
  return Y.encodeStateAsUpdate(loose, before)
}

const manyStructs = (count: number, write: (encoder: encoding.Encoder, at: number) => void, client = 4_000_000) =>
  encoding.encode((encoder) => {
    for (const value of [1, count, client, 0]) encoding.writeVarUint(encoder, value)
    for (let at = 0; at < count; at++) write(encoder, at)
    encoding.writeVarUint(encoder, 0)
  })

const manyRanges = (count: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of [0, 1, 50, count]) encoding.writeVarUint(encoder, value)
    for (let at = 0; at < 2 * count; at++) encoding.writeVarUint(encoder, 1)
  })

const deepValue = (levels: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of [1, 1, 4_000_000, 0, 0x28, 1]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, 'audience')
    encoding.writeVarString(encoder, 'advies')
    encoding.writeVarUint(encoder, 1)
    for (let level = 0; level < levels; level++) encoding.writeUint8Array(encoder, bytes(117, 1))
    encoding.writeUint8Array(encoder, bytes(126, 0))
  })

const states = (count: number, state: string): Uint8Array =>
  awareness(Array.from({ length: count }, (_, at) => ({ clientId: 5_000_000 + at, clock: 1, state })))

function rivals(attacker: Attacker): void {
  const letters = 6000
  attacker.sayUpdate(attacker.change((doc) => firstText(doc).insert(0, 'x'.repeat(letters))))
  const client = attacker.doc.clientID
  const clock = Y.getState(attacker.doc.store, client)
  attacker.sayUpdate(
    encoding.encode((encoder) => {
      for (const value of [1, letters, client, clock]) encoding.writeVarUint(encoder, value)
      for (let at = 0; at < letters; at++) {
        encoding.writeUint8(encoder, 0x44)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock - letters + at)
        encoding.writeVarString(encoder, 'y')
      }
      encoding.writeVarUint(encoder, 0)
    }),
  )
}

function typesInTypes(doc: Y.Doc): void {
  let element = blockOf(doc)
  for (let depth = 0; depth < 500; depth++) {
    const child = new Y.XmlElement('block')
    element.insert(0, [child])
    element = child
  }
}

export const HOSTILE: readonly (readonly [name: string, code: number | null, act: Act])[] = [
  ['bytes by chance', 4422, say(bytes(7, 200, 13, 255, 255, 3))],
  ['an empty frame', 4422, say(bytes())],
  ['text instead of bytes', 4422, ({ raw: { socket } }) => socket.send('hallo')],
  ['a frame of 2 MiB', 1009, say(new Uint8Array(2 * 1024 * 1024))],
  [
    'a message in 100 pieces',
    1008,
    ({ raw: { socket } }) => {
      for (let piece = 0; piece < 100; piece++) socket.send(bytes(0), { fin: piece === 99 })
    },
  ],
  ['an update of encoding V2', 4422, (attacker) => attacker.sayUpdate(Y.encodeStateAsUpdateV2(attacker.doc))],
  ['bytes after the message', 4422, say(bytes(0, 2, 2, 0, 0, 7))],
  ['a message of no known kind', 4422, say(bytes(99, 1, 0))],
  ['a length of a petabyte', 4422, say(raw(0, 2, 2 ** 50))],
  ['a number without an end', 4422, say(bytes(0, 2, ...Array(64).fill(255)))],
  ['a client named twice', 4422, sayUpdate(raw(2, 1, 50, 0, 0, 1, 1, 50, 1, 0, 1, 0))],
  ['an update that leaves something out', null, sayUpdate(raw(1, 2, 50, 0, 10, 5, 4, 1, `text/${SECTION}`, 'x', 0))],
  [
    'structs that wait for each other',
    null,
    sayUpdate(bytes(2, 1, 70, 0, 0x84, 71, 0, 1, 97, 1, 71, 0, 0x84, 70, 0, 1, 98, 0)),
  ],
  [
    '1,000 updates without their past',
    4429,
    (attacker) => {
      const update = later(attacker.doc)
      for (let times = 0; times < 1000; times++) attacker.sayUpdate(update)
    },
  ],
  ['a deletion of nothing', 4422, sayUpdate(raw(0, 1, 50, 1, 7, 0))],
  ['200,000 deleted ranges', 4422, sayUpdate(manyRanges(200_000))],
  ['30,000 structs', 4422, sayUpdate(manyStructs(30_000, (encoder) => encoding.writeUint8Array(encoder, bytes(0, 1))))],
  ['types in types in types', 4422, change(typesInTypes)],
  ['a value 400,000 levels deep', 4422, sayUpdate(deepValue(400_000))],
  ['a value 2,000 levels deep', 4422, sayUpdate(deepValue(2000))],
  ['a key that JavaScript gives a meaning', 4422, change((doc) => doc.getMap('audience').set('__proto__', 'tafel'))],
  ['a document in the document', 4422, change((doc) => doc.getMap('audience').set('advies', new Y.Doc()))],
  ['text that no section shows', 4422, change((doc) => doc.getText('kladblok').insert(0, 'verstopt'))],
  ['letters outside a block', 4422, change((doc) => fragmentOf(doc).insert(0, ['los' as never]))],
  [
    'a block in a text',
    4422,
    change((doc) => (blockOf(doc).get(0) as Y.XmlText).insertEmbed(0, new Y.XmlElement('block'))),
  ],
  [
    'text in the name of the server',
    4422,
    (attacker) => {
      const next = Y.getState(attacker.doc.store, 1)
      attacker.sayUpdate(raw(1, 1, 1, next, 4, 1, textName(SECTION), 'vals', 0))
    },
  ],
  ['a deletion of what another has not sent yet', null, sayUpdate(raw(0, 1, 1, 1, 100_000, 500))],
  ['a clock beyond all numbers', 4422, sayUpdate(raw(1, 1, 50, 2 ** 53 - 2, 0, 5, 0))],
  ['few bytes that cost Yjs minutes', 4422, rivals],
  ['the whole text asked for 5,000 times', 4429, say(step1(bytes(0)), 5000)],
  ['a state vector of a million that is not there', 4422, say(raw(0, 0, 4, 1_000_000))],
  ['20,000 carets', null, say(states(1, '{"section":"text/kern"}'), 20_000)],
  ['the carets of 1,001', 4422, say(states(1001, '{}'))],
  ['a caret of half a megabyte', null, say(states(1, JSON.stringify({ section: 'x'.repeat(500_000) })))],
  ['a caret nested 2,000 deep', null, say(states(1, '['.repeat(2000)))],
  [
    'a hundred new clientIDs',
    4429,
    (attacker) => {
      for (let at = 0; at < 100; at++) attacker.sayUpdate(raw(1, 1, 7_000_000 + at, 0, 0, 1, 0))
    },
  ],
]
