// What the family says of the analyse before it is signed: presenting it, writing down whether they recognise it, and not asking.

import type { HerkenningAnswer, PresentedHow } from '#shared/casus/casus.ts'
import { listText } from './people.ts'

export const HOW: Readonly<
  Record<PresentedHow, { readonly label: string; readonly what: string; readonly done: string }>
> = {
  gesprek: {
    label: 'In een gesprek verteld',
    what: 'U heeft in eigen woorden verteld wat erin staat.',
    done: 'in een gesprek',
  },
  'samen-gelezen': {
    label: 'Samen gelezen',
    what: 'U heeft de tekst samen doorgenomen.',
    done: 'samen gelezen',
  },
  'zelf-lezen': {
    label: 'Meegegeven om zelf te lezen',
    what: 'Op papier of op de telefoon, op een rustig moment.',
    done: 'meegegeven om zelf te lezen',
  },
}

export const ANSWER: Readonly<Record<HerkenningAnswer, string>> = {
  ja: 'Ja',
  deels: 'Voor een deel',
  nee: 'Nee',
}

export const HERKENNING = {
  title: 'Wat het gezin zegt',
  lead: 'Ieder voor zich: antwoorden worden nooit opgeteld en nooit overschreven.',
  nobody: 'Er zit nu niemand van het gezin aan tafel.',
  notPresented: 'Nog niet voorgelegd. Daar wacht de ondertekening op.',
  presented: (how: string, moment: string) => `Voorgelegd ${moment}, ${how}.`,
  answered: { ja: 'Herkent zich in deze tekst.', deels: 'Herkent zich voor een deel.', nee: 'Herkent zich niet.' },
  recorded: (moment: string, by: string | null) => (by ? `Genoteerd ${moment} door ${by}.` : `Genoteerd ${moment}.`),
  source: (namens: string) => `Hoe we dit weten: ${namens}`,
  own: (moment: string) => `Zelf gegeven, ${moment}.`,
  earlier: (count: number) => (count === 1 ? 'Eén eerder antwoord' : `${count} eerdere antwoorden`),
  overPrevious: 'Over de vorige tekst',
  notAsked: (reason: string) => `Niet gevraagd: ${reason}`,
  waits: 'Nog geen antwoord.',
  waitsUntil: (day: string) => `Zonder antwoord kan er vanaf ${day} worden ondertekend.`,
  waited: 'Er is lang genoeg op een antwoord gewacht om te kunnen ondertekenen.',

  present: 'Voorleggen',
  presentTo: (name: string) => `Voorleggen aan ${name}`,
  presentHow: (name: string) => `Hoe heeft u de tekst aan ${name} voorgelegd?`,
  presentHelp: (name: string) =>
    `Zodra u dit vastlegt, kan ${name} de tekst ook zelf lezen in Rondetafel: alleen wat ook voor ${name} is bedoeld. Antwoorden hoeft niet meteen.`,
  presentSubmit: 'Vastleggen',
  presentDone: (name: string) => `Vastgelegd dat de analyse aan ${name} is voorgelegd.`,

  record: 'Antwoord noteren',
  again: 'Nieuw antwoord noteren',
  recordOf: (name: string) => `Antwoord van ${name} noteren`,
  recordTitle: (name: string) => `Herkent ${name} zich in deze tekst?`,
  recordQuestion: 'Wat was het antwoord?',
  recordWords: 'In eigen woorden',
  recordWordsHelp: 'Zo letterlijk mogelijk, zoals het werd gezegd.',
  recordBody: (name: string) => `U schrijft dit op namens ${name}. Erbij komt te staan dat u dat deed, en wanneer.`,
  namens: 'Hoe weet u dit?',
  namensHelp: 'Eén zin. Bijvoorbeeld: verteld in het gesprek thuis.',
  recordSubmit: 'Antwoord noteren',
  recordDone: (name: string) => `Het antwoord van ${name} is genoteerd.`,

  skip: 'Niet vragen',
  skipOf: (name: string) => `Niet vragen aan ${name}`,
  skipTitle: (name: string) => `${name} niet vragen?`,
  skipBody: 'Dit kan, als er een goede reden voor is. De reden blijft zichtbaar bij de ondertekende tekst.',
  skipReason: 'Waarom wordt dit niet gevraagd?',
  skipReasonHelp: 'Bijvoorbeeld: nog te jong, of het is nu te veel.',
  skipSubmit: 'Vastleggen',
  skipDone: (name: string) => `Vastgelegd dat dit niet aan ${name} is gevraagd.`,
  stillWaits: (names: readonly string[]) => `Ondertekenen kan nog niet. We wachten op ${listText(names)}.`,
  waitsForNobody: 'Iedereen van het gezin heeft kunnen reageren.',
} as const
