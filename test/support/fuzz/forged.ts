// Frames that are well-formed and would be kept, were they not in the name of another, of what is not there yet, or of another room.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { awareness, step2, update } from '#server/sync/frames.ts'
import { textName } from '#shared/document/room-doc.ts'
import type { Chance } from '#test/support/live/random.ts'
import { lateText } from '#test/support/live/raw.ts'
import type { Scene } from './scene.ts'

type Forge = (random: Chance, scene: Scene) => Uint8Array

/** A word at the end of bob's text, written under any id from any clock. */
function word(encoder: encoding.Encoder, scene: Scene, client: number, clock: number, letters = 'vals '): void {
  const text = (scene.dora.doc.getXmlFragment(textName(scene.section)).get(0) as Y.XmlElement).get(0) as Y.XmlText
  const { id } = (text as unknown as { _start: Y.Item })._start
  for (const value of [1, client, clock]) encoding.writeVarUint(encoder, value)
  encoding.writeUint8(encoder, 0x84)
  encoding.writeVarUint(encoder, id.client)
  encoding.writeVarUint(encoder, id.clock)
  encoding.writeVarString(encoder, letters)
}

function deletion(encoder: encoding.Encoder, client: number, clock: number, length: number): void {
  for (const value of [1, client, 1, clock, length]) encoding.writeVarUint(encoder, value)
}

const NO_DELETION = (encoder: encoding.Encoder): void => encoding.writeVarUint(encoder, 0)

const inMessage = (random: Chance, bytes: Uint8Array): Uint8Array => random.of([update, update, step2, lateText])(bytes)

const updateOf = (random: Chance, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  inMessage(random, encoding.encode(write))

const FORGERIES: Record<string, Forge> = {
  'in the name of another'(random, scene) {
    const client = foreignId(random, scene)
    return updateOf(random, (encoder) => {
      encoding.writeVarUint(encoder, 1)
      word(encoder, scene, client, scene.around.clockOf(client))
      NO_DELETION(encoder)
    })
  },
  'in the name of another, with an own word beside it'(random, scene) {
    const { mine, clockOf } = scene.around
    const client = foreignId(random, scene)
    const isFirst = random() < 0.5
    return updateOf(random, (encoder) => {
      encoding.writeVarUint(encoder, 2)
      if (isFirst) word(encoder, scene, mine, clockOf(mine))
      word(encoder, scene, client, clockOf(client))
      if (!isFirst) word(encoder, scene, mine, clockOf(mine))
      NO_DELETION(encoder)
    })
  },
  'another text under what another wrote'(random, scene) {
    const client = scene.bob.doc.clientID
    const clock = random.below(scene.around.clockOf(client))
    const isMore = random() < 0.5
    return updateOf(random, (encoder) => {
      encoding.writeVarUint(encoder, 1)
      word(encoder, scene, client, clock, 'v'.repeat(scene.around.clockOf(client) - clock + (isMore ? 3 : 0)))
      NO_DELETION(encoder)
    })
  },
  'nothing but letters lost, to take the clock of another'(random, scene) {
    const client = foreignId(random, scene)
    return updateOf(random, (encoder) => {
      for (const value of [1, 1, client, scene.around.clockOf(client)]) encoding.writeVarUint(encoder, value)
      encoding.writeUint8(encoder, random() < 0.5 ? 0 : 0x81)
      if (random() < 0.5) for (const value of [client, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeVarUint(encoder, 1 + random.below(1000))
      NO_DELETION(encoder)
    })
  },
  'takes away what another has not sent yet'(random, scene) {
    const client = random() < 0.7 ? scene.bob.doc.clientID : foreignId(random, scene)
    const from = scene.around.clockOf(client) - (random() < 0.3 ? 1 : 0)
    const withWord = random() < 0.3
    const { mine, clockOf } = scene.around
    return updateOf(random, (encoder) => {
      encoding.writeVarUint(encoder, withWord ? 1 : 0)
      if (withWord) word(encoder, scene, mine, clockOf(mine))
      deletion(encoder, client, Math.max(0, from) + random.below(3), 2 + random.below(500))
    })
  },
  'of another room'(random, scene) {
    const doc = new Y.Doc()
    doc.clientID = scene.bob.doc.clientID
    const fragment = doc.getXmlFragment(textName(scene.section))
    const block = new Y.XmlElement('block')
    fragment.insert(0, [block])
    block.insert(0, [new Y.XmlText('x'.repeat(scene.around.clockOf(doc.clientID)))])
    return inMessage(random, Y.encodeStateAsUpdate(doc))
  },
  'the caret of another'(random, scene) {
    const states = ['null', '{"section":"text/vals"}', '{"user":{"name":"Koningin"}}']
    const clock = random.of([0, 1, 2 ** 40, 2 ** 53 - 1])
    const forged = { clientId: foreignId(random, scene), clock, state: random.of(states) }
    const own = { clientId: scene.around.mine, clock: 1, state: '{"section":"text/vals"}' }
    return awareness(random() < 0.8 ? [forged] : [own, forged])
  },
}

/** bob's, dora's, the server's, and one that was issued to nobody. */
const foreignId = (random: Chance, { bob, dora }: Scene): number =>
  random.of([bob.doc.clientID, bob.doc.clientID, dora.doc.clientID, 1, 0])

const KINDS = Object.values(FORGERIES)

export const forgedFrame: Forge = (random, scene) => random.of(KINDS)(random, scene)

/** The same under her own name: were it refused as well, the forged ones would prove nothing. */
export const ownFrame = (scene: Scene): Uint8Array =>
  update(
    encoding.encode((encoder) => {
      const { mine, clockOf } = scene.around
      encoding.writeVarUint(encoder, 1)
      word(encoder, scene, mine, clockOf(mine), 'echt ')
      NO_DELETION(encoder)
    }),
  )
