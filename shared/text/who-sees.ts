// Wie mag wat zien, waarom, tot wanneer: for the family in B1, `je` for a jeugdige and `u` for adults, and for professionals.
import type { Turn } from '#shared/casus/moments.ts'
import type { SeenText, SightGround } from '#shared/casus/who-sees.ts'
import type { SightView } from '#shared/protocol/who-sees.ts'
import type { Tone } from './casus-family.ts'
import { calendarDateText, lastDayText } from './dates.ts'
import type { Failure } from './refusals.ts'

interface SeenByFamily {
  readonly title: string
  readonly lead: string
  readonly decides: string
  readonly decidesNot: string
  readonly decidesTitle: string
  readonly decidesHow: string
  readonly family: string
  readonly professionals: string
  readonly nothing: string
  readonly texts: Readonly<Record<SeenText, string>>
  readonly levels: Readonly<Record<SightView['level'], string>>
  readonly grounds: Readonly<Record<SightGround, string>>
  readonly until: (until: number) => string
  readonly saidYes: string
  readonly saidNo: string
  readonly namens: (source: string) => string
  readonly give: (text: string) => string
  readonly withdraw: (text: string) => string
  readonly giveMeans: (name: string) => string
  readonly withdrawMeans: (name: string) => string
  readonly giveSend: (name: string) => string
  readonly withdrawSend: (name: string) => string
  readonly sent: string
  readonly self: string
  readonly ask: string
}

const TEXTS: Readonly<Record<SeenText, string>> = {
  analyse: 'wat er speelt',
  plan: 'het plan',
  crisiskaart: 'de kaart voor als het niet goed gaat',
  verhaal: 'verhalen',
  inbreng: 'wat school of een ander inbrengt',
}

const LEVELS: SeenByFamily['levels'] = {
  none: 'leest dit niet',
  part: 'leest een deel',
  read: 'leest mee',
  write: 'leest en schrijft mee',
}

export const SEEN_BY_FAMILY: Readonly<Record<Tone, SeenByFamily>> = {
  je: {
    title: 'Wie mag wat lezen?',
    lead: 'Hier zie je wie er mag meelezen, waarom dat mag en tot wanneer.',
    decidesTitle: 'Beslis jij mee?',
    decides:
      'Ja. Jij beslist mee over wie er meeleest. Bij sommige mensen kun je hieronder ja of nee zeggen. Je mag je later bedenken.',
    decidesNot:
      'Nu nog niet. Vanaf 12 jaar beslis je mee, vanaf 16 jaar beslis je zelf. Vind je iets niet fijn? Zeg het tegen iemand die je vertrouwt.',
    decidesHow: 'Twijfel je? Bel eerst je casemanager. Je hoeft nu niets te kiezen.',
    family: 'Jij en je familie',
    professionals: 'Hulp en school',
    nothing: 'leest niets mee',
    texts: TEXTS,
    levels: LEVELS,
    grounds: {
      'rechtstreeks-betrokken': 'werkt mee aan jouw hulp',
      'gi-onder-ots': 'nodig voor de maatregel van de rechter',
      'conflict-van-plichten': 'nodig voor de veiligheid',
      toestemming: 'dat is goed gevonden',
      invitation: 'uitgenodigd, met toestemming',
      refused: 'er is nee gezegd',
      uitzondering: 'er is nee gezegd, maar het is toch nodig; vraag je casemanager waarom',
      family: 'het gaat over jou en je gezin',
      own: 'wat de schrijver zelf opschrijft',
      'own-part': 'alleen wat deze ouder zelf moet weten en doen',
      'asks-jeugdige': 'alleen als jij dat goed vindt',
      shared: 'alleen wat met de hulp is gedeeld',
      'not-yet': 'kan straks, er is nu nog geen tekst',
      closed: 'de tafel is afgesloten; niemand leest hier nog iets',
      'not-for-rol': 'hoort niet bij wat deze persoon doet',
    },
    until: (until) => `tot en met ${lastDayText(until)}`,
    saidYes: 'Jij zei ja.',
    saidNo: 'Jij zei nee.',
    namens: (source) => `Iemand aan tafel schreef dit voor je op: ${source}`,
    give: (text) => `Toch laten meelezen: ${text}`,
    withdraw: (text) => `Niet meer laten meelezen: ${text}`,
    giveMeans: (name) =>
      `Zeg je ja, dan kan ${name} dit meteen lezen. Ook wat er al stond. Je mag dit later weer veranderen.`,
    withdrawMeans: (name) =>
      `Zeg je nee, dan gaat dit bij ${name} meteen dicht. Wat ${name} al las, kan niet ongelezen worden. Wat ${name} schreef, blijft staan.`,
    giveSend: (name) => `Ja, ${name} mag dit lezen`,
    withdrawSend: (name) => `Nee, ${name} mag dit niet meer lezen`,
    sent: 'Dit is bewaard en geldt vanaf nu.',
    self: 'jij',
    ask: 'Begrijp je niet waarom iemand meeleest? Vraag het je casemanager. Daar krijg je altijd een antwoord op.',
  },
  u: {
    title: 'Wie mag wat lezen?',
    lead: 'Hier ziet u wie er mag meelezen, waarom dat mag en tot wanneer.',
    decidesTitle: 'Beslist u mee?',
    decides:
      'Ja. U beslist mee over wie er meeleest. Bij sommige mensen kunt u hieronder ja of nee zeggen. U mag zich later bedenken.',
    decidesNot:
      'Op dit moment niet. Dat hangt af van het gezag en de leeftijd: vanaf 16 jaar beslist een jongere zelf. Vindt u iets niet goed? Zeg het tegen de casemanager.',
    decidesHow: 'Twijfelt u? Bel eerst de casemanager. U hoeft nu niets te kiezen.',
    family: 'U en de familie',
    professionals: 'Hulp en school',
    nothing: 'leest niets mee',
    texts: TEXTS,
    levels: LEVELS,
    grounds: {
      'rechtstreeks-betrokken': 'werkt mee aan de hulp',
      'gi-onder-ots': 'nodig voor de maatregel van de rechter',
      'conflict-van-plichten': 'nodig voor de veiligheid',
      toestemming: 'dat is goed gevonden',
      invitation: 'uitgenodigd, met toestemming',
      refused: 'er is nee gezegd',
      uitzondering: 'er is nee gezegd, maar het is toch nodig; vraag de casemanager waarom',
      family: 'het gaat over uw gezin',
      own: 'wat de schrijver zelf opschrijft',
      'own-part': 'alleen wat deze ouder zelf moet weten en doen',
      'asks-jeugdige': 'alleen als de jongere dat goed vindt',
      shared: 'alleen wat met de hulp is gedeeld',
      'not-yet': 'kan straks, er is nu nog geen tekst',
      closed: 'de tafel is afgesloten; niemand leest hier nog iets',
      'not-for-rol': 'hoort niet bij wat deze persoon doet',
    },
    until: (until) => `tot en met ${lastDayText(until)}`,
    saidYes: 'U zei ja.',
    saidNo: 'U zei nee.',
    namens: (source) => `Iemand aan tafel schreef dit voor u op: ${source}`,
    give: (text) => `Toch laten meelezen: ${text}`,
    withdraw: (text) => `Niet meer laten meelezen: ${text}`,
    giveMeans: (name) =>
      `Zegt u ja, dan kan ${name} dit meteen lezen. Ook wat er al stond. U mag dit later weer veranderen.`,
    withdrawMeans: (name) =>
      `Zegt u nee, dan gaat dit bij ${name} meteen dicht. Wat ${name} al las, kan niet ongelezen worden. Wat ${name} schreef, blijft staan.`,
    giveSend: (name) => `Ja, ${name} mag dit lezen`,
    withdrawSend: (name) => `Nee, ${name} mag dit niet meer lezen`,
    sent: 'Dit is bewaard en geldt vanaf nu.',
    self: 'u',
    ask: 'Begrijpt u niet waarom iemand meeleest? Vraag het de casemanager. Daar krijgt u altijd een antwoord op.',
  },
}

/** Why a word was not taken. */
export function wordRefusal(tone: Tone, { reason }: Failure): string {
  const say = (je: string, u: string) => (tone === 'je' ? je : u)
  switch (reason) {
    case 'already-said':
      return say('Dit had je al gezegd. Er is niets veranderd.', 'Dit had u al gezegd. Er is niets veranderd.')
    case 'no-such-deelnemer':
      return 'Deze persoon zit niet meer aan tafel en leest dus niet meer mee.'
    case 'not-yours-to-decide':
      return say(
        'Hierover beslis jij nu niet. Er is niets veranderd. Praat erover met iemand die je vertrouwt.',
        'Hierover beslist u nu niet. Er is niets veranderd. Vraag de casemanager wie dat wel doet.',
      )
    default:
      return say(
        'Dit lukt nu niet. Er is niets veranderd. Vraag het aan je casemanager.',
        'Dit lukt nu niet. Er is niets veranderd. Vraag het aan de casemanager.',
      )
  }
}

const AGE_MEANS: Readonly<Record<12 | 16 | 18, string>> = {
  12: 'beslist vanaf dan mee over wie er meeleest',
  16: 'beslist vanaf dan zelf; ouders lezen wat hen bindt, de rest na toestemming',
  18: 'is vanaf dan meerderjarig; het gezag eindigt',
}

function turnText(turn: Turn, name: string): string {
  switch (turn.kind) {
    case 'birthday':
      return `${name} wordt ${turn.age} jaar en ${AGE_MEANS[turn.age]}.`
    case 'gezag':
      return 'Vastgelegd gezag begint of eindigt. Kijk of de uitnodigingen nog kloppen.'
    case 'wilsbekwaamheid':
      return 'Een oordeel over wilsbekwaamheid begint of eindigt.'
    case 'uitzondering':
      return 'Een uitzondering op toestemming eindigt; de ruimte gaat dan dicht.'
    case 'verspreiding':
      return 'De uitzondering eindigt waarmee de analyse naar buiten mag terwijl er nee is gezegd.'
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Morgen, over 12 dagen: a row begins with it. */
function inDays(day: string, today: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY)
  return days <= 0 ? 'Vandaag' : days === 1 ? 'Morgen' : `Over ${days} dagen`
}

const TURNS: Readonly<Record<Exclude<Turn['kind'], 'birthday'>, string>> = {
  gezag: 'verandert het gezag',
  wilsbekwaamheid: 'verandert het oordeel over wilsbekwaamheid',
  uitzondering: 'eindigt een uitzondering',
  verspreiding: 'eindigt een uitzondering',
}

/** In a row of the werklijst. */
export const turnInShort = (turn: Turn, today: string): string =>
  `${inDays(turn.day, today)} ${turn.kind === 'birthday' ? `${turn.age} jaar` : TURNS[turn.kind]}`

export const WHO_SEES = {
  title: 'Wie mag wat zien',
  lead: (name: string) => `Aan de tafel van ${name}: wie welke tekst ziet, op welke grond en tot wanneer.`,
  caption: 'Per persoon: de teksten, de grond en tot wanneer',
  person: 'Persoon',
  texts: {
    analyse: 'Verklarende Analyse',
    plan: 'Plan',
    crisiskaart: 'Crisiskaart',
    verhaal: 'Verhalen',
    inbreng: 'Inbreng',
  } satisfies Record<SeenText, string>,
  levels: {
    none: 'Niet',
    part: 'Eigen deel',
    read: 'Lezen',
    write: 'Lezen en schrijven',
  } satisfies Record<SightView['level'], string>,
  grounds: {
    'rechtstreeks-betrokken': 'Rechtstreeks betrokken',
    'gi-onder-ots': 'GI onder een ondertoezichtstelling',
    'conflict-van-plichten': 'Conflict van plichten',
    toestemming: 'Toestemming',
    invitation: 'Toestemming bij de uitnodiging',
    refused: 'Toestemming ingetrokken',
    uitzondering: 'Uitzondering op toestemming',
    family: 'Wat voor het gezin is gemaakt',
    own: 'Wat deze persoon zelf schrijft',
    'own-part': 'Vanaf 16 jaar: wat deze ouder bindt',
    'asks-jeugdige': 'Vanaf 16 jaar: na toestemming van de jeugdige',
    shared: 'Wat met de hulpverleners is gedeeld',
    'not-yet': 'Nog geen tekst',
    closed: 'De casus is afgesloten',
    'not-for-rol': 'Hoort niet bij deze rol',
  } satisfies Record<SightGround, string>,
  until: (until: number) => `tot en met ${lastDayText(until)}`,
  said: (name: string, given: boolean, date: string) => `${name} zei ${given ? 'ja' : 'nee'}, ${date}`,
  namens: (source: string) => `Hoe we dit weten: ${source}`,
  deciders: (names: string) => `Over meelezen beslist nu: ${names}.`,
  nobodyDecides: 'Er zit nu niemand aan tafel die over meelezen beslist. Vraag na bij wie het gezag ligt.',
  open: 'Wie mag wat zien',
  toWho: 'Bekijk wie wat mag zien',
  scroll: 'Tabel: wie mag wat zien. Schuif opzij voor alle teksten.',
  soon: 'Dit verandert binnenkort vanzelf',
  turn: (turn: Turn, name: string) => `${calendarDateText(turn.day)}: ${turnText(turn, name)}`,
} as const
