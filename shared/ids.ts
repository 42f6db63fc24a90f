// Names for things. Every id is random and says nothing of what it names, so ids may stand in plain columns and in the log.
import * as v from 'valibot'

const ID = v.pipe(v.string(), v.regex(/^[0-9a-z]{20}$/))

const brand = <const Name extends string>(name: Name) => v.pipe(ID, v.brand(name))

export const CasusId = brand('CasusId')
export type CasusId = v.InferOutput<typeof CasusId>

export const PersonId = brand('PersonId')
export type PersonId = v.InferOutput<typeof PersonId>

export const DeelnemerId = brand('DeelnemerId')
export type DeelnemerId = v.InferOutput<typeof DeelnemerId>

export const OrganisatieId = brand('OrganisatieId')
export type OrganisatieId = v.InferOutput<typeof OrganisatieId>

export const RoomId = brand('RoomId')
export type RoomId = v.InferOutput<typeof RoomId>

export const SnapshotId = brand('SnapshotId')
export type SnapshotId = v.InferOutput<typeof SnapshotId>

export const MdoId = brand('MdoId')
export type MdoId = v.InferOutput<typeof MdoId>

export const VersionId = brand('VersionId')
export type VersionId = v.InferOutput<typeof VersionId>

export const RescuedWordsId = brand('RescuedWordsId')
export type RescuedWordsId = v.InferOutput<typeof RescuedWordsId>
export const LateTextId = brand('LateTextId')
export type LateTextId = v.InferOutput<typeof LateTextId>

export const AfspraakId = brand('AfspraakId')
export type AfspraakId = v.InferOutput<typeof AfspraakId>

export const VernietigingId = brand('VernietigingId')
export type VernietigingId = v.InferOutput<typeof VernietigingId>

/** Chosen by the one who asks, so that asking twice does a thing once. */
export const CommandId = brand('CommandId')
export type CommandId = v.InferOutput<typeof CommandId>

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** 20 characters of base 36 from the platform's secure randomness: 103 bits. Runs in browsers and in Node. */
export function randomId<Id extends string>(): Id {
  let id = ''
  while (id.length < 20) {
    for (const byte of globalThis.crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < 252 && id.length < 20) id += ALPHABET[byte % 36]
    }
  }
  return id as Id
}
