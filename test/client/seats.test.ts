// Who sits where at the round table.
import { expect, test } from 'vitest'
import { seatsOf } from '#client/casus/seats.ts'
import { casusView, deelnemer } from './support/casus-view.ts'

const NOW = 1_000

test('the jeugdige is the middle and has no seat; who left has none either', () => {
  const casus = casusView({
    deelnemers: [
      deelnemer('Loex Grasdijk', 'jeugdige'),
      deelnemer('Daan Westerklaver', 'behandelaar'),
      deelnemer('Petra Lantinge', 'onderwijs', { endedAt: 500 }),
      deelnemer('Nadia Benraha', 'gast', { until: 900 }),
    ],
  })
  expect(seatsOf(casus, NOW).map(({ label }) => label)).toEqual(['DW'])
})

test('somebody with two rollen has one seat', () => {
  const casus = casusView({
    deelnemers: [deelnemer('Hanneke Aaborg', 'casemanager'), deelnemer('Hanneke Aaborg', 'plancoordinator')],
  })
  expect(seatsOf(casus, NOW)).toHaveLength(1)
})

test('family sits on apricot, whatever colour the account has', () => {
  const casus = casusView({ deelnemers: [deelnemer('Anouk Smedema', 'ouderMetGezag')] })
  expect(seatsOf(casus, NOW)[0]?.colour).toBe('var(--accent)')
})

test('missing expertise has a seat once the intake has begun, not before', () => {
  expect(seatsOf(casusView({ phase: 'intake', missingExpertise: ['LVB'] }), NOW)[0]).toMatchObject({
    label: 'LVB',
    state: 'missing',
  })
  expect(seatsOf(casusView({ phase: 'signaal', missingExpertise: ['LVB'] }), NOW)).toEqual([])
})
