// Checks an exported version from its bytes alone: no database, no network. Every change of any byte is found.
import * as v from 'valibot'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { fingerprintNow } from './fingerprint-now.ts'
import { isSealed, type Statement, thumbprintOf, type VersionExport } from './seal.ts'

export type Checked =
  | { readonly ok: true; readonly statement: Statement; readonly thumbprint: string }
  | { readonly ok: false; readonly why: 'unreadable' | 'key' | 'signature' | 'text' }

const person = v.strictObject({ id: v.string(), name: v.string() })
const Shape = v.strictObject({
  statement: v.strictObject({
    casus: v.string(),
    versionId: v.string(),
    fingerprint: v.string(),
    signer: person,
    registration: v.strictObject({ register: v.string(), profession: v.string(), number: v.string() }),
    supervision: v.nullable(person),
    at: v.string(),
    level: v.string(),
  }),
  parts: v.array(v.looseObject({ fingerprint: v.string(), content: v.looseObject({}) })),
  jws: v.string(),
  publicKey: v.strictObject({ kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.pipe(v.string(), v.length(43)) }),
})

export function checkExport(bytes: Uint8Array, expectedThumbprint?: string): Checked {
  const found = read(bytes)
  if (!found) return { ok: false, why: 'unreadable' }
  const { statement, parts, publicKey } = found
  const thumbprint = thumbprintOf(publicKey)
  if (expectedThumbprint !== undefined && thumbprint !== expectedThumbprint) return { ok: false, why: 'key' }
  if (!isSealed(found)) return { ok: false, why: 'signature' }
  const isText =
    fingerprintNow(parts) === statement.fingerprint &&
    parts.every(({ fingerprint, content }) => fingerprintNow(content) === fingerprint)
  return isText ? { ok: true, statement, thumbprint } : { ok: false, why: 'text' }
}

/** The file is canonical JSON: another spelling of the same values is a change too. */
function read(bytes: Uint8Array): VersionExport | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text && v.is(Shape, value) ? (value as unknown as VersionExport) : null
  } catch {
    // Not UTF-8, not JSON, or not expressible as canonical JSON: whatever it is, it is no export.
    return null
  }
}
