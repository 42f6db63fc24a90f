// A boy asks on his phone for all of it to be destroyed; two people decide; somebody who is writing at that moment keeps nothing.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANALYSE, LAPTOP, LOEX, openStage, PHONE, type Stage } from './stage.ts'

const WORDS = 'hommelstruweel'
const SHOTS = process.env.SHOTS

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function look(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(width).toBeLessThanOrEqual(0)
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

/** Everything that this browser holds of us: rows, caches, and what the page shows. */
const held = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const rows: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => resolve(asked.result)
      })
      for (const store of [...db.objectStoreNames].filter((one) => one === 'rows')) {
        const asked = db.transaction(store).objectStore(store).getAll()
        rows.push(...(await new Promise<unknown[]>((resolve) => (asked.onsuccess = () => resolve(asked.result)))))
      }
      db.close()
    }
    return JSON.stringify([rows, await caches.keys(), { ...localStorage }, document.body.innerText])
  })

test('[VN1] [VN4] [VN12] [VN15] asked, decided, gone, and told so', { timeout: 120_000 }, async () => {
  const loex = await stage.enter('loex', `/gezin/${LOEX}/gekeken`, { viewport: PHONE })
  await loex.page.getByRole('link', { name: 'Alles laten weghalen' }).click()
  await look(loex.page, 'vraag-390')
  await loex.page.getByRole('button', { name: 'Vraag versturen' }).click()
  await loex.page.getByText('Kies eerst wat je wilt laten vernietigen').waitFor()
  await loex.page.getByRole('radio', { name: /Alles van deze tafel/ }).check()
  await loex.page.getByRole('textbox').fill('Ik wil opnieuw beginnen.')
  await loex.page.getByRole('button', { name: 'Vraag versturen' }).click()
  await loex.page.getByText('Je vraag is verstuurd.').waitFor()
  await loex.page.getByText('Je krijgt antwoord uiterlijk op 21 februari 2027.').waitFor()
  await look(loex.page, 'gevraagd-390')

  const houder = await stage.enter('dossierhouder', '/', { viewport: LAPTOP })
  await houder.page.getByRole('link', { name: 'Verzoeken om te vernietigen' }).click()
  await houder.page.getByRole('heading', { name: 'Alles van Loex Grasdijk' }).waitFor()
  await look(houder.page, 'voorstel-1440')
  await houder.page.setViewportSize(PHONE)
  await look(houder.page, 'voorstel-390')
  await houder.page.setViewportSize(LAPTOP)
  await houder.page.getByRole('radio', { name: 'Vernietigen', exact: true }).check()
  await houder.page.getByRole('button', { name: 'Voorstel vastleggen' }).click()
  await houder.page.getByText('Een tweede persoon moet dit bevestigen').waitFor()

  const writer = await stage.enter('gedragswetenschapper', ANALYSE)
  const line = writer.page.locator('.ProseMirror').first()
  await line.click()
  await writer.context.setOffline(true)
  await line.pressSequentially(`${WORDS} `)
  await expect.poll(() => held(writer.page)).toContain(LOEX)
  await writer.context.setOffline(false)

  const manager = await stage.enter('casemanager', '/vernietigingen')
  await manager.page.getByRole('button', { name: 'Bevestigen en nu vernietigen' }).click()
  await look(manager.page, 'bevestigen-1440')
  await manager.page.getByRole('dialog').getByRole('button', { name: 'Bevestigen en nu vernietigen' }).click()
  await manager.page.getByText('Vink dit eerst aan.').waitFor()
  await manager.page.getByRole('checkbox').check()
  await manager.page.getByRole('dialog').getByRole('button', { name: 'Bevestigen en nu vernietigen' }).click()
  await manager.page.waitForURL(/\/vernietigd\//)

  // Who was writing: the text is off the screen, and nothing lies in the browser.
  await expect.poll(() => held(writer.page), { timeout: 15_000 }).not.toContain(WORDS)
  await expect.poll(() => held(writer.page), { timeout: 15_000 }).not.toContain(LOEX)
  await writer.page.getByRole('heading', { name: 'Deze casus is vernietigd' }).waitFor()
  await look(writer.page, 'weg-1440')

  await loex.page.reload()
  await loex.page.getByRole('heading', { name: 'Verklaring van vernietiging' }).waitFor()
  await look(loex.page, 'verklaring-390')
  await loex.page.setViewportSize(LAPTOP)
  await look(loex.page, 'verklaring-1440')
  await loex.page.setViewportSize({ width: 320, height: 700 })
  await look(loex.page, 'verklaring-320')

  await houder.page.goto(`${stage.server.origin}/vernietigingen`)
  await houder.page.getByRole('link', { name: /Vernietigd: de hele casus/ }).waitFor()
  for (const guest of [loex, houder, writer, manager]) expect(guest.complaints).toEqual([])
})
