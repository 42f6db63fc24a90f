// Doing a colleague's work for a while; and a table where nobody is left who can invite.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import { isLeaderless, unheldAt } from '#shared/casus/coordinators.ts'
import { decide } from '#shared/casus/decide.ts'
import type { OrganisatieId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import { ANNA, BRAM, CELINE, casusIn, DAY, factsOf, idOf, NOW, person, place } from '#test/support/build.ts'
import { type Asked, asCommand, given } from '#test/support/scenario.ts'

const LINDEWIER = idOf<OrganisatieId>('lindewier')
const SCHOOL = idOf<OrganisatieId>('school')
const DUUK = person('duuk')
const organisaties = { [BRAM]: LINDEWIER, [CELINE]: LINDEWIER, [DUUK]: SCHOOL }

const brams = place(BRAM, 'behandelaar', { rooms: { analyse: 'read' } })
const table = (...more: ReturnType<typeof place>[]) =>
  casusIn('plan', { deelnemers: [place(ANNA, 'plancoordinator'), brams, ...more] })

const ask = (personId: PersonId, rol: Rol, more: object = {}): Asked => ({
  type: 'inviteDeelnemer',
  personId,
  rol,
  purpose: 'Verlof.',
  until: NOW + 14 * DAY,
  rooms: {},
  grondslag: 'publieke-taak',
  doorbreking: 'rechtstreeks-betrokken',
  ...more,
})
const instead = (personId: PersonId, more: object = {}) => ask(personId, 'behandelaar', { vervangt: brams.id, ...more })
const facts = factsOf(ANNA, { organisaties })

describe('vervanging', () => {
  test('[BH16] [BH17] by a colleague of the same organisatie, with the rooms of the place', () => {
    // What is asked of rooms beside it counts for nothing: the place decides.
    const decision = decide(table(), asCommand(instead(CELINE, { rooms: { analyse: 'write', plan: 'write' } })), facts)
    expect(decision.ok && decision.value).toMatchObject([
      { type: 'deelnemer.invited', deelnemer: { personId: CELINE, vervangt: brams.id, rooms: { analyse: 'read' } } },
    ])
  })

  test.each([
    ['other-organisatie', instead(DUUK)],
    ['other-organisatie', instead(person('nobody'))],
    ['needs-end-date', instead(CELINE, { until: null })],
    ['date-is-past', instead(CELINE, { until: NOW })],
    ['other-rol', instead(CELINE, { rol: 'gedragswetenschapper' })],
    ['no-such-deelnemer', instead(CELINE, { vervangt: place(DUUK, 'behandelaar').id })],
    ['already-deelnemer', instead(BRAM)],
  ] as const)('[BH16] is refused as %s', (reason, asked) => {
    given(table()).when(asked, facts).thenRefused(reason)
  })

  test('[BH16] not for longer than the place itself, and not of a place that ended or of a guest', () => {
    const short = place(BRAM, 'behandelaar', { until: NOW + 7 * DAY })
    const of = (deelnemer: ReturnType<typeof place>, rol: Rol) =>
      given(casusIn('plan', { deelnemers: [place(ANNA, 'plancoordinator'), deelnemer] })).when(
        ask(CELINE, rol, { vervangt: deelnemer.id }),
        facts,
      )
    of(short, 'behandelaar').thenRefused('longer-than-place')
    of(place(BRAM, 'behandelaar', { endedAt: NOW - DAY }), 'behandelaar').thenRefused('no-such-deelnemer')
    of(place(BRAM, 'gast', { until: NOW + 30 * DAY }), 'gast').thenRefused('other-rol')
  })

  test('[BH16] nobody takes a place over for a while himself', () => {
    given(table(place(CELINE, 'casemanager')))
      .when(instead(CELINE), factsOf(CELINE, { organisaties }))
      .thenRefused('not-for-yourself')
  })

  test('[BH18] ends by itself on its day, and the other place stays', () => {
    const substitute = place(CELINE, 'behandelaar', { until: NOW + DAY, vervangt: brams.id })
    const casus = table(substitute)
    const levelOf = (personId: PersonId, at: number) => accessTo(casus, personId, 'plan', at).level
    expect([levelOf(CELINE, NOW), levelOf(CELINE, NOW + DAY)]).toEqual(['write', 'none'])
    expect(levelOf(BRAM, NOW + DAY)).toBe('write')
  })

  test('[BH18] does not count as somebody who stays', () => {
    const anna = place(ANNA, 'plancoordinator')
    const casus = casusIn('plan', {
      deelnemers: [anna, place(CELINE, 'plancoordinator', { until: NOW + DAY, vervangt: anna.id })],
    })
    given(casus)
      .when({ type: 'endDeelnemer', deelnemerId: anna.id, reason: 'Weg' }, facts)
      .thenRefused('last-coordinator')
  })
})

describe('a table that nobody holds', () => {
  const gone = { [ANNA]: null }
  const casus = table(place(DUUK, 'onderwijs'), place(person('guest'), 'gast', { until: NOW + DAY }))
  const coordinator = (more: object = {}) => ask(CELINE, 'plancoordinator', { until: null, ...more })

  test('[BH20] is known by the account, not by the place', () => {
    const counts = (personId: PersonId) => personId !== ANNA
    expect([unheldAt(casus, counts, NOW), isLeaderless(casus, counts, NOW)]).toEqual([['plancoordinator'], true])
    expect([unheldAt(casus, () => true, NOW), isLeaderless(casus, () => true, NOW)]).toEqual([[], false])
    const both = table(place(ANNA, 'casemanager'), place(CELINE, 'casemanager'))
    expect([unheldAt(both, counts, NOW), isLeaderless(both, counts, NOW)]).toEqual([['plancoordinator'], false])
  })

  test.each([BRAM, DUUK])('[BH19] each colleague who is left invites one who can', (by) => {
    given(casus)
      .when(coordinator(), factsOf(by, { kinds: gone }))
      .thenTypes('deelnemer.invited')
    given(casus)
      .when(coordinator({ rol: 'casemanager' }), factsOf(by, { kinds: gone }))
      .thenTypes('deelnemer.invited')
  })

  test('[BH19] and nobody else, not himself, not for a while', () => {
    const by = (who: PersonId) => factsOf(who, { kinds: gone })
    given(casus).when(ask(CELINE, 'behandelaar'), by(BRAM)).thenRefused('coordinator-first')
    given(casus)
      .when(coordinator({ until: NOW + DAY }), by(BRAM))
      .thenRefused('coordinator-first')
    given(casus)
      .when(coordinator({ personId: BRAM }), by(BRAM))
      .thenRefused('not-for-yourself')
    given(casus)
      .when(coordinator(), by(person('guest')))
      .thenRefused('not-your-rol')
    given(casus)
      .when(coordinator(), by(person('elsewhere')))
      .thenRefused('no-such-casus')
  })

  test('[BH19] as soon as somebody holds it again, it is theirs again', () => {
    given(casus).when(coordinator(), factsOf(BRAM)).thenRefused('not-your-rol')
    const closed = casusIn('gesloten', { deelnemers: [place(ANNA, 'plancoordinator'), brams] })
    given(closed)
      .when(coordinator(), factsOf(BRAM, { kinds: gone }))
      .thenRefused('not-your-rol')
  })

  test('[BH19] who has no account any more does not keep the table for CA6, and can be ended', () => {
    const [anna, celine] = [place(ANNA, 'plancoordinator'), place(CELINE, 'casemanager')]
    const two = casusIn('plan', { deelnemers: [anna, celine] })
    const by = factsOf(CELINE, { kinds: gone })
    given(two).when({ type: 'endDeelnemer', deelnemerId: celine.id, reason: 'Weg' }, by).thenRefused('last-coordinator')
    given(two).when({ type: 'endDeelnemer', deelnemerId: anna.id, reason: 'Weg' }, by).thenTypes('deelnemer.ended')
  })
})
