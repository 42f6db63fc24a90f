// The formal path of the Verklarende Analyse: put still, offered, presented, recognised, signed, revised.
import { expect, type Locator, type Page } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { violations } from './axe.ts'
import { offerToFamily } from './offered.ts'
import { ANALYSE, LOEX, openStage, PHONE, type Stage } from './stage.ts'
import { editorOf, saved, writeAtEnd } from './writing.ts'

const CASUS = `/casussen/${LOEX}`
const SECTION = 'Wat het de goede kant op zet'
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true })

async function present(page: Page, name: string, how: RegExp): Promise<void> {
  await press(button(page, `Voorleggen aan ${name}`))
  await choose(page.getByRole('radio', { name: how }))
  await press(page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function noteAnswer(page: Page, name: string, answer: string, words: string): Promise<void> {
  await press(button(page, `Antwoord van ${name} noteren`))
  await choose(page.getByRole('radio', { name: answer, exact: true }))
  await page.getByLabel('In eigen woorden').fill(words)
  await page.getByLabel('Hoe weet u dit?').fill('Verteld in het gesprek thuis.')
  await press(page.getByRole('dialog').getByRole('button', { name: 'Antwoord noteren' }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(words)).toBeVisible()
}

async function skip(page: Page, name: string, reason: string): Promise<void> {
  await press(button(page, `Niet vragen aan ${name}`))
  await page.getByLabel('Waarom wordt dit niet gevraagd?').fill(reason)
  await press(page.getByRole('dialog').getByRole('button', { name: 'Vastleggen' }))
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(`Niet gevraagd: ${reason}`)).toBeVisible()
}

async function sign(page: Page): Promise<void> {
  const shown = await page.getByText(/^Uw code in dit voorbeeld: \d{3} \d{3}$/).textContent()
  await page.getByLabel('Uw code').fill(shown!.split(': ')[1]!)
  await press(button(page, 'Ondertekenen'))
}

test('the whole path: still, offered, put to the family, signed, and revised, in at most sixty clicks', async () => {
  const writer = await stage.enter('behandelaar-ggz', ANALYSE)
  await writeAtEnd(writer.page, SECTION, 'laatstewoord')
  await expect(saved(writer.page)).toBeVisible()

  const coordinator = await stage.enter('plancoordinator', CASUS)
  const { page } = coordinator
  await press(link(page, 'Schrijven aan de Verklarende Analyse'))
  await press(link(page, 'Aanbieden ter ondertekening'))
  await press(button(page, 'Zet de tekst stil'))
  await expect(writer.page.locator('[contenteditable=true]')).toHaveCount(0)
  await expect(writer.page.getByText('Deze tekst staat nu stil voor de ondertekening. Lezen kan gewoon.')).toBeVisible()
  await expect(page.getByText('Ja. Van iedereen die de tekst open had, is alles opgeslagen.')).toBeVisible()
  await press(button(page, 'Bied de analyse aan'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lezen en ondertekenen')
  await expect(page.getByRole('region', { name: SECTION })).toContainText('laatstewoord')

  await present(page, 'Loex Grasdijk', /Samen gelezen/)
  await noteAnswer(page, 'Loex Grasdijk', 'Voor een deel', 'Dat van school klopt, dat van gamen niet.')
  await present(page, 'Anouk Smedema', /In een gesprek/)
  await noteAnswer(page, 'Anouk Smedema', 'Ja', 'Eindelijk staat het er zoals het is.')
  await skip(page, 'Stefan Grasdijk', 'Hij wil deze week niet gebeld worden.')
  await expect(page.getByText('Iedereen van het gezin heeft kunnen reageren.')).toBeVisible()

  const signer = await stage.enter('gedragswetenschapper', CASUS)
  await press(link(signer.page, 'Lezen en ondertekenen'))
  await expect(signer.page.getByText('Dat van school klopt, dat van gamen niet.')).toBeVisible()
  await sign(signer.page)
  await expect(signer.page.getByRole('heading', { level: 1 })).toHaveText('Verklarende Analyse')
  await expect(signer.page.getByText(/^Ondertekend door Marit Oldenrijn/)).toBeVisible()
  await expect(signer.page.getByText('Deze tekst verandert niet meer.')).toBeVisible()
  await expect(writer.page.getByText('Deze versie is ondertekend en verandert niet meer.')).toBeVisible()
  const fetched = signer.page.waitForEvent('download')
  await press(link(signer.page, 'Bewijs downloaden'))
  expect((await fetched).suggestedFilename()).toMatch(/\.json$/)

  await press(link(signer.page, /^Terug naar Loex/))
  await expect(signer.page.getByRole('listitem').filter({ hasText: 'Gezamenlijk plan' }).first()).toContainText(
    'hier zijn we nu',
  )
  await press(link(signer.page, 'De ondertekende versie lezen'))
  await press(button(signer.page, 'Herzien'))
  await signer.page.getByLabel('Waarom is een herziening nodig?').fill('Het onderzoek geeft een nieuw beeld.')
  await press(button(signer.page, 'Herziening beginnen'))
  await writeAtEnd(signer.page, SECTION, 'nieuwinzicht')
  await expect(editorOf(writer.page, SECTION)).toContainText('nieuwinzicht')
  await writeAtEnd(writer.page, SECTION, 'ooknog')
  await expect(saved(writer.page)).toBeVisible()

  expect(clicks).toBeLessThanOrEqual(60)
  expect([...writer.complaints, ...coordinator.complaints, ...signer.complaints]).toEqual([])
})

test('Loex reads on his phone what was put to him, and answers in his own words', async () => {
  const phone = { viewport: PHONE }
  const before = await stage.enter('loex', CASUS, phone)
  await expect(before.page.getByRole('heading', { level: 1 })).toHaveText('Jouw tafel')
  await expect(before.page.getByText('Samen begrijpen wat er speelt', { exact: true })).toHaveCount(1)
  await before.context.close()

  await offerToFamily(stage)
  const { page, complaints } = await stage.enter('loex', CASUS, phone)
  await press(link(page, 'Lees wat er over jou staat'))
  await expect(page.getByRole('heading', { level: 2, name: 'Onderwijs en ontwikkeling' })).toBeVisible()
  // Written for professionals only.
  await expect(page.getByRole('heading', { level: 2, name: 'De ouders', exact: true })).toHaveCount(0)
  await press(button(page, 'Mijn antwoord versturen'))
  await expect(page.getByText('Kies nog een van de drie.')).toBeVisible()
  await choose(page.getByRole('radio', { name: 'Nee', exact: true }))
  await page.getByLabel('Wat wil je erover zeggen?').fill('Ik ben niet lui. Het is daar te vol.')
  await press(button(page, 'Mijn antwoord versturen'))
  await expect(page.getByText('Je antwoord is bewaard. Dank je wel.')).toBeVisible()
  await expect(page.getByText('Nee, ik herken dit niet.')).toBeVisible()

  const signer = await stage.enter('gedragswetenschapper', `${CASUS}/ondertekenen`)
  const voice = signer.page.getByRole('listitem').filter({ hasText: 'Loex Grasdijk' })
  await expect(voice).toContainText('Ik ben niet lui. Het is daar te vol.')
  await expect(voice).toContainText('Zelf gegeven')
  expect([...complaints, ...signer.complaints]).toEqual([])
})

test('somebody whose line hangs while the text goes still is named, and going on without him asks why', async () => {
  const line = await stage.layLine()
  const absent = await stage.enter('behandelaar-ggz', ANALYSE, { line })
  await writeAtEnd(absent.page, SECTION, 'vooraf')
  await expect(saved(absent.page)).toBeVisible()
  line.hang()
  const { page, complaints } = await stage.enter('plancoordinator', `${CASUS}/aanbieden`)
  await press(button(page, 'Zet de tekst stil'))
  await expect(page.getByText('We wachten nog op het scherm van Daan Westerklaver.')).toBeVisible()
  await page.getByLabel('Waarom biedt u aan zonder te wachten?').fill('Daan zit in de trein en schreef niets meer.')
  await press(button(page, 'Bied de analyse aan'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lezen en ondertekenen')
  expect(complaints).toEqual([])
})

test('each question that opens over the signing page is clean for axe, and Escape closes it', async () => {
  await offerToFamily(stage)
  const questions = [
    ['plancoordinator', 'Voorleggen aan Stefan Grasdijk'],
    ['plancoordinator', 'Antwoord van Loex Grasdijk noteren'],
    ['plancoordinator', 'Niet vragen aan Anouk Smedema'],
    ['plancoordinator', 'Aanbieding intrekken'],
    ['gedragswetenschapper', 'Teruggeven'],
  ] as const
  const found: string[] = []
  for (const [person, question] of questions) {
    const { page, context } = await stage.enter(person, `${CASUS}/ondertekenen`, { viewport: PHONE })
    await press(button(page, question))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button').first().click()
    for (const violation of await violations(page, 'dialog')) found.push(`${question}: ${violation}`)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await context.close()
  }
  expect(found).toEqual([])
})
