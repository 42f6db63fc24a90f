// The fingerprint of a text: SHA-256 over its canonical JSON (RFC 8785). Two texts with one fingerprint are one text.
import canonicalize from 'canonicalize'

/** Throws on what JSON cannot say (NaN, a circle, half a character); values that differ only in key order give one string. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new Error('not expressible as JSON')
  return json
}

/** Lower-case hex. Runs in browsers and in Node, hence the promise. */
export async function fingerprintOf(value: unknown): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
