// The signing of the analyse as a person is shown it, and what the family was given to read of it.
import type { AnalyseState, Herkenning, PresentedHow } from '#shared/casus/casus.ts'
import type { RefusalReason } from '#shared/casus/refusals.ts'
import type { RenderedSection } from '#shared/document/render.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { DeelnemerId, VersionId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { SectionChange } from './texts.ts'
import type { OwnVerspreiding, VerspreidingView } from './verspreiding.ts'
import type { Person } from './views.ts'

/** `earlier`: was offered, and not signed. */
export interface VersionView {
  readonly id: VersionId
  readonly at: number
  readonly fingerprint: string
  /** Those that this reader may read. */
  readonly parts: readonly VersionPart[]
  /** Nothing was left out: only the whole can be taken along and checked. */
  readonly whole: boolean
  /** When a verhaal of it was destroyed. */
  readonly redactedAt: number | null
  readonly status: 'offered' | 'signed' | 'earlier'
  /** The detached JWS over the statement of its signing. */
  readonly seal: string | null
  /** Of a signature that was withdrawn since; why is for colleagues. */
  readonly withdrawn: WithdrawnSignature | null
}

export interface WithdrawnSignature {
  readonly at: number
  readonly by: Person
  readonly reason: string | null
}

/** Everything around the signing of the analyse. Who is no colleague at the table reads none of what the family said. */
export interface SigningView {
  readonly analyse: AnalyseState
  /** What lies offered. */
  readonly candidate: { readonly versionId: VersionId; readonly fingerprint: string; readonly at: number } | null
  /** While the text stands still: who still has to report that all arrived, and who did. */
  readonly reportIn: { readonly waiting: readonly Person[]; readonly reported: readonly Person[] } | null
  readonly family: readonly FamilySigning[]
  /** The friendly list: it holds nothing up. */
  readonly missing: readonly { readonly section: string; readonly why: 'empty' | 'no-plain' }[]
  /** Whether the reader could sign what lies offered, the code left aside. */
  readonly maySign: { readonly ok: boolean; readonly why: RefusalReason | null }
  readonly supervisors: readonly Person[]
  readonly lastSigned: {
    readonly versionId: VersionId
    readonly at: number
    readonly by: Person
    readonly withdrawn: WithdrawnSignature | null
  } | null
  /** Whether a signed version may go to people outside the table. */
  readonly verspreiding: VerspreidingView
  /** Whether the reader can withdraw the signature that stands. */
  readonly mayWithdraw: boolean
  /** Against the last signed version; null without one, and while that one stands. */
  readonly changedSince: readonly SectionChange[] | null
}

export interface FamilySigning {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
  readonly rol: Rol
  readonly presented: { readonly at: number; readonly how: PresentedHow } | null
  /** Over the text that lies offered; the last one counts. */
  readonly herkenning: Herkenning | null
  /** Before that, or over a previous text (another fingerprint). */
  readonly earlier: readonly Herkenning[]
  readonly notAsked: { readonly reason: string } | null
  /** What signing waits for: `wait-until` is over by itself; `ask` no longer holds it up, but nothing was said yet. */
  readonly open: 'nothing' | 'present' | 'wait-until' | 'ask'
  readonly waitUntil: number | null
}

/** What a family member was given to read, as it was made for him, and what he said of it; nobody else's words. */
export interface ReadingView {
  readonly deelnemerId: DeelnemerId
  readonly presentedAt: number
  readonly how: PresentedHow
  /** Of the version: an answer says which text it is over. */
  readonly fingerprint: string
  readonly sections: readonly RenderedSection[]
  /** Over this text; the last one counts. */
  readonly herkenning: OwnHerkenning | null
  /** Before that, or over a previous text (another fingerprint). */
  readonly earlier: readonly OwnHerkenning[]
  /** Whether an answer is taken now. */
  readonly open: boolean
  /** When the signature under this text was withdrawn; null where it was not, or never set. */
  readonly signatureWithdrawnAt: number | null
  /** null for who does not decide on it. */
  readonly verspreiding: OwnVerspreiding | null
}

export type OwnHerkenning = Pick<Herkenning, 'answer' | 'words' | 'at' | 'namens' | 'fingerprint'>
