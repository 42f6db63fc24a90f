// Where the pages of the family stand, and who finds which of them.
import type { CasusId } from './ids.ts'
import { isProfessionalRol, type Rol } from './people.ts'

export const gezinAddress = {
  home: (casusId: CasusId) => `/gezin/${casusId}`,
  analyse: (casusId: CasusId) => `/gezin/${casusId}/analyse`,
  answer: (casusId: CasusId) => `/gezin/${casusId}/analyse/antwoord`,
  wie: (casusId: CasusId) => `/gezin/${casusId}/wie`,
  gekeken: (casusId: CasusId) => `/gezin/${casusId}/gekeken`,
}

/** Sits at this table for the family alone: his pages are those of the family. */
export const isHereAsFamily = (rollen: readonly Rol[]): boolean =>
  rollen.length > 0 && !rollen.some((rol) => isProfessionalRol(rol))

const READS_WHO_LOOKED: readonly Rol[] = ['jeugdige', 'ouderMetGezag', 'voogd']

/** VI11: whom the casus is about, and who decides for him. */
export const readsWhoLooked = (rollen: readonly Rol[]): boolean =>
  isHereAsFamily(rollen) && rollen.some((rol) => READS_WHO_LOOKED.includes(rol))
