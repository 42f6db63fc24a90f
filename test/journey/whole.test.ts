// The whole main job as one story: an MDO is held, the analyse offered, read and signed, the plan published, read and answered.
import { expect, type Locator, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { LOEX, openStage, PHONE, PLAN, type Stage } from './stage.ts'
import { saved, writeAtEnd } from './writing.ts'

const CASUS = `/casussen/${LOEX}`
const HOME = `/gezin/${LOEX}`
const SECTION = 'Hoe het in elkaar grijpt'
const AFSPRAAK = 'School belt moeder elke vrijdag voor vier uur.'

let stage: Stage
let clicks = 0
beforeEach(async () => {
  clicks = 0
  stage = await openStage()
})
afterEach(() => stage.close())

async function press(place: Locator): Promise<void> {
  clicks += 1
  await place.click()
}

async function choose(place: Locator): Promise<void> {
  clicks += 1
  await place.check({ force: true })
}

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const link = (page: Page | Locator, name: string | RegExp) => page.getByRole('link', { name, exact: true })
const sheet = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const title = (page: Page) => page.getByRole('heading', { level: 1 })

async function present(page: Page, name: string): Promise<void> {
  await press(button(page, `Voorleggen aan ${name}`))
  await choose(page.getByRole('radio', { name: /om zelf te lezen/ }))
  await press(button(dialog(page), 'Vastleggen'))
  await expect(dialog(page)).toHaveCount(0)
}

async function recognise(page: Page, answer: string, question: string, words: string): Promise<void> {
  await choose(page.getByRole('radio', { name: answer, exact: true }))
  await page.getByLabel(question).fill(words)
  await press(button(page, 'Mijn antwoord versturen'))
}

/** The whole label, which names the functie too. */
const optionOf = async (place: Locator, name: string): Promise<string> =>
  (await place.getByRole('option', { name }).textContent()) ?? ''

test('from the MDO of today to an answer to the plan, in at most sixty clicks', async () => {
  const coordinator = await stage.enter('plancoordinator', CASUS)
  const { page } = coordinator

  await press(button(page, 'MDO openen'))
  await press(button(page, /^Samenhang en verklaringen/))
  await press(link(page, `Verklarende Analyse: ${SECTION}`))
  await writeAtEnd(page, SECTION, 'samenbedacht')
  await expect(saved(page)).toBeVisible()
  await press(link(page, 'Terug naar het MDO'))
  await page.getByLabel('Nieuwe afspraak').fill(AFSPRAAK)
  await page.keyboard.press('Enter')
  await expect(sheet(page, 'Net afgesproken')).toContainText(AFSPRAAK)
  await press(button(page, 'MDO sluiten'))
  await choose(dialog(page).getByLabel('Nog niet'))
  await choose(dialog(page).getByLabel('Weggooien'))
  await press(button(dialog(page), 'Sluiten en verslag maken'))
  await expect(title(page)).toContainText('Verslag van het MDO')
  await expect(sheet(page, 'Wat we afspraken')).toContainText(AFSPRAAK)
  await expect(sheet(page, 'Gewijzigd tijdens het overleg')).toContainText('samenbedacht')

  await press(link(page, 'Terug naar Loex Grasdijk'))
  await press(link(page, 'Schrijven aan de Verklarende Analyse'))
  await press(link(page, 'Aanbieden ter ondertekening'))
  await press(button(page, 'Zet de tekst stil'))
  await press(button(page, 'Bied de analyse aan'))
  await present(page, 'Anouk Smedema')
  await present(page, 'Loex Grasdijk')
  await press(button(page, 'Niet vragen aan Stefan Grasdijk'))
  await page.getByLabel('Waarom wordt dit niet gevraagd?').fill('Hij wil deze week niet gebeld worden.')
  await press(button(dialog(page), 'Vastleggen'))

  const mother = await stage.enter('moeder', HOME, { viewport: PHONE })
  await press(link(mother.page, 'Lees wat er over u staat'))
  await expect(sheet(mother.page, SECTION)).toContainText('samenbedacht')
  await recognise(mother.page, 'Ja', 'Wat wilt u erover zeggen?', 'Zo is het.')
  const child = await stage.enter('loex', HOME, { viewport: PHONE })
  await press(link(child.page, 'Lees wat er over jou staat'))
  await recognise(child.page, 'Deels', 'Wat wil je erover zeggen?', 'Dat van gamen klopt niet.')

  const signer = await stage.enter('gedragswetenschapper', CASUS)
  await press(link(signer.page, 'Lezen en ondertekenen'))
  await expect(signer.page.getByText('Dat van gamen klopt niet.')).toBeVisible()
  const shown = await signer.page.getByText(/^Uw code in dit voorbeeld: \d{3} \d{3}$/).textContent()
  await signer.page.getByLabel('Uw code').fill(shown!.split(': ')[1]!)
  await press(button(signer.page, 'Ondertekenen'))
  await expect(signer.page.getByText(/^Ondertekend door Marit Oldenrijn/)).toBeVisible()

  await page.goto(stage.server.origin + CASUS)
  await press(button(page, /^Wijs iemand aan/))
  await dialog(page)
    .getByRole('combobox')
    .selectOption({ label: await optionOf(dialog(page), 'Femke Haverdiep') })
  await press(button(dialog(page), 'Vastleggen'))
  await expect(dialog(page)).toHaveCount(0)

  await page.goto(stage.server.origin + PLAN)
  const core = page.getByRole('complementary', { name: 'Uit de Verklarende Analyse' })
  await expect(core.getByRole('heading', { name: 'In gewone taal: wat denken we samen' })).toBeVisible()
  await page.goBack()

  await press(link(page, 'Plan klaarzetten'))
  await press(button(page, 'Zet het plan klaar'))
  for (const name of ['Loex Grasdijk', 'Anouk Smedema', 'Stefan Grasdijk']) {
    await press(link(page, `Zo ziet ${name} het`))
    await press(button(page, 'Bekeken, dit klopt'))
  }
  await press(button(page, 'Publiceren'))
  await expect(page.getByText('Het plan is gepubliceerd.')).toBeVisible()

  await mother.page.goto(stage.server.origin + HOME)
  await press(link(mother.page, 'Lees het plan'))
  await expect(title(mother.page)).toHaveText('Het plan')
  await recognise(mother.page, 'Deels', 'Wat wilt u erover zeggen?', 'School belt nog steeds niet terug.')
  await expect(
    mother.page.getByText(/^Ruben Talwerd komt hier uiterlijk \d+ \w+ \d{4} bij u op terug\.$/),
  ).toBeVisible()
  await child.page.goto(stage.server.origin + HOME)
  await press(link(child.page, 'Lees het plan'))
  await expect(title(child.page)).toHaveText('Het plan')

  await page.reload()
  const says = sheet(page, 'Wat het gezin van het plan zegt')
  await expect(says).toContainText('School belt nog steeds niet terug.')
  await expect(says).toContainText(/uiterlijk \d+ \w+ \d{4}/)

  expectValue(clicks).toBeLessThanOrEqual(60)
  expectValue([coordinator, mother, child, signer].flatMap(({ complaints }) => complaints)).toEqual([])
})
