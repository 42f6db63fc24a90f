// Casussen that know of each other: said by each side, with the word of who decides there; nothing opens because of it.
import { describe, expect, test } from 'vitest'
import { accessTo } from '#shared/casus/access.ts'
import { evolve } from '#shared/casus/evolve.ts'
import type { CasusId, DeelnemerId } from '#shared/ids.ts'
import { ROLLEN } from '#shared/people.ts'
import { ANNA, CASUS, CELINE, casusIn, factsOf, idOf, NOW, person, place } from '#test/support/build.ts'
import { type Asked, given } from '#test/support/scenario.ts'

const OTHER = idOf<CasusId>('other')
const kim = place(person('kim'), 'jeugdige')
const moeder = place(person('moeder'), 'ouderMetGezag')
const coordinator = place(ANNA, 'plancoordinator')
const table = (born: string, ...more: ReturnType<typeof place>[]) =>
  casusIn('plan', { born, deelnemers: [coordinator, kim, moeder, ...more] })
const TWELVE = '2012-01-01'
const facts = factsOf(ANNA, { sitsAt: [OTHER] })

const link = (speakers: readonly DeelnemerId[], more: Partial<Extract<Asked, { type: 'linkCasus' }>> = {}): Asked => ({
  type: 'linkCasus',
  other: OTHER,
  kind: 'brus',
  toestemmingen: speakers.map((speaker) => ({ speaker, namens: 'Zei zij in het gesprek.' })),
  ...more,
})

describe('linking', () => {
  test('[BH22] asks the word of everybody who decides at this table, and keeps no other', () => {
    given(table(TWELVE))
      .when(link([kim.id]), facts)
      .thenRefused('link-needs-toestemming', { missing: [moeder.id] })
    given(table(TWELVE))
      .when(link([]), facts)
      .thenRefused('link-needs-toestemming', { missing: [kim.id, moeder.id] })
    given(table(TWELVE))
      .when(link([kim.id, moeder.id, coordinator.id]), facts)
      .thenEvents({
        type: 'casus.linked',
        other: OTHER,
        kind: 'brus',
        toestemmingen: [
          { speaker: kim.id, namens: 'Zei zij in het gesprek.' },
          { speaker: moeder.id, namens: 'Zei zij in het gesprek.' },
        ],
      })
  })

  test('[BH22] of a child the parents, from sixteen the jeugdige, and nobody where nobody decides', () => {
    given(table('2020-01-01'))
      .when(link([moeder.id]), facts)
      .thenTypes('casus.linked')
    given(table('2008-01-01'))
      .when(link([kim.id]), facts)
      .thenTypes('casus.linked')
    given(table('2008-01-01'))
      .when(link([moeder.id]), facts)
      .thenRefused('link-needs-toestemming', { missing: [kim.id] })
    const nobody = casusIn('plan', { born: '2020-01-01', deelnemers: [coordinator, kim] })
    given(nobody)
      .when(link([kim.id]), facts)
      .thenRefused('link-needs-toestemming', { missing: [] })
  })

  test('[BH22] only with a casus where he sits himself, and not with this one', () => {
    const all = [kim.id, moeder.id]
    given(table(TWELVE)).when(link(all), factsOf(ANNA)).thenRefused('no-such-casus')
    given(table(TWELVE))
      .when(link(all, { other: CASUS }), factsOf(ANNA, { sitsAt: [CASUS] }))
      .thenRefused('no-such-casus')
  })

  test('[BH22] once, until it is taken back', () => {
    const linked = evolve(table(TWELVE), CASUS, {
      type: 'casus.linked',
      other: OTHER,
      kind: 'gezin',
      toestemmingen: [],
      seq: 8,
      at: NOW,
      by: ANNA,
    })
    given(linked)
      .when(link([kim.id, moeder.id]), facts)
      .thenRefused('already-linked')
    const back: Asked = { type: 'unlinkCasus', other: OTHER, reason: 'Kim wil dit niet meer.' }
    given(linked).when(back, facts).thenTypes('casus.unlinked')
    given(table(TWELVE)).when(back, facts).thenRefused('not-linked')
    const without = evolve(linked, CASUS, {
      type: 'casus.unlinked',
      other: OTHER,
      reason: 'Kim wil dit niet meer.',
      seq: 9,
      at: NOW,
      by: ANNA,
    })
    expect(without.links).toEqual([])
  })
})

test('[BH23] opens no room for anybody', () => {
  const deelnemers = ROLLEN.map((rol) => place(person(rol.toLowerCase()), rol))
  const of = (links: Parameters<typeof casusIn>[1]) => {
    const casus = casusIn('plan', { deelnemers, ...links })
    return [...deelnemers.map(({ personId }) => personId), CELINE].flatMap((personId) =>
      (['analyse', 'plan'] as const).map((room) => accessTo(casus, personId, room, NOW).level),
    )
  }
  expect(of({ links: [{ other: OTHER, kind: 'brus', at: NOW, by: ANNA, toestemmingen: [] }] })).toEqual(of({}))
})
