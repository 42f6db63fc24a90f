// What a beheerder sees: organisaties and the people who work in them. Nothing of a casus, and nobody of a family.
import type { InstallationRol, OrganisatieKind, WorkKind } from '#shared/beheer/commands.ts'
import type { OrganisatieId, PersonId } from '#shared/ids.ts'
import type { Registration } from '#shared/people.ts'

export interface OrganisatieRow {
  readonly id: OrganisatieId
  readonly name: string
  /** null where it was not asked yet. */
  readonly kind: OrganisatieKind | null
  readonly region: string | null
  /** With an account that counts today. */
  readonly people: number
}

export interface AccountRow {
  readonly id: PersonId
  readonly name: string
  readonly functie: string
  readonly kind: WorkKind
  readonly organisatie: { readonly id: OrganisatieId; readonly name: string } | null
  readonly isDossierhouder: boolean
  readonly state: 'coming' | 'here' | 'gone'
  /** yyyy-mm-dd: the first day, and the last one where there is one. */
  readonly from: string
  readonly lastDay: string | null
  /** The day until which the newest registration counts. */
  readonly validUntil: string | null
}

export interface BeheerView {
  readonly organisaties: readonly OrganisatieRow[]
  readonly people: readonly AccountRow[]
}

/** Somebody who did something here; a name that may have changed since. */
export interface DoneBy {
  readonly at: number
  readonly by: string
}

export type AccountMoment = DoneBy &
  (
    | { readonly kind: 'made' }
    | { readonly kind: 'profile'; readonly name: string; readonly functie: string }
    | { readonly kind: 'registration'; readonly registration: Registration }
    | { readonly kind: 'rol'; readonly to: InstallationRol }
    | { readonly kind: 'dossierhouder'; readonly holds: boolean }
    /** `lastDay` null: at once. */
    | { readonly kind: 'end'; readonly lastDay: string | null; readonly reason: string }
    | { readonly kind: 'kept' }
  )

export interface AccountView extends AccountRow {
  readonly discipline: string
  readonly phone: string | null
  /** Whether it is the account of who looks. */
  readonly isMine: boolean
  /** The newest first. */
  readonly registrations: readonly (Registration & DoneBy)[]
  /** All that was done to this account, the newest first. */
  readonly history: readonly AccountMoment[]
}

/** What the end of an account leaves behind, in numbers alone. */
export interface AccountRemains {
  readonly sessions: number
  readonly tables: number
  readonly withoutCasemanager: number
  readonly withoutPlancoordinator: number
}

export interface BeheerDone {
  readonly remains?: AccountRemains
}
