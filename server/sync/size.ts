// A room has a largest size, counted in bytes of its folded text. Its writers are told beforehand; what comes beyond it is refused
// to its sender alone, while taking away stays possible, for that makes room again.
import { NEARLY_FULL_PERCENT } from '#shared/protocol/messages.ts'
import { fullness } from './frames.ts'
import type { Room } from './room.ts'
import { parcel, type Session, send } from './session.ts'

/** What a log may hold before it is folded: a few frames of the largest size. Folded it weighs far less. */
const UNFOLDED_BYTES = 4 * 1024 * 1024

export interface Sizes {
  isFull(room: Room): boolean
  /** To who comes in. */
  greet(session: Session): void
  /** To everybody in it, where it is another size than they know. */
  tell(room: Room): void
}

export function makeSizes(maxRoomBytes: number): Sizes {
  const percentOf = (room: Room): number => Math.floor((100 * room.stateBytes) / maxRoomBytes)

  const say = (session: Session, percent: number): void => {
    // A stock client would log an error at a message it does not know.
    if (session.wantsSaved) send(session, parcel([fullness(percent)]), performance.now())
  }

  return {
    isFull: ({ stateBytes, logBytes }) =>
      stateBytes >= maxRoomBytes || stateBytes + logBytes >= maxRoomBytes + UNFOLDED_BYTES,
    greet(session) {
      const percent = percentOf(session.room)
      if (percent >= NEARLY_FULL_PERCENT) say(session, percent)
    },
    tell(room) {
      const percent = percentOf(room)
      if (percent === room.toldPercent || Math.max(percent, room.toldPercent) < NEARLY_FULL_PERCENT) return
      room.toldPercent = percent
      for (const session of room.sessions) say(session, percent)
    },
  }
}
