// Putting the text still and offering it: the two steps before anybody can sign.
import { listText } from './people.ts'

export const OFFER = {
  title: 'Aanbieden ter ondertekening',
  lead: 'Eerst zet u de tekst stil: wie nu schrijft, kan dan alleen nog lezen, en ieders laatste woorden worden opgeslagen. Daarna biedt u precies die tekst aan: eerst wordt hij voorgelegd aan het gezin, dan ondertekend.',
  undo: 'Stilzetten is niet definitief: u kunt daarna alsnog samen verder schrijven.',
  hold: 'Zet de tekst stil',
  heldTitle: 'De tekst staat stil',
  held: (name: string | null, moment: string) => (name ? `Stilgezet door ${name}, ${moment}.` : `Stilgezet ${moment}.`),
  reportIn: 'Zijn ieders laatste woorden binnen?',
  allIn: 'Ja. Van iedereen die de tekst open had, is alles opgeslagen.',
  nobodyWrote: 'Ja. Niemand anders had de tekst open.',
  waiting: (names: readonly string[]) =>
    `We wachten nog op het scherm van ${listText(names)}. Dat duurt meestal een paar tellen.`,
  silent: (names: readonly string[]) =>
    `Van het scherm van ${listText(names)} kwam geen bericht. Misschien is daar de verbinding weg.`,
  isIn: 'alles is opgeslagen',
  isWaiting: 'nog niet gemeld',
  reason: 'Waarom biedt u aan zonder te wachten?',
  reasonHelp: (names: readonly string[]) =>
    `Wat ${listText(names)} als laatste typte, staat dan misschien niet in de tekst. Deze reden wordt bewaard bij de casus.`,
  submit: 'Bied de analyse aan',
  release: 'Toch verder schrijven',
  released: 'De tekst is weer open. Iedereen kan verder schrijven.',
  done: 'De analyse is aangeboden. Leg de tekst nu voor aan het gezin.',
} as const

export const MISSING = {
  title: 'Wat er nog ontbreekt',
  lead: 'Niets hiervan houdt u tegen. Het is een geheugensteun.',
  none: 'Alle onderdelen zijn gevuld.',
  empty: (section: string) => `‘${section}’ is nog leeg.`,
  'no-plain': (section: string) => `‘${section}’ staat nog niet in gewone taal.`,
} as const
