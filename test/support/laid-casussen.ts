// Casussen that a running server takes for its own, in any phase and with any people at the table, also where no command leads to yet.
import { casus as casusTable } from '#server/db/schema.ts'
import type { Casus } from '#shared/casus/casus.ts'
import { type CasusId, type PersonId, randomId } from '#shared/ids.ts'
import { isProfessionalRol, type Rol } from '#shared/people.ts'
import { type Region, TODAY } from './region.ts'

export interface LaidCasussen {
  lay(casus: Casus): CasusId
  /** Somebody of whom nobody knows anything but that he can sign in. */
  cookieOf(personId: PersonId, rol: Rol): string
}

export function laidIn({ installation }: Region): LaidCasussen {
  const { journal, db, keys, accounts, sessions } = installation
  const casussen = new Map<CasusId, Casus>()
  const cookies = new Map<PersonId, string>()
  const { load } = journal
  // States that no command leads to yet are as real to the server as those in its journal.
  Object.assign(journal, { load: (id: CasusId) => casussen.get(id) ?? load(id) })

  return {
    lay(casus) {
      const id = randomId<CasusId>()
      const sealedKey = keys.wrapForCasus(id)
      db.insert(casusTable)
        .values({ id, phase: casus.phase, version: casus.version, sealedKey, createdAt: 0, changedAt: 0 })
        .run()
      casussen.set(id, { ...casus, id })
      return id
    },
    cookieOf(personId, rol) {
      const known = cookies.get(personId)
      if (known) return known
      const profile = { name: personId, functie: rol, discipline: rol }
      const kind = isProfessionalRol(rol) ? 'professional' : 'familie'
      accounts.add({ personId, kind, organisatieId: null, profile }, TODAY)
      const cookie = `rondetafel=${sessions.start(personId).secret}`
      cookies.set(personId, cookie)
      return cookie
    },
  }
}
