// Whom a family member may call: chosen for oneself, changed at any time, and over when that person leaves.
import { describe, expect, test } from 'vitest'
import { aanspreekpuntOf } from '#shared/casus/aanspreekpunt.ts'
import type { Casus, Deelnemer } from '#shared/casus/casus.ts'
import type { CasusEvent, Recorded } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import {
  ANNA,
  BRAM,
  CASUS,
  CELINE,
  casusIn,
  DAY,
  factsOf,
  HOUR,
  idOf,
  NOW,
  person,
  place,
} from '#test/support/build.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const KIM = person('kim')
const MOTHER = person('moeder')
const FATHER = person('vader')
const GRANDMOTHER = person('oma')

const kim = place(KIM, 'jeugdige')
const mother = place(MOTHER, 'ouderMetGezag')
const father = place(FATHER, 'ouderMetGezag')
const TABLE = [
  place(ANNA, 'casemanager'),
  place(BRAM, 'behandelaar'),
  place(CELINE, 'plancoordinator'),
  place(GRANDMOTHER, 'steunfiguur'),
  kim,
  mother,
  father,
]
const table = (deelnemers: readonly Deelnemer[] = TABLE) => casusIn('plan', { deelnemers })

const appoint = (more: Partial<Extract<Asked, { type: 'appointAanspreekpunt' }>> = {}): Asked => ({
  type: 'appointAanspreekpunt',
  for: kim.id,
  personId: BRAM,
  namens: null,
  ...more,
})

const appointed = (chosenBy: DeelnemerId, personId: PersonId, namens: string | null = null): CasusEvent => ({
  type: 'aanspreekpunt.appointed',
  for: chosenBy,
  personId,
  namens,
})

/** The casus after events, each an hour later. */
function casusAfter(casus: Casus, ...events: CasusEvent[]): Casus {
  let next = casus
  for (const [index, event] of events.entries()) {
    const recorded: Recorded = { ...event, seq: next.version + 1, at: NOW + index * HOUR, by: ANNA }
    next = evolve(next, CASUS, recorded)
  }
  return next
}
const calledBy = (casus: Casus, personId: PersonId, at = NOW + DAY) => aanspreekpuntOf(casus, personId, at)?.personId

describe('choosing', () => {
  test.each<Rol>(['jeugdige', 'ouderMetGezag', 'ouderZonderGezag', 'voogd', 'pleegouder'])(
    '[AP1] a %s chooses for himself',
    (rol) => {
      const own = place(person('wie'), rol)
      given(table([...TABLE, own]))
        .when(appoint({ for: own.id }), factsOf(own.personId))
        .thenEvents(appointed(own.id, BRAM))
    },
  )

  test.each<Rol>(['steunfiguur', 'vertrouwenspersoon', 'behandelaar', 'gast'])(
    '[AP1] a %s has no choice here',
    (rol) => {
      const own = place(person('wie'), rol)
      given(table([...TABLE, own]))
        .when(appoint({ for: own.id }), factsOf(own.personId))
        .thenRefused('not-your-rol')
      given(table([...TABLE, own]))
        .when(appoint({ for: own.id, namens: 'Zei hij' }))
        .thenRefused('not-family')
    },
  )

  test('[AP2] a parent does not choose for the jeugdige, nor for the other parent', () => {
    given(table())
      .when(appoint({ namens: 'Dat wil hij' }), factsOf(MOTHER))
      .thenRefused('not-your-rol')
    given(table())
      .when(appoint({ for: mother.id }), factsOf(FATHER))
      .thenRefused('not-your-rol')
  })

  test('[AP2] of a place that is not there a family member learns the same', () => {
    given(table())
      .when(appoint({ for: idOf<DeelnemerId>('nergens') }), factsOf(MOTHER))
      .thenRefused('not-your-rol')
  })

  test.each([
    ['a casemanager', ANNA],
    ['a plancoordinator', CELINE],
  ])('[AP2] %s writes it down and says how he knows', (_, by) => {
    given(table()).when(appoint(), factsOf(by)).thenRefused('needs-namens')
    given(table())
      .when(appoint({ namens: 'Zei hij in de auto' }), factsOf(by))
      .thenEvents(appointed(kim.id, BRAM, 'Zei hij in de auto'))
  })

  test('[AP2] a behandelaar does not, and nobody for a place that has ended', () => {
    given(table())
      .when(appoint({ namens: 'Zei hij' }), factsOf(BRAM))
      .thenRefused('not-your-rol')
    const left = TABLE.map((one) => (one === mother ? { ...one, endedAt: NOW - HOUR } : one))
    given(table(left))
      .when(appoint({ for: mother.id, namens: 'Zei zij' }))
      .thenRefused('no-such-deelnemer')
  })

  test('[AP2] who chooses himself needs nobody’s word for it', () => {
    given(table())
      .when(appoint({ namens: 'Ik zelf' }), factsOf(KIM))
      .thenEvents(appointed(kim.id, BRAM))
  })

  test('[AP3] a steunfiguur can be chosen, and a parent', () => {
    given(table())
      .when(appoint({ personId: GRANDMOTHER }), factsOf(KIM))
      .thenTypes('aanspreekpunt.appointed')
    given(table())
      .when(appoint({ personId: FATHER }), factsOf(KIM))
      .thenTypes('aanspreekpunt.appointed')
  })

  test.each([
    ['himself', MOTHER],
    ['the jeugdige', KIM],
    ['somebody who does not sit here', person('nobody')],
  ])('[AP3] a mother does not choose %s', (_, personId) => {
    given(table())
      .when(appoint({ for: mother.id, personId }), factsOf(MOTHER))
      .thenRefused('cannot-be-called')
  })
})

describe('what stands', () => {
  test('[AP4] the last choice counts, and each person has his own', () => {
    const casus = casusAfter(
      table(),
      appointed(kim.id, BRAM),
      appointed(mother.id, ANNA),
      appointed(kim.id, GRANDMOTHER),
    )
    expect([calledBy(casus, KIM), calledBy(casus, MOTHER), calledBy(casus, FATHER)]).toEqual([
      GRANDMOTHER,
      ANNA,
      undefined,
    ])
    expect(casus.aanspreekpunten).toHaveLength(2)
  })

  test('[AP4] a choice outlives another rol of who made it', () => {
    const pleegouder = place(MOTHER, 'pleegouder')
    const casus = casusAfter(table([...TABLE, pleegouder]), appointed(mother.id, BRAM), appointed(pleegouder.id, ANNA))
    expect(calledBy(casus, MOTHER)).toBe(ANNA)
  })

  const brams = TABLE.find(({ personId }) => personId === BRAM)!
  const { endedAt: _, ...invitation } = brams
  const back = (rol: Rol, from: number): CasusEvent => ({
    type: 'deelnemer.invited',
    deelnemer: { ...invitation, id: idOf<DeelnemerId>('again'), rol, from },
  })
  const ended: CasusEvent = { type: 'deelnemer.ended', deelnemerId: brams.id, reason: 'Andere baan' }

  test('[AP5] it ends with the place of who was chosen', () => {
    const casus = casusAfter(table(), appointed(kim.id, BRAM), ended)
    expect(calledBy(casus, KIM, NOW)).toBe(BRAM)
    expect(calledBy(casus, KIM, NOW + HOUR)).toBeUndefined()
  })

  test('[AP5] also where that place ends by itself', () => {
    const guest = TABLE.map((one) => (one === brams ? { ...one, until: NOW + DAY } : one))
    const casus = casusAfter(table(guest), appointed(kim.id, BRAM))
    expect(calledBy(casus, KIM, NOW + DAY - 1)).toBe(BRAM)
    expect(calledBy(casus, KIM, NOW + DAY)).toBeUndefined()
  })

  test('[AP5] who comes back is not chosen again by that; another rol at once is no leaving', () => {
    const later = casusAfter(table(), appointed(kim.id, BRAM), ended, back('behandelaar', NOW + 2 * HOUR))
    expect(calledBy(later, KIM)).toBeUndefined()
    const atOnce = casusAfter(table(), appointed(kim.id, BRAM), ended, back('veiligheid', NOW + HOUR))
    expect(calledBy(atOnce, KIM)).toBe(BRAM)
  })

  test('[AP5] who left has no choice that stands', () => {
    const left: CasusEvent = { type: 'deelnemer.ended', deelnemerId: mother.id, reason: 'Wil niet meer' }
    expect(calledBy(casusAfter(table(), appointed(mother.id, BRAM), left), MOTHER)).toBeUndefined()
  })
})
