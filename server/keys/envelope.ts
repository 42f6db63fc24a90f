// Sealing: AES-256-GCM with a fresh IV, and associated data that names the row, so that no sealed value can be moved to another.
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/** A KeyObject and not a Buffer: sealing with a Buffer key costs five times as much. */
export type Key = KeyObject

export const newKeyBytes = (): Buffer => randomBytes(32)

export function keyFrom(bytes: Uint8Array): Key {
  if (bytes.length !== 32) throw new Error('a key is 32 bytes')
  return createSecretKey(bytes)
}

/** iv | tag | ciphertext. `where` names table, row and column. */
export function seal(key: Key, where: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(where))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Throws when the key, the place or any bit differs. */
export function unseal(key: Key, where: string, sealed: Uint8Array): Buffer {
  // Without the length Node accepts a tag of four bytes, which can be guessed.
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(where))
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  const plain = decipher.update(sealed.subarray(IV + TAG))
  // It has no bytes more: with GCM this only says whether all of it is as it was sealed.
  decipher.final()
  return plain
}

/** In memory of their own: `Buffer.from` puts them in a pool, where they stay for as long as anything else there is in use. */
export const plainBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const sealJson = (key: Key, where: string, value: unknown): Buffer =>
  seal(key, where, plainBytes(JSON.stringify(value)))

export const unsealJson = <T>(key: Key, where: string, sealed: Uint8Array): T =>
  JSON.parse(unseal(key, where, sealed).toString('utf8')) as T
