// Both storages keep one contract; and the one on disk gives back what it no longer needs.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { type RoomId, randomId } from '#shared/ids.ts'
import { ANALYSE, openData, personIdOf } from '#test/support/live/house.ts'
import { openMemoryStorage } from '#test/support/live/memory-storage.ts'
import { storageContract } from '#test/support/live/storage-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'rondetafel-storage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

storageContract('in memory', () => {
  const storage = openMemoryStorage()
  return { storage, reopen: () => storage }
})

let count = 0
storageContract('in SQLite', () => {
  const path = join(folder, `${count++}.db`)
  let last: ReturnType<typeof openData> | null = null
  const open = () => {
    last?.db.$client.close()
    last = openData(path)
    return openSqliteStorage(last.db, last.keys)
  }
  return { storage: open(), reopen: open }
})

test('[SY20] what a long log took of the disk is given back once it is folded', () => {
  const path = join(folder, 'long.db')
  const { db, keys } = openData(path)
  const storage = openSqliteStorage(db, keys)
  const id = randomId<RoomId>()
  const state = { seq: 0, at: 0, vector: Uint8Array.of(0), update: Uint8Array.of(0, 0), workers: [] }
  const row = { id, address: ANALYSE, lineage: 'lineage', schema: 1, tombstoned: false }
  storage.inTransaction(() => storage.create(row, state, 2))
  storage.tidy()
  const before = statSync(path).size
  const kept = { personId: personIdOf('alice'), sessionRef: 'session', update: new Uint8Array(500) }
  storage.inTransaction(() =>
    storage.append(
      Array.from({ length: 1000 }, (_, at) => ({ roomId: id, seq: at + 1, at, updates: [kept], claims: new Map() })),
    ),
  )
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  expect(statSync(path).size).toBeGreaterThan(before + 500_000)
  storage.inTransaction(() => storage.compact(id, { ...state, seq: 1000 }))
  storage.tidy()
  expect(statSync(path).size).toBeLessThan(before + 20_000)
  expect(storage.load(id).state.seq).toBe(1000)
  db.$client.close()
})
