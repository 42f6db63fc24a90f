// Where somebody lives, can be called, goes to school: the sheet for professionals, its dialogs, and what one reads of oneself.
import type { GegevenField } from '#shared/casus/gegevens.ts'
import { listText } from './people.ts'
import type { Failure } from './refusals.ts'

export const FIELD: Readonly<Record<GegevenField, string>> = {
  adres: 'Adres',
  telefoon: 'Telefoon',
  school: 'School of dagbesteding',
  rooster: 'Rooster',
  plaatsing: 'Plaatsing',
}

const HELP: Readonly<Record<GegevenField, string>> = {
  adres: 'Straat, huisnummer, postcode en plaats.',
  telefoon: 'Een nummer, en als dat nodig is wanneer iemand te bereiken is.',
  school: 'Naam van de school, de klas en wie daar het vaste gezicht is.',
  rooster: 'Een paar regels, bijvoorbeeld per dag.',
  plaatsing: 'Waar de jeugdige nu verblijft, en sinds wanneer.',
}

export const GEGEVENS = {
  title: 'Gegevens',
  lead: (name: string) =>
    `Wonen, bellen en school van ${name} en het gezin. De professionals aan tafel lezen dit, een gast niet. Ouders lezen niets van elkaar.`,
  field: FIELD,
  help: HELP,
  nothing: 'Nog niets ingevuld.',
  changed: (moment: string, name: string) => `${moment}, door ${name}`,
  fillIn: 'Nog invullen:',
  fillInOf: (field: string, name: string) => `${field} van ${name} invullen`,
  change: 'Wijzigen',
  changeOf: (field: string, name: string) => `${field} van ${name} wijzigen`,
  shield: 'Afschermen',
  shieldOf: (field: string, name: string) => `${field} van ${name} afschermen`,
  /** Where a shielded and an open value stand together. */
  beside: 'Er staat ook een open waarde. Die leest iedere professional aan tafel.',

  recordTitle: (field: string, name: string) => `${field} van ${name}`,
  value: (field: string) => field,
  empty: 'Laat het veld leeg als het niet meer klopt en er niets voor in de plaats komt.',
  readers: 'Wie mag dit lezen?',
  open: 'De professionals aan tafel',
  openOfJeugdige: (name: string) => `Ook ${name} zelf, en wie over ${name} beslist.`,
  openOfOther: (name: string) => `Ook ${name} zelf. Anderen van het gezin niet.`,
  afgeschermd: 'Alleen wie is toegelaten tot het afgeschermde deel',
  afgeschermdWhat:
    'Voor ieder ander lijkt het veld niet ingevuld, ook voor het gezin. Bent u zelf niet toegelaten, dan ziet u het na het vastleggen niet meer.',
  afgeschermdStays: 'Dit blijft afgeschermd: alleen wie is toegelaten tot het afgeschermde deel leest het.',
  submit: 'Vastleggen',
  done: (field: string, name: string) => `${field} van ${name} is vastgelegd.`,

  doneAfgeschermd: (field: string, name: string) => `${field} van ${name} is afgeschermd vastgelegd.`,

  shieldTitle: (field: string, name: string) => `${field} van ${name} afschermen?`,
  shieldBody: (value: string) => `Hier staat nu: ${value}`,
  shieldMeans:
    'Daarna leest alleen wie is toegelaten tot het afgeschermde deel dit nog. Voor ieder ander lijkt het veld niet ingevuld, ook voor wie het betreft.',
  shieldSelf:
    'U bent zelf niet toegelaten: u ziet het straks ook niet meer. Zorg dat iemand is toegelaten die het moet weten.',
  shieldAlso:
    'Staat hetzelfde ook bij een ander van het gezin, of in een document? Scherm het dan daar ook af, of haal het daar weg.',
  seenBy: (names: readonly string[]) => `Dit is al getoond aan ${listText(names)}. Dat is niet terug te draaien.`,
  seenByNobody: 'Niemand anders heeft dit geopend sinds het er staat.',
  shieldReason: 'Waarom is afschermen nodig?',
  reasonHelp: 'Dit wordt bij het gegeven bewaard. Zet het adres of nummer zelf hier niet neer.',
  shieldSubmit: 'Afschermen',
  shieldDone: (field: string, name: string) => `${field} van ${name} is afgeschermd.`,

  is: 'Afgeschermd',
  because: (reason: string) => `Waarom: ${reason}`,
  changeAfgeschermdOf: (field: string, name: string) => `Afgeschermd gegeven wijzigen: ${field} van ${name}`,
  unshield: 'Weer openen',
  unshieldOf: (field: string, name: string) => `Weer openen: ${field} van ${name}`,
  unshieldTitle: (field: string, name: string) => `${field} van ${name} weer openen?`,
  unshieldMeans: 'Alle professionals aan tafel lezen het dan weer, behalve een gast.',
  unshieldReplaces: (value: string) => `Wat er nu open staat, vervalt: ${value}`,
  unshieldReason: 'Waarom hoeft het niet meer afgeschermd te zijn?',
  unshieldSubmit: 'Weer openen',
  unshieldDone: (field: string, name: string) => `${field} van ${name} is weer open.`,

  afgeschermdTitle: 'Afgeschermde gegevens',
  afgeschermdLead: 'Wat op de casus is afgeschermd. Alleen wie hier bij naam is genoemd, leest dit.',
} as const

/** What a family member reads of himself. */
export const OWN_GEGEVENS = {
  je: {
    title: 'Dit weten wij van jou',
    lead: 'De professionals aan tafel lezen dit ook. Ben je nog geen 16, dan ook je ouders die over jou beslissen.',
    show: 'Laat zien wat er staat',
    change: 'Klopt er iets niet? Zeg het tegen iemand aan tafel. Die verandert het.',
  },
  u: {
    title: 'Dit weten wij van u',
    lead: 'De professionals aan tafel lezen dit ook. Niemand anders van het gezin.',
    show: 'Laat zien wat er staat',
    change: 'Klopt er iets niet, en kunt u het hier niet zelf veranderen? Zeg het tegen iemand aan tafel.',
  },
  none: 'Niet ingevuld',
  changed: (moment: string) => `Veranderd ${moment}`,
  sent: 'Dit is bewaard.',
  edit: (field: string) => `${field} veranderen`,
  add: (field: string) => `${field} invullen`,
  help: 'Wat u hier invult, lezen de professionals aan tafel meteen. Maak het veld leeg om het weg te halen.',
  send: 'Bewaren',
  tooLong: 'Dit is te lang. Maak het korter. Wat u typte, staat er nog.',
  same: 'Dit stond er al zo. U hoeft niets te doen.',
  notNow: 'Dit kan nu niet. Wat u typte, staat er nog. Vraag het aan de casemanager.',
} as const

/** Of the jeugdige, for who decides for him. */
export const OF_JEUGDIGE = {
  title: (name: string) => `Dit weten wij van ${name}`,
  lead: (name: string) => `U leest dit omdat u over ${name} beslist. De professionals aan tafel lezen het ook.`,
} as const

export function tellingRefusal({ reason }: Failure): string {
  if (reason === 'bad-input') return OWN_GEGEVENS.tooLong
  return reason === 'says-so-already' ? OWN_GEGEVENS.same : OWN_GEGEVENS.notNow
}
