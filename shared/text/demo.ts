// The fictional demo region: choosing who you are, and the bar that says so on every page.

export const DEMO = {
  title: 'Wie bent u vandaag?',
  lead: 'Dit is een voorbeeld om rond te kijken. Alle mensen, organisaties en verhalen zijn verzonnen. Kies iemand en zie wat die persoon ziet; wisselen kan altijd.',
  warning: 'Typ hier geen gegevens van echte mensen.',
  groups: {
    familie: 'Jeugdige en gezin',
    professional: 'Professionals',
    overig: 'Beheer en toezicht',
  },
  failed: 'Aanmelden lukte niet. Er is niets gewijzigd. Probeer het nog een keer.',
  current: 'Dit bent u nu',
  bar: 'Verzonnen voorbeeld.',
  barLabel: 'Voorbeeld',
  youAre: 'U bent nu:',
  code: (code: string) => `Uw code in dit voorbeeld: ${code}`,
  change: 'Wissel',
  changeLong: 'Wissel van persoon',
} as const

export const SIGN_IN = {
  title: 'Aanmelden kan hier nog niet',
  body: 'Aanmelden gaat straks via uw eigen organisatie. Dat is in deze installatie nog niet geregeld. Er is niets mis met uw account; u kunt er alleen nog niet mee binnenkomen.',
  next: 'Vraag uw functioneel beheerder wanneer het zover is.',
} as const

export const EXPIRED = {
  title: 'U bent afgemeld',
  body: 'Dat gebeurt na een tijd vanzelf, of als u zich ergens anders afmeldt. Deze pagina staat er nog zoals u die achterliet, en wat was opgeslagen, is veilig. Schreef u hier nog iets dat niet was opgeslagen? Dat gebeurt zodra u zich weer aanmeldt.',
  again: (name: string) => `Verder als ${name}`,
  other: 'Iemand anders kiezen',
  later: 'Nu niet: eerst tekst kopiëren',
  production: 'Meld u in een ander tabblad opnieuw aan en kom dan hier terug.',
  welcomeBack: 'U bent weer aangemeld.',
} as const
