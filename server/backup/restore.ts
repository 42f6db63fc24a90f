// Puts a backup back where an installation is served from: checked first, whole or not at all, and as another copy of every text,
// so that no page of before can write into it.
import type { KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openJournal } from '#server/casus/journal.ts'
import { type Db, inTransaction, openDb } from '#server/db/open.ts'
import { room } from '#server/db/schema.ts'
import { openAccounts } from '#server/identity/accounts.ts'
import type { Key } from '#server/keys/envelope.ts'
import { type KeyStore, openKeyStore } from '#server/keys/key-store.ts'
import { addHead } from '#server/log/heads.ts'
import { newestLine } from '#server/log/read.ts'
import { openLog } from '#server/log/record.ts'
import { sourceOf } from '#server/log/source.ts'
import { openVernietigingen } from '#server/vernietiging/open.ts'
import { randomId } from '#shared/ids.ts'
import { dayOf } from '#shared/text/dates.ts'
import { type Checked, restoreAndCheck } from './check.ts'
import type { Manifest } from './manifest.ts'
import { syncFolder } from './shelf.ts'

export type Restored =
  | {
      readonly ok: true
      readonly manifest: Manifest
      readonly rooms: number
      readonly sessions: number
      readonly destroyed: number
    }
  | (Checked & { readonly ok: false })
  | { readonly ok: false; readonly why: 'not-empty' }

/** Inside the folder, which may be a disk of its own; what a killed restore left there is no data. */
const MAKING = '.wordt-hersteld'
const NO_DATA = [MAKING, 'lost+found']

/** `registers`: every place where it may stand what was destroyed since; that is destroyed again before anybody can read it.
 * `heads`: where the heads of the log are kept; what they say of later lines is taken back there too. */
export async function restore(
  file: string,
  outside: Key,
  folder: string,
  now: number,
  heads: string | null = null,
  registers: readonly string[] = [],
): Promise<Restored> {
  const isNew = !existsSync(folder)
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).some((name) => !NO_DATA.includes(name))) return { ok: false, why: 'not-empty' }
  const making = join(folder, MAKING)
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making)
  let isDone = false
  try {
    const path = join(making, 'rondetafel.sqlite')
    const checked = await restoreAndCheck(file, outside, path)
    if (!checked.ok) return checked
    const db = openDb(path)
    const keys = openKeyStore(db, outside)
    const { signing } = keys
    const counts = beginAnew(db, checked.manifest, signing, now)
    const destroyed = destroyAgain(db, keys, registers, checked.manifest.kind, now)
    if (heads) addHead(heads, signing, { ...headAt(now), ...newestLine(db)!, restored: true })
    // Into the file itself: with the last connection its log goes.
    db.$client.close()
    // From here on it is restored.
    renameSync(path, join(folder, 'rondetafel.sqlite'))
    syncFolder(folder)
    isDone = true
    return { ok: true, manifest: checked.manifest, ...counts, destroyed }
  } finally {
    rmSync(making, { recursive: true, force: true })
    if (isNew && !isDone) rmdirSync(folder)
  }
}

const headAt = (now: number) => ({ day: dayOf(now), at: new Date(now).toISOString() })

function beginAnew(
  db: Db,
  { kind, madeAt, lastLine }: Manifest,
  signing: KeyObject,
  now: number,
): { rooms: number; sessions: number } {
  const log = openLog(db, () => now, sourceOf(kind, signing))
  return inTransaction(db, () => {
    const { $client } = db
    const rooms = db.select({ id: room.id }).from(room).all()
    const rename = $client.prepare('UPDATE room SET lineage = ? WHERE id = ?')
    for (const { id } of rooms) rename.run(randomId(), id)
    // One that was stolen, or ended since, would live again.
    const sessions = $client.prepare('UPDATE session SET ended_at = ? WHERE ended_at IS NULL').run(now).changes
    log.record({
      kind: 'backup.restored',
      action: 'U',
      outcome: 'done',
      personId: null,
      sessionRef: null,
      object: {
        type: 'backup',
        id: 'all',
        details: { madeAt, lastLine: lastLine?.seq ?? 0, rooms: rooms.length, sessions },
      },
      rule: 'backup@1',
    })
    return { rooms: rooms.length, sessions }
  })
}

function destroyAgain(
  db: Db,
  keys: KeyStore,
  registers: readonly string[],
  kind: Manifest['kind'],
  now: number,
): number {
  const clock = () => now
  const vernietigingen = openVernietigingen({
    db,
    keys,
    journal: openJournal(db, keys),
    accounts: openAccounts(db, keys, clock),
    log: openLog(db, clock, sourceOf(kind, keys.signing)),
    clock,
    logger: () => undefined,
    // Whatever it is, nothing is restored then.
    disk: { notice: () => null },
    registers,
    close: () => undefined,
  })
  vernietigingen.stop()
  const destroyed = vernietigingen.begin()
  if (vernietigingen.isWaiting()) throw new Error('what was destroyed could not be destroyed again')
  return destroyed
}
