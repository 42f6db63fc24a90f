// Who is where in a room. The server writes the person and the clock; of what a client says, a section and a cursor are kept,
// and only for its own caret: y-websocket repeats everybody's, so what it says of others is passed over in silence.
import * as decoding from 'lib0/decoding'
import type { AwarenessEntry } from './frames.ts'
import type { Room } from './room.ts'
import { personOf, type Session } from './session.ts'

export interface Presence {
  readonly session: Session
  readonly clock: number
  readonly state: string
}

const MAX_STATE_BYTES = 4096
const MAX_ENTRIES = 1000
const MAX_NAME = 100

/** False where the bytes are not an awareness message. */
export function hearAwareness(session: Session, entries: Uint8Array, now: number): boolean {
  try {
    const decoder = decoding.createDecoder(entries)
    const count = decoding.readVarUint(decoder)
    if (count > MAX_ENTRIES) return false
    for (let at = 0; at < count; at++) {
      const clientId = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state = decoding.readVarUint8Array(decoder)
      if (isOwn(session, clientId, count)) place(session, clientId, state, now)
    }
    return decoder.pos === entries.length
  } catch {
    return false
  }
}

/** The first caret a connection shows alone is its own, unless it is somebody else's. */
function isOwn(session: Session, clientId: number, count: number): boolean {
  if (session.clientId !== null) return session.clientId === clientId
  const { room } = session
  const holder = room.presence.get(clientId)?.session
  const owner = room.owners.get(clientId) ?? room.claims.get(clientId)
  if (count !== 1 || (holder && personOf(holder) !== personOf(session))) return false
  if (owner ? owner !== personOf(session) : clientId < room.nextClientId) return false
  if (holder) holder.clientId = null
  session.clientId = clientId
  return true
}

function place(session: Session, clientId: number, bytes: Uint8Array, now: number): void {
  if (bytes.length > MAX_STATE_BYTES) return
  const said = parse(bytes)
  if (said === undefined) return
  const { room, actor } = session
  const clock = nextClock(room, now)
  const user = { personId: actor.personId, name: actor.name, discipline: actor.discipline, colour: actor.colour }
  const state = said === null ? 'null' : JSON.stringify({ user, ...saidOf(said) })
  room.presence.set(clientId, { session, clock, state })
  room.moved.add(clientId)
}

/** From the time of day: still rising for readers who remember a clock from before a restart. */
function nextClock(room: Room, now: number): number {
  room.presenceClock = Math.max(room.presenceClock + 1, Math.floor(now))
  return room.presenceClock
}

function parse(bytes: Uint8Array): Record<string, unknown> | null | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return value === null || (typeof value === 'object' && !Array.isArray(value))
      ? (value as Record<string, unknown> | null)
      : undefined
  } catch {
    return undefined
  }
}

function saidOf(said: Record<string, unknown>): {
  section?: string | null
  cursor?: { anchor: unknown; head: unknown } | null
} {
  const { section, cursor } = said
  const ends = cursor as { anchor?: unknown; head?: unknown } | null | undefined
  const anchor = positionOf(ends?.anchor)
  const head = positionOf(ends?.head)
  return {
    ...(typeof section === 'string' && section.length <= MAX_NAME ? { section } : section === null ? { section } : {}),
    ...(anchor && head ? { cursor: { anchor, head } } : cursor === null ? { cursor } : {}),
  }
}

/** A Yjs relative position as JSON, and nothing beside it. */
function positionOf(value: unknown): object | null {
  if (typeof value !== 'object' || value === null) return null
  const { type, item, tname, assoc } = value as Record<string, unknown>
  return {
    type: idOf(type),
    item: idOf(item),
    tname: typeof tname === 'string' && tname.length <= MAX_NAME ? tname : null,
    assoc: assoc === -1 ? -1 : 0,
  }
}

function idOf(value: unknown): { client: number; clock: number } | null {
  const { client, clock } = (value ?? {}) as Record<string, unknown>
  return isClock(client) && isClock(clock) ? { client, clock } : null
}

const isClock = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** Says of a session that left that its caret is gone. */
export function leave(session: Session, now: number): void {
  const { room, clientId } = session
  const held = clientId === null ? undefined : room.presence.get(clientId)
  if (clientId === null || held?.session !== session) return
  room.presence.set(clientId, { session, clock: nextClock(room, now), state: 'null' })
  room.moved.add(clientId)
}

/** What moved since it was last asked; who left is forgotten with it. */
export function takeMoved(room: Room): AwarenessEntry[] {
  const entries: AwarenessEntry[] = []
  for (const clientId of room.moved) {
    const { clock, state } = room.presence.get(clientId)!
    entries.push({ clientId, clock, state })
    if (state === 'null') room.presence.delete(clientId)
  }
  room.moved.clear()
  return entries
}

/** Everybody else's, for one who comes in or asks. */
export const othersIn = (room: Room, session: Session): AwarenessEntry[] =>
  [...room.presence]
    .filter(([, presence]) => presence.session !== session && presence.state !== 'null')
    .map(([clientId, { clock, state }]) => ({ clientId, clock, state }))
