// On the page of the analyse: whether it may go to people who do not sit at the table, in a plain form.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { randomId } from '#shared/ids.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { LOEX, MARIT, must, offer, placeOf } from '#test/support/signing.ts'

const PAGE = `/gezin/${LOEX}/analyse`

let region: Region
let server: ServedRegion
beforeEach(async () => {
  region = await openTestRegion()
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
  offer(region.installation)
  for (const person of ['loex', 'moeder'])
    must(region.installation, MARIT, { type: 'presentAnalyse', deelnemerId: place(person), how: 'gesprek' })
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

const place = (person: string) => placeOf(region.installation, person)
const said = () => region.installation.journal.load(LOEX)!.facts.verspreiding
const textOf = async (person: string, path = PAGE) => {
  const page = await (await server.as(person)('GET', path)).text()
  const from = page.indexOf('id="buiten"')
  return from < 0 ? '' : page.slice(from, page.indexOf('</section>', from))
}
const send = (person: string | null, fields: Record<string, string>) =>
  server.as(person)('POST', `${PAGE}/buiten`, new URLSearchParams(fields))
const word = (person: string, say: string) => ({ commandId: randomId(), speaker: place(person), say })

test('[VS8] is asked of who decides, with neither chosen, and comes back to what was said', async () => {
  const before = await textOf('loex')
  expect(before).toContain('Mag deze tekst naar mensen die niet aan tafel zitten?')
  expect(before.match(/type="radio"/g)).toHaveLength(2)
  expect(before).not.toMatch(/checked|Jij zei/)
  const answered = await send('loex', word('loex', 'block'))
  expect(answered.status).toBe(303)
  const after = await textOf('loex', answered.headers.get('location')!)
  for (const told of ['geldt vanaf nu', 'Jij zei nee', 'Er is nee gezegd']) expect(after).toContain(told)
  expect(after).not.toContain('checked')
  const ofMother = await textOf('moeder')
  expect(ofMother).toContain('Er is nee gezegd')
  expect(ofMother).not.toMatch(/U zei|Loex/)
})

test('[VS8] who decides and was not given the analyse to read is asked where it stands who may read what', async () => {
  const elsewhere = `/gezin/${LOEX}/toestemming`
  expect(await textOf('loex', elsewhere)).toBe('')
  expect(await textOf('oma', elsewhere)).toBe('')
  expect(await textOf('vader', elsewhere)).toContain('Mag de tekst over wat er speelt naar mensen')
  const unchosen = await send('vader', word('vader', ''))
  expect(unchosen.status).toBe(422)
  expect(await unchosen.text()).toContain('Kies nog ja of nee')
  const answered = await send('vader', word('vader', 'block'))
  expect(answered.status).toBe(303)
  expect(await textOf('vader', answered.headers.get('location')!)).toContain('U zei nee')
})

test('[VS8] a form sent twice says it once', async () => {
  const fields = word('moeder', 'block')
  for (let times = 0; times < 2; times++) expect((await send('moeder', fields)).status).toBe(303)
  expect(said()).toHaveLength(1)
})

test.each([
  ['without an answer', 'moeder', () => word('moeder', ''), 422, 'Kies nog ja of nee'],
  ['with another answer', 'moeder', () => word('moeder', 'misschien'), 422, 'Kies nog ja of nee'],
  ['of another', 'moeder', () => word('loex', 'block'), 409, 'iemand anders aangemeld'],
  ['of nobody', 'moeder', () => ({ ...word('moeder', 'block'), speaker: 'x' }), 422, 'Er is niets veranderd'],
  ['signed out', null, () => word('moeder', 'block'), 401, 'name="say" value="block"'],
] as const)('[VS8] %s changes nothing and says so', async (_, person, fields, status, told) => {
  const answered = await send(person, fields())
  expect(answered.status).toBe(status)
  expect(await answered.text()).toContain(told)
  expect(said()).toEqual([])
})

test('[VS8] what was chosen comes back with the reason it was not taken', async () => {
  await send('moeder', word('moeder', 'block'))
  const answered = await send('moeder', word('moeder', 'block'))
  expect(answered.status).toBe(409)
  const page = await answered.text()
  expect(page).toContain('Dit had u al gezegd')
  expect(page).toMatch(/checked=""[^>]*value="block"|value="block"[^>]*checked/)
})
