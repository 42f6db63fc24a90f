// The line and the server fail while people write: what is shown is true, and no word is lost.
import { expect } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { ANALYSE, occurrences, openStage, PHONE, type Stage, textOnDisk } from './stage.ts'
import { editorOf, saved, unsaved, writeAtEnd } from './writing.ts'

const SECTION = 'Wat het de goede kant op zet'
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

test('the server restarts while two people type: both go on, every word is there once', async () => {
  const anna = await stage.enter('gedragswetenschapper', ANALYSE)
  const ben = await stage.enter('behandelaar-ggz', ANALYSE)
  const words: string[] = []
  const write = async (page: typeof anna.page, word: string) => {
    words.push(word)
    await writeAtEnd(page, SECTION, word)
  }
  await write(anna.page, 'eerst1')
  await write(ben.page, 'eerst2')
  const restarted = stage.restart()
  await write(anna.page, 'tijdens1')
  await write(ben.page, 'tijdens2')
  await restarted
  await write(anna.page, 'daarna1')
  await write(ben.page, 'daarna2')
  for (const { page } of [anna, ben]) {
    await expect(saved(page)).toBeVisible({ timeout: 30_000 })
    for (const word of words) await expect(editorOf(page, SECTION)).toContainText(word)
  }
  const disk = textOnDisk(stage, 'analyse')
  expect(words.filter((word) => occurrences(disk, word) !== 1)).toEqual([])
})

test('a line that hangs is noticed within ten seconds, said with a number, and what was typed can be copied and arrives later', async () => {
  const line = await stage.layLine()
  const { page, context } = await stage.enter('gedragswetenschapper', ANALYSE, { line })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await writeAtEnd(page, SECTION, 'vooraf')
  await expect(saved(page)).toBeVisible()

  line.hang()
  await writeAtEnd(page, SECTION, 'onderweg')
  await expect(unsaved(page).first()).toBeVisible({ timeout: 10_000 })
  await page.getByRole('button', { name: 'Kopieer de tekst' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('onderweg')

  line.mend()
  await expect(saved(page)).toBeVisible({ timeout: 40_000 })
  expect(occurrences(textOnDisk(stage, 'analyse'), 'onderweg')).toBe(1)
})

test('leaving the page with unsaved words asks first', async () => {
  const line = await stage.layLine()
  const { page } = await stage.enter('gedragswetenschapper', ANALYSE, { line })
  await writeAtEnd(page, SECTION, 'vooraf')
  await expect(saved(page)).toBeVisible()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  line.cut()
  await writeAtEnd(page, SECTION, 'nogniet')
  await expect(unsaved(page).first()).toBeVisible({ timeout: 10_000 })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
})

test('[SY41] a full disk is said within two seconds, nobody can type into nothing, and what was typed is saved when there is room', async () => {
  const { page } = await stage.enter('gedragswetenschapper', ANALYSE)
  const phone = await stage.enter('behandelaar-ggz', ANALYSE, { viewport: PHONE })
  await writeAtEnd(page, SECTION, 'vooraf')
  await expect(saved(page)).toBeVisible()
  const { $client } = stage.region.installation.db
  $client.pragma(`max_page_count = ${$client.pragma('page_count', { simple: true })}`)

  await editorOf(page, SECTION).focus()
  await page.keyboard.insertText(`teveel${'x'.repeat(20_000)}`)
  for (const reader of [page, phone.page]) {
    await expect(reader.getByText('De schijf van de server is vol.')).toBeVisible({ timeout: 2_000 })
    await expect(editorOf(reader, SECTION)).not.toHaveAttribute('contenteditable', 'true')
  }
  await expect(unsaved(page).first()).toBeVisible()

  $client.pragma('max_page_count = 1073741823')
  await expect(saved(page)).toBeVisible({ timeout: 10_000 })
  await expect(editorOf(page, SECTION)).toHaveAttribute('contenteditable', 'true')
  await expect(editorOf(phone.page, SECTION)).toContainText('teveel')
  expect(occurrences(textOnDisk(stage, 'analyse'), 'teveel')).toBe(1)
})
