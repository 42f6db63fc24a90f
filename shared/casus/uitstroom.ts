// A step back, the way back, and closing: what was weighed, who was asked again, and what is then still to be asked.
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { type Casus, type CasusWithAnalyse, type Deelnemer, tableAt } from './casus.ts'
import { personAt } from './gezag.ts'

/** The Big-Five, in the order of the plan. */
export const BIG_FIVE_AREAS = ['wonen', 'support', 'welzijn', 'inkomen', 'werkSchool'] as const
export type BigFiveArea = (typeof BIG_FIVE_AREAS)[number]

/** Weighed in a conversation and never counted: no step hangs on them. */
export const BASIS_STATES = ['op-orde', 'deels', 'niet', 'niet-van-toepassing'] as const
export type BasisState = (typeof BASIS_STATES)[number]

export type Basis = Readonly<Record<BigFiveArea, { readonly state: BasisState; readonly reason: string }>>

export interface Uitstroom {
  readonly at: number
  readonly by: PersonId
  readonly basis: Basis
  /** What would be a sign that the way back is needed; the family reads it. */
  readonly signs: string
}

/** What one who decides says of coming back. A nee does not stop it where somebody says why, as with any uitzondering. */
export type TerugkeerAnswer =
  | { readonly speaker: DeelnemerId; readonly answer: 'ja'; readonly namens: string }
  | { readonly speaker: DeelnemerId; readonly answer: 'nog-niet-gevraagd'; readonly reason: string }
  | {
      readonly speaker: DeelnemerId
      readonly answer: 'nee'
      readonly reason: string
      readonly weighing: string
      readonly consulted: string
      readonly told: boolean
      readonly toldHow: string
    }

export interface Terugkeer {
  readonly seq: number
  readonly at: number
  readonly by: PersonId
  readonly reason: string
  /** In the order they were given; of one who decides the last one counts. */
  readonly answers: readonly TerugkeerAnswer[]
}

export interface Closed {
  readonly at: number
  readonly by: PersonId
  readonly reason: string
}

/** Who stays: a casemanager with an account, and without a last day. */
export const stayingCasemanagers = (
  casus: Casus,
  counts: (personId: PersonId) => boolean,
  at: number,
): readonly Deelnemer[] =>
  tableAt(casus, at).filter(({ rol, until, personId }) => rol === 'casemanager' && until === null && counts(personId))

/** CA45: whom nobody asked yet about the last way back, until he answers or says a word of toestemming since. */
export function stillToAsk({
  terugkeer,
  facts,
  deelnemers,
}: CasusWithAnalyse): { deelnemerId: DeelnemerId; reason: string }[] {
  const last = terugkeer.at(-1)
  if (!last) return []
  const answers = new Map(last.answers.map((one) => [one.speaker, one]))
  return [...answers.values()].flatMap((one) => {
    if (one.answer !== 'nog-niet-gevraagd') return []
    const person = personAt({ deelnemers }, one.speaker)
    const spoke = facts.toestemmingen.some(
      ({ speaker, given, seq }) => given && seq > last.seq && personAt({ deelnemers }, speaker) === person,
    )
    return spoke ? [] : [{ deelnemerId: one.speaker, reason: one.reason }]
  })
}
