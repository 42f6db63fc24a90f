// What whoever makes, checks or restores a backup reads in the terminal.

const moment = (iso: string): string =>
  new Date(iso).toLocaleString('nl-NL', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Amsterdam' })

const size = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`

const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`

interface RestoredFacts {
  readonly madeAt: string
  readonly data: string
  readonly rooms: number
  readonly sessions: number
  /** How much was destroyed again. */
  readonly destroyed: number
}

export const BACKUP = {
  backupUsage:
    'Gebruik: npm run backup -- <map met gegevens> <map voor back-ups>\nAlleen als Rondetafel stilstaat: wie draait, maakt zelf elke dag een back-up.',
  restoreUsage: 'Gebruik: npm run restore -- <back-up.sqlite> <lege map voor de gegevens>',
  noData: (data: string) => `In deze map staan geen gegevens van Rondetafel: ${data}`,
  noKey: (file: string) =>
    `De sleutel is er niet: ${file}\nZet RONDETAFEL_KEY op het bestand met de sleutel. Zonder sleutel is een back-up niet te lezen.`,
  noKeyInFile: (file: string) => `In dit bestand staat geen sleutel van 32 bytes: ${file}`,
  made: (file: string, cleared: number) =>
    [
      `De back-up is gemaakt, teruggezet op een proefplek en in orde bevonden:\n${file}`,
      ...(cleared > 0
        ? [`In die map zijn back-ups van meer dan 30 dagen geleden weggegooid, of mislukte: ${cleared}.`]
        : []),
    ].join('\n'),
  good: ({ madeAt, bytes, counts }: { madeAt: string; bytes: number; counts: Readonly<Record<string, number>> }) =>
    `In orde: deze back-up is op een proefplek teruggezet en helemaal gelezen.\nVan ${moment(madeAt)}, ${size(bytes)}, ${counted(counts.casus ?? 0, 'casus', 'casussen')}, ${counted(counts.room ?? 0, 'tekst', 'teksten')}.`,
  notEmpty: (data: string) =>
    `Deze map is niet leeg: ${data}\nEr wordt niets overschreven. Zet de map die er staat eerst opzij, en bewaar die: het logboek van na de back-up staat alleen daar.`,
  restored: ({ madeAt, data, rooms, sessions, destroyed }: RestoredFacts) =>
    [
      `Teruggezet in ${data}: alles zoals het was op ${moment(madeAt)}.`,
      'Wat daarna is geschreven, besloten, ondertekend of bekeken, staat er niet in.',
      '',
      `Iedereen meldt zich opnieuw aan (${counted(sessions, 'aanmelding is', 'aanmeldingen zijn')} beëindigd).`,
      `Pagina’s die nog openstaan schrijven niet verder in ${counted(rooms, 'tekst', 'teksten')}. Wat er na de back-up is geschreven, staat op die pagina’s nog wel: laat mensen het daar kopiëren.`,
      '',
      'Kijk dit na voordat mensen verdergaan. Dit is met de back-up teruggedraaid:',
      '- wie sinds dat moment geen plek of account meer heeft, heeft die nu weer;',
      '- een verhaal dat daarna is teruggenomen, is weer gedeeld; wat daarna is gedeeld, is het niet meer;',
      '- toestemming, gezag, regie en telefoonnummers staan weer zoals toen;',
      `- wat daarna is vernietigd, is opnieuw vernietigd waar het register dat zegt (${destroyed}); kent u er meer, vernietig die dan opnieuw;`,
      '- handtekeningen en gepubliceerde plannen van daarna ontbreken, ook als het gezin ze al heeft gelezen.',
      'Het logboek van na de back-up staat alleen in de oude gegevens: bewaar die.',
    ].join('\n'),
  bad: {
    absent: 'Deze back-up is er niet.',
    unfinished:
      'Niet in orde: naast dit bestand hoort een bestand met dezelfde naam dat eindigt op .json. Dat ontbreekt, of het nakijken is afgebroken. Maak opnieuw een back-up.',
    manifest:
      'Niet in orde: het .json-bestand naast deze back-up is geen beschrijving van een back-up, of het is veranderd.',
    damaged: 'Niet in orde: het bestand is beschadigd of veranderd. Grootte of controlegetal kloppen niet.',
    rows: 'Niet in orde: de database is beschadigd, of regels erin verwijzen naar niets.',
    later: 'Deze back-up is van een nieuwere versie van Rondetafel. Werk Rondetafel eerst bij.',
    counts: 'Niet in orde: de aantallen in de database zijn niet die van het moment van de back-up.',
    key: 'Dit is niet de sleutel van deze back-up. Zet RONDETAFEL_KEY op het bestand met de goede sleutel.',
    signature: 'Niet in orde: de handtekening onder de beschrijving van deze back-up klopt niet.',
    log: 'Niet in orde: in het logboek is iets veranderd of het is niet compleet.',
    people: 'Niet in orde: een account of organisatie is niet te lezen.',
    casussen: 'Niet in orde: een casus is niet te lezen of niet compleet.',
    rooms: 'Niet in orde: een tekst is niet te lezen.',
    versions: 'Niet in orde: een vastgelegde versie of de handtekening eronder klopt niet.',
    kept: 'Niet in orde: een eerder moment, een gelezen tekst, achtergebleven tekst of herstelde woorden zijn niet te lezen.',
    vernietigingen: 'Niet in orde: een verzoek of verklaring van vernietiging is niet te lezen.',
    mdo: 'Niet in orde: een verslag of begin van een MDO is niet te lezen.',
  },
} as const
