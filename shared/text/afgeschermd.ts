// What is afgeschermd: its page, who is named for it, the quiet question under a text, and taking words out of a document for good.

export const AFGESCHERMD = {
  title: 'Afgeschermd deel',
  documentLead: 'Adressen, melders en wat een ander niet mag weten.',
  lead: 'Alleen wie hier bij naam is genoemd, leest en schrijft dit. Voor ieder ander bestaat het niet: niet in een verslag, niet in een bericht en niet in wat het gezin ziet.',
  toCasus: 'Terug naar de casus',
  named: (names: string) => `Genoemd: ${names}.`,
  placeholder: 'Schrijf hier.',
  empty: 'Hier staat nog niets.',
} as const

export const CLEARANCE = {
  is: 'Mag in het afgeschermde deel',
  grant: 'Toelaten tot het afgeschermde deel',
  grantTo: (name: string) => `${name} toelaten tot het afgeschermde deel`,
  withdraw: 'Niet meer toelaten tot het afgeschermde deel',
  withdrawFrom: (name: string) => `${name} niet meer toelaten tot het afgeschermde deel`,

  grantTitle: (name: string) => `${name} toelaten?`,
  grantBody: (name: string) =>
    `${name} kan dan meteen alles lezen wat in het afgeschermde deel staat of komt, en erin schrijven. Kies dit alleen als het voor de veiligheid nodig is.`,
  grantSubmit: 'Toelaten',
  granted: (name: string) => `${name} mag nu in het afgeschermde deel.`,

  withdrawTitle: (name: string) => `${name} niet meer toelaten?`,
  withdrawBody: (name: string) =>
    `${name} kan het afgeschermde deel meteen niet meer openen. Wat al gelezen is, blijft gelezen.`,
  withdrawSubmit: 'Niet meer toelaten',
  withdrawn: (name: string) => `${name} mag niet meer in het afgeschermde deel.`,

  reason: 'Waarom?',
  reasonHelp: 'Dit wordt bij de naam bewaard. Zet hier geen adres of andere inhoud neer.',
  because: (reason: string) => `Waarom: ${reason}`,
} as const

/** In every casus, whether something is afgeschermd there or not: that it is asked says nothing. */
export const CONTACT_HINT = {
  table: 'Dit lijkt op een adres of telefoonnummer. Hoort het hier, of in het afgeschermde deel?',
  je: 'Dit lijkt op een adres of telefoonnummer. Wie jouw verhaal mag lezen, leest dat dan ook.',
  u: 'Dit lijkt op een adres of telefoonnummer. Wie uw verhaal mag lezen, leest dat dan ook.',
  inbreng: 'Dit lijkt op een adres of telefoonnummer. Wie uw inbreng mag lezen, leest dat dan ook.',
  fine: 'Het hoort hier',
} as const

/** What the choice at the end is, and what follows from it: out of a text of the table one can move as well. */
export interface PurgeText {
  readonly open: string
  readonly lead: string
  readonly wordsHelp: string
  readonly submit: string
}

const WORDS_HELP = 'Neem ze precies over, uit één alinea. Ze verdwijnen overal waar ze in dit document staan.'

export const PURGE_ONLY: PurgeText = {
  open: 'Tekst voorgoed wissen',
  lead: 'Voor wat in dit document nooit had mogen staan, zoals een geheim adres. Wat u wist, komt niet terug.',
  wordsHelp: `${WORDS_HELP} Moeten ze bewaard blijven, zet ze dan eerst op de goede plek.`,
  submit: 'Voorgoed wissen',
}

export const PURGE_OR_MOVE: PurgeText = {
  open: 'Tekst verplaatsen of wissen',
  lead: 'Voor wat in dit document nooit had mogen staan, zoals een geheim adres.',
  wordsHelp: `${WORDS_HELP} Daarna kiest u of ze naar het afgeschermde deel gaan of helemaal weg.`,
  submit: 'Verplaatsen of wissen',
}

export const PURGE = {
  words: 'Welke woorden?',
  tooShort: (least: number) => `Neem minstens ${least} tekens over.`,
  look: 'Zoeken waar het staat',
  found: (places: number) =>
    `Gevonden op ${places === 1 ? 'één plek' : `${places} plekken`}, met de geschiedenis erbij.`,
  onlyRecent: 'Deze woorden staan er nu niet. Wat er kort geleden is weggehaald, wordt wel voorgoed gewist.',
  nowhere: 'Deze woorden staan niet in dit document en niet in de geschiedenis ervan.',
  seenBy:
    'Deze mensen hadden het document open, of lazen wat ervan is gemaakt, in de tijd dat het er kan hebben gestaan:',
  seenByNobody: 'In de tijd dat het er kan hebben gestaan, had niemand anders het document open.',
  cannotBeUnseen:
    'Wie het las, heeft het gelezen: dat is niet terug te draaien. Overleg wat er nodig is voor de veiligheid.',
  stays: (signed: number) =>
    signed === 0
      ? 'In reservekopieën blijft het nog hoogstens 30 dagen staan.'
      : 'In een ondertekende tekst blijft het staan, want een handtekening gaat over elk woord. In reservekopieën blijft het nog hoogstens 30 dagen staan.',
  reason: 'Waarom?',
  reasonHelp: 'Dit wordt vastgelegd, met uw naam en het moment. Zet de woorden zelf hier niet neer.',
  what: 'Wat moet ermee gebeuren?',
  move: 'Verplaats naar het afgeschermde deel',
  moveWhat:
    'Ze verdwijnen hier overal en worden daar bewaard. U ziet ze daarna alleen terug als u voor het afgeschermde deel genoemd bent.',
  erase: 'Wis helemaal',
  eraseWhat: 'Ze verdwijnen hier overal en worden nergens bewaard. Dit komt niet terug.',
  choose: 'Kies een van de twee.',
  doMove: 'Verplaatsen',
  doErase: 'Voorgoed wissen',
  done: 'De woorden zijn gewist, ook uit de geschiedenis.',
  moved:
    'De woorden zijn hier weg, ook uit de geschiedenis. Ze zijn bewaard voor wie voor het afgeschermde deel genoemd is.',
  other: 'Andere woorden',
} as const
