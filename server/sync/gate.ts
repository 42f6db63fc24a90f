// The one place where it is decided who comes into a room, and where that is logged. Nobody is let in past it.
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import { templateOf } from '#shared/document/rooms.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { RoomAddress } from '#shared/protocol/live.ts'
import { accept, refuse } from '#shared/result.ts'
import type { LogLines } from './log-lines.ts'
import type { RoomAt } from './make-room.ts'
import type { Actor, Admission, Live, LivePorts, RoomAccess } from './ports.ts'
import type { Rooms } from './rooms.ts'
import type { RoomRow, RoomStorage } from './storage.ts'

interface Needs {
  readonly storage: RoomStorage
  readonly rooms: Rooms
  readonly lines: LogLines
  readonly roomAt: RoomAt
  readonly ports: Pick<LivePorts, 'accessOf'>
  /** Keeps what is queued: a clientID that is used for the first time there must not be issued as well. */
  readonly flush: () => void
  /** How often access changed until now. */
  readonly changes: () => number
}

type Gate = Pick<Live, 'enter' | 'admit' | 'fill'>

export function makeGate({ storage, rooms, roomAt, lines, ports: { accessOf }, flush, changes }: Needs): Gate {
  function refused(actor: Actor, address: RoomAddress, access: RoomAccess, reason: 'no-access' | 'no-such-room') {
    storage.inTransaction(() => lines.refused(actor, address, access, reason))
    return refuse({ reason })
  }

  /** In one transaction: the room is there, the reading is logged, and what `then` adds. */
  function enterAs<T>(actor: Actor, address: RoomAddress, access: RoomAccess, then: (row: RoomRow) => T): T {
    let written: (() => void) | null = null
    const done = storage.inTransaction(() => {
      const row = roomAt(address, () => lines.created(actor, address, access))
      if (!row.tombstoned) written = lines.entered(actor, address, access)
      return then(row)
    })
    ;(written as (() => void) | null)?.()
    return done
  }

  return {
    enter(actor, address) {
      const access = accessOf(actor.personId, address)
      if (access.level === 'none') return refused(actor, address, access, 'no-access')
      flush()
      const { row, clientId } = enterAs(actor, address, access, (row) => ({
        row,
        clientId: row.tombstoned ? 0 : storage.issueClientId(row.id, actor.personId),
      }))
      if (row.tombstoned) return refused(actor, address, access, 'no-such-room')
      const open = rooms.at(address)
      if (open) {
        open.owners.set(clientId, actor.personId)
        open.nextClientId = clientId + 1
      }
      return accept({
        personId: actor.personId,
        path: `${address.casusId}/${address.room}`,
        clientId,
        lineage: row.lineage,
        schema: row.schema,
        template: templateOf(address.room),
        access: access.level,
        readOnlyBecause: access.readOnlyBecause,
        bytes: open ? open.stateBytes + open.logBytes : storage.bytesOf(row.id),
        takesLate: access.late.leaves,
      })
    },

    admit(actor, address, { schema, lineage, saved, access: told }) {
      const access = accessOf(actor.personId, address)
      const { level } = access
      if (level === 'none') return refused(actor, address, access, 'no-access')
      const turnAway = (code: (Admission & { kind: 'turn-away' })['code']) =>
        accept<Admission>({ kind: 'turn-away', code })
      if (schema !== String(SCHEMA_VERSION)) return turnAway(CLOSE.otherSchema)
      const known = storage.find(address)
      if (known?.tombstoned) return refused(actor, address, access, 'no-such-room')
      if (known && known.schema !== SCHEMA_VERSION) return turnAway(CLOSE.otherSchema)
      if (lineage !== null && lineage !== known?.lineage) return turnAway(CLOSE.otherLineage)
      // It changed since the page asked: who believes that he may write would be sent away for his first word.
      if (told !== null && told !== level) return turnAway(CLOSE.accessChanged)
      const row = enterAs(actor, address, access, (found) => found)
      return accept<Admission>({
        kind: 'let-in',
        actor,
        address,
        row,
        access: { ...access, level },
        saved,
        givenAt: changes(),
      })
    },

    fill(address, write, by) {
      storage.inTransaction(() => {
        if (storage.find(address)) throw new Error('only a room that was never opened can be filled')
        roomAt(address, () => lines.filled(by, address), write)
      })
    },
  }
}
