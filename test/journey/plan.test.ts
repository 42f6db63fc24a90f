// The plan to the family: put ready, looked at as each of them will read it, published; and what follows when one says no.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { leadAll, writeSection } from '#test/support/planning.ts'
import { loex, must, placeOf } from '#test/support/signing.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'

const CASUS = `/casussen/${LOEX}`
const FAMILY = ['Loex Grasdijk', 'Anouk Smedema', 'Stefan Grasdijk']
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const sheet = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')

async function lookAs(page: Page, name: string, seen: RegExp, notSeen: RegExp): Promise<void> {
  await page.getByRole('link', { name: `Zo ziet ${name} het` }).click()
  const phone = page.getByRole('region', { name: `Het scherm van ${name}` })
  await expect(phone).toContainText(seen)
  await expect(phone).not.toContainText(notSeen)
  if (name === FAMILY[0]) expectValue(await violations(page)).toEqual([])
  await button(page, 'Bekeken, dit klopt').click()
  const reader = sheet(page, 'Zo leest het gezin het').getByRole('listitem').filter({ hasText: name })
  await expect(reader).toContainText('bekeken')
  await expect(reader).not.toContainText('nog niet')
}

test('put ready, looked at for each, published, and answered to who does not agree, on a phone', async () => {
  const { installation } = stage.region
  writeSection(installation, 'kern', 'Voor iedereen.')
  writeSection(installation, 'terugval', 'Niet voor vader.', `niet-voor:${placeOf(installation, 'vader')}`)

  const coordinator = await stage.enter('plancoordinator', CASUS, { viewport: PHONE })
  const { page } = coordinator
  await page.getByRole('link', { name: 'Plan klaarzetten' }).click()
  await expect(sheet(page, 'Wie voert de regie')).toContainText('Nog bij niemand: onderwijs.')
  await button(page, 'Zet het plan klaar').click()
  await expect(sheet(page, 'Publiceren')).toContainText('Publiceren kan zodra elke regie bij iemand ligt.')
  expectValue(await violations(page)).toEqual([])

  // The draft goes on: what is written now is not in what lies ready.
  writeSection(installation, 'kern', 'Later erbij.')
  const [child, mother, father] = FAMILY as [string, string, string]
  await lookAs(page, child, /Voor iedereen\..*Niet voor vader\./s, /Later erbij/)
  await lookAs(page, mother, /Niet voor vader\./, /Later erbij/)
  await lookAs(page, father, /Voor iedereen\./, /Niet voor vader|Later erbij/)

  leadAll(installation)
  await page.reload()
  await button(page, 'Publiceren').click()
  await expect(page.getByText('Vul dit nog in.')).toBeVisible()
  await page.getByLabel('Waarom is het plan nu al nodig?').fill('Loex kan niet wachten.')
  await button(page, 'Publiceren').click()
  await expect(page.getByText('Het plan is gepubliceerd.')).toBeVisible()

  const { fingerprint } = loex(installation).plan.published.at(-1)!
  must(installation, 'moeder', {
    type: 'recordInstemming',
    deelnemerId: placeOf(installation, 'moeder'),
    answer: 'nee',
    words: 'School belt nog steeds niet terug.',
    namens: null,
    fingerprint,
  })
  await page.reload()
  const says = sheet(page, 'Wat het gezin van het plan zegt')
  await expect(says).toContainText('School belt nog steeds niet terug.')
  await expect(says).toContainText('uiterlijk 5 december 2026')
  expectValue(await violations(page)).toEqual([])
  await page.getByRole('button', { name: `Een andere dag om op de reactie van ${mother} terug te komen` }).click()
  await dialog(page).getByLabel('Uiterlijk op').fill('2027-01-09')
  await dialog(page).getByRole('button', { name: 'Dag vastleggen' }).click()
  await expect(says).toContainText('uiterlijk 9 januari 2027')
  await page.getByRole('button', { name: `Antwoord geven aan ${mother}` }).click()
  await dialog(page).getByLabel('Uw antwoord, in gewone taal').fill('Femke belt u elke vrijdag.')
  expectValue(await violations(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Antwoord geven' }).click()
  await expect(says).toContainText('Femke belt u elke vrijdag.')
  await expect(says).not.toContainText('uiterlijk')

  await button(page, `Antwoord van ${child} noteren`).click()
  await dialog(page).getByRole('radio', { name: 'Ja', exact: true }).check({ force: true })
  await dialog(page).getByLabel('In eigen woorden').fill('Is goed.')
  await dialog(page).getByRole('button', { name: 'Antwoord noteren' }).click()
  await expect(dialog(page).getByText('Vul dit nog in.')).toBeVisible()
  await dialog(page).getByLabel('Hoe weet u dit?').fill('Verteld in het gesprek thuis.')
  expectValue(await violations(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Antwoord noteren' }).click()
  await expect(says).toContainText('Is goed.')

  const school = await stage.enter('school', `${CASUS}/publiceren`)
  await expect(sheet(school.page, 'Eerder gepubliceerd')).toContainText('Voorlopig plan. Reden: Loex kan niet wachten.')
  await expect(button(school.page, 'Zet het plan klaar')).toHaveCount(0)
  const guest = await stage.enter('jeugdarts', `${CASUS}/publiceren`)
  await expect(guest.page.getByRole('heading', { name: 'Deze pagina is er niet, of niet voor u' })).toBeVisible()
  expectValue([coordinator, school, guest].flatMap(({ complaints }) => complaints)).toEqual([])
})
