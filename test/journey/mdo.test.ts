// The MDO of today: opened, who is there, moved along, an afspraak with another view, a screen that follows, closed, the report.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { TODAYS_MDO } from '#server/demo/mdo-seed.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'

const CASUS = `/casussen/${LOEX}`
const MDO = `${CASUS}/mdo/${TODAYS_MDO}`
const ACTIE = 'Een rustige start op maandag voorbereiden.'
const SENTENCE = 'De mentor van Loex is er de volgende keer bij.'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const table = (page: Page) => page.getByRole('complementary', { name: 'Wie is er?' })
const now = (page: Page) => page.locator('.mdo-current h2')
const agreed = (page: Page) => page.getByRole('region', { name: 'Net afgesproken' })
const dialog = (page: Page) => page.getByRole('dialog')

test('held from opening to report, with everybody’s screen going along', async () => {
  const chair = await stage.enter('plancoordinator', CASUS)
  const { page } = chair
  await page.getByRole('button', { name: 'MDO openen' }).click()
  await expect(now(page)).toHaveText('Welkom voor het gezin')

  const ggz = await stage.enter('behandelaar-ggz', MDO)
  await ggz.page.getByRole('button', { name: 'Ik ben er' }).click()
  await expect(table(page).getByRole('checkbox', { name: /Daan Westerklaver/ })).toBeChecked()
  await table(page)
    .getByRole('checkbox', { name: /Anouk Smedema/ })
    .click()
  await expect(table(page).getByRole('checkbox', { name: /Anouk Smedema/ })).toBeChecked()

  // The second screen follows to the text that belongs to the item.
  await ggz.page.getByRole('switch', { name: 'Volg de voorzitter' }).click()
  await page.getByRole('button', { name: /^Veiligheid/ }).click()
  await expect(now(page)).toHaveText('Veiligheid')
  await expect(ggz.page).toHaveURL(/\/analyse#onderdeel-veiligheid$/)
  const text = ggz.page.getByRole('heading', { name: 'Veiligheid: feiten en inschatting' })
  await expect(text).toBeInViewport()
  const bar = ggz.page.getByRole('region', { name: 'Het MDO van nu' })
  await expect(bar).toContainText('Veiligheid')

  await page.getByLabel('Nieuwe afspraak').fill(SENTENCE)
  await page.keyboard.press('Enter')
  await expect(agreed(page)).toContainText(SENTENCE)
  const mother = await stage.enter('moeder', MDO, { viewport: PHONE })
  await mother.page.getByRole('button', { name: `Ik zie het anders: ${SENTENCE}` }).click()
  await dialog(mother.page)
    .getByLabel(/Hoe ziet u het/)
    .fill('Liever pas na de vakantie.')
  expectValue(await violations(mother.page)).toEqual([])
  await dialog(mother.page).getByRole('button', { name: 'Vastleggen' }).click()
  await expect(agreed(page)).toContainText('Anouk Smedema ziet het anders: Liever pas na de vakantie.')
  expectValue(await violations(page)).toEqual([])

  const actie = page.getByRole('region', { name: 'Nieuwe actie' })
  await actie.getByLabel('Wat gaat er gebeuren?').fill(ACTIE)
  await actie.getByLabel('Wie doet het?').selectOption({ label: 'Daan Westerklaver (behandelaar GGZ)' })
  await actie.getByLabel('Wanneer klaar?').fill('2026-12-04')
  await actie.getByLabel('Wat gaat er gebeuren?').press('Enter')
  await expect(actie.getByRole('status')).toHaveText(`‘${ACTIE}’ staat in het plan.`)

  await page.getByRole('button', { name: 'MDO sluiten' }).click()
  await dialog(page).getByLabel('Nog niet').check()
  await dialog(page).getByLabel('Weggooien').check()
  expectValue(await violations(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Sluiten en verslag maken' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verslag van het MDO')
  await expect(page.getByRole('region', { name: 'Wat we afspraken' })).toContainText('Liever pas na de vakantie.')
  const made = page.getByRole('region', { name: 'Nieuwe acties' })
  await expect(made).toContainText(`${ACTIE} Daan Westerklaver, voor 4 december 2026`)
  expectValue(await violations(page)).toEqual([])

  await expect(bar).toBeHidden()
  await mother.page.getByRole('link', { name: 'Lees wat we afspraken' }).click()
  await expect(mother.page.getByRole('region', { name: 'Dit spreken we af' })).toContainText(SENTENCE)
  expectValue([chair, ggz, mother].flatMap(({ complaints }) => complaints)).toEqual([])
})
