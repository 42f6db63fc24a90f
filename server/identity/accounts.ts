// People and organisations of this installation. Names are sealed: plain columns hold ids alone.
import { eq } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { account, organisatie } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { OrganisatieId, PersonId } from '#shared/ids.ts'
import type { AccountKind, Registration } from '#shared/people.ts'
import type { Person } from '#shared/protocol/views.ts'
import { colourOf } from './colour.ts'

export interface Profile {
  readonly name: string
  readonly functie: string
  readonly discipline: string
  readonly registration?: Registration
  /** Of work; a profile from before this was asked has none. */
  readonly phone?: string | null
}

export interface NewAccount {
  readonly personId: PersonId
  readonly kind: AccountKind
  readonly organisatieId: OrganisatieId | null
  readonly profile: Profile
}

export interface Accounts {
  /** null for one that never was; a person whose account ended keeps the name under what was done. */
  personOf(id: PersonId): Person | null
  organisatieOf(id: OrganisatieId): Person['organisatie']
  /** null for one that does not exist or has ended. */
  kindOf(id: PersonId): AccountKind | null
  /** Also of one that has ended: that he was of the family stays so. */
  isFamily(id: PersonId): boolean
  /** null for who has none, or whose account ended. */
  registrationOf(id: PersonId): Registration | null
  /** Of work: null for who gave none, who is no professional, and who has left. */
  phoneOf(id: PersonId): string | null
  professionals(): Person[]
  addOrganisatie(id: OrganisatieId, name: string): void
  add(account: NewAccount, at: number): void
}

const profilePlace = (id: PersonId) => `account/${id}/profile`
const organisatiePlace = (id: OrganisatieId) => `organisatie/${id}/profile`

export function openAccounts(db: Db, keys: KeyStore): Accounts {
  const known = new Map<PersonId, Person>()

  function organisatieOf(id: OrganisatieId): Person['organisatie'] {
    const row = db.select().from(organisatie).where(eq(organisatie.id, id)).get()
    if (!row) return null
    const { name } = unsealJson<{ name: string }>(keys.people, organisatiePlace(id), row.sealedProfile)
    return { id, name }
  }

  function personOf(id: PersonId): Person | null {
    const cached = known.get(id)
    if (cached) return cached
    const row = db.select().from(account).where(eq(account.personId, id)).get()
    if (!row) return null
    const { name, functie, discipline } = unsealJson<Profile>(keys.people, profilePlace(id), row.sealedProfile)
    const person: Person = {
      id,
      name,
      functie,
      discipline,
      organisatie: row.organisatieId ? organisatieOf(row.organisatieId as OrganisatieId) : null,
      colour: colourOf(id, row.kind),
    }
    known.set(id, person)
    return person
  }

  return {
    personOf,
    organisatieOf,
    kindOf(id) {
      const row = db.select().from(account).where(eq(account.personId, id)).get()
      return row && row.endedAt === null ? row.kind : null
    },
    isFamily: (id) =>
      db.select({ kind: account.kind }).from(account).where(eq(account.personId, id)).get()?.kind === 'familie',
    registrationOf(id) {
      const row = db.select().from(account).where(eq(account.personId, id)).get()
      if (!row || row.endedAt !== null) return null
      return unsealJson<Profile>(keys.people, profilePlace(id), row.sealedProfile).registration ?? null
    },
    phoneOf(id) {
      const row = db.select().from(account).where(eq(account.personId, id)).get()
      if (!row || row.endedAt !== null || row.kind !== 'professional') return null
      return unsealJson<Profile>(keys.people, profilePlace(id), row.sealedProfile).phone ?? null
    },
    professionals() {
      const rows = db.select().from(account).where(eq(account.kind, 'professional')).all()
      return rows
        .filter((row) => row.endedAt === null)
        .flatMap((row) => personOf(row.personId as PersonId) ?? [])
        .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    },
    addOrganisatie(id, name) {
      db.insert(organisatie)
        .values({ id, sealedProfile: sealJson(keys.people, organisatiePlace(id), { name }) })
        .run()
    },
    add({ personId, kind, organisatieId, profile }, at) {
      inTransaction(db, () => {
        db.insert(account)
          .values({
            personId,
            kind,
            organisatieId,
            sealedProfile: sealJson(keys.people, profilePlace(personId), profile),
            createdAt: at,
          })
          .run()
      })
    },
  }
}
