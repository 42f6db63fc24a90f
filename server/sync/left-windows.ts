// Windows of writing whose range was never written: a crash came, or a commit failed. What they held stands in the appends, each of
// which carries whose it is; so the line with the range can still be made.
import type { LogLine } from '#server/log/record.ts'
import { isLiveRoom } from '#shared/document/rooms.ts'
import type { PersonId, RoomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { RoomStorage } from './storage.ts'

export interface LeftWindow {
  readonly roomId: RoomId
  readonly personId: PersonId
  /** The line that opened it. */
  readonly opened: LogLine
  readonly from: number
  /** `null` where the appends are gone with their text. */
  readonly range: { readonly to: number; readonly updates: number } | null
}

/** `isOpen`: what this process still counts itself. */
export function leftWindows(
  lines: readonly LogLine[],
  storage: Pick<RoomStorage, 'find' | 'load'>,
  isOpen: (roomId: RoomId, personId: PersonId, from: number) => boolean,
): LeftWindow[] {
  return unclosed(lines).flatMap(({ line, from, next }): LeftWindow[] => {
    const address = addressIn(line)
    const row = address && storage.find(address)
    const { personId } = line
    if (!row || !personId || isOpen(row.id, personId, from)) return []
    const range = row.tombstoned ? null : rangeOf(storage, row.id, personId, from, next)
    return [{ roomId: row.id, personId, opened: line, from, range }]
  })
}

interface Unclosed {
  readonly line: LogLine
  readonly from: number
  /** Where the next window of the same person in the same room begins. */
  next: number
}

function unclosed(lines: readonly LogLine[]): Unclosed[] {
  const open = new Map<string, Unclosed[]>()
  for (const line of lines) {
    const { from, to, rebuilt } = line.object.details ?? {}
    if (line.action !== 'U' || typeof from !== 'number') continue
    const key = `${line.object.id} ${line.personId}`
    const known = open.get(key) ?? []
    open.set(key, known)
    // A line that was made up for closes its window also where no range was found.
    if (to === undefined && rebuilt === undefined) {
      for (const before of known) before.next = Math.min(before.next, from)
      known.push({ line, from, next: Number.POSITIVE_INFINITY })
    } else {
      const closed = known.findIndex((one) => one.from === from)
      if (closed >= 0) known.splice(closed, 1)
    }
  }
  return [...open.values()].flat()
}

function rangeOf(
  storage: Pick<RoomStorage, 'load'>,
  roomId: RoomId,
  personId: PersonId,
  from: number,
  next: number,
): LeftWindow['range'] {
  let to = from
  let updates = 0
  for (const append of storage.load(roomId).appends) {
    if (append.seq < from || append.seq >= next) continue
    const his = append.updates.filter((kept) => kept.personId === personId).length
    if (his === 0) continue
    updates += his
    to = Math.max(to, append.seq)
  }
  return updates > 0 ? { to, updates } : null
}

function addressIn({ casusId, object }: LogLine): RoomAddress | null {
  const room = object.id.slice(object.id.indexOf('/') + 1)
  return casusId && isLiveRoom(room) ? { casusId, room } : null
}
