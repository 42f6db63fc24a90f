// A storage that fails where a test wants it to: before writing, after writing, or at the commit itself.
import type { RoomStorage } from '#server/sync/storage.ts'

export type Fault = 'before-append' | 'after-append' | 'at-commit' | 'compact' | null

export function withFaults(storage: RoomStorage, next: () => Fault, isFull = () => false): RoomStorage {
  let current: Fault = null
  const fail = (at: Fault) => {
    if (isFull()) throw diskFull()
    if (current === at) throw new Error(`fault: ${at}`)
  }
  return {
    ...storage,
    append(batch) {
      current = next()
      fail('before-append')
      storage.append(batch)
      fail('after-append')
    },
    compact(...args) {
      current = next()
      fail('compact')
      storage.compact(...args)
    },
    inTransaction(work) {
      if (storage.isInTransaction()) return work()
      current = null
      return storage.inTransaction(() => {
        const done = work()
        fail('at-commit')
        return done
      })
    },
  }
}

/** As SQLite says it. */
export const diskFull = (): Error => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
