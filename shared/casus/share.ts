// What follows for the pages of a family member from who decides today.
import { readsWhoLooked } from '#shared/gezin.ts'
import type { PersonId } from '#shared/ids.ts'
import { type Casus, placesOf, rollenOf } from './casus.ts'
import { isNarrowed } from './toestemming.ts'

/** VI11: a parent no longer, once the jeugdige decides himself. */
export const readsLooks = (casus: Casus, personId: PersonId, at: number): boolean =>
  readsWhoLooked(rollenOf(casus, personId, at)) &&
  placesOf(casus, personId, at).some((place) => readsWhoLooked([place.rol]) && !isNarrowed(casus, place, at))
