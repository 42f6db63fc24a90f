// Whether the analyse may go to people who do not sit at the table: who says so, whose word counts, and when it goes all the same.
import { describe, expect, test } from 'vitest'
import { startOfDay } from '#shared/casus/day.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import { fold } from '#shared/casus/evolve.ts'
import { turnsOf } from '#shared/casus/moments.ts'
import { saidOf } from '#shared/casus/toestemming.ts'
import { verspreidingAt } from '#shared/casus/verspreiding.ts'
import { sayableBy } from '#shared/casus/who-sees.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import { ANNA, BRAM, CASUS, casusIn, DAY, factsOf, NOW, person, place } from '#test/support/build.ts'
import { bornAt, outsideUitzondering, outsideWord, unableFact, word } from '#test/support/facts.ts'
import { listed, tableUnder } from '#test/support/md-table.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const [LOEX, MOTHER, OMA] = [person('loex'), person('moeder'), person('oma')]
const loex = place(LOEX, 'jeugdige')
const mother = place(MOTHER, 'ouderMetGezag')
const oma = place(OMA, 'steunfiguur')
const guest = place(BRAM, 'gast', { rooms: { analyse: 'read' }, until: NOW + 90 * DAY })
const TABLE = [place(ANNA, 'casemanager'), loex, mother, oma, guest]

const at = (age: string | number, facts: NonNullable<Parameters<typeof casusIn>[1]>['facts'] = {}) =>
  casusIn('plan', { deelnemers: TABLE, born: age === 'onbekend' ? null : bornAt(Number(age)), ...(facts && { facts }) })
const stateOf = (...asked: Parameters<typeof at>) => verspreidingAt(at(...asked), NOW).state

describe('what was said', () => {
  const rows = tableUnder('test/shared/casus/toegang.md', '15')
  const cells = rows.flatMap((row) =>
    listed(row.leeftijd).flatMap((age) =>
      listed(row['moeder zei']).flatMap((ofMother) =>
        listed(row['jeugdige zei']).map((ofLoex) => ({ age, ofMother, ofLoex, row })),
      ),
    ),
  )
  const words = (said: string, speaker: DeelnemerId) => (said === 'niets' ? [] : [outsideWord(said === 'ja', speaker)])

  test.each(cells)('[VS2] [VS5] at $age, mother said $ofMother, Loex $ofLoex', ({ age, ofMother, ofLoex, row }) => {
    const verspreiding = [...words(ofMother, mother.id), ...words(ofLoex, loex.id)]
    expect(stateOf(age, { verspreiding })).toBe(row['naar buiten'] === 'ja' ? 'open' : 'blocked')
    const verspreidingUitzonderingen = [outsideUitzondering()]
    expect(stateOf(age, { verspreiding, verspreidingUitzonderingen }) !== 'blocked').toBe(
      row['met uitzondering'] === 'ja',
    )
  })

  test('[VS2] the table has every combination once', () => {
    const all = ['onbekend', '11', '12', '15', '16', '18'].flatMap((age) =>
      ['niets', 'ja', 'nee'].flatMap((ofMother) =>
        ['niets', ...(age === '11' ? [] : ['ja', 'nee'])].map((ofLoex) => `${age} ${ofMother} ${ofLoex}`),
      ),
    )
    expect(cells.map(({ age, ofMother, ofLoex }) => `${age} ${ofMother} ${ofLoex}`).toSorted()).toEqual(all.toSorted())
  })

  test('[VS2] who decides in the jeugdige’s stead blocks, and what he blocked stays when he no longer does', () => {
    const unable = unableFact(loex.id, oma.id, { until: '2026-03-02' })
    const verspreiding = [outsideWord(false, oma.id)]
    const casus = at(18, { wilsbekwaamheid: [unable], verspreiding })
    expect([NOW, NOW + 2 * DAY].map((moment) => verspreidingAt(casus, moment).state)).toEqual(['blocked', 'blocked'])
    const after = at(18, { wilsbekwaamheid: [unable], verspreiding: [...verspreiding, outsideWord(true, loex.id)] })
    expect(verspreidingAt(after, NOW + 2 * DAY).state).toBe('open')
  })

  test('[VS5] an uitzondering covers what was said before it, to the end of its last day', () => {
    const no = outsideWord(false, mother.id)
    const yet = outsideUitzondering({ until: '2026-03-02' })
    const casus = at(14, { verspreiding: [no], verspreidingUitzonderingen: [yet] })
    const over = startOfDay('2026-03-03')
    expect([NOW, over - 1, over].map((moment) => verspreidingAt(casus, moment).state)).toEqual([
      'uitzondering',
      'uitzondering',
      'blocked',
    ])
    const again = [no, outsideWord(false, loex.id)]
    expect(stateOf(14, { verspreiding: again, verspreidingUitzonderingen: [yet] })).toBe('blocked')
    expect(turnsOf(casus)).toContainEqual({ kind: 'verspreiding', day: '2026-03-03' })
  })
})

describe('saying it', () => {
  const no = (speaker: DeelnemerId, namens: string | null = null): Asked => ({
    type: 'blockVerspreiding',
    speaker,
    namens,
  })
  const yes = (speaker: DeelnemerId): Asked => ({ type: 'allowVerspreiding', speaker, namens: null })

  test('[VS3] who decides says it himself; a casemanager writes it down, and how he knows', () => {
    given(at(14)).when(no(loex.id), factsOf(LOEX)).thenTypes('verspreiding.blocked')
    given(at(14)).when(yes(mother.id), factsOf(MOTHER)).thenTypes('verspreiding.allowed')
    given(at(14)).when(no(loex.id), factsOf(ANNA)).thenRefused('needs-namens')
    given(at(14))
      .when(no(loex.id, 'In het gesprek'), factsOf(ANNA))
      .thenEvents({ type: 'verspreiding.blocked', speaker: loex.id, namens: 'In het gesprek' })
    // What he says himself was heard from nobody.
    given(at(14))
      .when(no(loex.id, 'Zelf'), factsOf(LOEX))
      .thenEvents({ type: 'verspreiding.blocked', speaker: loex.id, namens: null })
  })

  test.each([
    [14, mother.id, LOEX, 'not-yours-to-decide'],
    [11, loex.id, LOEX, 'not-yours-to-decide'],
    [16, mother.id, MOTHER, 'not-yours-to-decide'],
    [14, oma.id, OMA, 'not-yours-to-decide'],
    [16, mother.id, ANNA, 'does-not-decide'],
  ] as const)('[VS3] at %i of %s by %s: %s', (age, speaker, by, reason) => {
    given(at(age)).when(no(speaker, 'Gehoord'), factsOf(by)).thenRefused(reason)
  })

  test('[VS3] the same once more is said already, and to say otherwise is not', () => {
    const casus = at(14, { verspreiding: [outsideWord(false, loex.id)] })
    given(casus).when(no(loex.id), factsOf(LOEX)).thenRefused('already-said')
    given(casus).when(yes(loex.id), factsOf(LOEX)).thenTypes('verspreiding.allowed')
  })

  test('[GZ15] a yes is said again over what somebody refused after it who decides no longer', () => {
    const verspreiding = [outsideWord(true, loex.id), outsideWord(false, mother.id)]
    given(at(14, { verspreiding })).when(yes(loex.id), factsOf(LOEX)).thenRefused('already-said')
    expect(stateOf(16, { verspreiding })).toBe('blocked')
    given(at(16, { verspreiding })).when(yes(loex.id), factsOf(LOEX)).thenTypes('verspreiding.allowed')
    expect(stateOf(16, { verspreiding: [...verspreiding, outsideWord(true, loex.id)] })).toBe('open')
  })

  test('[GZ15] [WS4] of reading along too, and the page offers it', () => {
    const facts = { toestemmingen: [word(true, loex.id, guest.id), word(false, mother.id, guest.id)] }
    const give: Asked = { type: 'giveToestemming', speaker: loex.id, for: guest.id, room: 'analyse', namens: null }
    given(at(14, facts)).when(give, factsOf(LOEX)).thenRefused('already-said')
    expect(sayableBy(at(14, facts), LOEX, BRAM, 'analyse', NOW)).toBe('withdraw')
    expect(saidOf(at(16, facts), BRAM, 'analyse', NOW).state).toBe('refused')
    expect(sayableBy(at(16, facts), LOEX, BRAM, 'analyse', NOW)).toBe('give')
    given(at(16, facts)).when(give, factsOf(LOEX)).thenTypes('toestemming.given')
  })
})

describe('an uitzondering', () => {
  const { seq: _, at: __, by: ___, ...said } = outsideUitzondering({ until: '2026-06-01' })
  const asked = (more: Partial<typeof said> = {}): Asked => ({ type: 'overrideVerspreiding', ...said, ...more })
  const blocked = at(14, { verspreiding: [outsideWord(false, mother.id)] })

  test('[VS5] says why, what was weighed, who was asked, whether the family knows, and until when', () => {
    given(blocked).when(asked()).thenEvents({ type: 'verspreiding.overridden', uitzondering: said })
  })

  test.each([
    [{ until: '2026-03-01' }, 'date-is-past'],
    [{ consulted: 'Vеra' }, 'look-alikes'],
  ] as const)('[VS5] with %j is refused: %s', (more, reason) => {
    given(blocked).when(asked(more)).thenRefused(reason)
  })

  test('[VS5] is for where a word stands in the way, and not once more', () => {
    given(at(14)).when(asked()).thenRefused('nothing-blocked')
    const verspreiding = [outsideWord(false, mother.id)]
    given(at(14, { verspreiding, verspreidingUitzonderingen: [outsideUitzondering()] }))
      .when(asked())
      .thenRefused('nothing-blocked')
  })
})

test('[CA22] what was said folds from its events alone; a journal from before says nothing', () => {
  const { endedAt: _, ...anna } = place(ANNA, 'casemanager')
  const { seq: __, at: ___, by: ____, ...uitzondering } = outsideUitzondering()
  const begin: CasusEvent[] = [
    {
      type: 'signaal.reported',
      jeugdige: { name: 'Loex', born: null },
      signaal: { reportedBy: BRAM, reporterRol: 'gast', reportedAt: NOW, concern: 'x', criteria: [] },
    },
    { type: 'deelnemer.invited', deelnemer: anna },
  ]
  const foldOf = (events: readonly CasusEvent[]) =>
    fold(
      CASUS,
      events.map((event, index) => ({ ...event, seq: index + 1, at: NOW + index, by: ANNA })),
    )!
  expect(verspreidingAt(foldOf(begin), NOW)).toEqual({ state: 'open', words: [], uitzondering: null })
  const { facts } = foldOf([
    ...begin,
    { type: 'verspreiding.blocked', speaker: loex.id, namens: 'Gezegd' },
    { type: 'verspreiding.overridden', uitzondering },
    { type: 'verspreiding.allowed', speaker: loex.id, namens: null },
  ])
  expect(facts.verspreiding).toEqual([
    { given: false, speaker: loex.id, namens: 'Gezegd', seq: 3, at: NOW + 2, by: ANNA },
    { given: true, speaker: loex.id, namens: null, seq: 5, at: NOW + 4, by: ANNA },
  ])
  expect(facts.verspreidingUitzonderingen).toEqual([{ ...uitzondering, seq: 4, at: NOW + 3, by: ANNA }])
})
