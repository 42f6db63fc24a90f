// Who leads on school: named by the coordinator, confirmed by the one named, handed over; read in the plan and by the family.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { dayOf } from '#shared/text/dates.ts'
import { TODAY } from '#test/support/region.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, PLAN, type Stage } from './stage.ts'

const PETRA = 'Petra Lantinge'
const CASUS = `/casussen/${LOEX}`
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const sheet = (page: Page) => page.getByRole('region', { name: 'Wie voert de regie' })
const area = (page: Page, name: string) => sheet(page).getByRole('listitem').filter({ hasText: name })
const dialog = (page: Page) => page.getByRole('dialog')

/** To Petra, from the day it is in the region. */
async function fillTransfer(page: Page, reason: string): Promise<void> {
  await dialog(page)
    .getByLabel('Aan wie?')
    .selectOption({ label: `${PETRA}, leerplichtambtenaar` })
  await dialog(page).getByLabel('Vanaf welke dag?').fill(dayOf(TODAY))
  await dialog(page).getByLabel('Waarom wordt de regie overgedragen?').fill(reason)
}

test('named, confirmed and handed over, on a phone', async () => {
  const coordinator = await stage.enter('plancoordinator', CASUS, { viewport: PHONE })
  const { page } = coordinator
  await expect(area(page, 'Proces')).toContainText('Ruben Talwerd')
  await expect(area(page, 'Veiligheid')).toContainText('nog niet bevestigd')
  await expect(area(page, 'Onderwijs')).toContainText('Nog niemand')
  expectValue(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Wijs iemand aan voor de regie op onderwijs' }).click()
  await dialog(page).getByRole('button', { name: 'Vastleggen' }).click()
  await expect(dialog(page).getByText('Maak hier nog een keuze.')).toBeVisible()
  await dialog(page)
    .getByLabel('Wie voert hier de regie?')
    .selectOption({ label: 'Femke Haverdiep, ondersteuningscoördinator en begeleider van de plusklas' })
  expectValue(await violations(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Vastleggen' }).click()
  await expect(area(page, 'Onderwijs')).toContainText('nog niet bevestigd')

  const school = await stage.enter('school', CASUS, { viewport: PHONE })
  await school.page.getByRole('button', { name: 'Bevestigen dat u de regie op onderwijs voert' }).click()
  await expect(area(school.page, 'Onderwijs')).not.toContainText('nog niet bevestigd')
  await school.page.getByRole('button', { name: 'Overdragen van de regie op onderwijs' }).click()
  await fillTransfer(school.page, 'Ik ga met verlof.')
  expectValue(await violations(school.page)).toEqual([])

  // Somebody overtakes him: he hears it, and what he wrote is still there.
  await page.reload()
  await page.getByRole('button', { name: 'Overdragen van de regie op onderwijs' }).click()
  await fillTransfer(page, 'Zo afgesproken in het overleg.')
  await dialog(page).getByRole('button', { name: 'Overdragen' }).click()
  await expect(area(page, 'Onderwijs')).toContainText(PETRA)
  await expect(area(page, 'Onderwijs')).toContainText('Zo afgesproken in het overleg.')
  await dialog(school.page).getByRole('button', { name: 'Overdragen' }).click()
  await expect(dialog(school.page).getByText('De regie ligt intussen bij iemand anders.')).toBeVisible()
  await expect(dialog(school.page).getByLabel('Waarom wordt de regie overgedragen?')).toHaveValue('Ik ga met verlof.')

  const plan = await stage.enter('school', PLAN)
  await expect(plan.page.getByRole('region', { name: 'Regie op het proces' })).toContainText(
    'Regie: Ruben Talwerd (bevestigd)',
  )
  await expect(plan.page.getByRole('region', { name: 'Regie op onderwijs' })).toContainText(
    `Regie: ${PETRA} (nog niet bevestigd)`,
  )

  const mother = await stage.enter('moeder', `/gezin/${LOEX}/wie`, { viewport: PHONE })
  const told = mother.page.getByRole('region', { name: 'Wie regelt wat?' })
  await expect(told.getByRole('listitem').filter({ hasText: 'School' })).toContainText(PETRA)
  await expect(told).not.toContainText('overleg.')
  expectValue(await violations(mother.page)).toEqual([])
  expectValue([coordinator, school, plan, mother].flatMap(({ complaints }) => complaints)).toEqual([])
})
