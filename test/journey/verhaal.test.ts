// A mother tells her story on her phone and chooses who reads it: the helpers do, first of all; the father does not.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import { openTray } from '#server/document/rescued-words.ts'
import { verhaalOf } from '#shared/document/rooms.ts'
import { placeOf } from '#test/support/signing.ts'
import { violations } from './axe.ts'
import { ANALYSE, LOEX, openStage, PHONE, type Stage } from './stage.ts'

const CASUS = `/casussen/${LOEX}`
const VERHAAL = `${CASUS}/verhaal`
const NEW = 'Vanavond hebben we samen pannenkoeken gebakken.'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const isClean = async (page: Page) => expect(await violations(page)).toEqual([])
const isNarrow = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

const LOST = 'En toen lachten we weer samen.'

/** What she wrote on another device, in a sentence that she took away on this one. */
function loseWords(): void {
  const { live, db, keys, clock } = stage.region.installation
  const { roomId } = live.capture({ casusId: LOEX, room: verhaalOf(placeOf(stage.region.installation, 'moeder')) })!
  openTray(db, keys).store(roomId, { personId: personId('moeder'), at: clock(), root: 'text/verhaal', text: LOST })
}

test('moeder writes, reads once more what she shares, and the table reads it first; vader nothing', async () => {
  loseWords()
  const { page, complaints } = await stage.enter('moeder', CASUS, { viewport: PHONE })
  await page.getByRole('link', { name: 'Naar mijn verhaal' }).click()
  await page.getByRole('link', { name: 'Schrijven aan mijn verhaal' }).click()
  const editor = page.getByRole('textbox', { name: 'Uw verhaal' })
  await expect(editor).toContainText('Ik ben Anouk')
  await expect(page.getByText('U heeft uw verhaal nog niet gedeeld.')).toBeVisible()
  await isClean(page)
  await isNarrow(page)

  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type(NEW)
  await expect(page.getByText('Bewaard', { exact: true })).toBeVisible()

  const apart = page.getByRole('region', { name: 'Deze woorden zijn voor u bewaard' })
  await expect(apart).toContainText(LOST)
  await apart.getByRole('button', { name: 'Terugzetten in mijn verhaal' }).click()
  await expect(editor).toContainText(LOST)
  await expect(apart).toHaveCount(0)

  await button(page, 'Delen').click()
  await expect(page.getByRole('heading', { name: 'Wie mag het lezen?' })).toBeFocused()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await button(page, 'Verder').click()
  await expect(page.getByText('Kies nog wie het mag lezen.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'De hulpverleners aan tafel' }).check({ force: true })
  await isClean(page)
  await button(page, 'Verder').click()
  await expect(page.getByRole('heading', { name: 'Dit gaat u delen' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Dit gaat u delen' })).toContainText(NEW)
  await isClean(page)
  await button(page, 'Deel mijn verhaal').click()
  await expect(page.getByText('Uw verhaal is gedeeld.')).toBeVisible()
  await expect(page.getByText(/Gedeeld .* met de hulpverleners aan tafel\./)).toBeVisible()
  await expect(page.getByText('Zij lezen wat hier nu staat.')).toBeVisible()
  await isClean(page)

  const father = await stage.enter('vader', VERHAAL, { viewport: PHONE })
  await expect(father.page.getByText('Wat is er gebeurd?')).toBeVisible()
  await expect(father.page.getByText('Anouk')).toHaveCount(0)
  await expect(father.page.getByText('Verhalen die met u zijn gedeeld')).toHaveCount(0)
  await isClean(father.page)

  const marit = await stage.enter('gedragswetenschapper', ANALYSE)
  const first = marit.page.locator('.document-section').first()
  await expect(first.getByRole('heading', { level: 3 })).toHaveText([
    'Het verhaal van Loex Grasdijk',
    'Het verhaal van Anouk Smedema',
  ])
  await expect(first).toContainText(NEW)

  await button(page, 'Niet meer delen').click()
  await button(page, 'Ja, niet meer delen').click()
  await expect(page.getByText('Uw verhaal wordt niet meer gedeeld.')).toBeVisible()
  await expect(page.getByText('U heeft uw verhaal nog niet gedeeld.')).toBeVisible()
  await marit.page.reload()
  await expect(first.getByRole('heading', { level: 3 })).toHaveText(['Het verhaal van Loex Grasdijk'])
  expect([...complaints, ...father.complaints, ...marit.complaints]).toEqual([])
})
