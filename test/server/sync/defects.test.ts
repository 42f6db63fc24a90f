// A defect, in any route or behind a socket: its kind and place are written down, and nothing of what it failed on.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { casusId, personId } from '#server/demo/seed.ts'
import type { Entrance } from '#shared/protocol/live.ts'
import { ANALYSE, CASUS, type House, openHouse, personIdOf, tearDown } from '#test/support/live/house.ts'
import { callIn, callInWithDoc, lateText } from '#test/support/live/raw.ts'
import {
  type PreparedFolder,
  prepareFolder,
  prepareServer,
  type ServerProcess,
} from '#test/support/live/server-process.ts'
import { writeWord } from '#test/support/live/table.ts'
import { until } from '#test/support/live/until.ts'

/** As the message of an error may quote what somebody wrote. */
const QUOTED = 'hij sliep weer niet'

let house: House | null = null
let prepared: PreparedFolder | null = null
let running: ServerProcess | null = null
afterEach(async () => {
  await running?.kill()
  prepared?.remove()
  if (house) await tearDown(house)
  house = prepared = running = null
})

const LOEX = casusId('loex')
const FORM = new URLSearchParams({ words: QUOTED, answer: 'deels' })
const SIGN_IN = new URLSearchParams({ personId: personId('moeder'), naar: '/' })

const ROUTES = [
  ['GET', `/api/casussen/${LOEX}`],
  ['GET', '/api/people'],
  ['GET', `/api/casussen/${LOEX}/rooms/analyse/snapshots`],
  ['POST', '/api/sign-out'],
  ['GET', `/gezin/${LOEX}`],
  ['POST', `/gezin/${LOEX}/analyse/antwoord`],
  ['POST', '/afmelden'],
] as const

test('[SY69] a process says of defects in its routes and sockets nothing but its own lines, and goes on', async () => {
  prepared = await prepareFolder()
  const [{ cookie, address }] = prepared.places as [PreparedFolder['places'][number]]
  const db = new Database(join(prepared.folder, 'rondetafel.sqlite'))
  db.exec(`create trigger defect before insert on log_line
           when new.line not like '%"room.entered"%' and new.line not like '%"session.started"%'
           begin select raise(abort, '${QUOTED}'); end`)
  // Past the gate, and broken there.
  db.prepare('update document_state set sealed = ?').run(Buffer.from(QUOTED))
  db.close()
  running = prepareServer(prepared.folder)
  const served = await running.open()
  const ask = (method: string, path: string, as: string, form = FORM) =>
    fetch(served.origin + path, {
      method,
      headers: { cookie: as, origin: served.origin },
      redirect: 'manual',
      ...(method === 'POST' ? { body: form } : {}),
    })
  const signedIn = await ask('POST', '/demo/sign-in', '', SIGN_IN)
  const mother = signedIn.headers.get('set-cookie')!.split(';')[0]!
  const asked = await Promise.all(
    ROUTES.map(async ([method, path]) => {
      const { status } = await ask(method, path, path.startsWith('/gezin') ? mother : cookie)
      return [path, status]
    }),
  )
  expect(asked.filter(([, status]) => status !== 500)).toEqual([])
  const socket = await callIn(served, null, { address, headers: { cookie } })
  expect(await socket.closed()).toBe(1006)
  expect((await fetch(`${served.origin}/health`)).status).toBe(200)

  const lines = running.said().trim().split('\n')
  const said = lines.map((line) => JSON.parse(line) as Record<string, string | number>)
  expect(said.filter(({ msg }) => msg !== 'defect')).toEqual([])
  expect(said.length).toBe(ROUTES.length + 1)
  expect(said.map(({ error, at, path }) => [typeof error, typeof at, typeof path].join())).toEqual(
    said.map(() => 'string,string,string'),
  )
  expect(running.said() + running.told()).not.toContain(QUOTED)
  expect(running.told()).toMatch(/^ready\nport \d+\n$/)
})

test('[SY69] a defect under a frame costs its room and not the process: who is in it comes back, others stay', async () => {
  house = await openHouse()
  const alice = await callInWithDoc(house, 'alice')
  const entered = await house.fetch(`/api/casussen/${CASUS}/rooms/analyse/enter`, 'bob', { method: 'POST' })
  house.access.set(personIdOf('bob'), { level: 'read', late: { leaves: true, readsAll: false } })
  const bob = await callInWithDoc(house, 'bob')
  bob.doc.clientID = ((await entered.json()) as Entrance).clientId
  const elsewhere = await callIn(house, 'charlie', { address: { casusId: CASUS, room: 'plan' } })
  house.db.$client.exec(`create trigger defect before insert on late_text begin select raise(abort, '${QUOTED}'); end`)
  bob.raw.say(lateText(bob.change((doc) => writeWord(doc, QUOTED))))
  expect(await bob.raw.closed()).toBe(4206)
  expect(await alice.raw.closed()).toBe(4206)
  expect(elsewhere.code).toBeNull()
  const defects = house.events.filter(({ event }) => event === 'defect')
  expect(defects.map(({ fields: { error, path } }) => [error, path])).toEqual([['SqliteError', 'frame']])
  expect(JSON.stringify(house.events)).not.toContain(QUOTED)
  house.db.$client.exec('drop trigger defect')
  expect((await callIn(house, 'bob')).code).toBeNull()
  await until('the room to be read again', () => house!.live.capture(ANALYSE))
  elsewhere.socket.terminate()
})
