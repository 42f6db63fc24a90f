// A room in memory: its text, what is queued for it, who is in it. The text is built from the stored bytes when it is first needed.
import * as Y from 'yjs'
import { leaveFormatting } from '#shared/document/formatting.ts'
import { templateOf } from '#shared/document/rooms.ts'
import type { Template } from '#shared/document/template/template.ts'
import { TEMPLATES } from '#shared/document/template/templates.ts'
import type { PersonId } from '#shared/ids.ts'
import { type Roots, rootsOf } from './content.ts'
import { isEmptyVector } from './frames.ts'
import type { News } from './guard.ts'
import type { LastApart } from './keep-apart.ts'
import { isForgotten, type Loss } from './losses.ts'
import type { Presence } from './presence.ts'
import type { Session, Writer } from './session.ts'
import type { RoomRow, RoomState, StoredRoom } from './storage.ts'
import type { Block, Struct } from './update.ts'
import { watch } from './work-budget.ts'

/** The seed is written under this id, which is nobody's, and so is what the server puts back. */
export const SERVER_CLIENT_ID = 1

/** A judged update that waits for its commit. */
export interface Queued extends News {
  readonly session: Writer
  readonly structs: number
}

/** Lost words without a place, and who brought it about. */
export interface LostHere {
  readonly loss: Loss
  readonly session: Writer
}

export interface Room {
  readonly row: RoomRow
  readonly template: Template
  readonly roots: Roots
  readonly sessions: Set<Session>
  /** `gone`: left, or thrown away after a failed commit; nothing more is done with it. */
  status: 'open' | 'gone'
  text: { readonly kind: 'stored'; readonly stored: StoredRoom } | { readonly kind: 'built'; readonly doc: Y.Doc }
  /** Of the last append, and when that was. */
  seq: number
  changedAt: number
  /** Of the stored state: what is above it lies in the log. */
  stateSeq: number
  stateBytes: number
  logBytes: number
  /** How full its writers know it to be. */
  toldPercent: number
  readonly owners: Map<number, PersonId>
  nextClientId: number
  readonly queue: Queued[]
  queuedBytes: number
  /** Lost words without a place, to be kept by the next commit. */
  readonly lost: LostHere[]
  /** What was last kept apart of each person: what he types right behind it is put with it. */
  readonly lastApart: Map<PersonId, LastApart>
  readonly claims: Map<number, PersonId>
  /** Clocks as they will be once the queue is applied. */
  readonly ahead: Map<number, number>
  /** Sessions that wait to be told what is saved. */
  readonly unanswered: Set<Session>
  readonly presence: Map<number, Presence>
  readonly moved: Set<number>
  presenceClock: number
  /** Who wrote since the last snapshot. */
  readonly workers: Set<PersonId>
  /** Of the last snapshot, or of coming into memory. */
  snapshotAt: number
  /** When it may be put away, once nobody is in it. */
  evictAt: number
}

export function openRoom(row: RoomRow, stored: StoredRoom, lastSnapshotSeq: number, now: number): Room {
  const template = TEMPLATES[templateOf(row.address.room)]
  return {
    row,
    template,
    roots: rootsOf(template),
    sessions: new Set(),
    status: 'open',
    ...asStored(stored, lastSnapshotSeq),
    toldPercent: 0,
    queue: [],
    queuedBytes: 0,
    lost: [],
    lastApart: new Map(),
    claims: new Map(),
    ahead: new Map(),
    unanswered: new Set(),
    presence: new Map(),
    moved: new Set(),
    presenceClock: 0,
    snapshotAt: now,
    evictAt: 0,
  }
}

/** Forgets what was applied or queued and is not on disk. Who is in the room stays. */
export function rereadRoom(room: Room, stored: StoredRoom, lastSnapshotSeq: number): void {
  if (room.text.kind === 'built') room.text.doc.destroy()
  Object.assign(room, asStored(stored, lastSnapshotSeq))
  room.queue.length = 0
  room.queuedBytes = 0
  room.lost.length = 0
  room.lastApart.clear()
  room.claims.clear()
  room.ahead.clear()
  room.unanswered.clear()
}

type AsStored = Pick<
  Room,
  'text' | 'seq' | 'changedAt' | 'stateSeq' | 'stateBytes' | 'logBytes' | 'owners' | 'nextClientId' | 'workers'
>

const asStored = (stored: StoredRoom, lastSnapshotSeq: number): AsStored => ({
  text: { kind: 'stored', stored },
  seq: stored.appends.at(-1)?.seq ?? stored.state.seq,
  changedAt: stored.appends.at(-1)?.at ?? stored.state.at,
  stateSeq: stored.state.seq,
  stateBytes: stored.state.update.length,
  logBytes: stored.appends.reduce(
    (sum, { updates }) => updates.reduce((bytes, { update }) => bytes + update.length, sum),
    0,
  ),
  owners: new Map(stored.owners),
  nextClientId: stored.nextClientId,
  workers: new Set([
    ...(stored.state.seq > lastSnapshotSeq ? stored.state.workers : []),
    ...stored.appends
      .filter(({ seq }) => seq > lastSnapshotSeq)
      .flatMap(({ updates }) => updates.map(({ personId }) => personId)),
  ]),
})

/** By replay into a document: merging a long log of updates costs sixty times as much. */
export function docOf(room: Room): Y.Doc {
  if (room.text.kind === 'built') return room.text.doc
  const { state, appends } = room.text.stored
  const doc = new Y.Doc({ gcFilter: isForgotten })
  watch(doc)
  leaveFormatting(doc)
  doc.transact(() => {
    Y.applyUpdate(doc, state.update)
    for (const { updates } of appends) for (const { update } of updates) Y.applyUpdate(doc, update)
  })
  doc.clientID = SERVER_CLIENT_ID
  room.text = { kind: 'built', doc }
  return doc
}

/** To try something on. */
export function copyOf(room: Room): Y.Doc {
  const copy = new Y.Doc({ gcFilter: isForgotten })
  watch(copy)
  leaveFormatting(copy)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(docOf(room)))
  return copy
}

/** The stored state as it is, where nothing came after it. */
const untouched = (room: Room): RoomState | null =>
  room.text.kind === 'stored' && room.text.stored.appends.length === 0 ? room.text.stored.state : null

export const vectorOf = (room: Room): Uint8Array => untouched(room)?.vector ?? Y.encodeStateVector(docOf(room))

export function updateFor(room: Room, vector: Uint8Array): Uint8Array {
  const state = untouched(room)
  return state && isEmptyVector(vector) ? state.update : Y.encodeStateAsUpdate(docOf(room), vector)
}

export const clockOf = (room: Room, client: number): number =>
  room.ahead.get(client) ?? Y.getState(docOf(room).store, client)

/** What stands, or will stand, under this id. */
export function structAt(room: Room, id: Y.ID): Struct | undefined {
  const { store } = docOf(room)
  if (id.clock < Y.getState(store, id.client)) return Y.getItem(store, id)
  const isAt = ({ client, from, until }: Block) => client === id.client && from <= id.clock && id.clock < until
  const block = room.queue.findLast(({ blocks }) => blocks.some(isAt))?.blocks.find(isAt)
  return block?.structs.find((struct) => id.clock < struct.id.clock + struct.length)
}

/** An id is written under by one person, for ever; an issued one without an owner is the server's own. */
export function mayWriteAs(room: Room, client: number, personId: PersonId): boolean {
  const owner = room.owners.get(client) ?? room.claims.get(client)
  return owner ? owner === personId : client >= room.nextClientId
}

export const stateOf = (room: Room): RoomState => {
  const doc = docOf(room)
  return {
    seq: room.seq,
    at: room.changedAt,
    vector: Y.encodeStateVector(doc),
    update: Y.encodeStateAsUpdate(doc),
    workers: [...room.workers],
  }
}

export const isIdle = (room: Room): boolean => room.sessions.size === 0 && room.queue.length === 0
