// The name of somebody at this table; null for who does not sit here (any more), so that no name leaks from elsewhere.
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export const nameAtTable = (casus: CasusView, personId: PersonId): string | null =>
  casus.deelnemers.find(({ person }) => person.id === personId)?.person.name ?? null

export const nameOfPlace =
  (casus: CasusView) =>
  (deelnemerId: DeelnemerId): string | null =>
    casus.deelnemers.find(({ id }) => id === deelnemerId)?.person.name ?? null
