// Both storages keep one contract.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openSqliteStorage } from '#server/sync/sqlite-storage.ts'
import { openData } from '#test/support/live/house.ts'
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
