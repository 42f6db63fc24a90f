// Who is named for what is afgeschermd, as far as the reader knows, and whether he can name somebody.
import { entryOf } from '#shared/casus/entry.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'

export const isNamedIn = (casus: CasusView, { id }: DeelnemerView): boolean =>
  casus.clearances?.some(({ deelnemerId }) => deelnemerId === id) ?? false

/** Nobody names himself; taking it back from oneself is well. */
export const mayName = (casus: CasusView, deelnemer: DeelnemerView, reader: PersonId): boolean =>
  casus.mine.commands.includes('grantClearance') &&
  entryOf('afgeschermd', deelnemer.rol) === 'named' &&
  (deelnemer.person.id !== reader || isNamedIn(casus, deelnemer))
