// Tess: a casus that went the whole way, and where the help took a step back in October 2026. Section ids are those of va-1 and plan-1.
import type { GegevenField } from '#shared/casus/gegevens.ts'
import type { Basis } from '#shared/casus/uitstroom.ts'
import type { DemoCasus } from './casussen.ts'

export const TESS: DemoCasus = {
  key: 'tess',
  jeugdige: { name: 'Tess Wilgenhof', born: '2012-08-30' },
  reportedBy: 'leerplicht',
  signaal: {
    concern:
      'Tess (13) kwam na de kerst niet meer op school. Zij en haar moeder wonen sinds de zomer op een tijdelijk adres en moeten daar weg. Tess slaapt slecht en zegt dat ze op school niemand meer kent. Haar moeder vraagt zelf om hulp en staat achter dit signaal; Tess ook.',
    criteria: ['schooluitval', 'multi-complex'],
    reportedAt: '2026-01-12T14:10:00+01:00',
  },
  intake: { startedBy: 'casemanager', at: '2026-01-15T10:00:00+01:00' },
  besluit: {
    by: 'casemanager',
    at: '2026-01-22T15:30:00+01:00',
    outcome: 'hsj-mcp',
    motivation:
      'Wonen, slapen en school hangen hier aan elkaar vast, en niemand van ons kan dat alleen oplossen. Tess en haar moeder willen graag dat er samen naar wordt gekeken.',
  },
  deelnemers: [
    {
      person: 'tess',
      rol: 'jeugdige',
      purpose: 'Het gaat over Tess. Zij vertelt, leest mee en beslist mee.',
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    },
    {
      person: 'tess-moeder',
      rol: 'ouderMetGezag',
      purpose: 'Moeder met gezag. Vertelt haar eigen verhaal, leest mee en beslist mee.',
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    },
    {
      person: 'leerplicht',
      rol: 'onderwijs',
      purpose: 'Meldde het signaal en zocht met de school naar een weg terug in de klas.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'casemanager',
      rol: 'casemanager',
      purpose: 'Vaste persoon van het lokale team, ook nu de andere hulp een stap terug heeft gedaan.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'plancoordinator',
      rol: 'plancoordinator',
      purpose: 'Hield het plan en de afspraken bij elkaar.',
      grondslag: 'overeenkomst',
      doorbreking: 'toestemming',
    },
    {
      person: 'gedragswetenschapper',
      rol: 'gedragswetenschapper',
      purpose: 'Begeleidde en ondertekende de Verklarende Analyse.',
      grondslag: 'overeenkomst',
      doorbreking: 'toestemming',
    },
    {
      person: 'behandelaar-lvb',
      rol: 'behandelaar',
      purpose: 'Hielp Tess en haar moeder thuis met rust, slapen en de week op een rij.',
      grondslag: 'overeenkomst',
      doorbreking: 'toestemming',
    },
  ],
  regie: [
    { area: 'proces', by: 'plancoordinator', holder: 'plancoordinator', at: '2026-02-05T09:00:00+01:00' },
    {
      area: 'zorg',
      by: 'plancoordinator',
      holder: 'behandelaar-lvb',
      at: '2026-02-05T09:05:00+01:00',
      acceptedAt: '2026-02-05T16:00:00+01:00',
    },
    {
      area: 'veiligheid',
      by: 'plancoordinator',
      holder: 'casemanager',
      at: '2026-02-05T16:05:00+01:00',
      acceptedAt: '2026-02-06T08:45:00+01:00',
    },
    {
      area: 'onderwijs',
      by: 'plancoordinator',
      holder: 'leerplicht',
      at: '2026-02-06T08:50:00+01:00',
      acceptedAt: '2026-02-06T12:10:00+01:00',
    },
  ],
  aanspreekpunten: [{ by: 'tess-moeder', called: 'casemanager', at: '2026-02-06T20:15:00+01:00' }],
  analyse: {
    aanleiding:
      'Tess ging na de kerst niet meer naar school. Zij en haar moeder moesten voor april uit hun huis, en wisten niet waarheen.',
    krachten:
      'Tess tekent elke dag en maakt grapjes als het moeilijk wordt. Haar moeder vraagt om hulp als het nodig is. Samen koken ze op zondag.',
    samenhang:
      'Zolang er geen eigen plek was, sliep Tess licht en kort. Wie moe is, kan op school niet bijblijven, en wie achterloopt, blijft liever weg. Elke dag thuis maakte de stap groter.',
    conclusie:
      'Wij denken dat rust en een eigen plek eerst komen, en dat school daarna stap voor stap weer lukt. Tess en haar moeder herkennen dit.',
  },
  plan: {
    toekomst:
      '> “Een eigen kamer met een deur. En dat ik weer bij tekenen op school kan zijn.”\nHaar eigen woorden, 3 februari 2026',
    'big5-wonen': 'Voor april een eigen huis, dicht bij school. Het lokale team helpt met de aanvraag.',
    'big5-support': 'Tante Roos komt op woensdag eten en kan altijd gebeld worden.',
    'big5-welzijn': 'Elke avond dezelfde tijd naar bed, zonder telefoon op de kamer. Tess kiest zelf het boek.',
    'big5-inkomen': 'Een vast overzicht van wat er binnenkomt en uitgaat, eens per maand samen bekeken.',
    'big5-werk-school': 'Beginnen met twee ochtenden en de tekenles. Elke twee weken kijken of er een dagdeel bij kan.',
    crisiskaart: 'Loopt het vast? Eerst even naar buiten. Dan tante Roos bellen. Daarna Hanneke van het lokale team.',
    terugweg:
      'Blijft Tess drie dagen thuis, of slaapt ze weer niet? Dan bellen we Hanneke, en gaat de tafel meteen weer open.',
  },
}

/** What was weighed when the help took a step back. */
export const TESS_BASIS: Basis = {
  wonen: {
    state: 'op-orde',
    reason: 'Sinds mei een eigen huis met een kamer voor Tess. Het contract loopt door.',
  },
  support: {
    state: 'op-orde',
    reason: 'Tante Roos komt elke week, en Tess heeft twee vriendinnen uit de tekenles.',
  },
  welzijn: {
    state: 'deels',
    reason:
      'Tess slaapt de meeste nachten door. In drukke weken wordt het korter; zij en haar moeder merken dat zelf op.',
  },
  inkomen: {
    state: 'op-orde',
    reason: 'Moeder heeft overzicht, en kijkt nog eens per kwartaal met het lokale team mee.',
  },
  werkSchool: {
    state: 'op-orde',
    reason: 'Sinds september alle lessen, met een vaste mentor die weet wat er speelde.',
  },
}

export const TESS_SIGNS =
  'Tess blijft drie dagen thuis, slaapt een week lang slecht, of er komt een brief over het huis. Bel dan Hanneke; het hoeft niet eerst erger te worden.'

/** What is known of where they live and can be reached; the address is shielded, with why. */
export const TESS_GEGEVENS: readonly { about: 'jeugdige' | 'tess-moeder'; field: GegevenField; value: string }[] = [
  { about: 'jeugdige', field: 'adres', value: 'Lindehof 14\n9799 XB Nieuwaawolde' },
  { about: 'jeugdige', field: 'school', value: 'Brugwatercollege, klas 3c. Mentor: mevrouw Postema.' },
  {
    about: 'jeugdige',
    field: 'rooster',
    value: 'ma tot en met do: 8.30 tot 14.45\nvr: 8.30 tot 12.00, daarna tekenles',
  },
  { about: 'tess-moeder', field: 'telefoon', value: '06 00 00 01 44' },
]
export const TESS_WHY_AFGESCHERMD = 'Een oud-partner van moeder mag niet weten waar zij nu wonen.'
export const TESS_NAMED = 'Bezoekt Tess en haar moeder thuis.'

export const TESS_WORDS = {
  tess: { analyse: 'Dat van het slapen klopt heel erg.', plan: 'Het is goed zo.' },
  'tess-moeder': { analyse: 'Zo is het gegaan.', plan: 'Hier kan ik mee verder.' },
} as const
