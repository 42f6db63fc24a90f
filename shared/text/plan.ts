// Publishing the plan: klaarzetten, looking at it as the family will read it, publiceren; and what the family says of it.
import type { HerkenningAnswer } from '#shared/casus/casus.ts'
import type { ActieStatus, PlanScope } from '#shared/casus/plan.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import { calendarDateText, momentText } from './dates.ts'
import { REGIE } from './regie.ts'

export const SCOPE: Readonly<Record<PlanScope, { readonly name: string; readonly the: string }>> = {
  plan: { name: 'Gezamenlijk plan', the: 'het plan' },
  crisiskaart: { name: 'Crisiskaart met de veiligheidsafspraken', the: 'de crisiskaart' },
}

const byWhom = (name: string, at: number) => `${momentText(at)} door ${name}`

export const PUBLISH = {
  step: 'Plan klaarzetten',
  stepReady: 'Verder met publiceren',
  title: 'Het plan publiceren',
  lead: 'U zet de tekst van nu klaar, bekijkt wat ieder van het gezin te lezen krijgt, en publiceert dan precies die tekst. Ondertussen kan iedereen gewoon verder schrijven.',
  notYours: 'De plancoördinator zet het plan klaar en publiceert het. U kunt hier meekijken.',

  readyTitle: 'Wat klaarligt',
  nothingReady: 'Er ligt nog geen tekst klaar.',
  notDrafted: 'In het plan is nog niets geschreven. Schrijf eerst samen verder.',
  prepare: 'Zet het plan klaar',
  prepareKaart: 'Alleen de crisiskaart klaarzetten',
  kaartHelp:
    'De crisiskaart en de afspraken over veiligheid kunnen alvast naar het gezin, ook als de rest van het plan nog niet af is.',
  ready: (scope: PlanScope, name: string, at: number) => `${SCOPE[scope].name}: klaargezet ${byWhom(name, at)}.`,
  standsStill:
    'Deze tekst verandert niet meer. Wat daarna wordt geschreven, staat er niet in; zet het plan dan opnieuw klaar.',
  prepareAgain: 'Opnieuw klaarzetten',
  discard: 'Weghalen, niet publiceren',
  discarded: 'Wat klaarlag, is weggehaald. Aan het plan zelf is niets veranderd.',
  toDraft: 'Naar de tekst van het plan',

  readersTitle: 'Zo leest het gezin het',
  readersLead: 'Bekijk voor ieder van hen wat hij of zij te lezen krijgt. Zo komt er niets bij de verkeerde terecht.',
  noReaders: 'Er zit nu niemand van het gezin aan tafel die het plan leest.',
  seen: 'bekeken',
  notSeen: 'nog niet bekeken',
  look: (name: string) => `Zo ziet ${name} het`,

  holdersTitle: 'Wie voert de regie',
  allHeld: 'Elke regie ligt bij iemand.',
  withoutHolder: (areas: readonly RegieArea[]) =>
    `Nog bij niemand: ${areas.map((area) => REGIE[area].toLowerCase()).join(', ')}. Daar wacht het publiceren op.`,
  nameHolder: 'Wijs iemand aan',

  missingTitle: 'Wat er nog ontbreekt',
  missingLead: 'Niets hiervan houdt u tegen. Het is een geheugensteun.',
  missingNone: 'Alle onderdelen zijn gevuld.',
  empty: (section: string) => `‘${section}’ is nog leeg.`,
  'no-plain': (section: string) => `‘${section}’ staat nog niet in gewone taal.`,
  'no-owner': (actie: string) => `Bij de actie ‘${actie}’ staat nog niet wie het doet.`,
  'no-date': (actie: string) => `Bij de actie ‘${actie}’ staat nog geen datum.`,

  'no-mdo': 'Er staat nog geen overleg gepland.',

  changedTitle: 'Wat er is veranderd',
  firstTime: 'Dit is de eerste keer dat het gezin deze tekst krijgt.',
  changedLead: 'Vergeleken met wat het laatst is gepubliceerd.',
  unchanged: 'De tekst is hetzelfde gebleven.',

  publishTitle: 'Publiceren',
  publishLead: (scope: PlanScope) =>
    `Het gezin kan ${SCOPE[scope].the} daarna meteen lezen, ieder het eigen deel. Wat eerder is gepubliceerd, blijft bewaard.`,
  whyProvisional: 'Waarom is het plan nu al nodig?',
  whyProvisionalHelp:
    'De Verklarende Analyse is nog niet ondertekend, dus dit wordt een voorlopig plan. Het gezin ziet dat het voorlopig is. Eén zin is genoeg.',
  submit: 'Publiceren',
  waitsForLook: 'Publiceren kan zodra u voor ieder van het gezin heeft bekeken wat die persoon leest.',
  waitsForHolder: 'Publiceren kan zodra elke regie bij iemand ligt.',
  done: (scope: PlanScope) =>
    scope === 'plan'
      ? 'Het plan is gepubliceerd. Het gezin kan het nu lezen en erop reageren.'
      : 'De crisiskaart is gepubliceerd. Het gezin kan de kaart nu lezen.',

  publishedTitle: 'Eerder gepubliceerd',
  published: (scope: PlanScope, name: string, at: number) => `${SCOPE[scope].name}: ${byWhom(name, at)}.`,
  provisional: (reason: string) => `Voorlopig plan. Reden: ${reason}`,
} as const

export const PREVIEW = {
  title: (name: string) => `Zo ziet ${name} het`,
  documentTitle: 'Zo ziet een lezer het',
  lead: (name: string) =>
    `Dit is precies wat ${name} te lezen krijgt, op een telefoon. Wat niet voor ${name} is bedoeld, staat er niet in.`,
  frame: (name: string) => `Het scherm van ${name}`,
  nothing: (name: string) => `In deze tekst staat niets dat voor ${name} is bedoeld.`,
  back: 'Terug naar publiceren',
  seen: 'Bekeken, dit klopt',
  alreadySeen: 'U of een collega heeft dit al bekeken.',
  done: (name: string) => `Bekeken wat ${name} te lezen krijgt.`,
  wrong: 'Klopt er iets niet? Pas in het plan aan voor wie een onderdeel is, en zet het opnieuw klaar.',
} as const

export const PLAN_STANDING = {
  ready: 'Er ligt een tekst klaar om te publiceren.',
  published: (at: number) => `Laatst gepubliceerd ${momentText(at)}.`,
  never: 'Nog niet gepubliceerd.',
} as const

export const AGREES: Readonly<Record<HerkenningAnswer, string>> = {
  ja: 'Is het eens met het plan.',
  deels: 'Is het voor een deel eens met het plan.',
  nee: 'Is het niet eens met het plan.',
}

export const ACTIE_STATUS: Readonly<Record<ActieStatus, string>> = {
  open: 'nog niet begonnen',
  bezig: 'mee bezig',
  gedaan: 'gedaan',
  'lukt-niet': 'lukt niet',
}

export const INSTEMMING = {
  title: 'Wat het gezin van het plan zegt',
  lead: 'Ieder voor zich: antwoorden worden nooit opgeteld en nooit overschreven.',
  none: 'Heeft nog niets gezegd. Dat hoeft ook niet meteen.',
  own: (moment: string) => `Zelf gegeven, ${moment}.`,
  recorded: (moment: string, by: string | null) => (by ? `Genoteerd ${moment} door ${by}.` : `Genoteerd ${moment}.`),
  source: (namens: string) => `Hoe we dit weten: ${namens}`,
  earlier: (count: number) => (count === 1 ? 'Eén eerder antwoord' : `${count} eerdere antwoorden`),
  overPrevious: 'Over het vorige plan',

  open: (due: string) => `Hierop komt een antwoord, uiterlijk ${calendarDateText(due)}. Wie dit zei, ziet die dag ook.`,
  closed: (moment: string) => `Beantwoord ${moment}:`,
  reply: 'Antwoord geven',
  replyTo: (name: string) => `Antwoord geven aan ${name}`,
  replyTitle: (name: string) => `Wat zegt u tegen ${name}?`,
  replyBody: (name: string) =>
    `${name} leest dit antwoord. Bespreek het liefst eerst samen, en schrijf hier kort op wat eruit kwam.`,
  replyLabel: 'Uw antwoord, in gewone taal',
  replySubmit: 'Antwoord geven',
  replyDone: (name: string) => `${name} kan uw antwoord nu lezen.`,
  move: 'Andere dag',
  moveOf: (name: string) => `Een andere dag om op de reactie van ${name} terug te komen`,
  moveTitle: (name: string) => `Wanneer komt u terug bij ${name}?`,
  moveBody: (name: string) => `${name} ziet de nieuwe dag meteen.`,
  moveLabel: 'Uiterlijk op',
  moveSubmit: 'Dag vastleggen',
  moveDone: (name: string) => `De nieuwe dag is vastgelegd. ${name} ziet hem ook.`,

  record: 'Antwoord noteren',
  again: 'Nieuw antwoord noteren',
  recordOf: (name: string) => `Antwoord van ${name} noteren`,
  recordTitle: (name: string) => `Is ${name} het eens met het plan?`,
  recordBody: (name: string) => `U schrijft dit op namens ${name}. Erbij komt te staan dat u dat deed, en wanneer.`,
  recordQuestion: 'Wat was het antwoord?',
  recordWords: 'In eigen woorden',
  recordWordsHelp: 'Zo letterlijk mogelijk, zoals het werd gezegd.',
  namens: 'Hoe weet u dit?',
  namensHelp: 'Eén zin. Bijvoorbeeld: verteld in het gesprek thuis.',
  recordSubmit: 'Antwoord noteren',
  recordDone: (name: string) => `Het antwoord van ${name} is genoteerd.`,

  acties: 'Hoe het met de acties gaat',
  actie: (text: string, who: string | null, status: string) =>
    who ? `${text} (${who}): ${status}` : `${text}: ${status}`,
} as const

/** Above "waarom dit plan", once the analyse is signed. */
export const SIGNED_CORE = {
  label: 'Uit de Verklarende Analyse',
  from: (at: number) => `Uit de Verklarende Analyse die ${momentText(at)} is ondertekend.`,
  whole: 'Lees de hele analyse',
} as const
