// The MDO on screen: planning, holding, closing, reading the report; for professionals, and for the family in plain words.
import type { MdoAudience } from '#shared/casus/mdo.ts'
import type { MdoPerson } from '#shared/protocol/mdo.ts'
import type { Tone } from './casus-family.ts'
import { calendarDateText, dayOf, timeText } from './dates.ts'
import { listText } from './people.ts'

const minutes = (count: number): string => (count === 1 ? '1 minuut' : `${count} minuten`)

export const MDO = {
  title: 'MDO',
  guidance: 'Samen aan tafel: kijken hoe het gaat en afspreken wat er nodig is.',
  none: 'Er is nog geen MDO gepland. De plancoördinator of casemanager plant het.',
  noNext: 'Er is nog geen volgend MDO gepland.',
  when: (day: string, time: string) => `${calendarDateText(day)} om ${time}`,
  at: (place: string) => `Plaats: ${place}`,
  goal: (goal: string) => `Doel: ${goal}`,
  planned: 'Gepland',
  now: 'Nu bezig',
  nowAt: (label: string) => `Nu bezig: ${label}`,
  plan: 'MDO plannen',
  change: 'Wijzigen',
  open: 'MDO openen',
  opened: 'Het MDO is begonnen.',
  goTo: 'Naar het MDO',
  look: 'Bekijken',
  lookAt: (day: string) => `MDO van ${calendarDateText(day)} bekijken`,
  earlier: 'Eerdere MDO’s',
  report: 'Verslag',
  reportOf: (day: string) => `Verslag van ${calendarDateText(day)}`,
  pageTitle: (name: string) => `MDO over ${name}`,
  documentTitle: 'MDO',
} as const

export const MDO_PLAN = {
  titleNew: 'MDO plannen',
  titleChange: 'MDO wijzigen',
  day: 'Op welke dag?',
  time: 'Hoe laat?',
  timeMissing: 'Vul hier nog een tijd in.',
  place: 'Waar?',
  placeHelp: 'Een kamer, een adres of een videogesprek.',
  goal: 'Wat is het doel van dit overleg?',
  goalFor: 'Wie leest dit doel?',
  goalForHelp: 'Wie van het gezin erbij komt, leest dit doel. Schrijf het dan in gewone taal.',
  family: 'Wie van het gezin vraagt u erbij?',
  familyHelp: 'Alleen wie u hier kiest, ziet dit MDO. De anderen van het gezin merken er niets van.',
  items: 'Agenda en minuten',
  itemsHelp:
    'De gewone volgorde staat er al. Pas aan wat hier nodig is. Wie van het gezin erbij is, leest steeds het onderdeel waar de tafel mee bezig is.',
  itemName: (at: number) => `Onderdeel ${at}`,
  minutesShort: 'min',
  addItem: 'Onderdeel toevoegen',
  up: (label: string) => `${label}: naar boven`,
  down: (label: string) => `${label}: naar beneden`,
  takeOff: (label: string) => `${label}: van de agenda halen`,
  moved: (label: string, at: number, of: number) => `${label} staat nu op plaats ${at} van ${of}.`,
  takenOff: (label: string) => `${label} is van de agenda gehaald.`,
  minutesOf: (label: string) => `Minuten voor ${label}`,
  total: (count: number) => `Samen ${minutes(count)}.`,
  submit: 'Vastleggen',
  planned: (day: string, time: string) => `Het MDO staat gepland op ${calendarDateText(day)} om ${time}.`,
} as const

export const MDO_CANCEL = {
  action: 'Afzeggen',
  title: 'Dit MDO afzeggen',
  body: 'Iedereen aan tafel ziet dat het niet doorgaat.',
  bodyFamily: 'Iedereen aan tafel ziet dat het niet doorgaat, ook wie van het gezin erbij zou zijn.',
  why: 'Waarom gaat het niet door?',
  forWhom: 'Wie leest de reden?',
  submit: 'MDO afzeggen',
  keep: 'Toch door laten gaan',
  done: 'Het MDO is afgezegd.',
  standing: 'Dit MDO gaat niet door.',
  by: (name: string, at: number) => `Afgezegd door ${name}, ${calendarDateText(dayOf(at))}.`,
  reason: (reason: string) => `Reden: ${reason}`,
  sheet: (day: string) => `Het MDO van ${calendarDateText(day)} gaat niet door`,
} as const

export const MDO_AUDIENCE: Readonly<Record<MdoAudience, string>> = {
  tafel: 'Iedereen aan tafel, ook het gezin',
  professionals: 'Alleen professionals',
}

export const MDO_NOW = {
  order: 'Agenda',
  orderPlanned: (count: number) => minutes(count),
  done: 'geweest',
  isNow: 'hier zijn we nu',
  next: (label: string) => `Verder naar: ${label}`,
  lastItem: 'Dit is het laatste onderdeel.',
  ofMinutes: (spent: number, planned: number) =>
    planned === 0 ? minutes(spent) : `${spent} van ${planned} ${planned === 1 ? 'minuut' : 'minuten'}`,
  longer: (spent: number, planned: number) => `${minutes(spent)}, gepland was ${planned}`,
  since: (at: number) => `sinds ${timeText(at)}`,
  chair: (name: string) => `Voorzitter: ${name}`,
  youChair: 'U zit voor.',
  takeChair: 'Voorzitterschap overnemen',
  passChair: 'Voorzitterschap doorgeven',
  passTo: 'Aan wie?',
  passBody: 'Wie voorzit, gaat door de agenda en sluit het MDO.',
  chairPassed: (name: string) => `${name} zit nu voor.`,
  writeIn: 'Samen schrijven',
  toSection: (document: string, section: string) => `${document}: ${section}`,
  follow: 'Volg de voorzitter',
  followHelp: 'Uw scherm opent steeds het onderdeel waar de tafel mee bezig is.',
  notStarted: 'Dit MDO is nog niet begonnen.',
  isClosed: (at: number) => `Dit MDO is om ${timeText(at)} gesloten.`,
  toReport: 'Naar het verslag',
  reopen: 'Opnieuw openen',
  reopenTitle: 'Dit MDO opnieuw openen',
  reopenBody: 'Dat kan alleen vandaag. Bij het sluiten komt er een nieuw verslag; in dat verslag staat waarom.',
  reopenWhy: 'Waarom gaat het MDO weer open?',
  reopenSubmit: 'Opnieuw openen',
} as const

export const MDO_TABLE = {
  title: 'Wie is er?',
  here: 'Is er',
  notHere: 'Is er niet',
  unknown: 'Nog niet gemeld',
  iAmHere: 'Ik ben er',
  inSync: 'Ieders scherm is bij.',
  behind: (names: readonly string[]) =>
    `Het scherm van ${listText([...names], 'en')} loopt even niet mee. Wacht met belangrijke wijzigingen.`,
  noScreen: (names: readonly string[]) => `${listText([...names], 'en')}: geen tekst van deze casus open.`,
} as const

export const SCREEN: Readonly<Record<NonNullable<MdoPerson['screen']>, string>> = {
  open: 'scherm open',
  behind: 'scherm loopt niet mee',
  none: 'geen scherm open',
}

export const AFSPRAKEN = {
  title: 'Net afgesproken',
  empty: 'Wat de tafel afspreekt, komt hier te staan.',
  input: 'Nieuwe afspraak',
  inputHelp: 'Eén zin in gewone taal. Enter legt vast.',
  kind: 'Afspraak of advies',
  afspraak: 'Afspraak',
  advies: 'Advies, een ander beslist',
  adviesTo: 'Advies aan wie?',
  adviesFor: (to: string) => `Advies aan ${to}`,
  forWhom: 'Voor wie',
  submit: 'Vastleggen',
  recorded: 'Vastgelegd.',
  firstPresent: 'Meld eerst dat u er bent. Daarna kunt u afspraken vastleggen.',
  onlyProfessionals: 'Alleen professionals',
  by: (name: string, at: number) => `${name}, ${timeText(at)}`,
  during: (item: string) => `bij ${item.toLowerCase()}`,
  differently: 'Ik zie het anders',
  differentlyOn: (text: string) => `Ik zie het anders: ${text}`,
  differentlyTitle: 'Ik zie het anders',
  whose: 'Wie ziet het anders?',
  myself: 'Ikzelf',
  own: 'Hoe ziet u het?',
  ownHelp: 'In eigen woorden. Het komt zo bij de afspraak te staan.',
  ownHelpTable: 'In eigen woorden. Het komt zo bij de afspraak te staan. Wie van het gezin erbij was, leest het ook.',
  namens: 'Hoe weet u dit?',
  namensHelp: 'Bijvoorbeeld: zei het aan tafel en las mee toen ik het opschreef.',
  sees: (name: string) => `${name} ziet het anders:`,
  told: (how: string) => `opgeschreven door de voorzitter: ${how}`,
  withdraw: 'Intrekken',
  withdrawOf: (text: string) => `Afspraak intrekken: ${text}`,
  withdrawTitle: 'Afspraak intrekken',
  withdrawBody: 'De afspraak blijft zichtbaar als ingetrokken, met de reden erbij.',
  withdrawWhy: 'Waarom wordt deze afspraak ingetrokken?',
  withdrawn: (by: string, reason: string) => `Ingetrokken door ${by}: ${reason}`,
} as const

export const NEW_ACTIE = {
  title: 'Nieuwe actie',
  input: 'Wat gaat er gebeuren?',
  inputHelp: 'Eén zin in gewone taal. Enter zet de actie in het plan.',
  who: 'Wie doet het?',
  when: 'Wanneer klaar?',
  submit: 'In het plan zetten',
  made: (text: string) => `‘${text}’ staat in het plan.`,
  failed: 'De actie kon niet in het plan komen. Uw tekst staat er nog; probeer het straks opnieuw.',
  toPlan: 'Alle acties in het plan',
} as const

export const KLADBLOK = {
  title: 'Kladblok',
  guidance: 'Voor tijdens het overleg. Bij het sluiten krijgt het een plek in het verslag, of het gaat weg.',
  placeholder: 'Losse punten van dit overleg',
  closed: 'Het kladblok is nu niet bereikbaar.',
} as const

export const MDO_CLOSE = {
  action: 'MDO sluiten',
  title: 'Dit MDO sluiten',
  next: 'Wanneer is het volgende MDO?',
  nextDay: 'Dag',
  nextTime: 'Tijd',
  nextKnown: 'Op een dag',
  nextNotYet: 'Nog niet',
  kladblok: 'Wat gebeurt er met het kladblok?',
  placed: 'In het verslag zetten',
  placedWhat: 'De professionals aan tafel lezen het terug.',
  discarded: 'Weggooien',
  discardedWhat: 'Niemand kan het daarna nog lezen.',
  holds: 'In het verslag komt',
  holdsPeople: (count: number) => (count === 1 ? '1 aanwezige' : `${count} aanwezigen`),
  holdsAfspraken: (count: number) => (count === 1 ? '1 afspraak' : `${count} afspraken`),
  holdsOther: (count: number) =>
    count === 1 ? 'bij 1 afspraak hoe iemand het anders ziet' : `bij ${count} afspraken hoe iemand het anders ziet`,
  holdsChanges: 'wat er sinds het begin in analyse en plan is gewijzigd, en welke acties erbij kwamen',
  holdsTimes: 'hoe lang elk onderdeel duurde',
  family: 'Wie van het gezin erbij was, leest alleen de afspraken voor iedereen aan tafel en de volgende datum.',
  submit: 'Sluiten en verslag maken',
  closed: 'Het MDO is gesloten. Dit is het verslag.',
} as const

export const MDO_REPORT = {
  title: (day: string) => `Verslag van het MDO van ${calendarDateText(day)}`,
  lead: (from: number, until: number, place: string) => `Van ${timeText(from)} tot ${timeText(until)}. ${place}.`,
  made: 'Dit verslag is gemaakt bij het sluiten en verandert niet meer.',
  agreed: 'Wat we afspraken',
  nothingAgreed: 'Er is niets afgesproken.',
  people: 'Wie er waren',
  absent: (names: readonly string[]) => `Afwezig gemeld: ${listText([...names], 'en')}.`,
  times: 'De agenda',
  item: 'Onderdeel',
  spent: 'Duur',
  plannedMinutes: 'Gepland',
  notTaken: 'niet aan de beurt geweest',
  minutes: (count: number) => (count === 0 ? 'minder dan 1 minuut' : minutes(count)),
  changes: 'Gewijzigd tijdens het overleg',
  noChanges: 'In de teksten die u kunt lezen, is tijdens het overleg niets gewijzigd.',
  acties: 'Nieuwe acties',
  actie: (owner: string | null, due: string | null) =>
    [owner ?? 'nog niemand', due ? `voor ${calendarDateText(due)}` : 'nog zonder dag'].join(', '),
  kladblok: 'Uit het kladblok',
  next: 'De volgende keer',
  nextNone: 'Er is nog geen volgende keer afgesproken.',
  reopened: (by: string, at: number, reason: string) => `Om ${timeText(at)} opnieuw geopend door ${by}: ${reason}`,
  fingerprint: 'Vingerafdruk',
  print: 'Afdrukken',
  toCasus: (name: string) => `Terug naar ${name}`,
} as const

export const MDO_BAR = {
  label: 'Het MDO van nu',
  back: 'Terug naar het MDO',
} as const

interface FamilyText {
  readonly title: string
  readonly soon: string
  readonly busy: string
  readonly come: string
  readonly earlier: string
  readonly report: string
  readonly lead: string
  readonly agreed: string
  readonly none: string
  readonly youWere: string
  readonly reportTitle: (day: string) => string
  readonly iAmHere: string
  readonly here: string
  readonly own: string
  readonly ownHelp: string
  readonly differently: string
  readonly hidden: string
  readonly cancelled: string
  readonly cancelledWhy: (reason: string) => string
}

/** For the family, in plain words: an overleg with everybody. */
export const MDO_PLAIN: Readonly<Record<Tone, FamilyText>> = {
  je: {
    title: 'Overleg met iedereen',
    soon: 'We gaan samen praten over hoe het met je gaat. Je bent er welkom bij.',
    busy: 'Het overleg is nu bezig.',
    come: 'Naar het overleg',
    earlier: 'Dit spraken we eerder af',
    report: 'Lees wat we afspraken',
    lead: 'Hier zie je waar we het over hebben en wat we samen afspreken.',
    agreed: 'Dit spreken we af',
    none: 'We hebben nog niets afgesproken.',
    youWere: 'Jij was erbij.',
    reportTitle: (day) => `Wat we afspraken op ${calendarDateText(day)}`,
    iAmHere: 'Ik ben er',
    here: 'We weten dat je er bent.',
    own: 'Hoe zie jij het?',
    ownHelp: 'Zeg het in je eigen woorden. Iedereen die erbij is, kan dit lezen.',
    differently: 'Ik zie het anders',
    hidden: 'De hulpverleners hebben ook eigen notities. Vraag er gerust naar.',
    cancelled: 'Dit overleg gaat niet door. We laten je weten wanneer het wel is.',
    cancelledWhy: (reason) => `Dit is waarom: ${reason}`,
  },
  u: {
    title: 'Overleg met iedereen',
    soon: 'We gaan samen praten over hoe het gaat. U bent er welkom bij.',
    busy: 'Het overleg is nu bezig.',
    come: 'Naar het overleg',
    earlier: 'Dit spraken we eerder af',
    report: 'Lees wat we afspraken',
    lead: 'Hier ziet u waar we het over hebben en wat we samen afspreken.',
    agreed: 'Dit spreken we af',
    none: 'We hebben nog niets afgesproken.',
    youWere: 'U was erbij.',
    reportTitle: (day) => `Wat we afspraken op ${calendarDateText(day)}`,
    iAmHere: 'Ik ben er',
    here: 'We weten dat u er bent.',
    own: 'Hoe ziet u het?',
    ownHelp: 'Zeg het in uw eigen woorden. Iedereen die erbij is, kan dit lezen.',
    differently: 'Ik zie het anders',
    hidden: 'De hulpverleners hebben ook eigen notities. Vraag er gerust naar.',
    cancelled: 'Dit overleg gaat niet door. We laten u weten wanneer het wel is.',
    cancelledWhy: (reason) => `Dit is waarom: ${reason}`,
  },
}
