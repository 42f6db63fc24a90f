// From sixteen of the jeugdige a parent or voogd reads of an MDO what is his own and what binds him; asked at each reading, so that
// what was stored as it was made is narrower from the day that says so.
import type { PersonId } from '#shared/ids.ts'
import { isProfessionalRol, type Rol } from '#shared/people.ts'
import { type Casus, placesOf } from './casus.ts'
import { ageAt, GEZAG_ROLLEN } from './gezag.ts'
import type { Afspraak } from './mdo.ts'
import { DECIDES_FROM_AGE, decidesAt, type Share, saidOf } from './toestemming.ts'

export type MdoShare = Exclude<Share, 'none'>

/** Losing gezag, as every parent does at eighteen, makes nobody read more. */
const PARENT_ROLLEN: readonly Rol[] = [...GEZAG_ROLLEN, 'ouderZonderGezag']

/** MD14, MD15: an overleg is about the plan, and goes with what the jeugdige says of it. */
export function mdoShareOf(casus: Casus, personId: PersonId, at: number): MdoShare {
  const rollen = placesOf(casus, personId, at).map(({ rol }) => rol)
  const isParent = rollen.some((rol) => PARENT_ROLLEN.includes(rol)) && !rollen.some(isProfessionalRol)
  const age = ageAt(casus, at)
  if (!isParent || age === null || age < DECIDES_FROM_AGE || decidesAt(casus, personId, at)) return 'all'
  return saidOf(casus, personId, 'plan', at).state === 'given' ? 'all' : 'part'
}

/** Of the running order. */
export const MDO_SAFETY_ITEM = 'veiligheid'

/** MD16: nothing says whom an afspraak binds. What was agreed at the table about safety binds who was asked there; no other does. */
export const bindsParents = ({ kind, audience, item }: Pick<Afspraak, 'kind' | 'audience' | 'item'>): boolean =>
  kind === 'afspraak' && audience === 'tafel' && item === MDO_SAFETY_ITEM
