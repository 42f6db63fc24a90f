// The live core, put together: rooms in memory, one gate, one flush, a sweep each second.
import { WebSocket } from 'ws'
import { watchDisk } from '#server/db/disk.ts'
import { openLateTexts } from '#server/document/late-texts.ts'
import { openTray } from '#server/document/rescued-words.ts'
import { openSnapshots } from '#server/document/snapshots.ts'
import { recentLines } from '#server/log/read.ts'
import { defectFields } from '#server/logger.ts'
import { readRoom } from '#shared/document/room-doc.ts'
import { showsWhoIsHere } from '#shared/document/rooms.ts'
import type { PersonId } from '#shared/ids.ts'
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts'
import { concerns, rememberAccessChanges } from './access-changes.ts'
import { makeCosts } from './costs.ts'
import { makeFlusher } from './flush.ts'
import { awareness, diskMessage } from './frames.ts'
import { makeGate } from './gate.ts'
import { closed, spreadFor } from './goodbye.ts'
import { askAgain, type Ear, type Ending, hear } from './hear.ts'
import { makeHolds } from './hold.ts'
import { makeLate } from './late.ts'
import { leftWindows } from './left-windows.ts'
import { type FindLeft, openLogLines } from './log-lines.ts'
import { makeRoomAt } from './make-room.ts'
import { MAX_SOCKETS_PER_PERSON, PACE, type Pace } from './pace.ts'
import type { Admission, Live, LivePorts } from './ports.ts'
import { leave, othersIn } from './presence.ts'
import { makePurge } from './purge.ts'
import { makeRescue } from './rescue.ts'
import { docOf, type Room } from './room.ts'
import { makeRooms, snapshotOf } from './rooms.ts'
import { close, isBehind, newSession, parcel, personOf, type Session, send } from './session.ts'
import { makeSizes } from './size.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import { startSweep } from './sweep.ts'
import { makeUpkeep } from './upkeep.ts'
import { cpuMs } from './work-budget.ts'

export function openLive(ports: LivePorts, pace: Pace = PACE): Live {
  const { db, keys, clock, logger } = ports
  const storage = ports.storage ?? openSqliteStorage(db, keys)
  const snapshots = openSnapshots(db, keys)
  const tray = openTray(db, keys)
  const findLeft: FindLeft = (isOpen) => leftWindows(recentLines(db, 'room.changed'), storage, isOpen)
  const lines = openLogLines(ports.log, clock, pace.changedWindowMs, findLeft)
  const disk = ports.disk ?? watchDisk({ db, logger })
  const rooms = makeRooms({
    storage,
    snapshots,
    lines,
    ports,
    disk,
    evictAfterMs: pace.evictAfterMs,
    settle: () => flusher.settle(),
  })
  const sizes = makeSizes(pace.maxRoomBytes)
  const upkeep = makeUpkeep({ pace, clock, rooms, sizes, disk, logger })
  const { discard, giveUp } = rooms
  const costs = makeCosts({ workMs: pace.workMs, now: () => performance.now(), cpuMs })
  const flusher = makeFlusher({ storage, lines, tray, ports, flushMs: pace.flushMs, disk, costs, discard, giveUp })
  const rescue = makeRescue({ storage, rooms, flusher, lines, tray, ports })
  const changes = rememberAccessChanges()
  const roomAt = makeRoomAt({ storage, ports })
  const gate = makeGate({ storage, rooms, roomAt, lines, ports, flush: flusher.flush, changes: changes.count })
  let isStopping = false
  let spread = '0'

  const holds = makeHolds({ rooms, flusher, shut, holdMs: pace.holdMs })
  const texts = openLateTexts(db, keys)
  const late = makeLate({ storage, rooms, flusher, lines, texts, ports })
  const purge = makePurge({ storage, rooms, roomAt, flusher, lines, texts, tray, ports })
  const ear: Ear = { flusher, clock, disk, costs, held: holds.answered, late: late.take, isFull: sizes.isFull }
  const sweep = startSweep({
    pace,
    clock,
    rooms,
    upkeep,
    lines,
    logger,
    storage,
    disk,
    shut,
    ask: askAgain,
    hereChanged,
  })

  disk.watch((state) => {
    if (state === 'broken') return
    const now = performance.now()
    const said = parcel([diskMessage(state)])
    for (const session of [...rooms.all()].flatMap((room) => [...room.sessions])) {
      if (session.wantsSaved) send(session, said, now)
      if (state === 'full') continue
      if (session.hasGap) {
        session.askedAt = 0
        askAgain(session, now)
      }
      // Late text that was left meanwhile is left again by a page that comes in anew.
      else if (session.access.late.leaves) shut(session, CLOSE.reload)
    }
  })

  /** What fails under a frame costs its room, or on a full disk its connection, not the process: the page comes back and sends it again. */
  function hearFrame(session: Session, bytes: Buffer, isBinary: boolean): Ending | null {
    try {
      return hear(ear, session, bytes, isBinary)
    } catch (error) {
      if (disk.notice(error) !== null) return { code: CLOSE.reload, why: 'disk' }
      logger('defect', { ...defectFields(error), path: 'frame' })
      // It may be ahead of the disk.
      if (session.room.status === 'open') discard(session.room)
      return { code: CLOSE.reload, why: 'defect' }
    }
  }

  /** Takes the session out of its room at once; what it sent before stays queued. */
  function shut(session: Session, code: CloseCode, reason?: string): void {
    close(session, code, reason)
    depart(session)
  }

  function hereChanged({ row: { address } }: Room): void {
    if (showsWhoIsHere(address.room)) ports.hereChanged?.(address.casusId)
  }

  function depart(session: Session): void {
    const { room } = session
    session.status = 'closed'
    if (!room.sessions.delete(session)) return
    room.unanswered.delete(session)
    hereChanged(room)
    if (room.status !== 'open') return
    leave(session, clock())
    if (room.moved.size > 0 || room.queue.length > 0) flusher.schedule(room)
    rooms.left(room)
  }

  function pagesOf(personId: PersonId): number {
    let open = 0
    for (const room of rooms.all()) for (const session of room.sessions) if (personOf(session) === personId) open++
    return open
  }

  function letIn(
    admission: Admission & { kind: 'let-in' },
    socket: WebSocket,
    wire: Parameters<Live['connect']>[2],
  ): void {
    const now = performance.now()
    const room = rooms.open(admission.row)
    const session = newSession(room, { ...admission, wantsSaved: admission.saved }, socket, wire, now)
    room.sessions.add(session)
    hereChanged(room)
    socket.on('message', (bytes: Buffer, isBinary) => {
      const ending = session.status === 'open' ? hearFrame(session, bytes, isBinary) : null
      if (!ending) return
      logger('session.ended', { code: ending.code, why: ending.why })
      shut(session, ending.code)
    })
    socket.on('pong', () => {
      session.heardAt = performance.now()
    })
    socket.once('close', () => depart(session))
    // A reader is not asked for what it has: it may not add to the text.
    if (session.access.level === 'write' && !disk.isFull()) askAgain(session, now)
    const others = othersIn(room, session)
    if (others.length > 0) send(session, parcel([awareness(others)]), now)
    if (disk.isFull()) {
      session.hasGap = session.access.level === 'write'
      if (session.wantsSaved) send(session, parcel([diskMessage('full')]), now)
    }
    sizes.greet(session)
  }

  return {
    ...gate,
    connect(admission, socket, wire) {
      // Without a listener one malformed WebSocket frame ends the process; `close` follows.
      socket.on('error', () => {})
      if (admission.kind === 'turn-away') return socket.close(admission.code)
      if (isStopping) return socket.close(CLOSE.restart, spread)
      if (changes.concernedSince(admission.givenAt, admission.address, admission.actor))
        return socket.close(CLOSE.accessChanged)
      if (admission.actor.sessionExpiresAt <= clock()) return socket.close(CLOSE.signedOut)
      if (pagesOf(admission.actor.personId) >= MAX_SOCKETS_PER_PERSON) return socket.close(CLOSE.tooManyPages)
      if (socket.readyState === WebSocket.OPEN) letIn(admission, socket, wire)
    },
    accessChanged(change) {
      changes.note(change)
      const code = change.sessionRef === undefined ? CLOSE.accessChanged : CLOSE.signedOut
      for (const room of rooms.all())
        for (const session of room.sessions) if (concerns(change, room.row.address, session.actor)) shut(session, code)
    },
    destroy({ casusId, room: kind }) {
      changes.note({ casusId, ...(kind === null ? {} : { room: kind }) })
      flusher.flush()
      for (const room of [...rooms.all()]) {
        const { address } = room.row
        if (address.casusId !== casusId || (kind !== null && address.room !== kind)) continue
        storage.inTransaction(() => lines.closeWindows(room))
        for (const session of [...room.sessions]) shut(session, CLOSE.destroyed)
        discard(room)
      }
      holds.forget(casusId, kind)
    },
    isAnybodyIn: () => [...rooms.all()].some(({ sessions }) => sessions.size > 0),
    hereAt(casusId) {
      const here = new Set<PersonId>()
      for (const room of rooms.all()) {
        const { casusId: at, room: name } = room.row.address
        if (at === casusId && showsWhoIsHere(name)) for (const session of room.sessions) here.add(personOf(session))
      }
      return here
    },
    behindAt(casusId) {
      const now = performance.now()
      const behind = new Set<PersonId>()
      for (const room of rooms.all()) {
        const { casusId: at, room: name } = room.row.address
        if (at !== casusId || !showsWhoIsHere(name)) continue
        for (const session of room.sessions) {
          if (isBehind(session, now, pace.pingAfterMs)) behind.add(personOf(session))
        }
      }
      return behind
    },
    snapshot(address, kind) {
      flusher.flush()
      rooms.visit(address, (room) => {
        const moment = snapshotOf(room, kind, clock())
        const id = snapshots.store(moment)
        // The transaction may yet be rolled back: who worked is only then accounted for when the snapshot is seen to be kept.
        flusher.whenSettled(() => {
          if (snapshots.read(room.row.id, id)) for (const personId of moment.workedIn) room.workers.delete(personId)
        })
      })
    },
    capture(address) {
      flusher.flush()
      return rooms.visit(address, (room) => {
        const content = readRoom(docOf(room), room.template)
        return { roomId: room.row.id, seq: room.seq, content }
      })
    },
    hold(address) {
      // Who passed the gate before and has not connected yet would still write.
      changes.note(address)
      return holds.start(address)
    },
    reportIn: holds.reportIn,
    late,
    rescue,
    purge,
    async close() {
      isStopping = true
      holds.stop()
      sweep.stop()
      upkeep.stop()
      flusher.flush()
      flusher.stop()
      const open = [...rooms.all()].flatMap(({ sessions }) => [...sessions])
      const sockets = open.filter(({ status }) => status === 'open').map(({ socket }) => socket)
      spread = spreadFor(sockets.length)
      for (const session of open) shut(session, CLOSE.restart, spread)
      flusher.flush()
      rooms.putAwayAll(pace.putAwayMs)
      rooms.stop()
      sweep.writeLines('all')
      rooms.tidy()
      await closed(sockets, pace.stopMs)
    },
  }
}
