// The rooms that are in memory, how they get there, and how they leave: compacted, with a snapshot where somebody wrote.
import type { Disk } from '#server/db/disk.ts'
import type { Snapshots } from '#server/document/snapshots.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { cleanRoom } from './clean-gone.ts'
import type { LogLines } from './log-lines.ts'
import { CLEAN_AFTER_MS, EVICTION_TURN_MS, EVICTIONS_PER_COMMIT, HEAVY_ROOM_BYTES } from './pace.ts'
import type { LivePorts } from './ports.ts'
import { docOf, isIdle, openRoom, type Room, rereadRoom, stateOf } from './room.ts'
import { close } from './session.ts'
import type { RoomRow, RoomStorage } from './storage.ts'

export interface Rooms {
  all(): Iterable<Room>
  at(address: RoomAddress): Room | undefined
  /** Loads it where it is not in memory. */
  open(row: RoomRow): Room
  /** Loads it for as long as `act` takes, where nobody is in it. Null where there is no such room any more. */
  visit<T>(address: RoomAddress, act: (room: Room) => T): T | null
  /** Throws the room away: it may be ahead of the disk. Its clients come back and send again. */
  discard(room: Room): void
  /**
   * The room is ahead of the disk, which threw. Where it is only full, everybody stays: the room is read from it again, and what they
   * wrote and was not kept is a gap, to be asked for. Else it is thrown away.
   */
  giveUp(room: Room, error: unknown): void
  /** Starts the wait before a room without anybody in it is put away. */
  left(room: Room): void
  /** Stores what stands there, of a room that stays open. */
  keepSnapshot(room: Room): void
  /** Of a room that stays open: its state takes the place of its log. */
  fold(room: Room): void
  /** Puts away all that are idle. Those there is no time for keep their log, which is read again. */
  putAwayAll(withinMs: number): void
  /** Gives back the space that is no longer needed. */
  tidy(): void
  stop(): void
}

interface Needs {
  readonly storage: RoomStorage
  readonly snapshots: Snapshots
  readonly lines: LogLines
  readonly ports: Pick<LivePorts, 'clock' | 'logger'>
  readonly disk: Disk
  readonly evictAfterMs: number
  /** What was flushed inside a transaction that has ended since is told or thrown away first. */
  readonly settle: () => void
}

const isHeavy = ({ stateBytes, logBytes }: Room): boolean => stateBytes + logBytes > HEAVY_ROOM_BYTES

const keyOf = ({ casusId, room }: RoomAddress): string => `${casusId}/${room}`

export function makeRooms(needs: Needs): Rooms {
  const { storage, snapshots, lines, disk, evictAfterMs, settle } = needs
  const { clock, logger } = needs.ports
  const rooms = new Map<string, Room>()
  const leaving = new Set<Room>()
  let timer: NodeJS.Timeout | null = null

  function forget(room: Room): void {
    room.status = 'gone'
    leaving.delete(room)
    if (rooms.get(keyOf(room.row.address)) === room) rooms.delete(keyOf(room.row.address))
    if (room.text.kind === 'built') room.text.doc.destroy()
  }

  const wasWorkedIn = ({ workers }: Room): boolean => workers.size > 0

  function keepSnapshot(room: Room): void {
    settle()
    if (room.status !== 'open') return
    const at = clock()
    snapshots.store(snapshotOf(room, 'work', at))
    room.workers.clear()
    room.snapshotAt = at
  }

  function fold(room: Room): void {
    settle()
    if (room.status !== 'open' || room.seq === room.stateSeq) return
    const state = stateOf(room)
    try {
      storage.inTransaction(() => {
        // Of a window that stands open the appends go; what it held would not be known after a crash.
        lines.closeWindows(room)
        storage.compact(room.row.id, state)
      })
    } catch (error) {
      lines.lookAgain()
      throw error
    }
    room.stateSeq = state.seq
    room.stateBytes = state.update.length
    room.logBytes = 0
  }

  /** Inside a transaction, of a room that is forgotten after it. */
  function putDown(room: Room): void {
    if (wasWorkedIn(room)) snapshots.store(snapshotOf(room, 'work', clock()))
    lines.closeWindows(room)
    const isCleaned = clock() - room.changedAt >= CLEAN_AFTER_MS && cleanRoom(room)
    if (room.seq > room.stateSeq || isCleaned) storage.compact(room.row.id, stateOf(room))
  }

  /** As many as fit in the time, in one commit. Returns those that are left. */
  function putAway(due: readonly Room[], forMs: number): readonly Room[] {
    const until = performance.now() + forMs
    const group: Room[] = []
    try {
      if (due[0] && isHeavy(due[0]) && wasWorkedIn(due[0])) {
        keepSnapshot(due[0])
        return due
      }
      storage.inTransaction(() => {
        for (const room of due.slice(0, EVICTIONS_PER_COMMIT)) {
          if (group.length > 0 && (isHeavy(room) || performance.now() > until)) break
          group.push(room)
          putDown(room)
        }
      })
    } catch (error) {
      disk.notice(error)
      // Nothing is lost: the log of these rooms stays as it is and is read again.
      logger('room.not-compacted', { rooms: group.length, error: error instanceof Error ? error.name : 'unknown' })
      if (group.length === 0) group.push(...due.slice(0, 1))
      for (const room of group) lines.forget(room.row.id)
      lines.lookAgain()
    }
    group.forEach(forget)
    return due.slice(group.length)
  }

  function evict(): void {
    settle()
    const now = performance.now()
    for (const room of leaving) if (room.sessions.size > 0) leaving.delete(room)
    const due = [...leaving].filter((room) => isIdle(room) && room.evictAt <= now)
    const left = due.length > 0 ? putAway(due, EVICTION_TURN_MS) : due
    if (due.length > 0 && rooms.size === 0) tidy()
    if (leaving.size > 0) wait(left.length > 0 ? 0 : evictAfterMs)
  }

  function tidy(): void {
    if (disk.isFull()) return
    try {
      storage.tidy()
    } catch (error) {
      disk.notice(error)
      // What was not given back is filled again.
      logger('room.not-tidied', { error: error instanceof Error ? error.name : 'unknown' })
    }
  }

  function wait(ms: number): void {
    timer ??= setTimeout(() => {
      timer = null
      evict()
    }, ms)
  }

  function open(row: RoomRow): Room {
    const known = rooms.get(keyOf(row.address))
    if (known) return known
    const room = openRoom(row, storage.load(row.id), snapshots.latestSeq(row.id), clock())
    rooms.set(keyOf(row.address), room)
    return room
  }

  function left(room: Room): void {
    if (room.status !== 'open' || room.sessions.size > 0) return
    room.evictAt = performance.now() + evictAfterMs
    leaving.add(room)
    wait(evictAfterMs)
  }

  function discard(room: Room): void {
    lines.forget(room.row.id)
    forget(room)
    // They leave it as their sockets close.
    for (const session of room.sessions) close(session, CLOSE.reload)
  }

  function reread(room: Room): void {
    lines.forget(room.row.id)
    rereadRoom(room, storage.load(room.row.id), snapshots.latestSeq(room.row.id))
    for (const session of room.sessions) session.hasGap = session.access.level === 'write'
  }

  return {
    all: () => rooms.values(),
    at: (address) => rooms.get(keyOf(address)),
    open,
    visit(address, act) {
      const row = rooms.get(keyOf(address))?.row ?? storage.find(address)
      if (!row || row.tombstoned) return null
      const room = open(row)
      try {
        return act(room)
      } finally {
        left(room)
      }
    },
    discard,
    giveUp(room, error) {
      if (room.status === 'open') (disk.notice(error) === 'full' ? reread : discard)(room)
    },
    left,
    keepSnapshot,
    fold,
    putAwayAll(withinMs) {
      const until = performance.now() + withinMs
      let due: readonly Room[] = [...rooms.values()].filter(isIdle)
      while (due.length > 0 && performance.now() < until) due = putAway(due, until - performance.now())
      if (due.length > 0) logger('room.not-compacted', { rooms: due.length, error: 'no time' })
      due.forEach(forget)
    },
    tidy,
    stop: () => void (timer && clearTimeout(timer)),
  }
}

export const snapshotOf = (room: Room, kind: 'work' | 'formal', at: number) => ({
  roomId: room.row.id,
  seq: room.seq,
  at,
  kind,
  doc: docOf(room),
  template: room.template,
  workedIn: [...room.workers],
})
