// One frame from a client: read, judged, queued or answered. Everything that is not the protocol, not the sender's own, or
// not allowed ends the connection with a code; no frame is passed on half understood.
import type { Disk } from '#server/db/disk.ts'
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts'
import { isMassDelete } from './canary.ts'
import type { Costs } from './costs.ts'
import type { Flusher } from './flush.ts'
import { awareness, type ClientFrame, isEmptyVector, readFrame, step1, step2 } from './frames.ts'
import { type FrameRefusal, judge, type KnownText, type News, type Verdict } from './guard.ts'
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
import { clockOf, docOf, mayWriteAs, type Room, structAt, updateFor, vectorOf } from './room.ts'
import { overdue, parcel, personOf, type Session, send, uses } from './session.ts'

export interface Ear {
  readonly flusher: Flusher
  readonly clock: () => number
  readonly disk: Disk
  readonly costs: Costs
  /** The session says that all of its text was sent. */
  readonly held: (session: Session) => void
  /** The session leaves text that came too late. */
  readonly late: (session: Session, update: Uint8Array) => Ending | null
  readonly isFull: (room: Room) => boolean
}

/** Why a connection ends because of what was heard on it. */
export interface Ending {
  readonly code: CloseCode
  readonly why: string
}

export const refused = (why: FrameRefusal | 'text-frame' | 'reader' | 'mass-delete'): Ending => ({
  code: CLOSE.refusedFrame,
  why,
})
const FULL: Ending = { code: CLOSE.full, why: 'full' }
const tooMuch = (why: 'step1' | 'gaps' | 'client-ids' | 'work'): Ending => ({ code: CLOSE.tooMuch, why })

/** null while the connection goes on. */
export function hear(ear: Ear, session: Session, bytes: Uint8Array, isBinary: boolean): Ending | null {
  const now = performance.now()
  session.heardAt = now
  const over = overdue(session, ear.clock())
  if (over) return { code: over, why: 'overdue' }
  if (!isBinary) return refused('text-frame')
  const person = personOf(session)
  if (ear.costs.isSpent(person)) return tooMuch('work')
  const frame = readFrame(bytes)
  if (!frame) return refused('malformed')
  // That a room is read in first is nobody's doing.
  if (needsText(frame)) docOf(session.room)
  return ear.costs.charge(person, bytes.length, () => answer(ear, session, frame, now))
}

/** An update that says nothing, as of a page that has nothing yet. */
const EMPTY_BYTES = 2

/** Who only comes in needs no more than the bytes that are stored. */
const needsText = (frame: ClientFrame): boolean =>
  (frame.kind === 'update' && frame.update.length > EMPTY_BYTES) ||
  frame.kind === 'late' ||
  (frame.kind === 'step1' && !isEmptyVector(frame.vector))

function answer(ear: Ear, session: Session, frame: ClientFrame, now: number): Ending | null {
  switch (frame.kind) {
    case 'step1':
      if (!uses(session.step1s, MAX_STEP1_PER_SECOND, 1000, now)) return tooMuch('step1')
      giveText(ear, session, frame.vector, now)
      return null
    case 'update':
      return hearUpdate(ear, session, frame.update, frame.isStep2, now)
    case 'awareness':
      return hearCarets(ear, session, frame.entries, now)
    case 'query-awareness':
      if (uses(session.awareness, MAX_AWARENESS_PER_WINDOW, AWARENESS_WINDOW_MS, now)) {
        send(session, parcel([awareness(othersIn(session.room, session))]), now)
      }
      return null
    case 'held':
      ear.held(session)
      return null
    case 'late':
      ear.flusher.flush()
      // On a full disk it is not answered: its page comes in anew, and leaves it again.
      return ear.disk.isFull() ? null : ear.late(session, frame.update)
  }
}

function hearCarets({ flusher, clock }: Ear, session: Session, entries: Uint8Array, now: number): Ending | null {
  if (!uses(session.awareness, MAX_AWARENESS_PER_WINDOW, AWARENESS_WINDOW_MS, now)) return null
  if (!hearAwareness(session, entries, clock())) return refused('malformed')
  if (session.room.moved.size > 0) flusher.schedule(session.room)
  return null
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

function hearUpdate(ear: Ear, session: Session, update: Uint8Array, isStep2: boolean, now: number): Ending | null {
  ear.flusher.settle()
  if (session.status !== 'open') return null
  session.heard++
  // What a page wrote itself goes before its whole text, which also has deleted what it heard of since: that is not what its person did.
  if (isStep2 && session.room.queue.some((queued) => queued.session === session)) ear.flusher.flush()
  if (session.status !== 'open') return null
  if (ear.disk.isFull()) {
    // Nothing is queued for a disk that takes nothing: the page keeps it, and is asked when there is room.
    session.hasGap = session.access.level === 'write'
    return null
  }
  const verdict = judge(update, knownText(ear, session.room), personOf(session))
  // The room may have been thrown away while it was caught up with.
  if (session.status !== 'open') return null
  const ending = take(ear, session, verdict, now)
  if (ending || verdict.kind === 'gap') return ending
  // A client's step 2 holds all it has: with it, whatever was missing before has come.
  if (isStep2) session.hasGap = false
  if (!session.hasGap) {
    session.good = session.heard
    if (session.wantsSaved) session.room.unanswered.add(session)
  }
  ear.flusher.schedule(session.room)
  if (session.room.queuedBytes > MAX_QUEUED_BYTES) ear.flusher.flush()
  return null
}

function take({ isFull }: Ear, session: Session, verdict: Verdict, now: number): Ending | null {
  const mayWrite = session.access.level === 'write'
  switch (verdict.kind) {
    case 'refused':
      return refused(verdict.why)
    case 'gap':
      if (!mayWrite) return refused('reader')
      session.hasGap = true
      if (++session.gaps > MAX_GAPS) return tooMuch('gaps')
      askAgain(session, now)
      return null
    case 'news':
      if (!mayWrite) return refused('reader')
      if (!session.hasWritten && isMassDelete(verdict.news, docOf(session.room))) return refused('mass-delete')
      if (verdict.news.blocks.length > 0 && isFull(session.room)) return FULL
      return queue(session, verdict.news) ? null : tooMuch('client-ids')
    case 'nothing-new':
      return null
  }
}

function queue(session: Session, news: News): boolean {
  const { room } = session
  const { update, blocks } = news
  const brought = blocks.filter(({ client }) => !room.owners.has(client) && !room.claims.has(client))
  session.claims += brought.length
  // Before anything is noted: what is refused must not be known a moment later.
  if (session.claims > MAX_CLAIMS) return false
  for (const { client } of brought) room.claims.set(client, personOf(session))
  for (const { client, until } of blocks) room.ahead.set(client, until)
  session.hasWritten = true
  room.queue.push({ session, ...news, structs: blocks.reduce((sum, { structs }) => sum + structs.length, 0) })
  room.queuedBytes += update.length
  return true
}

export const knownText = ({ flusher }: Pick<Ear, 'flusher'>, room: Room): KnownText => ({
  doc: () => docOf(room),
  clockOf: (client) => clockOf(room, client),
  structAt: (id) => structAt(room, id),
  mayWriteAs: (client, personId) => mayWriteAs(room, client, personId),
  roots: room.roots,
  catchUp: () => {
    const isQueued = room.queue.length > 0
    const { seq } = room
    if (isQueued) flusher.flush()
    // On a disk that turns out to be full the room was read again, without what was queued.
    return room.status === 'open' && (!isQueued || room.seq > seq)
  },
})

/** Asks for what is missing: at most once a second, the sweep asks the rest. */
export function askAgain(session: Session, now: number): void {
  if (session.askedAt !== 0 && now - session.askedAt < ASK_AGAIN_MS) return
  session.askedAt = now
  send(session, parcel([step1(vectorOf(session.room))]), now)
}
