// The casussen that know of this one, for who sits at both. BH22: nobody else learns that there is another.
import { type Casus, placesOf, rollenOf } from '#shared/casus/casus.ts'
import { linkTo } from '#shared/casus/links.ts'
import type { PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import type { LinkView } from '#shared/protocol/views.ts'
import type { Journal } from './journal.ts'

export const isColleagueAt = (casus: Casus | null, personId: PersonId, at: number): boolean =>
  casus !== null && isColleague(rollenOf(casus, personId, at))

export function linksFor(journal: Journal, casus: Casus, reader: PersonId, at: number): LinkView[] {
  return journal.casussenOf(reader).flatMap((id): LinkView[] => {
    const other = id === casus.id ? null : journal.load(id)
    if (!other || placesOf(other, reader, at).length === 0) return []
    const [here, there] = [linkTo(casus, other.id), linkTo(other, casus.id)]
    const said = here ?? there
    if (!said) return []
    const state = here && there ? 'linked' : here ? 'asked-there' : 'asked-here'
    // What is only asked is between the colleagues of both.
    if (state !== 'linked' && !(isColleagueAt(casus, reader, at) && isColleagueAt(other, reader, at))) return []
    return [{ casusId: other.id, jeugdige: other.jeugdige.name, kind: said.kind, state }]
  })
}
