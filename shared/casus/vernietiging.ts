// Asking for destruction, and deciding on it. One person asks, two others decide: the dossierhouder proposes, a second one confirms
// or objects. What was decided to be destroyed takes this state with it.
//
//   requested ─┬─ proposed ─┬─ confirmed: destroyed, or refused with a reason
//              │            └─ objected: requested again
//              └─ withdrawn, until it is confirmed
import type { DeelnemerId, OrganisatieId, PersonId, VernietigingId } from '#shared/ids.ts'
import type { Casus } from './casus.ts'
import { dayOf } from './day.ts'

export const VERNIETIGING_SCOPES = ['casus', 'verhaal'] as const
export type VernietigingScope = (typeof VERNIETIGING_SCOPES)[number]

export const VERNIETIGING_OUTCOMES = ['destroy', 'refuse'] as const
export type VernietigingOutcome = (typeof VERNIETIGING_OUTCOMES)[number]

export interface VernietigingRequest {
  readonly vernietigingId: VernietigingId
  readonly scope: VernietigingScope
  /** The place of whose wish it is; of a verhaal, of who told it. */
  readonly for: DeelnemerId
  /** How who wrote it down knows it; null where he asked himself. */
  readonly namens: string | null
  readonly words: string
  /** That holds the dossier: its dossierhouder proposes. */
  readonly organisatieId: OrganisatieId | null
}

interface Said {
  readonly by: PersonId
  readonly at: number
}

export interface Proposal extends Said {
  readonly outcome: VernietigingOutcome
  /** Why it is refused; null where it is destroyed. */
  readonly reason: string | null
}

export type VernietigingStanding =
  | { readonly status: 'requested'; readonly objected: (Said & { readonly reason: string }) | null }
  | { readonly status: 'proposed'; readonly proposal: Proposal }
  | { readonly status: 'confirmed'; readonly proposal: Proposal; readonly confirmed: Said }
  | { readonly status: 'withdrawn'; readonly withdrawn: Said }

export interface DestroyedVerhaal {
  readonly deelnemerId: DeelnemerId
  readonly vernietigingId: VernietigingId
  readonly at: number
}

export type Vernietiging = VernietigingRequest & Said & VernietigingStanding

/** VN3: the answer is there within so many months. */
export const ANSWER_WITHIN_MONTHS = 3

/** yyyy-mm-dd; of a day that the month does not have, its last. */
export function answerDue(at: number): string {
  const [year, month, day] = dayOf(at).split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + ANSWER_WITHIN_MONTHS + 1, 0)).getUTCDate()
  const due = new Date(Date.UTC(year, month - 1 + ANSWER_WITHIN_MONTHS, Math.min(day, lastOfMonth)))
  return due.toISOString().slice(0, 10)
}

export const isOpen = ({ status }: VernietigingStanding): boolean => status === 'requested' || status === 'proposed'

export const openVernietigingen = ({ vernietigingen }: Pick<Casus, 'vernietigingen'>): Vernietiging[] =>
  vernietigingen.filter(isOpen)

export const vernietigingOf = (
  { vernietigingen }: Pick<Casus, 'vernietigingen'>,
  id: VernietigingId,
): Vernietiging | null => vernietigingen.find(({ vernietigingId }) => vernietigingId === id) ?? null

/** VN7: from the decision on there is no such casus, for anybody; that its rows may still be there is for who carries it out. */
export const isToBeDestroyed = ({ vernietigingen }: Pick<Casus, 'vernietigingen'>): boolean =>
  vernietigingen.some(
    (one) => one.scope === 'casus' && one.status === 'confirmed' && one.proposal.outcome === 'destroy',
  )
