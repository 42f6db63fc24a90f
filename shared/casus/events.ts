// What has happened to a casus. Events are kept for ever and never change; a new meaning is a new type.
import type { DeelnemerId, PersonId, VersionId } from '#shared/ids.ts'
import type { Registration } from '#shared/people.ts'
import type { Besluit, Deelnemer, Herkenning, Jeugdige, PresentedHow, Signaal } from './casus.ts'
import type { RegieArea } from './regie.ts'

export type CasusEvent =
  | { readonly type: 'signaal.reported'; readonly jeugdige: Jeugdige; readonly signaal: Signaal }
  | { readonly type: 'intake.started' }
  | { readonly type: 'besluit.recorded'; readonly besluit: Besluit }
  | { readonly type: 'deelnemer.invited'; readonly deelnemer: Omit<Deelnemer, 'endedAt'> }
  | { readonly type: 'deelnemer.ended'; readonly deelnemerId: DeelnemerId; readonly reason: string }
  | { readonly type: 'analyse.held' }
  | { readonly type: 'analyse.released' }
  | {
      readonly type: 'analyse.offered'
      readonly versionId: VersionId
      readonly fingerprint: string
      /** Who did not report that all of his text arrived, and why it went on. */
      readonly withoutReport: readonly PersonId[]
      readonly reason: string | null
    }
  | { readonly type: 'analyse.withdrawn'; readonly reason: string }
  | { readonly type: 'analyse.returned'; readonly remarks: string }
  | { readonly type: 'analyse.presented'; readonly deelnemerId: DeelnemerId; readonly how: PresentedHow }
  | { readonly type: 'herkenning.recorded'; readonly herkenning: Omit<Herkenning, 'at' | 'by'> }
  | { readonly type: 'herkenning.not-asked'; readonly deelnemerId: DeelnemerId; readonly reason: string }
  | {
      readonly type: 'analyse.signed'
      readonly versionId: VersionId
      readonly fingerprint: string
      /** The registration that counted on the day: the signer's own, or that of the supervision. */
      readonly registration: Registration
      readonly supervision: PersonId | null
    }
  | { readonly type: 'analyse.revised'; readonly reason: string }
  | { readonly type: 'addendum.added'; readonly text: string }
  | { readonly type: 'regie.assigned'; readonly area: RegieArea; readonly holder: PersonId }
  | { readonly type: 'regie.accepted'; readonly area: RegieArea }
  | {
      readonly type: 'regie.transferred'
      readonly area: RegieArea
      readonly to: PersonId
      readonly reason: string
      /** yyyy-mm-dd, the first day that `to` leads. */
      readonly from: string
      /** What who takes over must know, in the words of who handed over. */
      readonly note?: string
    }
  | {
      readonly type: 'aanspreekpunt.appointed'
      /** The place of the family member whose choice this is. */
      readonly for: DeelnemerId
      readonly personId: PersonId
      readonly namens: string | null
    }

/** An event as the journal holds it. */
export type Recorded = CasusEvent & { readonly seq: number; readonly at: number; readonly by: PersonId }
