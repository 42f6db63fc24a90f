// What people see of the signing, over a real database.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logLine } from '#server/db/schema.ts'
import { personId } from '#server/demo/seed.ts'
import { checkExport } from '#server/document/check-export.ts'
import { missingIn } from '#server/document/missing.ts'
import { canonicalJson } from '#shared/document/fingerprint.ts'
import { type DeelnemerId, randomId, type VersionId } from '#shared/ids.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'
import {
  askNobody,
  LOEX,
  loex,
  MARIT,
  must,
  offer,
  offeredIn,
  placeOf,
  sessionOf,
  sign,
  signing,
} from '#test/support/signing.ts'

const DAY = 24 * 60 * 60 * 1000
let region: Region
let installation: Region['installation']
beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
})
afterEach(() => region.close())

const view = (person = MARIT) => installation.signingViews.signing(sessionOf(person), LOEX)
const family = (person: string) => view()!.family.find(({ person: { id } }) => id === personId(person))!
const present = (deelnemerId: DeelnemerId) =>
  must(installation, MARIT, { type: 'presentAnalyse', deelnemerId, how: 'gesprek' })
const answer = (deelnemerId: DeelnemerId, words: string) =>
  must(installation, MARIT, {
    type: 'recordHerkenning',
    deelnemerId,
    answer: 'deels',
    words,
    namens: 'In het gesprek.',
    fingerprint: offeredIn(installation).fingerprint,
  })
const lines = () =>
  installation.db
    .select()
    .from(logLine)
    .all()
    .map(({ line }) => (JSON.parse(line) as { kind: string }).kind)

describe('the view', () => {
  test('[VI7] is for who may read the analyse, with a line in the log', () => {
    expect(['moeder', 'school', 'behandelaar-verslaving'].map((person) => view(person))).toEqual([null, null, null])
    expect(view()?.analyse).toEqual({ status: 'concept' })
    expect([lines().filter((kind) => kind === 'room.refused').length, lines().at(-1)]).toEqual([3, 'signing.read'])
  })

  test('[VI7] without its line there is no view', () => {
    installation.db.$client.exec(
      `CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    expect(() => view()).toThrow()
  })

  test('[VI8] a guest reads nothing of what the family was asked or said', () => {
    offer(installation)
    const moeder = placeOf(installation, 'moeder')
    present(moeder)
    answer(moeder, 'GEHEIM')
    const seen = view('jeugdarts')!
    expect([seen.family, JSON.stringify(seen).includes('GEHEIM'), seen.maySign.why]).toEqual([
      [],
      false,
      'not-your-rol',
    ])
    expect(JSON.stringify(view()).includes('GEHEIM')).toBe(true)
  })

  test('[VI7] says what lies offered, what is missing, and who could carry a signature', () => {
    offer(installation)
    const { versionId, fingerprint } = offeredIn(installation)
    const seen = view()!
    expect(seen.candidate).toMatchObject({ versionId, fingerprint })
    const [part] = installation.versions.read(LOEX, versionId)!.parts
    expect(seen.missing).toEqual(missingIn(part!.content))
    expect(seen.supervisors.map(({ id }) => id)).not.toContain(personId(MARIT))
    expect([seen.lastSigned, seen.changedSince, seen.reportIn]).toEqual([null, null, null])
  })

  test('[VI7] asks the decision itself whether the reader could sign', () => {
    expect(view()?.maySign).toEqual({ ok: false, why: 'wrong-status' })
    offer(installation)
    expect(view()?.maySign).toEqual({ ok: false, why: 'gate-herkenning' })
    askNobody(installation)
    expect([view()?.maySign, view('plancoordinator')?.maySign]).toEqual([
      { ok: true, why: null },
      { ok: false, why: 'not-your-rol' },
    ])
  })
})

test('[VA10] what signing waits for, per family member', () => {
  offer(installation)
  const moeder = placeOf(installation, 'moeder')
  expect(family('moeder')).toMatchObject({ open: 'present', presented: null, herkenning: null })
  present(moeder)
  expect(family('moeder')).toMatchObject({
    open: 'wait-until',
    waitUntil: TODAY + 7 * DAY,
    presented: { how: 'gesprek' },
  })
  region.setTime(TODAY + 7 * DAY)
  expect(family('moeder')).toMatchObject({ open: 'ask', waitUntil: null })
  answer(moeder, 'Klopt niet helemaal')
  expect(family('moeder')).toMatchObject({ open: 'nothing', herkenning: { words: 'Klopt niet helemaal' } })
})

test('[VA7] after a new text an answer stands as said of the previous one', () => {
  offer(installation)
  const moeder = placeOf(installation, 'moeder')
  present(moeder)
  answer(moeder, 'Over de eerste')
  must(installation, MARIT, { type: 'returnAnalyse', remarks: 'Korter.' })
  expect(family('moeder')).toMatchObject({ herkenning: null, earlier: [{ words: 'Over de eerste' }], open: 'nothing' })
})

describe('versions', () => {
  const version = (person: string, id: VersionId) => installation.signingViews.version(sessionOf(person), LOEX, id)

  test('[VI7] are read by who may read the analyse; what never was is null', () => {
    offer(installation)
    const { versionId } = offeredIn(installation)
    expect([version('moeder', versionId), version(MARIT, randomId())]).toEqual([null, null])
    expect(version('jeugdarts', versionId)).toMatchObject({ id: versionId, status: 'offered', seal: null })
  })

  test('[VA13] are offered, then signed; what was withdrawn is earlier', () => {
    offer(installation)
    const first = offeredIn(installation).versionId
    must(installation, MARIT, { type: 'withdrawOffer', reason: 'Nog niet.' })
    sign(installation)
    const { versionId } = loex(installation).signed[0]!
    expect([version(MARIT, first)?.status, version(MARIT, versionId)?.status]).toEqual(['earlier', 'signed'])
    expect(version(MARIT, versionId)?.seal).toMatch(/^[\w-]+\.\.[\w-]+$/)
  })

  test('[VI9] are exported once signed, apart in the log, and check out without us', () => {
    const exported = (id: VersionId) => installation.signingViews.export(sessionOf(MARIT), LOEX, id)
    offer(installation)
    const { versionId } = offeredIn(installation)
    expect(exported(versionId)).toBeNull()
    askNobody(installation)
    must(installation, MARIT, signing(installation))
    const found = exported(versionId)
    expect(checkExport(Buffer.from(canonicalJson(found)))).toMatchObject({ ok: true })
    expect(lines().filter((kind) => kind === 'version.exported')).toHaveLength(1)
  })
})

test('[VI7] after a revision it tells what changed since the last signature', () => {
  sign(installation)
  expect(view()).toMatchObject({ changedSince: null, lastSigned: { by: { id: personId(MARIT) } } })
  must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Nieuw.' })
  expect(view()?.changedSince).toEqual([])
})

test('[VI7] while the text stands still it tells who reported in', () => {
  must(installation, MARIT, { type: 'holdAnalyse' })
  expect(view()?.reportIn).toEqual({ waiting: [], reported: [] })
  expect(installation.views.casus(sessionOf(MARIT), LOEX)?.analyse).toBe('stilgezet')
  expect(installation.views.casus(sessionOf('moeder'), LOEX)).not.toHaveProperty('analyse')
})
