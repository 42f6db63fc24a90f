// The gezamenlijk plan of Loex on 21 November 2026: half written, while the analyse is still a concept.
// Section ids are those of plan-1; what is not here has not been begun.

export interface DemoDoel {
  /** For the acties that belong to it. */
  key: string
  words: string
  text: string
  steps: string
  /** person key */
  whose: string | 'gezin'
  kind?: 'persoonlijk' | 'maatschappelijk'
  horizon?: 'lang' | 'werkdoel'
  /** yyyy-mm-dd */
  due?: string
}

export interface DemoActie {
  text: string
  /** person key, or a name from the network */
  owner: string | { name: string }
  /** yyyy-mm-dd */
  due?: string
  doel?: string
}

export interface DemoItems {
  doelen: DemoDoel[]
  acties: DemoActie[]
}

export const loexPlan: Record<string, string> = {
  toekomst: `
## Loex
> “Dat ik naar school kan zonder dat mijn hoofd vol is. En dat niemand mijn laptop pakt als ik nog bezig ben.”
Zijn eigen woorden, 12 november 2026
## Moeder
> “Dat Loex weer met zin naar school gaat en dat we thuis kunnen lachen.”
Haar eigen woorden, 4 november 2026
## Vader
> “Dat Loex merkt dat hij twee ouders heeft die allebei weten hoe het met hem gaat.”
Zijn eigen woorden, 10 november 2026
## Oma
> “Dat hij mij gewoon belt om te vragen of er pannenkoeken zijn.”
Haar eigen woorden, 10 november 2026
`,

  kern: `
_Dit is nog voorlopig. De analyse is nog niet klaar en nog niet ondertekend._
School is nu te vol voor Loex. Daardoor is hij ’s avonds leeg, en dan gaat het mis als de laptop uit moet. Het begint op school. Daarom beginnen we daar, en zorgen we tegelijk dat hij veilig is als hij even weg moet. De rest komt daarna, stap voor stap.
`,

  'regie-proces': `
**Voorstel:** plancoördinator Ruben Talwerd houdt het bij elkaar. Het aanspreekpunt kiezen Loex, moeder en vader zelf. Moeder koos oma. Vader en Loex denken er nog over na.
## Hoe we overleggen
- Tot de kerst elke twee weken een overleg, op woensdag om half vier. De volgende keren zijn 2 december en 16 december 2026. Daarna kijken we of eens in de vier weken genoeg is.
- Vader krijgt de data meteen, zodat hij zijn rooster kan regelen. Meedoen via video kan altijd.
- Loex kiest per keer: erbij zijn, zijn vertrouwenspersoon laten vertellen, of thuis meelezen.
## Hoe we elkaar bereiken
- Berichten over Loex gaan op hetzelfde moment naar moeder en vader.
- Met Loex gaat het via de app. Hij hoeft niet te bellen.
## Vervanging en vastlopen
- Is Ruben er niet, dan neemt casemanager Hanneke Aaborg waar.
- Staat een actie twee weken stil, dan komt die op het volgende overleg.
- Stopt iemand met dit werk, dan maakt het gezin kennis met de opvolger vóórdat de ander weg is.
`,

  'regie-zorg': `
**Voorstel:** behandelaar GGZ Daan Westerklaver. Behandelverantwoordelijk voor het onderzoek is gedragswetenschapper Marit Oldenrijn. Dit deel vervangt het behandelplan van Lindewier niet.
- **Contact met Loex:** elke week, sinds 12 november. Wandelen of appen, Loex kiest.
- **Gezinsbegeleiding:** één vaste begeleider, in beide huizen, op maandag- en donderdagavond en bij vader op afspraak. De aanvraag is op 19 november gedaan. Streefdatum voor de start: 7 december 2026.
- **Tot die tijd:** de casemanager belt moeder op maandag- en donderdagavond om half negen, en vader op zondagavond.
- **Onderzoek naar autisme:** eerste afspraak 14 januari 2027. Vader en moeder krijgen allebei een eigen gesprek.
- **Nog open:** wie kijkt mee of we te veel van Loex vragen? Ruben bespreekt met Loex, moeder en vader of we iemand met kennis van LVB uitnodigen.
`,

  'regie-veiligheid': `
**Voorstel:** jeugdbeschermer Jorn Bakelaar. Er is geen maatregel. Jorn kijkt mee met toestemming van Loex, moeder en vader.
## Waar we ons zorgen over maken
Loex ging op 3 en 9 november ’s avonds laat van huis na ruzie. Beide keren belde hij oma.
## Waar we bang voor zijn
Dat hij in het donker en de kou een ongeluk krijgt, of dat oma de telefoon een keer niet hoort.
## Wat moet
Er zijn nu geen bodemeisen. Niemand heeft iets opgelegd. Als dat verandert, staat hier wie het heeft opgelegd en waarom.
## Wat we hebben afgesproken (11 november 2026)
- Loex mag zeggen: “Ik moet even weg.” Dan gaat er niemand in de deuropening staan.
- Loex gaat dan eerst naar de schuur (bij moeder). Daar is het stil, en daar liggen een jas en een oplader.
- Is dat niet genoeg, dan appt Loex ‘weg’ in de groep met oma, moeder en vader. Wie het ziet, appt terug.
- Oma haalt Loex ’s nachts niet alleen op. Vader of oom Jelle rijdt.
- Na een half uur zonder bericht belt moeder (of vader, als Loex bij hem is) de politie. Dat is geen straf. Loex weet dit.
- De dag erna kijkt iemand rustig met Loex terug. Loex kiest wie.
## Wie kijkt mee
Jorn belt elke vrijdag met moeder en met vader. Op 2 december kijken we samen of deze afspraken werken. Zo niet, dan bespreekt Jorn eerst met Loex en beide ouders wat er nodig is.
`,

  'regie-onderwijs': `
**Voorstel:** ondersteuningscoördinator Femke Haverdiep van het Brugwatercollege. Leerplichtambtenaar Petra Lantinge denkt mee.
- **Rustige plek:** vanaf maandag 23 november 2026 kan Loex naar de studieruimte naast de plusklas. Hij legt een blauw kaartje op tafel en gaat. Uitleggen hoeft niet.
- **De pauze:** kan hij er ook in de pauze zitten? Dat vroeg vader. Femke antwoordt vóór 27 november aan Loex en beide ouders.
- **Minder wisselen:** school maakt een aangepast rooster voor maandag en donderdag. Vijf minuten eerder naar het volgende lokaal mag al.
- **Doel:** vóór de kerstvakantie is Loex vier dagen per week op school.
- **Verzuim:** is Loex er niet, dan krijgen moeder en vader hetzelfde bericht vóór tien uur. Petra krijgt elke twee weken een overzicht. Zij ziet nu geen reden voor handhaving.
- **OPP:** Femke neemt dit op in het ontwikkelingsperspectief en bespreekt dat met Loex en beide ouders.
`,

  'big5-support': `
- **Hoe is het nu?** Oma, Sil, oom Jelle en de juf van de plusklas zijn er voor Loex. Oma draagt nu het meeste.
- **Wanneer is het goed genoeg?** Als er ’s avonds altijd iemand opneemt en oma weer gewoon oma kan zijn.
- **Wat doen we?** Oom Jelle komt bij de appgroep; hij heeft ja gezegd. Loex gaat één zaterdag per maand met hem klussen.
`,

  'big5-inkomen': `
Vragen over geld en werk bespreken moeder en vader ieder apart met Hanneke. Dat staat niet in dit plan. Hanneke zoekt wel uit wie een koptelefoon betaalt die geluid dempt.
`,

  'big5-werk-school': `
- **Hoe is het nu?** Loex mist gemiddeld twee dagen school per week. De woensdag lukt bijna altijd.
- **Wanneer is het goed genoeg?** Als Loex de meeste dagen gaat en er ’s avonds nog iets van hem over is.
- **Wat doen we?** Zie ‘Regie op onderwijs’.
`,

  crisiskaart: `
_Loex maakt deze kaart zelf, met oma en Jorn. Hij is nog niet af._
## Groen: het gaat goed
- **Zo merk je het:** ik maak grapjes, ik eet mee, ik bouw met Sil.
- **Wat helpt:** weten wat er morgen is. Met rust gelaten worden na school.
## Oranje: het wordt te veel
- **Zo merk je het:** capuchon op, ik zeg alleen “zo”, ik krijg het warm.
- **Wat ik zelf doe:** koptelefoon op. Naar de schuur. Sil appen dat ik even weg ben.
- **Wat jullie doen:** één keer vragen, dan wachten. Appen mag. Het licht zachter.
- **Wat niet helpt:** door de deur praten. De wifi uitzetten. Zeggen dat ik rustig moet worden.
## Rood: ik moet weg
- **Wat ik zelf doe:** jas aan, telefoon mee, ‘weg’ appen. Oma bellen.
- **Wat jullie doen:** niet voor de deur gaan staan. Terugappen. Vader of oom Jelle rijdt.
- **Wie ik bel:** oma. Neemt zij niet op, dan papa of oom Jelle. Mama appen mag ook.
- **Is er direct gevaar?** Dan bellen we 112.
- **Nog invullen:** wie kunnen we dag en nacht bellen bij de hulpverlening? Jorn zoekt dit uit vóór 2 december 2026.
`,
}

/** The same things in plain words. Keyed by section id of plan-1. */
export const loexPlanPlain: Record<string, string> = {
  'regie-veiligheid': `
Loex ging twee keer ’s avonds laat van huis na ruzie. We willen dat hij even weg kan zonder dat het gevaarlijk is.
Dit spraken we af:
- Loex mag zeggen dat hij even weg moet. Niemand gaat voor de deur staan.
- Eerst naar de schuur. Daar is het stil.
- Is dat niet genoeg? Dan appt Loex ‘weg’. Oma, vader of moeder appt terug.
- Moet Loex worden opgehaald? Dan rijdt vader of oom Jelle.
- Horen we een half uur niets, dan bellen we de politie. Dat is geen straf.
Jorn belt elke vrijdag met moeder en met vader. Er is niets verplicht opgelegd.
`,
}

export const loexItems: DemoItems = {
  doelen: [
    {
      key: 'school',
      words: 'School minder vol.',
      text: 'Loex is vier dagen per week op school, en kan naar een rustige plek als het te veel wordt.',
      steps:
        'Eerst de rustige plek naast de plusklas, met het blauwe kaartje.\nDan een rooster met minder wisselen op maandag en donderdag.\nDaarna kijken we samen of vier dagen lukt.',
      whose: 'loex',
      kind: 'persoonlijk',
      horizon: 'werkdoel',
      due: '2026-12-18',
    },
    {
      key: 'laptop',
      words: 'Geen ruzie over mijn laptop.',
      text: 'Vijf van de zeven avonden stopt Loex zonder ruzie.',
      steps: 'Een half uur van tevoren vragen wat er nog af moet. Dan pas stoppen.',
      whose: 'gezin',
      kind: 'persoonlijk',
      horizon: 'werkdoel',
      due: '2027-01-31',
    },
    {
      key: 'woensdag',
      words: 'Weten of woensdag doorgaat.',
      text: 'Loex weet elke vrijdag of hij de woensdag erna bij zijn vader is.',
      steps: '',
      whose: 'loex',
      kind: 'persoonlijk',
      horizon: 'werkdoel',
      due: '2026-11-27',
    },
    {
      key: 'samen-weten',
      words: 'Hetzelfde weten op hetzelfde moment.',
      text: 'Vader en moeder krijgen elk bericht over Loex tegelijk, van school en van ons.',
      steps: 'Dit is begonnen. Op 16 december kijken we samen terug.',
      whose: 'gezin',
      horizon: 'lang',
      due: '2026-12-16',
    },
  ],
  acties: [
    {
      text: 'De rustige plek klaarmaken en aan Loex laten zien.',
      owner: 'school',
      due: '2026-11-23',
      doel: 'school',
    },
    {
      text: 'De twee vragenlijsten invullen. Marit neemt ze daarna samen door.',
      owner: 'vader',
      due: '2026-11-25',
    },
    {
      text: 'Elke vrijdag zeggen of de woensdag doorgaat. De eerste keer is 27 november.',
      owner: 'vader',
      due: '2026-11-27',
      doel: 'woensdag',
    },
    {
      text: 'Om half negen vragen: “Wat moet er nog af?” Elke avond dat Loex thuis is.',
      owner: 'moeder',
      doel: 'laptop',
    },
    {
      text: 'De crisiskaart afmaken, samen met oma en Jorn.',
      owner: 'loex',
      due: '2026-12-02',
    },
    {
      text: 'Een keer per week pannenkoeken. Dan praten we niet over wat er misging.',
      owner: 'oma',
    },
    {
      text: 'De telefoon ’s nachts aan laten staan.',
      owner: { name: 'Oom Jelle' },
    },
    {
      text: 'Aan Loex, moeder en vader vragen of iemand met kennis van LVB mag meekijken.',
      owner: 'plancoordinator',
      due: '2026-12-02',
    },
  ],
}
