// The heads of the log: each day its newest line, signed, in a file outside the database that is only ever added to. Who holds
// database and key can write the whole chain anew; not what stands here.
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as v from 'valibot'
import { publicKeyOf, thumbprintOf } from '#server/document/seal.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'

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
const Line = v.strictObject({ head: Head, key: v.string(), signature: v.string() })

export type Head = v.InferOutput<typeof Head>

export interface Heads {
  /** In the order of the file. */
  readonly heads: readonly Head[]
  /** Lines of the file, counted from 1, that are not what was signed, or of another installation than the first. */
  readonly bad: readonly number[]
}

const signedBytes = (head: Head): Buffer => Buffer.from(`rondetafel log head\n${canonicalJson(head)}`)

/** Names an installation without telling anything of it: the thumbprint that stands under its signed versions too. */
export const installationOf = (key: KeyObject): string => thumbprintOf(publicKeyOf(key))

/** On disk when this returns. A piece of a line that a crash left behind stays as it is. */
export function addHead(file: string, key: KeyObject, head: Omit<Head, 'installation'>): Head {
  const whole: Head = { ...head, installation: installationOf(key) }
  const signature = sign(null, signedBytes(whole), key).toString('base64url')
  const line = canonicalJson({ head: whole, key: publicKeyOf(key).x, signature })
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${endsInLine(file) ? '' : '\n'}${line}\n`, { mode: 0o600, flush: true })
  return whole
}

/** `null` where there is no such file. */
export function readHeads(file: string): Heads | null {
  if (!existsSync(file)) return null
  const heads: Head[] = []
  const bad: number[] = []
  const lines = readFileSync(file, 'utf8').split('\n')
  lines.forEach((line, index) => {
    if (line === '' && index === lines.length - 1) return
    const head = headIn(line)
    if (head && head.installation === (heads[0] ?? head).installation) heads.push(head)
    else bad.push(index + 1)
  })
  return { heads, bad }
}

function headIn(text: string): Head | null {
  try {
    const value: unknown = JSON.parse(text)
    if (!v.is(Line, value) || canonicalJson(value) !== text) return null
    const { head, key: x, signature } = value
    const bytes = Buffer.from(signature, 'base64url')
    const key = { kty: 'OKP', crv: 'Ed25519', x } as const
    const isSigned =
      thumbprintOf(key) === head.installation &&
      bytes.toString('base64url') === signature &&
      verify(null, signedBytes(head), createPublicKey({ key, format: 'jwk' }), bytes)
    return isSigned ? head : null
  } catch {
    // Not JSON, or no key: whatever it is, it is no head.
    return null
  }
}

function endsInLine(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return true
  const handle = openSync(file, 'r')
  const last = Buffer.alloc(1)
  readSync(handle, last, 0, 1, size - 1)
  closeSync(handle)
  return last.toString() === '\n'
}
