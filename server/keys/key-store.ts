// Which key opens what: a key per room, wrapped by the key of its casus, wrapped by the key from outside the database.
// Destroying a wrapped key destroys all that it seals; in backups once they are thirty days old.
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { casus, installation, room } from '#server/db/schema.ts'
import type { CasusId, RoomId } from '#shared/ids.ts'
import { type Key, keyFrom, newKeyBytes, seal, unseal } from './envelope.ts'

export interface KeyStore {
  /** Seals accounts and organisations. */
  readonly people: Key
  /** Ed25519, private: seals what is signed here. */
  readonly signing: KeyObject
  casusKey(id: CasusId): Key
  roomKey(id: RoomId): Key
  /** Out of memory, with those of these rooms: what wraps them was destroyed. `null`: the casus itself stays. */
  forget(casusId: CasusId | null, rooms: readonly RoomId[]): void
  /** A fresh key, wrapped, for the row that is about to be written. */
  wrapForCasus(id: CasusId): Buffer
  wrapForRoom(casusId: CasusId, id: RoomId): Buffer
}

const casusPlace = (id: CasusId) => `casus/${id}/key`
const roomPlace = (id: RoomId) => `room/${id}/key`
const PEOPLE_PLACE = 'installation/people-key'

const SIGNING_PLACE = 'installation/signing-key'

/** The wrapped keys of a new installation. */
export function wrapInstallationKeys(outside: Key): { sealedPeopleKey: Buffer; sealedSigningKey: Buffer } {
  const signing = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
  return {
    sealedPeopleKey: seal(outside, PEOPLE_PLACE, newKeyBytes()),
    sealedSigningKey: seal(outside, SIGNING_PLACE, signing),
  }
}

/** More than a process has rooms open. Those of rooms that were left do not stay for ever: opening one again costs little. */
const MAX_OPEN_KEYS = 2000

function remember<Id>(keys: Map<Id, Key>, id: Id, key: Key): Key {
  if (keys.size >= MAX_OPEN_KEYS) keys.clear()
  keys.set(id, key)
  return key
}

/** Throws where the outside key is not the one this database was made with. */
export function openKeyStore(db: Db, outside: Key): KeyStore {
  const row = db.select().from(installation).get()
  if (!row) throw new Error('the database has no installation row')
  const people = keyFrom(unseal(outside, PEOPLE_PLACE, row.sealedPeopleKey))
  const signing = createPrivateKey({
    key: unseal(outside, SIGNING_PLACE, row.sealedSigningKey),
    format: 'der',
    type: 'pkcs8',
  })
  const casusKeys = new Map<CasusId, Key>()
  const roomKeys = new Map<RoomId, Key>()

  function casusKey(id: CasusId): Key {
    const known = casusKeys.get(id)
    if (known) return known
    const found = db.select({ sealedKey: casus.sealedKey }).from(casus).where(eq(casus.id, id)).get()
    if (!found) throw new Error('no key for this casus')
    const key = keyFrom(unseal(outside, casusPlace(id), found.sealedKey))
    return remember(casusKeys, id, key)
  }

  return {
    people,
    signing,
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
      return remember(roomKeys, id, key)
    },
    forget(casusId, rooms) {
      if (casusId) casusKeys.delete(casusId)
      for (const id of rooms) roomKeys.delete(id)
    },
    wrapForCasus: (id) => seal(outside, casusPlace(id), newKeyBytes()),
    wrapForRoom: (casusId, id) => seal(casusKey(casusId), roomPlace(id), newKeyBytes()),
  }
}
