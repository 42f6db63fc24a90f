import { describe, expect, test } from 'vitest'
import { type AnalyseStatus, type Casus, standingSignature } from '#shared/casus/casus.ts'
import type { CasusEvent, Recorded } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import type { DeelnemerId, VersionId } from '#shared/ids.ts'
import { ANNA, analyseIn, BIG, CASUS, casusIn, FINGERPRINT, idOf, NOW, place, VERSION } from '#test/support/build.ts'

const KIM = idOf<DeelnemerId>('kim')
const SECOND = idOf<VersionId>('second')
const OTHER = 'e'.repeat(64)

const HELD: CasusEvent = { type: 'analyse.held' }
const offering = (versionId = VERSION, fingerprint = FINGERPRINT): CasusEvent => ({
  type: 'analyse.offered',
  versionId,
  fingerprint,
  withoutReport: [],
  reason: null,
})
const PRESENTED: CasusEvent = { type: 'analyse.presented', deelnemerId: KIM, how: 'gesprek' }
const SAID: CasusEvent = {
  type: 'herkenning.recorded',
  herkenning: { deelnemerId: KIM, answer: 'nee', words: 'Nee', namens: null, fingerprint: FINGERPRINT },
}
const RETURNED: CasusEvent = { type: 'analyse.returned', remarks: 'Te lang' }
const REVISED: CasusEvent = { type: 'analyse.revised', reason: 'Nieuw inzicht' }
const WITHDRAWN: CasusEvent = { type: 'analyse.signature-withdrawn', versionId: VERSION, reason: 'Een fout' }
const signing = (versionId = VERSION, fingerprint = FINGERPRINT): CasusEvent => ({
  type: 'analyse.signed',
  versionId,
  fingerprint,
  registration: BIG,
  supervision: null,
})

function casusAfter(...events: CasusEvent[]) {
  let casus: Casus = casusIn('analyse', { deelnemers: [place(ANNA, 'gedragswetenschapper')] })
  for (const event of events) {
    const recorded: Recorded = { ...event, seq: casus.version + 1, at: NOW + casus.version, by: ANNA }
    casus = evolve(casus, CASUS, recorded)
  }
  if (!('analyse' in casus)) throw new Error('lost its analyse')
  return casus
}

describe('the state of the analyse', () => {
  test('[VA5] a return leads back to concept with its remarks', () => {
    expect(casusAfter(HELD, offering(), RETURNED).analyse).toEqual({
      status: 'concept',
      returned: { at: NOW + 9, by: ANNA, remarks: 'Te lang' },
    })
  })

  test('[VA5] released, withdrawn and revised lead back to an open concept', () => {
    const states = [
      casusAfter(HELD, { type: 'analyse.released' }),
      casusAfter(HELD, offering(), { type: 'analyse.withdrawn', reason: 'Nog niet af' }),
      casusAfter(HELD, offering(), signing(), REVISED),
    ].map(({ analyse }) => analyse.status)
    expect(states).toEqual(['concept', 'concept', 'concept'])
  })

  test('[VA5] what was revised keeps who did it and why, until it is put still again', () => {
    const revised = { status: 'concept', revised: { by: ANNA, reason: REVISED.reason } }
    expect(casusAfter(HELD, offering(), signing(), REVISED).analyse).toMatchObject(revised)
    expect(casusAfter(HELD, offering(), signing(), REVISED, HELD, { type: 'analyse.released' }).analyse).toEqual({
      status: 'concept',
    })
  })

  test('[VA6] a new offering is presented anew', () => {
    expect(casusAfter(HELD, offering(), PRESENTED, RETURNED, HELD, offering(SECOND, OTHER)).analyse).toMatchObject({
      status: 'aangeboden',
      versionId: SECOND,
      presented: [],
      notAsked: [],
    })
  })

  test('[VA7] what was said stays with the text it was said of', () => {
    const again = casusAfter(HELD, offering(), PRESENTED, SAID, RETURNED, HELD, offering(SECOND, OTHER)).analyse
    expect(again.status === 'aangeboden' && again.herkenning.map(({ fingerprint }) => fingerprint)).toEqual([
      FINGERPRINT,
    ])
    const signed = casusAfter(
      HELD,
      offering(),
      PRESENTED,
      SAID,
      signing(),
      REVISED,
      HELD,
      offering(SECOND, OTHER),
    ).analyse
    expect(signed.status === 'aangeboden' && signed.herkenning).toHaveLength(1)
  })

  test('[VA13] the first signature leads to the plan, a later one leaves the phase; both stay', () => {
    const first = casusAfter(HELD, offering(), signing())
    const second = casusAfter(
      HELD,
      offering(),
      signing(),
      REVISED,
      HELD,
      offering(SECOND, OTHER),
      signing(SECOND, OTHER),
    )
    expect([first.phase, first.passed.at(-1)?.phase, second.phase]).toEqual(['plan', 'plan', 'plan'])
    expect(second.passed).toEqual(first.passed)
    expect(second.signed.map(({ versionId }) => versionId)).toEqual([VERSION, SECOND])
  })

  test('[VA17] a withdrawn signature leaves its version with when and why, and the text is concept again', () => {
    const casus = casusAfter(HELD, offering(), signing(), WITHDRAWN)
    expect([casus.analyse, casus.phase, standingSignature(casus)]).toEqual([{ status: 'concept' }, 'plan', null])
    expect(casus.signed).toMatchObject([{ versionId: VERSION, withdrawn: { by: ANNA, reason: 'Een fout' } }])
  })

  test('[VA17] signed anew, that signature stands, and the first stays withdrawn', () => {
    const casus = casusAfter(
      HELD,
      offering(),
      signing(),
      WITHDRAWN,
      HELD,
      offering(SECOND, OTHER),
      signing(SECOND, OTHER),
    )
    expect(casus.signed.map(({ withdrawn }) => withdrawn !== undefined)).toEqual([true, false])
    expect(standingSignature(casus)).toMatchObject({ versionId: SECOND })
  })

  test('[VA14] an addendum stands beside the signed text', () => {
    const { analyse } = casusAfter(HELD, offering(), signing(), { type: 'addendum.added', text: 'Verhuisd' })
    expect(analyse).toMatchObject({
      versionId: VERSION,
      fingerprint: FINGERPRINT,
      addenda: [{ by: ANNA, text: 'Verhuisd' }],
    })
  })

  test('[VA10] the last reason for not asking is the one that stands', () => {
    const notAsked = (reason: string): CasusEvent => ({ type: 'herkenning.not-asked', deelnemerId: KIM, reason })
    const { analyse } = casusAfter(HELD, offering(), notAsked('Ziek'), notAsked('Opgenomen'))
    expect(analyse.status === 'aangeboden' && analyse.notAsked.map(({ reason }) => reason)).toEqual(['Opgenomen'])
  })
})

test.each([
  ['analyse.held', HELD, 'concept'],
  ['analyse.offered', offering(), 'stilgezet'],
  ['analyse.returned', RETURNED, 'aangeboden'],
  ['analyse.presented', PRESENTED, 'aangeboden'],
  ['herkenning.recorded', SAID, 'aangeboden'],
  ['analyse.signed', signing(), 'aangeboden'],
  ['analyse.revised', REVISED, 'ondertekend'],
  ['analyse.signature-withdrawn', WITHDRAWN, 'ondertekend'],
] as const)('[CA21] %s follows its own state and no other', (_, event, from) => {
  for (const status of ['concept', 'stilgezet', 'aangeboden', 'ondertekend'] as const satisfies AnalyseStatus[]) {
    const casus = casusIn('analyse', { analyse: analyseIn(status) })
    const apply = () => evolve(casus, CASUS, { ...event, seq: 8, at: NOW, by: ANNA } as Recorded)
    if (status === from) expect(apply).not.toThrow()
    else expect(apply).toThrow('does not follow')
  }
})

test('[CA21] an event of the analyse before there is one is a defect', () => {
  expect(() => evolve(casusIn('intake'), CASUS, { ...HELD, seq: 8, at: NOW, by: ANNA })).toThrow('no analyse')
})
