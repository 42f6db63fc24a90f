// The requests for destruction, outside the casus they are about: who has to decide finds them here, and they outlive it.
import { desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { vernietiging } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { CasusId, OrganisatieId, PersonId, VernietigingId } from '#shared/ids.ts'
import type { Decided } from './register.ts'

/**
 * `decided`: to be carried out. `erased`: its rows are gone, and the file has yet to be cleaned of what they left.
 *
 *   requested ── proposed ── decided ── erased ── done;  refused and withdrawn end it
 */
export type Kind = typeof vernietiging.$inferSelect.kind

export interface Row {
  readonly id: VernietigingId
  readonly casusId: CasusId
  readonly organisatieId: OrganisatieId | null
  /** Whose wish it is. */
  readonly personId: PersonId
  readonly kind: Kind
  readonly at: number
  /** What the register says of it, from `decided` on. */
  readonly entry: Decided | null
}

export interface VernietigingStore {
  /** Each joins the open transaction. */
  add(row: Omit<Row, 'entry'>): void
  change(id: VernietigingId, kind: Kind, at: number): void
  /** Also of one that this database does not know: a backup of before was put back. */
  decide(entry: Decided, kind: 'decided' | 'erased', at: number): void
  get(id: VernietigingId): Row | null
  /** The newest first. */
  list(...kinds: Kind[]): Row[]
  /** Throws where one is not what was kept. */
  readAll(): void
}

const placeOf = (id: string): string => `vernietiging/${id}/entry`

export function openVernietigingStore(db: Db, keys: Pick<KeyStore, 'people'>): VernietigingStore {
  const open = ({ sealedEntry, changedAt: _, ...row }: typeof vernietiging.$inferSelect): Row => ({
    ...row,
    id: row.id as VernietigingId,
    casusId: row.casusId as CasusId,
    organisatieId: row.organisatieId as OrganisatieId | null,
    personId: row.personId as PersonId,
    entry: sealedEntry && unsealJson<Decided>(keys.people, placeOf(row.id), sealedEntry),
  })
  const get = (id: VernietigingId) => db.select().from(vernietiging).where(eq(vernietiging.id, id)).get()

  return {
    add: (row) =>
      void db
        .insert(vernietiging)
        .values({ ...row, changedAt: row.at })
        .run(),
    change: (id, kind, changedAt) =>
      void db.update(vernietiging).set({ kind, changedAt }).where(eq(vernietiging.id, id)).run(),
    decide(entry, kind, changedAt) {
      const { id, casusId, organisatieId, personId, requestedAt } = entry
      const now = { kind, changedAt, sealedEntry: sealJson(keys.people, placeOf(id), entry) }
      db.insert(vernietiging)
        .values({ id, casusId, organisatieId, personId, at: requestedAt, ...now })
        .onConflictDoUpdate({ target: vernietiging.id, set: now })
        .run()
    },
    get(id) {
      const row = get(id)
      return row ? open(row) : null
    },
    list: (...kinds) =>
      db
        .select()
        .from(vernietiging)
        .where(inArray(vernietiging.kind, kinds))
        .orderBy(desc(vernietiging.changedAt))
        .all()
        .map(open),
    readAll: () => void db.select().from(vernietiging).all().map(open),
  }
}
