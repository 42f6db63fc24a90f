// The verhalen that family members shared, and the inbreng of school and guests: which stand, for whom, and who reads them. The room
// itself is read by its writer alone.
import type { OwnKind } from '#shared/document/rooms.ts'
import type { DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import { isColleague, isProfessionalRol, type Rol } from '#shared/people.ts'
import { accessTo } from './access.ts'
import { type Casus, type Deelnemer, isActive, placesOf, rollenOf } from './casus.ts'
import { isNarrowed, shareOf } from './toestemming.ts'

export interface TextReaders {
  /** Who reads the analyse in a professional rol, a guest not: those of today and those who come after. */
  readonly professionals: boolean
  /** Family members, each by his own place. */
  readonly deelnemers: readonly DeelnemerId[]
}

/** Every sharing is kept, in order; of one writer the last one stands, until he withdraws it. */
export interface SharedText {
  readonly deelnemerId: DeelnemerId
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly at: number
  readonly readers: TextReaders
  readonly withdrawnAt: number | null
}

export const VERHAAL_ROLLEN = ['jeugdige', 'ouderMetGezag', 'voogd', 'pleegouder', 'steunfiguur'] as const
export const INBRENG_ROLLEN = ['onderwijs', 'gast'] as const

const WRITERS: Readonly<Record<OwnKind, readonly Rol[]>> = { verhaal: VERHAAL_ROLLEN, inbreng: INBRENG_ROLLEN }

/** The places in which this person writes what is his own: those he was invited to write it in, whatever became of the gezag. */
export function ownTextPlaces(casus: Casus, kind: OwnKind, personId: PersonId, at: number): Deelnemer[] {
  const writes = ({ rol }: Deelnemer): boolean => WRITERS[kind].includes(rol)
  return placesOf(casus, personId, at).filter(
    (place) => writes(place) || casus.deelnemers.some((invited) => invited.id === place.id && writes(invited)),
  )
}

/** The place in which this person tells his verhaal, or writes his inbreng, now. */
export const ownTextPlace = (casus: Casus, kind: OwnKind, personId: PersonId, at: number): Deelnemer | null =>
  ownTextPlaces(casus, kind, personId, at)[0] ?? null

/** Every one that was shared, in order. */
const sharedTexts = (casus: Casus, kind: OwnKind): readonly SharedText[] =>
  kind === 'verhaal' ? casus.verhalen : casus.inbreng

/** VH5: of each writer the last one he shared, where he did not withdraw it; the jeugdige first, the rest as they shared. */
export function standingTexts(casus: Casus, kind: OwnKind): SharedText[] {
  const last = new Map(sharedTexts(casus, kind).map((shared) => [shared.deelnemerId, shared]))
  const isJeugdige = ({ deelnemerId }: SharedText) =>
    casus.deelnemers.some(({ id, rol }) => id === deelnemerId && rol === 'jeugdige')
  const standing = [...last.values()].filter(({ withdrawnAt }) => withdrawnAt === null)
  return [...standing.filter(isJeugdige), ...standing.filter((shared) => !isJeugdige(shared))]
}

/** VH6: reads what was shared with "de hulpverleners": a professional rol that is no guest's, and the analyse open to it. */
export const readsAsProfessional = (casus: Casus, personId: PersonId, at: number): boolean =>
  isColleague(rollenOf(casus, personId, at)) && accessTo(casus, personId, 'analyse', at).level !== 'none'

export const isOwnText = (casus: Casus, { deelnemerId }: Pick<SharedText, 'deelnemerId'>, personId: PersonId) =>
  casus.deelnemers.some((place) => place.id === deelnemerId && place.personId === personId)

/** Was it shared with this person, as he sits at the table now? */
export const isSharedWith = (casus: Casus, { readers }: SharedText, personId: PersonId, at: number): boolean =>
  (readers.professionals && readsAsProfessional(casus, personId, at)) ||
  placesOf(casus, personId, at).some(({ id }) => readers.deelnemers.includes(id))

/** VH6: the standing texts of others that this person reads. */
export const textsFor = (casus: Casus, kind: OwnKind, personId: PersonId, at: number): SharedText[] =>
  // CA48
  casus.phase === 'gesloten' || placesOf(casus, personId, at).length === 0
    ? []
    : standingTexts(casus, kind).filter(
        (shared) =>
          !isOwnText(casus, shared, personId) &&
          isSharedWith(casus, shared, personId, at) &&
          !isHiddenFrom(casus, shared, personId, at),
      )

/** VH11: from sixteen a parent reads of the others what the jeugdige himself gave him, and the rest after his toestemming. */
const isHiddenFrom = (casus: Casus, { deelnemerId }: SharedText, personId: PersonId, at: number): boolean => {
  const places = placesOf(casus, personId, at)
  return (
    places.length > 0 &&
    places.every((place) => isNarrowed(casus, place, at)) &&
    shareOf(casus, personId, 'analyse', at) === 'none' &&
    !casus.deelnemers.some(({ id, rol }) => id === deelnemerId && rol === 'jeugdige')
  )
}

/** VH7: those that a version of the analyse takes with it. */
export const verhalenForAnalyse = (casus: Casus): SharedText[] =>
  standingTexts(casus, 'verhaal').filter(({ readers }) => readers.professionals)

/** VH9: of the family, who was chosen the last time, for a text that was shared with him. */
const isChosen = (casus: Casus, { deelnemerId, fingerprint }: TextOf, personId: PersonId, at: number): boolean => {
  const mine = placesOf(casus, personId, at).map(({ id }) => id)
  const names = ({ readers }: SharedText) => readers.deelnemers.some((id) => mine.includes(id))
  return (
    standingTexts(casus, 'verhaal').some((shared) => shared.deelnemerId === deelnemerId && names(shared)) &&
    casus.verhalen.some(
      (shared) => shared.deelnemerId === deelnemerId && shared.fingerprint === fingerprint && names(shared),
    )
  )
}

interface TextOf {
  readonly deelnemerId: DeelnemerId
  readonly fingerprint: string
}

/**
 * VH8: reading a verhaal that stands in a version of the analyse. What was signed or lies offered is whole for the professionals,
 * also when it was taken back since; from an earlier offering it is gone for them too.
 */
export function mayReadInVersion(
  casus: Casus,
  text: TextOf,
  personId: PersonId,
  at: number,
  status: 'signed' | 'offered' | 'earlier',
): boolean {
  if (isOwnText(casus, text, personId) || isChosen(casus, text, personId, at)) return true
  const { deelnemerId, fingerprint } = text
  return (
    readsAsProfessional(casus, personId, at) &&
    casus.verhalen.some(
      (shared) =>
        shared.deelnemerId === deelnemerId &&
        shared.fingerprint === fingerprint &&
        shared.readers.professionals &&
        (status !== 'earlier' || shared.withdrawnAt === null),
    )
  )
}

/** VH9: does a verhaal that was given to a family member to read still stand for him? */
export const standsFor = (casus: Casus, deelnemerId: DeelnemerId, personId: PersonId, at: number): boolean =>
  isOwnText(casus, { deelnemerId }, personId) ||
  textsFor(casus, 'verhaal', personId, at).some((shared) => shared.deelnemerId === deelnemerId)

/** The other family members at the table, each person once: with whom a verhaal can be shared by name. */
export const familyBeside = (casus: Casus, own: Deelnemer, at: number): Deelnemer[] =>
  casus.deelnemers.filter(
    (place, index, all) =>
      isActive(place, at) &&
      !isProfessionalRol(place.rol) &&
      place.personId !== own.personId &&
      all.findIndex(
        (other) => other.personId === place.personId && isActive(other, at) && !isProfessionalRol(other.rol),
      ) === index,
  )
