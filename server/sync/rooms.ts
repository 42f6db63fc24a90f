// The rooms that are in memory, how they get there, and how they leave: compacted, with a snapshot where somebody wrote.
import type { Snapshots } from '#server/document/snapshots.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { cleanRoom } from './clean-gone.ts'
import type { LogLines } from './log-lines.ts'
import { CLEAN_AFTER_MS, EVICTIONS_PER_COMMIT } from './pace.ts'
import type { LivePorts } from './ports.ts'
import { docOf, isIdle, openRoom, type Room, stateOf } from './room.ts'
import { close } from './session.ts'
import type { RoomRow, RoomState, RoomStorage } from './storage.ts'

export interface Rooms {
  all(): Iterable<Room>
  at(address: RoomAddress): Room | undefined
  /** Loads it where it is not in memory. */
  open(row: RoomRow): Room
  /** Throws the room away: it may be ahead of the disk. Its clients come back and send again. */
  discard(room: Room): void
  /** Starts the wait before a room without anybody in it is put away. */
  left(room: Room): void
  /** Puts away the rooms whose wait is over, or all that are idle. */
  evict(which: 'due' | 'all'): void
  /** Of a room that stays open: its state takes the place of its log. */
  compactWithSnapshot(room: Room): void
  stop(): void
}

interface Needs {
  readonly storage: RoomStorage
  readonly snapshots: Snapshots
  readonly lines: LogLines
  readonly ports: Pick<LivePorts, 'clock' | 'logger'>
  readonly evictAfterMs: number
}

const keyOf = ({ casusId, room }: RoomAddress): string => `${casusId}/${room}`

export function makeRooms({ storage, snapshots, lines, ports: { clock, logger }, evictAfterMs }: Needs): Rooms {
  const rooms = new Map<string, Room>()
  const leaving = new Set<Room>()
  let timer: NodeJS.Timeout | null = null

  function forget(room: Room): void {
    room.status = 'gone'
    leaving.delete(room)
    if (rooms.get(keyOf(room.row.address)) === room) rooms.delete(keyOf(room.row.address))
    if (room.text.kind === 'built') room.text.doc.destroy()
  }

  /** Inside a transaction. Returns what is true of the room once it is committed. */
  function putDown(room: Room, isCleaned = false): { state: RoomState | null; at: number } {
    const at = clock()
    if (room.workers.size > 0) snapshots.store(snapshotOf(room, 'work', at))
    lines.closeWindows(room)
    const state = room.seq > room.stateSeq || isCleaned ? stateOf(room) : null
    if (state) storage.compact(room.row.id, state)
    return { state, at }
  }

  function evict(which: 'due' | 'all'): void {
    const now = performance.now()
    for (const room of leaving) if (room.sessions.size > 0) leaving.delete(room)
    const due = [...leaving].filter((room) => isIdle(room) && (which === 'all' || room.evictAt <= now))
    for (let at = 0; at < due.length; at += EVICTIONS_PER_COMMIT) {
      const group = due.slice(at, at + EVICTIONS_PER_COMMIT)
      try {
        storage.inTransaction(() => {
          for (const room of group) putDown(room, clock() - room.changedAt >= CLEAN_AFTER_MS && cleanRoom(room))
        })
      } catch (error) {
        // Nothing is lost: the log of these rooms stays as it is and is read again.
        logger('room.not-compacted', { rooms: group.length, error: error instanceof Error ? error.name : 'unknown' })
        for (const room of group) lines.forget(room.row.id)
      }
      group.forEach(forget)
    }
    if (due.length > 0 && rooms.size === 0) storage.tidy()
    if (leaving.size > 0) wait()
  }

  function wait(): void {
    timer ??= setTimeout(() => {
      timer = null
      evict('due')
    }, evictAfterMs)
  }

  return {
    all: () => rooms.values(),
    at: (address) => rooms.get(keyOf(address)),
    open(row) {
      const known = rooms.get(keyOf(row.address))
      if (known) return known
      const room = openRoom(row, storage.load(row.id), snapshots.latestSeq(row.id), clock())
      rooms.set(keyOf(row.address), room)
      return room
    },
    discard(room) {
      lines.forget(room.row.id)
      forget(room)
      for (const session of room.sessions) close(session, CLOSE.reload)
      room.sessions.clear()
    },
    left(room) {
      if (room.status !== 'open' || room.sessions.size > 0) return
      room.evictAt = performance.now() + evictAfterMs
      leaving.add(room)
      wait()
    },
    evict,
    compactWithSnapshot(room) {
      const { state, at } = storage.inTransaction(() => putDown(room))
      if (state) room.stateSeq = state.seq
      room.workers.clear()
      room.snapshotAt = at
    },
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
