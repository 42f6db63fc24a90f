// The region that ours is measured on: made through the real commands. `node region.ts <folder> <tables> <small>`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction } from '#server/db/open.ts'
import { type Installation, openInstallation } from '#server/installation.ts'
import type { Command } from '#shared/casus/commands.ts'
import { type CasusId, type CommandId, type PersonId, randomId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import { BENCH_KEY } from './bench-key.ts'

/** A casus, and the cookie of each who sits there. */
export interface Sat {
  readonly casusId: string
  readonly secrets: readonly string[]
}

/** What the load generator needs to come in: casussen with twelve at the table, and casussen with one. */
export interface Region {
  readonly tables: readonly Sat[]
  readonly small: readonly Sat[]
}

const SEATS = 12

/** Nobody has more pages open than the server allows: two rooms of each of these. */
const SMALL_PER_PERSON = 10

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
  const newPerson = () => {
    const personId = randomId<PersonId>()
    const profile = { name: 'Persoon', functie: 'behandelaar', discipline: 'GGZ' }
    accounts.add({ personId, kind: 'professional', organisatieId: null, profile }, Date.now())
    return sessions.start(personId)
  }
  type SignedIn = ReturnType<typeof newPerson>
  const people = (count: number): SignedIn[] => Array.from({ length: count }, newPerson)

  /** Each command stands on the one before; `version` is what recordBesluit must have read. */
  function makeCasus(seated: readonly SignedIn[]): Sat {
    const casemanager = seated[0]!.session
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
    for (const [seat, { session }] of seated.entries()) {
      if (seat === 0) continue
      ask({
        type: 'inviteDeelnemer',
        personId: session.personId,
        rol: ROLLEN[seat] ?? 'behandelaar',
        purpose: 'meten',
        until: null,
        rooms: {},
        grondslag: 'publieke-taak',
        doorbreking: 'rechtstreeks-betrokken',
      } as Omit<Command, 'commandId'>)
    }
    return { casusId, secrets: seated.map(({ secret }) => secret) }
  }

  let alone: SignedIn[] = []
  return {
    tables: Array.from({ length: tableCount }, () => makeCasus(people(SEATS))),
    small: Array.from({ length: smallCount }, (_, at) => {
      if (at % SMALL_PER_PERSON === 0) alone = people(1)
      return makeCasus(alone)
    }),
  }
}
