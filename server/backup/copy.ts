// Copies a database that is in use, a few pages at a time: between two steps the server does its own work, and what it writes
// meanwhile is written to the copy as well.
import { open } from 'node:fs/promises'
import type { Db } from '#server/db/open.ts'
import { installation } from '#server/db/schema.ts'
import { countsOf, type Facts, lastLineOf } from './manifest.ts'

/** 400 kB: well under a millisecond. */
const PAGES_PER_TURN = 100
/** 16 MiB. Handed to the disk as it grows; all at once, at the end, the server would stand still until it is there. */
const PAGES_PER_SYNC = 4096

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
        return PAGES_PER_TURN
      },
    })
    // Nothing else runs between the last step of the copy and these lines: both see the same rows.
    const { kind } = db.select({ kind: installation.kind }).from(installation).get()!
    return { kind, madeAt: new Date(clock()).toISOString(), counts: countsOf(db), lastLine: lastLineOf(db) }
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
