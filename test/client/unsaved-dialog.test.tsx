// @vitest-environment jsdom
// Signing out while words lie in this browser: what waiting helps is waited for, and of the rest it is said.
import 'fake-indexeddb/auto'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { UnsavedDialog } from '#client/sign-in/unsaved-dialog.tsx'
import type { OutboxRow, RowStanding } from '#client/sync/outbox/rows.ts'
import { rowsHere } from '#client/sync/outbox/rows-here.ts'
import { ANNA } from '#test/support/build.ts'

/** What React puts off is drawn between two looks. */
const soon = (look: () => void) =>
  vi.waitFor(
    async () => {
      await act(async () => undefined)
      look()
    },
    { interval: 4, timeout: 4_000 },
  )
const rowOf = (n: number, standing: RowStanding): OutboxRow => ({
  writer: 'page',
  n,
  standing,
  personId: ANNA,
  casusId: 'loex',
  room: 'plan',
  lineage: 'lineage-1',
  schema: 1,
  at: 1,
  iv: new Uint8Array(),
  sealed: new Uint8Array(),
})

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  HTMLDialogElement.prototype.showModal = () => undefined
  await rowsHere().wipe({ personId: ANNA })
})

async function asked(...lying: RowStanding[]) {
  await rowsHere().put(lying.map((standing, n) => rowOf(n, standing)))
  const left = { waits: lying.includes('to-send'), apart: lying.some((standing) => standing !== 'to-send') }
  const place = document.body.appendChild(document.createElement('div'))
  const onSignOut = vi.fn()
  await act(async () =>
    createRoot(place).render(
      <UnsavedDialog personId={ANNA} left={left} failed={false} onSignOut={onSignOut} onClose={() => undefined} />,
    ),
  )
  const button = (name: RegExp) => [...place.querySelectorAll('button')].find((one) => name.test(one.textContent))
  const wait = () => act(async () => button(/^Wachten/)!.click())
  return { place, button, wait, onSignOut }
}

test('[SY75] what cannot be saved is not waited for: where it can be copied is said', async () => {
  const { place, button } = await asked('refused', 'apart')
  expect(place.textContent).toContain('wachten helpt niet')
  expect(button(/^Wachten/)).toBeUndefined()
})

test('[SY75] waiting ends with what can be saved, and does not sign out over the rest', async () => {
  const { place, button, wait, onSignOut } = await asked('to-send', 'refused')
  await wait()
  expect(place.textContent).toContain('We wachten op wat nog opgeslagen kan worden')
  await rowsHere().dropUpTo('page', 0)
  await soon(() => expect(place.textContent).toContain('wachten helpt niet'))
  expect(button(/^Wachten/)).toBeUndefined()
  expect(onSignOut).not.toHaveBeenCalled()
})

test('waiting signs out once all is saved', async () => {
  const { place, wait, onSignOut } = await asked('to-send')
  expect(place.textContent).not.toContain('wachten helpt')
  await wait()
  await rowsHere().wipe({ personId: ANNA })
  await soon(() => expect(onSignOut).toHaveBeenCalledOnce())
})
