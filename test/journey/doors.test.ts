// Who may not enter, who may only read, and what a page says when that changes under one's hands.
import { expect } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import { randomId } from '#shared/ids.ts'
import { ANALYSE, LOEX, openStage, PLAN, type Stage } from './stage.ts'
import { editorOf, saved, writeAtEnd } from './writing.ts'

const SECTION = 'Wat het de goede kant op zet'
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

test('who may only read sees the words come in, why writing is not possible, and cannot write', async () => {
  const reader = await stage.enter('jeugdarts', ANALYSE)
  const writer = await stage.enter('gedragswetenschapper', ANALYSE)
  await expect(reader.page.getByText('U leest mee. Schrijven hoort niet bij uw plek aan deze tafel.')).toBeVisible()
  await writeAtEnd(writer.page, SECTION, 'meegelezen')
  const text = reader.page.getByRole('region', { name: SECTION })
  await expect(text).toContainText('meegelezen')
  await expect(reader.page.locator('[contenteditable=true]')).toHaveCount(0)
  await text.getByText('meegelezen').click()
  await reader.page.keyboard.type('kladderen')
  await expect(text).not.toContainText('kladderen')
})

test.each([
  ['an outsider', 'behandelaar-verslaving', ANALYSE],
  ['the mother', 'moeder', ANALYSE],
  ['the school, for the analyse', 'school', ANALYSE],
  ['an outsider, for the casus itself', 'behandelaar-lvb', `/casussen/${LOEX}`],
  ['anybody, for a casus that never was', 'casemanager', `/casussen/${randomId()}`],
])('%s sees that the page is not there, and not a word of it', async (_who, person, path) => {
  const { page } = await stage.enter(person, path)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('niet voor u')
  const shown = await page.content()
  for (const word of ['Sil', 'woensdag', 'brugklas']) expect(shown).not.toContain(word)
})

test('a deelnemer whose place ended while typing is told so, and the page no longer takes words', async () => {
  const { page } = await stage.enter('jeugdbeschermer', ANALYSE)
  await writeAtEnd(page, SECTION, 'bewaard')
  await expect(saved(page)).toBeVisible()
  const view = stage.region.installation.views.casus(actor('plancoordinator'), LOEX)!
  const place = view.deelnemers.find(({ person }) => person.id === personId('jeugdbeschermer'))!
  const ended = stage.region.installation.execute(actor('plancoordinator'), LOEX, {
    type: 'endDeelnemer',
    commandId: randomId(),
    deelnemerId: place.id,
    reason: 'De taak is klaar.',
  })
  expect(ended.ok).toBe(true)
  await expect(page.getByText(/geen toegang \(meer\)/)).toBeVisible()
  await expect(page.locator('[contenteditable=true]')).toHaveCount(0)
})

test('a session that ends while writing asks to sign in again and keeps the page', async () => {
  const { page, context } = await stage.enter('gedragswetenschapper', ANALYSE)
  await writeAtEnd(page, SECTION, 'vasthouden')
  await expect(saved(page)).toBeVisible()
  const [cookie] = await context.cookies()
  const session = stage.region.installation.sessions.find(cookie!.value)!
  stage.region.installation.sessions.end(session)
  stage.region.installation.live.accessChanged({ sessionRef: session.ref })
  await expect(page.getByText('U bent afgemeld').first()).toBeVisible()
  await page.getByRole('button', { name: /Verder als Marit/ }).click()
  await writeAtEnd(page, SECTION, 'doorgaan')
  await expect(saved(page)).toBeVisible()
  await expect(editorOf(page, SECTION)).toContainText('vasthouden')
})

test('a page with another schema asks to be loaded again and changes nothing', async () => {
  const guest = await stage.enter(null, '/')
  const { page } = guest
  await page.route('**/enter', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), schema: 999 } })
  })
  await signIn(guest, 'gedragswetenschapper')
  await page.goto(stage.server.origin + ANALYSE)
  await expect(page.getByText(/nieuwe versie van Rondetafel/).first()).toBeVisible()
  await expect(page.locator('[contenteditable=true]')).toHaveCount(0)
})

test('a page whose text was restored meanwhile may not merge into it, and keeps what it has to copy', async () => {
  const { page } = await stage.enter('gedragswetenschapper', PLAN)
  await writeAtEnd(page, 'Zo willen we dat het wordt', 'oudetekst')
  await expect(saved(page)).toBeVisible()
  await page.route('**/enter', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), lineage: randomId() } })
  })
  stage.region.installation.live.accessChanged({ casusId: LOEX })
  await expect(page.getByText(/teruggezet of vervangen/).first()).toBeVisible()
  await expect(saved(page)).toBeHidden()
  await expect(page.locator('[contenteditable=true]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Kopieer de tekst' })).toBeVisible()
})

const actor = (person: string) => ({ personId: personId(person), ref: randomId(), expiresAt: Number.MAX_SAFE_INTEGER })

async function signIn({ context }: Awaited<ReturnType<Stage['enter']>>, person: string): Promise<void> {
  const [name, value] = stage.server.cookieOf(person).split('=') as [string, string]
  await context.addCookies([{ name, value, url: stage.server.origin }])
}
