// What is said on the page of a live document: saved state, lost lines, who may read, the tools, and what was refused.
import type { BlockKind } from '#shared/document/blocks.ts'
import type { ReadOnlyReason } from '#shared/protocol/live.ts'

const seconds = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const changes = (count: number): string => (count === 1 ? '1 wijziging' : `${count} wijzigingen`)

export const SAVED = {
  all: (at: number | null) => (at === null ? 'Alles is opgeslagen' : `Alles opgeslagen om ${seconds.format(at)}`),
  busy: 'Bezig met opslaan…',
  not: (count: number) => `${changes(count)} nog niet opgeslagen`,
  reading: 'U leest mee',
} as const

export const LINE = {
  openingSlow: 'De tekst komt nog niet door. We blijven het proberen.',
  coming: 'De tekst is onderweg. De verbinding is traag, daarom duurt het even voordat hij hier staat.',
  lost: 'De verbinding is even weg. We proberen het vanzelf opnieuw.',
  restarting: 'De server start opnieuw. Deze pagina maakt vanzelf weer verbinding.',
  lostKept: (count: number, keptHere: boolean) =>
    keptHere
      ? `${count === 1 ? 'Uw laatste wijziging staat' : `Uw laatste ${changes(count)} staan`} klaar op dit apparaat en ${count === 1 ? 'wordt' : 'worden'} opgeslagen zodra de verbinding terug is.`
      : `${count === 1 ? 'Uw laatste wijziging staat' : `Uw laatste ${changes(count)} staan`} alleen nog op dit scherm. Laat deze pagina open; zodra de verbinding terug is, wordt alles opgeslagen.`,
  lostNothing: 'Alles wat u schreef, is opgeslagen. U kunt doorschrijven.',
  lostReading: 'U ziet de tekst zoals die net was.',
  diskFull: 'De schijf van de server is vol. Schrijven kan even niet, lezen wel.',
  diskFullKept: (count: number, keptHere: boolean) =>
    count === 0
      ? 'Alles wat u schreef, is opgeslagen. Is er weer ruimte, dan kunt u hier verder.'
      : keptHere
        ? `${count === 1 ? 'Uw laatste wijziging staat' : `Uw laatste ${changes(count)} staan`} klaar op dit apparaat en ${count === 1 ? 'wordt' : 'worden'} opgeslagen zodra er weer ruimte is.`
        : `${count === 1 ? 'Uw laatste wijziging staat' : `Uw laatste ${changes(count)} staan`} alleen nog op dit scherm. Laat deze pagina open: is er weer ruimte, dan wordt alles vanzelf opgeslagen.`,
  diskFullTell: 'Waarschuw de beheerder van Rondetafel.',
  diskFullOpening:
    'De schijf van de server is vol, daarom kan deze tekst nu niet open. Waarschuw de beheerder van Rondetafel; zodra er weer ruimte is, gaat de tekst hier vanzelf open.',
  slow: 'Het opslaan duurt langer dan anders. Laat deze pagina open.',
  retry: 'Nu opnieuw proberen',
  copy: 'Kopieer de tekst',
  copyOwn: 'Kopieer uw eigen woorden',
  copied: 'De tekst staat op uw klembord. U kunt hem ergens anders plakken.',
  notCopied: 'Kopiëren lukte niet. Selecteer de tekst zelf en kopieer hem.',
} as const

export const FULLNESS = {
  nearly: (percent: number) =>
    `Dit document is bijna vol (${percent}%). Haal weg wat niet meer nodig is, of schrijf korter. Is het vol, dan kan er geen tekst meer bij.`,
  full: 'Dit document is vol. Er kan geen tekst meer bij. Haal eerst tekst weg die niet meer nodig is.',
} as const

export const REFUSED_ROOM = {
  title: 'Dit document kan nu niet open',
  'signed-out': 'U bent afgemeld. Meld u aan, dan komt u hier terug.',
  'no-access':
    'U heeft geen toegang (meer) tot dit document. Klopt dat niet? Vraag het de casemanager of plancoördinator.',
  destroyed: 'Deze tekst is op verzoek van het gezin vernietigd. Er is niets van bewaard, ook niet op dit apparaat.',
  'not-found': 'Dit document is er niet, of niet voor u.',
  'other-schema': 'Er is een nieuwe versie van Rondetafel. Laad de pagina opnieuw.',
  'too-many-pages':
    'U heeft Rondetafel op te veel plekken tegelijk open. Sluit een paar tabbladen of vensters en laad deze pagina opnieuw.',
} as const

export const STOPPED = {
  'signed-out': 'U bent afgemeld. Meld u opnieuw aan om verder te schrijven.',
  'no-access': 'Uw toegang tot dit document is gestopt.',
  'other-schema': 'Er is een nieuwe versie van Rondetafel. Laad de pagina opnieuw om verder te schrijven.',
  // Also what was saved may be gone: a text that is put back is as it was at an earlier moment.
  'other-lineage':
    'Deze tekst is intussen teruggezet of vervangen. Wat u het laatst schreef, staat misschien alleen nog op deze pagina. Kopieer uw tekst, en laad de pagina dan opnieuw.',
  'refused-frame': 'Rondetafel kon uw laatste wijziging niet aannemen. Laad de pagina opnieuw om verder te schrijven.',
  'too-much': 'Er kwam te veel tegelijk vanaf deze pagina. Laad de pagina opnieuw om verder te schrijven.',
  full: 'Dit document is vol: uw laatste tekst kon er niet meer bij. Laad de pagina opnieuw en haal eerst tekst weg die niet meer nodig is.',
  'too-many-pages':
    'U heeft Rondetafel op te veel plekken tegelijk open. Sluit een paar tabbladen of vensters en laad deze pagina opnieuw.',
  'too-large':
    'U voegde te veel tekst in één keer toe. Laad de pagina opnieuw en voeg de tekst daarna in kleinere delen toe.',
  kept: (count: number) =>
    count === 0
      ? 'Alles wat u schreef, was opgeslagen.'
      : `${changes(count)} van u ${count === 1 ? 'is' : 'zijn'} niet opgeslagen. Kopieer uw tekst eerst.`,
  /** Whether they lie here for him, nobody knows: he may have signed out in another tab, and thrown them away. */
  waits: (count: number) =>
    `${changes(count)} van u ${count === 1 ? 'is' : 'zijn'} nog niet opgeslagen. Laat deze pagina open: zodra u zich weer aanmeldt, ${count === 1 ? 'wordt die' : 'worden ze'} alsnog opgeslagen.`,
  reload: 'Pagina opnieuw laden',
} as const

/** Words that a page of this person left behind in this browser. */
export const FORMER = {
  saved: 'Er stond nog tekst van u klaar die niet was opgeslagen. Die is nu bewaard.',
  apart:
    'Op dit apparaat staan nog woorden van u die niet zijn opgeslagen en niet meer vanzelf in deze tekst kunnen. Kopieer ze als u ze wilt bewaren.',
  show: 'Laat de woorden zien',
  copy: 'Kopieer deze woorden',
  copied: 'De woorden staan op uw klembord. U kunt ze ergens anders plakken.',
  throwAway: 'Niet meer nodig',
  ask: 'Weggooien? Daarna zijn deze woorden nergens meer.',
  sure: 'Ja, weggooien',
  keep: 'Toch bewaren',
} as const

export const READ_ONLY: Readonly<Record<ReadOnlyReason, string>> = {
  'invited-to-read': 'U leest mee. Schrijven hoort niet bij uw plek aan deze tafel.',
  offered: 'Deze tekst staat nu stil voor de ondertekening. Lezen kan gewoon.',
  signed: 'Deze versie is ondertekend en verandert niet meer.',
  'flowed-out': 'Deze casus is uitgestroomd. De tekst blijft bewaard zoals die was.',
  elders: 'De hulp gaat elders verder. De tekst blijft bewaard zoals die was.',
  'mdo-closed': 'Dit MDO is gesloten. Het kladblok staat zoals het in het verslag is gekomen.',
}

export const READ_ONLY_KEPT = (count: number): string =>
  `${changes(count)} van u ${count === 1 ? 'kwam' : 'kwamen'} te laat en ${count === 1 ? 'is' : 'zijn'} niet opgeslagen. Kopieer uw tekst als u hem wilt bewaren.`

export const AUDIENCE = {
  tafel: 'Iedereen aan tafel',
  professionals: 'Alleen professionals',
  notFor: (name: string) => `Niet voor ${name}`,
  notForSomeone: 'Niet voor één deelnemer',
  choose: (section: string, now: string) => `Wie leest ‘${section}’ mee? Nu: ${now}`,
  menu: 'Wie leest dit onderdeel mee?',
  changed: (section: string, now: string) => `‘${section}’ is nu voor: ${now}.`,
} as const

export const SECTIONS = {
  title: 'Onderdelen',
  open: (count: number) => `Onderdelen (${count})`,
  empty: 'nog leeg',
  begun: 'begonnen',
  filled: 'gevuld',
  here: (names: string) => `hier: ${names}`,
  placeholder: 'Hier kunt u schrijven.',
  emptyToRead: 'Hier staat nog niets.',
  plainOpen: 'Aparte tekst in gewone taal',
  plainTitle: 'In gewone taal',
  plainLabel: (section: string) => `${section}, in gewone taal`,
  plainPlaceholder: 'Schrijf hier hetzelfde, zo dat het gezin het zelf kan lezen.',
} as const

export const TABLE_NOW = {
  title: 'Aan tafel, nu',
  alone: 'U bent hier nu alleen.',
  unknown: 'Wie er nu is, is even niet te zien.',
  together: (names: string) => `Samen met u in dit document: ${names}.`,
  history: 'Eerdere momenten',
} as const

type Tool = Exclude<BlockKind, 'paragraph'> | 'bold' | 'italic' | 'link' | 'deeper' | 'back' | 'actie' | 'undo' | 'redo'

export const TOOLS = {
  label: 'Opmaak van de tekst',
  names: {
    bold: 'Vet',
    italic: 'Cursief',
    heading: 'Tussenkop',
    bullet: 'Opsomming',
    number: 'Genummerd',
    quote: 'Citaat',
    link: 'Link',
    deeper: 'Inspringen',
    back: 'Terugspringen',
    actie: 'Actie',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw doen',
  } satisfies Record<Tool, string>,
  /** Said where the name beside the drawing is too short. */
  inFull: { actie: 'Maak hier een actie van' } as Partial<Record<Tool, string>>,
  help: 'Hulp bij toetsen',
  helpTitle: 'Toetsen bij het schrijven',
  keys: [
    ['Ctrl + B, Ctrl + I', 'vet, cursief'],
    ['Ctrl + K', 'link'],
    ['- en spatie, 1. en spatie', 'opsomming, genummerde lijst'],
    ['## en spatie, > en spatie', 'tussenkop, citaat'],
    ['Ctrl + Alt + 0, 1, 7, 8, 9', 'gewone tekst, tussenkop, genummerd, opsomming, citaat'],
    ['Tab, Shift + Tab', 'in een lijst: dieper en terug'],
    ['Escape en dan Tab', 'de lijst uit, verder naar het volgende onderdeel'],
    ['Shift + Enter', 'nieuwe regel in dezelfde alinea'],
    ['Ctrl + Alt + A', 'van de geselecteerde woorden een actie maken'],
    ['Alt + ↑, Alt + ↓', 'een doel of actie naar boven of beneden'],
    ['Alt + F10', 'naar deze knoppen; Escape gaat terug naar de tekst'],
    ['Ctrl + Z, Ctrl + Y', 'ongedaan maken, opnieuw doen'],
  ] as readonly (readonly [string, string])[],
} as const

export const LINK = {
  title: 'Link in de tekst',
  address: 'Adres',
  hint: 'Een webadres (https://…) of een mailadres.',
  unsafe: 'Dit is geen webadres of mailadres.',
  place: 'Link plaatsen',
  remove: 'Link weghalen',
} as const

export const SAID = {
  undoRefused: 'Dit kan niet meer ongedaan worden gemaakt: iemand anders schreef hier verder. Er is niets weggehaald.',
  nothingToUndo: 'Er is niets om ongedaan te maken.',
  nothingToRedo: 'Er is niets om opnieuw te doen.',
  tooMuchPasted: 'Dit is te veel om in één keer te plakken. Plak het in kleinere stukken.',
} as const
