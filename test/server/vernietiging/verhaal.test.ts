// One verhaal alone: gone where it was told, and taken out where it was taken along; the rest of the casus stays.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONTENTS } from '#server/backup/check-contents.ts'
import { personId } from '#server/demo/seed.ts'
import { firstBrokenLine } from '#server/log/verify.ts'
import { mayReadInVersion } from '#shared/casus/verhaal.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import {
  ask,
  askNobody,
  LOEX,
  loex,
  MARIT,
  must,
  offer,
  placeOf,
  sessionOf,
  sharing,
  signing,
} from '#test/support/signing.ts'
import { destroy, findIn, request, sealedOf } from '#test/support/vernietiging.ts'

/** Words that stand in the verhaal of Loex and nowhere else in the region. */
const OF_LOEX = 'In de gang duwt iedereen'

let region: Region
let installation: Region['installation']
let room: string
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
  must(installation, 'loex', sharing(installation, 'loex'))
  room = installation.snapshots.roomAt(own())!
})
afterEach(() => region.close())

const own = () => ({ casusId: LOEX, room: verhaalOf(placeOf(installation, 'loex')) })
const versionsHere = () =>
  loex(installation).signed.map(({ versionId }) => JSON.stringify(installation.versions.read(LOEX, versionId)?.parts))
const present = (person: string) =>
  must(installation, 'plancoordinator', {
    type: 'presentAnalyse',
    deelnemerId: placeOf(installation, person),
    how: 'zelf-lezen',
  })

test('[VN10] its room, key and versions are gone, byte for byte; the rest is whole', () => {
  const sealed = sealedOf(installation.db, LOEX, [room])
  const others = sealedOf(installation.db).length - sealed.length
  destroy(installation, 'loex', 'verhaal')
  expect(sealed.length).toBeGreaterThan(4)
  expect(findIn(region.folder, sealed)).toEqual([])
  expect(installation.snapshots.roomAt(own())).toBe(null)
  expect(loex(installation).verhalen.some(({ deelnemerId }) => deelnemerId === placeOf(installation, 'loex'))).toBe(
    false,
  )
  // What was asked and decided came on top.
  expect(sealedOf(installation.db).length).toBeGreaterThan(others)
  for (const check of Object.values(CONTENTS)) check(installation.db, installation.keys)
  expect(firstBrokenLine(installation.db)).toBe(null)
  expect(JSON.stringify(installation.verhaalViews.own(sessionOf('loex'), LOEX))).not.toContain(OF_LOEX)
})

describe('[VN10] where it stands in a signed analyse', () => {
  beforeEach(() => {
    offer(installation)
    for (const person of ['loex', 'moeder']) present(person)
    askNobody(installation)
    must(installation, MARIT, signing(installation))
  })

  test('it is taken out of the version and of what was given to read; the version says so', () => {
    expect(versionsHere().join()).toContain(OF_LOEX)
    expect(JSON.stringify(installation.readings.read(sessionOf('loex'), LOEX))).toContain(OF_LOEX)
    const { versionId, fingerprint } = loex(installation).signed[0]!
    destroy(installation, 'loex', 'verhaal')
    expect(versionsHere().join()).not.toContain(OF_LOEX)
    expect(JSON.stringify(installation.readings.read(sessionOf('loex'), LOEX))).not.toContain(OF_LOEX)
    const version = installation.versions.read(LOEX, versionId)
    expect(version).toMatchObject({ fingerprint, redactedAt: expect.any(Number), seal: { statement: { fingerprint } } })
    const reader = sessionOf('gedragswetenschapper')
    expect(installation.signingViews.version(reader, LOEX, versionId)).toMatchObject({ redactedAt: expect.any(Number) })
    expect(installation.signingViews.export(reader, LOEX, versionId)).toBe(null)
    const part = { deelnemerId: placeOf(installation, 'loex'), fingerprint }
    expect(mayReadInVersion(loex(installation), part, personId('casemanager'), Date.now(), 'signed')).toBe(false)
    for (const check of Object.values(CONTENTS)) check(installation.db, installation.keys)
  })

  test('a stored version of which more is missing than was said is not what it was', () => {
    const { versionId } = loex(installation).signed[0]!
    destroy(installation, 'loex', 'verhaal')
    const { db } = installation
    const row = db.$client.prepare('SELECT sealed FROM document_version WHERE id = ?').get(versionId) as {
      sealed: Buffer
    }
    row.sealed[40]! ^= 1
    db.$client.prepare('UPDATE document_version SET sealed = ? WHERE id = ?').run(row.sealed, versionId)
    expect(() => installation.versions.read(LOEX, versionId)).toThrow()
  })
})

test('[VN11] it waits while the analyse that holds it lies offered', () => {
  offer(installation)
  const id = request(installation, 'loex', 'verhaal')
  must(installation, 'dossierhouder', {
    type: 'decideVernietiging',
    vernietigingId: id,
    decision: { kind: 'propose', outcome: 'destroy' },
  })
  const confirmed = ask(installation, 'casemanager', {
    type: 'decideVernietiging',
    vernietigingId: id,
    decision: { kind: 'confirm', outcome: 'destroy' },
  })
  expect(confirmed).toMatchObject({ ok: false, refusal: { reason: 'wrong-status' } })
})

test('[VN10] who told it can begin another, and no page of before writes in it', () => {
  const actor = { ...sessionOf('loex'), sessionRef: 'test', sessionExpiresAt: Number.MAX_SAFE_INTEGER }
  const enter = () => {
    const entered = installation.live.enter({ ...actor, name: 'Loex', discipline: '', colour: '' }, own())
    if (!entered.ok) throw new Error('may not enter')
    return entered.value
  }
  const before = enter()
  destroy(installation, 'loex', 'verhaal')
  const after = enter()
  expect(after.lineage).not.toBe(before.lineage)
  expect(JSON.stringify(installation.live.capture(own())?.content)).not.toContain(OF_LOEX)
})
