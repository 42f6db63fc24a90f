// What of the plan a reader gets who may read his own part of it: what binds him, the crisiskaart, and his own acties.
import type { Casus } from '#shared/casus/casus.ts'
import { shareOf } from '#shared/casus/toestemming.ts'
import type { RenderedSection } from '#shared/document/render.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { CRISISKAART_SECTIONS, everyPlaceOf } from './formal-plan.ts'

/** RE12: asked at each reading, so that what was stored as it was made is narrower from the day that says so. */
export function partFor(
  casus: Casus,
  sections: readonly RenderedSection[],
  personId: PersonId,
  at: number,
): readonly RenderedSection[] {
  switch (shareOf(casus, personId, 'plan', at)) {
    case 'all':
      return sections
    case 'part':
      return ownPart(sections, everyPlaceOf(casus, personId))
    case 'none':
      return []
  }
}

function ownPart(sections: readonly RenderedSection[], places: readonly DeelnemerId[]): RenderedSection[] {
  return sections.flatMap((section) => {
    if (CRISISKAART_SECTIONS.includes(section.id)) return [section]
    const items = section.items.flatMap((item) =>
      item.kind === 'actie' && item.owner !== null && places.includes(item.owner) ? [{ ...item, doel: null }] : [],
    )
    return items.length > 0 ? [{ ...section, text: [], items }] : []
  })
}
