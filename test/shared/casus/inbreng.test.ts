// Sharing and taking back an inbreng: by whom, with whom, who reads it, and that it is no verhaal.
import { describe, expect, test } from 'vitest'
import type { Recorded } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import { standingTexts, textsFor, verhalenForAnalyse } from '#shared/casus/verhaal.ts'
import {
  ANNA,
  CASUS,
  casusIn,
  FINGERPRINT,
  factsOf,
  idOf,
  NOW,
  person,
  place,
  sharedBy,
  VERSION,
} from '#test/support/build.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const school = place(person('school'), 'onderwijs')
const arts = place(person('arts'), 'gast')
const mother = place(person('moeder'), 'ouderMetGezag')
const father = place(person('vader'), 'ouderMetGezag')
const guide = place(ANNA, 'gedragswetenschapper')
const TABLE = [school, arts, mother, father, guide]

const casus = (inbreng: Parameters<typeof casusIn>[1] = {}) => casusIn('analyse', { deelnemers: TABLE, ...inbreng })
const share = (more: object = {}): Asked =>
  ({
    type: 'shareInbreng',
    deelnemerId: school.id,
    readers: { professionals: true, deelnemers: [] },
    fingerprint: FINGERPRINT,
    ...more,
  }) as Asked
const bySchool = factsOf(school.personId)

describe('sharing', () => {
  test('[IB1] school shares its inbreng with the professionals and with a parent', () => {
    const readers = { professionals: true, deelnemers: [mother.id] }
    given(casus()).when(share({ readers }), bySchool).thenEvents({
      type: 'inbreng.shared',
      deelnemerId: school.id,
      versionId: VERSION,
      fingerprint: FINGERPRINT,
      readers,
    })
  })

  test.each([
    ['with nobody', { readers: { professionals: false, deelnemers: [] } }, 'no-readers'],
    [
      'with somebody who is no family',
      { readers: { professionals: false, deelnemers: [guide.id] } },
      'no-such-deelnemer',
    ],
    ['in the place of another', { deelnemerId: arts.id }, 'no-such-deelnemer'],
    ['in the place of a parent', { deelnemerId: mother.id }, 'no-such-deelnemer'],
  ] as const)('[IB1] not %s', (_, more, reason) => {
    given(casus()).when(share(more), bySchool).thenRefused(reason)
  })

  test('[IB1] a verhaal is not shared as an inbreng, nor an inbreng as a verhaal', () => {
    given(casus())
      .when(share({ deelnemerId: mother.id }), factsOf(mother.personId))
      .thenRefused('not-your-rol')
    given(casus())
      .when(share({ type: 'shareVerhaal' }), bySchool)
      .thenRefused('not-your-rol')
  })

  test('[IB1] another text than was read is not shared', () => {
    given(casus())
      .when(share({ fingerprint: 'a'.repeat(64) }), bySchool)
      .thenRefused('text-changed', { seen: 'a'.repeat(64), current: FINGERPRINT })
  })
})

describe('reading', () => {
  const shared = sharedBy(school.id, { readers: { professionals: true, deelnemers: [mother.id] } })
  const now = casus({ inbreng: [shared] })

  test('[IB2] the professionals and who was chosen read it, and nobody else', () => {
    const readers = TABLE.filter(({ personId }) => textsFor(now, 'inbreng', personId, NOW).length > 0)
    expect(readers).toEqual([mother, guide])
  })

  test('[IB2] it is no verhaal, and not in a version of the analyse', () => {
    expect([standingTexts(now, 'verhaal'), verhalenForAnalyse(now), textsFor(now, 'verhaal', ANNA, NOW)]).toEqual([
      [],
      [],
      [],
    ])
  })

  test('[IB2] a verhaal is no inbreng', () => {
    expect(textsFor(casus({ verhalen: [sharedBy(mother.id)] }), 'inbreng', ANNA, NOW)).toEqual([])
  })

  test('[IB1] taken back, nobody reads it, and the verhalen stay', () => {
    const both = casus({ inbreng: [shared], verhalen: [sharedBy(mother.id)] })
    given(both).when({ type: 'withdrawInbreng', deelnemerId: school.id }, bySchool).thenTypes('inbreng.withdrawn')
    const event: Recorded = { type: 'inbreng.withdrawn', deelnemerId: school.id, seq: 8, at: NOW, by: school.personId }
    const after = evolve(both, CASUS, event)
    expect([standingTexts(after, 'inbreng'), standingTexts(after, 'verhaal').length]).toEqual([[], 1])
  })

  test('[IB1] nothing shared, nothing to take back', () => {
    given(casus({ verhalen: [sharedBy(school.id)] }))
      .when({ type: 'withdrawInbreng', deelnemerId: school.id }, bySchool)
      .thenRefused('nothing-shared')
  })

  test('[IB2] of somebody who was here before, his inbreng still stands for who reads it', () => {
    const left = { ...school, endedAt: NOW - 1 }
    const later = casusIn('analyse', { deelnemers: [left, guide], inbreng: [shared] })
    expect(textsFor(later, 'inbreng', ANNA, NOW)).toEqual([shared])
    expect(textsFor(later, 'inbreng', idOf('school'), NOW)).toEqual([])
  })
})
