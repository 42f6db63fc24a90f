// Tells what is kept: everybody's updates to everybody else, to their writers how much of theirs is saved. Only after the commit.
import { type AwarenessEntry, awareness, saved, update } from './frames.ts'
import { takeMoved } from './presence.ts'
import type { LostHere, Queued, Room } from './room.ts'
import { overdue, type Parcel, parcel, type Session, send } from './session.ts'

/** What one commit has to tell in one room. */
export interface Told {
  readonly room: Room
  readonly seq: number
  readonly updates: readonly Queued[]
  /** What was kept apart with it. */
  readonly lost: readonly LostHere[]
  /** How many of each session's first frames are on disk with it. */
  readonly saved: ReadonlyMap<Session, number>
}

export function tell({ room, updates, saved: answers }: Told, at: number, now: number): void {
  const moved = takeMoved(room)
  const messages = updates.map((queued) => update(queued.update))
  const forAll = parcel([...messages, ...carets(moved)])
  const writers = new Set<unknown>(updates.map(({ session }) => session))
  const movers = new Set(moved.map(({ clientId }) => clientId))

  for (const session of room.sessions) {
    const answer = session.wantsSaved ? answers.get(session) : undefined
    const isMover = session.clientId !== null && movers.has(session.clientId)
    // SY19: closed within the second; until then he hears of his own words alone.
    if (overdue(session, at)) send(session, parcel(answered(answer, at)), now)
    else if (!session.isSynced)
      send(session, parcel([...carets(othersOf(moved, session)), ...answered(answer, at)]), now)
    else if (answer === undefined && !isMover && !writers.has(session)) send(session, forAll, now)
    else send(session, ownParcel(session), now)

    function ownParcel(own: Session): Parcel {
      const others = writers.has(own) ? messages.filter((_, index) => updates[index]!.session !== own) : messages
      return parcel([...others, ...carets(isMover ? othersOf(moved, own) : moved), ...answered(answer, at)])
    }
  }
}

const carets = (entries: readonly AwarenessEntry[]): Uint8Array[] => (entries.length === 0 ? [] : [awareness(entries)])

const answered = (frames: number | undefined, at: number): Uint8Array[] =>
  frames === undefined ? [] : [saved(frames, at)]

/** A client that is told of its own caret repeats it, and would be told again. */
const othersOf = (entries: readonly AwarenessEntry[], session: Session): AwarenessEntry[] =>
  entries.filter(({ clientId }) => clientId !== session.clientId)
