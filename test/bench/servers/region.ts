// The region that ours is measured on: made through the real commands, with people who sit at every table. `node region.ts <folder> <tables> <small>`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction } from '#server/db/open.ts'
import { type Installation, openInstallation } from '#server/installation.ts'
import type { Command } from '#shared/casus/commands.ts'
import { type CasusId, type CommandId, type PersonId, randomId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import { BENCH_KEY } from './bench-key.ts'

/** What the load generator needs to come in: a cookie for each seat, casussen with twelve at the table, casussen with one. */
export interface Region {
  readonly secrets: readonly string[]
  readonly tables: readonly string[]
  readonly small: readonly string[]
}

const SEATS = 12

const ROLLEN: readonly Rol[] = ['casemanager', 'gedragswetenschapper', 'plancoordinator']

const [folder = '', tables = '0', small = '0'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const installation = openInstallation({
  kind: 'production',
  folder,
  outsideKey: BENCH_KEY,
  clock: Date.now,
  logger: () => undefined,
})
const region = inTransaction(installation.db, () => makeRegion(installation, Number(tables), Number(small)))
await installation.close()
writeFileSync(join(folder, 'region.json'), JSON.stringify(region))

function makeRegion({ accounts, sessions, execute }: Installation, tableCount: number, smallCount: number): Region {
  const people = Array.from({ length: SEATS }, (_, seat) => {
    const personId = randomId<PersonId>()
    const profile = { name: `Persoon ${seat}`, functie: 'behandelaar', discipline: 'GGZ' }
    accounts.add({ personId, kind: 'professional', organisatieId: null, profile }, Date.now())
    return sessions.start(personId)
  })
  const casemanager = people[0]!.session

  /** Each command stands on the one before; `version` is what recordBesluit must have read. */
  function makeCasus(seats: number): CasusId {
    const casusId = randomId<CasusId>()
    let version = 0
    const ask = (command: Omit<Command, 'commandId'>) => {
      const done = execute(casemanager, casusId, { ...command, commandId: randomId<CommandId>() } as Command)
      if (!done.ok) throw new Error(`${command.type} refused: ${done.refusal.reason}`)
      version = done.value.version
    }
    ask({
      type: 'reportSignaal',
      casusId,
      jeugdige: { name: 'J.', born: null },
      concern: 'Gemeten, niet geleefd.',
      criteria: ['multi-complex'],
      rol: 'casemanager',
      casemanager: casemanager.personId,
    } as Omit<Command, 'commandId'>)
    ask({ type: 'startIntake' })
    ask({
      type: 'recordBesluit',
      expectedVersion: version,
      motivation: 'Om te meten.',
      outcome: { kind: 'hsj-mcp' },
    } as Omit<Command, 'commandId'>)
    for (let seat = 1; seat < seats; seat++) {
      ask({
        type: 'inviteDeelnemer',
        personId: people[seat]!.session.personId,
        rol: ROLLEN[seat] ?? 'behandelaar',
        purpose: 'meten',
        until: null,
        rooms: {},
        grondslag: 'publieke-taak',
        doorbreking: 'rechtstreeks-betrokken',
      } as Omit<Command, 'commandId'>)
    }
    return casusId
  }

  return {
    secrets: people.map(({ secret }) => secret),
    tables: Array.from({ length: tableCount }, () => makeCasus(SEATS)),
    small: Array.from({ length: smallCount }, () => makeCasus(1)),
  }
}
