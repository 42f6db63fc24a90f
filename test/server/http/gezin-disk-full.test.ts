// A full disk, seen from the pages of the family: no form loses what was typed, and each says that nothing was kept and what to do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { personId } from '#server/demo/seed.ts'
import { addItem } from '#shared/document/items.ts'
import { randomId } from '#shared/ids.ts'
import { type Asking, type ServedRegion, serveRegion } from '#test/support/http.ts'
import { until } from '#test/support/live/until.ts'
import { draft, publish } from '#test/support/planning.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { LOEX, loex, must, offer, offeredIn, placeOf } from '#test/support/signing.ts'

const HOME = `/gezin/${LOEX}`
const WORDS = 'Het gaat <b>ook</b> vaak goed.'
const KEPT = 'Het gaat &lt;b&gt;ook&lt;/b&gt; vaak goed.'

let region: Region
let server: ServedRegion
let actie = ''
let mother: Asking
beforeAll(async () => {
  region = await openTestRegion()
  const { installation } = region
  offer(installation)
  const deelnemerId = placeOf(installation, 'moeder')
  must(installation, 'plancoordinator', { type: 'presentAnalyse', deelnemerId, how: 'zelf-lezen' })
  actie = draft(installation, (doc) =>
    addItem(doc, 'acties', 'actie', { text: 'De huisarts bellen', owner: deelnemerId }),
  )
  publish(installation)
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
  mother = server.as('moeder')
  mother = server.as('moeder')
})
afterAll(async () => {
  await server.stop()
  await region.close()
})

const pragma = (text: string) => region.installation.db.$client.pragma(text, { simple: true }) as number

/** What is free in the pages that the file has is used up as well. */
function fillDisk(): void {
  const { log, db } = region.installation
  const about = {
    personId: personId('moeder'),
    sessionRef: null,
    object: { type: 'netwerk', id: 'test' },
    rule: 'test',
  }
  db.$client.exec('create table filler (bytes blob)')
  pragma(`max_page_count = ${pragma('page_count')}`)
  const untilFull = (write: () => void) => {
    try {
      for (;;) write()
    } catch {}
  }
  untilFull(() => db.$client.prepare('insert into filler values (zeroblob(100000))').run())
  untilFull(() => db.$client.prepare('insert into filler values (zeroblob(4000))').run())
  untilFull(() => log.record({ kind: 'people.read', action: 'R', outcome: 'done', ...about }))
}

async function makeRoom(): Promise<void> {
  pragma('max_page_count = 1073741823')
  region.installation.db.$client.exec('drop table filler')
  await until('room on the disk', () => !region.installation.disk.isFull())
}

type Form = readonly [path: string, fields: Record<string, string>]

function forms(): readonly Form[] {
  const { installation } = region
  const all = { commandId: randomId(), deelnemerId: placeOf(installation, 'moeder') }
  const planPrint = loex(installation).plan.published.at(-1)!.fingerprint
  const words = WORDS
  return [
    [`${HOME}/analyse/antwoord`, { ...all, fingerprint: offeredIn(installation).fingerprint, answer: 'deels', words }],
    [`${HOME}/plan/antwoord`, { ...all, fingerprint: planPrint, answer: 'deels', words }],
    [`${HOME}/acties/${actie}`, { ...all, fingerprint: planPrint, answer: 'bezig', words }],
    [`${HOME}/wie/gegeven`, { ...all, field: 'telefoon', words }],
    [`${HOME}/wie/aanspreekpunt`, { ...all, personId: personId('behandelaar-ggz') }],
    [
      `${HOME}/toestemming/antwoord`,
      {
        commandId: randomId(),
        speaker: all.deelnemerId,
        for: placeOf(installation, 'school'),
        room: 'plan',
        say: 'withdraw',
      },
    ],
  ]
}

/** As a browser asks for a page. */
const send = (path: string, cookie: string, fields: Record<string, string> = {}) =>
  fetch(server.origin + path, {
    method: 'POST',
    headers: { origin: server.origin, cookie, accept: 'text/html,*/*;q=0.8' },
    redirect: 'manual',
    body: new URLSearchParams(fields),
  })

describe('[SY41] on a full disk', () => {
  let sent: readonly Form[]
  let leaving: string
  beforeAll(() => {
    leaving = server.cookieOf('moeder')
    sent = forms()
    fillDisk()
  })

  test('every form of the family comes back whole, says that nothing was kept, and can be sent from there', async () => {
    const before = loex(region.installation).version
    for (const [path, fields] of sent) {
      const response = await mother('POST', path, new URLSearchParams(fields))
      const page = await response.text()
      expect([path, response.status]).toEqual([path, 507])
      expect(page).toContain('Dit is nog niet bewaard')
      expect(page).toContain('is niet opgeslagen')
      expect(page).toContain('Probeer het over een paar minuten opnieuw')
      expect(page).toContain(`action="${path}" method="post"`)
      for (const [name, value] of Object.entries(fields))
        expect(page).toContain(name === 'words' ? `>${KEPT}</textarea>` : `name="${name}" value="${value}"`)
      expect(page.includes('<textarea')).toBe('words' in fields)
    }
    expect(loex(region.installation).version).toBe(before)
  })

  test('a page that cannot be opened, and the way in, say so in words too', async () => {
    const page = await mother('GET', `${HOME}/plan`)
    expect([page.status, (await page.text()).includes('Deze pagina kan nu even niet open')]).toEqual([507, true])
    const signIn = await send('/demo/sign-in', '', { personId: personId('vader'), naar: HOME })
    expect([signIn.status, (await signIn.text()).includes('Er is bij ons even geen plek')]).toEqual([507, true])
    const called = await server.as(null)('POST', '/demo/sign-in', { personId: personId('vader') })
    expect([called.status, await called.json()]).toEqual([507, { refusal: { reason: 'disk-full' } }])
  })

  test('who signs out is out at once; when there is room his session and its line end, and each form is taken', async () => {
    const { sessions, db } = region.installation
    const response = await send('/afmelden', leaving)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/aanmelden'])
    expect(response.headers.get('set-cookie')).toMatch(/^rondetafel=; Max-Age=0/)
    const secret = leaving.split('=')[1]!
    expect(sessions.find(secret)).not.toBeNull()
    await makeRoom()
    expect(sessions.find(secret)).toBeNull()
    const lines = db.$client.prepare(`select count(*) as n from log_line where line like '%"session.ended"%'`).get()
    expect(lines).toEqual({ n: 1 })
    for (const [path, fields] of sent)
      expect([path, (await mother('POST', path, new URLSearchParams(fields))).status]).toEqual([path, 303])
  })
})
