// What does not parse, comes from elsewhere, or comes twice: a clear answer, and nothing changed.
import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { casusId, personId } from '#server/demo/seed.ts'
import { randomId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'

const YFKE = casusId('yfke')
const COMMANDS = `/api/casussen/${YFKE}/commands`

let region: Region
let server: ServedRegion

beforeEach(async () => {
  region = await openTestRegion()
  server = await serveRegion(region)
})
afterEach(async () => {
  await server.stop()
  await region.close()
})

const versionOf = async (): Promise<number> => {
  const view = (await (await server.as('casemanager')('GET', `/api/casussen/${YFKE}`)).json()) as CasusView
  return view.version
}

const invitation = (fields: object = {}) => ({
  type: 'inviteDeelnemer',
  commandId: randomId(),
  personId: personId('behandelaar-lvb'),
  rol: 'behandelaar',
  purpose: 'Meedenken over wat Yfke begrijpt.',
  until: null,
  rooms: {},
  grondslag: 'overeenkomst',
  doorbreking: 'toestemming',
  ...fields,
})

test.each([
  ['no JSON', '{"type":'],
  ['nothing', ''],
  ['an unknown command', { type: 'closeEverything', commandId: randomId() }],
  ['a field too many', invitation({ isAdmin: true })],
  ['an id that is none', invitation({ personId: '../../etc' })],
  ['too long a text', invitation({ purpose: 'a'.repeat(501) })],
  ['only spaces', invitation({ purpose: '   ' })],
  ['an unknown rol', invitation({ rol: 'koning' })],
  ['a prototype key', '{"type":"startIntake","commandId":"aaaaaaaaaaaaaaaaaaaa","__proto__":{"type":"x"}}'],
])('%s is answered with 400, without an echo, and changes nothing', async (_name, body) => {
  const before = await versionOf()
  const response = await server.as('casemanager')('POST', COMMANDS, body)
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({ refusal: { reason: 'bad-input' } })
  expect(await versionOf()).toBe(before)
})

test('a body larger than anything we ask for is not read', async () => {
  const response = await server.as('casemanager')('POST', COMMANDS, invitation({ purpose: 'a'.repeat(2_000_000) }))
  expect(response.status).toBe(413)
  expect(await response.json()).toEqual({ refusal: { reason: 'too-large' } })
})

test('an address that names no casus is answered like one that is not yours', async () => {
  for (const id of ['nonsense', randomId(), '__proto__', '%00', 'a'.repeat(5000)]) {
    const response = await server.as('casemanager')('GET', `/api/casussen/${id}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ refusal: { reason: 'not-found' } })
  }
})

test('the same command asked twice does its thing once and answers the same', async () => {
  const command = invitation()
  const ask = server.as('casemanager')
  const [first, second] = await Promise.all([ask('POST', COMMANDS, command), ask('POST', COMMANDS, command)])
  expect(await first.json()).toEqual(await second.json())
  const view = (await (await ask('GET', `/api/casussen/${YFKE}`)).json()) as CasusView
  expect(view.deelnemers.filter(({ person }) => person.id === personId('behandelaar-lvb'))).toHaveLength(1)
})

test('another person cannot have the answer to somebody’s command by asking it again', async () => {
  const command = invitation()
  await server.as('casemanager')('POST', COMMANDS, command)
  const response = await server.as('leerplicht')('POST', COMMANDS, command)
  expect(response.status).toBe(403)
})

test('a besluit on a casus that changed meanwhile is refused with both versions', async () => {
  const read = await versionOf()
  await server.as('casemanager')('POST', COMMANDS, invitation())
  const response = await server.as('gedragswetenschapper')('POST', COMMANDS, {
    type: 'recordBesluit',
    commandId: randomId(),
    expectedVersion: read,
    motivation: 'Wij denken dat dit past.',
    outcome: { kind: 'hsj-mcp' },
  })
  expect(response.status).toBe(409)
  expect(await response.json()).toEqual({
    refusal: { reason: 'changed-meanwhile', expected: read, current: read + 1 },
  })
})

test('a request from another site is refused before it is read, with and without a session', async () => {
  const cookie = server.cookieOf('casemanager')
  for (const origin of ['https://elders.example', 'null', undefined]) {
    const response = await fetch(server.origin + COMMANDS, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...(origin ? { origin } : {}) },
      body: JSON.stringify(invitation()),
    })
    expect(response.status).toBe(403)
  }
})

// Node's fetch does not let the Host header be set.
test('a foreign name that was made to point to this machine is foreign', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = {
      host: `kwaad.example:${server.port}`,
      origin: `http://kwaad.example:${server.port}`,
      cookie: server.cookieOf('casemanager'),
    }
    request({ port: server.port, host: '127.0.0.1', method: 'POST', path: '/api/sign-out', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})

test('an expired session is asked to sign in again', async () => {
  const ask = server.as('casemanager')
  region.setTime(Date.parse('2026-11-21T21:59:00+01:00'))
  expect((await ask('GET', '/api/me')).status).toBe(200)
  region.setTime(Date.parse('2026-11-21T22:01:00+01:00'))
  const response = await ask('GET', '/api/me')
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ refusal: { reason: 'signed-out' } })
})

test('a session that was ended opens nothing any more', async () => {
  const ask = server.as('casemanager')
  expect((await ask('POST', '/api/sign-out')).status).toBe(204)
  expect((await ask('GET', '/api/werklijst')).status).toBe(401)
})

test('a defect is answered without its message', async () => {
  region.installation.db.$client.exec('DROP TABLE casus_deelnemer')
  const response = await server.as('casemanager')('GET', '/api/werklijst')
  expect(response.status).toBe(500)
  expect(await response.json()).toEqual({ refusal: { reason: 'defect' } })
})

test.each(['afgeschermd', 'verhaal/aaaaaaaaaaaaaaaaaaaa', 'inbreng', '__proto__'])(
  '[AC11] an invitation to %s is none',
  async (room) => {
    const response = await server.as('casemanager')('POST', COMMANDS, invitation({ rooms: { [room]: 'read' } }))
    expect(response.status).toBe(400)
  },
)

test('[CA11] two who invite one person at one moment give him one place', async () => {
  const twice = await Promise.all([1, 2].map(() => server.as('casemanager')('POST', COMMANDS, invitation())))
  expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('[EX2] an invitation that is sent again after its place was ended gives no place back', async () => {
  const asked = invitation()
  const call = server.as('casemanager')
  expect((await call('POST', COMMANDS, asked)).status).toBe(200)
  const placeOf = async () => {
    const view = (await (await call('GET', `/api/casussen/${YFKE}`)).json()) as CasusView
    return view.deelnemers.filter(({ person, endedAt }) => person.id === asked.personId && endedAt === null)
  }
  const [place] = await placeOf()
  const end = { type: 'endDeelnemer', commandId: randomId(), deelnemerId: place!.id, reason: 'Klaar.' }
  expect((await call('POST', COMMANDS, end)).status).toBe(200)
  expect((await call('POST', COMMANDS, asked)).status).toBe(200)
  expect(await placeOf()).toEqual([])
})
