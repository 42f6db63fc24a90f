// One socket of one person in one room, and how bytes reach it. Once it is closed nothing more is written to it.
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { PersonId } from '#shared/ids.ts'
import type { CloseCode } from '#shared/protocol/close-codes.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { webSocketFrame } from './frames.ts'
import { MAX_UNREAD_BYTES } from './pace.ts'
import type { Actor, RoomAccess } from './ports.ts'
import type { Room } from './room.ts'

export interface Session {
  readonly actor: Actor
  readonly access: RoomAccess
  readonly room: Room
  readonly socket: WebSocket
  readonly wire: Duplex | undefined
  readonly wantsSaved: boolean
  status: 'open' | 'closed'
  /** Has been sent the text; before that it gets no updates. */
  isSynced: boolean
  /** As it was when the sweep last looked. */
  wasBehind: boolean
  /** What its caret is shown under. */
  clientId: number | null
  /** Sync step 2 and update frames heard on this connection, and how many of the first of them may be called saved once committed. */
  heard: number
  good: number
  /** Frames are missing between `good` and what came after: nothing is called saved until a whole step 2 came. */
  hasGap: boolean
  gaps: number
  askedAt: number
  claims: number
  hasWritten: boolean
  maxUnread: number
  heardAt: number
  sentAt: number
  pingedAt: number
  readonly step1s: Allowance
  readonly awareness: Allowance
}

/** Who wrote, also where he has no socket: his late text is brought in for him. */
export type Writer = Pick<Session, 'actor' | 'access' | 'room'>

/** Counts in windows of time. */
export interface Allowance {
  since: number
  used: number
}

export const newSession = (
  room: Room,
  { actor, access, wantsSaved }: Pick<Session, 'actor' | 'access' | 'wantsSaved'>,
  socket: WebSocket,
  wire: Duplex | undefined,
  now: number,
): Session => ({
  actor,
  access,
  room,
  socket,
  wire,
  wantsSaved,
  status: 'open',
  isSynced: false,
  wasBehind: false,
  clientId: null,
  heard: 0,
  good: 0,
  hasGap: false,
  gaps: 0,
  askedAt: 0,
  claims: 0,
  hasWritten: false,
  maxUnread: MAX_UNREAD_BYTES,
  heardAt: now,
  sentAt: now,
  pingedAt: 0,
  step1s: { since: now, used: 0 },
  awareness: { since: now, used: 0 },
})

/** The end of the session, or a place at the table that ended by its date; null while all is as it was. */
export function overdue({ actor, access }: Session, now: number): 4401 | 4205 | null {
  if (actor.sessionExpiresAt <= now) return CLOSE.signedOut
  return access.changesAt !== null && access.changesAt <= now ? CLOSE.accessChanged : null
}

/** A screen answers a ping at once; what waits for it is a few frames at most. */
const LATE_MS = 3_000
const LATE_BYTES = 32 * 1024

/** Has not got the text yet, does not keep up, or gave no sign for a while. */
export const isBehind = ({ isSynced, heardAt, socket }: Session, now: number, pingAfterMs: number): boolean =>
  !isSynced || now - heardAt > pingAfterMs + LATE_MS || socket.bufferedAmount > LATE_BYTES

export const personOf = ({ actor }: Pick<Session, 'actor'>): PersonId => actor.personId

/** False once more than `most` were used within the window. */
export function uses(allowance: Allowance, most: number, windowMs: number, now: number): boolean {
  if (now - allowance.since >= windowMs) {
    allowance.since = now
    allowance.used = 0
  }
  return ++allowance.used <= most
}

/** Messages for several sessions, framed once. */
export interface Parcel {
  readonly messages: readonly Uint8Array[]
  framed: Buffer | null
}

export const parcel = (messages: readonly Uint8Array[]): Parcel => ({ messages, framed: null })

/** Cuts off who does not read: what is queued for one reader would fill the memory of all. */
export function send(session: Session, box: Parcel, now: number): void {
  if (session.status !== 'open' || session.socket.readyState !== WebSocket.OPEN || box.messages.length === 0) return
  if (session.wire) {
    box.framed ??= Buffer.concat(box.messages.map(webSocketFrame))
    session.wire.write(box.framed)
  } else {
    for (const message of box.messages) session.socket.send(message)
  }
  session.sentAt = now
  if (session.socket.bufferedAmount > session.maxUnread) close(session, CLOSE.tooSlow)
}

const LAST_WORD_MS = 1000

/** Final for this session object. Unread bytes are not handed over any more: they are dropped with the connection. */
export function close(session: Session, code: CloseCode, reason?: string): void {
  if (session.status === 'closed') return
  session.status = 'closed'
  const { socket } = session
  if (socket.readyState !== WebSocket.OPEN) return
  // What a stopping server has sent may arrive.
  if (code !== CLOSE.tooSlow && code !== CLOSE.restart && socket.bufferedAmount > 0) {
    socket.terminate()
    return
  }
  socket.close(code, reason)
  const cut = setTimeout(() => socket.terminate(), LAST_WORD_MS).unref()
  socket.once('close', () => clearTimeout(cut))
}
