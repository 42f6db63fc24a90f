// Lines in a file outside the database that is only ever added to, each signed with the key of the installation: who holds the
// database and not the key cannot write one, and of another installation none is taken.
import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { publicKeyOf, thumbprintOf } from '#server/document/seal.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'

export interface OfInstallation {
  /** The thumbprint of the key that signs. */
  readonly installation: string
}

export interface Lines<Value> {
  /** In the order of the file. */
  readonly values: readonly Value[]
  /** Lines of the file, counted from 1, that are not what was signed, or of another installation than the first. */
  readonly bad: readonly number[]
}

export interface SignedLines<Value extends OfInstallation> {
  /** On disk when this returns. A piece of a line that a crash left behind stays as it is. */
  add(file: string, key: KeyObject, value: Omit<Value, 'installation'>): Value
  /** `null` where there is no such file. */
  read(file: string): Lines<Value> | null
}

/** Names an installation without telling anything of it: the thumbprint that stands under its signed versions too. */
export const installationOf = (key: KeyObject): string => thumbprintOf(publicKeyOf(key))

/** `purpose` stands in what is signed: a line of one kind cannot be taken for one of another. */
export function signedLines<Value extends OfInstallation>(
  member: string,
  purpose: string,
  schema: v.GenericSchema<unknown, Value>,
): SignedLines<Value> {
  const Line = v.strictObject({ [member]: v.unknown(), key: v.string(), signature: v.string() })
  const isValue = (value: unknown): value is Value => v.is(schema, value)
  const signedBytes = (value: Value): Buffer => Buffer.from(`${purpose}\n${canonicalJson(value)}`)

  function valueIn(text: string): Value | null {
    try {
      const line: unknown = JSON.parse(text)
      if (!v.is(Line, line) || canonicalJson(line) !== text) return null
      const { key: x, signature, [member]: value } = line
      if (!isValue(value)) return null
      const bytes = Buffer.from(signature as string, 'base64url')
      const key = { kty: 'OKP', crv: 'Ed25519', x: x as string } as const
      const isSigned =
        thumbprintOf(key) === value.installation &&
        bytes.toString('base64url') === signature &&
        verify(null, signedBytes(value), createPublicKey({ key, format: 'jwk' }), bytes)
      return isSigned ? value : null
    } catch {
      // Not JSON, or no key: whatever it is, it is no line of ours.
      return null
    }
  }

  return {
    add(file, key, value) {
      const whole = { ...value, installation: installationOf(key) } as unknown as Value
      const signature = sign(null, signedBytes(whole), key).toString('base64url')
      const line = canonicalJson({ [member]: whole, key: publicKeyOf(key).x, signature })
      mkdirSync(dirname(file), { recursive: true })
      appendFileSync(file, `${endsInLine(file) ? '' : '\n'}${line}\n`, { mode: 0o600, flush: true })
      return whole
    },
    read(file) {
      if (!existsSync(file)) return null
      const values: Value[] = []
      const bad: number[] = []
      const lines = readFileSync(file, 'utf8').split('\n')
      lines.forEach((line, index) => {
        if (line === '' && index === lines.length - 1) return
        const value = valueIn(line)
        if (value && value.installation === (values[0] ?? value).installation) values.push(value)
        else bad.push(index + 1)
      })
      return { values, bad }
    },
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
