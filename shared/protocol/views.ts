// What the server shows a person, as plain values. Hidden is absent: a view holds no count, title or place of what its reader may not see.

import type { WaitsFor } from '#shared/casus/available.ts'
import type {
  AnalyseState,
  AnalyseStatus,
  Besluit,
  Deelnemer,
  Herkenning,
  Phase,
  PresentedHow,
  Signaal,
} from '#shared/casus/casus.ts'
import type { CommandType } from '#shared/casus/commands.ts'
import type { CoordinatingRol, HandoverSubject } from '#shared/casus/coordinators.ts'
import type { LinkKind } from '#shared/casus/links.ts'
import type { Turn } from '#shared/casus/moments.ts'
import type { ActieStatus, ActieUpdate, Instemming, OpenPoint, PlanScope } from '#shared/casus/plan.ts'
import type { RefusalReason } from '#shared/casus/refusals.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { Basis } from '#shared/casus/uitstroom.ts'
import type { TextReaders } from '#shared/casus/verhaal.ts'
import type { Block } from '#shared/document/blocks.ts'
import type { RenderedActie, RenderedSection } from '#shared/document/render.ts'
import type { RoomContent, SectionContent } from '#shared/document/room-doc.ts'
import type { RoomKind, TableRoom } from '#shared/document/rooms.ts'
import type { TemplateId } from '#shared/document/template/template.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type {
  CasusId,
  DeelnemerId,
  LateTextId,
  OrganisatieId,
  PersonId,
  RescuedWordsId,
  SnapshotId,
  VersionId,
} from '#shared/ids.ts'
import type { AccountKind, Rol } from '#shared/people.ts'
import type { ReadOnlyReason } from './live.ts'
import type { MdoSummary } from './mdo.ts'
import type { OwnVerspreiding, VerspreidingView } from './verspreiding.ts'

export interface Person {
  readonly id: PersonId
  readonly name: string
  /** As printed: gedragswetenschapper, moeder. */
  readonly functie: string
  /** Short, for a caret and a seat: GGZ, leerplicht. */
  readonly discipline: string
  readonly organisatie: { readonly id: OrganisatieId; readonly name: string } | null
  /** Six hex digits; the same for this person everywhere. */
  readonly colour: string
}

export interface Me extends Person {
  readonly kind: AccountKind
  readonly installation: 'demo' | 'production'
}

export interface WerklijstRow {
  readonly casusId: CasusId
  readonly jeugdige: string
  readonly phase: Phase
  readonly rollen: readonly Rol[]
  /** The next step of the casus, and whether it waits for the reader. */
  readonly waitsFor: WaitsFor
  readonly mine: boolean
  /** null for who is no colleague: it moves with what is hidden. */
  readonly changedAt: number | null
  /** What turns by itself within thirty days; for colleagues. */
  readonly soon?: Turn
}

export interface CasusView {
  readonly id: CasusId
  /** Rises with every event; 0 for who is no colleague: a number that rises tells of what is hidden. */
  readonly version: number
  readonly phase: Phase
  readonly jeugdige: { readonly name: string; readonly born: string | null }
  readonly waitsFor: WaitsFor
  /** What turns by itself within thirty days, the first of it; for colleagues. */
  readonly soon?: Turn
  /** The phases passed so far with the day each began; the last one is now. */
  readonly passed: readonly { readonly phase: Phase; readonly at: number }[]
  readonly deelnemers: readonly DeelnemerView[]
  /** Of these rollen nobody here has an account any more; for colleagues. */
  readonly unheld?: readonly CoordinatingRol[]
  /** What the reader took over from somebody else, for a while after. */
  readonly tookOver?: readonly CoordinatingRol[]
  /** Absent for those who may not read them. */
  readonly signaal?: Signaal
  readonly besluit?: Besluit
  /** For those who may read the analyse. */
  readonly analyse?: AnalyseStatus
  /** Why it came back and was not signed, until it is put still again; for those who may read it. */
  readonly returned?: { readonly at: number; readonly by: PersonId; readonly remarks: string }
  /** For a family member to whom the analyse was presented: whether he can answer now, and whether he did. */
  readonly reading?: { readonly presentedAt: number; readonly open: boolean; readonly answered: boolean }
  readonly documents: readonly DocumentView[]
  readonly missingExpertise: readonly string[]
  /** The four areas; absent before there is an analyse. */
  readonly regie?: readonly RegieView[]
  /** Those that exist for this reader, the newest day first; absent before there is an analyse. */
  readonly mdos?: readonly MdoSummary[]
  /** Whom the reader himself chose to call; absent where he chose nobody. */
  readonly aanspreekpunt?: AanspreekpuntView
  /** For colleagues: who chose whom. */
  readonly aanspreekpunten?: readonly AanspreekpuntView[]
  readonly links?: readonly LinkView[]
  /** While the casus is uitgestroomd; who weighed it and how is for colleagues. */
  readonly uitstroom?: {
    readonly at: number
    readonly signs: string
    readonly by?: PersonId
    readonly basis?: Basis
  }
  /** The last way back, for colleagues. */
  readonly terugkeer?: { readonly at: number; readonly by: PersonId; readonly reason: string }
  /** For colleagues: who decides and was not asked yet about the way back, and why not. */
  readonly toAsk?: readonly { readonly deelnemerId: DeelnemerId; readonly reason: string }[]
  /** Of a casus that is closed; why is for colleagues. */
  readonly closed?: { readonly at: number; readonly reason?: string }
  /** Who decides today on what is shared; for who may link. */
  readonly deciders?: readonly DeelnemerId[]
  /** Of school and guests: whether the reader writes one here, and whether one was shared with him. Absent where neither. */
  readonly inbreng?: { readonly writes: boolean; readonly others: boolean }
  /** For who is named for what is afgeschermd; to everybody else it does not exist. */
  readonly afgeschermd?: Omit<DocumentView, 'room'>
  /** Who is named for it, as far as the reader knows of it; absent where he knows of nobody. */
  readonly clearances?: readonly ClearanceView[]
  readonly mine: { readonly rollen: readonly Rol[]; readonly commands: readonly CommandType[] }
}

/** What is known of words before they are taken out of a document. */
export interface PurgeView {
  /** In the text and in what was kept of it. */
  readonly places: number
  /** What was taken away since shortly may still be kept; it goes as well. */
  readonly unfolded: boolean
  /** Signed versions that keep them. */
  readonly staying: number
  /** Who had the document open, or read what was made of it, since they can have stood there; not who asks. */
  readonly readers: readonly Person[]
}

export interface ClearanceView {
  readonly deelnemerId: DeelnemerId
  readonly reason: string
  readonly at: number
}

export interface DeelnemerView {
  readonly id: DeelnemerId
  readonly person: Person
  readonly rol: Rol
  readonly from: number
  readonly until: number | null
  readonly endedAt: number | null
  /** Why this person sits here; colleagues at the table read it. */
  readonly purpose?: string
  /** Has an open room of this casus on the screen right now. */
  readonly here: boolean
  /** Of work; null where there is none, for family, and for who sits here no longer. */
  readonly phone: string | null
  /** Whose work he does for a while. */
  readonly vervangt?: Pick<Person, 'id' | 'name'>
  /** What can be changed of it, for who may. */
  readonly given?: Pick<Deelnemer, 'rooms' | 'grondslag' | 'doorbreking'> & { readonly changes: number }
  /** Has a place and no account any more; colleagues at the table read it. */
  readonly hasLeft?: true
}

/** Another casus that this one is linked with, or that one of both sides asked for; for who sits at both. */
export interface LinkView {
  readonly casusId: CasusId
  readonly jeugdige: string
  readonly kind: LinkKind
  /** `asked-here`: the other side said yes, and waits for this one. */
  readonly state: 'linked' | 'asked-here' | 'asked-there'
}

/** Under the place of the family member who chose. */
export interface AanspreekpuntView {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
  readonly at: number
  /** How a colleague came to write it down; null where the family member chose himself. */
  readonly namens: string | null
}

export interface RegieLead extends Pick<Person, 'id' | 'name' | 'functie'> {
  readonly confirmed: boolean
}

export interface RegieView {
  readonly area: RegieArea
  /** Who leads today; null where nobody does. */
  readonly lead: RegieLead | null
  /** For colleagues: who was named last. Before `since` (yyyy-mm-dd) that is somebody who is to lead. */
  readonly named?: RegieLead & { readonly since: string; readonly reason: string | null }
}

/** What who takes an area over has to know. What it holds now is read from the plan as it stands this moment. */
export interface HandoverView {
  readonly subject: HandoverSubject
  readonly from: Person
  readonly to: Person
  /** null for a rol: who has it was invited in it. */
  readonly confirmed: boolean | null
  /** The first day, yyyy-mm-dd. */
  readonly since: string
  readonly reason: string
  readonly note: string | null
  /** Who laid it down: the one who led, or a plancoordinator. */
  readonly by: Person
  /** null for who does not read the plan, and while there is none. */
  readonly plan: HandoverPlan | null
}

export interface HandoverPlan {
  readonly template: TemplateId
  /** This area; where something is written. */
  readonly area: SectionContent | null
  /** The proces: how the table reaches each other. null where that is the area itself. */
  readonly proces: SectionContent | null
  /** Those of who hands over. */
  readonly acties: readonly RenderedActie[]
}

export interface DocumentView {
  readonly room: TableRoom
  readonly access: 'read' | 'write'
  readonly readOnlyBecause: ReadOnlyReason | null
  readonly changedAt: number | null
}

export interface SnapshotRow {
  readonly id: SnapshotId
  readonly at: number
  readonly kind: 'work' | 'formal'
  readonly workedIn: readonly Person[]
  readonly words: number
}

export interface SnapshotView extends SnapshotRow {
  readonly content: RoomContent
}

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

/** One's own verhaal, beside its room: as it would be shared now, and with whom it was. */
export interface VerhaalView {
  readonly deelnemerId: DeelnemerId
  readonly access: 'read' | 'write'
  /** null where nothing was written yet. */
  readonly text: { readonly fingerprint: string; readonly blocks: readonly Block[] } | null
  readonly shared: { readonly at: number; readonly readers: TextReaders; readonly changed: boolean } | null
  /** A version of the analyse in which it stays, also when it is taken back. */
  readonly standsIn: 'signed' | 'offered' | null
  /** Who would read it now among the professionals. */
  readonly professionals: readonly Pick<Person, 'name' | 'functie'>[]
  readonly family: readonly { readonly deelnemerId: DeelnemerId; readonly name: string; readonly rol: Rol }[]
  /** What others shared with this reader. */
  readonly others: readonly SharedVerhaalView[]
}

export interface SharedVerhaalView {
  readonly deelnemerId: DeelnemerId
  readonly name: string
  readonly rol: Rol
  readonly at: number
  readonly text: readonly Block[]
}

export interface SectionChange {
  readonly section: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** A paragraph each, in stretches of words. */
  readonly parts: readonly (readonly ChangedWords[])[]
}

/** Achtergebleven tekst: words that came after the text was put still, kept apart until their author says what is to be done. */
export interface LateTextView {
  readonly id: LateTextId
  readonly by: Person
  readonly at: number
  readonly mine: boolean
  readonly status: 'waiting' | 'declined'
  /** Against the text as it stood when they came; empty where only the form was changed. */
  readonly changes: readonly SectionChange[]
  /** Whether its author can have it added now. */
  readonly canAdd: boolean
}

/** Herstelde woorden: what a collision destroyed and has no place in the text, until somebody puts it back. */
export interface RescuedWordsView {
  readonly id: RescuedWordsId
  readonly by: Person
  readonly at: number
  readonly mine: boolean
  readonly status: 'waiting' | 'declined'
  /** Where it stood; null where that is not known any more. */
  readonly section: string | null
  /** The kind of room that it was moved out of; null where it was written here. */
  readonly from: RoomKind | null
  readonly text: string
  /** Whether this reader can put it back now. */
  readonly canAnswer: boolean
}

export interface ChangedWords {
  readonly text: string
  readonly op: 'same' | 'added' | 'removed'
}
