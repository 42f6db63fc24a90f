// What a page of the family is drawn from, as plain values: the server fills it, client/gezin makes the page of it.
import type { HerkenningAnswer } from '#shared/casus/casus.ts'
import type { GegevenField } from '#shared/casus/gegevens.ts'
import type { ActieStatus } from '#shared/casus/plan.ts'
import type { VernietigingScope } from '#shared/casus/vernietiging.ts'
import type { CommandId, DeelnemerId, PersonId, VernietigingId } from '#shared/ids.ts'
import type { Failure } from '#shared/text/refusals.ts'
import type { GegevensOf } from './gegevens.ts'
import type { MdoReportView, MdoView } from './mdo.ts'
import type { CrisiskaartView, OwnActie, PlanReadingView } from './planning.ts'
import type { ReadingView } from './signing.ts'
import type { SharedVerhaalView, VerhaalView } from './texts.ts'
import type { CertificateView } from './vernietiging.ts'
import type { CasusView, Me, Person } from './views.ts'
import type { WhoSeesView } from './who-sees.ts'

/** Those that stand in the row of pages. */
export const GEZIN_PAGES = ['home', 'plan', 'acties', 'verhaal', 'analyse', 'wie', 'toestemming', 'gekeken'] as const
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

/** Which pages there are for this reader beside those of everybody; nothing of what stands in them. */
export interface OwnPages {
  readonly plan: OwnPlan | null
  readonly crisiskaart: boolean
  /** Tells a verhaal here, or was given one to read. */
  readonly verhaal: { readonly tells: boolean; readonly others: boolean } | null
  /** Can ask here for destruction, or reads that it was asked. */
  readonly vernietigen: boolean
  /** May read who looked. */
  readonly looks: boolean
}

export interface OwnPlan {
  readonly publishedAt: number
  /** Whether an answer is taken now. */
  readonly open: boolean
  readonly answered: boolean
  /** How many acties of it are his. */
  readonly acties: number
}

interface AtTable extends Around {
  readonly me: Me
  readonly casus: CasusView
  readonly own: OwnPages
}

export interface HomePage extends AtTable {
  readonly page: 'home'
}

export interface AnalysePage extends AtTable {
  readonly page: 'analyse'
  readonly reading: ReadingView
  readonly asking: Asking
  readonly outside: SayingOutside
}

/** Whether it may go outside the table: what was just sent, and why it was not taken. */
export interface SayingOutside {
  readonly commandId: CommandId
  readonly sent: boolean
  readonly chosen: 'allow' | 'block' | null
  readonly refusal: Asking['refusal']
}

export interface PlanPage extends AtTable {
  readonly page: 'plan'
  readonly plan: PlanReadingView
  readonly asking: Asking
}

export interface ActiesPage extends AtTable {
  readonly page: 'acties'
  readonly plan: Pick<PlanReadingView, 'deelnemerId' | 'fingerprint'>
  readonly acties: readonly AskedActie[]
  /** News that was not taken of an actie that is in the plan no more. */
  readonly gone: Asking<ActieAnswer> | null
}

/** What can be said of an actie. */
export const ACTIE_ANSWERS = ['bezig', 'gedaan', 'lukt-niet'] as const satisfies readonly ActieStatus[]
export type ActieAnswer = (typeof ACTIE_ANSWERS)[number]

export interface AskedActie extends OwnActie {
  readonly asking: Asking<ActieAnswer>
}

export interface CrisiskaartPage extends AtTable {
  readonly page: 'crisiskaart'
  readonly kaart: CrisiskaartView
}

export interface VerhaalPage extends AtTable {
  readonly page: 'verhaal'
  /** null for who tells no verhaal here. */
  readonly verhaal: VerhaalView | null
  readonly others: readonly SharedVerhaalView[]
  /** What school or a guest shared with this reader. */
  readonly inbreng: readonly SharedVerhaalView[]
}

export interface OverlegPage extends AtTable {
  readonly page: 'overleg'
  readonly mdo: MdoView
  /** Once it is closed. */
  readonly report: MdoReportView | null
}

export interface WiePage extends AtTable {
  readonly page: 'wie'
  readonly choosing: Choosing
  /** Of himself, and of the jeugdige where he decides for him. */
  readonly gegevens: readonly GegevensOf[]
  readonly telling: Telling
}

/** One's own adres or telefoon: what was just sent, and why it was not taken. */
export interface Telling {
  readonly commandId: CommandId
  readonly sent: boolean
  readonly typed: { readonly field: GegevenField; readonly value: string } | null
  readonly refusal: Failure | null
}

/** Whom one can call: what was just sent, and why it was not taken. */
export interface Choosing {
  readonly commandId: CommandId
  readonly sent: boolean
  readonly chosen: string | null
  readonly refusal: Asking['refusal']
}

export interface ToestemmingPage extends AtTable {
  readonly page: 'toestemming'
  readonly seen: WhoSeesView
  readonly saying: Saying
  readonly outside: SayingOutside
}

/** Who may read along: what was just sent, and why it was not taken. */
export interface Saying {
  readonly commandId: CommandId
  readonly sent: boolean
  /** About whom and which text. */
  readonly about: string | null
  readonly refusal: Failure | null
}

export interface VernietigenPage extends AtTable {
  readonly page: 'vernietigen'
  readonly vernietiging: OwnVernietiging
  readonly asking: AskingVernietiging
}

export interface OwnVernietiging {
  /** The reader's place. */
  readonly deelnemerId: DeelnemerId
  readonly mayAsk: readonly VernietigingScope[]
  /** The newest first. */
  readonly requests: readonly OwnRequest[]
  /** Versions of the analyse under which a signature was set. */
  readonly signed: readonly { readonly name: string; readonly at: number }[]
  /** Where his verhaal was taken along. */
  readonly verhaalIn: 'signed' | 'offered' | null
}

export interface OwnRequest {
  readonly id: VernietigingId
  readonly scope: VernietigingScope
  readonly at: number
  /** null: the reader's own wish. */
  readonly by: string | null
  readonly namens: string | null
  /** yyyy-mm-dd */
  readonly due: string
  readonly standing:
    | { readonly status: 'requested' | 'proposed' }
    | { readonly status: 'refused'; readonly at: number; readonly reason: string }
    | { readonly status: 'destroyed'; readonly at: number }
  readonly mayTakeBack: boolean
}

/** What was just sent, and why it was not taken. */
export interface AskingVernietiging {
  readonly commandId: CommandId
  readonly sent: 'asked' | 'taken-back' | null
  readonly typed: { readonly scope: VernietigingScope | null; readonly words: string } | null
  readonly refusal: Asking['refusal']
}

/** It belongs to no table any more. */
export interface CertificatePage extends Around {
  readonly page: 'certificate'
  readonly certificate: CertificateView
}

export interface GekekenPage extends AtTable {
  readonly page: 'gekeken'
  readonly days: readonly LookDay[]
}

/** No casus stands on these. `kept`: what was being sent, so that it is not lost. */
export interface MessagePage extends Around {
  readonly page: 'not-found' | 'signed-out' | 'somebody-else' | 'disk-full' | 'broken'
  readonly kept: KeptAnswer | null
}

export type TablePage =
  | HomePage
  | PlanPage
  | ActiesPage
  | CrisiskaartPage
  | VerhaalPage
  | OverlegPage
  | AnalysePage
  | WiePage
  | ToestemmingPage
  | VernietigenPage
  | GekekenPage
export type GezinPage = TablePage | CertificatePage | MessagePage

/** Where the question stands, as far as the address and what was just sent say it. */
export interface Asking<Answer extends string = HerkenningAnswer> {
  /** Sending the same form twice does it once. */
  readonly commandId: CommandId
  readonly again: boolean
  readonly sent: boolean
  /** What was typed in a form that was not taken. */
  readonly typed: { readonly answer: Answer | null; readonly words: string } | null
  /** Why not; `choose`: none of the three was chosen. */
  readonly refusal: Failure | { readonly reason: 'choose' } | null
}

/** The fields of a form as they came, to be sent again. */
export interface KeptAnswer {
  /** Where it was going. */
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  /** Null: this form asks for none. */
  readonly words: string | null
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
  'published-plan',
  'read-verhaal',
  'read-report',
  'changed-table',
  'changed-regie',
  'shared-verhaal',
  'answered',
  'answered-plan',
  'chose-aanspreekpunt',
  'told-actie',
] as const
export type Deed = (typeof DEEDS)[number]

/** What the built pages give the server. */
export interface GezinRenderer {
  /** A whole document. */
  readonly renderPage: (page: GezinPage) => string
  /** The one style sheet that stands in it, to the byte. */
  readonly STYLES: string
}
