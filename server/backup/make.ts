// Makes one backup: copied while people write, restored and checked by a process of its own, and only then given its name.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '#server/db/open.ts'
import type { Key } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Checked } from './check.ts'
import { CopyStopped, copyInUse } from './copy.ts'
import type { Inspect, Inspection } from './inspect.ts'
import type { Facts } from './manifest.ts'
import { putOnShelf, workplace } from './shelf.ts'

export interface MakeBackup {
  readonly db: Db
  readonly keys: Pick<KeyStore, 'signing'>
  readonly outside: Key
  readonly folder: string
  readonly clock: () => number
  readonly inspect: Inspect
  readonly isStopping?: () => boolean
  /** Where the copying ends and the checking begins. */
  readonly inspecting?: (inspection: Inspection) => void
}

export type Made =
  | { readonly kind: 'good' | 'failed'; readonly file: string; readonly checked: Checked }
  /** The server stops: nothing was made. */
  | { readonly kind: 'stopped' }

export async function makeBackup(needs: MakeBackup): Promise<Made> {
  const { db, keys, outside, folder, clock, isStopping = () => false } = needs
  const place = workplace(folder)
  try {
    const copy = join(place, 'rondetafel.sqlite')
    const facts = await copyOrStop(db, copy, clock, isStopping)
    if (!facts || isStopping()) return { kind: 'stopped' }
    const inspection = needs.inspect({ file: copy, facts, outside, signing: keys.signing })
    needs.inspecting?.(inspection)
    const checked = await inspection.checked
    if (isStopping()) return { kind: 'stopped' }
    const file = putOnShelf(folder, copy, Date.parse(facts.madeAt), !checked.ok)
    return { kind: checked.ok ? 'good' : 'failed', file, checked }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function copyOrStop(db: Db, copy: string, clock: () => number, isStopping: () => boolean): Promise<Facts | null> {
  try {
    return await copyInUse(db, copy, clock, isStopping)
  } catch (error) {
    if (error instanceof CopyStopped) return null
    throw error
  }
}
