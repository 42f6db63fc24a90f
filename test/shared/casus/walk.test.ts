// A seeded random walk: any people ask anything in any order, time passes, and what must always hold is looked at after
// each step. fast-check prints the seed of a failure, and shrinks it.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aanspreekpuntOf } from '#shared/casus/aanspreekpunt.ts'
import { accessTo } from '#shared/casus/access.ts'
import { type Casus, type CasusWithAnalyse, isActive } from '#shared/casus/casus.ts'
import { dayOf } from '#shared/casus/day.ts'
import { type Decision, decide, type Facts } from '#shared/casus/decide.ts'
import type { Recorded } from '#shared/casus/events.ts'
import { evolve, fold } from '#shared/casus/evolve.ts'
import { heldAt, leadsUntilThen, mayLeadAt, REGIE_AREAS } from '#shared/casus/regie.ts'
import { type DeelnemerId, type PersonId, randomId } from '#shared/ids.ts'
import { ROLLEN, type Rol } from '#shared/people.ts'
import { CASUS, DAY, factsOf, NOW, person } from '#test/support/build.ts'
import { type Asked, asCommand } from '#test/support/scenario.ts'

const PROFESSIONALS = ['anna', 'bram', 'celine', 'dirk'].map((name) => person(name))
const FAMILY = ['kim', 'moeder'].map((name) => person(name))
const PEOPLE = [...PROFESSIONALS, ...FAMILY]
const KINDS = Object.fromEntries(FAMILY.map((id) => [id, 'familie' as const]))

const someone = fc.constantFrom(...PEOPLE)
const rol: fc.Arbitrary<Rol> = fc.oneof(fc.constantFrom('casemanager', 'plancoordinator'), fc.constantFrom(...ROLLEN))
const level = fc.constantFrom('read', 'write', undefined)

/** What is asked; ids and versions that only the casus knows are filled in when it is asked. */
type Wish = (casus: Casus | null, at: number) => Asked

const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Wish>(() => ({ type: 'startIntake' })) },
  {
    weight: 1,
    arbitrary: fc.tuple(someone, fc.boolean(), fc.integer({ min: -1, max: 0 }), fc.integer({ min: -2, max: 9 })).map(
      ([owner, isElders, behind, days]): Wish =>
        (casus, at) => ({
          type: 'recordBesluit',
          expectedVersion: (casus?.version ?? 0) + behind,
          motivation: 'Samen gewogen',
          outcome: isElders
            ? { kind: 'elders', advice: 'Wijkteam', owner, due: new Date(at + days * DAY).toISOString().slice(0, 10) }
            : { kind: 'hsj-mcp' },
        }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(someone, rol, fc.option(fc.integer({ min: -1, max: 20 })), level, level).map(
      ([personId, asRol, days, analyse, plan]): Wish =>
        (_, at) => ({
          type: 'inviteDeelnemer',
          personId,
          rol: asRol,
          purpose: 'Meedenken',
          until: days === null ? null : at + days * DAY,
          rooms: { analyse, plan },
          grondslag: 'publieke-taak',
          doorbreking: 'toestemming',
        }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.nat(20).map(
      (index): Wish =>
        (casus) => ({
          type: 'endDeelnemer',
          deelnemerId: casus?.deelnemers[index % Math.max(1, casus.deelnemers.length)]?.id ?? randomId(),
          reason: 'Weg',
        }),
    ),
  },
)

const changeWish = fc.tuple(fc.nat(20), rol, fc.option(fc.integer({ min: -1, max: 20 })), level, level, fc.nat(1)).map(
  ([index, asRol, days, analyse, plan, ahead]): Wish =>
    (casus, at) => {
      const found = casus?.deelnemers[index % Math.max(1, casus.deelnemers.length)]
      return {
        type: 'changeDeelnemer',
        deelnemerId: found?.id ?? randomId(),
        expectedChanges: (found?.changes ?? 0) + ahead,
        place: {
          rol: asRol,
          until: days === null ? null : at + days * DAY,
          purpose: 'Meedenken',
          rooms: { analyse, plan },
          grondslag: 'publieke-taak',
          doorbreking: 'toestemming',
        },
        reason: 'Ander werk',
      }
    },
)

const area = fc.constantFrom(...REGIE_AREAS)
const regieWish: fc.Arbitrary<Wish> = fc.oneof(
  fc.tuple(area, someone).map(
    ([on, holder]): Wish =>
      () => ({ type: 'assignRegie', area: on, holder }),
  ),
  area.map(
    (on): Wish =>
      () => ({ type: 'acceptRegie', area: on }),
  ),
  fc.tuple(area, someone, fc.integer({ min: -1, max: 9 })).map(
    ([on, to, days]): Wish =>
      (casus, at) => ({
        type: 'transferRegie',
        area: on,
        expectedHolder: (casus && 'regie' in casus && casus.regie[on]?.holder) || to,
        to,
        reason: 'Verlof',
        from: dayOf(at + days * DAY),
      }),
  ),
)

const aanspreekpuntWish = fc.tuple(fc.nat(20), someone, fc.boolean()).map(
  ([index, personId, isOwn]): Wish =>
    (casus) => ({
      type: 'appointAanspreekpunt',
      for: casus?.deelnemers[index % Math.max(1, casus.deelnemers.length)]?.id ?? randomId(),
      personId,
      namens: isOwn ? null : 'Zo gezegd',
    }),
)

const anyWish = fc.oneof({ weight: 3, arbitrary: wish }, changeWish, regieWish, aanspreekpuntWish)
const step = fc.record({ by: someone, wish: anyWish, daysLater: fc.nat(5) })

test('[CA22] whatever is asked in whatever order, what must hold holds', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
      let at = NOW
      const events: Recorded[] = []
      let casus: Casus | null = null
      const keep = (decision: Decision, by: PersonId): void => {
        if (!decision.ok) return
        for (const event of decision.value) {
          const recorded: Recorded = { ...event, seq: events.length + 1, at, by }
          const before: number = casus?.version ?? 0
          casus = evolve(casus, CASUS, recorded)
          expect(casus.version).toBe(before + 1)
          events.push(recorded)
        }
      }
      keep(decide(null, asCommand(signaal), facts(person('bram'), at)), person('bram'))

      for (const { by, wish: wished, daysLater } of steps) {
        at += daysLater * DAY
        keep(decide(casus, asCommand(wished(casus, at)), facts(by, at)), by)
        holds(casus as Casus | null, at)
      }
      expect(fold(CASUS, events)).toEqual(casus)
    }),
    { numRuns: 400 },
  )
})

const signaal: Asked = {
  type: 'reportSignaal',
  casusId: CASUS,
  jeugdige: { name: 'Kim', born: null },
  concern: 'Slaapt nergens',
  criteria: ['urgent'],
  rol: 'onderwijs',
  casemanager: person('anna'),
}

const facts = (by: PersonId, at: number): Facts => ({
  ...factsOf(by, { at, kinds: KINDS }),
  newDeelnemerId: () => randomId<DeelnemerId>(),
})

function holds(casus: Casus | null, at: number): void {
  if (casus === null) throw new Error('a casus never goes away')
  const active = casus.deelnemers.filter((deelnemer) => isActive(deelnemer, at))

  const canInvite = active.filter(({ rol: held }) => held === 'casemanager' || held === 'plancoordinator')
  expect(canInvite.length, 'CA6: somebody can invite').toBeGreaterThan(0)

  const held = active.map((deelnemer) => `${deelnemer.personId} ${deelnemer.rol}`)
  expect(new Set(held).size, 'CA11: a rol once at a time').toBe(held.length)

  for (const on of 'regie' in casus ? REGIE_AREAS : []) {
    const held = heldAt(casus as CasusWithAnalyse, on, () => true, at)
    if (held === null) continue
    expect(mayLeadAt(casus, held.holder, at), 'RG2: who leads sits at the table').toBe(true)
    if (held.assignedBy === held.holder) expect(held.acceptedAt, 'RG3: naming yourself is accepting').not.toBeNull()
    expect(
      leadsUntilThen(casus, held, () => true, at),
      'RG4: it went over to another',
    ).not.toBe(held.holder)
  }

  for (const personId of FAMILY) {
    const called = aanspreekpuntOf(casus, personId, at)
    if (called) {
      const isHere = active.some((deelnemer) => deelnemer.personId === called.personId)
      expect(isHere && called.personId !== personId, 'AP3: who is called sits at the table').toBe(true)
    }
    const isInvited = active.some((deelnemer) => deelnemer.personId === personId && deelnemer.rooms.analyse)
    const { level: given } = accessTo(casus, personId, 'analyse', at)
    if (!isInvited) expect(given, 'AC2: family enters by invitation only').toBe('none')
  }
  const moments = casus.passed.map((passed) => passed.at)
  expect(moments, 'CA23: phases in order').toEqual(moments.toSorted((a, b) => a - b))
}
