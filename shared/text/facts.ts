// Vastleggen who has gezag, who can decide, what somebody said about reading along, and why it happens without.
import type { GezagSource } from '#shared/casus/gezag.ts'
import type { Uitzondering } from '#shared/casus/toestemming.ts'
import type { TableRoom } from '#shared/document/rooms.ts'

const ROOMS: Readonly<Record<TableRoom, string>> = { analyse: 'De Verklarende Analyse', plan: 'Het gezamenlijk plan' }

export const FACTS = {
  heading: 'Vastleggen',
  lead: 'Elk feit krijgt een datum en een bron. Wat verandert, geldt meteen, ook op schermen die openstaan. Wat eerder is vastgelegd, blijft bewaard.',
  rooms: ROOMS,
  room: 'Over welke tekst?',
  from: 'Vanaf',
  until: 'Tot en met',
  done: 'Vastgelegd. Het geldt vanaf nu.',

  gezag: {
    open: 'Gezag vastleggen',
    title: 'Gezag vastleggen',
    body: 'Wie gezag heeft, beslist tot 16 jaar mee over wie er meeleest en leest wat voor het gezin is gemaakt. Het laatst vastgelegde feit telt.',
    who: 'Over wie gaat het?',
    held: 'Heeft deze persoon gezag?',
    yes: 'Ja, gezag',
    no: 'Nee, geen gezag',
    untilHelp: 'Alleen als er een einddatum bekend is.',
    source: 'Hoe weet u het?',
    sources: {
      gezagsregister: 'Het gezagsregister',
      beschikking: 'Een beschikking van de rechter',
      opgave: 'Iemand heeft het gezegd; er is geen stuk gezien',
    } satisfies Record<GezagSource, string>,
    seenOn: 'Wanneer is dat nagekeken?',
    note: 'Toelichting',
    noteHelp: 'Bijvoorbeeld: uittreksel gezien bij de intake.',
    submit: 'Gezag vastleggen',
  },

  wilsbekwaamheid: {
    open: 'Wilsbekwaamheid vastleggen',
    title: 'Wilsbekwaamheid vastleggen',
    body: (name: string) =>
      `Alleen als een arts of gedragswetenschapper heeft beoordeeld of ${name} hierover zelf kan beslissen. Het geldt voor deze beslissingen, en zolang als hier staat.`,
    able: (name: string) => `Kan ${name} hierover zelf beslissen?`,
    yes: 'Ja',
    no: 'Nee, nu niet',
    judgedBy: 'Wie heeft dat beoordeeld?',
    judgedByHelp: 'Naam en beroep.',
    matter: 'Over welke beslissingen gaat het?',
    representative: 'Wie beslist in die tijd?',
    byLaw: 'Wie gezag heeft, zoals de wet het zegt',
    untilHelp: 'Leeg: tot er een nieuw oordeel is.',
    submit: 'Oordeel vastleggen',
  },

  word: {
    open: 'Een ja of nee opschrijven',
    title: 'Een ja of nee opschrijven',
    body: 'Wie beslist, zegt het liefst zelf ja of nee, op de eigen bladzijde. Kan dat niet, dan schrijft u hier op wat er gezegd is.',
    speaker: 'Wie zei het?',
    said: 'Wat zei die persoon?',
    yes: 'Ja, mag meelezen',
    no: 'Nee, mag niet meelezen',
    about: 'Over wie gaat het?',
    namens: 'Hoe weet u dit?',
    namensHelp: 'Bijvoorbeeld: gezegd in het gesprek van vandaag, vader was erbij.',
    submit: 'Opschrijven',
  },

  uitzondering: {
    open: 'Een uitzondering vastleggen',
    title: 'Meelezen zonder toestemming',
    body: 'Alleen als het niet anders kan, zo kort als kan, en na advies van iemand anders. Zeg het aan het gezin, tenzij dat gevaar geeft.',
    kind: 'Wat is er aan de hand?',
    kinds: {
      'one-refuses': 'Eén van wie beslist zegt nee (12 tot 16 jaar)',
      without: 'Er is geen toestemming, en wachten kan niet',
    } satisfies Record<Uitzondering['kind'], string>,
    about: 'Wie moet toch kunnen meelezen?',
    reason: 'Waarom is het nodig?',
    weighing: 'Wat is er afgewogen?',
    weighingHelp: 'Welk belang weegt hier zwaarder dan het nee, en kan het niet met minder?',
    consulted: 'Met wie is overlegd?',
    consultedHelp: 'Naam en beroep.',
    told: 'Weet het gezin het?',
    toldYes: 'Ja',
    toldNo: 'Nog niet',
    toldHow: 'Hoe is het verteld, of waarom nog niet?',
    until: 'Tot en met welke dag?',
    submit: 'Uitzondering vastleggen',
  },
} as const
