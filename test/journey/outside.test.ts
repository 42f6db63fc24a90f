// What leaves the table, and what a parent no longer reads: a no on the phone takes the download away on a screen that stands open,
// an uitzondering gives it back and is read at home; and at midnight of a sixteenth birthday an open page of the overleg narrows.
import { expect, type Locator, type Page } from '@playwright/test'
import { afterEach, beforeEach, expect as expectValue, test } from 'vitest'
import { personId } from '#server/demo/seed.ts'
import { startOfDay } from '#shared/casus/day.ts'
import { gezinAddress } from '#shared/gezin.ts'
import { type AfspraakId, randomId } from '#shared/ids.ts'
import { makeMdo } from '#test/support/mdo-region.ts'
import { askNobody, loex, MARIT, must, offer, placeOf, signing } from '#test/support/signing.ts'
import { violations } from './axe.ts'
import { LOEX, openStage, PHONE, type Stage } from './stage.ts'

const READING = `/gezin/${LOEX}/analyse`

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const installation = () => stage.region.installation
const place = (person: string) => placeOf(installation(), person)
/** The part that is new; the whole of these pages is looked at where they are read. */
const isClean = async (page: Page, within = 'main') => expect(await violations(page, within)).toEqual([])

/** As who has no mouse. */
async function press(wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  await wanted.focus()
  await expect(wanted).toBeFocused()
  await wanted.page().keyboard.press('Enter')
}

function signed(): string {
  offer(installation())
  for (const person of ['loex', 'moeder'])
    must(installation(), MARIT, { type: 'presentAnalyse', deelnemerId: place(person), how: 'samen-gelezen' })
  askNobody(installation())
  must(installation(), MARIT, signing(installation()))
  return loex(installation()).signed.at(-1)!.versionId
}

test('a no on the phone takes the download away at once; an uitzondering gives it back, and is read at home', async () => {
  const versionId = signed()
  const colleague = await stage.enter(MARIT, `/casussen/${LOEX}/versies/${versionId}`)
  const desk = colleague.page
  const download = desk.getByRole('link', { name: 'Bewijs downloaden' })
  await expect(download).toBeVisible()

  const home = await stage.enter('moeder', READING, { viewport: PHONE })
  const { page } = home
  const outside = page.getByRole('region', { name: 'Mag deze tekst naar mensen die niet aan tafel zitten?' })
  await expect(outside.getByRole('radio')).toHaveCount(2)
  await expect(outside.getByRole('radio', { checked: true })).toHaveCount(0)
  await press(outside.getByRole('button', { name: 'Mijn antwoord bewaren' }))
  await expect(outside.getByText('Kies nog ja of nee.')).toBeVisible()
  await isClean(page, '#buiten')
  await outside.getByRole('radio', { name: 'Nee' }).focus()
  await page.keyboard.press('Space')
  await press(outside.getByRole('button', { name: 'Mijn antwoord bewaren' }))
  await expect(outside).toContainText('Dit is bewaard en geldt vanaf nu.')
  await expect(outside).toContainText('U zei nee')
  await expect(outside).toContainText('De tekst gaat nu niet naar mensen buiten de tafel.')

  await expect(download).toHaveCount(0)
  await expect(desk.getByText('Deze tekst kan nu niet worden gedownload.')).toBeVisible()
  await expect(desk.getByText(/Anouk Smedema zei nee/)).toBeVisible()
  await isClean(desk, '.proof__export')
  await press(desk.getByRole('button', { name: 'Een uitzondering vastleggen' }))
  const dialog = desk.getByRole('dialog', { name: 'Toch delen buiten de tafel' })
  await dialog.getByLabel('Waarom is het nodig?').fill('De crisisdienst moet vannacht kunnen lezen.')
  await dialog.getByLabel('Wat is er afgewogen?').fill('Veiligheid tegen het nee.')
  await dialog.getByLabel('Met wie is overlegd?').fill('Noor de Wit, vertrouwensarts')
  await dialog.getByRole('radio', { name: 'Ja' }).check({ force: true })
  await dialog.getByLabel('Hoe is het verteld, of waarom nog niet?').fill('Aan de telefoon.')
  await dialog.getByLabel('Tot en met welke dag?').fill('2099-12-31')
  await isClean(desk, 'dialog')
  await press(dialog.getByRole('button', { name: 'Uitzondering vastleggen' }))
  await expect(dialog).toHaveCount(0)
  await expect(desk.getByText(/legde een uitzondering vast/)).toBeVisible()
  const fetched = desk.waitForEvent('download')
  await press(download)
  expectValue((await fetched).suggestedFilename()).toBe('ondertekend.json')
  await isClean(desk, '.proof__export')

  await page.reload()
  await expect(outside).toContainText('Dit is waarom: De crisisdienst moet vannacht kunnen lezen.')
  await expect(outside).toContainText('Dat besliste Marit Oldenrijn.')
  await isClean(page, '#buiten')
  expectValue([...home.complaints, ...colleague.complaints]).toEqual([])
})

test('at midnight of the sixteenth birthday an open overleg keeps for a parent what is his and what binds him', async () => {
  const mdoId = makeMdo(installation(), 'open', ['loex', 'moeder'])
  const agree = (text: string) =>
    must(installation(), 'plancoordinator', {
      type: 'recordAfspraak',
      mdoId,
      afspraakId: randomId<AfspraakId>(),
      kind: 'afspraak',
      text,
      audience: 'tafel',
    })
  must(installation(), 'plancoordinator', { type: 'moveItem', mdoId, item: 'veiligheid' })
  agree('Bij ruzie gaat Loex naar oma.')
  const midnight = startOfDay('2029-03-14')
  stage.region.setTime(midnight - 1)
  installation().midnights.look()
  must(installation(), 'moeder', { type: 'recordAttendance', mdoId, personId: personId('moeder'), present: true })

  const home = await stage.enter('moeder', `/casussen/${LOEX}/mdo/${mdoId}`, { viewport: PHONE })
  const { page } = home
  await expect(page.locator('.mdo-current h2')).toHaveText('Veiligheid')
  await expect(page.getByText('Samen bellen op vrijdag')).toBeVisible()
  stage.region.setTime(midnight)
  installation().midnights.look()
  await expect(page.locator('.mdo-current')).toHaveCount(0)
  await expect(page.getByText('Samen bellen op vrijdag')).toHaveCount(0)
  await expect(page.getByText('Verder kijken')).toHaveCount(0)
  await expect(page.getByText('Vanaf 16 jaar beslist een jongere zelf wie er meeleest.')).toBeVisible()
  await expect(page.getByText('Bij ruzie gaat Loex naar oma.')).toBeVisible()
  await isClean(page)
  await page.goto(stage.server.origin + gezinAddress.overleg(LOEX, mdoId))
  await expect(page.getByText('Vanaf 16 jaar beslist een jongere zelf wie er meeleest.')).toBeVisible()
  await isClean(page)
  expectValue(home.complaints).toEqual([])
})
