// Backups of a test: made of a region or a house, altered, put back.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreAndCheck } from '#server/backup/check.ts'
import { copyInUse } from '#server/backup/copy.ts'
import { inspectHere } from '#server/backup/inspect.ts'
import { manifestOf } from '#server/backup/shelf.ts'
import { type Db, openAsItIs } from '#server/db/open.ts'
import type { Key } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'

export function emptyFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'rondetafel-backup-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export interface Source {
  readonly db: Db
  readonly keys: Pick<KeyStore, 'signing'>
  readonly outside: Key
}

/** As the server makes one, in this process. `alter` changes the copy before it is described and signed. */
export async function madeIn(folder: string, { db, keys, outside }: Source, alter?: (copy: Db) => void) {
  const file = join(folder, 'rondetafel.sqlite')
  const facts = await copyInUse(db, file, () => Date.parse('2026-11-21T11:00:00Z'))
  if (alter) {
    const copy = openAsItIs(file)
    alter(copy)
    copy.$client.close()
  }
  const { checked } = inspectHere({ file, facts, outside, signing: keys.signing })
  return { file, checked: await checked }
}

/** Whether a copy of the backup with this byte changed is still called good, and why not. */
export async function withByteChanged(
  file: string,
  which: 'database' | 'manifest',
  at: number,
  outside: Key,
): Promise<string> {
  const { path, remove } = emptyFolder()
  try {
    const copy = join(path, 'rondetafel.sqlite')
    copyFileSync(file, copy)
    copyFileSync(manifestOf(file), manifestOf(copy))
    const changed = which === 'database' ? copy : manifestOf(copy)
    const bytes = readFileSync(changed)
    bytes[at]! ^= 1
    writeFileSync(changed, bytes)
    const checked = await restoreAndCheck(copy, outside, join(path, 'hersteld.sqlite'))
    return checked.ok ? 'good' : checked.why
  } finally {
    remove()
  }
}
