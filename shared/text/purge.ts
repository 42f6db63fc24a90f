// Taking words out of a document for good, or moving them to what is afgeschermd. Of one's own text B1, `je` for a jeugdige and `u` for
// adults.
import type { Tone } from './casus-family.ts'

export interface PurgeText {
  readonly open: string
  readonly lead: string
  readonly words: string
  readonly wordsHelp: string
  readonly tooShort: (least: number) => string
  readonly look: string
  readonly found: (places: number) => string
  readonly onlyRecent: string
  readonly nowhere: string
  readonly seenBy: string
  readonly seenByNobody: string
  readonly cannotBeUnseen: string
  readonly stays: (signed: number) => string
  readonly reason: string
  readonly reasonHelp: string
  /** Where nobody is asked why: what is kept in its place. */
  readonly ownReason?: string
  readonly submit: string
  readonly done: string
  readonly other: string
}

const WORDS_HELP = 'Neem ze precies over, uit één alinea. Ze verdwijnen overal waar ze in dit document staan.'

const BACKUPS = 'In reservekopieën blijft het nog hoogstens 30 dagen staan.'

const counted = (places: number): string => (places === 1 ? 'één plek' : `${places} plekken`)

export const PURGE: PurgeText = {
  open: 'Tekst voorgoed wissen',
  lead: 'Voor wat in dit document nooit had mogen staan, zoals een geheim adres. Wat u wist, komt niet terug.',
  words: 'Welke woorden?',
  wordsHelp: `${WORDS_HELP} Moeten ze bewaard blijven, zet ze dan eerst op de goede plek.`,
  tooShort: (least) => `Neem minstens ${least} tekens over.`,
  look: 'Zoeken waar het staat',
  found: (places) => `Gevonden op ${counted(places)}, met de geschiedenis erbij.`,
  onlyRecent: 'Deze woorden staan er nu niet. Wat er kort geleden is weggehaald, wordt wel voorgoed gewist.',
  nowhere: 'Deze woorden staan niet in dit document en niet in de geschiedenis ervan.',
  seenBy:
    'Deze mensen hadden het document open, of lazen wat ervan is gemaakt, in de tijd dat het er kan hebben gestaan:',
  seenByNobody: 'In de tijd dat het er kan hebben gestaan, had niemand anders het document open.',
  cannotBeUnseen:
    'Wie het las, heeft het gelezen: dat is niet terug te draaien. Overleg wat er nodig is voor de veiligheid.',
  stays: (signed) =>
    signed === 0
      ? BACKUPS
      : `In een ondertekende tekst blijft het staan, want een handtekening gaat over elk woord. ${BACKUPS}`,
  reason: 'Waarom?',
  reasonHelp: 'Dit wordt vastgelegd, met uw naam en het moment. Zet de woorden zelf hier niet neer.',
  submit: 'Voorgoed wissen',
  done: 'De woorden zijn gewist, ook uit de geschiedenis.',
  other: 'Andere woorden',
}

export const PURGE_OR_MOVE: PurgeText = {
  ...PURGE,
  open: 'Tekst verplaatsen of wissen',
  lead: 'Voor wat in dit document nooit had mogen staan, zoals een geheim adres.',
  wordsHelp: `${WORDS_HELP} Daarna kiest u of ze naar het afgeschermde deel gaan of helemaal weg.`,
  submit: 'Verplaatsen of wissen',
}

/** The choice, where words can be moved as well. */
export const FATE = {
  what: 'Wat moet ermee gebeuren?',
  move: 'Verplaats naar het afgeschermde deel',
  moveWhat:
    'Ze verdwijnen hier overal en worden daar bewaard. U ziet ze daarna alleen terug als u voor het afgeschermde deel genoemd bent.',
  erase: 'Wis helemaal',
  eraseWhat: 'Ze verdwijnen hier overal en worden nergens bewaard. Dit komt niet terug.',
  choose: 'Kies een van de twee.',
  doMove: 'Verplaatsen',
  doErase: 'Voorgoed wissen',
  moved:
    'De woorden zijn hier weg, ook uit de geschiedenis. Ze zijn bewaard voor wie voor het afgeschermde deel genoemd is.',
} as const

/** Of a verhaal; the same is told of a text that lies there to be signed. */
export const PURGE_VERHAAL: Readonly<Record<Tone, PurgeText>> = {
  je: {
    ...PURGE,
    open: 'Woorden voorgoed wissen',
    lead: 'Staat er iets in je verhaal wat er nooit in had mogen staan, zoals een adres? Dan kun je het hier wissen. Het gaat ook weg uit wat je al deelde. Het komt niet terug.',
    wordsHelp: 'Neem ze precies over. Ze gaan overal weg waar ze in je verhaal staan.',
    found: (places) => `Gevonden op ${counted(places)}. We tellen ook mee wat er eerder van je verhaal is bewaard.`,
    onlyRecent: 'Deze woorden staan er nu niet. Wat je pas nog weghaalde, wordt wel voorgoed gewist.',
    nowhere: 'Deze woorden staan niet in je verhaal. Heb je ze precies zo overgenomen?',
    seenByNobody: 'Met wie je je verhaal deelde, kan het al gelezen hebben. Dat kunnen we niet terugdraaien.',
    stays: (signed) =>
      signed === 0
        ? BACKUPS
        : `In de tekst die is ondertekend, of die klaarligt om te ondertekenen, blijft het staan. Wil je dat niet? Bel dan je casemanager. ${BACKUPS}`,
    ownReason: 'Uit het eigen verhaal.',
    done: 'De woorden zijn gewist, ook uit wat je deelde.',
  },
  u: {
    ...PURGE,
    open: 'Woorden voorgoed wissen',
    lead: 'Staat er iets in uw verhaal wat er nooit in had mogen staan, zoals een adres? Dan kunt u het hier wissen. Het gaat ook weg uit wat u al deelde. Het komt niet terug.',
    wordsHelp: 'Neem ze precies over. Ze gaan overal weg waar ze in uw verhaal staan.',
    found: (places) => `Gevonden op ${counted(places)}. We tellen ook mee wat er eerder van uw verhaal is bewaard.`,
    onlyRecent: 'Deze woorden staan er nu niet. Wat u pas nog weghaalde, wordt wel voorgoed gewist.',
    nowhere: 'Deze woorden staan niet in uw verhaal. Heeft u ze precies zo overgenomen?',
    seenByNobody: 'Met wie u uw verhaal deelde, kan het al gelezen hebben. Dat kunnen we niet terugdraaien.',
    stays: (signed) =>
      signed === 0
        ? BACKUPS
        : `In de tekst die is ondertekend, of die klaarligt om te ondertekenen, blijft het staan. Wilt u dat niet? Bel dan de casemanager. ${BACKUPS}`,
    ownReason: 'Uit het eigen verhaal.',
    done: 'De woorden zijn gewist, ook uit wat u deelde.',
  },
}

export const PURGE_INBRENG: PurgeText = {
  ...PURGE_VERHAAL.u,
  lead: 'Staat er iets in uw inbreng wat er nooit in had mogen staan, zoals een adres? Dan kunt u het hier wissen. Het gaat ook weg uit wat u al deelde. Het komt niet terug.',
  wordsHelp: 'Neem ze precies over. Ze gaan overal weg waar ze in uw inbreng staan.',
  found: PURGE.found,
  nowhere: 'Deze woorden staan niet in uw inbreng. Heeft u ze precies zo overgenomen?',
  seenByNobody: 'Met wie u uw inbreng deelde, kan het al gelezen hebben. Dat is niet terug te draaien.',
  ownReason: 'Uit de eigen inbreng.',
}
