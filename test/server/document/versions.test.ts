// Versions and their seals: what was signed stays what it was, and others can find that out.
import { generateKeyPairSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { flattenedVerify, importJWK } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { documentVersion } from '#server/db/schema.ts'
import { checkExport } from '#server/document/check-export.ts'
import { fingerprintNow } from '#server/document/fingerprint-now.ts'
import { publicKeyOf, type Statement, sealStatement, thumbprintOf } from '#server/document/seal.ts'
import { candidateFrom, openVersions, partOf } from '#server/document/versions.ts'
import { seal } from '#server/keys/envelope.ts'
import { canonicalJson, fingerprintOf } from '#shared/document/fingerprint.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import type { CasusId, PersonId, RoomId, VersionId } from '#shared/ids.ts'
import { SEAL_LEVEL } from '#shared/text/seal.ts'
import { CASUS, idOf, NOW } from '#test/support/build.ts'
import { addCasus, addRoom, type Opened, openEmpty } from '#test/support/database.ts'
import { chance } from '#test/support/live/random.ts'

const ROOM = idOf<RoomId>('room')
const CONTENT: RoomContent = {
  template: 'va-1',
  schema: 1,
  sections: [
    {
      id: 'aanleiding',
      audience: 'tafel',
      text: [{ kind: 'paragraph', indent: 0, runs: [{ text: 'Kim – 15 jaar – “slaapt” nergens. é' }] }],
      plain: null,
      items: [],
    },
  ],
}

let opened: Opened
let versions: ReturnType<typeof openVersions>
beforeEach(() => {
  opened = openEmpty()
  addCasus(opened, CASUS)
  addRoom(opened, CASUS, ROOM)
  versions = openVersions(opened.db, opened.keys)
})

function stored() {
  const candidate = candidateFrom({ roomId: ROOM, seq: 3, content: CONTENT }, 'analyse')
  versions.store(candidate, NOW)
  return candidate
}

test('[DO30] the server reckons the fingerprint that a browser finds', async () => {
  for (const value of [CONTENT, { b: 1, a: ['é', null, 0.1] }, []]) {
    expect(fingerprintNow(value)).toBe(await fingerprintOf(value))
  }
})

test('[DO31] what is stored is read as it was, under its own casus alone', () => {
  const { versionId, fingerprint, parts } = stored()
  expect(versions.read(CASUS, versionId)).toEqual({
    id: versionId,
    at: NOW,
    fingerprint,
    parts,
    redactedAt: null,
    seal: null,
  })
  expect(versions.read(idOf<CasusId>('other'), versionId)).toBeNull()
  expect(versions.read(CASUS, idOf<VersionId>('none'))).toBeNull()
})

test('[DO31] a stored version that is not what it was is a defect', () => {
  const { versionId, fingerprint } = stored()
  const parts = [partOf('analyse', { ...CONTENT, sections: [] })]
  const place = `document_version/${ROOM}/${versionId}/3`
  const other = seal(opened.keys.roomKey(ROOM), place, Buffer.from(canonicalJson({ fingerprint, parts })))
  opened.db.update(documentVersion).set({ sealed: other }).where(eq(documentVersion.id, versionId)).run()
  expect(() => versions.read(CASUS, versionId)).toThrow('not what it was')
})

const KEY = generateKeyPairSync('ed25519').privateKey

function exported() {
  const { versionId, fingerprint, parts } = candidateFrom({ roomId: ROOM, seq: 3, content: CONTENT }, 'analyse')
  const statement: Statement = {
    casus: CASUS,
    versionId,
    fingerprint,
    signer: { id: idOf<PersonId>('marit'), name: 'Marit Oldenrijn' },
    registration: { register: 'BIG', profession: 'GZ-psycholoog', number: '09999000001' },
    supervision: null,
    at: '2026-03-02T10:00:00.000Z',
    level: SEAL_LEVEL,
  }
  return { ...sealStatement(KEY, statement), parts }
}
const bytesOf = (value: unknown) => Buffer.from(canonicalJson(value))

test('[DO31] a version is sealed once', () => {
  const { versionId } = stored()
  const { statement, jws, publicKey } = exported()
  versions.addSeal(CASUS, versionId, { statement, jws, publicKey }, NOW)
  expect(versions.read(CASUS, versionId)?.seal).toEqual({ statement, jws, publicKey })
  expect(() => versions.addSeal(CASUS, versionId, { statement, jws, publicKey }, NOW)).toThrow()
})

describe('an export', () => {
  test('[DO34] checks out by itself', () => {
    const whole = exported()
    expect(checkExport(bytesOf(whole))).toMatchObject({ ok: true, statement: whole.statement })
  })

  test('[DO34] is what another library calls a valid JWS', async () => {
    const { statement, jws, publicKey } = exported()
    const [header, , signature] = jws.split('.')
    const payload = Buffer.from(canonicalJson(statement)).toString('base64url')
    const verified = await flattenedVerify(
      { protected: header!, payload, signature: signature! },
      await importJWK({ ...publicKey }, 'EdDSA'),
    )
    expect(verified.protectedHeader?.alg).toBe('EdDSA')
  })

  test('[DO34] has a change at any byte found', () => {
    const bytes = bytesOf(exported())
    const dice = chance(20261121)
    const passed: string[] = []
    for (let at = 0; at < bytes.length; at++) {
      for (const bit of [1 << (at % 8), 1 + dice.below(255)]) {
        const changed = Buffer.from(bytes)
        changed[at]! ^= bit
        if (checkExport(changed).ok) passed.push(`${at} ^ ${bit}`)
      }
    }
    expect([bytes.length > 500, passed]).toEqual([true, []])
  })

  test('[DO34] has bytes left out, doubled or added found', () => {
    const bytes = bytesOf(exported())
    const passed = Array.from(bytes, (_, at) => at).filter(
      (at) =>
        checkExport(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])).ok ||
        checkExport(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + 1), bytes.subarray(at)])).ok,
    )
    expect([passed, checkExport(Buffer.concat([bytes, Buffer.from('\n')])).ok]).toEqual([[], false])
  })

  test('[DO34] of another text, or with a part more, is found', () => {
    const whole = exported()
    const other = [partOf('analyse', { ...CONTENT, sections: [] })]
    for (const parts of [other, [...whole.parts, ...other], []]) {
      expect(checkExport(bytesOf({ ...whole, parts }))).toEqual({ ok: false, why: 'text' })
    }
  })

  test('[DO35] sealed anew with another key is found by who knows the mark of the key', () => {
    const other = generateKeyPairSync('ed25519').privateKey
    const forged = bytesOf({ ...exported(), ...sealStatement(other, exported().statement) })
    expect(checkExport(forged, thumbprintOf(publicKeyOf(KEY)))).toEqual({ ok: false, why: 'key' })
    expect(checkExport(bytesOf(exported()), thumbprintOf(publicKeyOf(KEY))).ok).toBe(true)
  })
})
