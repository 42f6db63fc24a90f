import { describe, expect, test } from 'vitest'
import type { Herkenning } from '#shared/casus/casus.ts'
import { ageOn, dayOf } from '#shared/casus/day.ts'
import { mayCarry } from '#shared/casus/signing.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { Registration } from '#shared/people.ts'
import {
  ANNA,
  analyseIn,
  BIG,
  BRAM,
  CELINE,
  casusIn,
  DAY,
  FINGERPRINT,
  factsOf,
  NOW,
  offered,
  person,
  place,
  VERSION,
} from '#test/support/build.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const KIM = person('kim')
const kim = place(KIM, 'jeugdige')
const mother = place(person('moeder'), 'ouderMetGezag')
const marit = place(ANNA, 'gedragswetenschapper')
const OLD = 'a'.repeat(64)

const presented = (deelnemerId: DeelnemerId, daysAgo = 1) => ({
  deelnemerId,
  at: NOW - daysAgo * DAY,
  how: 'gesprek' as const,
})
const answer = (deelnemerId: DeelnemerId, fingerprint = FINGERPRINT): Herkenning => ({
  deelnemerId,
  answer: 'ja',
  words: 'Klopt',
  at: NOW - DAY,
  by: KIM,
  namens: null,
  fingerprint,
})
const notAsked = (deelnemerId: DeelnemerId) => ({ deelnemerId, reason: 'Opgenomen', at: NOW - DAY })

const SIGN = {
  type: 'signAnalyse',
  versionId: VERSION,
  fingerprint: FINGERPRINT,
  supervision: null,
  code: '123456',
} as const satisfies Asked

const HERKEN = {
  type: 'recordHerkenning',
  deelnemerId: kim.id,
  answer: 'deels',
  words: 'Het klopt, behalve wat over school staat.',
  namens: null,
  fingerprint: FINGERPRINT,
} as const satisfies Asked

const table = (state: Parameters<typeof offered>[0] = {}, deelnemers = [marit, kim]) =>
  casusIn('analyse', { deelnemers, analyse: offered(state) })
const signer = (more: Parameters<typeof factsOf>[1] = {}) => factsOf(ANNA, { registrations: { [ANNA]: BIG }, ...more })

describe('offering', () => {
  const held = casusIn('analyse', { deelnemers: [marit], analyse: { status: 'stilgezet', since: NOW, by: ANNA } })
  const offer = (withoutReason: string | null) => ({ type: 'offerAnalyse', withoutReason }) as const

  test('[VA2] names what was captured', () => {
    given(held).when(offer(null)).thenEvents({
      type: 'analyse.offered',
      versionId: VERSION,
      fingerprint: FINGERPRINT,
      withoutReport: [],
      reason: null,
    })
  })

  test('[VA2] without a text there is nothing to offer', () => {
    given(held)
      .when(offer(null), factsOf(ANNA, { candidate: null }))
      .thenRefused('nothing-to-offer')
  })

  test('[VA3] with somebody’s text perhaps missing it needs a reason', () => {
    const facts = factsOf(ANNA, { didNotReport: [BRAM] })
    given(held)
      .when(offer(null), facts)
      .thenRefused('needs-reason', { people: [BRAM] })
  })

  test('[VA3] with a reason it goes on, and names who did not report', () => {
    given(held)
      .when(offer('Bram is met verlof'), factsOf(ANNA, { didNotReport: [BRAM] }))
      .thenEvents({
        type: 'analyse.offered',
        versionId: VERSION,
        fingerprint: FINGERPRINT,
        withoutReport: [BRAM],
        reason: 'Bram is met verlof',
      })
  })
})

describe('presenting', () => {
  const present = (deelnemerId: DeelnemerId) => ({ type: 'presentAnalyse', deelnemerId, how: 'samen-gelezen' }) as const

  test('[VA6] is done per family member, with how', () => {
    given(table())
      .when(present(kim.id))
      .thenEvents({ type: 'analyse.presented', deelnemerId: kim.id, how: 'samen-gelezen' })
  })

  test('[VA6] is not for colleagues, nor for who left', () => {
    const gone = place(person('oom'), 'voogd', { endedAt: NOW - DAY })
    const casus = table({}, [marit, gone])
    given(casus).when(present(marit.id)).thenRefused('not-family')
    given(casus).when(present(gone.id)).thenRefused('no-such-deelnemer')
  })
})

describe('herkenning', () => {
  const shown = table({ presented: [presented(kim.id)] }, [marit, kim, mother])

  test('[VA6] is not given over what was not presented', () => {
    given(table()).when(HERKEN, factsOf(KIM)).thenRefused('not-presented')
  })

  test('[VA8] is given by oneself, in one’s own words', () => {
    const { type: _, ...herkenning } = HERKEN
    given(shown).when(HERKEN, factsOf(KIM)).thenEvents({ type: 'herkenning.recorded', herkenning })
  })

  test('[VA8] is not given for another of the family', () => {
    given(shown).when(HERKEN, factsOf(mother.personId)).thenRefused('not-your-rol')
  })

  test('[VA8] written down by a colleague says how he knows', () => {
    given(shown).when(HERKEN).thenRefused('needs-namens')
    given(shown)
      .when({ ...HERKEN, namens: 'In het gesprek van maandag' })
      .thenTypes('herkenning.recorded')
  })

  test('[VA9] over another text than the one that lies offered is refused', () => {
    given(shown)
      .when({ ...HERKEN, fingerprint: OLD }, factsOf(KIM))
      .thenRefused('text-changed', { seen: OLD, current: FINGERPRINT })
  })
})

describe('signing', () => {
  const ready = table({ herkenning: [answer(kim.id)] })

  test('[VA4] [VA11] names the text, and the registration that counted', () => {
    given(ready).when(SIGN, signer()).thenEvents({
      type: 'analyse.signed',
      versionId: VERSION,
      fingerprint: FINGERPRINT,
      registration: BIG,
      supervision: null,
    })
  })

  test.each([
    ['another fingerprint', { fingerprint: OLD }, {}],
    ['another version', { versionId: 'x'.repeat(20) as typeof VERSION }, {}],
    ['a stored text that is not what it was', {}, { candidate: { versionId: VERSION, fingerprint: OLD } }],
    ['a stored text that is gone', {}, { candidate: null }],
  ])('[VA4] %s cannot be signed', (_, asked, facts) => {
    const seen = 'fingerprint' in asked ? asked.fingerprint : FINGERPRINT
    given(ready)
      .when({ ...SIGN, ...asked }, signer(facts))
      .thenRefused('text-changed', { seen, current: FINGERPRINT })
  })

  test.each([
    ['a reaction on this text', { herkenning: [answer(kim.id)] }, 'done'],
    ['a reaction on a previous text', { herkenning: [answer(kim.id, OLD)] }, 'missing'],
    ['presented a day ago', { presented: [presented(kim.id)] }, 'missing'],
    [
      'presented a moment less than seven days ago',
      { presented: [{ ...presented(kim.id, 7), at: NOW - 7 * DAY + 1 }] },
      'missing',
    ],
    ['presented seven days ago', { presented: [presented(kim.id, 7)] }, 'done'],
    ['presented seven days ago and again today', { presented: [presented(kim.id, 7), presented(kim.id, 0)] }, 'done'],
    ['not asked, with a reason', { notAsked: [notAsked(kim.id)] }, 'done'],
    ['nothing', {}, 'missing'],
  ])('[VA10] with %s it is %s', (_, state, outcome) => {
    const result = given(table(state)).when(SIGN, signer())
    if (outcome === 'done') result.thenTypes('analyse.signed')
    else result.thenRefused('gate-herkenning', { missing: [kim.id] })
  })

  test.each([
    ['jeugdige', '2011-05-04', true],
    ['jeugdige', '2014-03-02', true],
    ['jeugdige', '2014-03-03', false],
    ['jeugdige', null, true],
    ['ouderMetGezag', null, true],
    ['voogd', null, true],
    ['pleegouder', null, false],
    ['ouderZonderGezag', null, false],
    ['steunfiguur', null, false],
  ] as const)('[VA10] a %s of a jeugdige born %s is waited for: %s', (rol, born, isWaitedFor) => {
    const someone = place(person('iemand'), rol)
    const casus = { ...table({}, [marit, someone]), jeugdige: { name: 'Loex', born } }
    const result = given(casus).when(SIGN, signer())
    if (isWaitedFor) result.thenRefused('gate-herkenning', { missing: [someone.id] })
    else result.thenTypes('analyse.signed')
  })

  test('[VA10] who has no place any more is not waited for', () => {
    const casus = table({}, [marit, place(KIM, 'jeugdige', { endedAt: NOW - DAY })])
    given(casus).when(SIGN, signer()).thenTypes('analyse.signed')
  })

  test.each([
    [{}, true],
    [{ profession: 'Orthopedagoog-generalist' }, true],
    [{ profession: 'klinisch psycholoog' }, true],
    [{ profession: 'psychotherapeut' }, true],
    [{ register: 'SKJ', profession: 'gedragswetenschapper' }, true],
    [{ profession: 'gedragswetenschapper' }, false],
    [{ register: 'SKJ', profession: 'jeugd- en gezinsprofessional' }, false],
    [{ profession: 'verpleegkundige' }, false],
    [{ validUntil: '2026-03-02' }, true],
    [{ validUntil: '2026-03-01' }, false],
  ] as const satisfies readonly (readonly [Partial<Registration>, boolean])[])(
    '[VA11] a registration %o may carry a signature: %s',
    (more, may) => {
      expect(mayCarry({ ...BIG, ...more }, NOW)).toBe(may)
    },
  )

  test('[VA11] without a registration nobody signs', () => {
    given(ready).when(SIGN, factsOf(ANNA)).thenRefused('no-registration')
  })

  describe('under supervision', () => {
    const casus = table({ herkenning: [answer(kim.id)] }, [marit, kim, place(BRAM, 'behandelaar')])
    const under = (supervision: typeof ANNA) => ({ ...SIGN, supervision })

    test('[VA11] somebody at the table who may sign carries it', () => {
      given(casus)
        .when(under(BRAM), factsOf(ANNA, { registrations: { [BRAM]: BIG } }))
        .thenEvents({
          type: 'analyse.signed',
          versionId: VERSION,
          fingerprint: FINGERPRINT,
          registration: BIG,
          supervision: BRAM,
        })
    })

    test('[VA11] nobody supervises himself', () => {
      given(casus).when(under(ANNA), signer()).thenRefused('self-supervision')
    })

    test('[VA11] who sits not at the table, or may not sign, supervises nobody', () => {
      given(casus)
        .when(under(CELINE), signer({ registrations: { [ANNA]: BIG, [CELINE]: BIG } }))
        .thenRefused('no-registration')
      given(casus).when(under(BRAM), signer()).thenRefused('no-registration')
    })
  })

  test.each([
    ['wrong', 'wrong-code'],
    ['too-many', 'too-many-codes'],
  ] as const)('[VA12] a code that is %s refuses', (secondFactor, reason) => {
    given(ready).when(SIGN, signer({ secondFactor })).thenRefused(reason)
  })

  test('[VA12] what else is the matter is said before the code', () => {
    given(table())
      .when(SIGN, signer({ secondFactor: 'wrong' }))
      .thenRefused('gate-herkenning', { missing: [kim.id] })
  })
})

describe('undoing', () => {
  test.each([
    [
      { type: 'withdrawOffer', reason: 'Nog niet af' },
      { type: 'analyse.withdrawn', reason: 'Nog niet af' },
    ],
    [
      { type: 'returnAnalyse', remarks: 'Te lang' },
      { type: 'analyse.returned', remarks: 'Te lang' },
    ],
  ] as const)('[VA5] %o is kept with what was said', (asked, event) => {
    given(table()).when(asked).thenEvents(event)
  })
})

test('[VA15] a day is a day in Amsterdam', () => {
  const times = ['2026-03-01T22:59:59Z', '2026-03-01T23:00:00Z', '2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z']
  expect(times.map((time) => dayOf(Date.parse(time)))).toEqual(['2026-03-01', '2026-03-02', '2026-07-01', '2026-07-02'])
})

test.each([
  ['2012-02-29', '2024-02-28T12:00Z', 11],
  ['2012-02-29', '2024-02-29T12:00Z', 12],
  ['2012-02-29', '2025-02-28T12:00Z', 12],
  ['2012-02-29', '2025-03-01T12:00Z', 13],
])('[VA15] born %s, at %s one is %d', (born, at, age) => {
  expect(ageOn(born, Date.parse(at))).toBe(age)
})

describe('withdrawing a signature', () => {
  const signed = casusIn('plan', {
    deelnemers: [marit, place(BRAM, 'gedragswetenschapper')],
    analyse: analyseIn('ondertekend'),
  })
  const ASKED = {
    type: 'withdrawSignature',
    fingerprint: FINGERPRINT,
    reason: 'Er stond een fout in',
    code: '123456',
  } as const

  test('[VA16] is for who signed, with a reason', () => {
    given(signed)
      .when(ASKED, factsOf(ANNA))
      .thenEvents({ type: 'analyse.signature-withdrawn', versionId: VERSION, reason: 'Er stond een fout in' })
    given(signed).when(ASKED, factsOf(BRAM)).thenRefused('not-the-signer')
  })

  test('[VA16] is over the text that stands', () => {
    given(signed)
      .when({ ...ASKED, fingerprint: OLD }, factsOf(ANNA))
      .thenRefused('text-changed', { seen: OLD, current: FINGERPRINT })
  })

  test.each([
    ['wrong', 'wrong-code'],
    ['blocked', 'too-many-codes'],
  ] as const)('[VA16] asks the code as signing does: %s', (secondFactor, reason) => {
    given(signed)
      .when(ASKED, factsOf(ANNA, { secondFactor: secondFactor as never }))
      .thenRefused(reason)
  })

  test('[VA16] what else is the matter is said before the code', () => {
    given(signed)
      .when(ASKED, factsOf(BRAM, { secondFactor: 'wrong' }))
      .thenRefused('not-the-signer')
  })
})
