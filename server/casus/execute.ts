// Carries a command out: load, decide, append and log in one transaction; then tell whose access may have changed.
import { eq } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { commandDone } from '#server/db/schema.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import { type Casus, rollenOf } from '#shared/casus/casus.ts'
import type { Command } from '#shared/casus/commands.ts'
import { decide } from '#shared/casus/decide.ts'
import type { CasusEvent } from '#shared/casus/events.ts'
import type { Refusal } from '#shared/casus/refusals.ts'
import { RULES_VERSION } from '#shared/casus/rules.ts'
import { type CasusId, type PersonId, randomId } from '#shared/ids.ts'
import { accept, type Result } from '#shared/result.ts'
import type { Journal } from './journal.ts'

export interface ExecutePorts {
  readonly db: Db
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
  /** After the commit: these people, or everyone at the casus, come into its rooms again through the gate. */
  readonly accessChanged: (where: { casusId: CasusId; personId?: PersonId }) => void
}

export type Execute = (actor: Session, casusId: CasusId, command: Command) => Result<{ version: number }, Refusal>

/** A refusal writes nothing but its line in the log. The same commandId of the same person is answered as before, once done. */
export function makeExecute({ db, journal, accounts, log, clock, accessChanged }: ExecutePorts): Execute {
  return (actor, casusId, command) => {
    const result = inTransaction(db, (): Result<Done, Refusal> => {
      const done = db.select().from(commandDone).where(eq(commandDone.commandId, command.commandId)).get()
      if (done && done.personId === actor.personId && done.casusId === casusId)
        return accept({ version: done.version, affected: [] })

      const at = clock()
      const casus = journal.load(casusId)
      const decision = decide(casus, command, {
        at,
        by: actor.personId,
        kindOf: accounts.kindOf,
        newDeelnemerId: randomId,
        registrationOf: () => null,
        candidate: null,
        didNotReport: [],
        secondFactor: 'wrong',
      })
      const entry = {
        personId: actor.personId,
        sessionRef: actor.ref,
        casusId,
        rollen: casus ? rollenOf(casus, actor.personId, at) : [],
        rule: `rules@${RULES_VERSION} ${command.type}`,
      }
      if (!decision.ok) {
        log.record({
          ...entry,
          kind: 'casus.refused',
          action: 'E',
          outcome: 'refused',
          object: { type: 'casus', id: casusId },
          reason: decision.refusal.reason,
        })
        return decision
      }
      const after = journal.append(casusId, casus, decision.value, actor.personId, at)
      const { version } = after
      db.insert(commandDone)
        .values({ commandId: command.commandId, personId: actor.personId, casusId, version, at })
        .run()
      log.record({
        ...entry,
        kind: 'casus.changed',
        action: casus ? 'U' : 'C',
        outcome: 'done',
        object: { type: 'casus', id: casusId, details: { version, events: decision.value.map((event) => event.type) } },
      })
      return accept({ version, affected: affectedBy(decision.value, after) })
    })
    if (!result.ok) return result
    for (const personId of new Set(result.value.affected)) {
      accessChanged(personId === 'everyone' ? { casusId } : { casusId, personId })
    }
    return accept({ version: result.value.version })
  }
}

interface Done {
  readonly version: number
  readonly affected: readonly (PersonId | 'everyone')[]
}

/** A place at the table concerns one person; whatever else happens may concern all. */
const affectedBy = (events: readonly CasusEvent[], { deelnemers }: Casus): (PersonId | 'everyone')[] =>
  events.flatMap((event) => {
    switch (event.type) {
      case 'deelnemer.invited':
        return event.deelnemer.personId
      case 'deelnemer.ended':
        return deelnemers.filter(({ id }) => id === event.deelnemerId).map(({ personId }) => personId)
      default:
        return 'everyone'
    }
  })
