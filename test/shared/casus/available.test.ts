import { describe, expect, test } from 'vitest'
import { availableCommands, isMine, nextStep, waitsFor } from '#shared/casus/available.ts'
import type { AnalyseState, Phase } from '#shared/casus/casus.ts'
import type { Rol } from '#shared/people.ts'
import { ANNA, analyseIn, BRAM, CELINE, casusIn, DAY, NOW, offered, person, place } from '#test/support/build.ts'

const mine = (phase: Phase, rol: Rol, more = {}) =>
  isMine(casusIn(phase, { deelnemers: [place(ANNA, rol, more)] }), ANNA, NOW)

describe('what a casus waits for', () => {
  test.each([
    ['signaal', 'start-intake'],
    ['intake', 'take-besluit'],
    ['elders', 'give-advice'],
    ['analyse', 'write-analyse'],
    ['plan', 'write-plan'],
    ['uitvoering', 'carry-out'],
    ['uitgestroomd', 'nothing'],
    ['gesloten', 'nothing'],
  ] as const)('[CA31] a casus in %s waits for %s', (phase, expected) => {
    expect(waitsFor(casusIn(phase))).toBe(expected)
  })

  test.each([
    ['signaal', 'casemanager', true],
    ['signaal', 'behandelaar', false],
    ['intake', 'gedragswetenschapper', true],
    ['intake', 'onderwijs', false],
    ['elders', 'casemanager', true],
    ['analyse', 'behandelaar', true],
    ['analyse', 'jeugdige', false],
    ['analyse', 'onderwijs', false],
    ['plan', 'onderwijs', true],
    ['uitvoering', 'veiligheid', true],
    ['uitgestroomd', 'casemanager', false],
    ['gesloten', 'casemanager', false],
  ] as const)('[CA31] in %s the step is a %s’s: %s', (phase, rol, expected) => {
    expect(mine(phase, rol)).toBe(expected)
  })

  test('[CA31] the answer elders waits for its owner alone', () => {
    const casus = casusIn('elders', { deelnemers: [place(ANNA, 'casemanager'), place(BRAM, 'plancoordinator')] })
    expect([isMine(casus, ANNA, NOW), isMine(casus, BRAM, NOW)]).toEqual([true, false])
  })

  test('[CA31] who may only read does not have to write', () => {
    expect(mine('analyse', 'gast', { rooms: { analyse: 'read' } })).toBe(false)
  })
})

test('[CA30] who has no place is offered nothing', () => {
  expect(availableCommands(casusIn('analyse'), BRAM, NOW)).toEqual([])
})

describe('[CA32] while the text of the analyse stands still', () => {
  const kim = place(person('kim'), 'jeugdige')
  const table = [place(ANNA, 'gedragswetenschapper'), place(BRAM, 'plancoordinator'), place(CELINE, 'onderwijs'), kim]
  const at = (analyse: AnalyseState, phase: Phase = 'analyse') => casusIn(phase, { deelnemers: table, analyse })
  const presented = [{ deelnemerId: kim.id, at: NOW - DAY, how: 'gesprek' as const }]
  const notAsked = [{ deelnemerId: kim.id, reason: 'Opgenomen', at: NOW }]

  test.each([
    ['held', analyseIn('stilgezet'), 'offer-analyse', true, true],
    ['offered', offered(), 'present-analyse', true, true],
    ['presented', offered({ presented }), 'hear-family', false, false],
    ['everybody heard', offered({ notAsked }), 'sign-analyse', true, false],
  ] as const)('%s: it waits for this', (_, analyse, expected, signer, coordinator) => {
    expect([ANNA, BRAM].map((by) => nextStep(at(analyse), by, NOW))).toEqual([
      { waitsFor: expected, mine: signer },
      { waitsFor: expected, mine: coordinator },
    ])
  })

  test('a week after presenting it waits for the signature', () => {
    const casus = at(offered({ presented }))
    expect(nextStep(casus, ANNA, NOW + 7 * DAY)).toEqual({ waitsFor: 'sign-analyse', mine: true })
  })

  test.each([kim.personId, CELINE])('%s, who does not read the analyse, is told what was told before', (personId) => {
    const told = [analyseIn('concept'), analyseIn('stilgezet'), offered(), offered({ notAsked })].map((analyse) =>
      nextStep(at(analyse), personId, NOW),
    )
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  })

  test('a guest who reads along is told that it lies to be signed, and nothing of the family', () => {
    const guest = place(person('gast'), 'gast', { rooms: { analyse: 'read' }, until: NOW + DAY })
    const told = [offered(), offered({ presented }), offered({ notAsked })].map(
      (analyse) =>
        nextStep(casusIn('analyse', { deelnemers: [...table, guest], analyse }), guest.personId, NOW).waitsFor,
    )
    expect(told).toEqual(['await-signature', 'await-signature', 'await-signature'])
  })

  test('once the table works on the plan, only who can take the step is told; the others go on writing', () => {
    const casus = at(offered({ notAsked }), 'plan')
    expect([ANNA, BRAM].map((by) => nextStep(casus, by, NOW))).toEqual([
      { waitsFor: 'sign-analyse', mine: true },
      { waitsFor: 'write-plan', mine: true },
    ])
  })
})
