// What has happened to a casus. Events are kept for ever and never change; a new meaning is a new type.
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { AfspraakId, CasusId, DeelnemerId, MdoId, PersonId, VernietigingId, VersionId } from '#shared/ids.ts'
import type { Registration } from '#shared/people.ts'
import type { Besluit, Deelnemer, Herkenning, Jeugdige, PresentedHow, Signaal } from './casus.ts'
import type { GegevenAbout, GegevenField } from './gegevens.ts'
import type { Gezag, Recorder, Wilsbekwaamheid } from './gezag.ts'
import type { CasusLink } from './links.ts'
import type { Afspraak, KladblokEnd, Mdo, MdoAudience, MdoPlan, OtherView } from './mdo.ts'
import type { ActieStatus, Instemming, PlanScope } from './plan.ts'
import type { RegieArea } from './regie.ts'
import type { Toestemming, Uitzondering } from './toestemming.ts'
import type { Basis, TerugkeerAnswer } from './uitstroom.ts'
import type { TextReaders } from './verhaal.ts'
import type { VernietigingOutcome, VernietigingRequest } from './vernietiging.ts'
import type { VerspreidingUitzondering } from './verspreiding.ts'

export type CasusEvent =
  | { readonly type: 'signaal.reported'; readonly jeugdige: Jeugdige; readonly signaal: Signaal }
  | { readonly type: 'intake.started' }
  | { readonly type: 'besluit.recorded'; readonly besluit: Besluit }
  | { readonly type: 'deelnemer.invited'; readonly deelnemer: Omit<Deelnemer, 'endedAt' | 'changes'> }
  | {
      readonly type: 'deelnemer.changed'
      readonly deelnemerId: DeelnemerId
      readonly changed: PlaceChange
      readonly reason: string
    }
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
  /** Of the version that stood; it stays to be read. */
  | { readonly type: 'analyse.signature-withdrawn'; readonly versionId: VersionId; readonly reason: string }
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
  | { readonly type: 'mdo.planned'; readonly mdoId: MdoId; readonly plan: MdoPlan }
  | { readonly type: 'mdo.changed'; readonly mdoId: MdoId; readonly plan: MdoPlan }
  | {
      readonly type: 'mdo.cancelled'
      readonly mdoId: MdoId
      readonly reason: string
      readonly audience: MdoAudience
    }
  | { readonly type: 'mdo.opened'; readonly mdoId: MdoId; readonly chair: PersonId }
  | { readonly type: 'mdo.chair-passed'; readonly mdoId: MdoId; readonly to: PersonId }
  | { readonly type: 'mdo.item-moved'; readonly mdoId: MdoId; readonly item: string }
  | {
      readonly type: 'mdo.attendance-recorded'
      readonly mdoId: MdoId
      readonly personId: PersonId
      readonly present: boolean
    }
  | ({ readonly type: 'mdo.afspraak-recorded'; readonly mdoId: MdoId; readonly afspraakId: AfspraakId } & Pick<
      Afspraak,
      'kind' | 'to' | 'text' | 'audience'
    >)
  | ({ readonly type: 'mdo.other-view-given'; readonly mdoId: MdoId; readonly afspraakId: AfspraakId } & Pick<
      OtherView,
      'personId' | 'words' | 'namens'
    >)
  | {
      readonly type: 'mdo.afspraak-withdrawn'
      readonly mdoId: MdoId
      readonly afspraakId: AfspraakId
      readonly reason: string
    }
  | {
      readonly type: 'mdo.closed'
      readonly mdoId: MdoId
      readonly next: Mdo['next']
      readonly kladblok: KladblokEnd
      readonly reportVersion: VersionId
    }
  | { readonly type: 'mdo.reopened'; readonly mdoId: MdoId; readonly chair: PersonId; readonly reason: string }
  | {
      readonly type: 'plan.prepared'
      readonly versionId: VersionId
      readonly fingerprint: string
      readonly scope: PlanScope
    }
  | { readonly type: 'plan.previewed'; readonly versionId: VersionId; readonly deelnemerId: DeelnemerId }
  | { readonly type: 'plan.discarded' }
  | {
      readonly type: 'plan.published'
      readonly versionId: VersionId
      readonly fingerprint: string
      readonly provisional: string | null
    }
  | { readonly type: 'crisiskaart.published'; readonly versionId: VersionId; readonly fingerprint: string }
  | { readonly type: 'instemming.recorded'; readonly instemming: Omit<Instemming, 'at' | 'by'> }
  /** The day of the open point was moved. */
  | { readonly type: 'instemming.postponed'; readonly deelnemerId: DeelnemerId; readonly due: string }
  | { readonly type: 'instemming.replied'; readonly deelnemerId: DeelnemerId; readonly words: string }
  | {
      readonly type: 'actie.updated'
      readonly actieId: string
      readonly status: ActieStatus
      readonly words: string
    }
  | ({ readonly type: 'verhaal.shared' } & Sharing)
  | { readonly type: 'verhaal.withdrawn'; readonly deelnemerId: DeelnemerId }
  | ({ readonly type: 'casus.linked' } & Pick<CasusLink, 'other' | 'kind' | 'toestemmingen'>)
  | { readonly type: 'casus.unlinked'; readonly other: CasusId; readonly reason: string }
  | { readonly type: 'casus.flowed-out'; readonly basis: Basis; readonly signs: string }
  | { readonly type: 'casus.came-back'; readonly reason: string; readonly answers: readonly TerugkeerAnswer[] }
  | { readonly type: 'terugkeer.answered'; readonly answer: TerugkeerAnswer }
  | { readonly type: 'casus.closed'; readonly reason: string }
  | ({ readonly type: 'inbreng.shared' } & Sharing)
  | { readonly type: 'inbreng.withdrawn'; readonly deelnemerId: DeelnemerId }
  | { readonly type: 'afgeschermd.granted'; readonly deelnemerId: DeelnemerId; readonly reason: string }
  | { readonly type: 'afgeschermd.withdrawn'; readonly deelnemerId: DeelnemerId; readonly reason: string }
  /** Words were taken out of a room and of all that was kept of it; which words is nowhere. */
  /** `to`: where they were laid apart; without it they are gone. */
  | {
      readonly type: 'casus.words-purged'
      readonly room: LiveRoom
      readonly reason: string
      readonly to?: 'afgeschermd'
    }
  | { readonly type: 'gezag.recorded'; readonly gezag: Omit<Gezag, keyof Recorder> }
  | {
      readonly type: 'wilsbekwaamheid.recorded'
      readonly wilsbekwaamheid: Omit<Wilsbekwaamheid, keyof Recorder>
    }
  | ({ readonly type: 'toestemming.given' | 'toestemming.withdrawn' } & Omit<Toestemming, keyof Recorder | 'given'>)
  | { readonly type: 'uitzondering.recorded'; readonly uitzondering: Omit<Uitzondering, keyof Recorder> }
  | {
      readonly type: 'verspreiding.blocked' | 'verspreiding.allowed'
      readonly speaker: DeelnemerId
      readonly namens: string | null
    }
  | {
      readonly type: 'verspreiding.overridden'
      readonly uitzondering: Omit<VerspreidingUitzondering, keyof Recorder>
    }
  | ({ readonly type: 'gegeven.recorded'; readonly value: string | null } & OfGegeven)
  /** What was open lies shielded from now on. */
  | ({ readonly type: 'gegeven.shielded'; readonly reason: string } & OfGegeven)
  /** Written down shielded at once, or instead of what was laid down by that event. */
  | ({
      readonly type: 'gegeven.recorded-afgeschermd'
      readonly value: string | null
      readonly instead: number | null
    } & OfGegeven)
  /** What was laid down by that event is open from now on. */
  | ({ readonly type: 'gegeven.unshielded'; readonly of: number; readonly reason: string } & OfGegeven)
  /** Carried out by the server, as two people decided. */
  | { readonly type: 'verhaal.destroyed'; readonly deelnemerId: DeelnemerId; readonly vernietigingId: VernietigingId }
  | { readonly type: 'vernietiging.requested'; readonly request: VernietigingRequest }
  | { readonly type: 'vernietiging.withdrawn'; readonly vernietigingId: VernietigingId }
  | {
      readonly type: 'vernietiging.proposed'
      readonly vernietigingId: VernietigingId
      readonly outcome: VernietigingOutcome
      readonly reason: string | null
    }
  | { readonly type: 'vernietiging.objected'; readonly vernietigingId: VernietigingId; readonly reason: string }
  | {
      readonly type: 'vernietiging.confirmed'
      readonly vernietigingId: VernietigingId
      readonly outcome: VernietigingOutcome
    }

interface OfGegeven {
  readonly about: GegevenAbout
  readonly field: GegevenField
}

/** Of a place at the table what is another since; what is not here stayed as it was. */
export type PlaceChange = Readonly<
  Partial<Pick<Deelnemer, 'rol' | 'until' | 'purpose' | 'rooms' | 'grondslag' | 'doorbreking'>>
>

export interface Sharing {
  readonly deelnemerId: DeelnemerId
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly readers: TextReaders
}

/** An event as the journal holds it. */
export type Recorded = CasusEvent & { readonly seq: number; readonly at: number; readonly by: PersonId }
