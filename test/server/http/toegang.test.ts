// Every cell of the tables of access, asked of the running server: at the door (HTTP) and over a socket that then writes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { STANDINGS } from '#shared/casus/access.ts'
import type { MdoStatus } from '#shared/casus/mdo.ts'
import { type LiveRoom, mdoRoomOf, ownRoomOf, TABLE_ROOMS } from '#shared/document/rooms.ts'
import { type CasusId, type PersonId, randomId } from '#shared/ids.ts'
import { ROLLEN, type Rol } from '#shared/people.ts'
import { CLOSE } from '#shared/protocol/close-codes.ts'
import type { Entrance } from '#shared/protocol/live.ts'
import { MESSAGE } from '#shared/protocol/messages.ts'
import { casusStanding, idOf, NOW, place } from '#test/support/build.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { type LaidCasussen, laidIn } from '#test/support/laid-casussen.ts'
import { callIn, callInWithDoc } from '#test/support/live/raw.ts'
import { addressOf } from '#test/support/live/seats.ts'
import { until } from '#test/support/live/until.ts'
import { listed, type Row, tableUnder } from '#test/support/md-table.ts'
import { MDO, mdoIn } from '#test/support/mdo.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'

const FILE = 'test/shared/casus/toegang.md'
const INVITED = { niet: {}, 'om te lezen': 'read', 'om te schrijven': 'write' } as const

let region: Region
let server: ServedRegion
let laid: LaidCasussen
const lay: LaidCasussen['lay'] = (casus) => laid.lay(casus)

beforeAll(async () => {
  region = await openTestRegion()
  server = await serveRegion(region)
  laid = laidIn(region)
})
afterAll(async () => {
  await server.stop()
  await region.close()
})

/** What the server lets him do, at the door and then over a socket: as in the tables, where both say the same. */
async function seen(casusId: CasusId, room: LiveRoom, cookie: string): Promise<string> {
  const at = addressOf(server)
  const headers = { cookie, origin: at.origin }
  const path = `/api/casussen/${casusId}/rooms/${room}/enter`
  const answer = await fetch(at.origin + path, { method: 'POST', headers })
  const entrance = answer.ok ? ((await answer.json()) as Entrance) : null
  const door = entrance === null ? `– ${answer.status}` : entrance.access === 'write' ? 'S' : 'L'
  const socket = await inside(casusId, room, cookie, entrance)
  return door === `${socket} 404` || door === socket ? socket : `${door} / ${socket}`
}

async function inside(casusId: CasusId, room: LiveRoom, cookie: string, entrance: Entrance | null): Promise<string> {
  const options = { address: { casusId, room }, headers: { cookie }, params: { saved: '1' } }
  if (entrance === null) {
    const { status, socket } = await callIn(addressOf(server), null, options)
    socket.terminate()
    return status === 404 ? '–' : `let in: ${status}`
  }
  const { clientId } = entrance
  const { raw, change, sayUpdate } = await callInWithDoc(addressOf(server), null, { ...options, clientId })
  sayUpdate(change(typeSomewhere))
  const isSaved = () => raw.heard.some((bytes) => bytes[0] === MESSAGE.saved)
  await until('the word to be judged', () => raw.code !== null || isSaved())
  raw.socket.terminate()
  if (raw.code === CLOSE.refusedFrame) return 'L'
  return isSaved() ? 'S' : `closed: ${raw.code}`
}

function typeSomewhere(doc: Y.Doc): void {
  const root = [...doc.share.keys()].find((name) => name.startsWith('text/'))!
  const block = doc.getXmlFragment(root).get(0) as Y.XmlElement
  ;(block.get(0) as Y.XmlText).insert(0, 'x')
}

interface Cell {
  readonly name: string
  readonly expected: string
  readonly person: PersonId
  readonly rol: Rol
  readonly room: LiveRoom
  readonly casusId: CasusId
}

/** The cells in which the server does something else than the table says; each in full. */
async function differing(cells: readonly Cell[]): Promise<string[]> {
  const differ: string[] = []
  const compare = async ({ name, expected, person, rol, room, casusId }: Cell) => {
    const found = await seen(casusId, room, laid.cookieOf(person, rol))
    if (found !== expected) differ.push(`${name}: ${found}, and the table says ${expected}`)
  }
  for (let at = 0; at < cells.length; at += AT_ONCE) await Promise.all(cells.slice(at, at + AT_ONCE).map(compare))
  return differ
}

const AT_ONCE = 16

const rowsOf = (heading: string, column: string): (Row & { rol: Rol; what: string })[] =>
  tableUnder(FILE, heading).flatMap((row) =>
    listed(row.rol).map((rol) => ({ ...row, rol: rol as Rol, what: row[column] ?? '' })),
  )

const someone = (...parts: readonly string[]): PersonId => idOf<PersonId>(parts.join('').replace(/[^a-z]/gi, ''))

test.each(TABLE_ROOMS)('[AC2] [AC3] every cell of the room %s, as who stands there meets it', async (room) => {
  const rows = rowsOf(room === 'analyse' ? '3' : '4', `uitnodiging noemt ${room}`)
  const deelnemers = rows.map(({ rol, what }) => {
    const level = INVITED[what as keyof typeof INVITED]
    const rooms = typeof level === 'string' ? { [room]: level } : {}
    return place(idOf<PersonId>(randomId()), rol, { rooms })
  })
  const cells = STANDINGS.flatMap((standing) => {
    const casusId = lay(casusStanding(standing, { deelnemers }))
    return rows.map((row, at) => ({
      name: `${row.rol}, ${row.what}, ${standing}`,
      expected: (row as Row)[standing] ?? '',
      person: deelnemers[at]!.personId,
      rol: row.rol,
      room,
      casusId,
    }))
  })
  expect(cells).toHaveLength(ROLLEN.length * 3 * STANDINGS.length)
  expect(await differing(cells)).toEqual([])
})

test.each([
  ['verhaal', '8'],
  ['inbreng', '13'],
] as const)('[AC10] every cell of a text of one’s own: %s', async (kind, heading) => {
  const rows = rowsOf(heading, `wiens ${kind}`)
  const cells = rows.flatMap((row) => {
    const mine = place(someone(kind, row.rol), row.rol)
    const other = place(someone('ander', row.rol), row.rol)
    return STANDINGS.map((standing) => ({
      name: `${row.rol}, ${row.what}, ${standing}`,
      expected: (row as Row)[standing] ?? '',
      person: mine.personId,
      rol: row.rol,
      room: ownRoomOf(kind, row.what === 'eigen' ? mine.id : other.id),
      casusId: lay(casusStanding(standing, { deelnemers: [mine, other] })),
    }))
  })
  expect(cells).toHaveLength(ROLLEN.length * 2 * STANDINGS.length)
  expect(await differing(cells)).toEqual([])
})

test('[AC31] every cell of what is afgeschermd', async () => {
  const cells = rowsOf('14', 'genoemd').flatMap((row) => {
    const mine = place(someone('genoemd', row.rol), row.rol)
    const other = place(someone('ander', row.rol), 'veiligheid')
    const named = row.what === 'ja' ? mine : other
    const clearances = [{ deelnemerId: named.id, reason: 'Adres', at: NOW, by: other.personId }]
    return STANDINGS.map((standing) => ({
      name: `${row.rol}, genoemd: ${row.what}, ${standing}`,
      expected: (row as Row)[standing] ?? '',
      person: mine.personId,
      rol: row.rol,
      room: 'afgeschermd' as const,
      casusId: lay(casusStanding(standing, { deelnemers: [mine, other], clearances })),
    }))
  })
  expect(cells).toHaveLength(ROLLEN.length * 2 * STANDINGS.length)
  expect(await differing(cells)).toEqual([])
})

test('[MD12] every cell of the kladblok of an MDO', async () => {
  const states: Readonly<Record<string, [MdoStatus, object]>> = {
    gepland: ['planned', {}],
    open: ['open', {}],
    geplaatst: ['closed', { kladblok: 'placed' }],
    weggegooid: ['closed', { kladblok: 'discarded' }],
  }
  const cells = rowsOf('9', 'rol').flatMap((row) => {
    const mine = place(someone('mdo', row.rol), row.rol)
    return Object.entries(states).map(([state, [status, more]]) => ({
      name: `${row.rol}, ${state}`,
      expected: (row as Row)[state] ?? '',
      person: mine.personId,
      rol: row.rol,
      room: mdoRoomOf(MDO),
      casusId: lay(casusStanding('concept', { deelnemers: [mine], mdos: [mdoIn(status, more)] })),
    }))
  })
  expect(cells).toHaveLength(ROLLEN.length * Object.keys(states).length)
  expect(await differing(cells)).toEqual([])
})
