// Doelen and acties of the plan, written by two people and made from words of the analyse.
import { expect, type Locator, type Page } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { ANALYSE, openStage, PHONE, PLAN, type Stage } from './stage.ts'
import { editorOf, saved } from './writing.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const actie = (page: Page, at: number): Locator =>
  page.getByRole('textbox', { name: `Actie ${at}: Wat gaat er gebeuren` })
const acties = (page: Page): Locator => page.getByRole('list', { name: 'Acties' }).getByRole('listitem')
const undo = (page: Page) => page.keyboard.press('ControlOrMeta+z')

test('two people type in one actie, choose who and when, and each takes back only his own', async () => {
  const anna = await stage.enter('plancoordinator', PLAN)
  const ben = await stage.enter('gedragswetenschapper', PLAN, { viewport: PHONE })
  const first = acties(ben.page).first()
  await expect(actie(anna.page, 1)).toHaveValue(/rustige plek/)

  await actie(ben.page, 1).focus()
  await ben.page.keyboard.press('ControlOrMeta+Home')
  await ben.page.keyboard.type('Samen: ')
  await expect(anna.page.getByText('Ook hier aan het schrijven: Marit Oldenrijn')).toBeVisible()
  await actie(anna.page, 1).focus()
  await anna.page.keyboard.press('ControlOrMeta+End')
  await anna.page.keyboard.type(' Vandaag nog.')
  await expect(actie(ben.page, 1)).toHaveValue(/^Samen: .*Vandaag nog\.$/)
  await undo(anna.page)
  await expect(actie(ben.page, 1)).toHaveValue(/^Samen: .*zien\.$/)

  await acties(anna.page).first().getByLabel('Wie', { exact: true }).selectOption({ label: 'Trijn Smedema (oma)' })
  await expect(first.getByLabel('Wie', { exact: true }).locator('option:checked')).toHaveText('Trijn Smedema (oma)')
  await acties(anna.page).first().getByLabel('Wie', { exact: true }).selectOption({ label: 'Iemand anders…' })
  await acties(anna.page).first().getByLabel('Naam van wie dit doet').fill('Buurvrouw Rens')
  await expect(first.getByLabel('Naam van wie dit doet')).toHaveValue('Buurvrouw Rens')
  await acties(anna.page).first().getByLabel('Wanneer').fill('2026-12-09')
  await expect(first.getByLabel('Wanneer')).toHaveValue('2026-12-09')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

test('by keyboard alone: the next actie, one place down, away and back', async () => {
  const { page, complaints } = await stage.enter('plancoordinator', PLAN)
  await expect(actie(page, 1)).toBeVisible()
  const count = await acties(page).count()
  await actie(page, 1).focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await expect(actie(page, 2)).toBeFocused()
  await page.keyboard.type('Jas kopen')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(actie(page, 3)).toHaveValue('Jas kopen')
  await expect(actie(page, 3)).toBeFocused()
  await page.getByRole('button', { name: 'Actie 3 weghalen' }).focus()
  await page.keyboard.press('Enter')
  await expect(acties(page)).toHaveCount(count)
  await expect(actie(page, 3)).toBeFocused()
  await undo(page)
  await expect(actie(page, 3)).toHaveValue('Jas kopen')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(actie(page, 3)).toHaveValue('Jas kopen')
  expect(complaints).toEqual([])
})

test('words of the analyse become an actie in the plan, for whom they were', async () => {
  const { page, complaints } = await stage.enter('gedragswetenschapper', ANALYSE)
  await expect(editorOf(page, 'Factoren')).toHaveAttribute('contenteditable', 'true')
  await editorOf(page, 'Factoren').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' x')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Koptelefoon uitzoeken')
  await page.keyboard.press('Shift+Home')
  await page.getByRole('button', { name: 'Maak hier een actie van' }).click()
  await page.getByRole('link', { name: 'Bekijk in het plan' }).click()
  const last = acties(page).last()
  await expect(last.getByRole('textbox').first()).toHaveValue('Koptelefoon uitzoeken')
  await expect(last.getByRole('button', { name: /Nu: Alleen professionals/ })).toBeVisible()
  expect(complaints).toEqual([])
})
