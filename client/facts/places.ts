// Who sits at this table now, as a choice in a form.
import { isActive } from '#client/casus/seats.ts'
import type { Option } from '#client/form/choice.tsx'
import type { DeelnemerId } from '#shared/ids.ts'
import type { CasusView, DeelnemerView } from '#shared/protocol/views.ts'
import { ROL } from '#shared/text/people.ts'

export const placesWhere = (
  { deelnemers }: CasusView,
  suits: (deelnemer: DeelnemerView) => boolean,
): Option<DeelnemerId>[] => {
  const now = Date.now()
  return deelnemers
    .filter((deelnemer) => isActive(deelnemer, now) && suits(deelnemer))
    .map(({ id, person, rol }) => ({ value: id, label: `${person.name}, ${ROL[rol]}` }))
}

/** An empty date is none. */
export const dayOrNone = (day: string): string | null => day || null

export const YES_NO = ['yes', 'no'] as const
export type YesNo = (typeof YES_NO)[number]
