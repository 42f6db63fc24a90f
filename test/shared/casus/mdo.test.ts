// The MDO: what may be done in which order, by whom, and what comes of it.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import type { Casus, CasusWithAnalyse, Deelnemer } from '#shared/casus/casus.ts'
import { startOfDay } from '#shared/casus/day.ts'
import { decide } from '#shared/casus/decide.ts'
import { evolve } from '#shared/casus/evolve.ts'
import { isPresent, type Mdo, seesMdo } from '#shared/casus/mdo.ts'
import { bindsParents, MDO_SAFETY_ITEM, mdoShareOf } from '#shared/casus/mdo-share.ts'
import { mdoRoomOf } from '#shared/document/rooms.ts'
import { MDO_1 } from '#shared/document/template/mdo-1.ts'
import type { AfspraakId, MdoId, PersonId } from '#shared/ids.ts'
import { ROLLEN, type Rol } from '#shared/people.ts'
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
import { bornAt, gezagFact, unableFact, word } from '#test/support/facts.ts'
import { listed, tableUnder } from '#test/support/md-table.ts'
import { AFSPRAAK, afspraakIn, MDO, mdoIn, PLAN } from '#test/support/mdo.ts'
import { type Asked, asCommand, given } from '#test/support/scenario.ts'

const KIM = person('kim')
const MOEDER = person('moeder')
const GAST = person('gast')
const kim = place(KIM, 'jeugdige')
const moeder = place(MOEDER, 'ouderMetGezag')
const TABLE: readonly Deelnemer[] = [
  place(ANNA, 'casemanager'),
  place(BRAM, 'plancoordinator'),
  place(CELINE, 'behandelaar'),
  place(GAST, 'gast', { until: NOW + DAY }),
  kim,
  moeder,
]

const tableWith = (...mdos: Mdo[]) => casusIn('analyse', { deelnemers: TABLE, mdos })
const open = (more: Partial<Mdo> = {}) => tableWith(mdoIn('open', more))
const by = (personId: PersonId, at = NOW) => factsOf(personId, { at })

/** The casus after it was asked. */
function after(casus: Casus, asked: Asked, personId: PersonId, at = NOW): CasusWithAnalyse {
  const decision = decide(casus, asCommand(asked), by(personId, at))
  if (!decision.ok) throw new Error(decision.refusal.reason)
  return decision.value.reduce<Casus>(
    (now, event) => evolve(now, CASUS, { ...event, seq: now.version + 1, at, by: personId }),
    casus,
  ) as CasusWithAnalyse
}
const mdoAfter = (...asked: Parameters<typeof after>): Mdo => after(...asked).mdos.at(-1)!

const NEW = idOf<MdoId>('nieuw')
const plan = (more: Partial<typeof PLAN> = {}): Asked => ({ type: 'planMdo', mdoId: NEW, plan: { ...PLAN, ...more } })
const closing = (more: object = {}): Asked =>
  ({ type: 'closeMdo', mdoId: MDO, expectedVersion: 7, next: null, kladblok: 'placed', ...more }) as Asked
const NEW_AFSPRAAK = idOf<AfspraakId>('tweede')
const recording = (more: object = {}): Asked =>
  ({
    type: 'recordAfspraak',
    mdoId: MDO,
    afspraakId: NEW_AFSPRAAK,
    kind: 'afspraak',
    text: 'Rooster aanpassen',
    audience: 'tafel',
    ...more,
  }) as Asked
const differing = (personId: PersonId, namens: string | null = null): Asked => ({
  type: 'seeDifferently',
  mdoId: MDO,
  afspraakId: AFSPRAAK,
  personId,
  words: 'Dat is te vroeg voor mij.',
  namens,
})

describe('planning', () => {
  test('[MD1] keeps the day, the goal and the order as they were asked', () => {
    const mdo = mdoAfter(tableWith(), plan({ family: [kim.id] }), BRAM)
    expect(mdo).toMatchObject({ status: 'planned', plan: { ...PLAN, family: [kim.id] }, plannedBy: BRAM, version: 8 })
  })

  test.each([
    ['yesterday', '2026-03-01', 'date-is-past'],
    ['today', '2026-03-02', null],
  ] as const)('[MD1] for %s', (_, day, reason) => {
    const outcome = given(tableWith()).when(plan({ day }), by(BRAM))
    if (reason) outcome.thenRefused(reason)
    else outcome.thenTypes('mdo.planned')
  })

  test('[MD1] an order that has an item twice is none', () => {
    given(tableWith())
      .when(plan({ items: [...PLAN.items, PLAN.items[0]!] }), by(BRAM))
      .thenRefused('no-such-item')
  })

  test('[MD1] planned twice under one id it stands once', () => {
    given(tableWith(mdoIn('planned', { id: NEW })))
      .when(plan(), by(BRAM))
      .thenRefused('mdo-exists')
  })

  test('[MD2] only family that sits here is asked to come', () => {
    const professional = TABLE[2]!.id
    for (const id of [professional, idOf<typeof kim.id>('elders')]) {
      given(tableWith())
        .when(plan({ family: [kim.id, id] }), by(BRAM))
        .thenRefused('not-family')
    }
  })

  test('[MD1] it can be changed until it opens, and not after', () => {
    const asked: Asked = { type: 'changeMdo', mdoId: MDO, plan: { ...PLAN, place: 'Online' } }
    expect(mdoAfter(tableWith(mdoIn('planned')), asked, BRAM).plan.place).toBe('Online')
    given(open()).when(asked, by(BRAM)).thenRefused('wrong-mdo-status', { status: 'open' })
  })
})

describe('cancelling', () => {
  const asked = (mdoId = MDO): Asked => ({ type: 'cancelMdo', mdoId, reason: 'Iedereen is ziek', audience: 'tafel' })

  test('[MD13] keeps who, why, and for whom that is', () => {
    const mdo = mdoAfter(tableWith(mdoIn('planned')), asked(), BRAM)
    const cancelled = { at: NOW, by: BRAM, reason: 'Iedereen is ziek', audience: 'tafel' }
    expect([mdo.status, mdo.cancelled]).toEqual(['cancelled', cancelled])
  })

  test.each(['open', 'closed', 'cancelled'] as const)('[MD13] not of one that is %s', (status) => {
    given(tableWith(mdoIn(status)))
      .when(asked(), by(BRAM))
      .thenRefused('wrong-mdo-status', { status })
  })

  test('[MD13] it stays for who was asked, is not opened or changed, and another can be planned', () => {
    const mdo = mdoIn('cancelled', { plan: { ...PLAN, family: [kim.id] } })
    const casus = tableWith(mdo)
    expect([KIM, MOEDER].map((personId) => seesMdo(casus, mdo, personId, NOW))).toEqual([true, false])
    const status = { status: 'cancelled' }
    given(casus).when({ type: 'openMdo', mdoId: MDO, chair: null }, by(BRAM)).thenRefused('wrong-mdo-status', status)
    given(casus).when({ type: 'changeMdo', mdoId: MDO, plan: PLAN }, by(BRAM)).thenRefused('wrong-mdo-status', status)
    given(casus).when(plan(), by(BRAM)).thenTypes('mdo.planned')
  })

  test('[MD13] its kladblok never was', () => {
    const casus = tableWith(mdoIn('cancelled'))
    expect(accessTo(casus, ANNA, mdoRoomOf(MDO), NOW).level).toBe('none')
  })
})

describe('who knows of it', () => {
  const casus = tableWith()
  test.each([
    ['a professional', CELINE, true],
    ['a guest', GAST, true],
    ['a family member who was asked', KIM, true],
    ['a family member who was not', MOEDER, false],
    ['somebody from outside', person('elders'), false],
  ] as const)('[MD3] %s', (_, personId, sees) => {
    expect(seesMdo(casus, mdoIn('planned', { plan: { ...PLAN, family: [kim.id] } }), personId, NOW)).toBe(sees)
  })

  test('[MD3] a family member who was there knows of it', () => {
    expect(seesMdo(casus, mdoIn('open'), KIM, NOW)).toBe(true)
  })

  test('[MD3] to who was not asked it does not exist, also when he says that he is there', () => {
    given(open())
      .when({ type: 'recordAttendance', mdoId: MDO, personId: MOEDER, present: true }, by(MOEDER))
      .thenRefused('no-such-mdo')
  })
})

describe('opening', () => {
  const asked = (chair: PersonId | null = null, mdoId = MDO): Asked => ({ type: 'openMdo', mdoId, chair })

  test('[MD4] who opens is in the chair and there, and the first item is taken up', () => {
    const mdo = mdoAfter(tableWith(mdoIn('planned')), asked(), BRAM)
    expect([mdo.status, mdo.chair, mdo.openedAt]).toEqual(['open', BRAM, NOW])
    expect(mdo.current).toEqual({ item: 'opening', since: NOW })
    expect(isPresent(mdo, BRAM)).toBe(true)
  })

  test('[MD4] another can be named; both are there', () => {
    const mdo = mdoAfter(tableWith(mdoIn('planned')), asked(CELINE), BRAM)
    expect([mdo.chair, isPresent(mdo, BRAM), isPresent(mdo, CELINE)]).toEqual([CELINE, true, true])
  })

  test.each([GAST, KIM, person('elders')])('[MD5] %s cannot be in the chair', (chair) => {
    given(tableWith(mdoIn('planned')))
      .when(asked(chair), by(BRAM))
      .thenRefused('holder-not-at-table')
  })

  test('[MD4] while one is open no other opens, and it does not open twice', () => {
    const casus = tableWith(mdoIn('open'), mdoIn('planned', { id: NEW }))
    given(casus).when(asked(null, NEW), by(BRAM)).thenRefused('mdo-is-open')
    given(casus).when(asked(null, MDO), by(BRAM)).thenRefused('mdo-is-open')
  })

  test('[MD4] what was closed is not opened like a new one', () => {
    given(tableWith(mdoIn('closed')))
      .when(asked(), by(BRAM))
      .thenRefused('wrong-mdo-status', { status: 'closed' })
  })
})

describe('the chair', () => {
  const passing = (to: PersonId): Asked => ({ type: 'passChair', mdoId: MDO, to })

  test('[MD5] the chair hands over to a colleague, not to a guest', () => {
    expect(mdoAfter(open({ chair: CELINE }), passing(ANNA), CELINE).chair).toBe(ANNA)
    given(open({ chair: CELINE }))
      .when(passing(GAST), by(CELINE))
      .thenRefused('holder-not-at-table')
  })

  test('[MD5] a plancoordinator takes the chair, also from somebody who is gone', () => {
    expect(mdoAfter(open({ chair: person('weg') }), passing(BRAM), BRAM).chair).toBe(BRAM)
  })

  test('[MD5] another colleague does not', () => {
    given(open()).when(passing(CELINE), by(CELINE)).thenRefused('not-the-chair')
  })

  test('[MD5] the chair moves the order along; nobody else does', () => {
    const asked: Asked = { type: 'moveItem', mdoId: MDO, item: 'veiligheid' }
    const mdo = mdoAfter(open(), asked, ANNA)
    expect(mdo.current).toEqual({ item: 'veiligheid', since: NOW })
    expect(mdo.taken.map(({ item }) => item)).toEqual(['opening', 'veiligheid'])
    given(open()).when(asked, by(BRAM)).thenRefused('not-the-chair')
  })

  test('[MD5] to an item that is on the order; to where it is already nothing happens', () => {
    given(open()).when({ type: 'moveItem', mdoId: MDO, item: 'borrel' }, by(ANNA)).thenRefused('no-such-item')
    given(open()).when({ type: 'moveItem', mdoId: MDO, item: 'opening' }, by(ANNA)).thenEvents()
  })
})

describe('who is there', () => {
  const saying = (personId: PersonId, present = true): Asked => ({
    type: 'recordAttendance',
    mdoId: MDO,
    personId,
    present,
  })

  test('[MD6] each says it of himself, a guest too', () => {
    expect(isPresent(mdoAfter(open(), saying(GAST), GAST), GAST)).toBe(true)
    given(open()).when(saying(BRAM), by(CELINE)).thenRefused('not-the-chair')
  })

  test('[MD6] the chair of everybody who sits here', () => {
    expect(isPresent(mdoAfter(open(), saying(MOEDER), ANNA), MOEDER)).toBe(true)
    given(open())
      .when(saying(person('elders')), by(ANNA))
      .thenRefused('not-at-table')
  })

  test('[MD6] the last word counts, and the same word twice is one', () => {
    const left = after(open(), saying(KIM, false), ANNA)
    expect(isPresent(left.mdos[0]!, KIM)).toBe(false)
    given(left).when(saying(KIM, false), by(ANNA)).thenEvents()
    expect(left.mdos[0]!.attendance.filter(({ personId }) => personId === KIM)).toHaveLength(1)
  })

  test('[MD6] who was ended while he typed is told that there is no such casus', () => {
    const deelnemers = TABLE.map((one) => (one.personId === CELINE ? { ...one, endedAt: NOW - HOUR } : one))
    given(casusIn('analyse', { deelnemers, mdos: [mdoIn('open')] }))
      .when(recording(), by(CELINE))
      .thenRefused('no-such-casus')
  })
})

describe('what is agreed', () => {
  test('[MD7] stands under the item of that moment', () => {
    const { afspraken } = mdoAfter(open({ afspraken: [] }), recording(), ANNA)
    expect(afspraken).toEqual([
      afspraakIn({ id: NEW_AFSPRAAK, text: 'Rooster aanpassen', at: NOW, by: ANNA, item: 'opening' }),
    ])
  })

  test('[MD7] an advies names who decides', () => {
    const asked = recording({ kind: 'advies', to: 'de gemeente' })
    expect(mdoAfter(open(), asked, ANNA).afspraken.at(-1)).toMatchObject({ kind: 'advies', to: 'de gemeente' })
  })

  test('[MD7] by a professional who is there', () => {
    given(open()).when(recording(), by(CELINE)).thenRefused('not-present')
    given(open()).when(recording(), by(KIM)).thenRefused('not-your-rol')
  })

  test('[MD7] written twice under one id it stands once', () => {
    given(open())
      .when(recording({ afspraakId: AFSPRAAK }), by(ANNA))
      .thenRefused('mdo-exists')
  })

  test('[MD8] who is there says for himself that he sees it differently', () => {
    const view = mdoAfter(open(), differing(KIM), KIM).afspraken[0]!.otherViews
    expect(view).toEqual([{ personId: KIM, words: 'Dat is te vroeg voor mij.', at: NOW, by: KIM, namens: null }])
    given(open()).when(differing(CELINE), by(CELINE)).thenRefused('not-present')
  })

  test('[MD8] the chair writes it down for a family member, and says how he knows', () => {
    given(open()).when(differing(KIM), by(ANNA)).thenRefused('needs-namens')
    given(open()).when(differing(KIM, 'Aan tafel gezegd'), by(ANNA)).thenTypes('mdo.other-view-given')
  })

  test('[MD8] not for a colleague, and nobody else for anybody', () => {
    const both = mdoIn('open').attendance
    const casus = open({ attendance: [...both, { personId: CELINE, present: true, at: NOW }] })
    given(casus).when(differing(CELINE, 'Gehoord'), by(ANNA)).thenRefused('not-family')
    given(casus).when(differing(KIM, 'Gehoord'), by(BRAM)).thenRefused('not-the-chair')
  })

  test('[MD8] who asks for another learns nothing of whether that one is there', () => {
    given(open()).when(differing(CELINE, 'Gehoord'), by(KIM)).thenRefused('not-the-chair')
    given(open()).when(differing(ANNA, 'Gehoord'), by(KIM)).thenRefused('not-the-chair')
  })

  test('[MD8] of what was for professionals alone the family is told nothing', () => {
    given(open({ afspraken: [afspraakIn({ audience: 'professionals' })] }))
      .when(differing(KIM), by(KIM))
      .thenRefused('no-such-afspraak')
  })

  const withdrawing: Asked = { type: 'withdrawAfspraak', mdoId: MDO, afspraakId: AFSPRAAK, reason: 'Stond er dubbel' }

  test('[MD9] withdrawn it stays on the list, with who and why', () => {
    const casus = after(open(), withdrawing, ANNA)
    expect(casus.mdos[0]!.afspraken).toEqual([
      afspraakIn({ withdrawn: { at: NOW, by: ANNA, reason: 'Stond er dubbel' } }),
    ])
    given(casus).when(withdrawing, by(ANNA)).thenRefused('no-such-afspraak')
    given(casus).when(differing(KIM), by(KIM)).thenRefused('no-such-afspraak')
  })

  test('[MD9] by who wrote it down or the chair', () => {
    given(open()).when(withdrawing, by(CELINE)).thenRefused('not-the-chair')
    given(open({ afspraken: [afspraakIn({ by: CELINE })] }))
      .when(withdrawing, by(CELINE))
      .thenTypes('mdo.afspraak-withdrawn')
  })
})

describe('closing', () => {
  test('[MD10] keeps the next day, and names its report', () => {
    const next = { day: '2026-04-13', time: '13:30' }
    const mdo = mdoAfter(open(), closing({ next }), ANNA)
    expect(mdo).toMatchObject({ status: 'closed', next, closedAt: NOW, current: null })
    expect(mdo.reportVersion).toMatch(/^version/)
  })

  test('[MD10] hangs on what was read', () => {
    given(open())
      .when(closing({ expectedVersion: 6 }), by(ANNA))
      .thenRefused('mdo-changed', { expected: 6, current: 7 })
  })

  test('[MD10] by the chair alone', () => {
    given(open()).when(closing(), by(BRAM)).thenRefused('not-the-chair')
  })

  test('[MD10] the next day is not past', () => {
    given(open())
      .when(closing({ next: { day: '2026-03-01', time: '10:00' } }), by(ANNA))
      .thenRefused('date-is-past')
  })

  test.each([
    ['closing again', closing()],
    ['an afspraak', recording()],
    ['another view', differing(ANNA)],
    ['moving on', { type: 'moveItem', mdoId: MDO, item: 'veiligheid' } as Asked],
  ])('[MD10] a closed one takes no %s', (_, asked) => {
    given(tableWith(mdoIn('closed')))
      .when(asked, by(ANNA))
      .thenRefused('wrong-mdo-status', { status: 'closed' })
  })

  const reopening: Asked = { type: 'reopenMdo', mdoId: MDO, reason: 'Eén afspraak vergeten' }

  test('[MD11] it opens again on the same day, where it was', () => {
    const mdo = mdoAfter(tableWith(mdoIn('closed')), reopening, BRAM, NOW + HOUR)
    expect([mdo.status, mdo.chair, mdo.current]).toEqual(['open', BRAM, { item: 'opening', since: NOW + HOUR }])
    expect(mdo.reopened).toEqual([{ at: NOW + HOUR, by: BRAM, reason: 'Eén afspraak vergeten' }])
    expect(mdo.afspraken).toHaveLength(1)
  })

  test('[MD11] not on another day, and not beside another', () => {
    given(tableWith(mdoIn('closed')))
      .when(reopening, by(BRAM, NOW + DAY))
      .thenRefused('mdo-of-another-day')
    given(tableWith(mdoIn('closed'), mdoIn('open', { id: NEW })))
      .when(reopening, by(BRAM))
      .thenRefused('mdo-is-open')
    given(open()).when(reopening, by(BRAM)).thenRefused('mdo-is-open')
  })
})

describe('the kladblok', () => {
  const states: Readonly<Record<string, Mdo>> = {
    gepland: mdoIn('planned'),
    open: mdoIn('open'),
    geplaatst: mdoIn('closed', { kladblok: 'placed' }),
    weggegooid: mdoIn('closed', { kladblok: 'discarded' }),
  }
  const rows = tableUnder('test/shared/casus/toegang.md', '9').flatMap((row) =>
    listed(row.rol).map((rol) => ({ ...row, rol: rol as Rol }) as Readonly<Record<string, string>> & { rol: Rol }),
  )

  test('[MD12] the table names every rol', () => {
    expect(rows.map(({ rol }) => rol).toSorted()).toEqual(ROLLEN.toSorted())
  })

  describe.each(rows)('for a $rol', (row) => {
    test.each(Object.keys(states))('[MD12] of an MDO that is %s', (state) => {
      const deelnemers = [place(ANNA, row.rol, { rooms: { analyse: 'write', plan: 'write' } })]
      const casus = casusIn('analyse', { deelnemers, mdos: [states[state]!] })
      const { level, readOnlyBecause } = accessTo(casus, ANNA, mdoRoomOf(MDO), NOW)
      expect(level).toBe({ S: 'write', L: 'read', '–': 'none' }[row[state]!])
      expect(readOnlyBecause).toBe(level === 'read' ? 'mdo-closed' : null)
    })
  })

  test('[MD12] opened again it is written in again', () => {
    const reopening: Asked = { type: 'reopenMdo', mdoId: MDO, reason: 'Nog iets' }
    const casus = after(tableWith(mdoIn('closed', { kladblok: 'placed' })), reopening, BRAM)
    expect(accessTo(casus, CELINE, mdoRoomOf(MDO), NOW).level).toBe('write')
  })
})

describe('from sixteen', () => {
  const VADER = person('vader')
  const VOOGD = person('voogd')
  const OMA = person('oma')
  const [vader, voogd, oma] = [place(VADER, 'ouderZonderGezag'), place(VOOGD, 'voogd'), place(OMA, 'steunfiguur')]
  const deelnemers = [...TABLE, vader, voogd, oma]
  const family = [kim, moeder, vader, voogd, oma].map(({ id }) => id)
  const at16 = (more: Parameters<typeof casusIn>[1] = {}) =>
    casusIn('analyse', { deelnemers, born: bornAt(16), mdos: [mdoIn('open', { plan: { ...PLAN, family } })], ...more })
  const sharesOf = (casus: Casus, at = NOW) =>
    [KIM, MOEDER, VADER, VOOGD, OMA].map((one) => mdoShareOf(casus, one, at)).join(' ')

  test.each([
    ['2010-03-03', '2026-03-03'],
    ['2012-02-29', '2028-02-29'],
    ['2084-02-29', '2100-03-01'],
  ])('[MD14] who was born on %s decides himself from midnight of %s on', (born, day) => {
    const casus = at16({ born })
    const midnight = startOfDay(day)
    expect(sharesOf(casus, midnight - 1)).toBe('all all all all all')
    expect(sharesOf(casus, midnight)).toBe('all part part part all')
  })

  test('[MD14] an unknown age narrows nothing, and a professional reads on', () => {
    expect(sharesOf(at16({ born: null }))).toBe('all all all all all')
    const both = [...deelnemers, { ...place(VOOGD, 'veiligheid') }]
    expect(mdoShareOf(at16({ deelnemers: both }), VOOGD, NOW)).toBe('all')
  })

  test('[MD14] gezag that ends makes nobody read more', () => {
    const ended = at16({ born: bornAt(18), facts: { gezag: [gezagFact(moeder.id, { until: '2026-02-28' })] } })
    expect(sharesOf(ended)).toBe('all part part part all')
  })

  test('[MD14] who decides in the jeugdige’s stead reads on, for as long as that stands', () => {
    const facts = { wilsbekwaamheid: [unableFact(kim.id, vader.id, { until: '2026-03-02' })] }
    expect(sharesOf(at16({ facts }))).toBe('all all all all all')
    expect(sharesOf(at16({ facts, born: bornAt(18) }))).toBe('all part all part all')
    expect(sharesOf(at16({ facts }), NOW + DAY)).toBe('all part part part all')
  })

  test('[MD15] a word about the plan opens it for that one alone, and closes it again', () => {
    const said = (...given: boolean[]) =>
      at16({ facts: { toestemmingen: given.map((one) => word(one, kim.id, moeder.id, { room: 'plan' })) } })
    expect([sharesOf(said(true)), sharesOf(said(true, false))]).toEqual([
      'all all part part all',
      'all part part part all',
    ])
    const analyse = [word(true, kim.id, moeder.id, { room: 'analyse' })]
    expect(mdoShareOf(at16({ facts: { toestemmingen: analyse } }), MOEDER, NOW)).toBe('part')
  })

  test.each([
    [{ item: 'veiligheid' }, true],
    [{ item: 'afspraken' }, false],
    [{ item: null }, false],
    [{ item: 'veiligheid', audience: 'professionals' }, false],
    [{ item: 'veiligheid', kind: 'advies', to: 'De jeugdbeschermer' }, false],
  ] as const)('[MD16] of %j it binds a parent: %s', (more, binds) => {
    expect(bindsParents(afspraakIn(more))).toBe(binds)
  })

  test('[MD16] the running order has that item', () => {
    expect(MDO_1.map(({ id }) => id)).toContain(MDO_SAFETY_ITEM)
  })

  test('[MD17] sees otherwise what he reads; the chair still writes down what he said of the rest', () => {
    const attendance = [ANNA, MOEDER].map((personId) => ({ personId, present: true, at: NOW - HOUR }))
    const about = (item: string) =>
      at16({ mdos: [mdoIn('open', { plan: { ...PLAN, family }, attendance, afspraken: [afspraakIn({ item })] })] })
    given(about('afspraken')).when(differing(MOEDER), by(MOEDER)).thenRefused('no-such-afspraak')
    given(about('veiligheid')).when(differing(MOEDER), by(MOEDER)).thenTypes('mdo.other-view-given')
    given(about('afspraken')).when(differing(MOEDER, 'Zei het aan tafel'), by(ANNA)).thenTypes('mdo.other-view-given')
  })
})
