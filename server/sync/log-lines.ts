// What the live core writes in the log of NEN 7513, each line in the transaction of the act itself.
import type { Log } from '#server/log/record.ts'
import type { LateTextId, PersonId, RescuedWordsId, RoomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { LeftWindow, leftWindows } from './left-windows.ts'
import type { Actor, RoomAccess } from './ports.ts'
import { by, makeReadingLines, objectOf, type ReadingLines } from './reading-lines.ts'
import type { Room } from './room.ts'
import type { Writer } from './session.ts'

/** Text that came too late, and words that a collision destroyed: what stands apart from the room. */
type ApartKind = `${'late' | 'rescued'}.${keyof typeof APART_ACTION}`
const APART_ACTION = { kept: 'C', read: 'R', answered: 'U' } as const

/** One person's writing in one room, as far as one line covers it. */
interface Writing {
  readonly session: Writer
  readonly since: number
  readonly from: number
  to: number
  updates: number
}

export interface LogLines extends ReadingLines {
  created(actor: Actor, address: RoomAddress, access: RoomAccess): void
  refused(actor: Actor, address: RoomAddress, access: RoomAccess, reason: 'no-access' | 'no-such-room'): void
  filled(personId: PersonId, address: RoomAddress): void
  /** What was done with words that stand apart. */
  apart(
    kind: ApartKind,
    actor: Actor,
    address: RoomAddress,
    access: RoomAccess,
    which: readonly (LateTextId | RescuedWordsId)[],
  ): void
  /** Opens a line where this is the first update of a window. */
  changed(room: Room, sessions: readonly Writer[], seq: number): void
  hasEndedWindows(): boolean
  /** Writes the range of every window that has ended (of all, or of one room), as a second line. */
  closeWindows(which: 'ended' | Room | 'all'): void
  /** The room was thrown away: what its windows said may not have happened. What did is read back from the log and the appends. */
  forget(roomId: RoomId): void
  /** A commit that closed windows failed. */
  lookAgain(): void
}

export type FindLeft = (isOpen: Parameters<typeof leftWindows>[2]) => readonly LeftWindow[]

export function openLogLines(log: Log, clock: () => number, windowMs: number, findLeft: FindLeft): LogLines {
  /** What another process, or a room that was thrown away, left open. */
  let mayHaveLeft = true
  const writings = new Map<RoomId, Map<PersonId, Writing>>()

  const hasEnded = ({ since }: Writing): boolean => clock() - since >= windowMs

  const isOpenHere = (roomId: RoomId, personId: PersonId, from: number): boolean =>
    writings.get(roomId)?.get(personId)?.from === from

  function closeLeft(): void {
    for (const { opened, from, range } of findLeft(isOpenHere)) {
      const { seq: _seq, time: _time, source: _source, ...entry } = opened
      log.record({ ...entry, object: { ...entry.object, details: { from, ...range, rebuilt: 1 } } })
    }
    mayHaveLeft = false
  }

  function closeWriting(room: Room, { session: { actor, access }, from, to, updates }: Writing): void {
    log.record({
      ...by(actor, room.row.address),
      kind: 'room.changed',
      action: 'U',
      outcome: 'done',
      rollen: access.rollen,
      object: objectOf(room.row.address, { from, to, updates }),
      rule: access.rule,
    })
  }

  return {
    ...makeReadingLines(log, clock),
    created(actor, address, access) {
      log.record({
        ...by(actor, address),
        kind: 'room.changed',
        action: 'C',
        outcome: 'done',
        rollen: access.rollen,
        object: objectOf(address),
        rule: access.rule,
      })
    },
    refused(actor, address, { rule, rollen }, reason) {
      log.record({
        ...by(actor, address),
        kind: 'room.refused',
        action: 'R',
        outcome: 'refused',
        rollen,
        object: objectOf(address),
        rule,
        reason,
      })
    },
    filled(personId, address) {
      log.record({
        kind: 'room.changed',
        action: 'C',
        outcome: 'done',
        personId,
        sessionRef: null,
        casusId: address.casusId,
        rollen: [],
        object: objectOf(address),
        rule: 'fill@1',
      })
    },
    apart(kind, actor, address, access, which) {
      const [what, act] = kind.split('.') as ['late' | 'rescued', keyof typeof APART_ACTION]
      log.record({
        ...by(actor, address),
        kind,
        action: APART_ACTION[act],
        outcome: 'done',
        rollen: access.rollen,
        object: { ...objectOf(address), details: { [what]: which } },
        rule: access.rule,
      })
    },
    changed(room, sessions, seq) {
      const ofRoom = writings.get(room.row.id) ?? new Map<PersonId, Writing>()
      writings.set(room.row.id, ofRoom)
      for (const session of sessions) {
        const { actor, access } = session
        const open = ofRoom.get(actor.personId)
        if (open && !hasEnded(open)) {
          open.to = seq
          open.updates++
          continue
        }
        if (open) closeWriting(room, open)
        ofRoom.set(actor.personId, { session, since: clock(), from: seq, to: seq, updates: 1 })
        log.record({
          ...by(actor, room.row.address),
          kind: 'room.changed',
          action: 'U',
          outcome: 'done',
          rollen: access.rollen,
          object: objectOf(room.row.address, { from: seq }),
          rule: access.rule,
        })
      }
    },
    hasEndedWindows: () => mayHaveLeft || [...writings.values()].some((ofRoom) => [...ofRoom.values()].some(hasEnded)),
    closeWindows(which) {
      // Also where one room is asked for: its appends are about to go.
      if (mayHaveLeft) closeLeft()
      for (const [roomId, ofRoom] of writings) {
        if (typeof which === 'object' && which.row.id !== roomId) continue
        for (const [personId, writing] of ofRoom) {
          if (which === 'ended' && !hasEnded(writing)) continue
          closeWriting(writing.session.room, writing)
          ofRoom.delete(personId)
        }
        if (ofRoom.size === 0) writings.delete(roomId)
      }
    },
    forget(roomId) {
      if (writings.delete(roomId)) mayHaveLeft = true
    },
    lookAgain() {
      mayHaveLeft = true
    },
  }
}
