// One frame from a client: read, judged, queued or answered. Everything that is not the protocol, not the sender's own, or
// not allowed ends the connection with a code; no frame is passed on half understood.
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { isMassDelete } from './canary.ts'
import type { Flusher } from './flush.ts'
import { awareness, readFrame, step1, step2 } from './frames.ts'
import { judge, type KnownText, type News } from './guard.ts'
import {
  ASK_AGAIN_MS,
  AWARENESS_WINDOW_MS,
  MAX_AWARENESS_PER_WINDOW,
  MAX_CLAIMS,
  MAX_GAPS,
  MAX_QUEUED_BYTES,
  MAX_STEP1_PER_SECOND,
  MAX_UNREAD_BYTES,
} from './pace.ts'
import { hearAwareness, othersIn } from './presence.ts'
import { clockOf, docOf, mayWriteAs, type Room, updateFor, vectorOf } from './room.ts'
import { parcel, personOf, send, type Session, uses } from './session.ts'

export interface Ear {
  readonly flusher: Flusher
  readonly clock: () => number
  /** Ends the connection because of what was heard on it. */
  readonly end: (session: Session, code: 4401 | 4422 | 4429, why: string) => void
}

export function hear(ear: Ear, session: Session, bytes: Uint8Array): void {
  const now = performance.now()
  session.heardAt = now
  if (session.actor.sessionExpiresAt <= ear.clock()) return ear.end(session, CLOSE.signedOut, 'session-expired')
  const frame = readFrame(bytes)
  if (!frame) return ear.end(session, CLOSE.refusedFrame, 'malformed')
  switch (frame.kind) {
    case 'step1':
      if (!uses(session.step1s, MAX_STEP1_PER_SECOND, 1000, now)) return ear.end(session, CLOSE.tooMuch, 'step1')
      return giveText(ear, session, frame.vector, now)
    case 'update':
      return hearUpdate(ear, session, frame.update, frame.isStep2, now)
    case 'awareness':
      if (!uses(session.awareness, MAX_AWARENESS_PER_WINDOW, AWARENESS_WINDOW_MS, now)) return
      if (!hearAwareness(session, frame.entries, ear.clock())) return ear.end(session, CLOSE.refusedFrame, 'malformed')
      if (session.room.moved.size > 0) ear.flusher.schedule(session.room)
      return
    case 'query-awareness':
      if (!uses(session.awareness, MAX_AWARENESS_PER_WINDOW, AWARENESS_WINDOW_MS, now)) return
      return send(session, parcel([awareness(othersIn(session.room, session))]), now)
  }
}

function giveText({ flusher }: Ear, session: Session, vector: Uint8Array, now: number): void {
  flusher.settle()
  if (session.status !== 'open') return
  const update = updateFor(session.room, vector)
  // A long text may take its time; it is what comes after it that must be read in time.
  session.maxUnread = Math.max(session.maxUnread, MAX_UNREAD_BYTES + update.length)
  session.isSynced = true
  send(session, parcel([step2(update)]), now)
}

function hearUpdate(ear: Ear, session: Session, update: Uint8Array, isStep2: boolean, now: number): void {
  ear.flusher.settle()
  if (session.status !== 'open') return
  const { room } = session
  session.heard++
  const verdict = judge(update, knownText(ear, room), personOf(session))
  if (session.status !== 'open') return
  switch (verdict.kind) {
    case 'refused':
      return ear.end(session, CLOSE.refusedFrame, verdict.why)
    case 'gap':
      if (session.access.level === 'read') return ear.end(session, CLOSE.refusedFrame, 'reader')
      session.hasGap = true
      if (++session.gaps > MAX_GAPS) return ear.end(session, CLOSE.tooMuch, 'gaps')
      return askAgain(session, now)
    case 'news': {
      if (session.access.level === 'read') return ear.end(session, CLOSE.refusedFrame, 'reader')
      if (!session.hasWritten && isMassDelete(verdict.news, docOf(room))) return ear.end(session, CLOSE.refusedFrame, 'mass-delete')
      if (!queue(session, verdict.news)) return ear.end(session, CLOSE.tooMuch, 'client-ids')
      break
    }
    case 'nothing-new':
      break
  }
  // A client's step 2 holds all it has: with it, whatever was missing before has come.
  if (isStep2) session.hasGap = false
  if (!session.hasGap) {
    session.good = session.heard
    if (session.wantsSaved) room.unanswered.add(session)
  }
  ear.flusher.schedule(room)
  if (room.queuedBytes > MAX_QUEUED_BYTES) ear.flusher.flush()
}

function queue(session: Session, { update, blocks }: News): boolean {
  const { room } = session
  for (const { client, until } of blocks) {
    if (!room.owners.has(client) && !room.claims.has(client)) {
      if (++session.claims > MAX_CLAIMS) return false
      room.claims.set(client, personOf(session))
    }
    room.ahead.set(client, until)
  }
  session.hasWritten = true
  room.queue.push({ session, update })
  room.queuedBytes += update.length
  return true
}

const knownText = ({ flusher }: Ear, room: Room): KnownText => ({
  doc: () => docOf(room),
  clockOf: (client) => clockOf(room, client),
  mayWriteAs: (client, personId) => mayWriteAs(room, client, personId),
  roots: room.roots,
  catchUp: () => {
    if (room.queue.length > 0) flusher.flush()
    return room.status === 'open'
  },
})

/** Asks for what is missing: at most once a second, the sweep asks the rest. */
export function askAgain(session: Session, now: number): void {
  if (session.askedAt !== 0 && now - session.askedAt < ASK_AGAIN_MS) return
  session.askedAt = now
  send(session, parcel([step1(vectorOf(session.room))]), now)
}
