// Why a command was not carried out. Each has its Dutch sentence in shared/text/refusals.ts and its status in server/http.
import type { LiveRoom } from '#shared/document/rooms.ts'
import type { Phase } from './casus.ts'

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

export type RefusalReason = Refusal['reason']
