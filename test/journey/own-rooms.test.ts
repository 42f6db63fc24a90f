// School writes its inbreng and chooses who reads it; who is named writes what is afgeschermd, and to the others there is none.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { makeMdo } from '#test/support/mdo-region.ts'
import { nameFor } from '#test/support/own-rooms.ts'
import { violations } from './axe.ts'
import { ANALYSE, LOEX, openStage, PHONE, PLAN, type Stage } from './stage.ts'

const CASUS = `/casussen/${LOEX}`
const SEEN = 'Zij kwam deze week vier keer op tijd.'
const ADDRESS = 'Bij tante Joke, Vlierstraat 8, 3581 KW.'
const QUESTION = 'Dit lijkt op een adres of telefoonnummer. Hoort het hier, of in het afgeschermde deel?'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const isClean = async (page: Page, within?: string) => expect(await violations(page, within)).toEqual([])
const isNarrow = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

test('[IB2] school shares its inbreng with the table and with moeder, and they read it', async () => {
  const { page, complaints } = await stage.enter('school', CASUS, { viewport: PHONE })
  await page.getByRole('link', { name: 'Uw inbreng' }).click()
  const first = page.getByRole('textbox', { name: 'Wat ziet u?' })
  await first.click()
  await page.keyboard.type(SEEN)
  await expect(page.getByText('Bewaard', { exact: true })).toBeVisible()
  await isClean(page)
  await isNarrow(page)
  await button(page, 'Delen').click()
  await page.getByRole('checkbox', { name: 'De hulpverleners aan tafel' }).check({ force: true })
  await page.getByRole('checkbox', { name: 'Anouk Smedema (ouder)' }).check({ force: true })
  await button(page, 'Verder').click()
  await expect(page.getByRole('region', { name: 'Dit gaat u delen' })).toContainText(SEEN)
  await isClean(page)
  await button(page, 'Deel mijn inbreng').click()
  await expect(page.getByText('Uw inbreng is gedeeld.')).toBeVisible()

  const marit = await stage.enter('gedragswetenschapper', CASUS)
  await marit.page.getByRole('link', { name: 'Inbreng van school en anderen' }).click()
  await expect(marit.page.getByText(SEEN)).toBeVisible()
  await isClean(marit.page)
  const mother = await stage.enter('moeder', `/gezin/${LOEX}/verhaal`, { viewport: PHONE })
  await expect(mother.page.getByRole('region', { name: 'Wat school en anderen met u delen' })).toContainText(SEEN)
  await isClean(mother.page)
  const father = await stage.enter('vader', `/gezin/${LOEX}/verhaal`, { viewport: PHONE })
  await expect(father.page.getByText(SEEN)).toHaveCount(0)
  expect([...complaints, ...marit.complaints, ...mother.complaints]).toEqual([])
})

test('[WR3] [WR5] words in the wrong document are purged by the plancoördinator while a colleague types on', async () => {
  const marit = await stage.enter('gedragswetenschapper', ANALYSE)
  const text = marit.page.getByRole('textbox', { name: 'Aanleiding en hulpvraag' })
  await text.click()
  await marit.page.keyboard.press('Control+End')
  await marit.page.keyboard.type(` ${ADDRESS}`)
  const { page, complaints } = await stage.enter('plancoordinator', ANALYSE)
  await expect(page.getByRole('textbox', { name: 'Aanleiding en hulpvraag' })).toContainText(ADDRESS)
  await button(page, 'Tekst verplaatsen of wissen').click()
  await page.getByLabel('Welke woorden?').fill(ADDRESS)
  await button(page, 'Zoeken waar het staat').click()
  await expect(page.getByText(/^Gevonden op één plek/)).toBeVisible()
  await expect(page.getByText('Marit Oldenrijn, gedragswetenschapper', { exact: true })).toBeVisible()
  // Two equal choices, none of them made beforehand.
  const fates = page.getByRole('group', { name: 'Wat moet ermee gebeuren?' }).getByRole('radio')
  expect(await fates.evaluateAll((marks) => marks.map((mark) => (mark as HTMLInputElement).checked))).toEqual([
    false,
    false,
  ])
  await page.getByLabel('Waarom?').fill('Een geheim adres.')
  await button(page, 'Verplaatsen of wissen').click()
  await expect(page.getByText('Kies een van de twee.')).toBeVisible()
  await isClean(page, 'dialog')
  await page.getByRole('radio', { name: 'Wis helemaal' }).check({ force: true })
  const typing = marit.page.keyboard.type(' En wij schrijven gewoon verder.', { delay: 5 })
  await button(page, 'Voorgoed wissen').click()
  await typing
  await expect(page.getByText('De woorden zijn gewist, ook uit de geschiedenis.')).toBeVisible()
  for (const one of [page, marit.page]) {
    const field = one.getByRole('textbox', { name: 'Aanleiding en hulpvraag' })
    await expect(field).toContainText('En wij schrijven gewoon verder.')
    await expect(field).not.toContainText('Vlierstraat')
  }
  expect([...complaints, ...marit.complaints]).toEqual([])
})

test('[AF1] [WR21] who is named writes what is afgeschermd; to who is not there is none, and the question is the same', async () => {
  const guard = await stage.enter('jeugdbeschermer', CASUS)
  await expect(guard.page.getByRole('link', { name: 'Uw inbreng' })).toHaveCount(0)
  await expect(guard.page.getByText('Afgeschermd deel')).toHaveCount(0)

  const { page, complaints } = await stage.enter('plancoordinator', CASUS)
  const place = page.locator('.deelnemer', { hasText: 'jeugdbeschermer' })
  await place.locator('summary').click()
  await place.getByRole('button', { name: /^Toelaten|toelaten tot het afgeschermde deel$/ }).click()
  await button(page, 'Toelaten').click()
  await page.getByLabel('Waarom?').fill('Maakt de veiligheidsafspraken.')
  await isClean(page)
  await button(page, 'Toelaten').click()
  await expect(page.getByText(/mag nu in het afgeschermde deel\.$/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Afgeschermd deel' })).toHaveCount(0)

  await guard.page.getByRole('link', { name: 'Afgeschermd deel' }).click()
  const text = guard.page.getByRole('textbox', { name: 'Adressen, telefoonnummers en plekken' })
  await text.click()
  await guard.page.keyboard.type(ADDRESS)
  await expect(guard.page.getByText('Bewaard', { exact: true })).toBeVisible()
  await expect(guard.page.getByText(/^Dit lijkt op/)).toHaveCount(0)
  await isClean(guard.page)

  const marit = await stage.enter('gedragswetenschapper', ANALYSE)
  await marit.page.getByRole('textbox', { name: 'Aanleiding en hulpvraag' }).click()
  await marit.page.keyboard.type(ADDRESS)
  await expect(marit.page.getByText(QUESTION)).toBeVisible()
  await isClean(marit.page)
  await button(marit.page, 'Het hoort hier').click()
  await expect(marit.page.getByText(QUESTION)).toHaveCount(0)
  // In the sentence of an actie as well.
  await marit.page.goto(`${stage.server.origin}${PLAN}`)
  await marit.page
    .getByRole('button', { name: /Nieuwe actie$/ })
    .first()
    .click()
  await marit.page.keyboard.type('Bellen met 06 12345678')
  await expect(marit.page.getByText(QUESTION)).toBeVisible()
  await button(marit.page, 'Het hoort hier').click()
  await expect(marit.page.getByText(QUESTION)).toHaveCount(0)
  await marit.page.goto(`${stage.server.origin}${CASUS}/afgeschermd`)
  await expect(marit.page.getByText(/Deze pagina/)).toBeVisible()
  expect([...complaints, ...guard.complaints, ...marit.complaints]).toEqual([])
})

test('[WR9] [WR10] [WR11] a casemanager who is not named moves an address; who is named puts it in its place', async () => {
  nameFor(stage.region.installation, 'jeugdbeschermer')
  const { page, complaints } = await stage.enter('casemanager', ANALYSE)
  const text = page.getByRole('textbox', { name: 'Aanleiding en hulpvraag' })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(` ${ADDRESS}`)
  const { live } = stage.region.installation
  const address = { casusId: LOEX, room: 'analyse' } as const
  await expect.poll(() => JSON.stringify(live.capture(address)!.content).includes(ADDRESS)).toBe(true)
  // A moment of the history that holds it.
  live.snapshot(address, 'formal')
  await button(page, 'Tekst verplaatsen of wissen').click()
  await page.getByLabel('Welke woorden?').fill(ADDRESS)
  await isClean(page, 'dialog')
  await button(page, 'Zoeken waar het staat').click()
  await page.getByRole('radio', { name: 'Verplaats naar het afgeschermde deel' }).check({ force: true })
  await expect(
    page.getByText(/U ziet ze daarna alleen terug als u voor het afgeschermde deel genoemd bent\.$/),
  ).toBeVisible()
  await page.getByLabel('Waarom?').fill('Een geheim adres.')
  await isClean(page, 'dialog')
  await page.setViewportSize({ width: 320, height: 800 })
  await isNarrow(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await button(page, 'Verplaatsen').click()
  await expect(page.getByText(/^De woorden zijn hier weg, ook uit de geschiedenis\./)).toBeVisible()
  await expect(text).not.toContainText('Vlierstraat')

  const guard = await stage.enter('jeugdbeschermer', `${CASUS}/afgeschermd`)
  const piece = guard.page.getByRole('region', { name: 'Hierheen verplaatst' })
  await expect(piece).toContainText(ADDRESS)
  await expect(piece).toContainText(/Verplaatst door Hanneke Aaborg, .* · uit de Verklarende Analyse/)
  await isClean(guard.page)
  await isNarrow(guard.page)
  await button(guard.page, 'In de tekst zetten').click()
  const place = guard.page.getByRole('textbox', { name: 'Adressen, telefoonnummers en plekken' })
  await expect(place).toContainText(ADDRESS)
  await expect(piece).toHaveCount(0)

  // Who moved it sees no such page, and the history of the analyse holds nothing of it.
  await page.goto(`${stage.server.origin}${CASUS}/afgeschermd`)
  await expect(page.getByText(/Deze pagina/)).toBeVisible()
  const reader = await stage.enter('gedragswetenschapper', `${ANALYSE}/geschiedenis`)
  const moments = reader.page.getByRole('link', { name: /Hanneke Aaborg/ })
  await moments.first().click()
  await expect(reader.page.getByText('U leest een eerder moment. Hier kunt u niets wijzigen.')).toBeVisible()
  await expect(reader.page.getByRole('heading', { name: 'Aanleiding en hulpvraag' }).first()).toBeVisible()
  await expect(reader.page.getByText('Vlierstraat')).toHaveCount(0)
  expect([...complaints, ...guard.complaints, ...reader.complaints]).toEqual([])
})

test('[WR9] out of the kladblok of an MDO, from the keyboard, and said where it was done', async () => {
  const mdoId = makeMdo(stage.region.installation, 'open')
  const { page, complaints } = await stage.enter('plancoordinator', `${CASUS}/mdo/${mdoId}`)
  const text = page.getByRole('textbox', { name: 'Kladblok' })
  await text.click()
  await page.keyboard.type(ADDRESS)
  await expect(text).toContainText(ADDRESS)
  await button(page, 'Tekst verplaatsen of wissen').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Welke woorden?').fill(ADDRESS)
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Verplaats naar het afgeschermde deel' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Een geheim adres.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^De woorden zijn hier weg/)).toBeInViewport()
  await expect(text).not.toContainText('Vlierstraat')
  await expect(button(page, 'Tekst verplaatsen of wissen')).toBeFocused()
  await isClean(page)
  expect(complaints).toEqual([])
})

test('[WR17] [WR18] [WR19] on her phone moeder takes an address out of her verhaal and of what she shared, and is not asked why', async () => {
  const { page, complaints } = await stage.enter('moeder', `${CASUS}/verhaal`, { viewport: PHONE })
  const text = page.getByRole('textbox', { name: 'Uw verhaal' })
  await text.click()
  await page.keyboard.type(`Wij wonen nu rustig. ${ADDRESS}`)
  await expect(page.getByText('Bewaard', { exact: true })).toBeVisible()
  await button(page, 'Delen').click()
  await page.getByRole('checkbox', { name: 'De hulpverleners aan tafel' }).check({ force: true })
  await button(page, 'Verder').click()
  await button(page, 'Deel mijn verhaal').click()
  await expect(page.getByText('Uw verhaal is gedeeld.')).toBeVisible()

  await button(page, 'Woorden voorgoed wissen').click()
  await page.getByLabel('Welke woorden?').fill(ADDRESS)
  await isClean(page)
  await button(page, 'Zoeken waar het staat').click()
  await expect(page.getByText(/^Gevonden op \d plekken\./)).toBeVisible()
  await expect(page.getByText(/^Met wie u uw verhaal deelde, kan het al gelezen hebben\./)).toBeVisible()
  await expect(page.getByLabel('Waarom?')).toHaveCount(0)
  await expect(page.getByRole('radio')).toHaveCount(0)
  await isClean(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await isNarrow(page)
  await page.setViewportSize(PHONE)
  await button(page, 'Voorgoed wissen').click()
  await expect(page.getByText('De woorden zijn gewist, ook uit wat u deelde.')).toBeInViewport()
  await expect(text).toContainText('Wij wonen nu rustig.')
  await expect(text).not.toContainText('Vlierstraat')
  await expect(page.getByText('Zij lezen wat hier nu staat.')).toBeVisible()
  await isClean(page)

  const marit = await stage.enter('gedragswetenschapper', ANALYSE)
  await expect(marit.page.getByText('Wij wonen nu rustig.')).toBeVisible()
  await expect(marit.page.getByText('Vlierstraat')).toHaveCount(0)
  expect([...complaints, ...marit.complaints]).toEqual([])
})
