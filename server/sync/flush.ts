// Kept, then told: everything queued in all rooms becomes one commit, and only then is anybody told.
//
//   queued ──flush──> applied and appended ──commit──> told
//                            │                └ joined an open transaction: told once that one is seen to be kept
//                            └ throws: the room is thrown away, its clients come back and send again;
//                              on a full disk they stay, and are asked again once there is room

import * as Y from 'yjs'
import type { Disk } from '#server/db/disk.ts'
import type { Tray } from '#server/document/rescued-words.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { Costs } from './costs.ts'
import { keepApart } from './keep-apart.ts'
import type { LogLines } from './log-lines.ts'
import { watchLosses } from './losses.ts'
import type { LivePorts } from './ports.ts'
import { mend } from './rescue.ts'
import { docOf, type Queued, type Room } from './room.ts'
import { close, personOf } from './session.ts'
import type { Append, RoomStorage } from './storage.ts'
import { type Told, tell } from './tell.ts'
import { withinBudget } from './work-budget.ts'

export interface Flusher {
  /** Something in this room waits to be kept or told. */
  schedule(room: Room): void
  flush(): void
  /** Tells, or throws away, what was flushed inside a transaction that has ended since. */
  settle(): void
  /** Runs `act` when no transaction is open: now, or once the open one has ended, either way. */
  whenSettled(act: () => void): void
  stop(): void
}

interface Needs {
  readonly storage: RoomStorage
  readonly lines: LogLines
  readonly tray: Tray
  readonly ports: Pick<LivePorts, 'clock' | 'logger' | 'wordsMoved'>
  readonly flushMs: number
  readonly disk: Disk
  readonly costs: Costs
  readonly discard: (room: Room) => void
  readonly giveUp: (room: Room, error: unknown) => void
}

export function makeFlusher({
  storage,
  lines,
  tray,
  ports: { clock, logger, wordsMoved },
  flushMs,
  disk,
  costs,
  discard,
  giveUp,
}: Needs): Flusher {
  const dirty = new Set<Room>()
  const unsettled: (() => void)[] = []
  let lastFlush = 0
  let cancel: (() => void) | null = null

  function schedule(room: Room): void {
    dirty.add(room)
    if (cancel) return
    if (performance.now() - lastFlush >= flushMs) {
      const soon = setImmediate(flush)
      cancel = () => clearImmediate(soon)
    } else {
      const later = setTimeout(flush, flushMs)
      cancel = () => clearTimeout(later)
    }
  }

  function flush(): void {
    cancel?.()
    cancel = null
    settle()
    const rooms = [...dirty].filter((room) => room.status === 'open' && applyQueue(room))
    dirty.clear()
    if (rooms.length === 0) return
    const at = clock()
    const batch = rooms.map((room) => take(room, at))
    const notKept = keep(batch.filter(hasAppend))
    const hasJoined = storage.isInTransaction()
    whenSettled(() => {
      for (const { told, append } of batch) {
        if (told.room.status !== 'open' || notKept.has(told.room)) continue
        if (hasJoined && append && !storage.holds(append.roomId, append.seq)) discard(told.room)
        else {
          tell(told, at, performance.now())
          if (told.lost.length > 0) wordsMoved?.(told.room.row.address)
        }
      }
    })
    lastFlush = performance.now()
  }

  /** In one commit. Where that fails because of one room, each has a commit of its own. Returns the rooms that were not kept. */
  function keep(batch: readonly Kept[]): ReadonlySet<Room> {
    const rooms = batch.map(({ told }) => told.room)
    // Asked before: where the disk is full SQLite may have undone the transaction by itself.
    const hasJoined = storage.isInTransaction()
    try {
      if (batch.length > 0) commit(batch)
      return new Set()
    } catch (error) {
      const fault = disk.notice(error)
      logger('room.commit-failed', { rooms: rooms.length, error: nameOf(error) })
      if (rooms.length > 1 && !fault && !hasJoined) {
        for (const room of rooms) lines.forget(room.row.id)
        return new Set(batch.flatMap((one) => [...keep([one])]))
      }
      whenSettled(() => {
        for (const room of rooms) giveUp(room, error)
      })
      // What was joined must not go on as if the text were kept.
      if (hasJoined) throw error
      return new Set(rooms)
    }
  }

  function commit(batch: readonly Kept[]): void {
    storage.inTransaction(() => {
      storage.append(batch.map(({ append }) => append))
      for (const { told, append } of batch) {
        const sessions = told.updates.map(({ session }) => session)
        lines.changed(told.room, sessions, append.seq)
        keepApart(told, append.at, tray, lines)
      }
    })
  }

  /** False when the text could not take it: then it is in nobody's memory and on no disk. */
  function applyQueue(room: Room): boolean {
    if (room.queue.length === 0) return true
    let current: Queued | undefined
    try {
      const doc = docOf(room)
      const lost = doc.transact((transaction) => {
        const losses = watchLosses(transaction)
        for (const queued of room.queue) {
          current = queued
          if (costs.isSpent(personOf(queued.session))) throw new Error('all of this costs too much')
          costs.charge(personOf(queued.session), queued.update.length, () => {
            withinBudget(doc, queued.structs, () => Y.applyUpdate(doc, queued.update))
            losses.look(queued)
          })
          if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('an update was held back')
        }
        return losses.found()
      })
      mend(room, lost)
      return true
    } catch (error) {
      logger('room.apply-failed', { error: nameOf(error) })
      // Its sender would send it again for ever; everybody else comes back.
      const code = current && costs.isSpent(personOf(current.session)) ? CLOSE.tooMuch : CLOSE.refusedFrame
      for (const session of room.sessions) if (session === current?.session) close(session, code)
      discard(room)
      return false
    }
  }

  function whenSettled(act: () => void): void {
    if (storage.isInTransaction()) {
      unsettled.push(act)
      setImmediate(settle)
    } else act()
  }

  function settle(): void {
    if (unsettled.length === 0 || storage.isInTransaction()) return
    for (const act of unsettled.splice(0)) act()
  }

  return { schedule, flush, settle, whenSettled, stop: () => cancel?.() }
}

interface Taken {
  readonly told: Told
  readonly append: Append | null
}

interface Kept extends Taken {
  readonly append: Append
}

const hasAppend = (taken: Taken): taken is Kept => taken.append !== null

/** Empties the queue of a room into what is to be kept and what is to be told. */
function take(room: Room, at: number): Taken {
  const updates = room.queue.splice(0)
  const saved = new Map([...room.unanswered].map((session) => [session, session.good]))
  const claims = new Map(room.claims)
  room.unanswered.clear()
  room.claims.clear()
  room.ahead.clear()
  room.logBytes += room.queuedBytes
  room.queuedBytes = 0
  for (const [client, personId] of claims) room.owners.set(client, personId)
  const lost = room.lost.splice(0)
  if (updates.length === 0) return { told: { room, seq: room.seq, updates, lost, saved }, append: null }
  room.seq++
  room.changedAt = at
  for (const { session } of updates) room.workers.add(personOf(session))
  const kept = updates.map(({ session, update }) => ({
    personId: personOf(session),
    sessionRef: session.actor.sessionRef,
    update,
  }))
  return {
    told: { room, seq: room.seq, updates, lost, saved },
    append: { roomId: room.row.id, seq: room.seq, at, updates: kept, claims },
  }
}

/** The kind of error only: a message may quote what it failed on. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? ((error as { code?: string }).code ?? error.name) : typeof error
