// Everything sealed in a database, opened and read once, by the code that reads it every day. Each check throws where
// something is not what was written.

import { openJournal } from '#server/casus/journal.ts'
import type { Db } from '#server/db/open.ts'
import {
  account,
  accountFact,
  casus,
  documentRendering,
  documentSnapshot,
  documentVersion,
  mdoRecord,
  organisatie,
  room,
  secondFactor,
} from '#server/db/schema.ts'
import { openLateTexts } from '#server/document/late-texts.ts'
import { openMdoRecords } from '#server/document/mdo-records.ts'
import { openRenderings } from '#server/document/renderings.ts'
import { openTray } from '#server/document/rescued-words.ts'
import { isSealed } from '#server/document/seal.ts'
import { openSnapshots } from '#server/document/snapshots.ts'
import { openVersions } from '#server/document/versions.ts'
import { openAccounts } from '#server/identity/accounts.ts'
import { openSecondFactor } from '#server/identity/second-factor.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import { openOutboxKeys } from '#server/keys/outbox-keys.ts'
import { docOf, openRoom } from '#server/sync/room.ts'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { openVernietigingStore } from '#server/vernietiging/store.ts'
import { readRoom } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { CasusId, DeelnemerId, OrganisatieId, PersonId, RoomId, SnapshotId, VersionId } from '#shared/ids.ts'

type Check = (db: Db, keys: KeyStore) => void

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** The rooms whose key still is there, with the casus of each. */
function roomsOf(db: Db) {
  const rows = db.select().from(room).all()
  return rows
    .filter(({ tombstonedAt }) => tombstonedAt === null)
    .map(({ id, casusId, kind }) => ({ id: id as RoomId, casusId: casusId as CasusId, room: kind as LiveRoom }))
}

const people: Check = (db, keys) => {
  const accounts = openAccounts(db, keys, () => 0)
  for (const { personId } of db.select({ personId: account.personId }).from(account).all())
    must(accounts.personOf(personId as PersonId) !== null, 'an account without a person')
  for (const { personId } of db.selectDistinct({ personId: accountFact.personId }).from(accountFact).all())
    must(accounts.facts.of(personId as PersonId).length > 0, 'a fact without an account')
  for (const { id } of db.select({ id: organisatie.id }).from(organisatie).all())
    must(accounts.organisatieOf(id as OrganisatieId) !== null, 'an organisation without a name')
  const { isReadable } = openSecondFactor(db, keys, { record: () => undefined }, () => 0)
  for (const { personId } of db.select({ personId: secondFactor.personId }).from(secondFactor).all())
    must(isReadable(personId as PersonId), 'a second factor without a secret')
  openOutboxKeys(db, keys, () => 0).readAll()
}

const casussen: Check = (db, keys) => {
  const journal = openJournal(db, keys)
  for (const { id, version } of db.select({ id: casus.id, version: casus.version }).from(casus).all()) {
    keys.casusKey(id as CasusId)
    const found = journal.load(id as CasusId)
    must(found === null || found.version === version, 'a journal without its end')
  }
}

/** As it is opened for people: unsealed, replayed, read by its template. */
const rooms: Check = (db, keys) => {
  const storage = openSqliteStorage(db, keys)
  for (const { id, ...address } of roomsOf(db)) {
    const opened = openRoom(storage.find(address)!, storage.load(id), 0, 0)
    const doc = docOf(opened)
    must(doc.store.pendingStructs === null && doc.store.pendingDs === null, 'a text that waits for something')
    readRoom(doc, opened.template)
    doc.destroy()
  }
}

const versions: Check = (db, keys) => {
  const known = openVersions(db, keys)
  const casusOf = new Map(roomsOf(db).map(({ id, casusId }) => [id as string, casusId]))
  for (const row of db.select({ id: documentVersion.id, roomId: documentVersion.roomId }).from(documentVersion).all()) {
    const casusId = casusOf.get(row.roomId)
    if (!casusId) continue
    const version = known.read(casusId, row.id as VersionId)
    const seal = version?.seal ?? null
    must(version !== null, 'a version of no casus')
    must(
      seal === null ||
        (isSealed(seal) && seal.statement.versionId === row.id && seal.statement.fingerprint === version?.fingerprint),
      'a seal that is not of its version',
    )
  }
}

/** What was kept of the texts, and what people were given to read. */
const kept: Check = (db, keys) => {
  const snapshots = openSnapshots(db, keys)
  const late = openLateTexts(db, keys)
  const tray = openTray(db, keys)
  const renderings = openRenderings(db, keys)
  const casusOf = new Map(roomsOf(db).map(({ id, casusId }) => [id as string, casusId]))
  for (const { id, roomId } of db
    .select({ id: documentSnapshot.id, roomId: documentSnapshot.roomId })
    .from(documentSnapshot)
    .all())
    if (casusOf.has(roomId)) snapshots.read(roomId as RoomId, id as SnapshotId)
  for (const id of casusOf.keys()) {
    late.list(id as RoomId)
    tray.list(id as RoomId)
  }
  const { versionId, deelnemerId, roomId } = documentRendering
  for (const row of db.select({ versionId, deelnemerId, roomId }).from(documentRendering).all()) {
    const casusId = casusOf.get(row.roomId)
    if (casusId) renderings.of(casusId, row.versionId as VersionId, [row.deelnemerId as DeelnemerId])
  }
}

const mdo: Check = (db, keys) => {
  const records = openMdoRecords(db, keys)
  for (const { id } of db.select({ id: mdoRecord.id }).from(mdoRecord).all())
    must(records.isReadable(id), 'a record of an MDO that is not there')
}

const vernietigingen: Check = (db, keys) => openVernietigingStore(db, keys).readAll()

export const CONTENTS = { people, casussen, rooms, versions, kept, mdo, vernietigingen } as const satisfies Record<
  string,
  Check
>
