// Who is named for what is afgeschermd, as far as the reader knows, and whether he can name somebody.
import { entryOf } from '#shared/casus/entry.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, ClearanceView, DeelnemerView } from '#shared/protocol/views.ts'

export const clearanceIn = (casus: CasusView, { id }: DeelnemerView): ClearanceView | null =>
  casus.clearances?.find(({ deelnemerId }) => deelnemerId === id) ?? null

/** Nobody names himself; taking it back from oneself is well. */
export const mayName = (casus: CasusView, deelnemer: DeelnemerView, reader: PersonId): boolean =>
  casus.mine.commands.includes('grantClearance') &&
  entryOf('afgeschermd', deelnemer.rol) === 'named' &&
  (deelnemer.person.id !== reader || clearanceIn(casus, deelnemer) !== null)
