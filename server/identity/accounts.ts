// People and organisations of this installation. Names are sealed: plain columns hold ids alone.
import { eq } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { account, organisatie } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { OrganisatieKind } from '#shared/beheer/commands.ts'
import type { OrganisatieId, PersonId } from '#shared/ids.ts'
import type { AccountKind, Registration } from '#shared/people.ts'
import type { Person } from '#shared/protocol/views.ts'
import { type AccountFacts, openAccountFacts } from './account-facts.ts'
import { colourOf } from './colour.ts'

export interface Profile {
  readonly name: string
  readonly functie: string
  readonly discipline: string
  /** Of work; a profile from before this was asked has none. */
  readonly phone?: string | null
}

export interface OrganisatieProfile {
  readonly name: string
  /** Absent in one from before this was asked. */
  readonly kind?: OrganisatieKind
  readonly region?: string
}

export interface NewAccount {
  readonly personId: PersonId
  readonly kind: AccountKind
  readonly organisatieId: OrganisatieId | null
  readonly profile: Profile
  /** Absent: from now on. */
  readonly beginsAt?: number
  readonly endsAt?: number | null
}

/** As it is kept, whether it counts now or not. */
export interface AccountRecord {
  readonly personId: PersonId
  readonly kind: AccountKind
  readonly organisatieId: OrganisatieId | null
  readonly beginsAt: number
  readonly endsAt: number | null
}

export interface Accounts {
  /** null for one that never was; a person whose account ended keeps the name under what was done. */
  personOf(id: PersonId): Person | null
  organisatieOf(id: OrganisatieId): Person['organisatie']
  /** null for one that does not exist, has yet to begin or has ended. */
  kindOf(id: PersonId): AccountKind | null
  /** Also of one that has ended: that he was of the family stays so. */
  isFamily(id: PersonId): boolean
  /** Also of one that has ended. */
  worksAt(id: PersonId): OrganisatieId | null
  /** The newest that was established; null for who has none, or whose account does not count now. */
  registrationOf(id: PersonId): Registration | null
  /** The organisatie for which he decides on destruction; null for who decides on none, or whose account does not count now. */
  dossierhouderOf(id: PersonId): OrganisatieId | null
  /** Of work: null for who gave none, who is no professional, and who has left. */
  phoneOf(id: PersonId): string | null
  professionals(): Person[]

  /** For who manages them. */
  recordOf(id: PersonId): AccountRecord | null
  profileOf(id: PersonId): Profile | null
  allAtWork(): AccountRecord[]
  organisaties(): (OrganisatieProfile & { readonly id: OrganisatieId })[]
  readonly facts: AccountFacts
  putOrganisatie(id: OrganisatieId, profile: OrganisatieProfile): void
  add(account: NewAccount, at: number): void
  putProfile(id: PersonId, profile: Profile): void
  putKind(id: PersonId, kind: AccountKind): void
  putEnd(id: PersonId, endsAt: number | null): void
}

const profilePlace = (id: PersonId) => `account/${id}/profile`
const organisatiePlace = (id: OrganisatieId) => `organisatie/${id}/profile`

type Row = typeof account.$inferSelect

const recordOfRow = ({ personId, kind, organisatieId, createdAt, beginsAt, endedAt }: Row): AccountRecord => ({
  personId: personId as PersonId,
  kind,
  organisatieId: organisatieId as OrganisatieId | null,
  beginsAt: beginsAt ?? createdAt,
  endsAt: endedAt,
})

const countsAt = ({ beginsAt, endedAt }: Row, at: number): boolean =>
  (beginsAt === null || beginsAt <= at) && (endedAt === null || endedAt > at)

export function openAccounts(db: Db, keys: KeyStore, clock: () => number): Accounts {
  const known = new Map<PersonId, Person>()
  const facts = openAccountFacts(db, keys)

  const rowOf = (id: PersonId) => db.select().from(account).where(eq(account.personId, id)).get() ?? null
  const rowNow = (id: PersonId) => {
    const row = rowOf(id)
    return row && countsAt(row, clock()) ? row : null
  }
  const profileIn = ({ personId, sealedProfile }: Row) =>
    unsealJson<Profile>(keys.people, profilePlace(personId as PersonId), sealedProfile)
  const organisatieIn = (row: typeof organisatie.$inferSelect) =>
    unsealJson<OrganisatieProfile>(keys.people, organisatiePlace(row.id as OrganisatieId), row.sealedProfile)

  function organisatieOf(id: OrganisatieId): Person['organisatie'] {
    const row = db.select().from(organisatie).where(eq(organisatie.id, id)).get()
    return row ? { id, name: organisatieIn(row).name } : null
  }

  function personOf(id: PersonId): Person | null {
    const cached = known.get(id)
    if (cached) return cached
    const row = rowOf(id)
    if (!row) return null
    const { name, functie, discipline } = profileIn(row)
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
    facts,
    personOf,
    organisatieOf,
    kindOf: (id) => rowNow(id)?.kind ?? null,
    isFamily: (id) => rowOf(id)?.kind === 'familie',
    worksAt: (id) => (rowOf(id)?.organisatieId ?? null) as OrganisatieId | null,
    registrationOf(id) {
      if (!rowNow(id)) return null
      const newest = facts.of(id).findLast((fact) => fact.kind === 'registration')
      if (!newest) return null
      const { registration, checkedOn, by } = newest
      return { ...registration, ...(by ? { checked: { by, on: checkedOn } } : {}) }
    },
    dossierhouderOf(id) {
      const row = rowNow(id)
      if (!row) return null
      const newest = facts.of(id).findLast((fact) => fact.kind === 'dossierhouder')
      return newest?.holds ? (row.organisatieId as OrganisatieId | null) : null
    },
    phoneOf(id) {
      const row = rowNow(id)
      return row?.kind === 'professional' ? (profileIn(row).phone ?? null) : null
    },
    professionals() {
      const now = clock()
      const rows = db.select().from(account).where(eq(account.kind, 'professional')).all()
      return rows
        .filter((row) => countsAt(row, now))
        .flatMap((row) => personOf(row.personId as PersonId) ?? [])
        .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    },

    recordOf(id) {
      const row = rowOf(id)
      return row && recordOfRow(row)
    },
    profileOf(id) {
      const row = rowOf(id)
      return row && profileIn(row)
    },
    allAtWork: () =>
      db
        .select()
        .from(account)
        .all()
        .filter(({ kind }) => kind !== 'familie')
        .map(recordOfRow),
    organisaties: () =>
      db
        .select()
        .from(organisatie)
        .all()
        .map((row) => ({ ...organisatieIn(row), id: row.id as OrganisatieId })),
    putOrganisatie(id, profile) {
      const sealedProfile = sealJson(keys.people, organisatiePlace(id), profile)
      db.insert(organisatie)
        .values({ id, sealedProfile })
        .onConflictDoUpdate({ target: organisatie.id, set: { sealedProfile } })
        .run()
      known.clear()
    },
    add({ personId, kind, organisatieId, profile, beginsAt, endsAt = null }, at) {
      inTransaction(db, () => {
        db.insert(account)
          .values({
            personId,
            kind,
            organisatieId,
            sealedProfile: sealJson(keys.people, profilePlace(personId), profile),
            createdAt: at,
            beginsAt: beginsAt ?? at,
            endedAt: endsAt,
          })
          .run()
      })
    },
    putProfile(id, profile) {
      const sealedProfile = sealJson(keys.people, profilePlace(id), profile)
      db.update(account).set({ sealedProfile }).where(eq(account.personId, id)).run()
      known.delete(id)
    },
    putKind(id, kind) {
      db.update(account).set({ kind }).where(eq(account.personId, id)).run()
      known.delete(id)
    },
    putEnd: (id, endsAt) => void db.update(account).set({ endedAt: endsAt }).where(eq(account.personId, id)).run(),
  }
}
