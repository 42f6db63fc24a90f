// Who sits at the table: inviting, and ending a place.
import type { Doorbreking, Grondslag } from '#shared/casus/casus.ts'
import type { CoordinatingRol } from '#shared/casus/coordinators.ts'
import { calendarDateText, lastDayText } from './dates.ts'
import { listText, ROL } from './people.ts'

export const DEELNEMERS = {
  family: 'Jeugdige, gezin en naasten',
  professionals: 'Professionals',
  since: (date: string) => `sinds ${date}`,
  until: (until: number) => `tot en met ${lastDayText(until)}`,
  ended: (date: string) => `tot ${date}`,
  here: 'nu bezig',
  earlier: 'Zaten eerder aan tafel',
  invite: 'Iemand uitnodigen',
  call: (name: string, phone: string) => `Bel ${name}: ${phone}`,
  vervangt: (name: string) => `Vervangt ${name}`,
  hasLeft: 'Werkt hier niet meer',
  replace: 'Vervanging regelen',
  replaceOf: (name: string) => `Vervanging van ${name} regelen`,
  end: 'Plek beëindigen',
  endOf: (name: string, rol: string) => `Plek van ${name} als ${rol} beëindigen`,
} as const

type RoomLevel = 'none' | 'read' | 'write'

const roomChange =
  (room: string) =>
  (name: string, was: RoomLevel, is: RoomLevel): string => {
    if (is === 'none') return `${name} kan niet meer bij ${room}, ook niet op een scherm dat nu openstaat.`
    if (is === 'write') return `${name} kan voortaan lezen en schrijven in ${room}.`
    return was === 'write' ? `${name} kan ${room} alleen nog lezen.` : `${name} kan voortaan ${room} lezen.`
  }

/** A place that becomes another. */
export const CHANGE = {
  change: 'Plek aanpassen',
  changeOf: (name: string, rol: string) => `Plek van ${name} als ${rol} aanpassen`,
  title: (name: string) => `Plek van ${name} aanpassen`,
  lead: (name: string, rol: string) =>
    `${name} zit aan tafel als ${rol}. Wat u hier verandert, geldt meteen na het vastleggen. Wat ${name} schreef, blijft staan.`,
  rol: 'In welke rol?',
  purpose: 'Waarvoor zit deze persoon aan tafel?',
  grounds: 'Grondslag en beroepsgeheim bekijken of aanpassen',
  reason: 'Waarom past u deze plek aan?',
  reasonHelp: 'Dit wordt bewaard bij de casus.',
  means: 'Dit verandert er:',
  nothing: 'Er verandert zo niets aan wat deze persoon kan.',
  rolIs: (name: string, rol: string, before: string) => `${name} is voortaan ${rol} in plaats van ${before}.`,
  room: { analyse: roomChange('de Verklarende Analyse'), plan: roomChange('het gezamenlijk plan') },
  notNamed: (name: string) =>
    `${name} is niet meer genoemd voor het afgeschermde deel: dat hoorde bij deze rol. Is het nog nodig, noem ${name} dan opnieuw.`,
  noInbreng: (name: string) => `${name} kan niet meer in de eigen inbreng schrijven. Wat gedeeld is, blijft gedeeld.`,
  noRegie: (name: string) => `${name} voert als gast geen regie meer. Wijs daarvoor iemand anders aan.`,
  endsOn: (name: string, day: string) => `De plek van ${name} stopt na ${calendarDateText(day)}.`,
  noEnd: (name: string) => `De plek van ${name} heeft geen einddatum meer.`,
  submit: 'Plek aanpassen',
  done: (name: string) => `De plek van ${name} is aangepast.`,
} as const

export const AANSPREEKPUNT = {
  is: (name: string) => `Aanspreekpunt: ${name}`,
  source: (namens: string) => `Hoe we dit weten: ${namens}`,
  record: 'Aanspreekpunt noteren',
  recordFor: (name: string) => `Aanspreekpunt van ${name} noteren`,
  title: (name: string) => `Het aanspreekpunt van ${name}`,
  body: (name: string) =>
    `${name} kiest zelf wie het aanspreekpunt is, en kan dat altijd veranderen. Noteer hier alleen wat ${name} heeft gezegd. ${name} ziet dit en hoe u het weet.`,
  person: (name: string) => `Wie is het aanspreekpunt van ${name}?`,
  pick: 'Kies iemand van de tafel',
  namens: 'Hoe weet u dit?',
  namensHelp: (name: string) => `Bijvoorbeeld: zei ${name} in het gesprek van 12 november.`,
  submit: 'Noteren',
  done: (chooser: string, name: string) => `${name} staat genoteerd als aanspreekpunt van ${chooser}.`,
} as const

export const END = {
  title: (name: string) => `Plek van ${name} beëindigen?`,
  body: (name: string, rol: string) =>
    `${name} ziet als ${rol} dan direct niets meer van deze casus, ook niet in schermen die nu openstaan. Wat ${name} schreef, blijft staan.`,
  reason: 'Waarom stopt deze plek?',
  reasonHelp: 'Dit wordt bewaard bij de casus.',
  submit: 'Plek beëindigen',
  done: (name: string) => `${name} zit niet meer in deze rol aan tafel.`,
} as const

/** Nobody with an account fills these rollen any more. */
export const UNHELD = {
  title: 'Deze tafel mist iemand',
  body: (rollen: readonly CoordinatingRol[]) =>
    `Er is geen ${listText(
      rollen.map((rol) => ROL[rol]),
      'of',
    )} meer: wie dat was, werkt hier niet meer.`,
  invite: 'U kunt iemand uitnodigen voor die rol.',
  ask: 'Vraag de casemanager of plancoördinator om iemand uit te nodigen.',
} as const

export const VERVANGING = {
  title: (name: string) => `Vervanging van ${name}`,
  lead: (name: string, rol: string) =>
    `Een collega van dezelfde organisatie neemt het werk van ${name} als ${rol} tijdelijk over. Die krijgt dezelfde documenten, tot en met de laatste dag. De plek van ${name} blijft.`,
  person: 'Wie neemt het werk over?',
  purpose: 'Waarom is er vervanging nodig?',
  done: (name: string, other: string) => `${name} vervangt nu ${other}.`,
} as const

export const INVITE = {
  title: 'Iemand uitnodigen',
  lead: (name: string) => `Een plek aan de tafel van ${name}. De uitnodiging geldt meteen na het vastleggen.`,
  person: 'Wie nodigt u uit?',
  personHelp: 'Typ een naam, functie of organisatie.',
  familyLater:
    'De jeugdige en het gezin uitnodigen kan hier nog niet; dat vraagt om een eigen, zorgvuldige uitnodiging.',
  rol: 'In welke rol?',
  purpose: 'Waarvoor heeft de tafel deze persoon nodig?',
  purposeHelp: 'Eén of twee zinnen. Het gezin ziet dit niet op het scherm, wel bij een verzoek om inzage.',
  until: 'Tot en met',
  untilHelp: 'Laat leeg als er geen einddatum is.',
  untilNeeded: 'Een gast heeft altijd een einddatum.',
  rooms: 'Waar kan deze persoon bij?',
  roomsNeedRol: 'Kies eerst een rol: die bepaalt wat er kan.',
  roomDefault: 'Hoort bij deze rol.',
  roomInvited: 'Alleen op uitnodiging: schrijf bij ‘waarvoor’ waarom dit nodig is en wie toestemming gaf.',
  roomNever: 'Deze rol komt hier niet in.',
  level: { none: 'Niet', read: 'Lezen', write: 'Lezen en schrijven' },
  grondslag: 'Grondslag: waarom mag de organisatie deze gegevens gebruiken?',
  grondslagHelp:
    'Dit is de basis volgens de privacywet (AVG): waarom de organisatie van deze persoon de gegevens mag gebruiken. Het gaat niet over het beroepsgeheim.',
  doorbreking: 'Beroepsgeheim: waarom mag deze persoon weten wat in vertrouwen is verteld?',
  doorbrekingHelp:
    'Een grondslag alleen is niet genoeg. Wie een beroepsgeheim heeft, deelt pas iets als er ook daarvoor een reden is.',
  submit: 'Uitnodigen',
  done: (name: string, rol: string) => `${name} zit nu als ${rol} aan tafel.`,
} as const

/** Choosing somebody of the network, wherever that is asked. */
export const PICK = {
  search: 'Zoek een collega uit het netwerk',
  none: 'Niemand gevonden. Controleer de naam, of vraag uw functioneel beheerder.',
  found: (found: number) => (found === 1 ? 'Eén collega gevonden.' : `${found} collega’s gevonden.`),
  more: (more: number) => `En nog ${more}: typ een paar letters om te zoeken.`,
  pick: (person: string) => `Kies ${person}`,
  other: 'Iemand anders kiezen',
} as const

export const GRONDSLAG: Readonly<Record<Grondslag, { readonly label: string; readonly what: string }>> = {
  toestemming: { label: 'Toestemming', what: 'De betrokkene heeft hier zelf, vrij en aantoonbaar mee ingestemd.' },
  'wettelijke-plicht': { label: 'Wettelijke plicht', what: 'Een wet verplicht de organisatie hiertoe.' },
  'publieke-taak': {
    label: 'Publieke taak',
    what: 'De organisatie voert een taak uit die bij wet is opgedragen, zoals leerplicht of het lokale team.',
  },
  overeenkomst: { label: 'Overeenkomst', what: 'Nodig om de afgesproken hulp of behandeling te geven.' },
  'vitaal-belang': { label: 'Vitaal belang', what: 'Nodig om een leven of de gezondheid van iemand te beschermen.' },
}

export const DOORBREKING: Readonly<Record<Doorbreking, { readonly label: string; readonly what: string }>> = {
  toestemming: { label: 'Toestemming', what: 'De jeugdige of wie gezag heeft, vond dit goed.' },
  'rechtstreeks-betrokken': {
    label: 'Rechtstreeks betrokken',
    what: 'Deze persoon werkt mee aan dezelfde hulp en heeft dit daarvoor nodig.',
  },
  'gi-onder-ots': {
    label: 'GI onder een ondertoezichtstelling',
    what: 'De gecertificeerde instelling heeft dit nodig om de maatregel uit te voeren.',
  },
  'conflict-van-plichten': {
    label: 'Conflict van plichten',
    what: 'Zwijgen zou ernstige schade geven en anders kan het niet. Schrijf de afweging bij ‘waarvoor’.',
  },
}
