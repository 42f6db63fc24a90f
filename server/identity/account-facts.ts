// What was established of an account, by whom and when: registrations, rollen, its end. Sealed, in order, never changed.
import { asc, count, eq } from 'drizzle-orm'
import type { Db } from '#server/db/open.ts'
import { accountFact } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { InstallationRol } from '#shared/beheer/commands.ts'
import { type PersonId, randomId } from '#shared/ids.ts'
import type { Registration } from '#shared/people.ts'
import type { Profile } from './accounts.ts'

export type AccountFact =
  | { readonly kind: 'made' }
  /** As it was before. */
  | { readonly kind: 'profile'; readonly before: Profile }
  | { readonly kind: 'registration'; readonly registration: Omit<Registration, 'checked'>; readonly checkedOn: string }
  | { readonly kind: 'rol'; readonly to: InstallationRol }
  | { readonly kind: 'dossierhouder'; readonly holds: boolean }
  /** `lastDay` null: at once. */
  | { readonly kind: 'end'; readonly lastDay: string | null; readonly reason: string }
  | { readonly kind: 'kept' }

/** `by` null: made with the installation itself. */
export type EstablishedFact = AccountFact & { readonly at: number; readonly by: PersonId | null }

export interface AccountFacts {
  add(personId: PersonId, fact: AccountFact, by: PersonId | null, at: number): void
  /** In the order they were established. */
  of(personId: PersonId): EstablishedFact[]
}

const placeOf = (id: string): string => `account_fact/${id}`

export function openAccountFacts(db: Db, keys: Pick<KeyStore, 'people'>): AccountFacts {
  return {
    add(personId, fact, by, at) {
      const id = randomId<string>()
      const seq = db.select({ n: count() }).from(accountFact).where(eq(accountFact.personId, personId)).get()!.n + 1
      const sealed = sealJson(keys.people, placeOf(id), { ...fact, by })
      db.insert(accountFact).values({ id, personId, seq, kind: fact.kind, at, sealed }).run()
    },
    of: (personId) =>
      db
        .select()
        .from(accountFact)
        .where(eq(accountFact.personId, personId))
        .orderBy(asc(accountFact.seq))
        .all()
        .map(({ id, at, sealed }) => ({
          ...unsealJson<AccountFact & { readonly by: PersonId | null }>(keys.people, placeOf(id), sealed),
          at,
        })),
  }
}
