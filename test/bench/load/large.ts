// A text with a long history: 260,000 keystrokes, seven in ten a letter and three a deletion, in bursts all over it.
import * as Y from 'yjs'
import { type Place, Seat, type Service } from './seat.ts'
import { SEED, textOf } from './table.ts'

export interface Opened {
  readonly ms: number
  /** Of the first step 2. */
  readonly isComplete: boolean
}

const KEYSTROKES_PER_UPDATE = 50
const UPDATES_AT_ONCE = 50

/** Writes it at this place, and returns what a reader must have afterwards. */
export async function writeLarge(service: Service, place: Place, keystrokes: number): Promise<Uint8Array> {
  const writer = await new Seat(place, service.dialect).sit(service)
  const reader = await new Seat(place, service.dialect).sit(service)
  const arrived = new Y.Doc()
  if (writer.text.length <= 2) writer.say(SEED)
  const doc = new Y.Doc()
  doc.clientID = writer.client
  Y.applyUpdate(doc, writer.text.length <= 2 ? SEED : writer.text)
  Y.applyUpdate(arrived, reader.text)
  reader.onUpdate = (_, update) => Y.applyUpdate(arrived, update)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const chance = seeded(7)
  const text = textOf(0)(doc)
  let at = 0
  for (let typed = 0; typed < keystrokes; typed += KEYSTROKES_PER_UPDATE) {
    if (chance() < 0.2) at = Math.floor(chance() * text.length)
    doc.transact(() => {
      for (let key = 0; key < KEYSTROKES_PER_UPDATE; key++) {
        if (chance() < 0.7 || at === 0) text.insert(at++, 'abcdefgh '[Math.floor(chance() * 9)]!)
        else text.delete(--at, 1)
      }
    })
    if (updates.length < UPDATES_AT_ONCE && typed + KEYSTROKES_PER_UPDATE < keystrokes) continue
    for (const update of updates.splice(0)) writer.say(update)
    const wanted = Y.getState(doc.store, writer.client)
    while (Y.getState(arrived.store, writer.client) < wanted) {
      if (writer.lost) throw new Error(`the writer was lost: ${writer.lost}`)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  await writer.leave()
  await reader.leave()
  return Y.encodeStateVector(doc)
}

/** From dialling to the first step 2. */
export async function open(service: Service, place: Place, wanted: Uint8Array): Promise<Opened> {
  const started = performance.now()
  const seat = await new Seat(place, service.dialect).sit(service)
  const ms = performance.now() - started
  await seat.leave()
  const has = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(seat.text))
  const isComplete = [...Y.decodeStateVector(wanted)].every(([client, clock]) => (has.get(client) ?? 0) >= clock)
  return { ms, isComplete }
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
