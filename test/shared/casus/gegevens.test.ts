// Where somebody lives and can be called: who writes it down, who reads it, and what nobody learns of what lies shielded.
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Casus } from '#shared/casus/casus.ts'
import { CasusCommand } from '#shared/casus/commands.ts'
import { decide } from '#shared/casus/decide.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { evolve } from '#shared/casus/evolve.ts'
import {
  GEGEVEN_FIELDS,
  type Gegeven,
  type GegevenAbout,
  type GegevenField,
  gegevensFor,
  LONGEST_GEGEVEN,
} from '#shared/casus/gegevens.ts'
import type { PersonId } from '#shared/ids.ts'
import { ROLLEN, type Rol } from '#shared/people.ts'
import { ANNA, BRAM, CASUS, casusIn, factsOf, HOUR, NOW, person, place } from '#test/support/build.ts'
import { bornAt, unableFact } from '#test/support/facts.ts'
import { type Asked, asCommand, given } from '#test/support/scenario.ts'

const anna = place(ANNA, 'casemanager')
const vera = place(person('vera'), 'veiligheid')
const gert = place(person('gert'), 'behandelaar')
const gast = place(person('gast'), 'gast')
const school = place(person('school'), 'onderwijs')
const kim = place(person('kim'), 'jeugdige')
const moeder = place(person('moeder'), 'ouderMetGezag')
const vader = place(person('vader'), 'ouderMetGezag')
const oma = place(person('oma'), 'steunfiguur')
const bram = place(person('bramd'), 'vertrouwenspersoon')
const table = [anna, vera, gert, gast, school, kim, moeder, vader, oma, bram]
const CLEARED = { deelnemerId: vera.id, reason: 'Adres', at: NOW, by: ANNA }

const value = (about: GegevenAbout, field: GegevenField, words: string): Gegeven => ({
  about,
  field,
  value: words,
  at: NOW,
  by: ANNA,
})
const OPEN = value(moeder.id, 'adres', 'Kerkstraat 12')
const HIDDEN = { ...value(moeder.id, 'adres', 'Kade 4'), seq: 3, reason: 'Dreiging' }

const casus = (more: Parameters<typeof casusIn>[1] = {}, open = [OPEN], afgeschermd = [HIDDEN]): Casus =>
  casusIn('analyse', { deelnemers: table, clearances: [CLEARED], gegevens: { open, afgeschermd }, ...more })

const record = (more: Partial<Extract<Asked, { type: 'recordGegeven' }>> = {}): Asked => ({
  type: 'recordGegeven',
  about: moeder.id,
  field: 'adres',
  value: 'Vlierstraat 88',
  afgeschermd: null,
  ...more,
})
const shield = (about: GegevenAbout = moeder.id, field: GegevenField = 'adres'): Asked => ({
  type: 'shieldField',
  about,
  field,
  reason: 'Dreiging',
})
const open = (seq = HIDDEN.seq): Asked => ({
  type: 'unshieldField',
  about: moeder.id,
  field: 'adres',
  seq,
  reason: 'Voorbij',
})

const folded = (before: Casus, ...events: CasusEvent[]): Casus =>
  events.reduce<Casus>(
    (now, event) => evolve(now, CASUS, { ...event, seq: now.version + 1, at: NOW, by: ANNA }),
    before,
  )

/** What this person reads: open as it is, shielded between brackets. */
const seenBy = (personId: PersonId, now: Casus = casus()): string[] =>
  gegevensFor(now, personId, NOW).flatMap(({ fields }) =>
    fields.flatMap(({ open: one, afgeschermd = [] }) => [
      ...(one ? [one.value] : []),
      ...afgeschermd.map((hidden) => `(${hidden.value})`),
    ]),
  )

describe('what is written down of whom', () => {
  test.each(GEGEVEN_FIELDS)('[GG1] %s of the jeugdige, also without a place', (field) => {
    const without = casus({ deelnemers: [anna] })
    given(without)
      .when(record({ about: 'jeugdige', field }))
      .thenTypes('gegeven.recorded')
  })

  test.each(GEGEVEN_FIELDS)('[GG1] of the family %s where it is adres or telefoon', (field) => {
    const decision = given(casus()).when(record({ about: oma.id, field }))
    if (field === 'adres' || field === 'telefoon') decision.thenTypes('gegeven.recorded')
    else decision.thenRefused('not-of-this-person')
  })

  test.each([
    ['a colleague', gert.id],
    ['a vertrouwenspersoon', bram.id],
    ['the jeugdige by his place', kim.id],
    ['who never sat here', place(person('nooit'), 'ouderMetGezag').id],
  ])('[GG1] not of %s', (_, about) => {
    given(casus()).when(record({ about })).thenRefused('not-of-this-person')
  })

  test('[GG9] not of who sits here no longer', () => {
    const left = casus({ deelnemers: [anna, { ...moeder, endedAt: NOW - HOUR }] })
    given(left).when(record()).thenRefused('not-of-this-person')
  })

  test.each(ROLLEN)('[GG2] a %s of another', (rol) => {
    const decision = given(casus({ deelnemers: [...table, place(BRAM, rol)] })).when(record(), factsOf(BRAM))
    const may: readonly Rol[] = ['casemanager', 'plancoordinator', 'veiligheid']
    if (may.includes(rol)) decision.thenTypes('gegeven.recorded')
    else decision.thenRefused('not-your-rol')
  })

  test.each(['adres', 'telefoon'] as const)('[GG2] mother her own %s', (field) => {
    given(casus()).when(record({ field }), factsOf(moeder.personId)).thenTypes('gegeven.recorded')
  })

  test.each([
    ['mother of the other parent', moeder.personId, vader.id],
    ['mother of her child', moeder.personId, 'jeugdige'],
    ['the jeugdige of himself', kim.personId, 'jeugdige'],
    ['mother of who is not there', moeder.personId, place(person('nooit'), 'voogd').id],
  ] as const)('[GG2] %s is answered the same, whoever that is', (_, by, about) => {
    given(casus()).when(record({ about }), factsOf(by)).thenRefused('not-your-rol')
  })

  test('[GG2] nobody of the family shields, not even his own', () => {
    given(casus()).when(shield(), factsOf(moeder.personId)).thenRefused('not-your-rol')
  })

  test('[GG3] what was said last stands, and what was taken away is as what was never filled in', () => {
    const recorded = { type: 'gegeven.recorded', about: moeder.id, field: 'adres' } as const
    const moved = folded(casus(), { ...recorded, value: 'Vlierstraat 88' })
    expect(moved.gegevens.open.map((one) => one.value)).toEqual(['Vlierstraat 88'])
    expect(folded(moved, { ...recorded, value: null }).gegevens.open).toEqual([])
  })

  test('[GG3] to say what stands there already changes nothing', () => {
    given(casus())
      .when(record({ value: OPEN.value }))
      .thenRefused('says-so-already')
    given(casus({}, []))
      .when(record({ value: null }))
      .thenRefused('says-so-already')
  })
})

describe('who reads what is open', () => {
  const all = [OPEN, value(vader.id, 'telefoon', 'van vader'), value('jeugdige', 'school', 'De Brug')]
  const everything = casus({}, all, [])

  test.each([
    ['a colleague', gert.personId, ['De Brug', 'Kerkstraat 12', 'van vader']],
    ['school', school.personId, ['De Brug', 'Kerkstraat 12', 'van vader']],
    ['a guest', gast.personId, []],
    ['mother', moeder.personId, ['De Brug', 'Kerkstraat 12']],
    ['father', vader.personId, ['De Brug', 'van vader']],
    ['the jeugdige', kim.personId, ['De Brug']],
    ['grandmother', oma.personId, []],
    ['the vertrouwenspersoon', bram.personId, []],
    ['who has no place', BRAM, []],
  ])('[GG4] %s', (_, by, expected) => {
    expect(seenBy(by, everything)).toEqual(expected)
  })

  const aged = (age: number, more = {}) => casus({ born: bornAt(age), ...more }, all, [])

  test.each([
    [11, true],
    [15, true],
    [16, false],
    [17, false],
  ])('[GG4] of a jeugdige of %i a parent reads it: %s', (age, reads) => {
    expect(seenBy(moeder.personId, aged(age)).includes('De Brug')).toBe(reads)
    expect(seenBy(kim.personId, aged(age))).toEqual(['De Brug'])
  })

  test('[GG4] who decides in his stead reads it', () => {
    const facts = { wilsbekwaamheid: [unableFact(kim.id, oma.id)] }
    expect(seenBy(oma.personId, aged(16, { facts }))).toEqual(['De Brug'])
  })

  test('[GG9] it comes along to another place of the same person', () => {
    const again = place(moeder.personId, 'pleegouder')
    const moved = casus({ deelnemers: [anna, { ...moeder, endedAt: NOW - HOUR }, again] })
    expect(seenBy(ANNA, moved)).toEqual(['Kerkstraat 12'])
  })

  test('[GG9] of who left it is not shown, and of a closed casus to nobody', () => {
    const left = casus({ deelnemers: [anna, vera, { ...moeder, endedAt: NOW - HOUR }] })
    expect([seenBy(ANNA, left), seenBy(vera.personId, left)]).toEqual([[], []])
    const { deelnemers, clearances, gegevens } = casus()
    const closed = casusIn('gesloten', { deelnemers, clearances, gegevens })
    for (const { personId } of table) expect(gegevensFor(closed, personId, NOW)).toEqual([])
  })
})

describe('shielding', () => {
  test('[GG5] who is not named himself may, and does not see it then', () => {
    const event = { type: 'gegeven.shielded', about: moeder.id, field: 'adres', reason: 'Dreiging' } as const
    const before = casus({}, [OPEN], [])
    given(before).when(shield()).thenEvents(event)
    const shielded = folded(before, event)
    expect([seenBy(ANNA, shielded), seenBy(vera.personId, shielded)]).toEqual([[], ['(Kerkstraat 12)']])
  })

  test.each([ANNA, vera.personId])('[GG5] where nothing is open there is nothing to shield, for %s', (by) => {
    given(casus({}, [])).when(shield(), factsOf(by)).thenRefused('nothing-filled-in')
    given(casus({}, [], []))
      .when(shield(), factsOf(by))
      .thenRefused('nothing-filled-in')
  })

  test('[GG6] who is named reads both; of the family nobody, also not whom it is about', () => {
    expect(seenBy(vera.personId)).toEqual(['Kerkstraat 12', '(Kade 4)'])
    expect(seenBy(moeder.personId, casus({}, []))).toEqual([])
    const both = casus({ clearances: [CLEARED, { ...CLEARED, deelnemerId: moeder.id }] }, [])
    expect(seenBy(moeder.personId, both)).toEqual([])
  })

  test('[GG6] who is named no longer reads it no longer', () => {
    expect(seenBy(vera.personId, casus({ clearances: [] }))).toEqual(['Kerkstraat 12'])
  })

  test('[GG8] shielding takes the place of nothing that lies there', () => {
    const event = { type: 'gegeven.shielded', about: moeder.id, field: 'adres', reason: 'Dreiging' } as const
    expect(seenBy(vera.personId, folded(casus(), event))).toEqual(['(Kade 4)', '(Kerkstraat 12)'])
  })

  test.each([
    ['beside it', null, 'Vlierstraat 88', ['(Kade 4)', '(Vlierstraat 88)']],
    ['instead of it', HIDDEN.seq, 'Vlierstraat 88', ['(Vlierstraat 88)']],
    ['away', HIDDEN.seq, null, []],
  ])('[GG8] who reads it writes %s', (_, instead, words, expected) => {
    const before = casus({}, [])
    const asked = record({ value: words, afgeschermd: { instead } })
    const decision = decide(before, asCommand(asked), factsOf(vera.personId))
    expect(decision.ok && seenBy(vera.personId, folded(before, ...decision.value))).toEqual(expected)
    if (instead !== null) given(before).when(asked).thenRefused('not-cleared')
  })

  test('[GG8] who does not read it writes beside what lies there, and learns nothing of it', () => {
    const asked = record({ afgeschermd: { instead: null } })
    given(casus()).when(asked).thenTypes('gegeven.recorded-afgeschermd')
    given(casus({}, [OPEN], []))
      .when(asked)
      .thenTypes('gegeven.recorded-afgeschermd')
    given(casus()).when(asked, factsOf(moeder.personId)).thenRefused('not-your-rol')
  })

  test.each([
    ['another value than lies there', record({ afgeschermd: { instead: 99 } }), 'no-such-gegeven'],
    ['nothing, of nothing', record({ value: null, afgeschermd: { instead: null } }), 'no-such-gegeven'],
    ['the same', record({ value: HIDDEN.value, afgeschermd: { instead: HIDDEN.seq } }), 'says-so-already'],
    ['what was never laid down', open(99), 'no-such-gegeven'],
  ] as const)('[GG8] %s is refused', (_, asked, reason) => {
    given(casus()).when(asked, factsOf(vera.personId)).thenRefused(reason)
  })

  test('[GG8] opened again it takes the place of what is open', () => {
    const event = {
      type: 'gegeven.unshielded',
      about: moeder.id,
      field: 'adres',
      of: HIDDEN.seq,
      reason: 'Voorbij',
    } as const
    given(casus()).when(open(), factsOf(vera.personId)).thenEvents(event)
    given(casus()).when(open()).thenRefused('not-cleared')
    expect(seenBy(ANNA, folded(casus(), event))).toEqual(['Kade 4'])
  })
})

describe('[GG7] who does not read what is afgeschermd', () => {
  const everyone = [...ROLLEN.map((rol) => place(person(`p${rol}`), rol)), ...table.filter(({ id }) => id !== vera.id)]
  const deelnemers = [...everyone, vera]
  const asks: Asked[] = GEGEVEN_FIELDS.flatMap((field) =>
    (['jeugdige', moeder.id, vader.id] as const).flatMap((about) => [
      record({ about, field }),
      record({ about, field, value: null }),
      record({ about, field, value: HIDDEN.value }),
      record({ about, field, afgeschermd: { instead: null } }),
      record({ about, field, value: null, afgeschermd: { instead: HIDDEN.seq } }),
      shield(about, field),
      { ...open(), about, field } as Asked,
    ]),
  )
  const lying = [HIDDEN, { ...HIDDEN, about: 'jeugdige', field: 'telefoon', seq: 4 } as const]

  test.each([
    ['beside an open one', [OPEN]],
    ['alone', []],
  ])('hears, reads and is refused the same where a value lies shielded %s', (_, lies) => {
    const [without, having] = [casus({ deelnemers }, lies, []), casus({ deelnemers }, lies, lying)]
    for (const { personId } of everyone) {
      expect(gegevensFor(having, personId, NOW)).toEqual(gegevensFor(without, personId, NOW))
      const answers = (now: Casus) => asks.map((asked) => decide(now, asCommand(asked), factsOf(personId)))
      expect(answers(having)).toEqual(answers(without))
    }
    // And who is named does not.
    expect(seenBy(vera.personId, having)).not.toEqual(seenBy(vera.personId, without))
  })

  test('fills in what is open, and who is named sees both', () => {
    const filled = folded(casus({}, []), {
      type: 'gegeven.recorded',
      about: moeder.id,
      field: 'adres',
      value: 'Elders',
    })
    expect([seenBy(ANNA, filled), seenBy(vera.personId, filled)]).toEqual([['Elders'], ['Elders', '(Kade 4)']])
  })
})

describe('[GG11] a value', () => {
  const parsed = (words: unknown, field: GegevenField = 'adres') => {
    const command = v.safeParse(CasusCommand, asCommand({ ...record({ field }), value: words } as Asked))
    return command.success && command.output.type === 'recordGegeven' ? command.output.value : 'refused'
  }

  test.each(GEGEVEN_FIELDS)('of %s has a length', (field) => {
    const longest = 'a'.repeat(LONGEST_GEGEVEN[field])
    expect([parsed(longest, field), parsed(`${longest}a`, field)]).toEqual([longest, 'refused'])
  })

  test.each(['', '  \n ', '\u200B\u202E', 7])('that says nothing is none: %j', (words) => {
    expect(parsed(words)).toBe('refused')
  })

  test('keeps its lines, and no signs that nobody sees', () => {
    expect(parsed(' Kade\u202E 4\u0000\r\n1234\u00AD AB ')).toBe('Kade 4\n1234 AB')
  })
})
