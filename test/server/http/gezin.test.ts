// The pages of the family over HTTP: who is led where, the plain form, and what a browser may do with such a page.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { HELD_MDO } from '#server/demo/mdo-seed.ts'
import { personId } from '#server/demo/seed.ts'
import { addItem, removeItem } from '#shared/document/items.ts'
import { randomId } from '#shared/ids.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { makeMdo } from '#test/support/mdo-region.ts'
import { draft, publish, writeSection } from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { freshCasus, LOEX, loex, MARIT, must, offer, offeredIn, placeOf, sharing } from '#test/support/signing.ts'

const HOME = `/gezin/${LOEX}`
const READING = `${HOME}/analyse`
const ANSWER = `${READING}/antwoord`
const CSS = `${STYLES}p{color:#123456}`
const gezin = { renderPage, STYLES: CSS }

let region: Region
let installation: Region['installation']
let server: ServedRegion

beforeEach(async () => {
  region = await openTestRegion()
  installation = region.installation
  server = await serveRegion(region, 0, { gezin })
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

const get = (person: string | null, path: string) => server.as(person)('GET', path)
const post = (person: string | null, path: string, fields: Record<string, string>) =>
  server.as(person)('POST', path, new URLSearchParams(fields))
const toldWhere = async (person: string | null, path: string) => (await get(person, path)).headers.get('location')

function presentToMother(): void {
  offer(installation)
  must(installation, 'plancoordinator', {
    type: 'presentAnalyse',
    deelnemerId: placeOf(installation, 'moeder'),
    how: 'zelf-lezen',
  })
}

/** The plan as it stands, with an actie of moeder in it; returns its id. */
function publishWithActie(): string {
  const owner = placeOf(installation, 'moeder')
  const id = draft(installation, (doc) => addItem(doc, 'acties', 'actie', { text: 'De huisarts bellen', owner }))
  publish(installation)
  return id
}

const publishedFingerprint = () => loex(installation).plan.published.at(-1)!.fingerprint

const answer = (more: Record<string, string> = {}) => ({
  commandId: randomId(),
  deelnemerId: placeOf(installation, 'moeder'),
  fingerprint: offeredIn(installation).fingerprint,
  answer: 'deels',
  words: 'Het gaat <b>ook</b> vaak goed.\r\nEcht waar.',
  ...more,
})
const KEPT = 'Het gaat &lt;b&gt;ook&lt;/b&gt; vaak goed.\nEcht waar.'

describe('[VI14] who is led where', () => {
  test('a family member with one table: from the beginning and from the screens to his page', async () => {
    expect(await toldWhere('moeder', '/')).toBe(HOME)
    expect(await toldWhere('moeder', `/casussen/${LOEX}`)).toBe(HOME)
    expect(await toldWhere('vertrouwenspersoon', `/casussen/${LOEX}`)).toBe(HOME)
  })

  test('from the report of an overleg on the screens to its page; a professional reads it there', async () => {
    const report = `/casussen/${LOEX}/mdo/${HELD_MDO}/verslag`
    expect(await toldWhere('moeder', report)).toBe(`${HOME}/overleg/${HELD_MDO}`)
    expect(await toldWhere(MARIT, report)).toBeNull()
  })

  test('a family member with more tables chooses one first', async () => {
    freshCasus(installation)
    expect(await toldWhere('moeder', '/')).toBeNull()
    expect(await toldWhere('moeder', `/casussen/${LOEX}`)).toBe(HOME)
  })

  test('a professional: to the screens, and nowhere from them', async () => {
    expect(await toldWhere(MARIT, READING)).toBe(`/casussen/${LOEX}`)
    expect(await toldWhere(MARIT, '/')).toBeNull()
    expect(await toldWhere(MARIT, `/casussen/${LOEX}`)).toBeNull()
  })

  test('who is signed out: to the way in, and back again', async () => {
    expect(await toldWhere(null, `${HOME}/wie`)).toBe(`/aanmelden?naar=${encodeURIComponent(`${HOME}/wie`)}`)
  })

  test('an outsider finds the same page as for a casus that never was', async () => {
    const outside = await get('behandelaar-verslaving', HOME)
    const nowhere = await get('behandelaar-verslaving', `/gezin/${randomId()}`)
    expect([outside.status, nowhere.status]).toEqual([404, 404])
    const [told, untold] = [await outside.text(), await nowhere.text()]
    const withoutAddress = (page: string) => page.replaceAll(/\/gezin\/[0-9a-z]{20}/g, '')
    expect(withoutAddress(told)).toBe(withoutAddress(untold))
    expect(told).toContain('Deze pagina is er niet, of niet voor u')
  })

  test('[VI40] only the pages there are for this reader are named', async () => {
    const names = async (person: string) => {
      const [nav = ''] = (await (await get(person, HOME)).text()).match(/<nav.*<\/nav>/s) ?? []
      return [...nav.matchAll(/href="\/gezin\/[0-9a-z]{20}([a-z/]*)"/g)].map(([, page]) => page)
    }
    expect(await names('moeder')).toEqual(['', '/verhaal', '/wie', '/toestemming', '/gekeken'])
    expect(await names('oma')).toEqual(['', '/verhaal', '/wie', '/toestemming'])
    expect(await names('vertrouwenspersoon')).toEqual(['', '/wie', '/toestemming'])
    presentToMother()
    expect(await names('moeder')).toEqual(['', '/verhaal', '/analyse', '/wie', '/toestemming', '/gekeken'])
    publishWithActie()
    expect(await names('moeder')).toEqual([
      '',
      '/plan',
      '/acties',
      '/verhaal',
      '/analyse',
      '/wie',
      '/toestemming',
      '/gekeken',
    ])
    expect(await names('oma')).toEqual(['', '/verhaal', '/wie', '/toestemming'])
  })
})

describe('[VI15] the plain form', () => {
  beforeEach(presentToMother)
  const said = () => offeredIn(installation).herkenning.map(({ answer: chosen, words }) => [chosen, words])

  test('is taken, once, and leads to the page with the answer', async () => {
    const form = answer()
    const first = await post('moeder', ANSWER, form)
    const second = await post('moeder', ANSWER, form)
    for (const { status, headers } of [first, second])
      expect([status, headers.get('location')]).toEqual([303, `${READING}?bewaard#antwoord`])
    expect(said()).toEqual([['deels', 'Het gaat <b>ook</b> vaak goed.\nEcht waar.']])
    const page = await (await get('moeder', `${READING}?bewaard`)).text()
    expect(page).toContain('Uw antwoord is bewaard.')
    expect(page).toContain(KEPT)
    expect(page).not.toContain('<form class="gezin-form"')
  })

  test('asks for one of the three, and keeps the words and the id', async () => {
    const { answer: _none, ...form } = answer()
    const response = await post('moeder', ANSWER, form)
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('Kies nog een van de drie.')
    expect(page).toContain(KEPT)
    expect(page).toContain(`name="commandId" value="${form.commandId}"`)
    expect(page).not.toContain('checked=""')
    expect(said()).toEqual([])
  })

  test('of a text that was replaced: shows the new one, keeps what was typed, and asks over the new text', async () => {
    const form = answer({ fingerprint: 'f'.repeat(64) })
    const response = await post('moeder', ANSWER, form)
    const page = await response.text()
    expect(response.status).toBe(409)
    expect(page).toContain('De tekst is veranderd terwijl u las.')
    expect(page).toContain(KEPT)
    expect(page).toContain('checked="" value="deels"')
    expect(page).toContain(`name="fingerprint" value="${offeredIn(installation).fingerprint}"`)
    expect((await post('moeder', ANSWER, { ...form, fingerprint: offeredIn(installation).fingerprint })).status).toBe(
      303,
    )
  })

  test('of a text that was taken back, of nonsense, and too long: all comes back', async () => {
    const long = await post('moeder', ANSWER, answer({ words: `${'woord '.repeat(700)}einde` }))
    expect([long.status, (await long.text()).includes('woord einde</textarea>')]).toEqual([422, true])
    const nonsense = await post('moeder', ANSWER, answer({ commandId: '"><script>', deelnemerId: 'x' }))
    const shown = await nonsense.text()
    expect([nonsense.status, shown.includes(KEPT), shown.includes('<script')]).toEqual([422, true, false])
    const form = answer()
    must(installation, 'plancoordinator', { type: 'withdrawOffer', reason: 'Er moet nog iets bij.' })
    const late = await post('moeder', ANSWER, form)
    const page = await late.text()
    expect(late.status).toBe(409)
    expect(page).toContain('De mensen aan tafel werken nu weer aan de tekst.')
    expect(page).toContain(KEPT)
  })

  test('of who was signed out: the words and the form, and nothing of the casus', async () => {
    const form = answer()
    const response = await post(null, ANSWER, form)
    const page = await response.text()
    expect(response.status).toBe(401)
    expect(page).toContain('Afgemeld')
    expect(page).toContain(KEPT)
    for (const [name, value] of Object.entries(form))
      if (name !== 'words') expect(page).toContain(`name="${name}" value="${value}"`)
    expect(page).not.toContain('Loex')
  })

  test('of who has no place any more, and when another signed in on that device: the words, and they become nobody else’s', async () => {
    const form = answer()
    for (const [person, status] of [
      ['vader', 409],
      [MARIT, 409],
      ['behandelaar-verslaving', 404],
    ] as const) {
      const response = await post(person, ANSWER, form)
      const page = await response.text()
      expect([person, response.status, page.includes(KEPT)]).toEqual([person, status, true])
      expect(page).not.toContain('Aanleiding en hulpvraag')
      expect(page).not.toContain(`name="deelnemerId" value="${placeOf(installation, 'vader')}"`)
    }
    expect(said()).toEqual([])
  })

  test('of a defect: says so, and keeps it to be sent again', async () => {
    await server.stop()
    const broken = {
      ...installation,
      execute: () => {
        throw new Error('a test')
      },
    }
    // The socket of the first server is closed; the data are still open to this one.
    region = await openTestRegion(region.folder)
    installation = region.installation
    server = await serveRegion({ ...region, installation: { ...installation, execute: broken.execute } }, 0, { gezin })
    const response = await post('moeder', ANSWER, answer())
    const page = await response.text()
    expect(response.status).toBe(500)
    expect(page).toContain('Dat ligt aan ons en niet aan u.')
    expect(page).toContain(KEPT)
  })

  test('from another site is refused', async () => {
    const response = await fetch(server.origin + ANSWER, {
      method: 'POST',
      headers: { origin: 'https://elders.example', cookie: server.cookieOf('moeder') },
      body: new URLSearchParams(answer()),
    })
    expect(response.status).toBe(403)
    expect(said()).toEqual([])
  })
})

describe('[VI15] the answer to the plan', () => {
  const PLAN = `${HOME}/plan`
  let actieId: string
  beforeEach(() => {
    presentToMother()
    actieId = publishWithActie()
  })
  const planAnswer = (more: Record<string, string> = {}) => answer({ fingerprint: publishedFingerprint(), ...more })
  const said = () => loex(installation).plan.instemming.map(({ answer: chosen, words }) => [chosen, words])

  test('is taken once, and stands there with who comes back to it and by when', async () => {
    const form = planAnswer()
    for (const response of [
      await post('moeder', `${PLAN}/antwoord`, form),
      await post('moeder', `${PLAN}/antwoord`, form),
    ])
      expect([response.status, response.headers.get('location')]).toEqual([303, `${PLAN}?bewaard#antwoord`])
    expect(said()).toEqual([['deels', 'Het gaat <b>ook</b> vaak goed.\nEcht waar.']])
    const page = await (await get('moeder', `${PLAN}?bewaard`)).text()
    expect(page).toContain(KEPT)
    expect(page).toContain('Ruben Talwerd komt hier uiterlijk 5 december 2026 bij u op terug.')
    expect(page).not.toContain('<form class="gezin-form"')
    must(installation, 'plancoordinator', {
      type: 'closeOpenPoint',
      deelnemerId: placeOf(installation, 'moeder'),
      reply: 'Femke belt u elke vrijdag.',
    })
    expect(await (await get('moeder', PLAN)).text()).toContain('Femke belt u elke vrijdag.')
  })

  test('over a plan that was replaced: the new one is shown, what was typed is kept, and it is told', async () => {
    const form = planAnswer()
    writeSection(installation, 'uitstroom', 'Dit is nieuw in het plan.')
    publish(installation)
    const response = await post('moeder', `${PLAN}/antwoord`, form)
    const page = await response.text()
    expect(response.status).toBe(409)
    expect(page).toContain('Er kwam een nieuw plan terwijl u las.')
    expect(page).toContain('Dit is nieuw in het plan.')
    expect(page).toContain(KEPT)
    expect(page).toContain(`name="fingerprint" value="${publishedFingerprint()}"`)
    expect(said()).toEqual([])
    expect((await post('moeder', `${PLAN}/antwoord`, planAnswer({ commandId: form.commandId }))).status).toBe(303)
  })

  test('without a choice, or by somebody else on this device: nothing is kept there, all comes back', async () => {
    const { answer: _none, ...form } = planAnswer()
    const unchosen = await post('moeder', `${PLAN}/antwoord`, form)
    expect([unchosen.status, (await unchosen.text()).includes(KEPT)]).toEqual([422, true])
    const other = await post('vader', `${PLAN}/antwoord`, planAnswer())
    expect([other.status, (await other.text()).includes(KEPT)]).toEqual([409, true])
    const nobody = await post(null, `${PLAN}/antwoord`, planAnswer())
    expect([nobody.status, (await nobody.text()).includes(KEPT)]).toEqual([401, true])
    expect(said()).toEqual([])
  })

  test('news of an actie is taken; of one that left the plan the words come back', async () => {
    const acties = `${HOME}/acties`
    const address = `${acties}/${actieId}`
    const taken = await post('moeder', address, planAnswer({ answer: 'bezig', words: 'Donderdag.' }))
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      `${acties}?bewaard=${actieId}#actie-${actieId}`,
    ])
    const page = await (await get('moeder', `${acties}?bewaard=${actieId}`)).text()
    expect(page).toContain('U bent begonnen.')
    expect(page).toContain('Donderdag.')
    expect((await post('moeder', address, planAnswer({ answer: 'ja' }))).status).toBe(422)

    const form = planAnswer({ answer: 'gedaan' })
    draft(installation, (doc) => removeItem(doc, 'acties', actieId))
    publish(installation)
    const gone = await post('moeder', address, form)
    const shown = await gone.text()
    expect(gone.status).toBe(409)
    expect(shown).toContain('Dit staat niet meer in het plan')
    expect(shown).toContain(KEPT)
  })
})

describe('[VI42] whom one can call', () => {
  const CHOICE = `${HOME}/wie/aanspreekpunt`
  const choice = (more: Record<string, string> = {}) => ({
    commandId: randomId(),
    deelnemerId: placeOf(installation, 'moeder'),
    personId: personId('behandelaar-ggz'),
    ...more,
  })

  test('is chosen by a plain form, and stands first with a number to tap', async () => {
    expect(await (await get('vader', `${HOME}/wie`)).text()).not.toContain('checked=""')
    const taken = await post('moeder', CHOICE, choice())
    expect([taken.status, taken.headers.get('location')]).toEqual([303, `${HOME}/wie?bewaard#kiezen`])
    const page = await (await get('moeder', `${HOME}/wie?bewaard`)).text()
    expect(page).toContain('U koos Daan Westerklaver.')
    expect(page.match(/href="tel:\d{10}"/)?.[0]).toBe('href="tel:0500000104"')
    const home = await (await get('moeder', HOME)).text()
    expect(home.indexOf('<b>Daan Westerklaver</b>')).toBeLessThan(home.indexOf('<b>Hanneke Aaborg</b>'))
    expect(home).toContain('<b>Daan Westerklaver</b>')
    expect(await (await get('vader', `${HOME}/wie`)).text()).not.toContain('U koos')
  })

  test('not without a choice, not somebody who cannot be called, not for another', async () => {
    const before = loex(installation).aanspreekpunten
    const none = await post('moeder', CHOICE, choice({ personId: '' }))
    expect([none.status, (await none.text()).includes('Kies eerst iemand.')]).toEqual([422, true])
    const child = await post('moeder', CHOICE, choice({ personId: personId('loex') }))
    expect([child.status, (await child.text()).includes('Kies iemand anders.')]).toEqual([422, true])
    expect((await post('vader', CHOICE, choice())).status).toBe(409)
    expect((await post(null, CHOICE, choice())).status).toBe(401)
    expect(loex(installation).aanspreekpunten).toEqual(before)
  })
})

test.each([
  ['tafel', true],
  ['professionals', false],
] as const)('[MV2] who was asked reads that an overleg is off; why, where that is for %s', async (audience, isTold) => {
  const mdoId = makeMdo(installation, 'planned', ['moeder'])
  must(installation, 'plancoordinator', { type: 'cancelMdo', mdoId, reason: 'Kanarie is ziek', audience })
  for (const path of [HOME, `${HOME}/overleg/${mdoId}`]) {
    const page = await (await get('moeder', path)).text()
    expect(page).toContain('Dit overleg gaat niet door.')
    expect(page.includes('Kanarie is ziek')).toBe(isTold)
    expect(await (await get('vader', path)).text()).not.toContain('Dit overleg gaat niet door.')
  }
})

test('[VI40] every byte each of the family gets is his own', async () => {
  const place = (person: string) => placeOf(installation, person)
  const owner = place('moeder')
  const text = 'kanarie-actie'
  draft(installation, (doc) =>
    addItem(doc, 'acties', 'actie', { text, owner, audience: `niet-voor:${place('vader')}` }),
  )
  writeSection(installation, 'terugval', 'kanarie-tekst', `niet-voor:${place('vader')}`)
  writeSection(installation, 'crisiskaart', 'kanarie-kaart', `niet-voor:${place('vader')}`)
  publish(installation)
  for (const person of ['moeder', 'vader']) {
    must(installation, person, {
      type: 'recordInstemming',
      deelnemerId: place(person),
      answer: 'nee',
      words: `kanarie-antwoord-${person}`,
      namens: null,
      fingerprint: publishedFingerprint(),
    })
    must(installation, 'plancoordinator', {
      type: 'closeOpenPoint',
      deelnemerId: place(person),
      reply: `kanarie-reactie-${person}`,
    })
  }
  must(installation, 'moeder', sharing(installation, 'moeder', { professionals: false, also: ['oma'] }))
  const mdoId = makeMdo(installation, 'closed', ['moeder'])
  const pages = [
    '',
    '/plan',
    '/acties',
    '/crisiskaart',
    '/verhaal',
    `/overleg/${mdoId}`,
    '/wie',
    '/gekeken',
    '/analyse',
  ]
  const OWN: Record<string, readonly string[]> = {
    moeder: [
      'kanarie-actie',
      'kanarie-tekst',
      'kanarie-kaart',
      'kanarie-antwoord-moeder',
      'kanarie-reactie-moeder',
      'Ik ben Anouk, de moeder van Loex',
      'Samen bellen op vrijdag',
    ],
    vader: ['kanarie-antwoord-vader', 'kanarie-reactie-vader'],
    loex: ['kanarie-actie', 'kanarie-tekst', 'kanarie-kaart'],
    oma: ['Ik ben Anouk, de moeder van Loex'],
    vertrouwenspersoon: [],
  }
  const canaries = [...new Set(Object.values(OWN).flat())]
  for (const [person, own] of Object.entries(OWN)) {
    const got = (await Promise.all(pages.map(async (page) => (await get(person, HOME + page)).text()))).join('\n')
    expect([person, canaries.filter((canary) => got.includes(canary))]).toEqual([
      person,
      canaries.filter((canary) => own.includes(canary)),
    ])
  }
})

test('[VI16] no script, no style but its own, nothing kept, in every page and answer', async () => {
  presentToMother()
  publishWithActie()
  const pages = ['', '/wie', '/gekeken', '/analyse', '/plan', '/acties', '/crisiskaart', '/verhaal']
  const answers = [
    ...(await Promise.all([...pages, `/overleg/${HELD_MDO}`].map((page) => get('moeder', HOME + page)))),
    await get('moeder', `${HOME}/nergens`),
    await post('moeder', ANSWER, answer({ answer: '' })),
    await post(null, ANSWER, answer()),
  ]
  const hash = createHash('sha256').update(CSS).digest('base64')
  for (const response of answers) {
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`style-src 'sha256-${hash}';`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script-src/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    // Under no-referrer a browser would send the form with the Origin null.
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    const page = await response.text()
    expect(page).toMatch(/^<!doctype html><html lang="nl">/)
    expect(page).not.toMatch(/<script| style="| on[a-z]+="/)
    expect(page.match(/<h1/g)).toHaveLength(1)
  }
})

test('signing out ends the session and leads to the way in', async () => {
  const mother = server.as('moeder')
  const response = await mother('POST', '/afmelden', new URLSearchParams())
  expect([response.status, response.headers.get('location')]).toEqual([303, '/aanmelden'])
  expect((await mother('GET', '/api/me')).status).toBe(401)
})

describe('the demo bar', () => {
  test('becomes somebody by a plain form, and comes back to the page', async () => {
    const response = await post('moeder', '/demo/sign-in', { personId: personId('vader'), naar: `${HOME}/wie` })
    expect([response.status, response.headers.get('location')]).toEqual([303, `${HOME}/wie`])
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!
    const page = await fetch(`${server.origin}${HOME}/wie`, { headers: { cookie } })
    expect(await page.text()).toContain('<b>Stefan Grasdijk</b>.')
  })

  test.each(['//elders.example', 'https://elders.example', '/\\elders.example', ''])(
    'leads not to %s',
    async (naar) => {
      expect((await post('moeder', '/demo/sign-in', { personId: personId('vader'), naar })).status).toBe(400)
    },
  )
})
