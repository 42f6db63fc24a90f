// Puts a backup back where an installation is served from: checked first, whole or not at all, and as another copy of every text,
// so that no page of before can write into it.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Db, inTransaction, openDb } from '#server/db/open.ts'
import { room } from '#server/db/schema.ts'
import type { Key } from '#server/keys/envelope.ts'
import { openLog } from '#server/log/record.ts'
import { randomId } from '#shared/ids.ts'
import { type Checked, restoreAndCheck } from './check.ts'
import type { Manifest } from './manifest.ts'
import { syncFolder } from './shelf.ts'

export type Restored =
  | { readonly ok: true; readonly manifest: Manifest; readonly rooms: number; readonly sessions: number }
  | (Checked & { readonly ok: false })
  | { readonly ok: false; readonly why: 'not-empty' }

export async function restore(file: string, outside: Key, folder: string, now: number): Promise<Restored> {
  const target = resolve(folder)
  mkdirSync(target, { recursive: true })
  if (readdirSync(target).length > 0) return { ok: false, why: 'not-empty' }
  const making = join(dirname(target), `.${basename(target)}-wordt-hersteld`)
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making)
  try {
    const path = join(making, 'rondetafel.sqlite')
    const checked = await restoreAndCheck(file, outside, path)
    if (!checked.ok) return checked
    const db = openDb(path)
    const counts = beginAnew(db, checked.manifest, now)
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    db.$client.close()
    syncFolder(making)
    // Over the empty folder: from here on it is restored.
    renameSync(making, target)
    syncFolder(dirname(target))
    return { ok: true, manifest: checked.manifest, ...counts }
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

function beginAnew(db: Db, { kind, madeAt, lastLine }: Manifest, now: number): { rooms: number; sessions: number } {
  const log = openLog(db, () => now, { site: 'rondetafel', system: kind, type: 'server' })
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
