// Asking for destruction, taking it back, and who decides on it.
import { describe, expect, test } from 'vitest'
import type { Casus } from '#shared/casus/casus.ts'
import { decide } from '#shared/casus/decide.ts'
import type { CasusEvent, Recorded } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import { answerDue, isToBeDestroyed, type Vernietiging } from '#shared/casus/vernietiging.ts'
import type { DeelnemerId, PersonId, VernietigingId } from '#shared/ids.ts'
import {
  ANNA,
  analyseIn,
  BRAM,
  casusIn,
  DAY,
  factsOf,
  idOf,
  NOW,
  ORGANISATIE,
  person,
  place,
  sharedBy,
} from '#test/support/build.ts'
import { type Asked, asCommand, given } from '#test/support/scenario.ts'

const [KIM, MOEDER, VADER, HOUDER, TWEEDE] = ['kim', 'moeder', 'vader', 'houder', 'tweede'].map(person) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
]
const kim = place(KIM, 'jeugdige')
const moeder = place(MOEDER, 'ouderMetGezag')
const vader = place(VADER, 'ouderZonderGezag')
const deelnemers = [place(ANNA, 'casemanager'), kim, moeder, vader]
const ASKED = idOf<VernietigingId>('asked')

/** Loex is fourteen: he and his parents decide. */
const table = (more: Parameters<typeof casusIn>[1] = {}) => casusIn('analyse', { deelnemers, ...more })
const bornIn = (casus: Casus, born: string): Casus => ({ ...casus, jeugdige: { ...casus.jeugdige, born } })

const wish = (more: Partial<Extract<Asked, { type: 'requestVernietiging' }>> = {}): Asked => ({
  type: 'requestVernietiging',
  scope: 'casus',
  for: kim.id,
  namens: null,
  words: '',
  ...more,
})

const asked = (more: Partial<Vernietiging> = {}): Vernietiging =>
  ({
    vernietigingId: ASKED,
    scope: 'casus',
    for: kim.id,
    namens: null,
    words: '',
    organisatieId: ORGANISATIE,
    by: KIM,
    at: NOW - DAY,
    status: 'requested',
    objected: null,
    ...more,
  }) as Vernietiging
const proposal = { by: HOUDER, at: NOW, outcome: 'destroy', reason: null } as const
const proposed = (more: Partial<Vernietiging> = {}) =>
  asked({ status: 'proposed', proposal, ...more } as Partial<Vernietiging>)

const decision = (decision: Extract<Asked, { type: 'decideVernietiging' }>['decision']): Asked => ({
  type: 'decideVernietiging',
  vernietigingId: ASKED,
  decision,
})
const toDestroy = decision({ kind: 'propose', outcome: 'destroy' })
const confirmed = decision({ kind: 'confirm', outcome: 'destroy' })
const holder = (by: PersonId) => factsOf(by, { isDossierhouder: true })

describe('[VN1] all of the casus', () => {
  test.each([
    [11, KIM, kim.id, 'not-yours-to-destroy'],
    [11, MOEDER, moeder.id, 'done'],
    [14, KIM, kim.id, 'done'],
    [14, MOEDER, moeder.id, 'done'],
    [14, VADER, vader.id, 'not-your-rol'],
    [17, KIM, kim.id, 'done'],
    [17, MOEDER, moeder.id, 'not-yours-to-destroy'],
  ])('at %i years, asked by %s: %s %s', (age, by, forWhom, expected) => {
    const casus = bornIn(table(), `${2026 - age}-01-01`)
    const decided = decide(casus, asCommand(wish({ for: forWhom })), factsOf(by))
    expect(decided.ok ? 'done' : decided.refusal.reason).toBe(expected)
  })

  test('is written down by a casemanager who says how he knows', () => {
    given(table())
      .when(wish({ namens: 'Zei hij zelf' }), factsOf(ANNA))
      .thenTypes('vernietiging.requested')
    given(table()).when(wish(), factsOf(ANNA)).thenRefused('needs-namens')
  })

  test('is asked for nobody else by one of the family', () => {
    given(table())
      .when(wish({ namens: 'Zei hij' }), factsOf(MOEDER))
      .thenRefused('no-such-deelnemer')
  })
})

describe('[VN1] a verhaal alone', () => {
  test('is asked by who tells it, whatever became of the gezag', () => {
    given(bornIn(table(), '2008-01-01'))
      .when(wish({ scope: 'verhaal', for: moeder.id }), factsOf(MOEDER))
      .thenTypes('vernietiging.requested')
  })

  test('is not asked of who tells none', () => {
    const gast = place(BRAM, 'vertrouwenspersoon')
    given(table({ deelnemers: [...deelnemers, gast] }))
      .when(wish({ scope: 'verhaal', for: gast.id, namens: 'Zei hij' }), factsOf(ANNA))
      .thenRefused('not-yours-to-destroy')
  })
})

test('[VN2] what was asked is not asked again until it is decided', () => {
  given(table({ vernietigingen: [asked()] }))
    .when(wish(), factsOf(KIM))
    .thenRefused('already-requested')
  given(table({ vernietigingen: [asked({ scope: 'verhaal', for: moeder.id })] }))
    .when(wish({ scope: 'verhaal' }), factsOf(KIM))
    .thenTypes('vernietiging.requested')
})

test.each([
  ['2026-03-02T10:00:00Z', '2026-06-02'],
  ['2026-11-30T10:00:00Z', '2027-02-28'],
  ['2027-11-30T10:00:00Z', '2028-02-29'],
  ['2026-12-31T23:30:00Z', '2027-04-01'],
])('[VN3] asked on %s, the answer is due on %s', (at, due) => {
  expect(answerDue(Date.parse(at))).toBe(due)
})

describe('[VN4] deciding', () => {
  const open = table({ vernietigingen: [asked()] })
  const waiting = table({ vernietigingen: [proposed()] })

  test('begins with a dossierhouder, who has no place at the table', () => {
    given(open).when(toDestroy, holder(HOUDER)).thenTypes('vernietiging.proposed')
    given(open).when(toDestroy, factsOf(ANNA)).thenRefused('not-the-dossierhouder')
    given(open).when(toDestroy, factsOf(HOUDER)).thenRefused('no-such-casus')
  })

  test('is confirmed by a second one, or a casemanager; never by who proposed', () => {
    given(waiting).when(confirmed, holder(HOUDER)).thenRefused('needs-a-second-person')
    given(waiting).when(confirmed, holder(TWEEDE)).thenTypes('vernietiging.confirmed')
    given(waiting).when(confirmed, factsOf(ANNA)).thenTypes('vernietiging.confirmed')
    given(open).when(confirmed, factsOf(ANNA)).thenRefused('nothing-proposed')
  })

  test.each([
    ['whose wish it is', asked({ by: ANNA, namens: 'Zei hij' }), ANNA],
    ['who wrote it down', proposed({ by: ANNA, namens: 'Zei hij' }), ANNA],
    ['who asked for his own', proposed({ for: idOf<DeelnemerId>('annacasemanager') }), ANNA],
  ])('is not for %s', (_, vernietiging, by) => {
    given(table({ vernietigingen: [vernietiging] }))
      .when(confirmed, holder(by))
      .thenRefused('not-on-your-own-request')
  })

  test('is of the proposal that was read', () => {
    given(waiting)
      .when(decision({ kind: 'confirm', outcome: 'refuse' }), factsOf(ANNA))
      .thenRefused('other-proposal')
  })

  test('an objection brings it back to the dossierhouder', () => {
    const objection = decision({ kind: 'object', reason: 'Moeder is niet gehoord' })
    given(waiting).when(objection, factsOf(ANNA)).thenTypes('vernietiging.objected')
    const again = decidedOn(waiting, objection, ANNA)
    expect(again.vernietigingen[0]).toMatchObject({
      status: 'requested',
      objected: { reason: 'Moeder is niet gehoord' },
    })
    given(again).when(toDestroy, holder(HOUDER)).thenTypes('vernietiging.proposed')
  })

  test('a second proposal waits for the answer to the first', () => {
    given(waiting).when(toDestroy, holder(TWEEDE)).thenRefused('already-proposed')
  })

  test('a refusal carries its reason and destroys nothing', () => {
    const refusal = { ...proposal, outcome: 'refuse', reason: 'De rechter vroeg erom' } as const
    const casus = table({ vernietigingen: [proposed({ proposal: refusal } as Partial<Vernietiging>)] })
    const refused = decidedOn(casus, decision({ kind: 'confirm', outcome: 'refuse' }), ANNA)
    expect(refused.vernietigingen[0]).toMatchObject({ status: 'confirmed', proposal: refusal })
    expect(isToBeDestroyed(refused)).toBe(false)
    given(refused).when(toDestroy, holder(TWEEDE)).thenRefused('already-decided')
  })

  test('somebody who has neither place nor rol learns nothing, also of a request', () => {
    given(waiting).when(confirmed, factsOf(BRAM)).thenRefused('no-such-casus')
  })

  test('to destroy it makes it to be destroyed', () => {
    expect(isToBeDestroyed(waiting)).toBe(false)
    expect(isToBeDestroyed(decidedOn(waiting, confirmed, ANNA))).toBe(true)
  })
})

describe('[VN5] taking back', () => {
  const back: Asked = { type: 'withdrawVernietiging', vernietigingId: ASKED }
  test('is for whose wish it is, and who wrote it down, until it is confirmed', () => {
    const noted = table({ vernietigingen: [proposed({ by: ANNA, namens: 'Zei hij' })] })
    given(noted).when(back, factsOf(KIM)).thenTypes('vernietiging.withdrawn')
    given(noted).when(back, factsOf(ANNA)).thenTypes('vernietiging.withdrawn')
    given(noted).when(back, factsOf(MOEDER)).thenRefused('no-such-vernietiging')
    const gone = decidedOn(noted, back, KIM)
    given(gone).when(back, factsOf(KIM)).thenRefused('already-decided')
    given(gone).when(confirmed, holder(TWEEDE)).thenRefused('already-decided')
    given(gone).when(wish(), factsOf(KIM)).thenTypes('vernietiging.requested')
  })
})

test('[VN11] a verhaal stays while the analyse that holds it lies offered', () => {
  const vernietigingen = [proposed({ scope: 'verhaal' })]
  given(table({ vernietigingen, analyse: analyseIn('aangeboden') }))
    .when(confirmed, factsOf(ANNA))
    .thenRefused('wrong-status', { status: 'aangeboden' })
  given(table({ vernietigingen, analyse: analyseIn('concept') }))
    .when(confirmed, factsOf(ANNA))
    .thenTypes('vernietiging.confirmed')
})

test('[VN10] a verhaal that was destroyed is with nobody any more', () => {
  const shared = [sharedBy(kim.id), sharedBy(moeder.id)]
  const event: CasusEvent = { type: 'verhaal.destroyed', deelnemerId: kim.id, vernietigingId: ASKED }
  const left = fold(table({ verhalen: shared }), [event], ANNA)
  expect(left.verhalen.map(({ deelnemerId }) => deelnemerId)).toEqual([moeder.id])
  expect(left.destroyed).toEqual([{ deelnemerId: kim.id, vernietigingId: ASKED, at: NOW }])
})

function decidedOn(casus: Casus, command: Asked, by: PersonId): Casus {
  const decided = decide(casus, asCommand(command), factsOf(by))
  if (!decided.ok) throw new Error(decided.refusal.reason)
  return fold(casus, decided.value, by)
}

const fold = (casus: Casus, events: readonly CasusEvent[], by: PersonId): Casus =>
  events.reduce<Casus>(
    (before, event) => evolve(before, before.id, { ...event, seq: before.version + 1, at: NOW, by } as Recorded),
    casus,
  )
