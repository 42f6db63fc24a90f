// The name of somebody at this table; null for who does not sit here (any more), so that no name leaks from elsewhere.
import type { PersonId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export const nameAtTable = (casus: CasusView, personId: PersonId): string | null =>
  casus.deelnemers.find(({ person }) => person.id === personId)?.person.name ?? null
