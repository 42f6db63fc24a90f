// The disk under a simulated house: one that is full for who looks whether there is room again, and one that is gone with its process.
import type { Db } from '#server/db/open.ts'
import type { RoomStorage } from '#server/sync/storage.ts'
import { diskFull } from './faulty-storage.ts'

/** Tried by who looks whether there is room again. */
export const fillable = ({ $client }: Db, isFull: () => boolean) =>
  ({
    $client: {
      open: true,
      exec: (text: string) => {
        if (isFull()) throw diskFull()
        $client.exec(text)
      },
      transaction: (act: () => void) => $client.transaction(act),
      prepare: (text: string) => $client.prepare(text),
    },
  }) as unknown as Db

/** Whatever a process that has died still asks of it, it does not get. */
export function mortal(storage: RoomStorage, isDead: () => boolean): RoomStorage {
  const guarded =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (isDead()) throw new Error('this process has ended')
      return act(...args)
    }
  return {
    find: guarded(storage.find),
    create: guarded(storage.create),
    load: guarded(storage.load),
    bytesOf: guarded(storage.bytesOf),
    issueClientId: guarded(storage.issueClientId),
    append: guarded(storage.append),
    holds: guarded(storage.holds),
    compact: guarded(storage.compact),
    inTransaction: (work) => guarded(() => storage.inTransaction(work))(),
    isInTransaction: () => storage.isInTransaction(),
    tidy: () => {},
  }
}
