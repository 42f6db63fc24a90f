// The journal of a casus: its events, sealed with the key of the casus, and the two read models that follow from them.
import { and, asc, count, eq, gte, sql } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { casusDeelnemer, casusEvent, casus as casusTable } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Casus } from '#shared/casus/casus.ts'
import type { CasusEvent, Recorded } from '#shared/casus/events.ts'
import { evolve, fold } from '#shared/casus/evolve.ts'
import { isToBeDestroyed } from '#shared/casus/vernietiging.ts'
import type { CasusId, PersonId } from '#shared/ids.ts'

export interface Journal {
  /** What the rows of this moment say, also where most of them were read before; null for one that was decided to be destroyed. */
  load(id: CasusId): Casus | null
  /** Out of memory: its rows are gone. */
  forget(id: CasusId): void
  /** Appends after `casus`, brings the read models along, returns the casus as it is then. */
  append(id: CasusId, casus: Casus | null, events: readonly CasusEvent[], by: PersonId, at: number): Casus
  /** The casussen where this person has, or once had, a place. */
  casussenOf(personId: PersonId): CasusId[]
}

const payloadPlace = (id: CasusId, seq: number) => `casus_event/${id}/${seq}`

interface Folded {
  readonly casus: Casus
  /** Its last event as it lies sealed, with an IV of its own: no other row has these bytes. */
  readonly last: Uint8Array
}

/** What is opened of casussen does not stay for ever: folding one again costs some milliseconds. */
const MAX_FOLDED = 200

export function openJournal(db: Db, keys: KeyStore): Journal {
  const statements = prepare(db)
  const folded = new Map<CasusId, Folded>()

  /** What was folded before, with the rows that came after it; null where the rows are no longer those that were folded. */
  function continued(id: CasusId) {
    const known = folded.get(id)
    if (!known) return null
    const { version } = known.casus
    const [last, ...rows] = statements.from.all({ casusId: id, seq: version })
    const isSame = last !== undefined && Buffer.compare(last.sealedPayload, known.last) === 0
    const isWhole = isSame && statements.amount.get({ casusId: id })?.amount === version + rows.length
    return isWhole ? { before: known.casus, rows } : null
  }

  function loadWhole(id: CasusId): Casus | null {
    const { before, rows } = continued(id) ?? { before: null, rows: statements.from.all({ casusId: id, seq: 0 }) }
    const last = rows.at(-1)
    if (!last) {
      if (before === null) folded.delete(id)
      return before
    }
    const key = keys.casusKey(id)
    const events = rows.map((row) => ({
      ...unsealJson<CasusEvent>(key, payloadPlace(id, row.seq), row.sealedPayload),
      seq: row.seq,
      at: row.at,
      by: row.personId as PersonId,
    }))
    const casus = frozen(fold(id, events, before)!)
    if (folded.size >= MAX_FOLDED) folded.clear()
    folded.set(id, { casus, last: last.sealedPayload })
    return casus
  }

  return {
    load(id) {
      const casus = loadWhole(id)
      return casus && isToBeDestroyed(casus) ? null : casus
    },

    forget: (id) => void folded.delete(id),

    append(id, before, events, by, at) {
      return inTransaction(db, () => {
        if (before === null) {
          db.insert(casusTable)
            .values({
              id,
              phase: 'signaal',
              version: 0,
              sealedKey: keys.wrapForCasus(id),
              createdAt: at,
              changedAt: at,
            })
            .run()
        }
        const key = keys.casusKey(id)
        let casus = before
        for (const event of events) {
          const recorded: Recorded = { ...event, seq: (casus?.version ?? 0) + 1, at, by }
          casus = evolve(casus, id, recorded)
          statements.add.run({
            casusId: id,
            seq: recorded.seq,
            type: event.type,
            at,
            personId: by,
            sealedPayload: sealJson(key, payloadPlace(id, recorded.seq), event),
          })
          if (event.type === 'deelnemer.invited') {
            const { id: deelnemerId, personId } = event.deelnemer
            db.insert(casusDeelnemer).values({ deelnemerId, casusId: id, personId }).run()
          }
        }
        if (casus === null) throw new Error('an append needs events')
        statements.bringAlong.run({ casusId: id, phase: casus.phase, version: casus.version, at })
        return casus
      })
    },

    casussenOf: (personId) =>
      db
        .selectDistinct({ casusId: casusDeelnemer.casusId })
        .from(casusDeelnemer)
        .where(eq(casusDeelnemer.personId, personId))
        .all()
        .map((row) => row.casusId as CasusId),
  }
}

function prepare(db: Db) {
  const value = sql.placeholder
  const isOfCasus = eq(casusEvent.casusId, value('casusId'))
  return {
    from: db
      .select()
      .from(casusEvent)
      .where(and(isOfCasus, gte(casusEvent.seq, value('seq'))))
      .orderBy(asc(casusEvent.seq))
      .prepare(),
    amount: db.select({ amount: count() }).from(casusEvent).where(isOfCasus).prepare(),
    add: db
      .insert(casusEvent)
      .values({
        casusId: value('casusId'),
        seq: value('seq'),
        type: value('type'),
        at: value('at'),
        personId: value('personId'),
        sealedPayload: value('sealedPayload'),
      })
      .prepare(),
    bringAlong: db
      .update(casusTable)
      .set({
        phase: sql`${value('phase')}`,
        version: sql`${value('version')}`,
        changedAt: sql`${value('at')}`,
      })
      .where(eq(casusTable.id, value('casusId')))
      .prepare(),
  }
}

/** Everybody who loads is given the same casus: who would change it finds that he cannot. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
