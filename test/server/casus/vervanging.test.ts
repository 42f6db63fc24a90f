// What a table is told of a colleague who left, and of one who does his work for a while; over the views that people get.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { ending, LINDEWIER, newcomer, withId } from '#test/support/beheer.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, LOEX, must, placeOf, sessionOf } from '#test/support/signing.ts'

const DAY = 24 * 60 * 60 * 1000

let region: Region
beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const viewOf = (person: string): CasusView => region.installation.views.casus(sessionOf(person), LOEX)!
const end = (person: string) => {
  const done = region.installation.carryOut(sessionOf('beheerder'), withId(ending(person)))
  expect(done.ok).toBe(true)
}
const seatOf = (view: CasusView, person: string) =>
  view.deelnemers.find((deelnemer) => deelnemer.person.id === personId(person) && deelnemer.endedAt === null)

const grounds = { grondslag: 'publieke-taak', doorbreking: 'rechtstreeks-betrokken' } as const

describe('a colleague who left', () => {
  test('[BH20] colleagues are warned, the family is not', () => {
    expect(viewOf('behandelaar-ggz').unheld).toBeUndefined()
    end('plancoordinator')
    const [colleague, mother, guest] = [viewOf('behandelaar-ggz'), viewOf('moeder'), viewOf('jeugdarts')]
    expect(colleague.unheld).toEqual(['plancoordinator'])
    expect(seatOf(colleague, 'plancoordinator')?.hasLeft).toBe(true)
    expect(seatOf(colleague, 'casemanager')).not.toHaveProperty('hasLeft')
    for (const view of [mother, guest]) {
      expect(view).not.toHaveProperty('unheld')
      expect(seatOf(view, 'plancoordinator')).not.toHaveProperty('hasLeft')
    }
    expect(seatOf(mother, 'plancoordinator')?.phone).toBeNull()
  })

  test('[BH19] whoever is left can put the table right, and then no more', () => {
    const offers = (person: string) => viewOf(person).mine.commands.includes('inviteDeelnemer')
    end('plancoordinator')
    expect([offers('casemanager'), offers('behandelaar-ggz')]).toEqual([true, false])
    end('casemanager')
    expect(['behandelaar-ggz', 'school', 'jeugdarts', 'moeder'].map(offers)).toEqual([true, true, false, false])
    expect(viewOf('school').unheld).toEqual(['casemanager', 'plancoordinator'])

    const seat = {
      personId: personId('behandelaar-lvb'),
      purpose: 'Neemt het over.',
      until: null,
      rooms: {},
      ...grounds,
    }
    expect(ask(region.installation, 'school', { type: 'inviteDeelnemer', rol: 'behandelaar', ...seat })).toMatchObject({
      ok: false,
      refusal: { reason: 'coordinator-first' },
    })
    must(region.installation, 'school', { type: 'inviteDeelnemer', rol: 'plancoordinator', ...seat })
    expect([offers('behandelaar-lvb'), offers('school')]).toEqual([true, false])
    expect(viewOf('school').unheld).toEqual(['casemanager'])
  })
})

describe('vervanging', () => {
  test('[BH17] [BH18] comes with the rooms of the place, is read by everybody, and ends on its day', () => {
    const { installation, setTime } = region
    const other = newcomer({ organisatieId: LINDEWIER, name: 'Ilse Moerdijk' })
    expect(installation.carryOut(sessionOf('beheerder'), withId(other)).ok).toBe(true)
    const until = installation.clock() + 14 * DAY
    must(installation, 'plancoordinator', {
      type: 'inviteDeelnemer',
      personId: other.personId,
      rol: 'behandelaar',
      purpose: 'Verlof van Daan.',
      until,
      rooms: {},
      vervangt: placeOf(installation, 'behandelaar-ggz'),
      ...grounds,
    })
    for (const reader of ['moeder', 'school', 'casemanager']) {
      const seat = viewOf(reader).deelnemers.find(({ person }) => person.id === other.personId)
      expect(seat?.vervangt).toEqual({ id: personId('behandelaar-ggz'), name: 'Daan Westerklaver' })
    }
    const levels = () =>
      ['analyse', 'plan'].map(
        (room) => installation.accessOf(other.personId, { casusId: LOEX, room: room as 'plan' }).level,
      )
    expect(levels()).toEqual(['write', 'write'])
    setTime(until)
    expect(levels()).toEqual(['none', 'none'])
    expect(seatOf(viewOf('school'), 'behandelaar-ggz')).toBeDefined()
  })

  test('[BH18] whose place has ended is named to colleagues alone', () => {
    const { installation } = region
    const other = newcomer({ organisatieId: LINDEWIER })
    installation.carryOut(sessionOf('beheerder'), withId(other))
    const vervangt = placeOf(installation, 'behandelaar-ggz')
    const seat = { personId: other.personId, rol: 'behandelaar', purpose: 'Verlof.', rooms: {} } as const
    const until = installation.clock() + DAY
    must(installation, 'plancoordinator', { type: 'inviteDeelnemer', ...seat, until, vervangt, ...grounds })
    must(installation, 'plancoordinator', { type: 'endDeelnemer', deelnemerId: vervangt, reason: 'Uit dienst.' })
    const of = (reader: string) =>
      viewOf(reader).deelnemers.find(({ person }) => person.id === other.personId)?.vervangt
    expect([of('school')?.name, of('moeder')]).toEqual(['Daan Westerklaver', undefined])
  })
})
