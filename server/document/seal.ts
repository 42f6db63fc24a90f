// The seal under a signed version: a detached JWS (RFC 7515, Ed25519) over the canonical JSON of a statement of who signed what.
// With node:crypto, because a transaction cannot wait; a test has another library check what it makes.
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusId, PersonId, VersionId } from '#shared/ids.ts'

export interface Statement {
  readonly casus: CasusId
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly signer: { readonly id: PersonId; readonly name: string }
  /** Whose registration counted: the signer's, or that of the supervision. */
  readonly registration: { readonly register: string; readonly profession: string; readonly number: string }
  readonly supervision: { readonly id: PersonId; readonly name: string } | null
  /** ISO 8601. */
  readonly at: string
  readonly level: string
}

export interface PublicKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
}

export interface Seal {
  readonly statement: Statement
  readonly jws: string
  readonly publicKey: PublicKey
}

/** All that is needed to check a signed version without us. */
export interface VersionExport extends Seal {
  readonly parts: readonly VersionPart[]
}

const base64url = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64url')
const HEADER = base64url(canonicalJson({ alg: 'EdDSA', typ: 'JOSE' }))

const signedBytes = (statement: Statement): Buffer => Buffer.from(`${HEADER}.${base64url(canonicalJson(statement))}`)

export function publicKeyOf(key: KeyObject): PublicKey {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return { kty: 'OKP', crv: 'Ed25519', x: x! }
}

export function sealStatement(key: KeyObject, statement: Statement): Seal {
  const signature = sign(null, signedBytes(statement), key)
  return { statement, jws: `${HEADER}..${base64url(signature)}`, publicKey: publicKeyOf(key) }
}

/** RFC 7638: what two people can read to each other to know that they mean one key. */
export const thumbprintOf = ({ crv, kty, x }: PublicKey): string =>
  createHash('sha256').update(canonicalJson({ crv, kty, x })).digest('base64url')

/** A second spelling of the same bytes is not accepted: it would be a change that nobody finds. */
function bytesOf(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url')
  return base64url(bytes) === text ? bytes : null
}

export function isSealed({ statement, jws, publicKey }: Seal): boolean {
  const [header, payload, signature, ...more] = jws.split('.')
  const bytes = bytesOf(signature ?? '')
  if (header !== HEADER || payload !== '' || more.length > 0 || !bytes || !bytesOf(publicKey.x)) return false
  const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' })
  return verify(null, signedBytes(statement), key, bytes)
}
