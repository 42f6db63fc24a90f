// Why something of beheer was not done. Each has its Dutch sentence in shared/text/beheer.ts.
import type { Refusal } from '#shared/casus/refusals.ts'

export const BEHEER_REASONS = [
  'no-such-account',
  'no-such-organisatie',
  'account-exists',
  'organisatie-exists',
  /** Letters of another alphabet, or signs that nobody sees. */
  'name-not-plain',
  /** One's own rol, or the end of one's own account. */
  'not-your-own',
  'last-beheerder',
  'account-has-ended',
  'last-day-before-first',
  'number-not-right',
  'checked-in-future',
  /** A registration of who is no professional; a rol of the installation for who is. */
  'not-for-this-account',
  'nothing-changes',
] as const
export type BeheerReason = (typeof BEHEER_REASONS)[number]

export interface BeheerOwnRefusal {
  readonly reason: BeheerReason
}

export type BeheerRefusal = BeheerOwnRefusal | Extract<Refusal, { readonly reason: 'not-your-rol' | 'date-is-past' }>

export const isOfBeheer = (refusal: { readonly reason: string }): refusal is BeheerOwnRefusal =>
  (BEHEER_REASONS as readonly string[]).includes(refusal.reason)
