// An address is written down and shielded: who shields it is told what that means and sees it no more, who is named sees it with a
// lock, and mother reads and changes on her phone what is hers.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { nameFor } from '#test/support/own-rooms.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'

const CASUS = `/casussen/${LOEX}`
const ADDRESS = 'Kerkstraat 12\n9000 AB Dorpstad'
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const sheet = (page: Page) => page.getByRole('region', { name: 'Gegevens', exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const MOTHER = 'Anouk'

test('[GG5] [GG6] [GG7] written down, shielded, and seen by who is named alone', async () => {
  nameFor(stage.region.installation, 'jeugdbeschermer')
  const coordinator = await stage.enter('plancoordinator', CASUS)
  const { page } = coordinator
  const fillIn = page.getByRole('button', { name: new RegExp(`^Adres van ${MOTHER}.* invullen$`) })
  await fillIn.click()
  await dialog(page).getByRole('button', { name: 'Vastleggen' }).click()
  await expect(dialog(page).getByText('Maak hier nog een keuze.')).toBeVisible()
  await dialog(page).getByLabel('Adres').fill(ADDRESS)
  await dialog(page).getByLabel('De professionals aan tafel').check()
  expectValue(await violations(page, 'dialog')).toEqual([])
  await dialog(page).getByRole('button', { name: 'Vastleggen' }).click()
  await expect(sheet(page)).toContainText('Kerkstraat 12')
  expectValue(await violations(page, '.gegevens')).toEqual([])

  const school = await stage.enter('school', CASUS, { viewport: PHONE })
  await expect(sheet(school.page)).toContainText('Kerkstraat 12')
  await expect(sheet(school.page).getByRole('button')).toHaveCount(0)

  await page.getByRole('button', { name: new RegExp(`^Adres van ${MOTHER}.* afschermen$`) }).click()
  await expect(dialog(page)).toContainText('U bent zelf niet toegelaten')
  await expect(dialog(page)).toContainText(/Dit is al getoond aan .*Femke Haverdiep/)
  expectValue(await violations(page, 'dialog')).toEqual([])
  await dialog(page).getByLabel('Waarom is afschermen nodig?').fill('Zij wordt bedreigd.')
  await dialog(page).getByRole('button', { name: 'Afschermen' }).click()
  await expect(fillIn).toBeVisible()
  for (const reader of [page, school.page]) await expect(sheet(reader)).not.toContainText('Kerkstraat')

  const guard = await stage.enter('jeugdbeschermer', CASUS, { viewport: PHONE })
  const hidden = sheet(guard.page).getByText('Kerkstraat 12')
  await expect(hidden).toBeHidden()
  await sheet(guard.page).getByText('Afgeschermd', { exact: true }).click()
  await expect(hidden).toBeVisible()
  expectValue(await violations(guard.page, '.gegevens')).toEqual([])
  await guard.page.goto(`${stage.server.origin}${CASUS}/afgeschermd`)
  const list = guard.page.getByRole('region', { name: 'Afgeschermde gegevens' })
  await expect(list).toContainText('Zij wordt bedreigd.')
  await list.getByRole('button', { name: new RegExp(`^Weer openen: Adres van ${MOTHER}`) }).press('Enter')
  await expect(dialog(guard.page)).toBeVisible()
  expectValue(await violations(guard.page, 'dialog')).toEqual([])
  await dialog(guard.page).getByLabel('Waarom hoeft het niet meer afgeschermd te zijn?').fill('De dreiging is voorbij.')
  await dialog(guard.page).getByRole('button', { name: 'Weer openen' }).click()
  await expect(list).toHaveCount(0)
  await expect(sheet(school.page)).toContainText('Kerkstraat 12')
  expectValue([coordinator, school, guard].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('[GG16] [GG17] mother opens what is known of her and gives another number, on a phone', async () => {
  const mother = await stage.enter('moeder', `/gezin/${LOEX}/wie`, { viewport: PHONE })
  const { page } = mother
  const own = page.getByRole('region', { name: 'Dit weten wij van u' })
  await own.getByText('Laat zien wat er staat').click()
  await own.getByText('Telefoon invullen').click()
  await own.getByRole('textbox', { name: 'Telefoon' }).fill('06 12345678')
  expectValue(await violations(page)).toEqual([])
  await own.getByRole('button', { name: 'Bewaren' }).click()
  await expect(own).toContainText('Dit is bewaard.')
  await expect(own).toContainText('06 12345678')
  expectValue(await violations(page)).toEqual([])
  const coordinator = await stage.enter('plancoordinator', CASUS)
  await expect(sheet(coordinator.page)).toContainText('06 12345678')
  expectValue([mother, coordinator].flatMap(({ complaints }) => complaints)).toEqual([])
})
