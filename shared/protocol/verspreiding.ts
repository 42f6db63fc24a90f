// What is shown of whether the analyse may go to people who do not sit at the table.

import type { Recorder } from '#shared/casus/gezag.ts'
import type { VERSPREIDING_STATES, VerspreidingUitzondering } from '#shared/casus/verspreiding.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import type { Person } from './views.ts'
import type { Decider } from './who-sees.ts'

export type VerspreidingState = (typeof VERSPREIDING_STATES)[number]

/** Beside the export. Who said what, and why it goes all the same, is for colleagues; to others the lists are empty. */
export interface VerspreidingView {
  readonly state: VerspreidingState
  readonly words: readonly {
    readonly person: Person
    readonly given: boolean
    readonly at: number
    readonly namens: string | null
  }[]
  readonly uitzondering: ShownUitzondering | null
  readonly deciders: readonly Decider[]
}

export interface ShownUitzondering extends Omit<VerspreidingUitzondering, keyof Recorder> {
  readonly by: Person
  readonly at: number
}

/** For one of the family who decides, or who said something of it. */
export interface OwnVerspreiding {
  /** null: he decides no longer. */
  readonly speaker: DeelnemerId | null
  readonly said: { readonly given: boolean; readonly at: number; readonly namens: string | null } | null
  /** null: the family was not told yet how it stands. */
  readonly state: VerspreidingState | null
  readonly uitzondering: {
    readonly reason: string
    readonly by: PersonId
    readonly until: string
  } | null
}
