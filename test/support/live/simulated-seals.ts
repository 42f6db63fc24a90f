// Seals that are made and opened at once, for a simulation whose clock stands still: they open with the same key and what was bound
// to them, and with nothing else. What the oracle wants to read in them, it reads here.
import type { OutboxRow } from '#client/sync/outbox/rows.ts'

interface Sealed {
  readonly key: object
  readonly bound: string
  readonly plain: Uint8Array
}

interface How {
  readonly additionalData: Uint8Array
}

const sealed = new WeakMap<ArrayBufferLike, Sealed>()
const keys = new Map<string, object>()

const bytes = (data: Uint8Array): string => Buffer.from(data).toString('base64')

const SUBTLE = {
  async importKey(_kind: string, raw: Uint8Array) {
    const known = keys.get(bytes(raw)) ?? {}
    keys.set(bytes(raw), known)
    return known
  },
  async encrypt({ additionalData }: How, key: object, data: Uint8Array) {
    const box = new ArrayBuffer(16)
    sealed.set(box, { key, bound: bytes(additionalData), plain: data.slice() })
    return box
  },
  async decrypt({ additionalData }: How, key: object, box: Uint8Array) {
    const found = sealed.get(box.buffer)
    if (found?.key !== key || found.bound !== bytes(additionalData)) throw new Error('this seal does not open')
    return found.plain.slice().buffer
  },
}

export const sealAtOnce = (): void => void Object.assign(crypto.subtle, SUBTLE)

export function sealForReal(): void {
  for (const name of Object.keys(SUBTLE)) Reflect.deleteProperty(crypto.subtle, name)
}

export const plainIn = ({ sealed: box }: OutboxRow): Uint8Array => sealed.get(box.buffer)!.plain
