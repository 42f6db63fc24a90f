// Writing as a person does: find the section by its name, go to its end, press keys.
import { expect, type Locator, type Page } from '@playwright/test'

export const editorOf = (page: Page, section: string): Locator =>
  page.getByRole('textbox', { name: section, exact: true })

/** Puts `word` behind a space at the end of the section's text. */
export async function writeAtEnd(page: Page, section: string, word: string): Promise<void> {
  const editor = editorOf(page, section)
  await expect(editor).toHaveAttribute('contenteditable', 'true')
  await editor.focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(` ${word}`)
}

export const saved = (page: Page): Locator => page.getByText(/^Alles opgeslagen om \d\d:\d\d:\d\d$/)

export const unsaved = (page: Page): Locator => page.getByText(/wijziging(en)? nog niet opgeslagen/)

/** Rows of the outbox in this browser. */
export const rowsIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('rondetafel-outbox')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('rows').objectStore('rows').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
