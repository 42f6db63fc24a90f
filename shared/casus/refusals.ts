// Why a command was not carried out. Each has its Dutch sentence in shared/text/refusals.ts and its status in server/http.
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { AnalyseStatus, Phase } from './casus.ts'

export type Refusal =
  | { readonly reason: 'no-such-casus' }
  | { readonly reason: 'casus-exists' }
  | { readonly reason: 'wrong-phase'; readonly phase: Phase }
  | { readonly reason: 'not-your-rol' }
  | { readonly reason: 'changed-meanwhile'; readonly expected: number; readonly current: number }
  | { readonly reason: 'no-such-person' }
  | { readonly reason: 'rol-not-for-person' }
  | { readonly reason: 'not-for-yourself' }
  | { readonly reason: 'already-deelnemer' }
  | { readonly reason: 'room-not-for-rol'; readonly room: LiveRoom }
  | { readonly reason: 'needs-end-date' }
  | { readonly reason: 'date-is-past' }
  | { readonly reason: 'no-such-deelnemer' }
  | { readonly reason: 'last-coordinator' }
  | { readonly reason: 'owner-not-at-table' }
  /** The analyse is not in the state that this asks for. */
  | { readonly reason: 'wrong-status'; readonly status: AnalyseStatus }
  | { readonly reason: 'nothing-to-offer' }
  /** Somebody did not report that all of his text arrived: going on asks why. */
  | { readonly reason: 'needs-reason'; readonly people: readonly PersonId[] }
  | { readonly reason: 'text-changed'; readonly seen: string; readonly current: string }
  | { readonly reason: 'not-family' }
  | { readonly reason: 'not-presented' }
  /** Who writes down another's answer says how he came by it. */
  | { readonly reason: 'needs-namens' }
  | { readonly reason: 'gate-herkenning'; readonly missing: readonly DeelnemerId[] }
  | { readonly reason: 'no-registration' }
  | { readonly reason: 'self-supervision' }
  | { readonly reason: 'wrong-code' }
  | { readonly reason: 'too-many-codes' }
  /** Of regie: somebody who sits at the table leads on this area already. */
  | { readonly reason: 'has-holder' }
  | { readonly reason: 'not-the-holder' }
  | { readonly reason: 'already-confirmed' }
  | { readonly reason: 'holder-not-at-table' }
  | { readonly reason: 'holder-changed'; readonly expected: PersonId; readonly current: PersonId | null }
  /** Of an aanspreekpunt: the chooser himself, a child, or somebody who does not sit here. */
  | { readonly reason: 'cannot-be-called' }

export type RefusalReason = Refusal['reason']
