// Which key opens what: a key per room, wrapped by the key of its casus, wrapped by the key from outside the database.
// Destroying a wrapped key destroys all that it seals, in backups too.
import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { casus, installation, room } from '#server/db/schema.ts'
import type { CasusId, RoomId } from '#shared/ids.ts'
import { type Key, keyFrom, newKeyBytes, seal, unseal } from './envelope.ts'

export interface KeyStore {
  /** Seals accounts and organisations. */
  readonly people: Key
  casusKey(id: CasusId): Key
  roomKey(id: RoomId): Key
  /** A fresh key, wrapped, for the row that is about to be written. */
  wrapForCasus(id: CasusId): Buffer
  wrapForRoom(casusId: CasusId, id: RoomId): Buffer
}

const casusPlace = (id: CasusId) => `casus/${id}/key`
const roomPlace = (id: RoomId) => `room/${id}/key`
const PEOPLE_PLACE = 'installation/people-key'

/** The wrapped people key of a new installation. */
export const wrapPeopleKey = (outside: Key): Buffer => seal(outside, PEOPLE_PLACE, newKeyBytes())

/** Throws where the outside key is not the one this database was made with. */
export function openKeyStore(db: Db, outside: Key): KeyStore {
  const row = db.select().from(installation).get()
  if (!row) throw new Error('the database has no installation row')
  const people = keyFrom(unseal(outside, PEOPLE_PLACE, row.sealedPeopleKey))
  const casusKeys = new Map<CasusId, Key>()
  const roomKeys = new Map<RoomId, Key>()

  function casusKey(id: CasusId): Key {
    const known = casusKeys.get(id)
    if (known) return known
    const found = db.select({ sealedKey: casus.sealedKey }).from(casus).where(eq(casus.id, id)).get()
    if (!found) throw new Error('no key for this casus')
    const key = keyFrom(unseal(outside, casusPlace(id), found.sealedKey))
    casusKeys.set(id, key)
    return key
  }

  return {
    people,
    casusKey,
    roomKey(id) {
      const known = roomKeys.get(id)
      if (known) return known
      const found = db
        .select({ sealedKey: room.sealedKey, casusId: room.casusId })
        .from(room)
        .where(eq(room.id, id))
        .get()
      if (!found) throw new Error('no key for this room')
      const key = keyFrom(unseal(casusKey(found.casusId as CasusId), roomPlace(id), found.sealedKey))
      roomKeys.set(id, key)
      return key
    },
    wrapForCasus: (id) => seal(outside, casusPlace(id), newKeyBytes()),
    wrapForRoom: (casusId, id) => seal(casusKey(casusId), roomPlace(id), newKeyBytes()),
  }
}
