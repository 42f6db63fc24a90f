// Two people change one paragraph at the same time, one of them without a line: what either wrote is there, or in the tray.
import { expect, type Page } from '@playwright/test'
import type { Editor } from '@tiptap/core'
import { afterEach, beforeEach, test } from 'vitest'
import { violations } from './axe.ts'
import { ANALYSE, LOEX, occurrences, openStage, PLAN, type Stage, textOnDisk } from './stage.ts'
import { connectStock } from './stock.ts'
import { editorOf, saved, unsaved, writeAtEnd } from './writing.ts'

const SECTION = 'Wat het de goede kant op zet'
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

test('one joins and cuts paragraphs while another writes in them without a line: every word is there once, for both', async () => {
  const line = await stage.layLine()
  const anna = await stage.enter('gedragswetenschapper', ANALYSE)
  const ben = await stage.enter('behandelaar-ggz', ANALYSE, { line })
  await writeAtEnd(anna.page, SECTION, 'appel')
  for (const word of ['mispel', 'kweepeer', 'moerbei']) {
    await anna.page.keyboard.press('Enter')
    await anna.page.keyboard.type(word)
  }
  await expect(editorOf(ben.page, SECTION)).toContainText('moerbei')

  line.cut()
  await editorOf(ben.page, SECTION).focus()
  await ben.page.keyboard.press('ControlOrMeta+End')
  const wrote: string[] = []
  for (const word of ['zomerwoord', 'herfstwoord', 'winterwoord']) {
    await ben.page.keyboard.press('End')
    await ben.page.keyboard.type(` ${word}`)
    await ben.page.keyboard.press('ArrowUp')
    wrote.push(word)
  }
  // Out of the words: a caret of another stands in the middle of what is read.
  await ben.page.keyboard.press('ControlOrMeta+End')
  await expect(unsaved(ben.page).first()).toBeVisible({ timeout: 10_000 })

  // The moerbei is joined to the kweepeer, and what stands there then selected and deleted.
  await editorOf(anna.page, SECTION).focus()
  await anna.page.keyboard.press('ControlOrMeta+End')
  await anna.page.keyboard.press('Home')
  // The editor hears of a moved caret a moment later than the browser: a Backspace before that is the browser's own.
  await expect.poll(() => placeInBlock(anna.page)).toBe(0)
  await anna.page.keyboard.press('Backspace')
  await anna.page.keyboard.press('End')
  await anna.page.keyboard.press('Shift+Home')
  await anna.page.keyboard.press('Shift+ArrowUp')
  await anna.page.keyboard.press('Delete')
  await anna.page.keyboard.type('vijg')
  await expect(saved(anna.page)).toBeVisible()

  line.mend()
  await expect(saved(ben.page)).toBeVisible({ timeout: 20_000 })
  for (const { page } of [anna, ben])
    for (const word of [...wrote, 'appel', 'vijg']) await expect(editorOf(page, SECTION)).toContainText(word)
  const disk = textOnDisk(stage, 'analyse')
  expect([...wrote, 'appel', 'vijg'].filter((word) => occurrences(disk, word) !== 1)).toEqual([])
  expect(['moerbei', 'kweepeer'].filter((word) => occurrences(disk, word) !== 0)).toEqual([])
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

test('what has no place any more lies in the tray for both, and one press puts it back', async () => {
  const line = await stage.layLine()
  const anna = await stage.enter('plancoordinator', PLAN)
  const ben = await stage.enter('gedragswetenschapper', PLAN, { line })
  const actie = ben.page.getByRole('textbox', { name: 'Actie 1: Wat gaat er gebeuren' })
  await expect(actie).toHaveValue(/rustige plek/)
  line.cut()
  await actie.focus()
  await ben.page.keyboard.press('ControlOrMeta+End')
  await ben.page.keyboard.type(' En oma komt kijken.')
  await expect(unsaved(ben.page).first()).toBeVisible({ timeout: 10_000 })
  // No page of ours takes an actie out of the text; another program can.
  const stock = await connectStock(stage, 'plancoordinator', LOEX, 'plan')
  stock.takeOutItems('acties')
  await expect(anna.page.getByRole('textbox', { name: 'Actie 1: Wat gaat er gebeuren' })).toHaveCount(0)

  line.mend()
  for (const { page } of [ben, anna]) {
    const tray = page.getByRole('region', { name: 'Herstelde woorden' })
    await expect(tray).toContainText('En oma komt kijken.', { timeout: 20_000 })
    await expect(tray.getByRole('link', { name: 'Wie doet wat wanneer' })).toBeVisible()
  }
  await ben.page.setViewportSize({ width: 320, height: 640 })
  expect(await violations(ben.page, '.late')).toEqual([])
  expect(await ben.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  // By keyboard alone.
  await anna.page.getByRole('button', { name: 'Terugzetten in de tekst' }).focus()
  await anna.page.keyboard.press('Enter')
  for (const { page } of [anna, ben]) {
    await expect(editorOf(page, 'Wie doet wat wanneer')).toContainText('En oma komt kijken.')
    await expect(page.getByRole('region', { name: 'Herstelde woorden' })).toHaveCount(0)
  }
  expect(occurrences(textOnDisk(stage, 'plan'), 'En oma komt kijken.')).toBe(1)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
  stock.close()
})

/** Where the editor believes the caret to be. */
const placeInBlock = (page: Page): Promise<number> =>
  editorOf(page, SECTION).evaluate(
    (element) => (element as unknown as { editor: Editor }).editor.state.selection.$head.parentOffset,
  )
