// What the live core writes in the log of NEN 7513, each line in the transaction of the act itself.
import type { Log } from '#server/log/record.ts'
import type { LateTextId, PersonId, RescuedWordsId, RoomId } from '#shared/ids.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import type { Actor, RoomAccess } from './ports.ts'
import type { Room } from './room.ts'
import type { Writer } from './session.ts'

export const objectOf = ({ casusId, room }: RoomAddress, details?: Readonly<Record<string, string | number>>) => ({
  type: 'room',
  id: `${casusId}/${room}`,
  ...(details ? { details } : {}),
})

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

export interface LogLines {
  created(actor: Actor, address: RoomAddress, access: RoomAccess): void
  /** Once per person, room and session; `null` where it was written before, else what marks it as written after the commit. */
  entered(actor: Actor, address: RoomAddress, access: RoomAccess): (() => void) | null
  refused(actor: Actor, address: RoomAddress, rule: string, reason: 'no-access' | 'no-such-room'): void
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
  /** The room was thrown away: what its windows said may not have happened. */
  forget(roomId: RoomId): void
}

export function openLogLines(log: Log, clock: () => number, windowMs: number): LogLines {
  /** Until when the session lasts, by person, room and session. */
  const readings = new Map<string, number>()
  const writings = new Map<RoomId, Map<PersonId, Writing>>()

  const by = ({ personId, sessionRef }: Actor, { casusId }: RoomAddress) => ({ personId, sessionRef, casusId })

  const hasEnded = ({ since }: Writing): boolean => clock() - since >= windowMs

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
    entered(actor, address, access) {
      const key = `${actor.personId} ${address.casusId}/${address.room} ${actor.sessionRef}`
      if (readings.has(key)) return null
      const now = clock()
      for (const [ended, until] of readings) if (until <= now) readings.delete(ended)
      log.record({
        ...by(actor, address),
        kind: 'room.entered',
        action: 'R',
        outcome: 'done',
        rollen: access.rollen,
        object: objectOf(address),
        rule: access.rule,
      })
      return () => readings.set(key, actor.sessionExpiresAt)
    },
    refused(actor, address, rule, reason) {
      log.record({
        ...by(actor, address),
        kind: 'room.refused',
        action: 'R',
        outcome: 'refused',
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
        object: objectOf(address),
        rule: 'fill',
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
    hasEndedWindows: () => [...writings.values()].some((ofRoom) => [...ofRoom.values()].some(hasEnded)),
    closeWindows(which) {
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
    forget: (roomId) => void writings.delete(roomId),
  }
}
