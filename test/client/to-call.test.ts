// Whom one of the family can call.
import { expect, test } from 'vitest'
import { toCallAt } from '#client/gezin/people-at-table.ts'
import { casusView, deelnemer } from './support/casus-view.ts'

const NOW = 1_000

test('who was chosen stands there by the place he has now, with his number', () => {
  const chooser = deelnemer('Anouk Smedema', 'ouderMetGezag')
  const now = deelnemer('Daan Westerklaver', 'behandelaar', { phone: '050 000 01 01' })
  const casus = casusView({
    deelnemers: [chooser, deelnemer('Daan Westerklaver', 'gast', { endedAt: 500 }), now],
    aanspreekpunt: { deelnemerId: chooser.id, person: now.person, at: 600, namens: null },
  })
  expect(toCallAt(casus, NOW).map(({ rol, phone }) => ({ rol, phone }))).toEqual([
    { rol: 'behandelaar', phone: '050 000 01 01' },
  ])
})
