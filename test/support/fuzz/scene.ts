// A room to attack: bob writes in it, dora reads along, and mallory has a line without a network into it, as fast to open as to lose.
import { EventEmitter } from 'node:events'
import * as decoding from 'lib0/decoding'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { rootsOf } from '#server/sync/content.ts'
import { awareness } from '#server/sync/frames.ts'
import type { Actor, Admission, Live, RoomAccess } from '#server/sync/ports.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { readRoom, SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import { templateOf } from '#shared/document/rooms.ts'
import type { Template } from '#shared/document/template/template.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { PersonId, RoomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { addCasus, type House } from '#test/support/live/house.ts'
import { PretendWriter } from '#test/support/live/pretend-writer.ts'
import { bodyOf } from '#test/support/live/raw.ts'
import type { Surroundings } from './made-up.ts'

const DAY = 86_400_000

/** Somebody new in each room: what he costs is his own. */
const actorIn = (name: string, seed: number): Actor => ({
  personId: `${name}${String(seed).padStart(20 - name.length, '0')}` as PersonId,
  sessionRef: `session-of-${name}${seed}`,
  sessionExpiresAt: Date.now() + DAY,
  name: `${name} van Test`,
  discipline: 'GGZ',
  colour: '#7a2048',
})

export class Mallory {
  readonly actor: Actor
  /** What the last connection ended with; null while one is open. */
  code: number | null = 0
  private readonly live: Live
  private readonly admission: Admission
  private socket: EventEmitter | null = null

  constructor(live: Live, actor: Actor, address: RoomAddress) {
    this.live = live
    this.actor = actor
    const admission = live.admit(actor, address, {
      schema: String(SCHEMA_VERSION),
      lineage: null,
      access: null,
      saved: true,
    })
    if (!admission.ok) throw new Error('may not come in')
    this.admission = admission.value
  }

  /** The gate is passed once: what it decides stands in another test. */
  connect(): void {
    this.code = null
    const ended = (code: number): void => {
      if (this.code !== null) return
      this.code = code
      setImmediate(() => socket.emit('close', code))
    }
    const socket = Object.assign(new EventEmitter(), {
      readyState: 1,
      bufferedAmount: 0,
      send: () => {},
      ping: () => {},
      terminate: () => ended(1006),
      close: ended,
    })
    this.socket = socket
    this.live.connect(this.admission, socket as unknown as WebSocket)
  }

  say(bytes: Uint8Array): void {
    this.socket?.emit('message', Buffer.from(bytes), true)
  }

  leave(): void {
    if (this.code === null) this.socket?.emit('close', 1000)
    this.code = 1000
  }
}

/** dora: hears all that a page hears. */
export class Witness extends PretendWriter {
  updates = 0
  readonly carets = new Map<number, string>()

  protected override hear(bytes: Uint8Array): void {
    if (bytes[0] === MESSAGE.sync && bytes[1] === 2) this.updates++
    if (bytes[0] === MESSAGE.awareness) this.note(bodyOf(Uint8Array.of(0, ...bytes)))
    super.hear(bytes)
  }

  private note(entries: Uint8Array): void {
    const decoder = decoding.createDecoder(entries)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      this.carets.set(clientId, decoding.readVarString(decoder))
    }
  }
}

const BOBS_CARET = '{"section":"text/van-bob"}'

export interface Scene {
  readonly address: RoomAddress
  readonly roomId: RoomId
  readonly template: Template
  /** Where bob writes. */
  readonly section: string
  readonly bob: PretendWriter
  readonly dora: Witness
  readonly mallory: Mallory
  readonly mayWrite: boolean
  readonly around: Surroundings
}

export function openScene(house: House, seed: number, room: RoomAddress['room'], access: Partial<RoomAccess>): Scene {
  const address = { casusId: addCasus(house, seed), room }
  const { live } = house
  const bob = new PretendWriter(live, actorIn('bob', seed), address)
  const dora = new Witness(live, actorIn('dora', seed), address)
  for (const writer of [bob, dora]) {
    writer.connect()
    writer.deliverAll()
  }
  bob.outbox.push({ bytes: awareness([{ clientId: bob.doc.clientID, clock: 1, state: BOBS_CARET }]), words: null })
  bob.deliverAll()
  const actor = actorIn('mallory', seed)
  const entered = live.enter(actor, address)
  if (!entered.ok) throw new Error('may not enter')
  house.access.set(actor.personId, access)
  const template = TEMPLATES[templateOf(room)]
  const mine = entered.value.clientId
  return {
    address,
    roomId: openSqliteStorage(house.db, house.keys).find(address)!.id,
    template,
    section: template.sections.find(({ derived }) => !derived)!.id,
    bob,
    dora,
    mallory: new Mallory(live, actor, address),
    mayWrite: access.level !== 'read',
    around: {
      mine,
      others: [bob.doc.clientID, dora.doc.clientID, mine, 1, 0, mine + 1, 123_456_789, 2 ** 53 - 1],
      clockOf: (client) => Y.getState(dora.doc.store, client),
      roots: [...rootsOf(template).keys()],
      strangeness: 0,
    },
  }
}

export const textOf = (doc: Y.Doc, { template }: Scene): string => JSON.stringify(readRoom(doc, template))
