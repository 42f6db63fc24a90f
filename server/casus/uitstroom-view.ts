// What a person sees of a step back, the way back and closing. What was weighed is for colleagues; the signs are for the family too.
import type { Casus } from '#shared/casus/casus.ts'
import { shareOf } from '#shared/casus/toestemming.ts'
import { stillToAsk } from '#shared/casus/uitstroom.ts'
import type { PersonId } from '#shared/ids.ts'
import type { CasusView } from '#shared/protocol/views.ts'

export function uitstroomFor(
  casus: Casus,
  personId: PersonId,
  forColleague: boolean,
  at: number,
): Pick<CasusView, 'uitstroom' | 'terugkeer' | 'toAsk'> {
  if (!('uitstroom' in casus)) return {}
  const last = casus.uitstroom.at(-1)
  const back = casus.terugkeer.at(-1)
  const toAsk = stillToAsk(casus)
  // VI61: the signs are words of the plan for the table, for who reads all of it.
  const readsSigns = forColleague || shareOf(casus, personId, 'plan', at) === 'all'
  return {
    ...(casus.phase === 'uitgestroomd' && last && readsSigns
      ? { uitstroom: { at: last.at, signs: last.signs, ...(forColleague ? { by: last.by, basis: last.basis } : {}) } }
      : {}),
    ...(forColleague && casus.phase === 'uitvoering' && back
      ? { terugkeer: { at: back.at, by: back.by, reason: back.reason } }
      : {}),
    ...(forColleague && toAsk.length > 0 ? { toAsk } : {}),
  }
}
