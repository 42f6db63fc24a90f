// Gezag, wilsbekwaamheid, toestemming and uitzonderingen: recorded with where it comes from, and acting by their dates.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import { type Casus, rollenOf } from '#shared/casus/casus.ts'
import { ageOn, birthdayOf, dayOf, startOfDay } from '#shared/casus/day.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { evolve, fold } from '#shared/casus/evolve.ts'
import { hasLookAlikes } from '#shared/casus/look-alikes.ts'
import { momentsAfter, nextTurnFor, turnsOf, turnsSoon } from '#shared/casus/moments.ts'
import { decidesAt, saidOf, shareOf } from '#shared/casus/toestemming.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { turnInShort } from '#shared/text/who-sees.ts'
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
import { bornAt, gezagFact, uitzondering, unableFact, word } from '#test/support/facts.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const LOEX = person('loex')
const MOTHER = person('moeder')
const loex = place(LOEX, 'jeugdige')
const mother = place(MOTHER, 'ouderMetGezag')
const guest = place(BRAM, 'gast', { rooms: { analyse: 'read' }, until: NOW + 100 * DAY })
const TABLE = [place(ANNA, 'casemanager'), place(CELINE, 'behandelaar'), loex, mother, guest]
const table = (age: number, more: Parameters<typeof casusIn>[1] = {}) =>
  casusIn('analyse', { deelnemers: TABLE, born: bornAt(age), ...more })

const gezag = (more: Partial<Extract<Asked, { type: 'recordGezag' }>> = {}): Asked => ({
  type: 'recordGezag',
  deelnemerId: mother.id,
  held: true,
  from: '2020-01-01',
  until: null,
  source: 'gezagsregister',
  seenOn: '2026-03-02',
  note: 'Uittreksel gezien',
  ...more,
})

describe('gezag', () => {
  test('[GZ1] is recorded with from when, how it is known and when that was seen', () => {
    const { type: _, ...recorded } = gezag() as Extract<Asked, { type: 'recordGezag' }>
    given(table(14)).when(gezag()).thenEvents({ type: 'gezag.recorded', gezag: recorded })
  })

  test.each([
    [{ deelnemerId: idOf<DeelnemerId>('nergens') }, 'no-such-deelnemer'],
    [{ deelnemerId: loex.id }, 'no-gezag-for-rol'],
    [{ deelnemerId: guest.id }, 'no-gezag-for-rol'],
    [{ from: '2026-03-02', until: '2026-03-01' }, 'ends-before-it-begins'],
    [{ seenOn: '2026-03-03' }, 'date-is-to-come'],
    [{ note: 'Uittreksel van de rеchtbank' }, 'look-alikes'],
  ] as const)('[GZ1] %j is refused: %s', (more, reason) => {
    given(table(14)).when(gezag(more)).thenRefused(reason)
  })

  test('[GZ2] begins and ends at midnight in Amsterdam, whatever the season', () => {
    const casus = table(14, { facts: { gezag: [gezagFact(mother.id, { until: '2026-03-28' })] } })
    const end = Date.UTC(2026, 2, 28, 23)
    expect([end - 1, end].map((at) => rollenOf(casus, MOTHER, at))).toEqual([['ouderMetGezag'], ['ouderZonderGezag']])
  })

  test('[GZ2] a fact that has yet to begin changes nothing before its day', () => {
    const casus = table(14, { facts: { gezag: [gezagFact(mother.id, { held: false, from: '2026-03-10' })] } })
    const at = startOfDay('2026-03-10')
    expect([at - 1, at].map((moment) => shareOf(casus, MOTHER, 'plan', moment))).toEqual(['all', 'none'])
  })

  test('[GZ1] the fact recorded last counts, also over one of another place of the same person', () => {
    const other = place(MOTHER, 'pleegouder')
    const facts = { gezag: [gezagFact(mother.id, { held: false }), gezagFact(mother.id)] }
    expect(rollenOf(table(14, { deelnemers: [...TABLE, other], facts }), MOTHER, NOW)).toContain('ouderMetGezag')
  })

  test('[GZ2] a time without gezag that is over gives back what the rol says', () => {
    const facts = { gezag: [gezagFact(mother.id, { held: false, from: '2026-01-01', until: '2026-03-01' })] }
    expect(rollenOf(table(14, { facts }), MOTHER, NOW)).toEqual(['ouderMetGezag'])
  })
})

describe('birthdays', () => {
  test.each([
    ['2010-03-02', 16, '2026-03-02'],
    ['2012-02-29', 16, '2028-02-29'],
    ['2012-02-29', 18, '2030-03-01'],
    ['2008-02-29', 12, '2020-02-29'],
    ['2014-02-29', 12, '2026-03-01'],
  ])('[GZ12] born on %s one is %i on %s', (born, age, day) => {
    expect(birthdayOf(born, age)).toBe(day)
    const at = startOfDay(day)
    expect([ageOn(born, at - 1), ageOn(born, at)]).toEqual([age - 1, age])
  })

  test.each(['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '2026-01-01', '2026-07-01', '2028-02-29'])(
    '[GZ12] %s begins at midnight in Amsterdam, also where the clocks change',
    (day) => {
      const start = startOfDay(day)
      expect(dayOf(start)).toBe(day)
      expect(dayOf(start - 1) < day).toBe(true)
      expect(new Date(start).toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam' })).toBe('00:00:00')
    },
  )

  test('[GZ5] at sixteen the parent reads his own part from midnight on, and who decides is another', () => {
    const casus = table(15, { born: '2010-03-03' })
    const at = startOfDay('2026-03-03')
    const seen = [at - 1, at].map((moment) => ({
      analyse: shareOf(casus, MOTHER, 'analyse', moment),
      plan: shareOf(casus, MOTHER, 'plan', moment),
      decides: decidesAt(casus, MOTHER, moment),
    }))
    expect(seen).toEqual([
      { analyse: 'all', plan: 'all', decides: true },
      { analyse: 'none', plan: 'part', decides: false },
    ])
  })

  test('[GZ3] a clock that is set back undoes no birthday', () => {
    const casus = { ...table(15, { born: '2010-03-03' }), latestAt: startOfDay('2026-03-03') }
    expect(shareOf(casus, MOTHER, 'plan', NOW - 300 * DAY)).toBe('none')
    expect(shareOf(casus, MOTHER, 'plan', NOW)).toBe('part')
  })

  test('[GZ3] nor gives it back gezag that a later day ended', () => {
    const facts = { gezag: [gezagFact(mother.id, { held: false, from: '2026-03-02' })] }
    const casus = { ...table(14, { facts }), latestAt: NOW }
    expect(rollenOf(casus, MOTHER, NOW - 12 * HOUR)).toEqual(['ouderZonderGezag'])
  })

  test('[GZ3] the latest moment of a casus never goes back with an event of an earlier time', () => {
    const casus = table(14)
    const started = { type: 'verhaal.withdrawn', deelnemerId: loex.id, seq: 8, at: NOW - 300 * DAY, by: ANNA } as const
    expect(evolve(casus, CASUS, started).latestAt).toBe(casus.latestAt)
  })

  test('[GZ14] thirty days ahead it is told, no sooner and not on the day', () => {
    const casus = table(15, { born: '2010-06-15' })
    const told = (day: string) => turnsSoon(casus, startOfDay(day)).map(({ kind }) => kind)
    expect([told('2026-05-15'), told('2026-05-16'), told('2026-06-14'), told('2026-06-15')]).toEqual([
      [],
      ['birthday'],
      ['birthday'],
      [],
    ])
  })

  test('[GZ16] it is told to who takes part, and not to a guest, the family or once the casus is closed', () => {
    const born = '2010-03-20'
    const told = (personId: PersonId, phase: 'analyse' | 'gesloten' = 'analyse') =>
      nextTurnFor({ ...table(15, { born }), phase } as Casus, personId, NOW)?.kind
    expect([ANNA, BRAM, MOTHER, loex.personId, person('elders')].map((one) => told(one))).toEqual([
      'birthday',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(told(ANNA, 'gesloten')).toBeUndefined()
  })

  test.each([
    ['2026-03-20', 'Over 18 dagen 16 jaar'],
    ['2026-03-03', 'Morgen 16 jaar'],
    ['2026-03-29', 'Over 27 dagen 16 jaar'],
    ['2026-04-01', 'Over 30 dagen 16 jaar'],
  ])('[GZ16] of %s a colleague reads %s', (day, told) => {
    expect(turnInShort({ kind: 'birthday', age: 16, day }, '2026-03-02')).toBe(told)
  })

  test('[GZ12] what will turn stands in order, each day once as a moment', () => {
    const facts = {
      gezag: [gezagFact(mother.id, { from: '2026-06-01', until: '2027-05-03' })],
      wilsbekwaamheid: [unableFact(loex.id, null, { until: '2026-12-31' })],
      uitzonderingen: [uitzondering(guest.id, { until: '2026-05-31' })],
    }
    const casus = table(14, { born: '2011-05-04', facts })
    expect(turnsOf(casus).map(({ kind, day }) => `${day} ${kind}`)).toEqual([
      '2023-05-04 birthday',
      '2026-01-01 wilsbekwaamheid',
      '2026-06-01 gezag',
      '2026-06-01 uitzondering',
      '2027-01-01 wilsbekwaamheid',
      '2027-05-04 birthday',
      '2027-05-04 gezag',
      '2029-05-04 birthday',
    ])
    expect(momentsAfter(casus, NOW).map(dayOf)).toEqual(['2026-06-01', '2027-01-01', '2027-05-04', '2029-05-04'])
  })
})

describe('wilsbekwaamheid', () => {
  const asked = (more: Partial<Extract<Asked, { type: 'recordWilsbekwaamheid' }>> = {}): Asked => ({
    type: 'recordWilsbekwaamheid',
    deelnemerId: loex.id,
    able: false,
    judgedBy: 'Noor de Wit, kinderarts',
    matter: 'Beslissen wie er meeleest',
    from: '2026-03-01',
    until: '2026-12-31',
    representative: mother.id,
    ...more,
  })

  test('[GZ6] is recorded with who judged it, for what, until when and who decides instead', () => {
    const { type: _, ...wilsbekwaamheid } = asked() as Extract<Asked, { type: 'recordWilsbekwaamheid' }>
    given(table(17)).when(asked()).thenEvents({ type: 'wilsbekwaamheid.recorded', wilsbekwaamheid })
  })

  test.each([
    [{ deelnemerId: mother.id }, 'not-the-jeugdige'],
    [{ representative: guest.id }, 'cannot-represent'],
    [{ representative: loex.id }, 'cannot-represent'],
    [{ until: '2026-02-28' }, 'ends-before-it-begins'],
    [{ judgedBy: 'Noor de W\u200bit' }, 'look-alikes'],
  ] as const)('[GZ6] %j is refused: %s', (more, reason) => {
    given(table(17)).when(asked(more)).thenRefused(reason)
  })

  test('[GZ6] lasts until its last day, and a later judgement takes its place', () => {
    const facts = { wilsbekwaamheid: [unableFact(loex.id, null, { until: '2026-03-02' })] }
    const decides = (at: number, more = {}) => decidesAt(table(16, { facts: { ...facts, ...more } }), LOEX, at)
    const after = startOfDay('2026-03-03')
    expect([decides(after - 1), decides(after)]).toEqual([false, true])
    const again = { wilsbekwaamheid: [...facts.wilsbekwaamheid, unableFact(loex.id, null, { able: true })] }
    expect(decides(NOW, again)).toBe(true)
  })
})

const say = (given: boolean, speaker = loex.id, more: object = {}): Asked => ({
  type: given ? 'giveToestemming' : 'withdrawToestemming',
  speaker,
  for: guest.id,
  room: 'analyse',
  namens: null,
  ...more,
})
const said = (type: 'given' | 'withdrawn', speaker = loex.id, namens: string | null = null): CasusEvent => ({
  type: `toestemming.${type}`,
  speaker,
  for: guest.id,
  room: 'analyse',
  namens,
})

describe('toestemming', () => {
  test('[GZ10] is given and withdrawn by who decides, for himself', () => {
    given(table(14)).when(say(false), factsOf(LOEX)).thenEvents(said('withdrawn'))
    given(table(14)).when(say(true, mother.id), factsOf(MOTHER)).thenEvents(said('given', mother.id))
  })

  test('[GZ10] is written down by a casemanager, who says how he knows', () => {
    given(table(14)).when(say(false)).thenRefused('needs-namens')
    given(table(14))
      .when(say(false, loex.id, { namens: 'Zei hij aan de telefoon' }))
      .thenEvents(said('withdrawn', loex.id, 'Zei hij aan de telefoon'))
  })

  test('[GZ10] is not said for another, nor by who does not decide', () => {
    given(table(14)).when(say(false, loex.id), factsOf(MOTHER)).thenRefused('not-yours-to-decide')
    given(table(11)).when(say(false), factsOf(LOEX)).thenRefused('not-yours-to-decide')
    given(table(16)).when(say(false, mother.id), factsOf(MOTHER)).thenRefused('not-yours-to-decide')
    given(table(16))
      .when(say(false, mother.id, { namens: 'Zei zij' }))
      .thenRefused('does-not-decide')
    given(table(14)).when(say(false), factsOf(CELINE)).thenRefused('not-your-rol')
  })

  test('[GZ10] only of who reads by toestemming; a parent from sixteen', () => {
    const asked = (about: DeelnemerId) => say(true, loex.id, { for: about })
    given(table(15)).when(asked(mother.id), factsOf(LOEX)).thenRefused('no-toestemming-asked')
    given(table(16)).when(asked(mother.id), factsOf(LOEX)).thenTypes('toestemming.given')
    given(table(16)).when(asked(TABLE[1]!.id), factsOf(LOEX)).thenRefused('no-toestemming-asked')
    given(table(16))
      .when(asked(idOf('nergens')), factsOf(LOEX))
      .thenRefused('no-such-deelnemer')
  })

  test('[GZ10] the same word twice is one', () => {
    const casus = table(14, { facts: { toestemmingen: [word(false, loex.id, guest.id)] } })
    given(casus).when(say(false), factsOf(LOEX)).thenRefused('already-said')
    given(casus).when(say(true), factsOf(LOEX)).thenTypes('toestemming.given')
  })

  const state = (age: number, ...toestemmingen: ReturnType<typeof word>[]) =>
    saidOf(table(age, { facts: { toestemmingen } }), BRAM, 'analyse', NOW).state

  test('[GZ7] one of those who decide together is enough to refuse', () => {
    expect(state(14, word(true, loex.id, guest.id), word(false, mother.id, guest.id))).toBe('refused')
    expect(state(14, word(false, mother.id, guest.id), word(true, loex.id, guest.id))).toBe('refused')
    expect(state(14, word(false, mother.id, guest.id), word(true, mother.id, guest.id))).toBe('given')
  })

  // A birthday alone once opened to a guest what a parent had refused him.
  test('[GZ7] what a parent refused stays refused after the sixteenth birthday, until the jeugdige says yes', () => {
    const no = word(false, mother.id, guest.id)
    expect(state(16, no)).toBe('refused')
    expect(state(16, no, word(true, loex.id, guest.id))).toBe('given')
    expect(state(16, word(true, loex.id, guest.id), word(false, mother.id, guest.id))).toBe('refused')
  })

  test('[GZ7] a refusal follows the person into another place', () => {
    const again = place(BRAM, 'onderwijs', { rooms: { analyse: 'write' } })
    const left = { ...guest, endedAt: NOW - HOUR }
    const casus = table(14, {
      deelnemers: [...TABLE.filter((one) => one !== guest), left, again],
      facts: { toestemmingen: [word(false, loex.id, guest.id)] },
    })
    expect(accessTo(casus, BRAM, 'analyse', NOW).level).toBe('none')
    expect(accessTo(casus, BRAM, 'plan', NOW).level).toBe('write')
  })

  test('[GZ8] the rule that is cited says that it was refused, and no person', () => {
    const casus = table(14, { facts: { toestemmingen: [word(false, loex.id, guest.id)] } })
    expect(accessTo(casus, BRAM, 'analyse', NOW).rule).toMatch(/ analyse\/gast\/refused\/concept$/)
  })
})

describe('an uitzondering', () => {
  const asked = (more: Partial<Extract<Asked, { type: 'recordUitzondering' }>> = {}): Asked => ({
    type: 'recordUitzondering',
    kind: 'one-refuses',
    for: guest.id,
    room: 'analyse',
    reason: 'De behandeling kan niet zonder',
    weighing: 'Gewogen tegen het nee van moeder',
    consulted: 'Vertrouwensarts',
    told: true,
    toldHow: 'In een gesprek met beiden',
    until: '2026-06-01',
    ...more,
  })
  const refused = (age: number) => table(age, { facts: { toestemmingen: [word(false, mother.id, guest.id)] } })

  test('[GZ11] says why, what was weighed, who was asked, whether the family knows, and until when', () => {
    const { type: _, ...recorded } = asked() as Extract<Asked, { type: 'recordUitzondering' }>
    given(refused(14)).when(asked()).thenEvents({ type: 'uitzondering.recorded', uitzondering: recorded })
  })

  test.each([
    [14, {}, 'nobody-refuses', false],
    [11, {}, 'nobody-refuses', true],
    [16, {}, 'nobody-refuses', true],
    [14, { for: idOf<DeelnemerId>('nergens') }, 'no-such-deelnemer', true],
    [14, { for: TABLE[1]!.id }, 'no-toestemming-asked', true],
    [14, { until: '2026-03-01' }, 'date-is-past', true],
    [14, { consulted: 'Vеra' }, 'look-alikes', true],
  ] as const)('[GZ11] at %i %j is refused: %s', (age, more, reason, isRefused) => {
    given(isRefused ? refused(age) : table(age))
      .when(asked(more))
      .thenRefused(reason)
  })

  test('[GZ11] counts until its last day, over what was refused before it and nothing after', () => {
    const no = word(false, mother.id, guest.id)
    const yet = uitzondering(guest.id, { until: '2026-03-02' })
    const level = (at: number, ...more: ReturnType<typeof word>[]) =>
      accessTo(table(14, { facts: { toestemmingen: [no, ...more], uitzonderingen: [yet] } }), BRAM, 'analyse', at).level
    const after = startOfDay('2026-03-03')
    expect([level(NOW), level(after - 1), level(after)]).toEqual(['read', 'read', 'none'])
    expect(level(NOW, word(false, loex.id, guest.id))).toBe('none')
  })
})

test('[AC9] [AC21] the answer says at which midnight it becomes another by itself', () => {
  const no = word(false, loex.id, guest.id)
  const yet = uitzondering(guest.id, { until: '2026-03-20' })
  const casus = table(14, { facts: { toestemmingen: [no], uitzonderingen: [yet] } })
  expect(accessTo(casus, BRAM, 'analyse', NOW).changesAt).toBe(startOfDay('2026-03-21'))
  expect(accessTo(casus, BRAM, 'plan', NOW).changesAt).toBe(guest.until)
  expect(accessTo(casus, CELINE, 'analyse', NOW).changesAt).toBeNull()
})

test('[AC20] a parent whose gezag ended keeps his verhaal, shares it and takes it back', () => {
  const casus = table(14, { facts: { gezag: [gezagFact(mother.id, { held: false })] } })
  expect(accessTo(casus, MOTHER, `verhaal/${mother.id}`, NOW).level).toBe('write')
  given(casus).when({ type: 'withdrawVerhaal', deelnemerId: mother.id }, factsOf(MOTHER)).thenRefused('nothing-shared')
  given(casus).when({ type: 'startIntake' }, factsOf(MOTHER)).thenRefused('not-your-rol')
})

test('[WR17] [AC20] and takes words out of it', () => {
  const casus = table(14, { facts: { gezag: [gezagFact(mother.id, { held: false })] } })
  const room = `verhaal/${mother.id}` as const
  const asked: Asked = { type: 'purgeText', room, words: 'Kerkstraat 12', reason: 'Uit het eigen verhaal.' }
  given(casus).when(asked, factsOf(MOTHER)).thenTypes('casus.words-purged')
  given(casus).when(asked).thenRefused('no-such-room')
})

test.each([
  ['Noor de Wit, kinderarts', false],
  ['Żaneta Łukasik-Nowak', false],
  ['Иван Петров, vader', false],
  ['Ελένη (oma)\nbelde terug', false],
  ['аnna', true],
  ['Noor\u202ede Wit', true],
  ['N\u00adoor', true],
  ['ＮＯＯＲ', false],
  ['pаypаl', true],
])('[GZ13] %j looks like another name: %s', (name, expected) => {
  expect(hasLookAlikes(name)).toBe(expected)
})

test('[CA22] every fact folds from its events alone, each with its place in the journal', () => {
  const { endedAt: _, ...anna } = place(ANNA, 'casemanager')
  const { seq, at, by, ...fact } = gezagFact(mother.id)
  const events: CasusEvent[] = [
    {
      type: 'signaal.reported',
      jeugdige: { name: 'Loex', born: null },
      signaal: { reportedBy: BRAM, reporterRol: 'gast', reportedAt: NOW, concern: 'x', criteria: [] },
    },
    { type: 'deelnemer.invited', deelnemer: anna },
    { type: 'gezag.recorded', gezag: fact },
    said('withdrawn'),
  ]
  const casus = fold(
    CASUS,
    events.map((event, index) => ({ ...event, seq: index + 1, at: NOW + index, by: ANNA })),
  )
  expect(casus?.facts.gezag).toEqual([{ ...fact, seq: 3, at: NOW + 2, by: ANNA }])
  expect(casus?.facts.toestemmingen[0]).toMatchObject({ given: false, seq: 4, by: ANNA })
  expect(casus?.latestAt).toBe(NOW + 3)
  expect([seq > 0, at, by]).toEqual([true, NOW, ANNA])
})
