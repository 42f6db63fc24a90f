// Two and three people write one Verklarende Analyse.
import { expect } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { ANALYSE, LOEX, occurrences, openStage, type Stage, textOnDisk } from './stage.ts'
import { connectStock } from './stock.ts'
import { editorOf, saved, writeAtEnd } from './writing.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

test('a newcomer chooses who to be, finds the casus of Loex and writes in the analyse', async () => {
  const { page, complaints } = await stage.enter(null, '/')
  await page.getByRole('button', { name: /Daan Westerklaver/ }).click()
  await page.getByRole('link', { name: /Loex/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Loex')
  await page.getByRole('link', { name: 'Schrijven aan de Verklarende Analyse' }).click()
  await writeAtEnd(page, 'Wat het de goede kant op zet', 'appelmoes')
  await expect(saved(page)).toBeVisible()
  expect(occurrences(textOnDisk(stage, 'analyse'), 'appelmoes')).toBe(1)
  expect(complaints).toEqual([])
})

test('two people see each other’s words, caret and place, and each undoes only his own', async () => {
  const anna = await stage.enter('gedragswetenschapper', ANALYSE)
  const ben = await stage.enter('behandelaar-ggz', ANALYSE)
  const section = 'Wat het de goede kant op zet'

  await writeAtEnd(anna.page, section, 'kersenboom')
  await expect(editorOf(ben.page, section)).toContainText('kersenboom')
  await expect(editorOf(ben.page, section).locator('.others-caret-label')).toContainText('Marit Oldenrijn')
  await expect(ben.page.getByRole('navigation', { name: 'Onderdelen' })).toContainText('MO')

  await writeAtEnd(ben.page, section, 'perenboom')
  await expect(editorOf(anna.page, section)).toContainText('perenboom')
  await anna.page.keyboard.press('ControlOrMeta+z')
  await expect(editorOf(ben.page, section)).not.toContainText('kersenboom')
  await expect(editorOf(ben.page, section)).toContainText('perenboom')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

test('three people write in one section at the same time: every word is there once, and all three read the same', async () => {
  const people = ['gedragswetenschapper', 'behandelaar-ggz', 'jeugdbeschermer']
  const guests = await Promise.all(people.map((person) => stage.enter(person, ANALYSE)))
  for (const { page } of guests) {
    await writeAtEnd(page, 'Verantwoording', '')
    await page.keyboard.press('Enter')
  }
  const words = people.map((_person, at) => Array.from({ length: 8 }, (_, word) => `woord${at}x${word}`))
  await Promise.all(guests.map(({ page }, at) => page.keyboard.type(words[at]!.join(' '))))
  for (const { page } of guests) await expect(saved(page)).toBeVisible()
  const disk = textOnDisk(stage, 'analyse')
  expect(words.flat().filter((word) => occurrences(disk, word) !== 1)).toEqual([])
  for (const { page } of guests) {
    for (const line of words) await expect(editorOf(page, 'Verantwoording')).toContainText(line.join(' '))
  }
})

test('an audience changed by one is seen by the other, and a plain text appears for both', async () => {
  const anna = await stage.enter('gedragswetenschapper', ANALYSE)
  const ben = await stage.enter('behandelaar-ggz', ANALYSE)
  await anna.page.getByRole('button', { name: /‘Factoren’/ }).click()
  await anna.page.getByRole('menuitemradio', { name: 'Iedereen aan tafel' }).click()
  await expect(ben.page.getByRole('button', { name: /‘Factoren’.*Nu: Iedereen aan tafel/ })).toBeVisible()

  await anna.page.getByRole('button', { name: /^Aparte tekst in gewone taal.*Factoren/ }).click()
  await writeAtEnd(anna.page, 'Factoren, in gewone taal', 'gewoonweg')
  await expect(editorOf(ben.page, 'Factoren, in gewone taal')).toContainText('gewoonweg')
})

test('a stock provider and the editor write in the same room', async () => {
  const { page } = await stage.enter('gedragswetenschapper', ANALYSE)
  const stock = await connectStock(stage, 'behandelaar-ggz', LOEX, 'analyse')
  stock.type('positief', 'buitenstaander')
  await expect(editorOf(page, 'Wat het de goede kant op zet')).toContainText('buitenstaander')
  await writeAtEnd(page, 'Wat het de goede kant op zet', 'binnenstaander')
  await expect.poll(() => stock.text('positief')).toContain('binnenstaander')
  stock.close()
})
