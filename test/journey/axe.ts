// What axe has against a page. Every rule is asked; what passes is not written out, and as no page has frames, none are put together
// on a page of their own: on a full text that is two thirds of its time.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** In the whole page, or in the one part that `within` selects. */
export function violations(page: Page, within?: string): Promise<string[]> {
  const axe = axeOn(page)
  return said(within ? axe.include(within) : axe)
}

/** Of a page that was looked at whole and has another width now: colours are the same, and they are two thirds of what it takes. */
export const violationsOfLayout = (page: Page): Promise<string[]> => said(axeOn(page).disableRules('color-contrast'))

const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })

async function said(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze()
  return found.violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).slice(0, 3)
    return `${id}: ${places.join(' | ')}`
  })
}
