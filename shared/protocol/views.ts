// What the server shows a person, as plain values. Hidden is absent: a view holds no count, title or place of what its reader may not see.

import type { WaitsFor } from '#shared/casus/available.ts'
import type {
  AnalyseState,
  AnalyseStatus,
  Besluit,
  Herkenning,
  Phase,
  PresentedHow,
  Signaal,
} from '#shared/casus/casus.ts'
import type { CommandType } from '#shared/casus/commands.ts'
import type { RefusalReason } from '#shared/casus/refusals.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { RenderedActie, RenderedSection } from '#shared/document/render.ts'
import type { RoomContent, SectionContent } from '#shared/document/room-doc.ts'
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { TemplateId } from '#shared/document/template/template.ts'
import type { VersionPart } from '#shared/document/version.ts'
import type { CasusId, DeelnemerId, LateTextId, OrganisatieId, PersonId, SnapshotId, VersionId } from '#shared/ids.ts'
import type { AccountKind, Rol } from '#shared/people.ts'
import type { ReadOnlyReason } from './live.ts'

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
  readonly changedAt: number
}

export interface CasusView {
  readonly id: CasusId
  readonly version: number
  readonly phase: Phase
  readonly jeugdige: { readonly name: string; readonly born: string | null }
  readonly waitsFor: WaitsFor
  /** The phases passed so far with the day each began; the last one is now. */
  readonly passed: readonly { readonly phase: Phase; readonly at: number }[]
  readonly deelnemers: readonly DeelnemerView[]
  /** Absent for those who may not read them. */
  readonly signaal?: Signaal
  readonly besluit?: Besluit
  /** For those who may read the analyse. */
  readonly analyse?: AnalyseStatus
  /** For a family member to whom the analyse was presented: whether he can answer now, and whether he did. */
  readonly reading?: { readonly presentedAt: number; readonly open: boolean; readonly answered: boolean }
  readonly documents: readonly DocumentView[]
  readonly missingExpertise: readonly string[]
  /** The four areas; absent before there is an analyse. */
  readonly regie?: readonly RegieView[]
  /** Whom the reader himself chose to call; absent where he chose nobody. */
  readonly aanspreekpunt?: AanspreekpuntView
  /** For colleagues: who chose whom. */
  readonly aanspreekpunten?: readonly AanspreekpuntView[]
  readonly mine: { readonly rollen: readonly Rol[]; readonly commands: readonly CommandType[] }
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
  readonly area: RegieArea
  readonly from: Person
  readonly to: Person
  readonly confirmed: boolean
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
  readonly room: LiveRoom
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
  readonly parts: readonly VersionPart[]
  readonly status: 'offered' | 'signed' | 'earlier'
  /** The detached JWS over the statement of its signing. */
  readonly seal: string | null
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
  readonly lastSigned: { readonly versionId: VersionId; readonly at: number; readonly by: Person } | null
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
}

export type OwnHerkenning = Pick<Herkenning, 'answer' | 'words' | 'at' | 'namens' | 'fingerprint'>

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

export interface ChangedWords {
  readonly text: string
  readonly op: 'same' | 'added' | 'removed'
}
