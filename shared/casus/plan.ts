// The plan beside its draft: the candidate that lies ready, what was published, what the family said of it, and the acties.
import type { DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import { type Casus, type CasusWithAnalyse, type Deelnemer, type HerkenningAnswer, tableAt } from './casus.ts'
import { dayOf } from './day.ts'
import { type Counts, heldAt, REGIE_AREAS, type RegieArea } from './regie.ts'
import { mayBeAsked } from './signing.ts'
import { shareOf } from './toestemming.ts'

/** The whole plan, or the crisiskaart with the agreements on safety alone. */
export const PLAN_SCOPES = ['plan', 'crisiskaart'] as const
export type PlanScope = (typeof PLAN_SCOPES)[number]

export const ACTIE_STATUSES = ['open', 'bezig', 'gedaan', 'lukt-niet'] as const
export type ActieStatus = (typeof ACTIE_STATUSES)[number]

export interface PlanCandidate {
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly scope: PlanScope
  readonly at: number
  readonly by: PersonId
  /** For which readers it was looked at as they will read it. */
  readonly previewed: readonly { readonly deelnemerId: DeelnemerId; readonly at: number; readonly by: PersonId }[]
}

export interface PublishedVersion {
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly scope: PlanScope
  readonly at: number
  readonly by: PersonId
  /** Why it went out before the analyse was signed; null where it was. */
  readonly provisional: string | null
}

/** What a family member says of the plan. It belongs to the text it answered: another fingerprint is a previous text. */
export interface Instemming {
  readonly deelnemerId: DeelnemerId
  readonly answer: HerkenningAnswer
  readonly words: string
  readonly at: number
  readonly by: PersonId
  /** How a colleague came to write it down; null where the family member answered himself. */
  readonly namens: string | null
  readonly fingerprint: string
}

/** Who did not agree gets an answer, by a day he sees. */
export interface OpenPoint {
  readonly deelnemerId: DeelnemerId
  readonly openedAt: number
  /** yyyy-mm-dd. */
  readonly due: string
  readonly reply: { readonly words: string; readonly at: number; readonly by: PersonId } | null
}

export interface ActieUpdate {
  readonly status: ActieStatus
  readonly words: string
  readonly at: number
  readonly by: PersonId
}

export interface PlanState {
  readonly candidate: PlanCandidate | null
  /** Oldest first. */
  readonly published: readonly PublishedVersion[]
  /** In order of arrival, with those over previous texts. */
  readonly instemming: readonly Instemming[]
  /** In order of arrival; of one person at most one waits for a reply. */
  readonly openPoints: readonly OpenPoint[]
  /** By the id of the item in the text; oldest first. */
  readonly acties: Readonly<Record<string, readonly ActieUpdate[]>>
}

export const NO_PLAN: PlanState = { candidate: null, published: [], instemming: [], openPoints: [], acties: {} }

/** Who did not agree hears something within this many days, unless the day is moved. */
export const OPEN_POINT_DAYS = 14

export const openPointDue = (at: number): string =>
  new Date(Date.parse(`${dayOf(at)}T00:00Z`) + OPEN_POINT_DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** PL4: family members who read the plan, or their own part of it, each as it is made for him. */
export const planReaders = (casus: Casus, at: number): Deelnemer[] =>
  tableAt(casus, at).filter(
    (deelnemer) => shareOf(casus, deelnemer.personId, 'plan', at) !== 'none' && mayBeAsked(deelnemer),
  )

/** PL4: for whom nobody looked at this candidate yet. */
export const notPreviewed = (casus: Casus, { previewed }: PlanCandidate, at: number): Deelnemer[] =>
  planReaders(casus, at).filter(({ id }) => !previewed.some(({ deelnemerId }) => deelnemerId === id))

/** PL5 */
export const areasWithoutHolder = (casus: CasusWithAnalyse, counts: Counts, at: number): RegieArea[] =>
  REGIE_AREAS.filter((area) => !heldAt(casus, area, counts, at))

/** PL6: a plan that goes out while no signature stands under any analyse is provisional. */
export const isProvisional = ({ signed }: Pick<CasusWithAnalyse, 'signed'>): boolean =>
  signed.every(({ withdrawn }) => Boolean(withdrawn))

export const lastPublished = ({ published }: PlanState, scope: PlanScope): PublishedVersion | null =>
  published.findLast((version) => version.scope === scope) ?? null

export const openPointOf = ({ openPoints }: PlanState, deelnemerId: DeelnemerId): OpenPoint | null =>
  openPoints.find((point) => point.deelnemerId === deelnemerId && point.reply === null) ?? null
