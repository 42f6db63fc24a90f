// What stands beside a backup: what it is, how large, and what must be in it; signed with the key of the installation, so that
// neither can be changed or exchanged.
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import * as v from 'valibot'
import type { Db } from '#server/db/open.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const Facts = v.strictObject({
  kind: v.picklist(['demo', 'production']),
  /** ISO 8601: everything that was saved before this moment is in it. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** By table: its rows, or the newest one where rows are not counted. */
  counts: v.record(v.string(), Count),
  /** Of the log. */
  lastLine: v.nullable(v.strictObject({ seq: Count, hash: Hash })),
})

const Manifest = v.strictObject({ format: v.literal(1), ...Facts.entries, bytes: Count, sha256: Hash })
const Signed = v.strictObject({ manifest: Manifest, signature: v.string() })

/** What is known of a backup while it is made. */
export type Facts = v.InferOutput<typeof Facts>
export type Manifest = v.InferOutput<typeof Manifest>
export type SignedManifest = v.InferOutput<typeof Signed>

/** The seals under signed versions are made with the same key: nothing of one can be taken for the other. */
const signedBytes = (manifest: Manifest): Buffer => Buffer.from(`rondetafel backup\n${canonicalJson(manifest)}`)

export const signManifest = (key: KeyObject, manifest: Manifest): string =>
  canonicalJson({ manifest, signature: sign(null, signedBytes(manifest), key).toString('base64url') })

/** `null` for what is no manifest, or another spelling of one. */
export function readManifest(text: string): SignedManifest | null {
  try {
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text && v.is(Signed, value) ? value : null
  } catch {
    // Not JSON: whatever it is, it is no manifest.
    return null
  }
}

export function isSignedBy(key: KeyObject, { manifest, signature }: SignedManifest): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  return bytes.toString('base64url') === signature && verify(null, signedBytes(manifest), createPublicKey(key), bytes)
}

/** Cheap, because it is asked of a database in use: tables without an index are not counted, their newest row is named. */
export function countsOf({ $client }: Db): Facts['counts'] {
  const names = $client
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`)
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    names.map((name) => {
      const isIndexed = ($client.pragma(`index_list("${name}")`) as unknown[]).length > 0
      const counted = isIndexed ? 'count(*)' : 'coalesce(max(rowid), 0)'
      return [name, $client.prepare(`SELECT ${counted} FROM "${name}"`).pluck().get() as number]
    }),
  )
}
