import { describe, expect, test } from 'vitest'
import { availableCommands, isMine, waitsFor } from '#shared/casus/available.ts'
import type { Phase } from '#shared/casus/casus.ts'
import type { Rol } from '#shared/people.ts'
import { ANNA, BRAM, casusIn, NOW, place } from '#test/support/build.ts'

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
