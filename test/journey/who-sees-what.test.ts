// Who may see what: a parent takes a word back on the phone and gives it again, a colleague reads why, and the FG reads in the log
// that it happened.
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect as expectValue, test } from 'vitest'
import { must, placeOf } from '#test/support/signing.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, PLAN, type Stage } from './stage.ts'

const SCHOOL = 'Femke Haverdiep'
const MOTHER = 'Anouk Smedema'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** As who has no mouse: Tab until it has the focus, then Enter. */
async function pressAt(within: Locator, name: RegExp): Promise<void> {
  const { keyboard } = within.page()
  const wanted = within.locator('summary, button, a').filter({ hasText: name, visible: true }).first()
  await expect(wanted).toBeVisible()
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement)
  for (let step = 0; step < 200 && !(await hasFocus()); step++) await keyboard.press('Tab')
  expectValue(await hasFocus()).toBe(true)
  await keyboard.press('Enter')
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('a word taken back on the phone closes the text that stands open, and given again opens it; colleagues read why', async () => {
  const school = await stage.enter('school', PLAN)
  await expect(school.page.locator('.ProseMirror').first()).toBeVisible()

  const { page, complaints } = await stage.enter('moeder', `/gezin/${LOEX}`, { viewport: PHONE })
  await page.getByRole('link', { name: 'Wie mag wat lezen' }).click()
  const femke = page.getByRole('listitem').filter({ has: page.getByText(SCHOOL, { exact: true }) })
  await expect(femke).toContainText('Het plan: leest en schrijft mee')
  await pressAt(femke, /^Niet meer laten meelezen: het plan$/)
  await pressAt(femke, new RegExp(`^Nee, ${SCHOOL} mag dit niet meer lezen$`))
  await expect(page.getByText('Dit is bewaard en geldt vanaf nu.')).toBeFocused()
  await expect(femke).toContainText('Het plan: leest dit niet')
  await expect(femke).toContainText('U zei nee.')

  // What stood open is closed, and what was on the screen is gone with it.
  await expect(school.page.locator('.ProseMirror')).toHaveCount(0)
  const colleague = await stage.enter('plancoordinator', `/casussen/${LOEX}`)
  await colleague.page.getByRole('link', { name: 'Bekijk wie wat mag zien' }).click()
  await expect(rowOf(colleague.page, SCHOOL)).toContainText(`Toestemming ingetrokken`)
  await expect(rowOf(colleague.page, SCHOOL)).toContainText(`${MOTHER} zei nee`)

  await pressAt(femke, /^Toch laten meelezen: het plan$/)
  await pressAt(femke, new RegExp(`^Ja, ${SCHOOL} mag dit lezen$`))
  await expect(femke).toContainText('U zei ja.')
  await school.page.goto(stage.server.origin + PLAN)
  await expect(school.page.locator('.ProseMirror').first()).toBeVisible()
  await colleague.page.reload()
  await expect(rowOf(colleague.page, SCHOOL)).toContainText(`${MOTHER} zei ja`)
  expectValue([...complaints, ...school.complaints, ...colleague.complaints]).toEqual([])
})

test('the FG looks in the log for what happened, without a mouse, and takes it along; that is in the log too', async () => {
  const { installation } = stage.region
  const place = (person: string) => placeOf(installation, person)
  const word = { speaker: place('moeder'), for: place('jeugdbeschermer'), room: 'plan', namens: null } as const
  must(installation, 'moeder', { type: 'giveToestemming', ...word })
  const { page, complaints } = await stage.enter('fg', '/')
  await expect(page.getByRole('heading', { level: 1, name: 'Logboek' })).toBeVisible()
  const form = page.getByRole('form', { name: 'Zoeken in het logboek' })
  await form.getByLabel('Wat er gebeurde').selectOption({ label: 'Casus gewijzigd' })
  await pressAt(form, /^Zoeken$/)
  const line = page.getByRole('listitem').filter({ hasText: 'Casus gewijzigd' }).first()
  await expect(line).toContainText('ouder met gezag')
  await expect(page.locator('main')).not.toContainText(MOTHER)
  await pressAt(line, /^Alles van deze regel$/)
  await expect(line).toContainText('toestemming.given')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als bestand meenemen (CSV)' }).click(),
  ])
  const csv = readFileSync(await download.path(), 'utf8')
  expectValue(download.suggestedFilename()).toBe('logboek.csv')
  expectValue(csv.split('\r\n')[0]).toContain('"Regel";"Tijd (UTC)";"Wat"')
  expectValue([csv.includes('toestemming.given'), csv.includes(MOTHER), csv.includes('Aangemeld')]).toEqual([
    true,
    false,
    false,
  ])

  await form.getByLabel('Tot en met').fill('2020-01-02')
  await form.getByLabel('Vanaf').fill('2021-01-02')
  await form.getByRole('button', { name: 'Zoeken' }).click()
  await expect(form).toContainText('Deze dag ligt vóór de eerste.')
  await page.getByRole('link', { name: 'Alles laten zien' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Logboek meegenomen' })).toContainText('Ellen Rozeveld')
  await page.getByRole('link', { name: 'Per persoon' }).click()
  await expect(page.locator('main')).toContainText(SCHOOL)
  expectValue(complaints).toEqual([])
})

test('a colleague records gezag, a word, an uitzondering and wilsbekwaamheid, and each stands in the table at once', async () => {
  const { page, complaints } = await stage.enter('plancoordinator', `/casussen/${LOEX}/toegang`)
  const dialog = page.getByRole('dialog')
  const choose = (label: string | RegExp) => dialog.getByLabel(label, { exact: typeof label === 'string' }).check()
  const done = async () => {
    await expect(page.getByText('Vastgelegd. Het geldt vanaf nu.')).toBeVisible()
    await expect(dialog).toHaveCount(0)
  }

  await page.getByRole('button', { name: 'Gezag vastleggen' }).click()
  await dialog.getByRole('button', { name: 'Gezag vastleggen' }).click()
  await expect(dialog.getByText('Maak hier nog een keuze.').first()).toBeVisible()
  expectValue(await violations(page)).toEqual([])
  await choose(/^Stefan Grasdijk/)
  await choose('Nee, geen gezag')
  await dialog.getByLabel('Vanaf').fill('2026-11-01')
  await choose('Een beschikking van de rechter')
  await dialog.getByLabel('Wanneer is dat nagekeken?').fill('2026-11-20')
  await dialog.getByLabel('Toelichting').fill('Beschikking van 1 november gezien.')
  await dialog.getByRole('button', { name: 'Gezag vastleggen' }).click()
  await done()
  await expect(page.getByText(/^Over meelezen beslist nu/)).toHaveText(
    `Over meelezen beslist nu: Loex Grasdijk en ${MOTHER}.`,
  )

  await page.getByRole('button', { name: 'Een ja of nee opschrijven' }).click()
  await choose('Loex Grasdijk')
  await choose(new RegExp(`^${SCHOOL}`))
  await choose('Het gezamenlijk plan')
  await choose('Nee, mag niet meelezen')
  await dialog.getByLabel('Hoe weet u dit?').fill('Gezegd aan tafel.')
  await dialog.getByRole('button', { name: 'Opschrijven' }).click()
  await done()
  await expect(rowOf(page, SCHOOL)).toContainText('Loex Grasdijk zei nee')

  await page.getByRole('button', { name: 'Een uitzondering vastleggen' }).click()
  await choose(new RegExp(`^${SCHOOL}`))
  await choose('Het gezamenlijk plan')
  await choose(/^Eén van wie beslist/)
  await dialog.getByLabel('Waarom is het nodig?').fill('School start maandag.')
  await dialog.getByLabel('Wat is er afgewogen?').fill('Alleen het plan, niet de analyse.')
  await dialog.getByLabel('Met wie is overlegd?').fill('Noor de Wit, vertrouwensarts')
  await choose('Ja')
  await dialog.getByLabel(/^Hoe is het verteld/).fill('Aan tafel, Loex was erbij.')
  await dialog.getByLabel(/^Tot en met welke dag/).fill('2026-12-31')
  await dialog.getByRole('button', { name: 'Uitzondering vastleggen' }).click()
  await done()
  await expect(rowOf(page, SCHOOL)).toContainText('Uitzondering')

  await page.getByRole('button', { name: 'Wilsbekwaamheid vastleggen' }).click()
  await choose('Nee, nu niet')
  await dialog.getByLabel('Wie heeft dat beoordeeld?').fill('Noor de Wit, arts')
  await dialog.getByLabel(/^Over welke beslissingen/).fill('Wie er meeleest.')
  await dialog.getByLabel('Vanaf').fill('2026-11-20')
  await dialog.getByRole('button', { name: 'Oordeel vastleggen' }).click()
  await done()
  await expect(page.getByText(/^Over meelezen beslist nu/)).toHaveText(`Over meelezen beslist nu: ${MOTHER}.`)
  expectValue(complaints).toEqual([])
})
