// Destruction, put together: asked and decided with the casus, carried out at once, taken up again at the start and each minute
// where that was not possible.
import { and, eq, inArray } from 'drizzle-orm'
import type { Journal } from '#server/casus/journal.ts'
import type { Disk } from '#server/db/disk.ts'
import type { Db } from '#server/db/open.ts'
import { casusDeelnemer, vernietiging } from '#server/db/schema.ts'
import { openRenderings } from '#server/document/renderings.ts'
import { openVersions } from '#server/document/versions.ts'
import type { Accounts } from '#server/identity/accounts.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Log } from '#server/log/record.ts'
import type { Logger } from '#server/logger.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'
import { makeCarryOut } from './carry-out.ts'
import { type Decisions, makeDecisions } from './decisions.ts'
import { makeOwnVernietiging, type OwnVernietigingOf } from './own-view.ts'
import { type Decided, openRegister } from './register.ts'
import { openVernietigingStore } from './store.ts'
import { makeVernietigingViews, type VernietigingViews } from './views.ts'

const TRY_AGAIN_MS = 60_000

export interface VernietigingNeeds {
  readonly db: Db
  readonly keys: KeyStore
  readonly journal: Journal
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
  readonly logger: Logger
  readonly disk: Pick<Disk, 'notice'>
  /** Every place where the register is kept. */
  readonly registers: readonly string[]
  /** `people`: who had a place there. */
  readonly close: (entry: Decided, people: ReadonlySet<PersonId>) => void
}

export interface Vernietigingen {
  readonly decisions: Decisions
  readonly views: VernietigingViews
  readonly ownOf: OwnVernietigingOf
  /** Before anybody is served: what the register knows and this database does not, and what was under way. Returns how much of the first. */
  begin(): number
  /** After the commit of a decision. */
  carryOut(): void
  /** Whether something was decided that is not carried out yet. */
  isWaiting(): boolean
  /** All of this casus was destroyed, or is being. */
  isGone(casusId: CasusId): boolean
  stop(): void
}

export function openVernietigingen(needs: VernietigingNeeds): Vernietigingen {
  const { db, keys, close, registers, accounts } = needs
  const store = openVernietigingStore(db, keys)
  const versions = openVersions(db, keys)
  const carryOut = makeCarryOut({
    ...needs,
    store,
    register: openRegister(registers, keys.signing),
    versions,
    renderings: openRenderings(db, keys),
    close: (entry) => close(entry, peopleOf(entry.casusId)),
  })

  const peopleOf = (casusId: CasusId): ReadonlySet<PersonId> =>
    new Set(
      db
        .select({ personId: casusDeelnemer.personId })
        .from(casusDeelnemer)
        .where(eq(casusDeelnemer.casusId, casusId))
        .all()
        .map(({ personId }) => personId as PersonId),
    )

  const timer = setInterval(carryOut.run, TRY_AGAIN_MS)
  timer.unref()

  return {
    decisions: makeDecisions({ store, accounts }),
    views: makeVernietigingViews({ ...needs, store }),
    ownOf: makeOwnVernietiging({ ...needs, versions }),
    begin() {
      const again = carryOut.takeFromRegister()
      carryOut.run()
      return again
    },
    carryOut: carryOut.run,
    isWaiting: () => store.list('decided', 'erased').length > 0,
    isGone(casusId) {
      const isOfIt = and(eq(vernietiging.casusId, casusId), inArray(vernietiging.kind, ['decided', 'erased', 'done']))
      const rows = db.select({ id: vernietiging.id }).from(vernietiging).where(isOfIt).all()
      return rows.some(({ id }) => store.get(id as Parameters<typeof store.get>[0])?.entry?.deelnemerId === null)
    },
    stop: () => clearInterval(timer),
  }
}
