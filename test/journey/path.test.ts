// The path of a casus as it is walked: a signaal, the intake, the besluit, an invitation, and an ending.
import { expect, type Page } from '@playwright/test'
import { afterEach, beforeEach, test } from 'vitest'
import { casusId, personId } from '#server/demo/seed.ts'
import { randomId } from '#shared/ids.ts'
import { LOEX, openStage, type Stage } from './stage.ts'
import { editorOf, saved, writeAtEnd } from './writing.ts'

const YFKE = `/casussen/${casusId('yfke')}`
let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

async function pick(page: Page, question: string, name: string): Promise<void> {
  const group = page.getByRole('group', { name: question })
  await group.getByRole('searchbox').fill(name)
  await group.getByRole('button', { name: new RegExp(`^Kies .*${name}`) }).click()
}

test('from a signaal to the first word in the analyse', async () => {
  const reporter = await stage.enter('intern-begeleider', '/')
  const { page: school } = reporter
  await school.getByRole('link', { name: 'Signaal melden' }).click()
  await school.getByLabel('Naam van de jeugdige').fill('Jip van der Velde')
  await school.getByLabel(/Wat ziet u/).fill('Jip komt sinds de zomer niet meer op school.')
  await school.getByRole('checkbox', { name: /schooluitval/ }).check({ force: true })
  await school.getByRole('radio', { name: /school of leerplicht/ }).check({ force: true })
  await pick(school, 'Wie pakt het op bij het lokale team?', 'Hanneke')
  await school.getByRole('button', { name: 'Signaal melden' }).dblclick()
  await expect(h1(school)).toContainText('Jip van der Velde')

  const { page, complaints } = await stage.enter('casemanager', '/')
  await expect(page.getByRole('link', { name: /Jip/ })).toHaveCount(1)
  await page.getByRole('link', { name: /Jip/ }).click()
  await page.getByRole('button', { name: 'Intake beginnen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Intake beginnen' }).click()
  await page.getByRole('link', { name: 'Besluit vastleggen' }).click()
  await page.getByRole('radio', { name: /Ja, dit is HSJ-MCP/ }).check({ force: true })
  await page.getByLabel('Waarom?').fill('Er speelt meer dan één van ons kan oplossen.')
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await page.getByRole('link', { name: 'Schrijven aan de Verklarende Analyse' }).click()
  await writeAtEnd(page, 'Aanleiding en hulpvraag', 'beginwoord')
  await expect(saved(page)).toBeVisible()
  expect([...reporter.complaints, ...complaints]).toEqual([])
})

test('an invitation opens the door at once, an ending closes it at once', async () => {
  const { page } = await stage.enter('plancoordinator', `/casussen/${LOEX}`)
  await page.getByRole('link', { name: 'Iemand uitnodigen' }).click()
  await pick(page, 'Wie nodigt u uit?', 'Saskia')
  await page.getByRole('radio', { name: /^behandelaar/i }).check({ force: true })
  await page.getByLabel(/Waarvoor heeft de tafel/).fill('Meedenken over wat Loex begrijpt en aankan.')
  await page
    .getByRole('group', { name: /^Grondslag/ })
    .getByRole('radio', { name: /^Overeenkomst/ })
    .check({ force: true })
  await page
    .getByRole('group', { name: /^Beroepsgeheim/ })
    .getByRole('radio', { name: /^Toestemming/ })
    .check({ force: true })
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
  await expect(h1(page)).toContainText('Loex')

  const guest = await stage.enter('behandelaar-lvb', `/casussen/${LOEX}/analyse`)
  await expect(editorOf(guest.page, 'De jeugdige')).toHaveAttribute('contenteditable', 'true')

  await page.getByRole('listitem').filter({ hasText: 'Saskia ten Vonder' }).locator('summary').click()
  await page.getByRole('button', { name: /^Plek van Saskia ten Vonder/ }).click()
  await page.getByLabel('Waarom stopt deze plek?').fill('De vraag is beantwoord.')
  await page.getByRole('dialog').getByRole('button', { name: 'Plek beëindigen' }).click()
  await expect(guest.page.locator('[contenteditable=true]')).toHaveCount(0)
})

test('a besluit that somebody overtook is refused, says so, and keeps what was written', async () => {
  const { page } = await stage.enter('casemanager', `${YFKE}/besluit`)
  await page.getByRole('radio', { name: /Ja, dit is HSJ-MCP/ }).check({ force: true })
  await page.getByLabel('Waarom?').fill('Mijn zorgvuldige afweging.')
  stage.region.installation.execute(actor('casemanager'), casusId('yfke'), {
    type: 'inviteDeelnemer',
    commandId: randomId(),
    personId: personId('behandelaar-lvb'),
    rol: 'behandelaar',
    purpose: 'Meedenken.',
    until: null,
    rooms: { analyse: undefined, plan: undefined },
    grondslag: 'overeenkomst',
    doorbreking: 'toestemming',
  })
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'Iemand anders heeft deze casus net gewijzigd' }),
  ).toBeVisible()
  await expect(page.getByLabel('Waarom?')).toHaveValue('Mijn zorgvuldige afweging.')
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await expect(page.getByRole('link', { name: 'Schrijven aan de Verklarende Analyse' })).toBeVisible()
})

test('geschiedenis shows an earlier moment, who worked in it, and does not let it be changed', async () => {
  const { page } = await stage.enter('gedragswetenschapper', `/casussen/${LOEX}/plan`)
  await writeAtEnd(page, 'Zo willen we dat het wordt', 'momentopname')
  await expect(saved(page)).toBeVisible()
  stage.region.installation.live.snapshot({ casusId: LOEX, room: 'plan' }, 'formal')
  await page.goto(`${stage.server.origin}/casussen/${LOEX}/plan/geschiedenis`)
  await page
    .getByRole('link', { name: /Marit Oldenrijn/ })
    .first()
    .click()
  await expect(page.getByText('U leest een eerder moment. Hier kunt u niets wijzigen.')).toBeVisible()
  await expect(page.getByText('momentopname')).toBeVisible()
  await expect(page.locator('[contenteditable=true]')).toHaveCount(0)
})

const actor = (person: string) => ({ personId: personId(person), ref: randomId(), expiresAt: Number.MAX_SAFE_INTEGER })
