// Restores a backup to a place of its own and looks at all of it: file, rows, keys, log, every text. What comes through is
// a database that can be served.
import { existsSync, readFileSync } from 'node:fs'
import { bringUpToDate, type Db, isFromLater, openAsItIs } from '#server/db/open.ts'
import type { Key } from '#server/keys/envelope.ts'
import { type KeyStore, openKeyStore } from '#server/keys/key-store.ts'
import { newestLine } from '#server/log/read.ts'
import { firstBrokenLine } from '#server/log/verify.ts'
import { defectFields } from '#server/logger.ts'
import { CONTENTS } from './check-contents.ts'
import { copyFile } from './copy-file.ts'
import { countsOf, isSignedBy, type Manifest, readManifest, type SignedManifest } from './manifest.ts'
import { manifestOf } from './shelf.ts'

export type WhyNot =
  | 'absent'
  | 'unfinished'
  | 'manifest'
  | 'damaged'
  | 'rows'
  | 'later'
  | 'counts'
  | 'key'
  | 'signature'
  | 'log'
  | keyof typeof CONTENTS

export type Checked =
  | { readonly ok: true; readonly manifest: Manifest }
  /** `at`: where in the program it was found; no content. */
  | { readonly ok: false; readonly why: WhyNot; readonly at: string }

const no = (why: WhyNot, at = ''): Checked => ({ ok: false, why, at })

/** `restored` is where the database will stand; it is left there, closed, on the newest migration. */
export async function restoreAndCheck(file: string, outside: Key, restored: string): Promise<Checked> {
  if (!existsSync(file)) return no('absent')
  if (!existsSync(manifestOf(file))) return no('unfinished')
  const signed = readManifest(readFileSync(manifestOf(file), 'utf8'))
  if (!signed) return no('manifest')
  const { bytes, sha256 } = await copyFile(file, restored)
  const isWhole = bytes === signed.manifest.bytes && sha256 === signed.manifest.sha256
  return isWhole ? checkDatabase(restored, outside, signed) : no('damaged')
}

function checkDatabase(path: string, outside: Key, signed: SignedManifest): Checked {
  const { manifest } = signed
  let db: Db | null = null
  let keys: KeyStore | null = null
  const opened = () => db!
  const open = () => keys!
  /** In this order: each builds on the ones before. */
  const steps: [WhyNot, () => boolean][] = [
    [
      'rows',
      () => {
        db = openAsItIs(path)
        return (
          db.$client.pragma('integrity_check', { simple: true }) === 'ok' &&
          (db.$client.pragma('foreign_key_check') as unknown[]).length === 0
        )
      },
    ],
    ['later', () => !isFromLater(opened())],
    ['counts', () => isSame(countsOf(opened()), manifest.counts) && isSame(newestLine(opened()), manifest.lastLine)],
    [
      'key',
      () => {
        bringUpToDate(opened())
        keys = openKeyStore(opened(), outside)
        return true
      },
    ],
    ['signature', () => isSignedBy(open().signing, signed)],
    ['log', () => firstBrokenLine(opened(), manifest.lastLine) === null],
    ...Object.entries(CONTENTS).map(([why, check]): [WhyNot, () => boolean] => [
      why as keyof typeof CONTENTS,
      () => {
        check(opened(), open())
        return true
      },
    ]),
  ]
  try {
    for (const [why, holds] of steps) {
      const found = outcomeOf(holds)
      if (found !== null) return no(why, found)
    }
    return { ok: true, manifest }
  } finally {
    ;(db as Db | null)?.$client.close()
  }
}

/** `null` where it holds; whatever makes it throw, it does not. */
function outcomeOf(holds: () => boolean): string | null {
  try {
    return holds() ? null : ''
  } catch (error) {
    return defectFields(error).at ?? ''
  }
}

function isSame(a: object | null, b: object | null): boolean {
  const flat = (value: object | null) =>
    JSON.stringify(Object.entries(value ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)))
  return flat(a) === flat(b)
}
