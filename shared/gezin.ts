// Where the pages of the family stand, and who finds which of them.
import type { CasusId, MdoId, VernietigingId } from './ids.ts'
import { isProfessionalRol, type Rol } from './people.ts'

export const gezinAddress = {
  home: (casusId: CasusId) => `/gezin/${casusId}`,
  analyse: (casusId: CasusId) => `/gezin/${casusId}/analyse`,
  answer: (casusId: CasusId) => `/gezin/${casusId}/analyse/antwoord`,
  outside: (casusId: CasusId) => `/gezin/${casusId}/analyse/buiten`,
  plan: (casusId: CasusId) => `/gezin/${casusId}/plan`,
  planAnswer: (casusId: CasusId) => `/gezin/${casusId}/plan/antwoord`,
  acties: (casusId: CasusId) => `/gezin/${casusId}/acties`,
  actie: (casusId: CasusId, actieId: string) => `/gezin/${casusId}/acties/${actieId}`,
  crisiskaart: (casusId: CasusId) => `/gezin/${casusId}/crisiskaart`,
  verhaal: (casusId: CasusId) => `/gezin/${casusId}/verhaal`,
  overleg: (casusId: CasusId, mdoId: MdoId) => `/gezin/${casusId}/overleg/${mdoId}`,
  wie: (casusId: CasusId) => `/gezin/${casusId}/wie`,
  aanspreekpunt: (casusId: CasusId) => `/gezin/${casusId}/wie/aanspreekpunt`,
  ownGegeven: (casusId: CasusId) => `/gezin/${casusId}/wie/gegeven`,
  toestemming: (casusId: CasusId) => `/gezin/${casusId}/toestemming`,
  word: (casusId: CasusId) => `/gezin/${casusId}/toestemming/antwoord`,
  vernietigen: (casusId: CasusId) => `/gezin/${casusId}/vernietigen`,
  askVernietiging: (casusId: CasusId) => `/gezin/${casusId}/vernietigen/vragen`,
  takeBack: (casusId: CasusId) => `/gezin/${casusId}/vernietigen/intrekken`,
  gekeken: (casusId: CasusId) => `/gezin/${casusId}/gekeken`,
}

/** Of what was destroyed; it belongs to no table any more. */
export const certificateAddress = (id: VernietigingId): string => `/vernietigd/${id}`

/** Sits at this table for the family alone: his pages are those of the family. */
export const isHereAsFamily = (rollen: readonly Rol[]): boolean =>
  rollen.length > 0 && !rollen.some((rol) => isProfessionalRol(rol))

const READS_WHO_LOOKED: readonly Rol[] = ['jeugdige', 'ouderMetGezag', 'voogd']

/** VI11: whom the casus is about, and who decides for him. */
export const readsWhoLooked = (rollen: readonly Rol[]): boolean =>
  isHereAsFamily(rollen) && rollen.some((rol) => READS_WHO_LOOKED.includes(rol))
