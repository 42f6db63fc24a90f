// Words of the trade, explained where they first stand on a screen, for who meets them once a year. The family reads plain words.

export interface Term {
  readonly ask: string
  readonly answer: string
}

export const TERMS = {
  analyse: {
    ask: 'Wat is een Verklarende Analyse?',
    answer:
      'De verklaring van de hele tafel voor wat er speelt en waarom. Het gezin zegt of het zich erin herkent, een gedragswetenschapper ondertekent, en het plan bouwt erop voort.',
  },
  plan: {
    ask: 'Wat is het gezamenlijk plan?',
    answer:
      'Wat gezin en professionals samen gaan doen: de doelen, de acties, en wie waarop de regie voert. Het behandelplan van een aanbieder blijft daarnaast bestaan.',
  },
  mdo: {
    ask: 'Wat is een MDO?',
    answer:
      'Een multidisciplinair overleg: de tafel kijkt samen hoe het gaat en spreekt af wat er nodig is. Het komt terug zolang het plan loopt.',
  },
  regie: {
    ask: 'Wat is regie voeren?',
    answer:
      'Ervoor zorgen dat op dit gebied gebeurt wat is afgesproken, en aan de bel trekken als het niet lukt. U hoeft niet alles zelf te doen.',
  },
  bodemeis: {
    ask: 'Wat is een bodemeis?',
    answer:
      'Iets wat moet, omdat het anders niet veilig is. Veilig Thuis, de gecertificeerde instelling of de rechter legt het op. De tafel stemt er niet over; schrijf erbij van wie het moet.',
  },
  vaststellen: {
    ask: 'Wat is vaststellen?',
    answer:
      'Met een handtekening staat een bevoegde gedragswetenschapper in voor de tekst. Wie de tekst opstelde, kan iemand anders zijn.',
  },
  handtekening: {
    ask: 'Wat is een geavanceerde handtekening?',
    answer:
      'Een elektronische handtekening die bij één persoon hoort, en waaraan te zien is of de tekst daarna is veranderd. Bij een gekwalificeerde handtekening staat ook een erkende dienst in voor wie er tekent.',
  },
  hsjMcp: {
    ask: 'Wat is HSJ-MCP?',
    answer:
      'Hoogspecialistische jeugdhulp voor jeugdigen bij wie veel tegelijk speelt en het een het ander versterkt. Eén hulpverlener of organisatie kan dat niet alleen.',
  },
} as const satisfies Readonly<Record<string, Term>>

export type TermName = keyof typeof TERMS
