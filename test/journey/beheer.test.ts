// A beheerder adds an organisatie and somebody who works there, writes down a registration, and ends the account of somebody who
// is at work: that page is out at once, and the table is warned.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { dayOf } from '#shared/text/dates.ts'
import { TODAY } from '#test/support/region.ts'
import { LOEX, openStage, PHONE, PLAN, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze()
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

test('somebody comes to work here, and somebody leaves', async () => {
  const beheer = await stage.enter('beheerder', '/', { viewport: PHONE })
  const { page } = beheer
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('heading', { name: 'Beheer', level: 1 })).toBeVisible()
  expectValue(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Organisatie toevoegen' }).click()
  await dialog.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(dialog.getByText('Vul dit nog in.').first()).toBeVisible()
  expectValue(await violations(page)).toEqual([])
  await dialog.getByLabel('Naam van de organisatie').fill('De Linde')
  await dialog.getByLabel('Wat voor organisatie is het?').selectOption({ label: 'School of onderwijs' })
  await dialog.getByLabel('Regio').fill('Aawolde')
  await dialog.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(page.getByRole('region', { name: 'Organisaties' })).toContainText('De Linde')

  await page.getByRole('link', { name: 'Iemand toevoegen' }).click()
  // A letter of another alphabet that looks like an a.
  await page.getByLabel('Voor- en achternaam').fill('Ilse Moerdаm')
  await page.getByLabel('Functie').fill('intern begeleider')
  await page.getByLabel('Korte aanduiding').fill('school')
  await page.getByLabel('Organisatie', { exact: true }).selectOption({ label: 'De Linde' })
  await page.getByRole('radio', { name: 'Professional' }).check()
  await page.getByLabel('Eerste werkdag').fill(dayOf(TODAY))
  await page.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(page.getByText('Gebruik gewone letters, zoals op een paspoort.', { exact: false })).toBeVisible()
  expectValue(await violations(page)).toEqual([])
  await page.getByLabel('Voor- en achternaam').fill('Ilse Moerdam')
  await page.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(page.getByRole('heading', { name: 'Ilse Moerdam', level: 1 })).toBeVisible()

  await page.getByRole('button', { name: 'Registratie vastleggen' }).click()
  await dialog.getByRole('radio', { name: 'SKJ' }).check()
  await dialog.getByLabel('Beroep').fill('jeugd- en gezinsprofessional')
  await dialog.getByLabel('Nummer').fill('99900009')
  // The day it is in the region.
  await dialog.getByLabel('Wanneer heeft u het register nagekeken?').fill(dayOf(TODAY))
  await dialog.getByLabel('Geldig tot en met').fill('2030-01-01')
  await dialog.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(dialog.locator('.utrecht-form-field-error-message')).toHaveText('Een SKJ-nummer heeft 9 cijfers.')
  expectValue(await violations(page)).toEqual([])
  await dialog.getByLabel('Nummer').fill('999000099')
  await dialog.getByRole('button', { name: 'Vastleggen' }).click()
  await expect(page.getByRole('region', { name: 'Registratie' })).toContainText('door Wouter Kamerbos')

  // Somebody is writing while his account ends.
  const writer = await stage.enter('plancoordinator', PLAN)
  await expect(writer.page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'Terug naar beheer' }).click()
  await page.getByLabel('Zoek op naam, functie of organisatie').fill('talwerd')
  await page.getByRole('link', { name: 'Ruben Talwerd' }).click()
  await page.getByRole('button', { name: 'Account beëindigen' }).click()
  await dialog.getByRole('radio', { name: 'Nu meteen' }).check()
  await dialog.getByLabel('Waarom?').fill('Uit dienst.')
  expectValue(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Account beëindigen' }).click()
  await expect(page.getByText('geen plancoördinator meer', { exact: false })).toBeVisible()
  await expect(writer.page.getByRole('dialog')).toBeVisible()

  const colleague = await stage.enter('behandelaar-ggz', `/casussen/${LOEX}`)
  await expect(colleague.page.getByRole('note')).toContainText('Er is geen plancoördinator meer')
  expectValue(await violations(colleague.page)).toEqual([])
  expectValue([beheer, writer, colleague].flatMap(({ complaints }) => complaints)).toEqual([])
})
