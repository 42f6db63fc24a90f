// Who leads on what: naming, confirming, transferring, and who leads at a moment.
import { describe, expect, test } from 'vitest'
import type { Casus, CasusWithAnalyse } from '#shared/casus/casus.ts'
import type { CasusEvent, Recorded } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import { heldAt, leadsUntilThen, type RegieHolder } from '#shared/casus/regie.ts'
import type { PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import { ANNA, BRAM, CASUS, CELINE, casusIn, DAY, factsOf, HOUR, NOW, person, place } from '#test/support/build.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const KIM = person('kim')
const GUEST = person('guest')
const EVERYBODY = () => true
const TODAY = '2026-03-02'
const NEXT_WEEK = '2026-03-09'

const TABLE = [
  place(ANNA, 'plancoordinator'),
  place(BRAM, 'behandelaar'),
  place(CELINE, 'casemanager'),
  place(KIM, 'ouderMetGezag'),
  place(GUEST, 'gast', { until: NOW + DAY }),
]
const holding = (more: Partial<RegieHolder> = {}): RegieHolder => ({
  holder: BRAM,
  since: '2026-03-01',
  assignedBy: ANNA,
  acceptedAt: null,
  reason: null,
  note: null,
  before: null,
  ...more,
})
const table = (zorg: RegieHolder | null = null, deelnemers = TABLE) =>
  casusIn('plan', { deelnemers, regie: { zorg } }) as CasusWithAnalyse
const without = (personId: PersonId) => TABLE.filter((deelnemer) => deelnemer.personId !== personId)

const assign = (holder: PersonId): Asked => ({ type: 'assignRegie', area: 'zorg', holder })
const ACCEPT: Asked = { type: 'acceptRegie', area: 'zorg' }
const transfer = (more: Partial<Extract<Asked, { type: 'transferRegie' }>> = {}): Asked => ({
  type: 'transferRegie',
  area: 'zorg',
  expectedHolder: BRAM,
  to: CELINE,
  reason: 'Bram gaat met verlof',
  from: TODAY,
  ...more,
})

/** The casus after events by one person, each a minute later. */
function casusAfter(casus: Casus, by: PersonId, ...events: CasusEvent[]): CasusWithAnalyse {
  let next = casus
  for (const event of events) {
    const recorded: Recorded = { ...event, seq: next.version + 1, at: NOW + next.version, by }
    next = evolve(next, CASUS, recorded)
  }
  return next as CasusWithAnalyse
}

describe('naming', () => {
  test('[RG1] somebody is named for an area that nobody leads', () => {
    given(table()).when(assign(BRAM)).thenEvents({ type: 'regie.assigned', area: 'zorg', holder: BRAM })
  })

  test('[RG1] an area that somebody leads takes no second one', () => {
    given(table(holding())).when(assign(CELINE)).thenRefused('has-holder')
  })

  test('[RG1] one person may lead on several areas, and each area stands by itself', () => {
    const casus = casusAfter(table(holding()), ANNA, { type: 'regie.assigned', area: 'onderwijs', holder: BRAM })
    expect([casus.regie.onderwijs?.holder, casus.regie.zorg?.holder, casus.regie.proces]).toEqual([BRAM, BRAM, null])
  })

  test('[RG1] a new analyse begins with nobody named', () => {
    const intake = casusIn('intake')
    const besluit = { takenBy: ANNA, takenAt: NOW, motivation: 'Samen', outcome: { kind: 'hsj-mcp' } } as const
    const { regie } = casusAfter(intake, ANNA, { type: 'besluit.recorded', besluit })
    expect(regie).toEqual({ proces: null, zorg: null, veiligheid: null, onderwijs: null })
  })

  test.each([
    ['a guest', GUEST],
    ['a parent', KIM],
    ['somebody who does not sit here', person('nobody')],
  ])('[RG2] %s leads on nothing', (_, personId) => {
    given(table()).when(assign(personId)).thenRefused('holder-not-at-table')
    given(table(holding()))
      .when(transfer({ to: personId }))
      .thenRefused('holder-not-at-table')
  })

  test('[RG2] nor does somebody whose place has ended', () => {
    const left = [...without(BRAM), place(BRAM, 'behandelaar', { endedAt: NOW - HOUR })]
    given(table(null, left)).when(assign(BRAM)).thenRefused('holder-not-at-table')
  })

  test.each<Rol>(['gedragswetenschapper', 'behandelaar', 'veiligheid', 'onderwijs'])('[RG2] a %s can', (rol) => {
    given(table(null, [...TABLE, place(person('dirk'), rol)]))
      .when(assign(person('dirk')))
      .thenTypes('regie.assigned')
  })
})

describe('confirming', () => {
  test('[RG3] who was named confirms it', () => {
    given(table(holding())).when(ACCEPT, factsOf(BRAM)).thenEvents({ type: 'regie.accepted', area: 'zorg' })
  })

  test('[RG3] nobody confirms for another', () => {
    given(table(holding())).when(ACCEPT, factsOf(ANNA)).thenRefused('not-the-holder')
    given(table()).when(ACCEPT, factsOf(BRAM)).thenRefused('not-the-holder')
  })

  test('[RG3] once is enough', () => {
    given(table(holding({ acceptedAt: NOW })))
      .when(ACCEPT, factsOf(BRAM))
      .thenRefused('already-confirmed')
  })

  test('[RG3] naming yourself is accepting; naming another is not', () => {
    const named = casusAfter(table(), ANNA, { type: 'regie.assigned', area: 'zorg', holder: BRAM })
    const self = casusAfter(table(), ANNA, { type: 'regie.assigned', area: 'zorg', holder: ANNA })
    expect(named.regie.zorg).toEqual(holding({ since: TODAY }))
    expect(self.regie.zorg).toMatchObject({ holder: ANNA, acceptedAt: NOW + 7 })
  })

  test('[RG3] a confirmation keeps all else', () => {
    const { regie } = casusAfter(table(holding()), BRAM, { type: 'regie.accepted', area: 'zorg' })
    expect(regie.zorg).toEqual(holding({ acceptedAt: NOW + 7 }))
  })
})

describe('transferring', () => {
  const EVENT = {
    type: 'regie.transferred',
    area: 'zorg',
    to: CELINE,
    reason: 'Bram gaat met verlof',
    from: TODAY,
  } as const

  test.each([
    ['a plancoordinator', ANNA],
    ['the holder', BRAM],
  ])('[RG4] %s hands it over in one act', (_, by) => {
    given(table(holding())).when(transfer(), factsOf(by)).thenEvents(EVENT)
  })

  test('[RG10] what the other must know goes with it, and stands with who leads', () => {
    const note = 'De diagnostiek loopt tot maart.'
    given(table(holding()))
      .when(transfer({ note }))
      .thenEvents({ ...EVENT, note })
    expect(casusAfter(table(holding()), ANNA, { ...EVENT, note }).regie.zorg).toMatchObject({ holder: CELINE, note })
    expect(casusAfter(table(holding()), ANNA, EVENT).regie.zorg?.note).toBeNull()
  })

  test('[RG4] nobody else does', () => {
    given(table(holding())).when(transfer(), factsOf(CELINE)).thenRefused('not-the-holder')
  })

  test('[RG4] not to who has it', () => {
    given(table(holding()))
      .when(transfer({ to: BRAM }))
      .thenRefused('has-holder')
  })

  test('[RG4] not from a day that is past; today and later are well', () => {
    given(table(holding()))
      .when(transfer({ from: '2026-03-01' }))
      .thenRefused('date-is-past')
    given(table(holding()))
      .when(transfer({ from: NEXT_WEEK }))
      .thenTypes('regie.transferred')
  })

  test('[RG4] the reason and the day are kept, and the new one has yet to confirm', () => {
    const { regie } = casusAfter(table(holding({ acceptedAt: NOW })), BRAM, EVENT)
    expect(regie.zorg).toEqual({
      holder: CELINE,
      since: TODAY,
      assignedBy: BRAM,
      acceptedAt: null,
      reason: EVENT.reason,
      note: null,
      before: BRAM,
    })
  })

  test('[RG5] who read another name is refused, and hears who it is now', () => {
    given(table(holding()))
      .when(transfer({ expectedHolder: CELINE, to: ANNA }))
      .thenRefused('holder-changed', { expected: CELINE, current: BRAM })
  })

  test('[RG5] nothing is handed over where nobody leads', () => {
    given(table()).when(transfer()).thenRefused('holder-changed', { expected: BRAM, current: null })
  })
})

describe('who leads at a moment', () => {
  const toCome = holding({ holder: CELINE, since: NEXT_WEEK, before: BRAM })

  test('[RG6] until the day of the transfer who led before goes on, and not a day longer', () => {
    const casus = table(toCome)
    const days = [0, 6, 7].map((later) => leadsUntilThen(casus, toCome, EVERYBODY, NOW + later * DAY))
    expect(days).toEqual([BRAM, BRAM, null])
  })

  test('[RG6] a second transfer before that day leaves it with who leads', () => {
    const { regie } = casusAfter(table(toCome), ANNA, {
      type: 'regie.transferred',
      area: 'zorg',
      to: ANNA,
      reason: 'Toch niet',
      from: NEXT_WEEK,
    })
    expect(regie.zorg).toMatchObject({ holder: ANNA, before: BRAM })
  })

  test('[RG7] a holder whose place ends leaves the area without one, and somebody else can be named', () => {
    const casus = casusAfter(table(holding()), ANNA, {
      type: 'deelnemer.ended',
      deelnemerId: TABLE[1]!.id,
      reason: 'Weg',
    })
    expect(heldAt(casus, 'zorg', EVERYBODY, NOW + HOUR)).toBeNull()
    given(casus)
      .when(assign(CELINE), factsOf(ANNA, { at: NOW + HOUR }))
      .thenTypes('regie.assigned')
  })

  test('[RG11] a holder without an account leads nothing: somebody else is named, who has one', () => {
    const casus = table(holding())
    const facts = factsOf(ANNA, { kinds: { [BRAM]: null } })
    expect(heldAt(casus, 'zorg', (personId) => personId !== BRAM, NOW)).toBeNull()
    given(casus).when(assign(CELINE), facts).thenTypes('regie.assigned')
    given(table()).when(assign(BRAM), facts).thenRefused('holder-not-at-table')
    given(table(holding({ holder: CELINE })))
      .when(transfer({ expectedHolder: CELINE, to: BRAM }), facts)
      .thenRefused('holder-not-at-table')
    expect(leadsUntilThen(casus, toCome, (personId) => personId !== BRAM, NOW)).toBeNull()
  })

  test('[RG7] so does one who is only a guest still', () => {
    const casus = table(holding(), [...without(BRAM), place(BRAM, 'gast', { until: NOW + DAY })])
    expect(heldAt(casus, 'zorg', EVERYBODY, NOW)).toBeNull()
  })
})

test('[CA21] what nobody was named for is neither confirmed nor handed over: a defect', () => {
  expect(() => casusAfter(table(), ANNA, { type: 'regie.accepted', area: 'zorg' })).toThrow()
  expect(() =>
    casusAfter(table(), ANNA, { type: 'regie.transferred', area: 'zorg', to: ANNA, reason: 'Zomaar', from: TODAY }),
  ).toThrow()
})
