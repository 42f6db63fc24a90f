// The fingerprint of shared/document, without the promise: a transaction cannot wait.
import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/document/fingerprint.ts'

export const fingerprintNow = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')
