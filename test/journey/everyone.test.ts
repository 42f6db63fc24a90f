// Usable by everyone: every screen is clean for axe, fits 320 px and 200 % zoom, and complains of nothing in the console.
import { expect, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, onTestFinished, test } from 'vitest'
import { HELD_MDO, TODAYS_MDO } from '#server/demo/mdo-seed.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import { publish } from '#test/support/planning.ts'
import { violations, violationsOfLayout } from './axe.ts'
import { offerAndSign, offerToFamily } from './offered.ts'
import { ANALYSE, LAPTOP, LOEX, openStage, PHONE, PLAN, type Stage } from './stage.ts'

const NARROW = { width: 320, height: 640 }

const SCREENS: readonly (readonly [name: string, person: string | null, path: string])[] = [
  ['choosing who you are', null, '/'],
  ['werklijst', 'casemanager', '/'],
  ['werklijst of a parent', 'moeder', '/'],
  ['werklijst that is empty', 'dossierhouder', '/'],
  ['beheer', 'beheerder', '/'],
  ['one account', 'beheerder', `/beheer/mensen/${personId('gedragswetenschapper')}`],
  ['a new account', 'beheerder', '/beheer/mensen/nieuw'],
  ['casus', 'plancoordinator', `/casussen/${LOEX}`],
  ['casus in intake', 'casemanager', `/casussen/${casusId('yfke')}`],
  ['casus after a step back', 'casemanager', `/casussen/${casusId('tess')}`],
  ['the way back', 'casemanager', `/casussen/${casusId('tess')}/weg-terug`],
  ['the place of the jeugdige after a step back', 'tess', `/gezin/${casusId('tess')}`],
  ['the place of a parent', 'moeder', `/gezin/${LOEX}`],
  ['the place of the jeugdige', 'loex', `/gezin/${LOEX}`],
  ['the place of who stands beside the family', 'vertrouwenspersoon', `/gezin/${LOEX}`],
  ['who is who', 'loex', `/gezin/${LOEX}/wie`],
  ['who reads along, for who decides', 'moeder', `/gezin/${LOEX}/toestemming`],
  ['who reads along, for the jeugdige', 'loex', `/gezin/${LOEX}/toestemming`],
  ['who looked', 'moeder', `/gezin/${LOEX}/gekeken`],
  ['not there, for the family', 'moeder', `/gezin/${LOEX}/nergens`],
  ['analyse', 'gedragswetenschapper', ANALYSE],
  ['analyse, reading only', 'jeugdarts', ANALYSE],
  ['plan', 'school', PLAN],
  ['geschiedenis', 'gedragswetenschapper', `${PLAN}/geschiedenis`],
  ['signaal', 'school', '/signaal-melden'],
  ['besluit', 'casemanager', `/casussen/${casusId('yfke')}/besluit`],
  ['invitation', 'plancoordinator', `/casussen/${LOEX}/uitnodigen`],
  ['who may see what', 'plancoordinator', `/casussen/${LOEX}/toegang`],
  ['the log', 'fg', '/logboek'],
  ['the log by person', 'fg', '/logboek?weergave=personen'],
  ['offering', 'plancoordinator', `/casussen/${LOEX}/aanbieden`],
  ['not there', 'school', '/casussen/nergens'],
]

const OFFERED_SCREENS: typeof SCREENS = [
  ['casus that lies offered', 'plancoordinator', `/casussen/${LOEX}`],
  ['signing, of who puts it to the family', 'plancoordinator', `/casussen/${LOEX}/ondertekenen`],
  ['signing, of who signs', 'gedragswetenschapper', `/casussen/${LOEX}/ondertekenen`],
  ['signing, of a guest', 'jeugdarts', `/casussen/${LOEX}/ondertekenen`],
  ['the place of a jeugdige with something to read', 'loex', `/gezin/${LOEX}`],
  ['what the jeugdige reads', 'loex', `/gezin/${LOEX}/analyse`],
  ['what a parent reads', 'moeder', `/gezin/${LOEX}/analyse`],
]

const PLANNED_SCREENS: typeof SCREENS = [
  ['the place of a parent with a plan', 'moeder', `/gezin/${LOEX}`],
  ['the plan of a parent', 'moeder', `/gezin/${LOEX}/plan`],
  ['the plan of the jeugdige', 'loex', `/gezin/${LOEX}/plan`],
  ['what a parent does', 'moeder', `/gezin/${LOEX}/acties`],
  ['the crisiskaart', 'loex', `/gezin/${LOEX}/crisiskaart`],
  ['the verhaal of a parent', 'moeder', `/gezin/${LOEX}/verhaal`],
  ['an overleg that was', 'moeder', `/gezin/${LOEX}/overleg/${HELD_MDO}`],
  ['an overleg that comes', 'loex', `/gezin/${LOEX}/overleg/${TODAYS_MDO}`],
]

const SIGNED_SCREENS: typeof SCREENS = [
  ['casus with a signed analyse', 'casemanager', `/casussen/${LOEX}`],
  // Leads on to the version.
  ['signed version', 'gedragswetenschapper', `/casussen/${LOEX}/ondertekenen`],
]

describe.each([
  ['while it is written', SCREENS, async () => undefined],
  ['while it lies offered', OFFERED_SCREENS, offerToFamily],
  ['when a plan was published', PLANNED_SCREENS, async ({ region }: Stage) => publish(region.installation)],
  ['when it is signed', SIGNED_SCREENS, offerAndSign],
] as const)('%s', (_when, screens, prepare) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
    await prepare(stage)
  })
  afterAll(() => stage.close())

  test.each(screens)('%s is clean for axe on a laptop and a phone, and fits', async (_name, person, path) => {
    const { page, context, complaints } = await stage.enter(person, path, { viewport: LAPTOP })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (path === ANALYSE || path === PLAN) await expect(page.getByRole('textbox').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize(PHONE)
    expect(await violationsOfLayout(page)).toEqual([])
    expect(await overflowAt(page, NARROW)).toBeLessThanOrEqual(0)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    expect(complaints).toEqual([])
    await context.close()
  })
})

/** How many pixels must be scrolled sideways to see all. */
async function overflowAt(page: Page, viewport: typeof NARROW): Promise<number> {
  await page.setViewportSize(viewport)
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test('by keyboard alone: skip to the content, open a casus, reach the text and write', async () => {
  const stage = await openStage()
  onTestFinished(() => stage.close())
  const { page } = await stage.enter('behandelaar-ggz', '/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(
    page,
    () => document.activeElement?.matches('a') === true && document.activeElement.textContent.includes('Loex'),
  )
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Loex')
  await tabTo(page, () => document.activeElement?.textContent === 'Schrijven aan de Verklarende Analyse')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox').first()).toBeVisible()
  await tabTo(page, () => document.activeElement?.getAttribute('role') === 'textbox')
  await page.keyboard.type('toetsenbord ')
  await expect(page.getByRole('textbox').first()).toContainText('toetsenbord')
})

async function tabTo(page: Page, isThere: () => boolean): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate(isThere)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('not reached within 80 presses of Tab')
}
