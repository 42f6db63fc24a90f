// Words that a browser could not send: a tab that crashes, a session that ends, a new version, signing out.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect as expectThat, test } from 'vitest'
import { launchProfile } from '#test/support/browser.ts'
import { TODAY } from '#test/support/region.ts'
import type { Line } from './line.ts'
import { ANALYSE, occurrences, openStage, type Stage, textOnDisk } from './stage.ts'
import { editorOf, rowsIn, saved, unsaved, writeAtEnd } from './writing.ts'

const SECTION = 'Wat het de goede kant op zet'
const HOUR = 3_600_000
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const brought = (page: Page) => page.getByText('Er stond nog tekst van u klaar die niet was opgeslagen.')
const onDisk = (word: string) => occurrences(textOnDisk(stage, 'analyse'), word)

async function signIn(context: BrowserContext, person: string, origin: string): Promise<void> {
  const [name, value] = stage.server.cookieOf(person).split('=') as [string, string]
  await context.clearCookies()
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
}

/** Writes one word that is saved, and then `words` over a line that swallows them or is cut. */
async function writeIntoNothing(page: Page, fail: () => void, words: readonly string[]): Promise<void> {
  await writeAtEnd(page, SECTION, 'vooraf')
  await expect(saved(page)).toBeVisible()
  // What is saved is thrown away a moment later.
  await expect.poll(() => rowsIn(page)).toBe(0)
  fail()
  for (const word of words) await page.keyboard.insertText(` ${word}`)
  await expect.poll(() => rowsIn(page)).toBe(words.length)
}

/** The browser says that there is a network again. */
async function mend(page: Page, line: Line): Promise<void> {
  line.mend()
  await page.evaluate(() => dispatchEvent(new Event('online')))
}

test('a tab that crashes with fifty words in it: nobody else gets them, they lie nowhere in plain, and they come back once', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'rondetafel-profile-'))
  const line = await stage.layLine()
  const origin = `http://localhost:${line.port}`
  const words = Array.from({ length: 50 }, (_, at) => `crashwoord${at}x`)

  const first = await launchProfile(profile)
  await signIn(first, 'gedragswetenschapper', origin)
  const page = await first.newPage()
  await page.goto(origin + ANALYSE)
  await writeIntoNothing(page, line.hang, words)
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  const devtools = await first.newCDPSession(page)
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
  await first.close()
  expectThat(foundIn(profile, 'crashwoord')).toEqual([])
  // The search itself finds what is there.
  expectThat(foundIn(profile, 'rondetafel-outbox')).not.toEqual([])
  line.mend()

  const second = await launchProfile(profile)
  const open = async (person: string) => {
    await signIn(second, person, origin)
    const fresh = await second.newPage()
    await fresh.goto(origin + ANALYSE)
    await expect(saved(fresh)).toBeVisible()
    return fresh
  }
  const other = await open('behandelaar-ggz')
  await writeAtEnd(other, SECTION, 'vanBen')
  await expect(saved(other)).toBeVisible()
  expectThat([onDisk('crashwoord'), await brought(other).count(), await rowsIn(other)]).toEqual([0, 0, 50])
  await other.close()

  const again = await open('gedragswetenschapper')
  await expect(brought(again)).toBeVisible()
  await expect.poll(() => rowsIn(again)).toBe(0)
  expectThat(words.filter((word) => onDisk(word) !== 1)).toEqual([])
  await second.close()
  rmSync(profile, { recursive: true, force: true })
})

/** The files that hold it, in either way a browser writes text. */
function foundIn(folder: string, word: string): string[] {
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)))
}

test('a session that expires mid-word: the words stay, and arrive once he signs in again in another tab', async () => {
  const line = await stage.layLine()
  const { page, context, complaints } = await stage.enter('jeugdbeschermer', ANALYSE, { line })
  await writeIntoNothing(page, line.cut, ['halverwege'])
  stage.region.setTime(TODAY + 13 * HOUR)
  await mend(page, line)
  await expect(page.getByRole('heading', { name: 'U bent afgemeld' })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Nu niet: eerst tekst kopiëren' }).click()
  await expect(
    page.getByText(
      /nog niet opgeslagen\. Laat deze pagina open: zodra u zich weer aanmeldt, wordt die alsnog opgeslagen/,
    ),
  ).toBeVisible()
  await expect(editorOf(page, SECTION)).toContainText('halverwege')

  const tab = await context.newPage()
  await tab.goto(`http://localhost:${line.port}/aanmelden`)
  await tab
    .getByRole('button', { name: /Jorn Bakelaar/ })
    .first()
    .click()
  await expect(saved(page)).toBeVisible({ timeout: 15_000 })
  await expect.poll(() => rowsIn(page)).toBe(0)
  expectThat(onDisk('halverwege')).toBe(1)
  expectThat(complaints).toEqual([])
})

test('somebody else signs in while words wait here: nothing stays on the screen, nobody is asked, and they come in for who wrote them', async () => {
  const line = await stage.layLine()
  const { page, context } = await stage.enter('gedragswetenschapper', ANALYSE, { line })
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await writeIntoNothing(page, line.cut, ['eigenwoord'])
  line.mend()
  await signIn(context, 'behandelaar-ggz', `http://localhost:${line.port}`)
  const others = await context.newPage()
  await others.goto(`http://localhost:${line.port}/`)
  await others.evaluate(() => new BroadcastChannel('rondetafel:signed-in').postMessage(null))
  await expect(page.getByText('eigenwoord')).toHaveCount(0)
  await expect(saved(page)).toBeVisible({ timeout: 15_000 })
  expectThat([asked, await rowsIn(others), onDisk('eigenwoord')]).toEqual([[], 1, 0])
  await signIn(context, 'gedragswetenschapper', `http://localhost:${line.port}`)
  await page.reload()
  await expect(brought(page)).toBeVisible()
  expectThat(onDisk('eigenwoord')).toBe(1)
})

test('a new version with an old tab open: it says so, and its words come in after loading again', async () => {
  const line = await stage.layLine()
  const { page, complaints } = await stage.enter('gedragswetenschapper', '/', { line })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.addInitScript(() => {
    const Real = WebSocket
    window.WebSocket = class extends Real {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(String(url).replace(/schema=\d+/, window.name === 'old' ? 'schema=0' : '$&'), protocols)
      }
    }
  })
  await page.goto(`http://localhost:${line.port}${ANALYSE}`)
  await writeIntoNothing(page, line.cut, ['oudeversie'])
  await page.evaluate(() => {
    window.name = 'old'
  })
  await mend(page, line)
  await expect(page.getByText(/^Er is een nieuwe versie van Rondetafel\..*Kopieer uw tekst eerst\.$/)).toBeVisible({
    timeout: 20_000,
  })
  expectThat(onDisk('oudeversie')).toBe(0)
  await page.evaluate(() => {
    window.name = ''
  })
  await page.getByRole('button', { name: 'Pagina opnieuw laden' }).click()
  await expect(brought(page)).toBeVisible()
  await expect.poll(() => rowsIn(page)).toBe(0)
  expectThat(onDisk('oudeversie')).toBe(1)

  await page.route(/\/assets\/history-page/, (route) => route.abort())
  await page.getByRole('link', { name: 'Eerdere momenten' }).click()
  await expect(page.getByRole('heading', { name: 'Dit deel van de pagina kon niet laden' })).toBeVisible()
  expectThat(complaints).toEqual([])
})

test('signing out with words that nobody has asks first; waiting brings them home', async () => {
  const line = await stage.layLine()
  const { page } = await stage.enter('gedragswetenschapper', ANALYSE, { line })
  await writeIntoNothing(page, line.cut, ['wachtwoord'])
  const signOut = page.getByRole('button', { name: 'Afmelden', exact: true })
  await signOut.click()
  const dialog = page.getByRole('dialog', { name: 'Nog niet alles is opgeslagen' })
  await dialog.getByRole('button', { name: 'Niet afmelden' }).click()
  await expect(dialog).toHaveCount(0)
  await signOut.click()
  await dialog.getByRole('button', { name: 'Wachten tot alles is opgeslagen' }).click()
  await expect(dialog.getByText('We wachten tot alles is opgeslagen.')).toBeVisible()
  await mend(page, line)
  await page.waitForURL(/\/aanmelden/, { timeout: 30_000 })
  await expect.poll(() => rowsIn(page)).toBe(0)
  expectThat(onDisk('wachtwoord')).toBe(1)
})

test('words that are thrown away at signing out come back nowhere', async () => {
  const line = await stage.layLine()
  const { page, context } = await stage.enter('behandelaar-ggz', ANALYSE, { line })
  await writeIntoNothing(page, line.cut, ['weggegooid'])
  const gone = await context.newPage()
  await page.close()
  line.mend()
  await gone.goto(`http://localhost:${line.port}/`)
  await gone.getByRole('button', { name: 'Afmelden', exact: true }).click()
  await gone.getByRole('button', { name: 'Toch afmelden en deze woorden weggooien' }).click()
  await gone.waitForURL(/\/aanmelden/)
  expectThat(await rowsIn(gone)).toBe(0)
  await signIn(context, 'behandelaar-ggz', `http://localhost:${line.port}`)
  await gone.goto(`http://localhost:${line.port}${ANALYSE}`)
  await expect(saved(gone)).toBeVisible()
  await expect(unsaved(gone)).toHaveCount(0)
  expectThat([onDisk('weggegooid'), await brought(gone).count()]).toEqual([0, 0])
})
