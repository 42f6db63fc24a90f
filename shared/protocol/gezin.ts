// What a page of the family is drawn from, as plain values: the server fills it, client/gezin makes the page of it.
import type { HerkenningAnswer } from '#shared/casus/casus.ts'
import type { CommandId, PersonId } from '#shared/ids.ts'
import type { Failure } from '#shared/text/refusals.ts'
import type { CasusView, Me, Person, ReadingView } from './views.ts'

export const GEZIN_PAGES = ['home', 'analyse', 'wie', 'gekeken'] as const
export type GezinPageName = (typeof GEZIN_PAGES)[number]

/** Somebody whom one can become, in the demo alone. */
export interface PersonToBecome {
  readonly id: PersonId
  readonly name: string
  readonly functie: string
  readonly group: 'professional' | 'familie' | 'overig'
}

/** What stands around every page. */
export interface Around {
  /** Null: signed out. */
  readonly me: Me | null
  /** The address of the page, to come back to. */
  readonly address: string
  /** In the demo: whom one can become. */
  readonly become: readonly PersonToBecome[] | null
  /** Days and hours are told as of this moment. */
  readonly at: number
}

interface AtTable extends Around {
  readonly me: Me
  readonly casus: CasusView
}

export interface HomePage extends AtTable {
  readonly page: 'home'
}

export interface AnalysePage extends AtTable {
  readonly page: 'analyse'
  readonly reading: ReadingView
  readonly asking: Asking
}

export interface WiePage extends AtTable {
  readonly page: 'wie'
}

export interface GekekenPage extends AtTable {
  readonly page: 'gekeken'
  readonly days: readonly LookDay[]
}

/** No casus stands on these. `kept`: what was being sent, so that it is not lost. */
export interface MessagePage extends Around {
  readonly page: 'not-found' | 'signed-out' | 'somebody-else' | 'broken'
  readonly kept: KeptAnswer | null
}

export type TablePage = HomePage | AnalysePage | WiePage | GekekenPage
export type GezinPage = TablePage | MessagePage

/** Where the question stands, as far as the address and what was just sent say it. */
export interface Asking {
  /** Sending the same form twice does it once. */
  readonly commandId: CommandId
  readonly again: boolean
  readonly sent: boolean
  /** What was typed in a form that was not taken. */
  readonly typed: { readonly answer: HerkenningAnswer | null; readonly words: string } | null
  /** Why not; `choose`: none of the three was chosen. */
  readonly refusal: Failure | { readonly reason: 'choose' } | null
}

/** The fields of a form as they came, to be sent again. */
export interface KeptAnswer {
  /** Where it was going. */
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly words: string
}

/** One day of looking, the newest first; one line for each person. */
export interface LookDay {
  /** yyyy-mm-dd */
  readonly day: string
  readonly looks: readonly Look[]
}

export interface Look {
  readonly who: Looker
  readonly deeds: readonly Deed[]
}

/** VI12: a name only for who sits at this table now. */
export type Looker =
  | { readonly kind: 'self' }
  | { readonly kind: 'at-table'; readonly person: Person; readonly family: boolean }
  | { readonly kind: 'away'; readonly functie: string; readonly organisatie: string | null }

export const DEEDS = [
  'looked',
  'read-analyse',
  'wrote-analyse',
  'copied-analyse',
  'read-plan',
  'wrote-plan',
  'changed-table',
  'changed-regie',
  'answered',
] as const
export type Deed = (typeof DEEDS)[number]

/** What the built pages give the server. */
export interface GezinRenderer {
  /** A whole document. */
  readonly renderPage: (page: GezinPage) => string
  /** The one style sheet that stands in it, to the byte. */
  readonly STYLES: string
}
