// Stilzetten, seen from the live core: who is in the room is told, and has a few seconds to send what is left and say so.
//
//   held ─ told ─┬─ everybody who writes reported ─┬─ all sockets of the room closed (4205), in again to read
//                └─ the time is over ──────────────┘
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { CLOSE, type CloseCode } from '#shared/protocol/close-codes.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { Flusher } from './flush.ts'
import { HOLD } from './frames.ts'
import type { Rooms } from './rooms.ts'
import { parcel, personOf, type Session, send } from './session.ts'

/** Who was writing when the room was held, and who of them said that all of his text arrived. */
export interface ReportIn {
  readonly waiting: readonly PersonId[]
  readonly reported: readonly PersonId[]
}

export interface Holds {
  start(address: RoomAddress): ReportIn
  /** The session says that all of its text was sent. */
  answered(session: Session): void
  /** Of the last time the room was held; null where this process does not know of one. */
  reportIn(address: RoomAddress): ReportIn | null
  /** Destroyed, or one room of it (null: all): nobody has to report in any more, and no session holds its text until the time is over. */
  forget(casusId: CasusId, room: LiveRoom | null): void
  stop(): void
}

interface Needs {
  readonly rooms: Rooms
  readonly flusher: Flusher
  readonly shut: (session: Session, code: CloseCode) => void
  readonly holdMs: number
}

interface Hold {
  /** All who were in the room; those who come later read only and are left alone. */
  readonly sessions: readonly Session[]
  readonly writers: ReadonlyMap<Session, PersonId>
  readonly answered: Set<Session>
  readonly timer: NodeJS.Timeout
}

const keyOf = ({ casusId, room }: RoomAddress): string => `${casusId}/${room}`

export function makeHolds({ rooms, flusher, shut, holdMs }: Needs): Holds {
  const running = new Map<string, Hold>()
  /** Of those that are over; they keep no session in memory, and so no room. */
  const over = new Map<string, ReportIn>()

  function end(key: string): void {
    const hold = running.get(key)
    if (!hold) return
    clearTimeout(hold.timer)
    running.delete(key)
    over.set(key, reportOf(hold))
    for (const session of hold.sessions) shut(session, CLOSE.accessChanged)
  }

  function reportOf({ writers, answered }: Hold): ReportIn {
    const waiting = new Set([...writers].filter(([session]) => !answered.has(session)).map(([, personId]) => personId))
    const reported = new Set([...writers.values()].filter((personId) => !waiting.has(personId)))
    return { waiting: [...waiting], reported: [...reported] }
  }

  return {
    start(address) {
      const key = keyOf(address)
      end(key)
      const sessions = [...(rooms.at(address)?.sessions ?? [])]
      const writers = sessions.filter(({ access }) => access.level === 'write')
      const hold: Hold = {
        sessions,
        writers: new Map(writers.map((session) => [session, personOf(session)])),
        answered: new Set(),
        timer: setTimeout(() => end(key), holdMs),
      }
      running.set(key, hold)
      const message = parcel([HOLD])
      for (const session of writers) send(session, message, performance.now())
      if (writers.length === 0) end(key)
      return reportOf(hold)
    },
    answered(session) {
      const key = keyOf(session.room.row.address)
      const hold = running.get(key)
      if (!hold?.writers.has(session)) return
      // SY33: it counts once what came before it is on disk, and nothing of it is missing.
      flusher.flush()
      if (session.status !== 'open' || session.hasGap) return
      hold.answered.add(session)
      if (hold.answered.size === hold.writers.size) end(key)
    },
    reportIn(address) {
      const hold = running.get(keyOf(address))
      return hold ? reportOf(hold) : (over.get(keyOf(address)) ?? null)
    },
    forget(casusId, room) {
      const isOfIt = (key: string) => (room === null ? key.startsWith(`${casusId}/`) : key === keyOf({ casusId, room }))
      for (const key of [...running.keys(), ...over.keys()].filter(isOfIt)) {
        clearTimeout(running.get(key)?.timer)
        running.delete(key)
        over.delete(key)
      }
    },
    stop() {
      for (const { timer } of running.values()) clearTimeout(timer)
      running.clear()
      over.clear()
    },
  }
}
