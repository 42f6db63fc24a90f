// Copies a database that is in use, a few pages at a time: between two steps the server does its own work, and what it writes
// meanwhile is written to the copy as well.
import { open } from 'node:fs/promises'
import type { Db } from '#server/db/open.ts'
import { installation } from '#server/db/schema.ts'
import { newestLine } from '#server/log/read.ts'
import { countsOf, type Facts } from './manifest.ts'

/** 100 kB: a fraction of a millisecond. */
const PAGES_PER_TURN = 25
/**
 * 4 MiB at a time to the disk, and on when they are there. All at once, at the end, the server would stand still for it;
 * without waiting, what people write would stand behind it in the queue of the disk.
 */
const PAGES_PER_SYNC = 1024

export class CopyStopped extends Error {}

/** Resolves with what is in the copy. */
export async function copyInUse(
  db: Db,
  file: string,
  clock: () => number,
  isStopping: () => boolean = () => false,
): Promise<Facts> {
  let syncing: Promise<void> | null = null
  let synced = 0
  try {
    await db.$client.backup(file, {
      progress({ totalPages, remainingPages }) {
        if (isStopping()) throw new CopyStopped('the server stops')
        const copied = totalPages - remainingPages
        if (!syncing && copied - synced >= PAGES_PER_SYNC) {
          synced = copied
          syncing = handToDisk(file).finally(() => {
            syncing = null
          })
        }
        return syncing ? 0 : PAGES_PER_TURN
      },
    })
    // Nothing else runs between the last step of the copy and these lines: both see the same rows.
    const { kind } = db.select({ kind: installation.kind }).from(installation).get()!
    return { kind, madeAt: new Date(clock()).toISOString(), counts: countsOf(db), lastLine: newestLine(db) }
  } finally {
    await syncing
  }
}

async function handToDisk(file: string): Promise<void> {
  // SQLite waits for the disk itself when it is done; a failure is found there.
  const handle = await open(file, 'r').catch(() => null)
  await handle?.datasync().catch(() => undefined)
  await handle?.close()
}
