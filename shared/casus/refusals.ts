// Why a command was not carried out. Each has its Dutch sentence in shared/text/refusals.ts and its status in server/http.
import type { TableRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { AnalyseStatus, Phase } from './casus.ts'
import type { MdoStatus } from './mdo.ts'
import type { RegieArea } from './regie.ts'

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
  | { readonly reason: 'room-not-for-rol'; readonly room: TableRoom }
  | { readonly reason: 'room-not-yours'; readonly room: TableRoom }
  | { readonly reason: 'needs-end-date' }
  | { readonly reason: 'date-is-past' }
  | { readonly reason: 'no-such-deelnemer' }
  /** Of a vervanging: somebody of elsewhere, in another rol, or for longer than the place itself. */
  | { readonly reason: 'other-organisatie' }
  | { readonly reason: 'other-rol' }
  | { readonly reason: 'longer-than-place' }
  /** Nobody can invite here any more but to put that right. */
  | { readonly reason: 'coordinator-first' }
  | { readonly reason: 'last-coordinator' }
  /** Of a place: it was changed meanwhile, or nothing of it is another. */
  | { readonly reason: 'place-changed'; readonly expected: number; readonly current: number }
  | { readonly reason: 'nothing-changed' }
  /** Of a step back and the way back. */
  | { readonly reason: 'needs-casemanager' }
  | { readonly reason: 'last-casemanager' }
  | { readonly reason: 'terugkeer-needs-toestemming'; readonly missing: readonly DeelnemerId[] }
  | { readonly reason: 'already-answered' }
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
  /** A signature is withdrawn by who set it. */
  | { readonly reason: 'not-the-signer' }
  | { readonly reason: 'wrong-code' }
  | { readonly reason: 'too-many-codes' }
  /** Of regie: somebody who sits at the table leads on this area already. */
  | { readonly reason: 'has-holder' }
  | { readonly reason: 'not-the-holder' }
  | { readonly reason: 'already-confirmed' }
  | { readonly reason: 'holder-not-at-table' }
  | { readonly reason: 'holder-changed'; readonly expected: PersonId; readonly current: PersonId | null }
  /** Of the MDO. */
  | { readonly reason: 'no-such-mdo' }
  | { readonly reason: 'mdo-exists' }
  | { readonly reason: 'mdo-is-open' }
  | { readonly reason: 'wrong-mdo-status'; readonly status: MdoStatus }
  | { readonly reason: 'not-the-chair' }
  | { readonly reason: 'no-such-item' }
  | { readonly reason: 'not-at-table' }
  | { readonly reason: 'not-present' }
  | { readonly reason: 'no-such-afspraak' }
  | { readonly reason: 'mdo-changed'; readonly expected: number; readonly current: number }
  | { readonly reason: 'mdo-of-another-day' }
  /** Of the plan: nobody ever wrote in it; nothing lies ready; nothing was published yet. */
  | { readonly reason: 'nothing-to-publish' }
  | { readonly reason: 'nothing-prepared' }
  | { readonly reason: 'not-published' }
  | { readonly reason: 'gate-preview'; readonly missing: readonly DeelnemerId[] }
  | { readonly reason: 'gate-regie'; readonly areas: readonly RegieArea[] }
  /** The analyse is not signed: publishing asks why it does not wait. */
  | { readonly reason: 'needs-provisional' }
  | { readonly reason: 'no-open-point' }
  | { readonly reason: 'no-such-actie' }
  | { readonly reason: 'not-your-actie' }
  /** Of a verhaal: nothing stands in it, nobody was chosen, or there is nothing to take back. */
  | { readonly reason: 'nothing-to-share' }
  | { readonly reason: 'no-readers' }
  | { readonly reason: 'nothing-shared' }
  /** Of what is afgeschermd: this rol is never named for it; and of words to be taken out: they stand nowhere in this room. */
  | { readonly reason: 'not-for-clearance' }
  | { readonly reason: 'nothing-to-purge' }
  /** Words are moved out of what the table writes together, and out of nothing else. */
  | { readonly reason: 'not-to-be-moved' }
  | { readonly reason: 'no-such-room' }
  | { readonly reason: 'room-stands-still' }
  /** Of an aanspreekpunt: the chooser himself, a child, or somebody who does not sit here. */
  | { readonly reason: 'cannot-be-called' }
  /** Of gezag, wilsbekwaamheid and toestemming. */
  | { readonly reason: 'no-gezag-for-rol' }
  | { readonly reason: 'not-the-jeugdige' }
  | { readonly reason: 'cannot-represent' }
  | { readonly reason: 'ends-before-it-begins' }
  | { readonly reason: 'date-is-to-come' }
  /** A name with letters of two alphabets, or with signs that nobody sees. */
  | { readonly reason: 'look-alikes' }
  | { readonly reason: 'not-yours-to-decide' }
  | { readonly reason: 'does-not-decide' }
  /** Reading here does not hang on toestemming, or it is there already. */
  | { readonly reason: 'no-toestemming-asked' }
  | { readonly reason: 'already-said' }
  | { readonly reason: 'nobody-refuses' }
  /** Of the analyse going outside the table: nobody said no, or what was recorded covers it; and somebody did. */
  | { readonly reason: 'nothing-blocked' }
  | { readonly reason: 'verspreiding-blocked' }
  /** The jeugdige decides himself, and said no word of it. */
  | { readonly reason: 'needs-toestemming' }
  /** Of gegevens: of who does not sit here as family, or a field that is not his. */
  | { readonly reason: 'not-of-this-person' }
  | { readonly reason: 'says-so-already' }
  | { readonly reason: 'nothing-filled-in' }
  | { readonly reason: 'not-cleared' }
  | { readonly reason: 'no-such-gegeven' }
  /** Of destruction. */
  | { readonly reason: 'not-yours-to-destroy' }
  | { readonly reason: 'already-requested' }
  | { readonly reason: 'no-such-vernietiging' }
  | { readonly reason: 'already-decided' }
  | { readonly reason: 'not-on-your-own-request' }
  | { readonly reason: 'not-the-dossierhouder' }
  | { readonly reason: 'already-proposed' }
  | { readonly reason: 'nothing-proposed' }
  | { readonly reason: 'needs-a-second-person' }
  | { readonly reason: 'other-proposal' }
  /** Of two casussen that would know of each other. */
  | { readonly reason: 'already-linked' }
  | { readonly reason: 'not-linked' }
  | { readonly reason: 'link-needs-toestemming'; readonly missing: readonly DeelnemerId[] }

export type RefusalReason = Refusal['reason']
