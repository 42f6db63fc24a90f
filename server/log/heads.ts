// The heads of the log: each day its newest line, signed, in a file outside the database that is only ever added to. Who holds
// database and key can write the whole chain anew; not what stands here.
import type { KeyObject } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { signedLines } from '#server/keys/signed-lines.ts'

/** Where they are unless told otherwise: beside the folder of the data, or of the backups. */
export const headsBeside = (folder: string): string => join(dirname(resolve(folder)), 'log-heads.txt')

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const Head = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  /** ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  hash: Hash,
  /** The thumbprint of the key that signs. */
  installation: v.string(),
  /** Written by a restore: the line is its own. What heads before it say of later lines was restored away. */
  restored: v.optional(v.literal(true)),
})
export type Head = v.InferOutput<typeof Head>

export interface Heads {
  /** In the order of the file. */
  readonly heads: readonly Head[]
  /** Lines of the file, counted from 1, that are not what was signed, or of another installation than the first. */
  readonly bad: readonly number[]
}

const LINES = signedLines('head', 'rondetafel log head', Head)

/** On disk when this returns. A piece of a line that a crash left behind stays as it is. */
export const addHead = (file: string, key: KeyObject, head: Omit<Head, 'installation'>): Head =>
  LINES.add(file, key, head)

/** `null` where there is no such file. */
export function readHeads(file: string): Heads | null {
  const found = LINES.read(file)
  return found && { heads: found.values, bad: found.bad }
}
