// Who has gezag, and in which rol a parent therefore sits here today. Facts with a date: nothing happens on the day itself, the
// answer is another one from midnight on.
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { Casus, Deelnemer } from './casus.ts'
import { ageOn, dayOf } from './day.ts'
import type { Toestemming, Uitzondering } from './toestemming.ts'
import type { VerspreidingUitzondering, VerspreidingWord } from './verspreiding.ts'

/** How it is known. `opgave`: somebody said so, and no paper was seen. */
export const GEZAG_SOURCES = ['gezagsregister', 'beschikking', 'opgave'] as const
export type GezagSource = (typeof GEZAG_SOURCES)[number]

/** Where a recorded fact stands in the journal, and who laid it down. */
export interface Recorder {
  readonly seq: number
  readonly at: number
  readonly by: PersonId
}

export interface Gezag extends Recorder {
  /** The place of who has it, or has it no longer. */
  readonly deelnemerId: DeelnemerId
  readonly held: boolean
  /** yyyy-mm-dd, the first day. */
  readonly from: string
  /** yyyy-mm-dd, the last day; null where no end is known. */
  readonly until: string | null
  readonly source: GezagSource
  /** yyyy-mm-dd, when the source was seen. */
  readonly seenOn: string
  readonly note: string
}

export interface Wilsbekwaamheid extends Recorder {
  /** The jeugdige's place. */
  readonly deelnemerId: DeelnemerId
  readonly able: boolean
  /** Who judged it: name and profession. */
  readonly judgedBy: string
  /** For which decisions. */
  readonly matter: string
  readonly from: string
  readonly until: string | null
  /** The place of who decides in his stead; null where the law names who. */
  readonly representative: DeelnemerId | null
}

export interface CasusFacts {
  readonly gezag: readonly Gezag[]
  readonly wilsbekwaamheid: readonly Wilsbekwaamheid[]
  readonly toestemmingen: readonly Toestemming[]
  readonly uitzonderingen: readonly Uitzondering[]
  /** What was said of the analyse going to people outside the table. */
  readonly verspreiding: readonly VerspreidingWord[]
  readonly verspreidingUitzonderingen: readonly VerspreidingUitzondering[]
}

export const NO_FACTS: CasusFacts = {
  gezag: [],
  wilsbekwaamheid: [],
  toestemmingen: [],
  uitzonderingen: [],
  verspreiding: [],
  verspreidingUitzonderingen: [],
}

export const GEZAG_ROLLEN: readonly Rol[] = ['ouderMetGezag', 'voogd']

/** Of whom gezag can be recorded. */
export const mayHaveGezag = ({ rol }: Pick<Deelnemer, 'rol'>): boolean =>
  GEZAG_ROLLEN.includes(rol) || rol === 'ouderZonderGezag'

/** GZ3: the day it is at this casus. A clock that was set back does not undo what a day brought. */
export const todayAt = (casus: Casus, at: number): string => dayOf(Math.max(at, casus.latestAt))

export const personAt = ({ deelnemers }: Pick<Casus, 'deelnemers'>, id: DeelnemerId): PersonId | null =>
  deelnemers.find((deelnemer) => deelnemer.id === id)?.personId ?? null

/** The fact of this person that counts today: the last one recorded that has begun; null where none says anything of today. */
export function gezagOf(casus: Casus, personId: PersonId, at: number): Gezag | null {
  const today = todayAt(casus, at)
  const isHis = ({ deelnemerId }: Gezag) => personAt(casus, deelnemerId) === personId
  return casus.facts.gezag.findLast((fact) => isHis(fact) && fact.from <= today) ?? null
}

/** GZ1: what was recorded; where nothing was, what the invitation says. */
export function hasGezag(casus: Casus, { personId, rol }: Pick<Deelnemer, 'personId' | 'rol'>, at: number): boolean {
  const fact = gezagOf(casus, personId, at)
  if (!fact) return GEZAG_ROLLEN.includes(rol)
  const isOver = fact.until !== null && todayAt(casus, at) > fact.until
  if (!isOver) return fact.held
  // Gezag for a time has ended; a time without it has ended as well.
  return !fact.held && GEZAG_ROLLEN.includes(rol)
}

/** GZ2: without gezag a parent or voogd sits here as ouderZonderGezag, with it a parent as ouderMetGezag. */
export function rolOn(casus: Casus, deelnemer: Deelnemer, at: number): Rol {
  const { rol } = deelnemer
  if (!mayHaveGezag(deelnemer)) return rol
  if (hasGezag(casus, deelnemer, at)) return rol === 'ouderZonderGezag' ? 'ouderMetGezag' : rol
  return 'ouderZonderGezag'
}

/** null where the day of birth is not known. */
export const ageAt = (casus: Casus, at: number): number | null =>
  casus.jeugdige.born === null ? null : ageOn(casus.jeugdige.born, Math.max(at, casus.latestAt))

/** GZ6: he was judged not to be able to decide on this himself, and that stands today. */
export function unableAt(casus: Casus, at: number): Wilsbekwaamheid | null {
  const today = todayAt(casus, at)
  const last = casus.facts.wilsbekwaamheid.findLast(({ from }) => from <= today)
  return last && !last.able && (last.until === null || today <= last.until) ? last : null
}
