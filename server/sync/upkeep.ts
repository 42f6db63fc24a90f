// What a room that stays open needs from time to time: its snapshot, and its log folded before it is long. Each of these takes a
// turn of its own: in a room of 200,000 edits one takes some tens of milliseconds, and everybody is heard in between.
import type { Disk } from '#server/db/disk.ts'
import type { Pace } from './pace.ts'
import type { LivePorts } from './ports.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { Sizes } from './size.ts'

interface Needs {
  readonly pace: Pace
  readonly clock: () => number
  readonly rooms: Rooms
  readonly sizes: Sizes
  readonly disk: Disk
  readonly logger: LivePorts['logger']
}

export interface Upkeep {
  /** Notes what it needs, to be done in the turns after this one. */
  lookAt(room: Room): void
  stop(): void
}

/** A full room is folded as soon as its writers rest: taking away may have made room. */
const REST_MS = 2000

export function makeUpkeep({ pace, clock, rooms, sizes, disk, logger }: Needs): Upkeep {
  const toSnapshot = new Set<Room>()
  const toFold = new Set<Room>()
  let turn: NodeJS.Immediate | null = null

  function step(): void {
    turn = null
    const [room] = toSnapshot.size > 0 ? toSnapshot : toFold
    if (!room) return
    const isSnapshot = toSnapshot.delete(room)
    if (!isSnapshot) toFold.delete(room)
    if (room.status === 'open') attempt(room, isSnapshot)
    next()
  }

  function attempt(room: Room, isSnapshot: boolean): void {
    try {
      if (isSnapshot) {
        rooms.keepSnapshot(room)
        toFold.add(room)
      } else {
        rooms.fold(room)
        sizes.tell(room)
      }
    } catch (error) {
      disk.notice(error)
      // Nothing is lost: text and log are as they were. Tried again after another while.
      if (isSnapshot) room.snapshotAt = clock()
      logger('room.not-compacted', { rooms: 1, error: error instanceof Error ? error.name : 'unknown' })
    }
  }

  function next(): void {
    if (toSnapshot.size + toFold.size > 0) turn ??= setImmediate(step)
  }

  const isDueForSnapshot = (room: Room): boolean =>
    room.workers.size > 0 && clock() - room.snapshotAt >= pace.snapshotMs

  const isDueForFold = (room: Room): boolean =>
    room.seq - room.stateSeq >= pace.foldRows ||
    room.logBytes >= pace.foldBytes ||
    (room.seq > room.stateSeq && sizes.isFull(room) && clock() - room.changedAt > REST_MS)

  return {
    lookAt(room) {
      if (disk.isFull()) return
      if (isDueForSnapshot(room)) toSnapshot.add(room)
      else if (isDueForFold(room)) toFold.add(room)
      next()
    },
    stop: () => void (turn && clearImmediate(turn)),
  }
}
