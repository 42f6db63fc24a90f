// What lies around a text: its earlier moments, what lies apart of it, what is taken out of it, and what is one’s own.
import type { TextReaders } from '#shared/casus/verhaal.ts'
import type { Block } from '#shared/document/blocks.ts'
import type { RoomContent } from '#shared/document/room-doc.ts'
import type { RoomKind } from '#shared/document/rooms.ts'
import type { DeelnemerId, LateTextId, RescuedWordsId, SnapshotId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { Person } from './views.ts'

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
