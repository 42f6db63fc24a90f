// Seals one change for the outbox and opens it again: AES-256-GCM, with all that stands beside it in plain bound to it.
import type { OutboxRow } from './rows.ts'

export type RowOf = Omit<OutboxRow, 'iv' | 'sealed' | 'standing'>

const boundTo = ({ personId, casusId, room, lineage, schema, writer, n, at }: RowOf): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode([personId, casusId, room, lineage, schema, writer, n, at].join('|'))

/** Cannot be taken out of the browser's hands again; the bytes are wiped. */
export async function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  return key
}

export async function sealRow(key: CryptoKey, row: RowOf, update: Uint8Array): Promise<OutboxRow> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv, additionalData: boundTo(row) }
  const sealed = await crypto.subtle.encrypt(how, key, update as Uint8Array<ArrayBuffer>)
  return { ...row, standing: 'to-send', iv, sealed: new Uint8Array(sealed) }
}

/** Null: sealed with another key, or something beside it was changed. */
export async function openRow(key: CryptoKey, row: OutboxRow): Promise<Uint8Array | null> {
  try {
    const how = { name: 'AES-GCM', iv: row.iv, additionalData: boundTo(row) }
    return new Uint8Array(await crypto.subtle.decrypt(how, key, row.sealed))
  } catch {
    return null
  }
}
