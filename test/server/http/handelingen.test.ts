// Every cell of the tables of handelingen, asked of the running server over HTTP: by each rol, in each phase, and by who sits nowhere.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderPage, STYLES } from '#client/gezin/render-page.tsx'
import { personId } from '#server/demo/seed.ts'
import { type AnalyseStatus, type Casus, type Deelnemer, PHASES, type Phase } from '#shared/casus/casus.ts'
import { type CasusId, type PersonId, randomId } from '#shared/ids.ts'
import { FAMILY_ROLLEN, isProfessionalRol, ROLLEN } from '#shared/people.ts'
import { analyseIn, casusIn, idOf, NOW, place } from '#test/support/build.ts'
import { bodyOf, FORMS, HANDELINGEN, type HandelingType } from '#test/support/handelingen.ts'
import { type ServedRegion, serveRegion } from '#test/support/http.ts'
import { type LaidCasussen, laidIn } from '#test/support/laid-casussen.ts'
import { listed, tableUnder } from '#test/support/md-table.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'

const FILE = 'test/shared/casus/toegang.md'
const TABLE = tableUnder(FILE, '5')
const STATES = tableUnder(FILE, '7')
const STATUSES = ['concept', 'stilgezet', 'aangeboden', 'ondertekend'] as const satisfies readonly AnalyseStatus[]
/** What the tables themselves refuse with; everything else is refused for what was asked. */
const BY_TABLE = ['no-such-casus', 'not-your-rol', 'wrong-phase', 'wrong-status']

let region: Region
let server: ServedRegion
let laid: LaidCasussen
let sitsAlsoAt: CasusId

/** One of each rol at the table, and somebody who sits nowhere. */
const DEELNEMERS = ROLLEN.map((rol) => place(idOf<PersonId>(`met${rol.toLowerCase()}`), rol))
const NOWHERE = place(idOf<PersonId>('nergens'), 'casemanager')
const ASKERS = [...DEELNEMERS, NOWHERE]

beforeAll(async () => {
  region = await openTestRegion()
  server = await serveRegion(region, 0, { gezin: { renderPage, STYLES } })
  laid = laidIn(region)
  sitsAlsoAt = laid.lay(casusIn('intake', { deelnemers: DEELNEMERS }))
})
afterAll(async () => {
  await server.stop()
  await region.close()
})

/** Everybody who can be named for what is afgeschermd is: then the rol says who may purge. */
const clearances = DEELNEMERS.map(({ id }) => ({ deelnemerId: id, reason: 'Adres', at: NOW, by: NOWHERE.personId }))
const tableAs = (phase: Phase, status: AnalyseStatus): Casus =>
  casusIn(phase, { deelnemers: DEELNEMERS, analyse: analyseIn(status), clearances })

/** The state in which the table of states lets this be done. */
const statusFor = (type: HandelingType): AnalyseStatus => {
  const row = STATES.find(({ handeling }) => handeling === type)
  return STATUSES.find((status) => row?.[status] === 'ja') ?? 'concept'
}

const rowOf = (type: HandelingType) => TABLE.find(({ handeling }) => handeling === type)

/** `cell`: of the table, for who has one of the rollen. */
function expectedOf(type: HandelingType, asker: Deelnemer, cell: string | undefined, otherwise: string): string {
  if (asker === NOWHERE) return 'no-such-casus'
  if (!listed(rowOf(type)?.rollen).includes(asker.rol)) return 'not-your-rol'
  return cell === 'ja' ? 'ja' : otherwise
}

interface Cell {
  readonly type: HandelingType
  readonly phase: Phase
  readonly status: AnalyseStatus
  readonly asker: Deelnemer
  /** `ja`: the tables let it through. */
  readonly expected: string
}

interface Answer {
  readonly status: number
  /** null: it was done. */
  readonly reason: string | null
}

async function ask(casusId: CasusId, { type, asker }: Cell): Promise<Answer> {
  const commandId = randomId()
  const response = await fetch(`${server.origin}/api/casussen/${casusId}/commands`, {
    method: 'POST',
    headers: {
      origin: server.origin,
      cookie: laid.cookieOf(asker.personId, asker.rol),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ type, commandId, ...bodyOf(type, { place: asker, sitsAlsoAt }) }),
  })
  const { refusal } = (await response.json()) as { refusal?: { reason: string } }
  return { status: response.status, reason: refusal?.reason ?? null }
}

interface LineOf {
  readonly personId: string
  readonly kind: string
  readonly rule: string
  readonly reason?: string
}

const linesAbout = (casusId: CasusId): LineOf[] =>
  (
    region.installation.db.$client
      .prepare('SELECT line FROM log_line WHERE casus_id = ? ORDER BY seq')
      .pluck()
      .all(casusId) as string[]
  ).map((line) => JSON.parse(line) as LineOf)

const said = ({ personId, kind, rule, reason }: LineOf): string =>
  `${personId} ${kind} ${rule.split(' ').at(-1)} ${reason}`

/** How many rows each table has; a look or a refusal adds to the log, and to nothing else. */
function rowsPerTable(): Record<string, number> {
  const { $client } = region.installation.db
  const names = $client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const rows = (name: string) => $client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number
  return Object.fromEntries(names.filter((name) => name !== 'log_line').map((name) => [name, rows(name)]))
}

const versionOf = (casusId: CasusId): unknown =>
  region.installation.db.$client
    .prepare(
      'SELECT version, (SELECT count(*) FROM casus_event WHERE casus_id = casus.id) AS events FROM casus WHERE id = ?',
    )
    .get(casusId)

const UNTOUCHED = { version: 7, events: 0 }
const AT_ONCE = 16
/** A second each, on a machine that does nothing else. */
const SLOW = 60_000

async function each<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(act))
}

/** Asks every cell. All that is to be refused on one casus, which stays as it was; what the tables let through each on its own. */
async function differing(cells: readonly Cell[], tally: Tally): Promise<string[]> {
  const differ: string[] = []
  const nameOf = ({ type, phase, status, asker }: Cell) =>
    `${type}, ${phase}, ${status}, ${asker === NOWHERE ? 'nergens' : asker.rol}`
  const tell = (cell: Cell, found: unknown) =>
    differ.push(`${nameOf(cell)}: ${JSON.stringify(found)}, and the table says ${cell.expected}`)

  for (const status of STATUSES) {
    const refused = cells.filter((cell) => cell.expected !== 'ja' && cell.status === status)
    if (refused.length === 0) continue
    const casusId = laid.lay(tableAs(refused[0]!.phase, status))
    for (const { asker } of refused) laid.cookieOf(asker.personId, asker.rol)
    const before = rowsPerTable()
    await each(refused, async (cell) => {
      const found = await ask(casusId, cell)
      if (found.reason !== cell.expected) tell(cell, found)
    })
    if (differ.length > 0) return differ
    expect(rowsPerTable()).toEqual(before)
    expect(versionOf(casusId)).toEqual(UNTOUCHED)
    const lines = refused.map(({ type, asker, expected }) => `${asker.personId} casus.refused ${type} ${expected}`)
    expect(linesAbout(casusId).map(said).toSorted()).toEqual(lines.toSorted())
    tally.refused += refused.length
  }

  await each(
    cells.filter(({ expected }) => expected === 'ja'),
    async (cell) => {
      const casusId = laid.lay(tableAs(cell.phase, cell.status))
      const found = await ask(casusId, cell)
      const { status, reason } = found
      const isRefusal = reason !== null && ![400, 401, 413].includes(status) && status < 500
      if (BY_TABLE.includes(reason ?? '') || !(reason === null || isRefusal)) tell(cell, found)
      const lines = linesAbout(casusId)
      const isKept = versionOf(casusId) as typeof UNTOUCHED
      if (reason !== null && (isKept.version !== 7 || isKept.events !== 0)) tell(cell, isKept)
      if (reason === null && isKept.events === 0) tell(cell, isKept)
      const kind = reason === null ? 'casus.changed' : 'casus.refused'
      if (lines.length !== 1 || lines[0]!.kind !== kind || lines[0]!.personId !== cell.asker.personId) tell(cell, lines)
      if (reason === null) tally.done++
      else tally.forWhatItSays++
    },
  )
  return differ
}

interface Tally {
  refused: number
  done: number
  forWhatItSays: number
}

const tally = (): Tally => ({ refused: 0, done: 0, forWhatItSays: 0 })

test('[KA2] the table for people names every handeling that there is a body for, and the other way round', () => {
  expect(TABLE.map(({ handeling }) => handeling).toSorted()).toEqual(HANDELINGEN.toSorted())
})

describe('[KA2] every handeling, by every rol and by who sits nowhere', () => {
  const all = tally()
  test.each(PHASES)('in %s', { timeout: SLOW }, async (phase) => {
    const cells = TABLE.flatMap((row) =>
      ASKERS.map((asker): Cell => {
        const type = row.handeling as HandelingType
        return {
          type,
          phase,
          status: statusFor(type),
          asker,
          expected: expectedOf(type, asker, row[phase], 'wrong-phase'),
        }
      }),
    )
    expect(cells).toHaveLength(HANDELINGEN.length * (ROLLEN.length + 1))
    expect(await differing(cells, all)).toEqual([])
  })

  test('and it was asked in all of them', () => {
    const { refused, done, forWhatItSays } = all
    expect(refused + done + forWhatItSays).toBe(HANDELINGEN.length * PHASES.length * (ROLLEN.length + 1))
    expect(done).toBeGreaterThan(50)
    console.info(`cells: ${refused} refused by the table, ${done} done, ${forWhatItSays} refused for what they say`)
  })
})

test.each(STATUSES)('[KA2] while the analyse is %s, what the table of states says', async (status) => {
  const cells = STATES.flatMap((row) =>
    ASKERS.map((asker): Cell => {
      const type = row.handeling as HandelingType
      return { type, phase: 'plan', status, asker, expected: expectedOf(type, asker, row[status], 'wrong-status') }
    }),
  )
  expect(cells).toHaveLength(STATES.length * (ROLLEN.length + 1))
  expect(await differing(cells, tally())).toEqual([])
})

/** Of the professionals, who are all sent away at once, one who may do much and one who may do little. */
const WITH_FORMS = ASKERS.filter(
  (asker) => asker === NOWHERE || ['casemanager', 'gast'].includes(asker.rol) || !isProfessionalRol(asker.rol),
)

/** Who sits nowhere finds no table there, and a professional is sent to the screens: for neither is anything asked. */
function expectedOfForm(type: HandelingType, asker: Deelnemer, phase: Phase): string {
  if (asker === NOWHERE) return 'no-place'
  return isProfessionalRol(asker.rol) ? '' : expectedOf(type, asker, rowOf(type)?.[phase], 'wrong-phase')
}

describe('[KA3] every form on the pages of the family', () => {
  test('is in the list of them', () => {
    const routes = readFileSync('test/server/http/wegen.md', 'utf8').matchAll(/^\| POST (\/gezin\/\S+) \|/gm)
    expect(new Set(FORMS.map(({ route }) => route))).toEqual(new Set([...routes].map(([, route]) => route)))
  })

  test.each(PHASES)(
    'in %s does what the table says of its handeling, for who is there as family',
    { timeout: SLOW },
    async (phase) => {
      const cells = FORMS.flatMap((form) => WITH_FORMS.map((asker) => ({ ...form, asker })))
      const differ: string[] = []
      await each(cells, async ({ route, type, fields, asker }) => {
        const casusId = laid.lay(tableAs(phase, statusFor(type)))
        const response = await fetch(
          server.origin + route.replace(':casusId', casusId).replace(':actieId', '0'.repeat(20)),
          {
            method: 'POST',
            redirect: 'manual',
            headers: { origin: server.origin, cookie: laid.cookieOf(asker.personId, asker.rol) },
            body: new URLSearchParams({ commandId: randomId(), ...fields(asker.id) }),
          },
        )
        await response.text()
        const reasons = linesAbout(casusId).flatMap(({ kind, reason }) => (kind === 'casus.refused' ? [reason] : []))
        const { version, events } = versionOf(casusId) as typeof UNTOUCHED
        const expected = expectedOfForm(type, asker, phase)
        const isRight =
          expected === 'ja'
            ? !reasons.some((reason) => BY_TABLE.includes(reason ?? '')) &&
              (events > 0 ? version > 7 : reasons.length === 1)
            : events === 0 && version === 7 && reasons.join() === expected
        if (isRight && response.status < 500) return
        const found = JSON.stringify({ status: response.status, reasons, version, events })
        differ.push(`${type}, ${phase}, ${asker === NOWHERE ? 'nergens' : asker.rol}: ${found}, expected ${expected}`)
      })
      expect(cells).toHaveLength(FORMS.length * (FAMILY_ROLLEN.length + 3))
      expect(differ).toEqual([])
    },
  )
})

test('[KA2] a signaal is reported by every professional with an account, and by nobody else', async () => {
  const report = async (person: string) => {
    const casusId = randomId()
    const answer = await server.as(person)('POST', '/api/casussen', {
      type: 'reportSignaal',
      commandId: randomId(),
      casusId,
      jeugdige: { name: 'Een verzonnen kind', born: null },
      concern: 'Zorgen.',
      criteria: [],
      rol: 'behandelaar',
      casemanager: personId('casemanager'),
    })
    const there = region.installation.db.$client.prepare('SELECT count(*) FROM casus WHERE id = ?').pluck().get(casusId)
    return [answer.status, there]
  }
  for (const person of ['behandelaar-ggz', 'school', 'jeugdarts', 'behandelaar-verslaving', 'dossierhouder'])
    expect([person, await report(person)]).toEqual([person, [200, 1]])
  for (const person of ['loex', 'moeder', 'vader', 'oma', 'beheerder', 'fg'])
    expect([person, await report(person)]).toEqual([person, [403, 0]])
})
