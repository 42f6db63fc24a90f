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
  /** A casus, where its name may not stand. */
  table: 'De tafel',
  title: (page: string) => `${page} · Rondetafel`,
} as const

export const SIGN_OUT = {
  title: 'Nog niet alles is opgeslagen',
  body: 'In deze browser staan woorden van u die nog niet zijn opgeslagen. Meldt u nu af, dan zijn ze weg.',
  elsewhere:
    'Heeft u die tekst niet meer open? Open hem dan nog een keer: dan worden de woorden opgeslagen, of u ziet ze boven de tekst en kunt ze kopiëren.',
  apart:
    'Deze woorden kunnen niet meer vanzelf worden opgeslagen; wachten helpt niet. Wilt u ze bewaren? Open dan die tekst: de woorden staan daar bovenaan, en u kunt ze kopiëren.',
  someApart:
    'Een deel ervan kan niet meer vanzelf worden opgeslagen; wachten helpt daar niet voor. Die woorden staan boven hun tekst, en u kunt ze daar kopiëren.',
  wait: 'Wachten tot alles is opgeslagen',
  waitForSome: 'Wachten op wat nog opgeslagen kan worden',
  waiting: 'We wachten tot alles is opgeslagen. Daarna melden we u af.',
  waitingForSome: 'We wachten op wat nog opgeslagen kan worden. Daarna ziet u hier wat er over is.',
  throwAway: 'Toch afmelden en deze woorden weggooien',
  stay: 'Niet afmelden',
  failed: 'Afmelden lukte niet. U bent nog aangemeld en er is niets weggegooid. Probeer het nog een keer.',
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

/** A part of the page that could not be fetched: after a new version it has another name, and without a line it does not come. */
export const OUTDATED = {
  title: 'Dit deel van de pagina kon niet laden',
  body: 'Misschien is er een nieuwe versie van Rondetafel, of is de verbinding even weg. Laad de pagina opnieuw. Wat al was opgeslagen, is er nog.',
} as const

export const FORM = {
  notSent: 'Nog niet vastgelegd',
  fillIn: 'Vul dit nog in.',
  choose: 'Maak hier nog een keuze.',
  choosePerson: 'Kies hier nog iemand.',
  dateMissing: 'Vul hier nog een datum in.',
  tooLong: (max: number) => `Dit is te lang. Er passen hooguit ${max.toLocaleString('nl-NL')} tekens in.`,
} as const
