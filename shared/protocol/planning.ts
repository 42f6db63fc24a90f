// The publishing of the plan as a person is shown it, and what the family was given to read of it.
import type { ActieStatus, ActieUpdate, Instemming, OpenPoint, PlanScope } from '#shared/casus/plan.ts'
import type { RefusalReason } from '#shared/casus/refusals.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { RenderedSection } from '#shared/document/render.ts'
import type { DeelnemerId, VersionId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { SectionChange } from './texts.ts'
import type { Person } from './views.ts'

/** Everything around publishing the plan, for colleagues at the table. */
export interface PlanningView {
  /** Whether there is a text to prepare. */
  readonly drafted: boolean
  readonly candidate: PlanCandidateView | null
  /** Those of the family who will read it, and whether the candidate was looked at for them. */
  readonly readers: readonly PlanReader[]
  readonly withoutHolder: readonly RegieArea[]
  /** No analyse was signed yet: publishing asks for a reason. */
  readonly needsProvisional: boolean
  /** The friendly list of what lies ready, or else of the draft. It holds nothing up. */
  readonly missing: readonly PlanMissing[]
  /** Against what was published last of the same scope; null without one. */
  readonly changedSince: readonly SectionChange[] | null
  /** Whether the reader could publish what lies ready, a reason for a provisional plan left aside. */
  readonly mayPublish: { readonly ok: boolean; readonly why: RefusalReason | null }
  /** Newest first. */
  readonly published: readonly PublishedView[]
  readonly family: readonly FamilyPlan[]
  /** Of the plan published last, with what their owners said last. */
  readonly acties: readonly PlanActie[]
}

export interface PlanCandidateView {
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly scope: PlanScope
  readonly at: number
  readonly by: Person
}

export interface PlanReader {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
  readonly rol: Rol
  readonly seen: boolean
}

export type PlanMissing =
  | { readonly why: 'empty' | 'no-plain'; readonly section: string }
  | { readonly why: 'no-owner' | 'no-date'; readonly actie: string }
  /** No overleg is planned. */
  | { readonly why: 'no-mdo' }

export interface PublishedView {
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly scope: PlanScope
  readonly at: number
  readonly by: Person
  readonly provisional: string | null
}

export interface FamilyPlan {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
  readonly rol: Rol
  /** Over the plan that was published last; the last one counts. */
  readonly instemming: Instemming | null
  /** Before that, or over a previous text (another fingerprint). */
  readonly earlier: readonly Instemming[]
  /** Newest first; at most one waits for a reply. */
  readonly openPoints: readonly OpenPoint[]
}

export interface PlanActie {
  readonly id: string
  readonly text: string
  readonly owner: DeelnemerId | null
  readonly due: string | null
  readonly last: ActieUpdate | null
}

/** What one reader of the family will be given to read of what lies ready, exactly. */
export interface PreviewView {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
  readonly rol: Rol
  readonly versionId: VersionId
  readonly fingerprint: string
  readonly scope: PlanScope
  readonly sections: readonly RenderedSection[]
}

/** The published plan as it was made for one family member, and what he said of it; nobody else's words. */
export interface PlanReadingView {
  readonly deelnemerId: DeelnemerId
  readonly versionId: VersionId
  /** Of the version: an answer, and news of an actie, says which text it is over. */
  readonly fingerprint: string
  readonly publishedAt: number
  readonly provisional: boolean
  readonly sections: readonly RenderedSection[]
  /** Against what he himself was given to read before; null without that. */
  readonly changes: readonly SectionChange[] | null
  /** Over this text; the last one counts. */
  readonly instemming: OwnInstemming | null
  /** Before that, or over a previous text. */
  readonly earlier: readonly OwnInstemming[]
  /** The last one. */
  readonly openPoint: OwnOpenPoint | null
  readonly acties: readonly OwnActie[]
  /** Whether an answer is taken now. */
  readonly open: boolean
}

export type OwnInstemming = Pick<Instemming, 'answer' | 'words' | 'at' | 'namens' | 'fingerprint'>

export interface OwnOpenPoint {
  /** yyyy-mm-dd. */
  readonly due: string
  readonly state: 'open' | 'closed'
  readonly reply: { readonly words: string; readonly at: number } | null
}

export interface OwnActie {
  readonly id: string
  readonly text: string
  readonly due: string | null
  readonly status: ActieStatus
  /** With the last news of it; empty where there was none. */
  readonly words: string
  readonly at: number | null
  /** Whether news of it is taken now. */
  readonly open: boolean
}

export interface CrisiskaartView {
  readonly deelnemerId: DeelnemerId
  readonly publishedAt: number
  readonly sections: readonly RenderedSection[]
}
