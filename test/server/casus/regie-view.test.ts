// Who leads on what at the table of Loex, as each reader gets it.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { casusId, personId } from '#server/demo/seed.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { type CommandId, randomId } from '#shared/ids.ts'
import { openTestRegion, type Region, TODAY } from '#test/support/region.ts'

const LOEX = casusId('loex')
const DAY = 24 * 60 * 60 * 1000
let region: Region

beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

const as = (person: string): Session => ({
  personId: personId(person),
  ref: randomId(),
  expiresAt: Number.MAX_SAFE_INTEGER,
})
const regieOf = (person: string) => region.installation.views.casus(as(person), LOEX)!.regie!
const areaOf = (person: string, area: string) => regieOf(person).find((view) => view.area === area)!
const asks = (person: string, command: CasusCommand) =>
  expect(region.installation.execute(as(person), LOEX, command).ok).toBe(true)
const handOver = () =>
  asks('behandelaar-ggz', {
    type: 'transferRegie',
    commandId: randomId<CommandId>(),
    area: 'zorg',
    expectedHolder: personId('behandelaar-ggz'),
    to: personId('gedragswetenschapper'),
    reason: 'Verlof vanaf volgende week.',
    from: '2026-11-28',
  })

describe('[RG8] everybody at the table reads who leads, and whether that was confirmed', () => {
  test.each(['plancoordinator', 'jeugdarts', 'moeder', 'loex'])('%s', (person) => {
    const read = regieOf(person).map(({ area, lead }) => [area, lead?.name ?? null, lead?.confirmed ?? null])
    expect(read).toEqual([
      ['proces', 'Ruben Talwerd', true],
      ['zorg', 'Daan Westerklaver', true],
      ['veiligheid', areaOf('plancoordinator', 'veiligheid').lead!.name, false],
      ['onderwijs', null, null],
    ])
  })

  test.each(['moeder', 'vader', 'loex', 'oma', 'jeugdarts'])('and %s no more than names', (person) => {
    handOver()
    for (const view of regieOf(person)) {
      expect(Object.keys(view).sort()).toEqual(['area', 'lead'])
      if (view.lead) expect(Object.keys(view.lead).sort()).toEqual(['confirmed', 'functie', 'id', 'name'])
    }
    expect(JSON.stringify(regieOf(person))).not.toContain('Verlof')
  })

  test('a colleague reads since when, why, and what is to come', () => {
    handOver()
    const { lead, named } = areaOf('school', 'zorg')
    expect(lead?.name).toBe('Daan Westerklaver')
    expect(named).toMatchObject({ name: 'Marit Oldenrijn', since: '2026-11-28', reason: 'Verlof vanaf volgende week.' })
  })
})

test('[RG6] on the day itself the family reads the new name', () => {
  handOver()
  expect(areaOf('moeder', 'zorg').lead?.name).toBe('Daan Westerklaver')
  region.setTime(TODAY + 7 * DAY)
  expect(areaOf('moeder', 'zorg').lead).toMatchObject({ name: 'Marit Oldenrijn', confirmed: false })
})

test('[RG7] once the place of a holder has ended nobody is named', () => {
  const places = region.installation.views.casus(as('plancoordinator'), LOEX)!.deelnemers
  const { id } = places.find(({ person, endedAt }) => person.name === 'Daan Westerklaver' && endedAt === null)!
  asks('plancoordinator', {
    type: 'endDeelnemer',
    commandId: randomId<CommandId>(),
    deelnemerId: id,
    reason: 'Andere baan.',
  })
  expect(areaOf('plancoordinator', 'zorg')).toEqual({ area: 'zorg', lead: null })
  expect(areaOf('moeder', 'zorg').lead).toBeNull()
})
