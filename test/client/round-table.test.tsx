// @vitest-environment jsdom
// The round table for who does not see it: one picture with a name, and everyone in words.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { RoundTable, type TableSeat } from '#client/ui/round-table.tsx'

const SEATS: TableSeat[] = [
  { id: 'a', name: 'Anouk Smedema, moeder', label: 'AS', state: 'here', colour: 'var(--accent)' },
  { id: 'b', name: 'Daan Westerklaver, behandelaar GGZ', label: 'DW', state: 'away', colour: '#2c6b45' },
  { id: 'c', name: 'LVB', label: 'LVB', state: 'missing', colour: 'gray' },
]

test('says of every seat who it is and whether someone is there', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  await act(async () => createRoot(place).render(<RoundTable centre="Loex" seats={SEATS} />))
  expect(place.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('De ronde tafel van Loex')
  expect([...place.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'Anouk Smedema, moeder: heeft nu een document open',
    'Daan Westerklaver, behandelaar GGZ: zit aan tafel',
    'LVB: deze expertise mist nog',
  ])
})
