// @vitest-environment jsdom
// Words of a former page that find no place in the text: nobody throws them away by pressing too fast.
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import type { Desk } from '#client/document/desk.ts'
import { DeskContext } from '#client/document/use-desk.ts'
import { WordsApart } from '#client/document/words-apart.tsx'

async function shown() {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const onThrowAway = vi.fn()
  await act(async () =>
    createRoot(place).render(
      <DeskContext.Provider value={{ say: () => undefined } as unknown as Desk}>
        <WordsApart words="in de oude tekst" onThrowAway={onThrowAway} />
      </DeskContext.Provider>,
    ),
  )
  const button = (name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === name)
  const press = async (name: string) => {
    const found = button(name)!
    found.focus()
    await act(async () => found.click())
  }
  return { place, press, button, onThrowAway }
}

test('pressed twice, nothing is thrown away, and the focus stays', async () => {
  const { press, button, onThrowAway } = await shown()
  await press('Niet meer nodig')
  expect(document.activeElement).toBe(button('Toch bewaren'))
  await press('Toch bewaren')
  expect(button('Ja, weggooien')).toBeUndefined()
  expect(onThrowAway).not.toHaveBeenCalled()
})

test('thrown away only after the question is asked and answered', async () => {
  const { place, press, onThrowAway } = await shown()
  expect(place.textContent).not.toContain('Weggooien?')
  await press('Niet meer nodig')
  expect(place.querySelector('[role=status]')?.textContent).toBe('Weggooien? Daarna zijn deze woorden nergens meer.')
  await press('Ja, weggooien')
  expect(onThrowAway).toHaveBeenCalledOnce()
})
