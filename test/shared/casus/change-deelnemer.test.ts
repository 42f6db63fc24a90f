// Changing a place at the table: the same rules as an invitation, nothing for oneself, and nothing on top of a newer change.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import type { Casus, Deelnemer } from '#shared/casus/casus.ts'
import { clearancesKnownTo, hasClearance } from '#shared/casus/clearance.ts'
import { decide } from '#shared/casus/decide.ts'
import type { PlaceChange } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import { heldAt } from '#shared/casus/regie.ts'
import {
  ANNA,
  BRAM,
  CASUS,
  CELINE,
  casusIn,
  DAY,
  factsOf,
  NOW,
  ORGANISATIE,
  person,
  place,
} from '#test/support/build.ts'
import { type Asked, asCommand, given } from '#test/support/scenario.ts'

type Change = Extract<Asked, { type: 'changeDeelnemer' }>
type Place = Change['place']

const asPlace = ({ rol, until, purpose, rooms, grondslag, doorbreking }: Deelnemer): Place => ({
  rol,
  until,
  purpose,
  rooms: { analyse: rooms.analyse, plan: rooms.plan },
  grondslag,
  doorbreking,
})

const change = (of: Deelnemer, to: Partial<Place>, expectedChanges = of.changes ?? 0): Change => ({
  type: 'changeDeelnemer',
  deelnemerId: of.id,
  expectedChanges,
  place: { ...asPlace(of), ...to },
  reason: 'Het werk is een ander',
})

const anna = place(ANNA, 'casemanager')
const bram = place(BRAM, 'behandelaar')
const school = place(person('school'), 'onderwijs', { rooms: { analyse: 'write' } })
const gast = place(person('gast'), 'gast', { until: NOW + 20 * DAY, rooms: { plan: 'read' } })
const kim = place(person('kim'), 'jeugdige')
const pleeg = place(person('pleeg'), 'pleegouder', { rooms: { plan: 'read' } })
const table = (...deelnemers: Deelnemer[]) =>
  casusIn('plan', { deelnemers: [anna, bram, school, gast, kim, pleeg, ...deelnemers] })

/** The casus as it is after what was asked. */
function changedBy(casus: Casus, asked: Change, by = ANNA): Casus {
  const decision = decide(casus, asCommand(asked), factsOf(by))
  if (!decision.ok) throw new Error(decision.refusal.reason)
  return decision.value.reduce<Casus>(
    (now, event) => evolve(now, CASUS, { ...event, seq: now.version + 1, at: NOW, by }),
    casus,
  )
}

const levels = (casus: Casus, { personId }: Deelnemer) =>
  (['analyse', 'plan'] as const).map((room) => accessTo(casus, personId, room, NOW).level)

describe('what can be changed', () => {
  test.each<[string, Deelnemer, Partial<Place>, PlaceChange]>([
    ['the rol', bram, { rol: 'veiligheid' }, { rol: 'veiligheid' }],
    ['the rooms', bram, { rooms: { analyse: 'read', plan: 'read' } }, { rooms: { analyse: 'read', plan: 'read' } }],
    ['a room away', school, { rooms: {} }, { rooms: {} }],
    ['the last day', bram, { until: NOW + DAY }, { until: NOW + DAY }],
    ['no last day any more', { ...bram, until: NOW + DAY }, { until: null }, { until: null }],
    ['the purpose', kim, { purpose: 'Het gaat over hem' }, { purpose: 'Het gaat over hem' }],
    [
      'both grounds',
      pleeg,
      { grondslag: 'toestemming', doorbreking: 'toestemming' },
      { grondslag: 'toestemming', doorbreking: 'toestemming' },
    ],
  ])('[CA33] %s, and nothing else of the place', (_, of, to, changed) => {
    const casus = casusIn('plan', {
      deelnemers: [anna, ...[bram, school, kim, pleeg].filter(({ id }) => id !== of.id), of],
    })
    given(casus)
      .when(change(of, to))
      .thenEvents({ type: 'deelnemer.changed', deelnemerId: of.id, changed, reason: 'Het werk is een ander' })
    const now = changedBy(casus, change(of, to)).deelnemers.find(({ id }) => id === of.id)
    expect(now).toEqual({ ...of, ...changed, changes: 1 })
  })

  test('[CA33] at once it opens and closes what the invitation would', () => {
    const casus = table()
    expect(levels(casus, school)).toEqual(['write', 'write'])
    expect(levels(changedBy(casus, change(school, { rooms: { analyse: 'read' } })), school)).toEqual(['read', 'write'])
    expect(levels(changedBy(casus, change(school, { rooms: { plan: 'read' } })), school)).toEqual(['none', 'read'])
    expect(levels(changedBy(casus, change(bram, { rol: 'onderwijs' })), bram)).toEqual(['none', 'write'])
  })

  test.each<[string, Deelnemer, Partial<Place>, string]>([
    ['to a family rol', bram, { rol: 'voogd' }, 'rol-not-for-person'],
    ['from a family rol', kim, { rol: 'behandelaar' }, 'rol-not-for-person'],
    ['to a rol he has beside it', place(BRAM, 'veiligheid'), { rol: 'behandelaar' }, 'already-deelnemer'],
    ['to gast without a last day', bram, { rol: 'gast' }, 'needs-end-date'],
    ['a gast to no last day', gast, { until: null }, 'needs-end-date'],
    ['to a last day that is over', bram, { until: NOW }, 'date-is-past'],
    ['to a room that the rol cannot enter', kim, { rooms: { plan: 'read' } }, 'room-not-for-rol'],
  ])('[CA33] not %s', (_, of, to, reason) => {
    const casus = table(...([bram, kim, gast].some(({ id }) => id === of.id) ? [] : [of]))
    given(casus)
      .when(change(of, to))
      .thenRefused(reason as 'needs-end-date', reason === 'room-not-for-rol' ? { room: 'plan' } : {})
  })

  test('[CA33] a room no wider than who changes it comes there himself; what was wider stays as it was', () => {
    const narrow = place(CELINE, 'plancoordinator', { rooms: { plan: 'read' } })
    const casus = table(narrow)
    const by = factsOf(CELINE)
    given(casus)
      .when(change(gast, { rooms: { plan: 'write' } }), by)
      .thenRefused('room-not-yours', { room: 'plan' })
    given(casus)
      .when(change(school, { rooms: { analyse: 'write' }, purpose: 'Anders' }), by)
      .thenTypes('deelnemer.changed')
    const read = { ...bram, rooms: { plan: 'read' } as const }
    given(casusIn('plan', { deelnemers: [anna, narrow, read] }))
      .when(change(read, { rooms: {} }), by)
      .thenRefused('room-not-yours', { room: 'plan' })
  })

  test('[CA33] who gets a rol is a guest no longer, at no place', () => {
    const twice = place(gast.personId, 'behandelaar')
    given(table(twice))
      .when(change(twice, { rol: 'veiligheid' }))
      .thenTypes('deelnemer.ended', 'deelnemer.changed')
    const casus = changedBy(table(), change(gast, { rol: 'behandelaar', until: null, rooms: {} }))
    expect(levels(casus, gast)).toEqual(['write', 'write'])
  })

  test('[CA33] of a place that is over nothing is changed', () => {
    const gone = place(CELINE, 'behandelaar', { until: NOW })
    given(table(gone))
      .when(change(gone, { until: NOW + DAY }))
      .thenRefused('no-such-deelnemer')
  })
})

describe('his own place', () => {
  const wide = place(ANNA, 'casemanager', { until: NOW + 9 * DAY, rooms: { plan: 'read' } })
  const casus = casusIn('plan', { deelnemers: [wide, place(BRAM, 'plancoordinator')] })
  test.each<[string, Partial<Place>]>([
    ['another rol', { rol: 'gedragswetenschapper' }],
    ['a later day', { until: NOW + 10 * DAY }],
    ['no last day', { until: null }],
    ['another ground', { doorbreking: 'conflict-van-plichten' }],
  ])('[CA34] %s is for somebody else to give', (_, to) => {
    given(casus).when(change(wide, to)).thenRefused('not-for-yourself')
  })

  test('[CA34] a wider room is not his to take, by whatever he has there', () => {
    given(casus)
      .when(change(wide, { rooms: {} }))
      .thenRefused('room-not-yours', { room: 'plan' })
    const twice = casusIn('plan', { deelnemers: [wide, place(ANNA, 'plancoordinator')] })
    given(twice)
      .when(change(wide, { rooms: {} }))
      .thenRefused('not-for-yourself')
  })

  test('[CA34] narrower is well', () => {
    given(casus)
      .when(change(wide, { until: NOW + DAY, rooms: { analyse: 'read', plan: 'read' } }))
      .thenTypes('deelnemer.changed')
  })
})

describe('what was read', () => {
  test('[CA35] an older page does not undo a newer change, and the same twice is nothing', () => {
    const casus = changedBy(table(), change(bram, { rooms: { analyse: 'read' } }))
    given(casus)
      .when(change(bram, { until: NOW + DAY }, 0))
      .thenRefused('place-changed', { expected: 0, current: 1 })
    const now = casus.deelnemers.find(({ id }) => id === bram.id)!
    given(casus).when(change(now, {})).thenRefused('nothing-changed')
    given(casus)
      .when(change(now, { rooms: {} }))
      .thenTypes('deelnemer.changed')
  })
})

describe('what hung on the rol', () => {
  const clearances = [{ deelnemerId: bram.id, reason: 'Adres', at: NOW, by: ANNA }]
  const casus = casusIn('plan', { deelnemers: [anna, bram, place(CELINE, 'plancoordinator')], clearances })

  test('[CA36] another rol is not named, and only who changed it by name could tell', () => {
    expect(hasClearance(casus, BRAM, NOW)).toBe(true)
    const changed = changedBy(casus, change(bram, { rol: 'veiligheid' }), CELINE)
    expect([hasClearance(changed, BRAM, NOW), accessTo(changed, BRAM, 'afgeschermd', NOW).level]).toEqual([
      false,
      'none',
    ])
    expect(clearancesKnownTo(changed, ANNA, NOW)).toEqual([])
    given(casus)
      .when(change(bram, { rol: 'veiligheid' }), factsOf(CELINE))
      .thenTypes('deelnemer.changed')
    // Back in the rol he is not named again.
    const back = changed.deelnemers.find(({ id }) => id === bram.id)!
    expect(hasClearance(changedBy(changed, change(back, { rol: 'behandelaar' })), BRAM, NOW)).toBe(false)
  })

  test('[CA36] in the same rol he stays named', () => {
    expect(hasClearance(changedBy(casus, change(bram, { rooms: { plan: 'read' } })), BRAM, NOW)).toBe(true)
  })

  test('[CA36] who leads goes on in another rol, and not as a guest', () => {
    const holder = {
      holder: BRAM,
      since: '2026-03-01',
      assignedBy: ANNA,
      acceptedAt: NOW,
      reason: null,
      note: null,
      before: null,
    }
    const led = casusIn('plan', { deelnemers: [anna, bram], regie: { zorg: holder } })
    const leads = (now: Casus) => 'regie' in now && heldAt(now, 'zorg', () => true, NOW)?.holder
    expect(leads(changedBy(led, change(bram, { rol: 'veiligheid' })))).toBe(BRAM)
    expect(leads(changedBy(led, change(bram, { rol: 'gast', until: NOW + DAY })))).toBeUndefined()
  })
})

describe('who stays', () => {
  test.each<[string, Partial<Place>]>([
    ['another rol', { rol: 'behandelaar' }],
    ['a last day', { until: NOW + DAY }],
  ])('[CA37] the last who can invite gets not %s', (_, to) => {
    const by = factsOf(CELINE)
    const ending = place(CELINE, 'plancoordinator', { until: NOW + DAY })
    given(table(ending)).when(change(anna, to), by).thenRefused('last-coordinator')
    given(table(place(CELINE, 'plancoordinator')))
      .when(change(anna, to), by)
      .thenTypes('deelnemer.changed')
  })

  test('[CA37] between the two coordinating rollen nothing is lost, and a longer day is none', () => {
    const celine = place(CELINE, 'behandelaar')
    const ending = place(BRAM, 'plancoordinator', { until: NOW + DAY })
    const casus = casusIn('plan', { deelnemers: [anna, celine, ending] })
    given(casus)
      .when(change(anna, { rol: 'plancoordinator' }), factsOf(BRAM))
      .thenTypes('deelnemer.changed')
    given(casus)
      .when(change(ending, { until: null }))
      .thenTypes('deelnemer.changed')
  })

  test('[CA37] while the casus is uitgestroomd the last casemanager stays, ended or changed', () => {
    const bramToo = place(BRAM, 'plancoordinator')
    const end = { type: 'endDeelnemer', deelnemerId: anna.id, reason: 'Weg' } as const
    const out = casusIn('uitgestroomd', {
      deelnemers: [anna, bramToo, place(CELINE, 'casemanager', { until: NOW + DAY })],
    })
    const by = factsOf(BRAM)
    given(out).when(end, by).thenRefused('last-casemanager')
    given(out)
      .when(change(anna, { rol: 'behandelaar' }), by)
      .thenRefused('last-casemanager')
    given(out)
      .when(change(anna, { until: NOW + 9 * DAY }), by)
      .thenRefused('last-casemanager')
    given(out)
      .when(change(anna, { rooms: { plan: 'read' } }), by)
      .thenTypes('deelnemer.changed')
    given(casusIn('uitvoering', { deelnemers: [anna, bramToo] }))
      .when(end, by)
      .thenTypes('deelnemer.ended')
    given(casusIn('uitgestroomd', { deelnemers: [anna, bramToo, place(CELINE, 'casemanager')] }))
      .when(end, by)
      .thenTypes('deelnemer.ended')
    given(casusIn('uitgestroomd', { deelnemers: [anna, bramToo, place(CELINE, 'casemanager')] }))
      .when(end, factsOf(BRAM, { kinds: { [CELINE]: null } }))
      .thenRefused('last-casemanager')
  })
})

test('[CA38] who does another’s work for a while keeps the rol, and a last day within that place', () => {
  const absent = place(BRAM, 'behandelaar', { until: NOW + 20 * DAY })
  const stand = place(CELINE, 'behandelaar', { until: NOW + 5 * DAY, vervangt: absent.id })
  const casus = casusIn('plan', { deelnemers: [anna, absent, stand] })
  const by = factsOf(ANNA, { organisaties: { [BRAM]: ORGANISATIE, [CELINE]: ORGANISATIE } })
  given(casus)
    .when(change(stand, { rol: 'veiligheid' }), by)
    .thenRefused('other-rol')
  given(casus)
    .when(change(stand, { until: null }), by)
    .thenRefused('needs-end-date')
  given(casus)
    .when(change(stand, { until: NOW + 21 * DAY }), by)
    .thenRefused('longer-than-place')
  given(casus)
    .when(change(stand, { until: NOW + 20 * DAY }), by)
    .thenTypes('deelnemer.changed')
})
