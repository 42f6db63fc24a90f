// What people read of destruction: the requests that wait for a decision, and the certificate of what was destroyed.
import type { VernietigingOutcome, VernietigingScope } from '#shared/casus/vernietiging.ts'
import type { CasusId, VernietigingId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { Person } from './views.ts'

/** In which function somebody decided. */
export const DECIDING_ROLLEN = ['dossierhouder', 'casemanager', 'plancoordinator'] as const
export type DecidingRol = (typeof DECIDING_ROLLEN)[number]

/** Of what is destroyed, in numbers alone. */
export const CERTIFICATE_COUNTS = [
  'rooms',
  'changes',
  'moments',
  'versions',
  'readings',
  'events',
  'apart',
  'mdos',
] as const
export type CertificateCount = (typeof CERTIFICATE_COUNTS)[number]

export interface CertificateView {
  readonly kind: 'certificate'
  readonly id: VernietigingId
  readonly scope: VernietigingScope
  readonly requestedAt: number
  readonly decidedAt: number
  /** null while it is being carried out. */
  readonly carriedOutAt: number | null
  /** From then on no backup can bring it back either. */
  readonly goneAt: number | null
  readonly deciders: readonly DeciderView[]
  readonly counts: Readonly<Record<CertificateCount, number>> | null
  /** The reader's own wish. */
  readonly mine: boolean
}

/** By function and organisation, not by name. */
export interface DeciderView {
  readonly rol: DecidingRol
  readonly organisatie: string | null
}

export interface VernietigingView {
  readonly kind: 'request'
  readonly id: VernietigingId
  readonly casusId: CasusId
  readonly jeugdige: string
  readonly scope: VernietigingScope
  readonly requestedAt: number
  /** yyyy-mm-dd */
  readonly due: string
  readonly wish: { readonly person: Person; readonly rol: Rol }
  readonly namens: { readonly by: Person; readonly how: string } | null
  readonly words: string
  /** Who decides beside whose wish it is, and was not the one to ask. */
  readonly alsoDecide: readonly { readonly person: Person; readonly rol: Rol }[]
  readonly standing:
    | { readonly status: 'requested'; readonly objected: { readonly by: Person; readonly reason: string } | null }
    | {
        readonly status: 'proposed'
        readonly by: Person
        readonly at: number
        readonly outcome: VernietigingOutcome
        readonly reason: string | null
      }
  /** A version of the analyse under which a signature stands. */
  readonly signed: readonly { readonly at: number; readonly by: Person }[]
  /** What this reader can do. */
  readonly may: { readonly propose: boolean; readonly confirm: boolean; readonly object: boolean }
}

/** The answer of `GET /api/vernietigingen`: what waits for this reader, soonest due first, then the certificates, newest first. */
export type VernietigingenView = readonly (VernietigingView | CertificateView)[]
