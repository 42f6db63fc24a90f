// One seed: a room of its own in a house that goes on, some hundreds of frames thrown at it, and afterwards a look at everything that
// may not have changed. What is found wrong is thrown.
import * as Y from 'yjs'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import type { RoomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { type House, openHouse } from '#test/support/live/house.ts'
import { type Chance, chance } from '#test/support/live/random.ts'
import { forgedFrame, ownFrame } from './forged.ts'
import { malformedFrame } from './malformed.ts'
import { openScene, type Scene, textOf } from './scene.ts'
import { story } from './story.ts'

export const FRAMES_PER_SEED = 1000
const FRAMES_PER_STORY = 100
/** Far more than any of these small frames is worth. */
const HANG_MS = 250

export type Kind = 'malformed' | 'forged'

export interface Played {
  frames: number
  /** Ended their connection. */
  refused: number
  /** Bent so that they are frames again. */
  kept: number
  /** Forged frames' honest twins. */
  twins: number
  /** The longest that one frame took, with whatever else the machine did. */
  slowestMs: number
}

export const newPlayed = (): Played => ({ frames: 0, refused: 0, kept: 0, twins: 0, slowestMs: 0 })

/** The house that is attacked, and how many updates it kept of each room. */
export interface Attacked {
  readonly house: House
  readonly kept: Map<RoomId, number>
  /** Of the processor, some frames ago: a machine that does something else is no hang. */
  cpuSince: number
}

export async function openAttacked(folder: string): Promise<Attacked> {
  const kept = new Map<RoomId, number>()
  const house = await openHouse({
    folder,
    pace: { flushMs: 0 },
    storage(db, keys) {
      const storage = openSqliteStorage(db, keys)
      return {
        ...storage,
        append(batch) {
          storage.append(batch)
          for (const { roomId, updates } of batch) kept.set(roomId, (kept.get(roomId) ?? 0) + updates.length)
        },
      }
    },
  })
  // Here nobody cuts the power.
  house.db.$client.pragma('synchronous = OFF')
  return { house, kept, cpuSince: 0 }
}

/** `begin` is told of each frame before it is thrown. */
export async function playSeed(
  attacked: Attacked,
  kind: Kind,
  seed: number,
  played: Played,
  begin: (frame: number) => void,
): Promise<void> {
  const random = chance(seed)
  const room: RoomAddress['room'] = random() < 0.5 ? 'plan' : 'analyse'
  const scene = openScene(attacked.house, seed, room, {
    level: random() < 0.2 ? 'read' : 'write',
    late: { leaves: random() < 0.3, readsAll: false },
  })
  const { bob, dora, mallory, section } = scene
  bob.type('blijft', section)
  bob.deliverAll()
  await turn()
  const carets = new Map(dora.carets)
  await (kind === 'forged' ? throwForged : throwMalformed)(attacked, scene, random, played, begin)
  const { house } = attacked
  lookAfterwards(house, scene)
  if (kind === 'forged') {
    for (const [client, state] of dora.carets)
      if (client !== scene.around.mine && carets.get(client) !== state) throw new Error('the caret of another moved')
    if (house.live.late.list(mallory.actor, scene.address)?.length) throw new Error('forged text stands apart')
  }
  for (const somebody of [bob, dora, mallory]) somebody.leave()
  house.events.length = 0
  await turn()
}

type Throw = (
  attacked: Attacked,
  scene: Scene,
  random: Chance,
  played: Played,
  begin: (frame: number) => void,
) => Promise<void>

const throwMalformed: Throw = async (attacked, scene, random, played, begin) => {
  let honest: Uint8Array[] = []
  let isAlone = true
  for (let frame = 0; frame < FRAMES_PER_SEED; frame++) {
    if (frame % FRAMES_PER_STORY === 0) honest = story(scene, random)
    begin(frame)
    // Several before the answer to the first: what these bring about is looked at together.
    const isLast = random() >= 0.2
    const { isKept, isRefused } = await thrown(
      attacked,
      scene,
      malformedFrame(random, scene.around, honest),
      played,
      isLast,
    )
    if (isAlone && isLast && isKept && isRefused) throw new Error('it was refused, and changed something')
    isAlone = isLast
  }
  await turn()
}

const throwForged: Throw = async (attacked, scene, random, played, begin) => {
  for (let frame = 0; frame < FRAMES_PER_SEED; frame++) {
    begin(frame)
    const { isKept } = await thrown(attacked, scene, forgedFrame(random, scene), played, true)
    if (isKept) throw new Error('it was accepted')
    if (frame % FRAMES_PER_STORY !== 0) continue
    const twin = await thrown(attacked, scene, ownFrame(scene), newPlayed(), true)
    if (twin.isKept !== scene.mayWrite) throw new Error('its honest twin was judged wrongly')
    played.twins++
  }
}

async function thrown(
  attacked: Attacked,
  { mallory, dora, roomId }: Scene,
  frame: Uint8Array,
  played: Played,
  waits: boolean,
): Promise<{ isKept: boolean; isRefused: boolean }> {
  const { house, kept } = attacked
  if (played.frames % FRAMES_PER_STORY === 0) attacked.cpuSince = cpuMs()
  if (mallory.code !== null) mallory.connect()
  const [updates, heard, from] = [kept.get(roomId), dora.updates, performance.now()]
  mallory.say(frame)
  if (waits) await turn()
  const ms = performance.now() - from
  const isRefused = mallory.code !== null
  const isKept = kept.get(roomId) !== updates || dora.updates !== heard
  played.frames++
  if (isRefused) played.refused++
  if (isKept) played.kept++
  played.slowestMs = Math.max(played.slowestMs, ms)
  if (ms > HANG_MS && cpuMs() - attacked.cpuSince > HANG_MS) throw new Error(`it took ${Math.round(ms)} ms`)
  if (house.events.some(({ event }) => event === 'room.apply-failed'))
    throw new Error('it passed the guard, and Yjs could not apply it')
  return { isKept, isRefused }
}

/** Everything that the last frame brought about has happened. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function lookAfterwards(house: House, scene: Scene): void {
  const { address, bob, dora, section } = scene
  bob.type('daarna', section)
  bob.deliverAll()
  const content = JSON.stringify(house.live.capture(address)?.content)
  if (bob.code !== null || dora.code !== null) throw new Error('who was in the room was sent away')
  if (!bob.saved().includes('daarna')) throw new Error('bob cannot go on')
  const onDisk = read(house, address)
  const docs = [bob.doc, dora.doc, onDisk]
  if (docs.some((doc) => textOf(doc, scene) !== content)) throw new Error('the text is not the same to all')
  if (!content.includes('daarna')) throw new Error('what bob wrote is gone')
  if (docs.some(({ store }) => store.pendingStructs || store.pendingDs)) throw new Error('something waits inside Yjs')
}

/** As a process that starts now would find it. */
function read({ db, keys }: House, address: RoomAddress): Y.Doc {
  const storage = openSqliteStorage(db, keys)
  const { state, appends } = storage.load(storage.find(address)!.id)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state.update)
  for (const { updates } of appends) for (const one of updates) Y.applyUpdate(doc, one.update)
  return doc
}
