// Sentences of no room in particular: the frame of every page, waiting, being away, going wrong.

export const COMMON = {
  product: 'Rondetafel',
  skip: 'Naar de inhoud',
  mainNavigation: 'Hoofdmenu',
  werklijst: 'Werklijst',
  signOut: 'Afmelden',
  cancel: 'Annuleren',
  later: 'Nu nog niet',
  busy: 'Een ogenblik, we leggen het vast.',
  waiting: 'Een ogenblik, de pagina komt eraan.',
  optional: 'mag leeg blijven',
  tryAgain: 'Opnieuw proberen',
  toWerklijst: 'Naar uw beginpagina',
  toCasus: (name: string) => `Terug naar ${name}`,
  title: (page: string) => `${page} · Rondetafel`,
} as const

export const NOT_FOUND = {
  title: 'Deze pagina is er niet, of niet voor u',
  body: 'Misschien klopt het adres niet, of hoort deze pagina bij een tafel waar u geen plek heeft. Wij zeggen niet welke van de twee, om de mensen te beschermen om wie het gaat.',
  next: 'Verwacht u dat u hier wel bij kunt? Vraag het aan de casemanager of plancoördinator die u heeft uitgenodigd.',
} as const

export const AWAY = {
  banner: 'Geen verbinding met Rondetafel. Wat al was opgeslagen, is veilig. We proberen het vanzelf opnieuw.',
  title: 'Rondetafel is even niet bereikbaar',
  body: 'Er is niets verloren: wat was opgeslagen, staat er nog. Kijk of uw internet werkt. We proberen het vanzelf opnieuw.',
} as const

export const BROKEN = {
  title: 'Er ging iets mis op deze pagina',
  body: 'Dat ligt aan ons en niet aan u. Wat al was opgeslagen, is er nog. Laad de pagina opnieuw; gebeurt het weer, vertel het dan aan uw functioneel beheerder.',
  reload: 'Pagina opnieuw laden',
} as const

export const FORM = {
  notSent: 'Nog niet vastgelegd',
  fillIn: 'Vul dit nog in.',
  choose: 'Maak hier nog een keuze.',
  choosePerson: 'Kies hier nog iemand.',
  dateMissing: 'Vul hier nog een datum in.',
  tooLong: (max: number) => `Dit is te lang. Er passen hooguit ${max.toLocaleString('nl-NL')} tekens in.`,
} as const
