// Of a casus that people wrote at, read, and had destroyed: what is left in the folder of the browser they did it in, in the memory
// of the process that served it, and in its temporary folder.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect as expectOn, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASUSSEN } from '#server/demo/content/casussen.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import { launchProfile } from '#test/support/browser.ts'
import { openTestRegion } from '#test/support/region.ts'
import { filesIn, type Searched, searchFolder } from '#test/support/search-folder.ts'
import { type ServedApart, serveApart } from '#test/support/served-apart.ts'
import type { Found } from '#test/support/served-apart-main.ts'
import { LOEX } from '#test/support/signing.ts'
import { destroyOverHttp, type Story, tellOverHttp } from '#test/support/story-over-http.ts'
import { type Line, layLine } from './line.ts'
import { rowsIn, saved, unsaved, writeAtEnd } from './writing.ts'

const WORD = 'Qozvlimperdax'
const SECTION = 'Wat het de goede kant op zet'
const CASUS = `/casussen/${LOEX}`
const ANALYSE = `${CASUS}/analyse`
const OF_FAMILY = ['', '/verhaal', '/wie', '/gekeken', '/toestemming']
const OF_CASUS = ['', '/plan', '/toegang']

let place: string
let server: ServedApart
let line: Line
let story: Story
/** What lay there when the browser was closed. */
const profile: Record<string, Searched> = {}
/** What a page has of the casus outside its text: the browser keeps its title with the address, and what is typed in a field. */
const pages: { readonly path: string; readonly title: string; readonly remembering: number }[] = []
let memory: Found & { readonly heap: string }

const origin = () => `http://localhost:${line.port}`

/** What is said at the table of Loex and who it is about, but for the words of our own files. */
function wordsOfLoex(): string[] {
  const { jeugdige, signaal, besluit, analyse, plan, plain } = CASUSSEN.find(({ key }) => key === 'loex')!
  const said = [signaal.concern, besluit?.motivation ?? '', ...Object.values({ ...analyse, ...plan, ...plain })].join(
    ' ',
  )
  const ours = readdirSync('dist/assets')
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => readFileSync(join('dist/assets', name), 'utf8'))
    .join('\n')
  const words = new Set([...jeugdige.name.split(' '), ...(said.match(/\p{L}{9,}/gu) ?? [])])
  return [...words].filter((word) => !ours.includes(word))
}

/** Over a line that can be cut. */
async function openAs(person: string): Promise<BrowserContext> {
  const context = await launchProfile(join(place, 'profile'))
  const [name, value] = (await server.signIn(person)).split('=') as [string, string]
  await context.clearCookies()
  await context.addCookies([{ name, value, url: origin(), httpOnly: true, sameSite: 'Lax' }])
  return context
}

async function look(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin() + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const remembering = await page
    .locator('textarea:not([autocomplete=off]), input[type=text]:not([autocomplete=off])')
    .count()
  pages.push({ path, title: await page.title(), remembering })
  return page
}

/** Closed as by who walks away, and searched. */
async function leave(context: BrowserContext, when: string): Promise<void> {
  await context.close()
  profile[when] = searchFolder(join(place, 'profile'), [WORD, ...wordsOfLoex()])
}

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'rondetafel-leftovers-'))
  const seeded = await openTestRegion()
  await seeded.installation.close()
  cpSync(seeded.folder, join(place, 'region'), { recursive: true })
  await seeded.close()
  for (const name of ['tmp', 'profile']) mkdirSync(join(place, name))
  server = await serveApart(join(place, 'region'), join(place, 'tmp'))

  line = await layLine(server.port)
  const writer = await openAs('gedragswetenschapper')
  for (const path of OF_CASUS) await look(writer, CASUS + path)
  const analyse = await look(writer, ANALYSE)
  await writeAtEnd(analyse, SECTION, `${WORD}-bewaard`)
  await expectOn(saved(analyse)).toBeVisible()
  line.hang()
  // In one piece: letter by letter no word would lie together anywhere.
  await analyse.keyboard.insertText(` ${WORD}-zonder-lijn`)
  await expectOn(unsaved(analyse)).toBeVisible()
  await expectOn.poll(() => rowsIn(analyse)).toBeGreaterThan(0)
  await leave(writer, 'with words that were not sent')

  line.mend()
  const mother = await openAs('moeder')
  for (const path of OF_FAMILY) await look(mother, `/gezin/${LOEX}${path}`)
  const wish = await look(mother, `/gezin/${LOEX}/vernietigen`)
  await wish.getByRole('textbox').fill(`${WORD}-niet-gekozen`)
  await wish.getByRole('button', { name: 'Vraag versturen' }).click()
  await wish.getByText('Kies eerst').first().waitFor()
  await wish.getByRole('button', { name: 'Afmelden' }).first().click()
  await wish.waitForURL(/aanmelden|\/$/)
  await leave(mother, 'signed out')

  story = await tellOverHttp(server, WORD)
  const reader = await openAs('plancoordinator')
  const open = await look(reader, `${CASUS}/plan`)
  await open.getByText(`${WORD}-plan`).first().waitFor()
  await destroyOverHttp(server, story, WORD)
  const snapshot = join(place, 'heap.heapsnapshot')
  // At once: what would be let go of in some seconds is there now.
  const found = await server.search(WORD, snapshot)
  memory = { ...found, heap: readFileSync(snapshot, 'latin1') }
  await open.getByRole('heading', { name: 'Deze casus is vernietigd' }).waitFor()
  await leave(reader, 'destroyed while it was open')
}, 240_000)
afterAll(async () => {
  await line.close()
  await server.stop()
  rmSync(place, { recursive: true, force: true })
})

describe('[VN18] in the folder of the browser no word of it lies in plain', () => {
  test.each(['with words that were not sent', 'signed out', 'destroyed while it was open'])('%s', (when) => {
    expect(profile[when]).toMatchObject({ found: [] })
  })

  test('and the search finds what is there', () => {
    const folder = join(place, 'profile')
    expect(searchFolder(folder, ['rondetafel-outbox']).found).not.toEqual([])
    // A table of LevelDB lies packed: it would have to be unpacked first.
    expect(filesIn(folder).filter((file) => file.endsWith('.ldb'))).toEqual([])
    expect(wordsOfLoex()).toEqual(expect.arrayContaining(['Loex', 'Grasdijk']))
    expect(wordsOfLoex().length).toBeGreaterThan(100)
  })

  test('[VN20] nor in what a browser of people keeps and this one does not: titles in its history, and what is typed in a field', () => {
    const words = wordsOfLoex()
    expect(pages.filter(({ title }) => words.some((word) => title.includes(word)))).toEqual([])
    expect(pages.filter(({ remembering }) => remembering > 0)).toEqual([])
  })
})

describe('[VN17] in the memory of the process that served it', () => {
  test('no string holds a word of it', () => {
    expect(story.written.length).toBeGreaterThan(25)
    expect(story.sockets.filter(({ code }) => code === CLOSE.destroyed).length).toBeGreaterThan(2)
    for (const word of [WORD, WORD.slice(0, 7), WORD.slice(7)]) expect(around(memory.heap, word)).toEqual([])
    // The search finds what is there.
    expect(around(memory.heap, 'casus_event')).not.toEqual([])
  })

  test('nor does a buffer', () => {
    expect(memory.inBuffers).toEqual([])
    expect(memory.searched).toBeGreaterThan(1_000_000)
  })
})

test('[VN19] in its temporary folder nothing was left, and nothing in plain where its data lies', () => {
  expect(searchFolder(join(place, 'tmp'), [WORD])).toMatchObject({ files: 0 })
  expect(searchFolder(join(place, 'region'), [WORD])).toMatchObject({ found: [] })
})

function around(text: string, word: string): string[] {
  const found: string[] = []
  for (let at = text.indexOf(word); at >= 0 && found.length < 10; at = text.indexOf(word, at + 1))
    found.push(text.slice(Math.max(0, at - 100), at + 60))
  return found
}
