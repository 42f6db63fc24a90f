// Wie mag wat zien, waarom, tot wanneer: as one reader may know it.
import type { Turn } from '#shared/casus/moments.ts'
import type { SeenText, SightGround } from '#shared/casus/who-sees.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { OwnVerspreiding } from './verspreiding.ts'
import type { Person } from './views.ts'

export interface WhoSeesView {
  readonly rows: readonly WhoSeesRow[]
  /** For colleagues: what turns by itself within thirty days. */
  readonly soon: readonly Turn[]
  /** Who decides today who reads along. */
  readonly deciders: readonly Decider[]
  /** The reader's own place as one who decides; null for who does not. */
  readonly speaker: DeelnemerId | null
  /** For one of the family: whether the analyse may go outside the table; null where he has no say in it. */
  readonly outside: OwnVerspreiding | null
}

export interface Decider {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
}

export interface WhoSeesRow {
  readonly deelnemerId: DeelnemerId
  readonly person: Person
  readonly rollen: readonly Rol[]
  readonly family: boolean
  readonly self: boolean
  readonly sights: readonly SightView[]
}

export interface SightView {
  readonly text: SeenText
  readonly level: 'none' | 'part' | 'read' | 'write'
  readonly ground: SightGround
  /** When it becomes another one by itself. */
  readonly until: number | null
  /** What was said, the last word of each: for colleagues all of them, for who decides his own. */
  readonly words: readonly {
    readonly person: Person
    readonly given: boolean
    readonly at: number
    readonly namens: string | null
  }[]
  /** What this reader can say of it now. */
  readonly say: { readonly kind: 'give' | 'withdraw'; readonly room: TableRoom } | null
}
