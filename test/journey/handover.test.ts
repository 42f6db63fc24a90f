// An area goes over: handed over with what the other must know, read and confirmed by her; and whom Loex may call, noted for him.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { dayOf } from '#shared/text/dates.ts'
import { TODAY } from '#test/support/region.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'

const CASUS = `/casussen/${LOEX}`
const HANDOVER = `${CASUS}/regie/zorg/overdracht`
const NOTE = 'Loex wandelt elke donderdag met mij en wil weten wie dat overneemt.'
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const dialog = (page: Page) => page.getByRole('dialog')

test('who takes over reads what runs and confirms it, on a phone', async () => {
  const daan = await stage.enter('behandelaar-ggz', CASUS)
  await daan.page.getByRole('button', { name: 'Overdragen van de regie op de zorg' }).click()
  await dialog(daan.page).getByLabel('Aan wie?').selectOption({ label: 'Marit Oldenrijn, gedragswetenschapper' })
  await dialog(daan.page).getByLabel('Vanaf welke dag?').fill(dayOf(TODAY))
  await dialog(daan.page).getByLabel('Waarom wordt de regie overgedragen?').fill('Daan gaat met verlof.')
  await dialog(daan.page).getByLabel('Wat moet de ander weten?').fill(NOTE)
  await dialog(daan.page).getByRole('button', { name: 'Overdragen' }).click()
  await expect(dialog(daan.page)).toBeHidden()
  // Also who handed over can read it back, and has nothing to confirm.
  await daan.page.getByRole('link', { name: 'Lees de overdracht van de regie op de zorg' }).click()
  await expect(daan.page.getByText(NOTE)).toBeVisible()
  await expect(daan.page.getByRole('button', { name: 'Ik neem de regie over' })).toHaveCount(0)

  const marit = await stage.enter('gedragswetenschapper', CASUS, { viewport: PHONE })
  const { page } = marit
  const invite = page.getByRole('region', { name: 'U krijgt de regie op de zorg' })
  await invite.getByRole('link', { name: 'Lees de overdracht' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overdracht van de regie op de zorg')
  await expect(page.getByText(NOTE)).toBeVisible()
  const plan = page.getByRole('region', { name: 'Zo staat het nu in het plan' })
  await expect(plan).toContainText('Onderzoek naar autisme')
  await expect(plan).toContainText('Hoe we elkaar bereiken')
  const table = page.getByRole('region', { name: 'Wie er aan tafel zit' })
  await expect(table.getByRole('link', { name: /^Bel Hanneke Aaborg/ })).toHaveAttribute('href', 'tel:0500000101')
  expectValue(await violations(page)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expectValue(width).toBeLessThanOrEqual(PHONE.width)
  await page.getByRole('button', { name: 'Ik neem de regie over' }).click()
  await expect(page.getByText('Marit Oldenrijn heeft dit bevestigd.')).toBeVisible()
  await page.goto(stage.server.origin + CASUS)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(invite).toHaveCount(0)

  const mother = await stage.enter('moeder', HANDOVER, { viewport: PHONE })
  await expect(mother.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(mother.page.getByText(NOTE)).toHaveCount(0)
  expectValue([daan, marit, mother].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('whom Loex may call is noted for him, with how that is known', async () => {
  const hanneke = await stage.enter('casemanager', CASUS, { viewport: PHONE })
  const { page } = hanneke
  const loex = page.locator('.deelnemer').filter({ hasText: 'Loex Grasdijk' })
  await expect(page.getByText('Aanspreekpunt: Trijn Smedema')).toBeVisible()
  await loex.locator('summary').click()
  await page.getByRole('button', { name: 'Aanspreekpunt van Loex Grasdijk noteren' }).click()
  await dialog(page).getByRole('button', { name: 'Noteren' }).click()
  await expect(dialog(page).getByText('Maak hier nog een keuze.')).toBeVisible()
  await dialog(page).getByLabel('Wie is het aanspreekpunt van Loex?').selectOption({ label: 'Trijn Smedema, oma' })
  await dialog(page).getByLabel('Hoe weet u dit?').fill('Zei hij na het overleg.')
  expectValue(await violations(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Noteren' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(loex).toContainText('Aanspreekpunt: Trijn Smedema')
  await expect(loex).toContainText('Zei hij na het overleg.')
  expectValue(hanneke.complaints).toEqual([])
})
