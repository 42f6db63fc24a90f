// A table that took a step back opens again in a minute, steps back once more and is closed; and a place is made another.
import { expect, type Locator, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { casusId } from '#server/demo/seed.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'

const TESS = casusId('tess')
const SIGNS = 'Tess komt drie dagen niet uit bed.'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const dialog = (page: Page) => page.getByRole('dialog')

/** No complaint of axe, and nothing sticks out sideways. */
async function isUsable(page: Page): Promise<void> {
  expectValue(await violations(page)).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expectValue(width).toBeLessThanOrEqual(0)
}

/** Of one who decides: the group of three answers, as a person finds it. */
const asked = (page: Page | Locator, name: string) => page.getByRole('group', { name: `Wat zegt ${name} ervan?` })

test('the way back, a step back, and closing, as professional and family see them', { timeout: 60_000 }, async () => {
  const mother = await stage.enter('tess-moeder', `/gezin/${TESS}`, { viewport: PHONE })
  await expect(mother.page.getByRole('heading', { name: 'De hulp doet een stap terug' })).toBeVisible()
  await expect(mother.page.getByText('Bel dan Hanneke')).toBeVisible()
  await expect(mother.page.getByRole('link', { name: '050 000 01 01' })).toBeVisible()
  await isUsable(mother.page)

  const hanneke = await stage.enter('casemanager', '/')
  const { page } = hanneke
  const apart = page.getByRole('region', { name: 'Een stap terug' })
  await expect(apart.getByText('Staat klaar voor als het nodig is')).toBeVisible()
  await isUsable(page)
  await apart.getByRole('link', { name: 'Tess Wilgenhof' }).click()
  await expect(page.getByText('Hanneke Aaborg blijft bereikbaar.')).toBeVisible()
  await isUsable(page)
  await page.getByRole('link', { name: 'De tafel weer openen' }).click()
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'De tafel weer openen' }).click()
  await expect(page.getByText('Maak hier nog een keuze.')).toHaveCount(2)
  await page.getByLabel('Waarom is de weg terug nodig?').fill('Er kwam een brief over het huis.')
  await asked(page, 'Tess Wilgenhof').getByLabel('Ja').check()
  await page.getByLabel('Hoe weet u wat').fill('Zei ja aan de telefoon.')
  await asked(page, 'Ilse Wilgenhof').getByLabel('Nee').check()
  await expect(page.getByLabel('Met wie is overlegd?')).toBeVisible()
  await isUsable(page)
  await asked(page, 'Ilse Wilgenhof').getByLabel('Nog niet gevraagd').check()
  await page.getByLabel('Waarom is Ilse Wilgenhof nog niet gevraagd?').fill('Zij is aan het werk.')
  await isUsable(page)
  await page.getByRole('button', { name: 'De tafel weer openen' }).click()

  const toAsk = page.getByRole('region', { name: 'Nog te vragen' })
  await expect(toAsk).toContainText('Zij is aan het werk.')
  await isUsable(page)
  await toAsk.getByRole('button', { name: 'Antwoord van Ilse Wilgenhof opschrijven' }).click()
  await asked(dialog(page), 'Ilse Wilgenhof').getByLabel('Ja').check()
  await dialog(page).getByLabel('Hoe weet u wat').fill('Zei ja, vanavond aan de telefoon.')
  await dialog(page).getByRole('button', { name: 'Opschrijven' }).click()
  await expect(toAsk).toHaveCount(0)

  await page.getByRole('link', { name: 'Een stap terug voorbereiden' }).click()
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const area of ['Wonen', 'Support', 'Welzijn', 'Inkomen', 'Werk en school']) {
    await page
      .getByRole('group', { name: `${area}: hoe staat het ervoor?` })
      .getByLabel('Op orde')
      .check()
    await page.getByLabel(`Waaraan ziet u dat bij ${area.toLowerCase()}?`).fill('Samen zo gezien.')
  }
  await page.getByLabel('Waaraan merken we dat de weg terug nodig is?').fill(SIGNS)
  await isUsable(page)
  await page.setViewportSize(PHONE)
  await isUsable(page)
  await page.getByRole('button', { name: 'De stap terug zetten' }).click()
  await expect(page.getByText(SIGNS)).toBeVisible()
  await mother.page.reload()
  await expect(mother.page.getByText(SIGNS)).toBeVisible()

  await page.getByRole('button', { name: 'Casus afsluiten' }).click()
  await dialog(page).getByLabel('Waarom kan de casus dicht?').fill('Het huis is geregeld.')
  await isUsable(page)
  await dialog(page).getByRole('button', { name: 'Casus afsluiten' }).click()
  await expect(page.getByText('Deze casus is afgesloten op', { exact: false })).toBeVisible()
  await isUsable(page)
  await mother.page.goto(`${stage.server.origin}/gezin/${TESS}`)
  await expect(mother.page.getByRole('heading', { level: 1 })).toHaveText('De tafel van Tess is afgesloten')
  await expect(mother.page.getByText(SIGNS)).toHaveCount(0)
  await isUsable(mother.page)
  await mother.page.getByRole('link', { name: 'Alles laten weghalen' }).click()
  await expect(mother.page.getByRole('button', { name: 'Vraag versturen' })).toBeVisible()
  const tess = await stage.enter('tess', `/gezin/${TESS}/plan`, { viewport: PHONE })
  await expect(tess.page.getByRole('heading', { level: 1 })).toHaveText(/^Deze pagina is er niet/)
  expectValue([hanneke, mother, tess].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('a place is made another, and what the person loses by it is said before', { timeout: 30_000 }, async () => {
  const ruben = await stage.enter('plancoordinator', `/casussen/${LOEX}`)
  const { page } = ruben
  const deelnemer = page.locator('.deelnemer').filter({ hasText: 'jeugdarts' })
  await deelnemer.locator('summary').click()
  await deelnemer.getByRole('link', { name: /aanpassen$/ }).click()
  await expect(page.getByText('Er verandert zo niets aan wat deze persoon kan.')).toBeVisible()
  await page.getByRole('group', { name: 'Verklarende Analyse' }).getByLabel('Niet').check()
  await expect(page.getByText('kan niet meer bij de Verklarende Analyse', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Plek aanpassen' }).click()
  await expect(page.getByText('Vul dit nog in.')).toBeVisible()
  await page.getByLabel('Waarom past u deze plek aan?').fill('De vraag is beantwoord.')
  await isUsable(page)
  await page.setViewportSize({ width: 320, height: 720 })
  await isUsable(page)
  await page.getByRole('button', { name: 'Plek aanpassen' }).click()
  await expect(page.getByText(/^De plek van .* is aangepast\.$/)).toBeVisible()
  expectValue(ruben.complaints).toEqual([])
})
