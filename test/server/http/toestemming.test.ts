// Wie mag wat lezen, and a word of toestemming in a plain form: by who decides, at once, also for an open line.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { SCHEMA_VERSION } from '#shared/document/room-doc.ts'
import { randomId } from '#shared/ids.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { until } from '#test/support/live/until.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'
import { LOEX, placeOf } from '#test/support/signing.ts'

const PAGE = `/gezin/${LOEX}/toestemming`

let region: Region
let server: ServedRegion
beforeEach(async () => {
  region = await openTestRegion()
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

const place = (person: string) => placeOf(region.installation, person)
/** Of what stands on it, without the bar of the demo, which names everybody. */
const textOf = async (person: string, path = PAGE) => {
  const page = await (await server.as(person)('GET', path)).text()
  return page.slice(page.indexOf('<main'))
}
const word = (speaker: string, about: string, say: string, more: Record<string, string> = {}) => ({
  commandId: randomId(),
  speaker: place(speaker),
  for: place(about),
  room: 'plan',
  say,
  ...more,
})
const send = (person: string | null, fields: Record<string, string>) =>
  server.as(person)('POST', `${PAGE}/antwoord`, new URLSearchParams(fields))

const formsOn = (page: string): string[] => [...page.matchAll(/name="for" value="([0-9a-z]+)"/g)].map(([, id]) => id!)

describe('[WS2] [WS4] the page', () => {
  test('asks who decides about whom it can be said, and nobody else anything', async () => {
    const [mother, grandmother] = [await textOf('moeder'), await textOf('oma')]
    expect(formsOn(mother)).toContain(place('school'))
    expect(formsOn(mother)).not.toContain(place('behandelaar-ggz'))
    expect(formsOn(grandmother)).toEqual([])
    expect(grandmother).not.toContain('Femke Haverdiep')
  })

  test('names no other of the family who decides beside the reader', async () => {
    expect((await send('vader', word('vader', 'school', 'withdraw'))).status).toBe(303)
    const mother = await textOf('moeder')
    expect(mother).toContain('er is nee gezegd')
    expect(mother).not.toContain('U zei nee')
    expect(await textOf('vader')).toContain('U zei nee')
  })
})

describe('[GZ10] a word', () => {
  test('comes back to where it is told that it was kept, and closes the open line at once', async () => {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/live/${LOEX}/plan?schema=${SCHEMA_VERSION}`, {
      origin: server.origin,
      headers: { cookie: server.cookieOf('school') },
    })
    let code: number | null = null
    socket.on('close', (closed) => {
      code = closed
    })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    const answered = await send('moeder', word('moeder', 'school', 'withdraw'))
    expect(answered.status).toBe(303)
    await until('the line to be closed', () => code !== null)
    expect(code).toBe(4205)
    expect((await server.as('school')('POST', `/api/casussen/${LOEX}/rooms/plan/enter`)).status).toBe(404)
    expect(await textOf('moeder', answered.headers.get('location')!)).toContain('geldt vanaf nu')
    expect((await send('moeder', word('moeder', 'school', 'give'))).status).toBe(303)
    expect((await server.as('school')('POST', `/api/casussen/${LOEX}/rooms/plan/enter`)).status).toBe(200)
  })

  test.each([
    ['of another', 'moeder', () => word('vader', 'school', 'withdraw'), 409],
    ['by who does not decide', 'oma', () => word('oma', 'school', 'withdraw'), 403],
    ['about who reads on another ground', 'moeder', () => word('moeder', 'behandelaar-ggz', 'withdraw'), 409],
    ['that is none', 'moeder', () => word('moeder', 'school', 'misschien'), 422],
    ['about no room', 'moeder', () => word('moeder', 'school', 'withdraw', { room: 'verhaal' }), 422],
  ] as const)('%s changes nothing and says so', async (_, person, fields, status) => {
    const before = region.installation.journal.load(LOEX)!.version
    const answered = await send(person, fields())
    expect(answered.status).toBe(status)
    expect(region.installation.journal.load(LOEX)!.version).toBe(before)
    expect(await answered.text()).toMatch(/Er is niets veranderd|Nog niet vastgelegd|iemand anders aangemeld/)
  })

  test('signed out is not taken', async () => {
    expect((await send(null, word('moeder', 'school', 'withdraw'))).status).toBe(401)
  })
})
