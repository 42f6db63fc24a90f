// The journal of a casus: its events, sealed with the key of the casus, and the two read models that follow from them.
import { asc, eq } from 'drizzle-orm'
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
  /** Also null for one that was decided to be destroyed. */
  load(id: CasusId): Casus | null
  /** Appends after `casus`, brings the read models along, returns the casus as it is then. */
  append(id: CasusId, casus: Casus | null, events: readonly CasusEvent[], by: PersonId, at: number): Casus
  /** The casussen where this person has, or once had, a place. */
  casussenOf(personId: PersonId): CasusId[]
}

const payloadPlace = (id: CasusId, seq: number) => `casus_event/${id}/${seq}`

export function openJournal(db: Db, keys: KeyStore): Journal {
  return {
    load(id) {
      const rows = db.select().from(casusEvent).where(eq(casusEvent.casusId, id)).orderBy(asc(casusEvent.seq)).all()
      if (rows.length === 0) return null
      const key = keys.casusKey(id)
      const casus = fold(
        id,
        rows.map((row) => ({
          ...unsealJson<CasusEvent>(key, payloadPlace(id, row.seq), row.sealedPayload),
          seq: row.seq,
          at: row.at,
          by: row.personId as PersonId,
        })),
      )
      return casus && isToBeDestroyed(casus) ? null : casus
    },

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
          db.insert(casusEvent)
            .values({
              casusId: id,
              seq: recorded.seq,
              type: event.type,
              at,
              personId: by,
              sealedPayload: sealJson(key, payloadPlace(id, recorded.seq), event),
            })
            .run()
          if (event.type === 'deelnemer.invited') {
            const { id: deelnemerId, personId } = event.deelnemer
            db.insert(casusDeelnemer).values({ deelnemerId, casusId: id, personId }).run()
          }
        }
        if (casus === null) throw new Error('an append needs events')
        db.update(casusTable)
          .set({ phase: casus.phase, version: casus.version, changedAt: at })
          .where(eq(casusTable.id, id))
          .run()
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
