// Usable by everyone: every screen is clean for axe, fits 320 px and 200 % zoom, and complains of nothing in the console.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, onTestFinished, test } from 'vitest'
import { casusId } from '#server/demo/seed.ts'
import { offerAndSign, offerToFamily } from './offered.ts'
import { ANALYSE, LAPTOP, LOEX, openStage, PHONE, PLAN, type Stage } from './stage.ts'

const NARROW = { width: 320, height: 640 }

const SCREENS: readonly (readonly [name: string, person: string | null, path: string])[] = [
  ['choosing who you are', null, '/'],
  ['werklijst', 'casemanager', '/'],
  ['werklijst of a parent', 'moeder', '/'],
  ['werklijst that is empty', 'behandelaar-lvb', '/'],
  ['nothing for a beheerder', 'beheerder', '/'],
  ['casus', 'plancoordinator', `/casussen/${LOEX}`],
  ['casus in intake', 'casemanager', `/casussen/${casusId('yfke')}`],
  ['the place of a parent', 'moeder', `/gezin/${LOEX}`],
  ['the place of the jeugdige', 'loex', `/gezin/${LOEX}`],
  ['the place of who stands beside the family', 'vertrouwenspersoon', `/gezin/${LOEX}`],
  ['who is who', 'loex', `/gezin/${LOEX}/wie`],
  ['who looked', 'moeder', `/gezin/${LOEX}/gekeken`],
  ['not there, for the family', 'moeder', `/gezin/${LOEX}/nergens`],
  ['analyse', 'gedragswetenschapper', ANALYSE],
  ['analyse, reading only', 'jeugdarts', ANALYSE],
  ['plan', 'school', PLAN],
  ['geschiedenis', 'gedragswetenschapper', `${PLAN}/geschiedenis`],
  ['signaal', 'school', '/signaal-melden'],
  ['besluit', 'casemanager', `/casussen/${casusId('yfke')}/besluit`],
  ['invitation', 'plancoordinator', `/casussen/${LOEX}/uitnodigen`],
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

const SIGNED_SCREENS: typeof SCREENS = [
  ['casus with a signed analyse', 'casemanager', `/casussen/${LOEX}`],
  // Leads on to the version.
  ['signed version', 'gedragswetenschapper', `/casussen/${LOEX}/ondertekenen`],
]

describe.each([
  ['while it is written', SCREENS, async () => undefined],
  ['while it lies offered', OFFERED_SCREENS, offerToFamily],
  ['when it is signed', SIGNED_SCREENS, offerAndSign],
] as const)('%s', (_when, screens, prepare) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
    await prepare(stage)
  })
  afterAll(() => stage.close())

  describe.each([
    ['laptop', LAPTOP],
    ['phone', PHONE],
  ])('on a %s', (_device, viewport) => {
    test.each(screens)('%s is clean for axe and fits', async (_name, person, path) => {
      const { page, context, complaints } = await stage.enter(person, path, { viewport })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path === ANALYSE || path === PLAN) await expect(page.getByRole('textbox').first()).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      )
      expect(found).toEqual([])
      expect(complaints).toEqual([])
      await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
      if (viewport === PHONE) expect(await overflowAt(page, NARROW)).toBeLessThanOrEqual(0)
      await context.close()
    })
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
