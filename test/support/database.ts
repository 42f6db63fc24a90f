// An empty, migrated database with its keys: what a test of the storing base begins with.
import { type Db, openDb } from '#server/db/open.ts'
import { casus, installation, room } from '#server/db/schema.ts'
import { keyFrom } from '#server/keys/envelope.ts'
import { type KeyStore, openKeyStore, wrapInstallationKeys } from '#server/keys/key-store.ts'
import type { CasusId, RoomId } from '#shared/ids.ts'
import { NOW } from './build.ts'

export const OUTSIDE = keyFrom(Buffer.alloc(32, 7))

export interface Opened {
  readonly db: Db
  readonly keys: KeyStore
}

export function openEmpty(path = ':memory:'): Opened {
  const db = openDb(path)
  db.insert(installation)
    .values({ id: 1, kind: 'demo', createdAt: NOW, ...wrapInstallationKeys(OUTSIDE) })
    .run()
  return { db, keys: openKeyStore(db, OUTSIDE) }
}

export function addCasus({ db, keys }: Opened, id: CasusId): void {
  const row = { id, phase: 'analyse', version: 1, createdAt: NOW, changedAt: NOW, sealedKey: keys.wrapForCasus(id) }
  db.insert(casus).values(row).run()
}

export function addRoom({ db, keys }: Opened, casusId: CasusId, id: RoomId, kind = 'analyse'): void {
  const sealedKey = keys.wrapForRoom(casusId, id)
  const row = { id, casusId, kind, lineage: id, schema: 1, nextClientId: 1, createdAt: NOW, sealedKey }
  db.insert(room).values(row).run()
}
