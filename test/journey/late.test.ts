// Achtergebleven tekst: words typed without a line, while the text was put still and offered.
import { expect } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { send } from './offered.ts'
import { ANALYSE, LOEX, occurrences, openStage, type Stage, textOnDisk } from './stage.ts'
import { editorOf, saved, unsaved, writeAtEnd } from './writing.ts'

const SECTION = 'Wat het de goede kant op zet'
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

test('what comes after offering is kept apart, seen by who signs, and added once its author says so', async () => {
  const line = await stage.layLine()
  const { page, complaints } = await stage.enter('behandelaar-ggz', ANALYSE, { line })
  await writeAtEnd(page, SECTION, 'vooraf')
  await expect(saved(page)).toBeVisible()

  line.cut()
  await writeAtEnd(page, SECTION, 'nakomertje')
  await expect(unsaved(page).first()).toBeVisible({ timeout: 10_000 })
  await send(stage, 'plancoordinator', { type: 'holdAnalyse' })
  await send(stage, 'plancoordinator', { type: 'offerAnalyse', withoutReason: 'Thuis zonder verbinding.' })

  line.mend()
  await expect(page.getByRole('heading', { name: 'Uw tekst kwam te laat' })).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/Het is apart bewaard\.$/)).toBeVisible()
  await expect(unsaved(page)).toHaveCount(0)
  await expect(page.locator('.late ins')).toContainText('nakomertje')
  expect(occurrences(textOnDisk(stage, 'analyse'), 'nakomertje')).toBe(0)

  const signer = await stage.enter('gedragswetenschapper', `/casussen/${LOEX}/ondertekenen`)
  await signer.page.getByRole('link', { name: 'Er is tekst die te laat kwam.' }).click()
  await expect(signer.page.locator('.late ins')).toContainText('nakomertje')
  await expect(signer.page.getByRole('button', { name: 'Alsnog toevoegen' })).toHaveCount(0)

  await send(stage, 'gedragswetenschapper', { type: 'returnAnalyse', remarks: 'Wacht op de laatste woorden.' })
  await page.getByRole('button', { name: 'Alsnog toevoegen' }).click()
  await expect(editorOf(page, SECTION)).toContainText('nakomertje')
  await expect(page.getByText('Uw tekst staat er nu bij.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Uw tekst kwam te laat' })).toHaveCount(0)
  expect(occurrences(textOnDisk(stage, 'analyse'), 'nakomertje')).toBe(1)
  expect(complaints).toEqual([])
})
