// What a table is told of a colleague who left, and of one who does his work for a while; over the views that people get.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { ending, LINDEWIER, newcomer, withId } from '#test/support/beheer.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { ask, LOEX, MARIT, must, placeOf, sessionOf } from '#test/support/signing.ts'

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

  test('[RG11] what he led waits for somebody else, for the family too, and a plan does not go out before', () => {
    const leads = (person: string) => viewOf(person).regie?.find(({ area }) => area === 'zorg')?.lead
    expect(leads('moeder')?.id).toBe(personId('behandelaar-ggz'))
    end('behandelaar-ggz')
    expect([leads('plancoordinator'), leads('moeder')]).toEqual([null, null])
    expect(region.installation.planViews.planning(sessionOf('plancoordinator'), LOEX)?.withoutHolder).toContain('zorg')
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

describe('another casemanager or plancoordinator', () => {
  const takeOver = (person: string) =>
    must(region.installation, 'casemanager', {
      type: 'inviteDeelnemer',
      personId: personId(person),
      rol: 'plancoordinator',
      purpose: 'Ruben heeft ander werk.',
      until: null,
      rooms: {},
      ...grounds,
    })
  const read = (person: string) => region.installation.handoverOf(sessionOf(person), LOEX, 'plancoordinator')

  test('[BH21] colleagues read what is handed over, and who is new is offered it for a time', () => {
    takeOver('behandelaar-lvb')
    // Both sit here: nothing was handed over.
    expect([read('school'), viewOf('behandelaar-lvb').tookOver]).toEqual([null, undefined])
    must(region.installation, 'casemanager', {
      type: 'endDeelnemer',
      deelnemerId: placeOf(region.installation, 'plancoordinator'),
      reason: 'Ander werk.',
    })
    expect(read('school')).toMatchObject({
      subject: 'plancoordinator',
      from: { name: 'Ruben Talwerd' },
      to: { name: 'Saskia ten Vonder' },
      reason: 'Ruben heeft ander werk.',
      confirmed: null,
      plan: { template: 'plan-1', area: expect.anything(), proces: null },
    })
    expect(['moeder', 'jeugdarts', 'plancoordinator'].map(read)).toEqual([null, null, null])
    expect(viewOf('behandelaar-lvb').tookOver).toEqual(['plancoordinator'])
    expect(viewOf('school')).not.toHaveProperty('tookOver')
    region.setTime(region.installation.clock() + 30 * DAY)
    expect(viewOf('behandelaar-lvb')).not.toHaveProperty('tookOver')
  })

  test('[BH21] also where the account of who had it ended', () => {
    takeOver('behandelaar-lvb')
    end('plancoordinator')
    expect(read('school')?.from.name).toBe('Ruben Talwerd')
    expect(viewOf('behandelaar-lvb').tookOver).toEqual(['plancoordinator'])
  })

  test('[BH21] who comes for a while takes nothing over', () => {
    const { installation } = region
    const vervangt = placeOf(installation, 'plancoordinator')
    const seat = { personId: personId(MARIT), rol: 'plancoordinator', purpose: 'Verlof.', rooms: {} } as const
    const until = installation.clock() + DAY
    must(installation, 'casemanager', { type: 'inviteDeelnemer', ...seat, until, vervangt, ...grounds })
    end('plancoordinator')
    expect([read('school'), viewOf(MARIT).tookOver]).toEqual([null, undefined])
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
