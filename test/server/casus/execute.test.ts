// Carrying commands out over a real database.
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ExecutePorts, makeExecute } from '#server/casus/execute.ts'
import { openJournal } from '#server/casus/journal.ts'
import { casusDeelnemer, casusEvent, commandDone, logLine } from '#server/db/schema.ts'
import { casusId, personId } from '#server/demo/seed.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { type CasusId, type PersonId, randomId } from '#shared/ids.ts'
import { openTestRegion, type Region } from '#test/support/region.ts'

const YFKE = casusId('yfke')
let region: Region
let told: { casusId: CasusId; personId?: PersonId }[]

beforeEach(async () => {
  region = await openTestRegion()
  told = []
})
afterEach(() => region.close())

const as = (person: string): Session => ({
  personId: personId(person),
  ref: randomId(),
  expiresAt: Number.MAX_SAFE_INTEGER,
})

const invite = (fields: Partial<Extract<CasusCommand, { type: 'inviteDeelnemer' }>> = {}): CasusCommand => ({
  type: 'inviteDeelnemer',
  commandId: randomId(),
  personId: personId('behandelaar-lvb'),
  rol: 'behandelaar',
  purpose: 'Meedenken.',
  until: null,
  rooms: {},
  grondslag: 'overeenkomst',
  doorbreking: 'toestemming',
  ...fields,
})

function executeWith(accessChanged: ExecutePorts['accessChanged']) {
  const { db, keys, accounts, log, clock, formal, purging, mdoMoments, vernietigingen } = region.installation
  const { decisions } = vernietigingen
  const happened = () => undefined
  const journal = openJournal(db, keys)
  const made = { db, journal, accounts, log, clock, formal, purging, mdoMoments, decisions }
  return makeExecute({ ...made, happened, accessChanged })
}
const execute = (by: string, command: CasusCommand) => executeWith((where) => told.push(where))(as(by), YFKE, command)

const counts = () => {
  const { db } = region.installation
  const of = (table: typeof casusEvent | typeof casusDeelnemer | typeof commandDone | typeof logLine) =>
    db.select({ n: count() }).from(table).get()!.n
  return { events: of(casusEvent), places: of(casusDeelnemer), done: of(commandDone), lines: of(logLine) }
}

test('[EX1] a command whose log line cannot be written did not happen', () => {
  const before = counts()
  region.installation.db.$client.exec(
    `CREATE TRIGGER no_log BEFORE INSERT ON log_line BEGIN SELECT RAISE(ABORT, 'full'); END`,
  )
  expect(() => execute('casemanager', invite())).toThrow()
  expect(counts()).toEqual(before)
  expect(told).toEqual([])
})

test('[EX2] asked again it answers the same, writes nothing and tells nobody', () => {
  const command = invite()
  const first = execute('casemanager', command)
  const after = counts()
  expect(execute('casemanager', command)).toEqual(first)
  expect(counts()).toEqual(after)
  expect(told).toEqual([{ casusId: YFKE, personId: personId('behandelaar-lvb') }])
})

test('[EX2] an id that was used for other words, or at another table, is a command of its own', () => {
  const command = invite()
  const { commandId } = command
  execute('casemanager', command)
  expect(execute('casemanager', { ...invite({ personId: personId('jeugdarts') }), commandId }).ok).toBe(true)
  expect(told.map(({ personId: invited }) => invited)).toEqual([personId('behandelaar-lvb'), personId('jeugdarts')])
  expect(executeWith(() => undefined)(as('casemanager'), casusId('loex'), command).ok).toBe(true)
})

test('[EX3] a refusal leaves one line in the log', () => {
  const before = counts()
  expect(execute('leerplicht', invite())).toEqual({ ok: false, refusal: { reason: 'not-your-rol' } })
  expect(counts()).toEqual({ ...before, lines: before.lines + 1 })
  expect(told).toEqual([])
})

test('[EX4] rooms hear of a change when it stands', () => {
  const seen: boolean[] = []
  const { db } = region.installation
  const command = invite()
  executeWith(() => seen.push(db.$client.inTransaction))(as('casemanager'), YFKE, command)
  expect(seen).toEqual([false])
})

test('[EX4] a change of phase concerns everyone at the table', () => {
  const view = region.installation.views.casus(as('casemanager'), YFKE)!
  execute('casemanager', {
    type: 'recordBesluit',
    commandId: randomId(),
    expectedVersion: view.version,
    motivation: 'Wij denken dat dit past.',
    outcome: { kind: 'hsj-mcp' },
  })
  expect(told).toEqual([{ casusId: YFKE }])
})

test('[RG9] who leads changes nobody’s access: no document closes because of it', () => {
  const result = executeWith((where) => told.push(where))(as('plancoordinator'), casusId('loex'), {
    type: 'assignRegie',
    commandId: randomId(),
    area: 'onderwijs',
    holder: personId('school'),
  })
  expect(result.ok).toBe(true)
  expect(told).toEqual([])
})
