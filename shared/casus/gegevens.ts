// Where somebody lives, can be called, goes to school: who reads what of it. An open value and shielded ones lie side by side; to who
// does not read what is afgeschermd, a shielded one was never there.
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { FAMILY_ROLLEN, isColleague, type Rol } from '#shared/people.ts'
import { accessTo } from './access.ts'
import { type Casus, type Deelnemer, placesOf, rollenOf, tableAt } from './casus.ts'
import { personAt } from './gezag.ts'
import { decidesAt } from './toestemming.ts'

export const GEGEVEN_FIELDS = ['adres', 'telefoon', 'school', 'rooster', 'plaatsing'] as const
export type GegevenField = (typeof GEGEVEN_FIELDS)[number]

export const LONGEST_GEGEVEN: Readonly<Record<GegevenField, number>> = {
  adres: 300,
  telefoon: 100,
  school: 300,
  rooster: 2000,
  plaatsing: 500,
}

/** The jeugdige has gegevens also without a place; of the family, who sits here. */
export type GegevenAbout = 'jeugdige' | DeelnemerId

export interface Gegeven {
  readonly about: GegevenAbout
  readonly field: GegevenField
  readonly value: string
  readonly at: number
  readonly by: PersonId
}

export interface AfgeschermdGegeven extends Gegeven {
  /** Of the event that laid it down here. */
  readonly seq: number
  /** Why it was shielded; null for what was written down here at once. */
  readonly reason: string | null
}

export interface Gegevens {
  readonly open: readonly Gegeven[]
  readonly afgeschermd: readonly AfgeschermdGegeven[]
}

export const NO_GEGEVENS: Gegevens = { open: [], afgeschermd: [] }

/** GG1 */
export const fieldsOf = (about: GegevenAbout): readonly GegevenField[] =>
  about === 'jeugdige' ? GEGEVEN_FIELDS : ['adres', 'telefoon']

/** GG1: a vertrouwenspersoon stands beside the family and works elsewhere. */
export const GEGEVEN_ROLLEN: readonly Rol[] = FAMILY_ROLLEN.filter((rol) => rol !== 'vertrouwenspersoon')

const HAS_GEGEVENS: readonly Rol[] = GEGEVEN_ROLLEN.filter((rol) => rol !== 'jeugdige')

/** Of the family at the table now, each once, by the first of his places. The jeugdige is named otherwise. */
export const familyAt = (casus: Casus, at: number): Deelnemer[] =>
  tableAt(casus, at).filter(
    ({ personId, rol }, index, table) =>
      HAS_GEGEVENS.includes(rol) &&
      table.findIndex((other) => other.personId === personId && HAS_GEGEVENS.includes(other.rol)) === index,
  )

/** GG1: whether this can be recorded of him here, now. */
export const isAbout = (casus: Casus, about: GegevenAbout, field: GegevenField, at: number): boolean =>
  fieldsOf(about).includes(field) && (about === 'jeugdige' || familyAt(casus, at).some(({ id }) => id === about))

/** GG9: a value belongs to the person, whatever place he got since. */
const isOf =
  (casus: Casus, about: GegevenAbout, field: GegevenField) =>
  (gegeven: Gegeven): boolean =>
    gegeven.field === field &&
    (about === 'jeugdige' || gegeven.about === 'jeugdige'
      ? gegeven.about === about
      : personAt(casus, gegeven.about) === personAt(casus, about))

export const openIn = (casus: Casus, about: GegevenAbout, field: GegevenField): Gegeven | null =>
  casus.gegevens.open.find(isOf(casus, about, field)) ?? null

/** In the order in which they came to lie there. */
export const afgeschermdIn = (casus: Casus, about: GegevenAbout, field: GegevenField): AfgeschermdGegeven[] =>
  casus.gegevens.afgeschermd.filter(isOf(casus, about, field))

/** GG4: colleagues; of the family each his own, and of the jeugdige also who decides for him. */
export function readsGegevens(casus: Casus, personId: PersonId, about: GegevenAbout, at: number): boolean {
  if (casus.phase === 'gesloten') return false
  if (isColleague(rollenOf(casus, personId, at))) return true
  if (about !== 'jeugdige') return placesOf(casus, personId, at).length > 0 && personAt(casus, about) === personId
  return placesOf(casus, personId, at).some(({ rol }) => rol === 'jeugdige') || decidesAt(casus, personId, at)
}

/** GG6: who reads what is afgeschermd, and nobody of the family. */
export const readsAfgeschermd = (casus: Casus, personId: PersonId, at: number): boolean =>
  accessTo(casus, personId, 'afgeschermd', at).level !== 'none'

export interface SeenField {
  readonly field: GegevenField
  readonly open: Gegeven | null
  /** Absent for who does not read what is afgeschermd. */
  readonly afgeschermd?: readonly AfgeschermdGegeven[]
}

export interface SeenGegevens {
  readonly about: GegevenAbout
  readonly fields: readonly SeenField[]
}

/** What this person gets to see of each whose gegevens he reads: the jeugdige first. */
export function gegevensFor(casus: Casus, personId: PersonId, at: number): SeenGegevens[] {
  const isCleared = readsAfgeschermd(casus, personId, at)
  const everybody: GegevenAbout[] = ['jeugdige', ...familyAt(casus, at).map(({ id }) => id)]
  return everybody
    .filter((about) => readsGegevens(casus, personId, about, at))
    .map((about) => ({
      about,
      fields: fieldsOf(about).map((field) => ({
        field,
        open: openIn(casus, about, field),
        ...(isCleared ? { afgeschermd: afgeschermdIn(casus, about, field) } : {}),
      })),
    }))
}
