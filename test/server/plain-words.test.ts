// Nothing that people said or are called lies readable on disk: the whole demo region, its files searched byte by byte.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CASUSSEN } from '#server/demo/content/casussen.ts'
import { ORGANISATIES, PEOPLE } from '#server/demo/content/people.ts'
import { personId } from '#server/demo/seed.ts'
import { randomId } from '#shared/ids.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'

let region: Region
beforeEach(async () => {
  region = await openTestRegion()
})
afterEach(() => region.close())

/** Names, and every word of at least nine letters of every text and reason. */
function spokenWords(): string[] {
  const texts = CASUSSEN.flatMap(({ jeugdige, signaal, besluit, deelnemers, analyse, plan, plain }) => [
    jeugdige.name,
    signaal.concern,
    besluit?.motivation ?? '',
    ...deelnemers.map(({ purpose }) => purpose),
    ...Object.values({ ...analyse, ...plan, ...plain }),
  ])
  const words = texts.join(' ').match(/\p{L}{9,}/gu) ?? []
  const ofPeople = PEOPLE.flatMap(({ name, phone }) => (phone ? [name, phone] : [name]))
  return [...new Set([...words, ...ofPeople, ...ORGANISATIES.map(({ name }) => name)])]
}

test('[SY21] no name and no word of the region is readable in its files, also while it is in use', () => {
  const session = { personId: personId('plancoordinator'), ref: randomId(), expiresAt: Number.MAX_SAFE_INTEGER }
  region.installation.views.werklijst(session)
  const files = readdirSync(region.folder)
  expect(files.length).toBeGreaterThan(1)
  const bytes = Buffer.concat(files.map((file) => readFileSync(join(region.folder, file)))).toString('latin1')
  // Words of our own that stand in plain columns: phases, kinds of event, names of tables and rules.
  const own = new Set([
    'deelnemer',
    'plancoordinator',
    'gedragswetenschapper',
    'behandelaar',
    'uitvoering',
    'casemanager',
    'vertrouwenspersoon',
    'werklijst',
    'jeugdige',
    'onderwijs',
    'veiligheid',
    'steunfiguur',
    'aanspreekpunt',
  ])
  const words = spokenWords().filter((word) => !own.has(word))
  expect(words.length).toBeGreaterThan(250)
  const readable = words.filter((word) => bytes.includes(Buffer.from(word).toString('latin1')))
  expect(readable).toEqual([])
})
