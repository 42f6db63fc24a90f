// Many casussen in one data folder.
import type { Db } from '#server/db/open.ts'
import { casus } from '#server/db/schema.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { CasusId } from '#shared/ids.ts'

export const casusNumber = (number: number): CasusId => `more${String(number).padStart(16, '0')}` as CasusId

export function insertCasussen({ db, keys }: { db: Db; keys: KeyStore }, count: number): CasusId[] {
  const ids = Array.from({ length: count }, (_, at) => casusNumber(at))
  db.$client.transaction(() => {
    for (const id of ids)
      db.insert(casus)
        .values({ id, phase: 'analyse', version: 1, sealedKey: keys.wrapForCasus(id), createdAt: 0, changedAt: 0 })
        .run()
  })()
  return ids
}
