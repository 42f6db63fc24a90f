// Once a second: sessions that expired, fell silent or fell behind, gaps to ask about again, log windows that ended, readings that go on, rooms to be looked after.
import type { Disk } from '#server/db/disk.ts'
import type { CloseCode } from '#shared/protocol/close-codes.ts'
import { STILL_HERE } from './frames.ts'
import type { LogLines } from './log-lines.ts'
import type { Pace } from './pace.ts'
import type { LivePorts } from './ports.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { isBehind, overdue, parcel, type Session, send } from './session.ts'
import type { RoomStorage } from './storage.ts'
import type { Upkeep } from './upkeep.ts'

interface Needs {
  readonly pace: Pace
  readonly clock: () => number
  readonly rooms: Rooms
  readonly upkeep: Upkeep
  readonly lines: LogLines
  readonly storage: RoomStorage
  readonly disk: Disk
  readonly logger: LivePorts['logger']
  readonly shut: (session: Session, code: CloseCode) => void
  readonly ask: (session: Session, now: number) => void
  readonly hereChanged: (room: Room) => void
}

export interface Sweep {
  /** That readings go on, and the range of every window of writing that has ended, or of all. */
  writeLines(which: 'ended' | 'all'): void
  stop(): void
}

export function startSweep(needs: Needs): Sweep {
  const { pace, clock, rooms, upkeep, lines, storage, disk, logger, shut, ask, hereChanged } = needs
  const stillHere = parcel([STILL_HERE])

  function lookAt(session: Session, now: number): void {
    const over = overdue(session, clock())
    const isDead = now - session.heardAt > pace.deadAfterMs
    if (over) shut(session, over)
    else if (isDead) session.socket.terminate()
    if (over || isDead) return
    if (now - session.heardAt > pace.pingAfterMs && now - session.pingedAt > pace.pingAfterMs) {
      session.pingedAt = now
      session.socket.ping()
    }
    if (session.hasGap && !disk.isFull()) ask(session, now)
    if (now - session.sentAt > pace.silenceMs) send(session, stillHere, now)
  }

  /** A screen that falls behind, or is in step again: who waits for it is told. */
  function watchPace(room: Room, now: number): void {
    let isOther = false
    for (const session of room.sessions) {
      const behind = isBehind(session, now, pace.pingAfterMs)
      if (behind === session.wasBehind) continue
      session.wasBehind = behind
      isOther = true
    }
    if (isOther) hereChanged(room)
  }

  function writeLines(which: 'ended' | 'all'): void {
    if (disk.isFull()) return
    const reading = lines.stillReading([...rooms.all()].flatMap(({ sessions }) => [...sessions]))
    if (which === 'ended' && reading.length === 0 && !lines.hasEndedWindows()) return
    try {
      const written = storage.inTransaction(() => {
        lines.closeWindows(which)
        return reading.map((session) => lines.stillReads(session))
      })
      for (const mark of written) mark()
    } catch (error) {
      disk.notice(error)
      // The lines that opened these windows stand; their range is made up for later.
      lines.lookAgain()
      logger('room.window-not-closed', { error: error instanceof Error ? error.name : 'unknown' })
    }
  }

  const timer = setInterval(() => {
    const now = performance.now()
    for (const room of [...rooms.all()]) {
      for (const session of [...room.sessions]) lookAt(session, now)
      watchPace(room, now)
      if (room.status === 'open') upkeep.lookAt(room)
    }
    writeLines('ended')
  }, pace.sweepMs)
  timer.unref()
  return { writeLines, stop: () => clearInterval(timer) }
}
