// What was presented to a family member, on a phone: read, answered in own words by a plain form, and heard by who signs.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { addItem } from '#shared/document/items.ts'
import type { SigningView } from '#shared/protocol/signing.ts'
import { draft, publish } from '#test/support/planning.ts'
import { loex, must, offer, placeOf } from '#test/support/signing.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'
import { saved, writeAtEnd } from './writing.ts'

const CASUS = `/casussen/${LOEX}`
const HOME = `/gezin/${LOEX}`
const READING = `${HOME}/analyse`
const PLANCO = 'plancoordinator'
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const installation = () => stage.region.installation
const presentTo = (person: string) =>
  must(installation(), PLANCO, {
    type: 'presentAnalyse',
    deelnemerId: placeOf(installation(), person),
    how: 'samen-gelezen',
  })
const withdraw = () => must(installation(), PLANCO, { type: 'withdrawOffer', reason: 'Er moet nog iets bij.' })
const saidOf = () => loex(installation()).analyse

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const refusal = (page: Page) => page.locator('main').getByRole('alert')

async function fill(page: Page, answer: string, words: string): Promise<void> {
  await page.getByRole('radio', { name: answer, exact: true }).check({ force: true })
  await page.getByLabel('Wat wilt u erover zeggen?').fill(words)
}

const isClean = async (page: Page) => expect(await violations(page)).toEqual([])

test('moeder reads what was presented to her, and says in her own words what she thinks', async () => {
  const before = await stage.enter('moeder', READING, { viewport: PHONE })
  await expect(before.page.getByText('Deze pagina is er niet, of niet voor u')).toBeVisible()
  await before.context.close()

  offer(installation())
  presentTo('moeder')
  const { page, complaints } = await stage.enter('moeder', '/', { viewport: PHONE })
  await expect(page).toHaveURL(stage.server.origin + HOME)
  await link(page, 'Lees wat er over u staat').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samen begrijpen wat er speelt')
  await expect(page.getByRole('heading', { level: 2, name: 'Aanleiding en hulpvraag' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'De ouders' })).toHaveCount(0)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await isClean(page)

  await button(page, 'Mijn antwoord versturen').click()
  await expect(page.getByText('Kies nog een van de drie.')).toBeVisible()
  await fill(page, 'Deels', 'Het gaat ook vaak goed bij ons.')
  await isClean(page)
  await button(page, 'Mijn antwoord versturen').click()
  await expect(page).toHaveURL(/#antwoord$/)
  await expect(page.getByRole('heading', { name: 'Uw antwoord' })).toBeInViewport()
  await expect(page.getByText('Het gaat ook vaak goed bij ons.')).toBeVisible()
  await isClean(page)

  await link(page, 'Nog een keer antwoorden').click()
  await fill(page, 'Ja', 'Nu wel.')
  await button(page, 'Mijn antwoord versturen').click()
  await expect(page.getByText('Ja, ik herken dit.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Wat u eerder zei' })).toContainText('Het gaat ook vaak goed bij ons.')

  await link(page, 'Wie heeft gekeken').click()
  const herself = page.getByRole('listitem').filter({ hasText: 'U zelf' }).first()
  await expect(herself).toContainText('gaf antwoord op de analyse')

  await page.getByText('Wissel van persoon').click()
  await isClean(page)
  const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(tooWide)).toBeLessThanOrEqual(0)
  await page.getByLabel('Kies iemand').selectOption({ label: 'Stefan Grasdijk, vader' })
  await button(page, 'Word deze persoon').click()
  await expect(page.getByText('U bent nu: Stefan Grasdijk.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie heeft gekeken?')

  const answer = await stage.server.as('gedragswetenschapper')('GET', `/api${CASUS}/signing`)
  const { family } = (await answer.json()) as SigningView
  const mother = family.find(({ deelnemerId }) => deelnemerId === placeOf(installation(), 'moeder'))
  expect([mother?.herkenning?.words, mother?.earlier.map(({ words }) => words)]).toEqual([
    'Nu wel.',
    ['Het gaat ook vaak goed bij ons.'],
  ])
  expect(complaints).toEqual([])
})

test('a text taken back and changed while she writes: it says so, and nothing of hers is lost', async () => {
  offer(installation())
  presentTo('moeder')
  const { page } = await stage.enter('moeder', READING, { viewport: PHONE })
  await fill(page, 'Nee', 'Mijn hele verhaal.')
  withdraw()
  await button(page, 'Mijn antwoord versturen').click()
  await expect(refusal(page)).toContainText('De mensen aan tafel werken nu weer aan de tekst.')
  await expect(page.getByLabel('Wat wilt u erover zeggen?')).toHaveValue('Mijn hele verhaal.')

  const editor = await stage.enter('gedragswetenschapper', `${CASUS}/analyse`)
  await writeInText(editor.page, 'nieuwwoord')
  offer(installation())
  presentTo('moeder')
  await button(page, 'Mijn antwoord versturen').click()
  await expect(refusal(page)).toContainText('De tekst is veranderd terwijl u las.')
  await expect(page.getByText('nieuwwoord')).toBeVisible()
  await expect(page.getByLabel('Wat wilt u erover zeggen?')).toHaveValue('Mijn hele verhaal.')
  await button(page, 'Mijn antwoord versturen').click()
  await expect(page.getByText('Nee, ik herken dit niet.')).toBeVisible()

  withdraw()
  await writeInText(editor.page, 'derdewoord')
  offer(installation())
  presentTo('moeder')
  await page.reload()
  await expect(page.getByText('Over de vorige tekst')).toBeVisible()
  await expect(page.getByText('Mijn hele verhaal.')).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  expect(saidOf()).toMatchObject({ herkenning: [{ answer: 'nee', words: 'Mijn hele verhaal.' }] })
})

test('the plan on a phone: read, answered with deels, and the day on which she hears more is moved', async () => {
  const owner = placeOf(installation(), 'moeder')
  draft(installation(), (doc) => addItem(doc, 'acties', 'actie', { text: 'De huisarts bellen', owner }))
  publish(installation())
  const { page, complaints } = await stage.enter('moeder', HOME, { viewport: PHONE })
  await link(page, 'Lees het plan').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het plan')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await isClean(page)
  await fill(page, 'Deels', 'School moet ook mij bellen.')
  await button(page, 'Mijn antwoord versturen').click()
  await expect(page.getByRole('heading', { name: 'Uw antwoord' })).toBeInViewport()
  const point = page.getByRole('region', { name: 'U krijgt hier antwoord op' })
  await expect(point).toContainText('Ruben Talwerd komt hier uiterlijk 5 december 2026 bij u op terug.')
  await isClean(page)

  const coordinator = await stage.enter(PLANCO, CASUS)
  const says = coordinator.page.getByRole('region', { name: 'Wat het gezin van het plan zegt' })
  await expect(says).toContainText('School moet ook mij bellen.')
  await says.getByRole('button', { name: 'Een andere dag om op de reactie van Anouk Smedema terug te komen' }).click()
  const dialog = coordinator.page.getByRole('dialog')
  await dialog.getByLabel('Uiterlijk op').fill('2026-12-09')
  await dialog.getByRole('button', { name: 'Dag vastleggen' }).click()
  await expect(says).toContainText('uiterlijk 9 december 2026')
  await page.reload()
  await expect(point).toContainText('uiterlijk 9 december 2026')

  await link(page, 'Wat u doet').click()
  const actie = page.getByRole('region', { name: 'De huisarts bellen' })
  await actie.getByText('Vertel hoe het gaat').click()
  await isClean(page)
  await actie.getByRole('radio', { name: 'Begonnen' }).check({ force: true })
  await actie.getByRole('button', { name: 'Versturen' }).click()
  await expect(actie).toContainText('U bent begonnen.')
  await link(page, 'Crisiskaart').click()
  await expect(link(page, 'Bel 112')).toHaveAttribute('href', 'tel:112')
  await isClean(page)
  expect([...complaints, ...coordinator.complaints]).toEqual([])
})

async function writeInText(page: Page, word: string): Promise<void> {
  await writeAtEnd(page, 'Aanleiding en hulpvraag', word)
  await expect(saved(page)).toBeVisible()
}
