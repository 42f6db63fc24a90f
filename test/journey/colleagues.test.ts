// Colleagues who stand in for each other, and two tables that come to know of each other: through the screens, on a laptop and a phone.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { casusId, personId } from '#server/demo/seed.ts'
import type { PersonId } from '#shared/ids.ts'
import { dayOf } from '#shared/text/dates.ts'
import { TODAY } from '#test/support/region.ts'
import { must } from '#test/support/signing.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'

const CASUS = `/casussen/${LOEX}`
const YFKE = casusId('yfke')
const DAY = 24 * 60 * 60 * 1000
const widthOf = async (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

test('a colleague does the work of another for a while, sees whose, and both know until when', async () => {
  const hanneke = await stage.enter('casemanager', CASUS)
  const { page } = hanneke
  const daan = page.locator('.deelnemer').filter({ hasText: 'Daan Westerklaver' })
  await daan.locator('summary').click()
  await page.getByRole('link', { name: 'Vervanging van Daan Westerklaver regelen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vervanging van Daan Westerklaver')
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
  await expect(page.getByText('Maak hier nog een keuze.').first()).toBeVisible()
  // Of the same organisatie alone, by keyboard.
  await expect(page.getByRole('button', { name: /Emre Tasdal/ })).toHaveCount(0)
  await page.getByRole('button', { name: /Marit Oldenrijn/ }).press('Enter')
  await page.getByLabel('Waarom is er vervanging nodig?').fill('Daan is drie weken weg.')
  await page.getByLabel('Tot en met').fill(dayOf(TODAY + 21 * DAY))
  await page.getByRole('radio', { name: /^Publieke taak/ }).check()
  await page.getByRole('radio', { name: /^Rechtstreeks betrokken/ }).check()
  expectValue(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
  await expect(page.getByText('Marit Oldenrijn vervangt nu Daan Westerklaver.')).toBeVisible()

  const mother = await stage.enter('moeder', `/gezin/${LOEX}/wie`, { viewport: PHONE })
  await expect(mother.page.getByText(/^In de plaats van Daan Westerklaver, tot en met/)).toBeVisible()
  expectValue(await violations(mother.page)).toEqual([])
  expectValue([hanneke, mother].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('two tables say yes to each other, each with who decides there, and one takes it back', async () => {
  const { installation } = stage.region
  const seat = (person: PersonId, rol: 'jeugdige' | 'ouderMetGezag') =>
    ({
      type: 'inviteDeelnemer',
      personId: person,
      rol,
      purpose: 'Doet mee.',
      until: null,
      rooms: {},
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    }) as const
  must(installation, 'casemanager', seat(personId('moeder'), 'ouderMetGezag'), YFKE)
  must(installation, 'casemanager', seat(personId('oma'), 'jeugdige'), YFKE)

  const hanneke = await stage.enter('casemanager', CASUS, { viewport: PHONE })
  const { page } = hanneke
  const dialog = page.getByRole('dialog')
  const links = page.getByRole('region', { name: 'Verbonden tafels' })
  const sayHow = async (words: string) => {
    const fields = dialog.getByLabel(/^Hoe weet u dat/)
    await expect(fields.first()).toBeVisible()
    for (const field of await fields.all()) await field.fill(words)
  }
  await links.getByRole('button', { name: 'Tafel verbinden' }).click()
  await dialog.getByRole('button', { name: 'Verbinden' }).click()
  await expect(dialog.getByText('Maak hier nog een keuze.').first()).toBeVisible()
  await dialog.getByLabel('Met welke tafel?').selectOption({ label: 'Yfke Roodhorst' })
  await dialog.getByRole('radio', { name: /^Hetzelfde gezin/ }).check()
  await sayHow('Zei ja in het gesprek.')
  expectValue(await violations(page)).toEqual([])
  expectValue(await widthOf(page)).toBeLessThanOrEqual(PHONE.width)
  await dialog.getByRole('button', { name: 'Verbinden' }).click()
  await expect(dialog).toBeHidden()
  await expect(links).toContainText('Deze tafel zei ja. De andere nog niet.')

  await page.goto(`${stage.server.origin}/casussen/${YFKE}`)
  await expect(links).toContainText('De andere tafel zei ja. Deze tafel nog niet.')
  await links.getByRole('button', { name: 'Ook ja zeggen tegen de tafel van Loex Grasdijk' }).click()
  await sayHow('Zei ja aan de telefoon.')
  await dialog.getByRole('button', { name: 'Verbinden' }).click()
  await expect(page.getByText('Deze tafel en die van Loex Grasdijk zijn verbonden.')).toBeVisible()

  const mother = await stage.enter('moeder', `/gezin/${LOEX}/wie`, { viewport: PHONE })
  await expect(mother.page.getByRole('heading', { name: 'Ook de tafel van Yfke' })).toBeVisible()
  const ruben = await stage.enter('plancoordinator', CASUS)
  await expect(ruben.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(ruben.page.getByText('Yfke Roodhorst')).toHaveCount(0)

  await links.getByRole('button', { name: 'Verbinding met de tafel van Loex Grasdijk verbreken' }).click()
  await dialog.getByLabel('Waarom?').fill('Is niet meer nodig.')
  await dialog.getByRole('button', { name: 'Verbinding verbreken' }).click()
  await expect(dialog).toBeHidden()
  await mother.page.reload()
  await expect(mother.page.getByRole('heading', { name: 'Ook de tafel van Yfke' })).toHaveCount(0)
  expectValue([hanneke, mother, ruben].flatMap(({ complaints }) => complaints)).toEqual([])
})
