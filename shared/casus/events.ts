// What has happened to a casus. Events are kept for ever and never change; a new meaning is a new type.
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { Besluit, Deelnemer, Jeugdige, Signaal } from './casus.ts'

export type CasusEvent =
  | { readonly type: 'signaal.reported'; readonly jeugdige: Jeugdige; readonly signaal: Signaal }
  | { readonly type: 'intake.started' }
  | { readonly type: 'besluit.recorded'; readonly besluit: Besluit }
  | { readonly type: 'deelnemer.invited'; readonly deelnemer: Omit<Deelnemer, 'endedAt'> }
  | { readonly type: 'deelnemer.ended'; readonly deelnemerId: DeelnemerId; readonly reason: string }

/** An event as the journal holds it. */
export type Recorded = CasusEvent & { readonly seq: number; readonly at: number; readonly by: PersonId }
