// The keys with which a browser seals what it could not send yet: one per person and device, the same at his next sign-in there.
// Destroying one makes what lies in that browser unreadable for ever.
import { createHash } from 'node:crypto'
import { desc, eq, inArray, lt } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { outboxKey } from '#server/db/schema.ts'
import type { PersonId } from '#shared/ids.ts'
import { OUTBOX_HOURS } from '#shared/protocol/outbox.ts'
import { newKeyBytes, seal, unseal } from './envelope.ts'
import type { KeyStore } from './key-store.ts'

const HOUR = 60 * 60 * 1000
/** What was sealed in the last hour of a session must still open as long as it may lie there. */
const KEPT_FOR = (OUTBOX_HOURS + 12) * HOUR
const DEVICES_AT_MOST = 50

export interface OutboxKeys {
  /** `device` is named by the browser itself; of another person it opens nothing. */
  handOut(session: Holder, device: string): Uint8Array
  /** At signing out: what this session was given opens nothing any more. */
  destroy(session: Holder): void
}

interface Holder {
  readonly personId: PersonId
  readonly ref: string
}

/** Person and device in one: a copy of the table does not say which devices are whose. */
const hashOf = (personId: PersonId, device: string): string =>
  createHash('sha256').update(`${personId}|${device}`).digest('hex')

const placeOf = (idHash: string): string => `outbox_key/${idHash}/key`

export function openOutboxKeys(db: Db, keys: Pick<KeyStore, 'people'>, clock: () => number): OutboxKeys {
  /** What nobody asked for any more, and all but the newest of one person. */
  function forget(personId: PersonId): void {
    db.delete(outboxKey)
      .where(lt(outboxKey.at, clock() - KEPT_FOR))
      .run()
    const all = db.select().from(outboxKey).where(eq(outboxKey.personId, personId)).orderBy(desc(outboxKey.at)).all()
    const old = all.slice(DEVICES_AT_MOST).map(({ idHash }) => idHash)
    if (old.length > 0) db.delete(outboxKey).where(inArray(outboxKey.idHash, old)).run()
  }

  return {
    handOut({ personId, ref }, device) {
      const idHash = hashOf(personId, device)
      return inTransaction(db, () => {
        forget(personId)
        const known = db.select().from(outboxKey).where(eq(outboxKey.idHash, idHash)).get()
        const given = { ref, at: clock() }
        if (known) {
          db.update(outboxKey).set(given).where(eq(outboxKey.idHash, idHash)).run()
          return unseal(keys.people, placeOf(idHash), known.sealedKey)
        }
        const key = newKeyBytes()
        const sealedKey = seal(keys.people, placeOf(idHash), key)
        db.insert(outboxKey)
          .values({ idHash, personId, sealedKey, ...given })
          .run()
        return key
      })
    },
    destroy: ({ ref }) => void db.delete(outboxKey).where(eq(outboxKey.ref, ref)).run(),
  }
}
