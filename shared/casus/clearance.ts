// Clearance for what is afgeschermd: by name, for one place at this casus. Who has none, and named nobody, learns nothing of it.
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { type Casus, type Deelnemer, placesOf, tableAt } from './casus.ts'
import { entryOf } from './entry.ts'

export interface Clearance {
  readonly deelnemerId: DeelnemerId
  readonly reason: string
  readonly at: number
  /** Who named him. */
  readonly by: PersonId
}

/** AC31: of a place that is over it opens nothing, and who comes back has another place. */
export const isCleared = (casus: Casus, { id, rol }: Pick<Deelnemer, 'id' | 'rol'>): boolean =>
  entryOf('afgeschermd', rol) === 'named' && casus.clearances.some(({ deelnemerId }) => deelnemerId === id)

export const hasClearance = (casus: Casus, personId: PersonId, at: number): boolean =>
  placesOf(casus, personId, at).some((place) => isCleared(casus, place))

/** AF3: who is named himself knows of all, and who named somebody of that one. */
export const clearancesKnownTo = (casus: Casus, personId: PersonId, at: number): Clearance[] => {
  if (placesOf(casus, personId, at).length === 0) return []
  const knowsAll = hasClearance(casus, personId, at)
  const here = tableAt(casus, at).filter((place) => isCleared(casus, place))
  return casus.clearances.filter(
    ({ deelnemerId, by }) => (knowsAll || by === personId) && here.some(({ id }) => id === deelnemerId),
  )
}
