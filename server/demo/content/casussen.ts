// The casussen of the fictional demo region, as they stand on 21 November 2026.

import type { Criterium, Doorbreking, Grondslag } from '#shared/casus/casus.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import type { Rol } from '#shared/people.ts'
import { loexAnalyse, loexAnalysePlain } from './loex-analyse.ts'
import { type DemoItems, loexItems, loexPlan, loexPlanPlain } from './loex-plan.ts'
import { loexVerhalen } from './loex-verhalen.ts'
import { TESS } from './tess.ts'

export interface DemoDeelnemer {
  /** person key */
  person: string
  rol: Rol
  purpose: string
  grondslag: Grondslag
  doorbreking: Doorbreking
  /** only what differs from the default of the rol */
  rooms?: { analyse?: 'read' | 'write'; plan?: 'read' | 'write' }
  /** yyyy-mm-dd */
  until?: string
}

/** How a text stood at an earlier moment. */
export interface DemoMoment {
  room: 'analyse' | 'plan'
  at: string
  /** The last section that was there. */
  upTo: string
  workedIn: string[]
}

/** Who was named to lead on what; without `acceptedAt` he has not confirmed it yet, or named himself. */
export interface DemoRegie {
  area: RegieArea
  by: string
  holder: string
  at: string
  acceptedAt?: string
}

/** What somebody of the family tells; without `shared` nobody else reads it. */
export interface DemoVerhaal {
  person: string
  at: string
  text: string
  /** `with`: person keys of other family members. */
  shared?: { professionals: boolean; with: string[] }
}

export interface DemoCasus {
  key: string
  jeugdige: { name: string /** yyyy-mm-dd */; born: string }
  /** person key */
  reportedBy: string
  signaal: {
    /** what is worrying, a few sentences */
    concern: string
    /** which seem to apply */
    criteria: Criterium[]
    /** ISO with offset */
    reportedAt: string
  }
  intake?: { startedBy: string; at: string }
  besluit?: {
    by: string
    at: string
    outcome: 'hsj-mcp' | 'elders'
    motivation: string
    elders?: { advice: string; owner: string; due: string }
  }
  deelnemers: DemoDeelnemer[]
  /** In the order in which it was done. */
  regie?: DemoRegie[]
  verhalen?: DemoVerhaal[]
  /** Whom family members chose to call themselves. */
  aanspreekpunten?: { by: string; called: string; at: string }[]
  /** section id of va-1 -> text */
  analyse?: Record<string, string>
  /** section id of plan-1 -> text */
  plan?: Record<string, string>
  /** The doelen and acties of the plan. */
  items?: DemoItems
  /** section id -> 'in gewone taal' text, where the professional wording wants one */
  plain?: Record<string, string>
  moments?: DemoMoment[]
}

const LOEX: DemoCasus = {
  key: 'loex',
  jeugdige: { name: 'Loex Grasdijk', born: '2013-03-14' },
  reportedBy: 'leerplicht',
  signaal: {
    concern:
      'Loex (13) ging in augustus naar de middelbare school en was er de eerste vier weken elke dag. Sinds 14 september mist hij gemiddeld twee dagen per week, met hoofdpijn en buikpijn. Thuis is er ’s avonds steeds vaker ruzie. De begeleiding die er in 2024 was, stopte toen de begeleider vertrok. Zijn ouders zijn gescheiden en vinden elkaar nu moeilijk; zij maken zich allebei zorgen en staan achter dit signaal. Loex weet ervan en zegt dat hij wil dat er ook met hem wordt gepraat.',
    criteria: ['schooluitval', 'complexe-scheiding', 'multi-complex'],
    reportedAt: '2026-10-20T15:40:00+02:00',
  },
  intake: { startedBy: 'casemanager', at: '2026-10-22T09:30:00+02:00' },
  besluit: {
    by: 'casemanager',
    at: '2026-10-30T16:10:00+01:00',
    outcome: 'hsj-mcp',
    motivation:
      'Er is dreigende langdurige schooluitval, spanning rond de scheiding waar Loex last van heeft, en eerdere hulp die niet is afgemaakt. Er spelen vragen op school, thuis en in zijn ontwikkeling door elkaar, en geen van ons kan dat alleen begrijpen. Wachten tot Loex helemaal thuiszit, is te laat. Er is op dit moment geen maatregel en uithuisplaatsing is niet aan de orde. Loex en beide ouders zijn het eens met een gezamenlijke Verklarende Analyse. Vader vraagt om vanaf het begin gelijk met moeder te worden geïnformeerd; dat zeggen wij toe.',
  },
  deelnemers: [
    {
      person: 'loex',
      rol: 'jeugdige',
      purpose: 'Het gaat over Loex. Hij vertelt, leest mee en beslist mee.',
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    },
    {
      person: 'moeder',
      rol: 'ouderMetGezag',
      purpose: 'Moeder met gezag. Vertelt haar eigen verhaal, leest mee en beslist mee.',
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    },
    {
      person: 'vader',
      rol: 'ouderMetGezag',
      purpose: 'Vader met gezag. Vertelt zijn eigen verhaal, leest mee en beslist mee.',
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    },
    {
      person: 'oma',
      rol: 'steunfiguur',
      purpose:
        'Oma van Loex. Hij belt haar als het misgaat; zij helpt met de crisiskaart en is aanspreekpunt voor moeder.',
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    },
    {
      person: 'vertrouwenspersoon',
      rol: 'vertrouwenspersoon',
      purpose: 'Staat naast Loex en helpt hem te zeggen wat hij wil zeggen. Door Loex gekozen op 6 november 2026.',
      grondslag: 'toestemming',
      doorbreking: 'toestemming',
    },
    {
      person: 'casemanager',
      rol: 'casemanager',
      purpose:
        'Vaste persoon van het lokale team voor het gezin, regie op de Big-Five, blijft ook als andere hulp stopt.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'plancoordinator',
      rol: 'plancoordinator',
      purpose: 'Houdt analyse, plan en overleg bij elkaar en let op de afspraken.',
      grondslag: 'overeenkomst',
      doorbreking: 'rechtstreeks-betrokken',
    },
    {
      person: 'gedragswetenschapper',
      rol: 'gedragswetenschapper',
      purpose: 'Begeleidt de Verklarende Analyse en stelt haar vast.',
      grondslag: 'overeenkomst',
      doorbreking: 'rechtstreeks-betrokken',
    },
    {
      person: 'behandelaar-ggz',
      rol: 'behandelaar',
      purpose: 'Stelt de analyse op, houdt wekelijks contact met Loex en bereidt het onderzoek voor.',
      grondslag: 'overeenkomst',
      doorbreking: 'rechtstreeks-betrokken',
    },
    {
      person: 'jeugdbeschermer',
      rol: 'veiligheid',
      purpose: 'Kijkt zonder maatregel mee naar de veiligheid en maakt afspraken met Loex en beide ouders.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'leerplicht',
      rol: 'onderwijs',
      purpose:
        'Meldde het signaal en denkt mee over terugkeer naar school. Leest de analyse om te begrijpen waarom school niet lukt, zodat handhaving niet in de weg zit. Loex en beide ouders gaven hiervoor toestemming op 4 november 2026.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
      rooms: { analyse: 'read' },
    },
    {
      person: 'school',
      rol: 'onderwijs',
      purpose:
        'Voert de afspraken op het Brugwatercollege uit en is daar de vaste contactpersoon voor Loex en beide ouders. Geeft een eigen inbreng voor de analyse.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'jeugdarts',
      rol: 'gast',
      purpose: 'Denkt als arts mee over slaap, hoofdpijn en buikpijn. Leest alleen.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
      rooms: { analyse: 'read', plan: 'read' },
      until: '2027-01-31',
    },
  ],
  regie: [
    { area: 'proces', by: 'plancoordinator', holder: 'plancoordinator', at: '2026-11-05T10:15:00+01:00' },
    {
      area: 'zorg',
      by: 'plancoordinator',
      holder: 'behandelaar-ggz',
      at: '2026-11-05T10:20:00+01:00',
      acceptedAt: '2026-11-06T09:05:00+01:00',
    },
    { area: 'veiligheid', by: 'plancoordinator', holder: 'jeugdbeschermer', at: '2026-11-18T16:50:00+01:00' },
  ],
  aanspreekpunten: [{ by: 'moeder', called: 'oma', at: '2026-11-19T19:40:00+01:00' }],
  analyse: loexAnalyse,
  plan: loexPlan,
  items: loexItems,
  verhalen: loexVerhalen,
  plain: { ...loexAnalysePlain, ...loexPlanPlain },
  moments: [
    {
      room: 'analyse',
      at: '2026-11-06T16:40:00+01:00',
      upTo: 'eerdere-hulp',
      workedIn: ['behandelaar-ggz', 'casemanager'],
    },
    {
      room: 'analyse',
      at: '2026-11-12T11:05:00+01:00',
      upTo: 'krachten',
      workedIn: ['behandelaar-ggz', 'gedragswetenschapper', 'jeugdbeschermer'],
    },
    {
      room: 'analyse',
      at: '2026-11-18T17:10:00+01:00',
      upTo: 'andere-kijk',
      workedIn: ['behandelaar-ggz', 'gedragswetenschapper', 'casemanager', 'plancoordinator'],
    },
    {
      room: 'plan',
      at: '2026-11-18T17:25:00+01:00',
      upTo: 'regie-onderwijs',
      workedIn: ['plancoordinator', 'school', 'leerplicht'],
    },
  ],
}

const YFKE: DemoCasus = {
  key: 'yfke',
  jeugdige: { name: 'Yfke Roodhorst', born: '2010-05-09' },
  reportedBy: 'behandelaar-verslaving',
  signaal: {
    concern:
      'Yfke (16) volgt sinds maart 2026 geen lessen meer. Ze vertelt zelf dat ze elke dag blowt om te kunnen slapen en dat ze sinds de zomer in het weekend ook andere middelen gebruikt. Ze logeert om en om bij haar moeder, haar oudere broer en een vriendin. In het gezin spelen geldzorgen en ziekte; elk gezinslid heeft eigen hulp en niemand heeft het hele beeld. Yfke komt trouw naar haar afspraken, heeft een bijbaan die ze volhoudt en zegt dat ze kapper wil worden. Ze staat zelf achter dit signaal en wil eerst weten wie er mee gaan lezen.',
    criteria: ['multi-complex', 'schooluitval'],
    reportedAt: '2026-11-06T11:15:00+01:00',
  },
  intake: { startedBy: 'casemanager', at: '2026-11-12T13:00:00+01:00' },
  deelnemers: [
    {
      person: 'behandelaar-verslaving',
      rol: 'behandelaar',
      purpose: 'Behandelt Yfke sinds augustus 2026 en meldde het signaal samen met haar.',
      grondslag: 'overeenkomst',
      doorbreking: 'toestemming',
    },
    {
      person: 'casemanager',
      rol: 'casemanager',
      purpose: 'Leidt de gezamenlijke intake en spreekt met Yfke, haar moeder en haar broer over wat er al loopt.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'gedragswetenschapper',
      rol: 'gedragswetenschapper',
      purpose: 'Weegt mee of een gezamenlijke Verklarende Analyse past. Yfke gaf toestemming op 12 november 2026.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'leerplicht',
      rol: 'onderwijs',
      purpose:
        'Weet wat er sinds maart op school is geprobeerd en wat er mogelijk is voor een opleiding met werk erbij.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
  ],
}

const MEES: DemoCasus = {
  key: 'mees',
  jeugdige: { name: 'Mees Doornwaard', born: '2017-02-20' },
  reportedBy: 'intern-begeleider',
  signaal: {
    concern:
      'Mees (9) zit in groep 6 en was altijd een vrolijke jongen. Sinds zijn ouders een jaar geleden uit elkaar gingen, huilt hij op de dagen dat hij van huis wisselt en wil hij dan niet naar binnen. Zijn ouders spreken elkaar alleen nog via hun advocaten en geven school tegengestelde berichten over wie hem mag ophalen. Mees vroeg aan zijn juf of hij ook op school mag slapen. Samen tekenen met zijn vriend Tibbe helpt, en bij voetbal is hij nog steeds de oude. Wij spraken vader en moeder op 18 november elk apart. Zij vinden het goed dat wij dit melden. Met Mees zelf is nog niet over dit signaal gepraat.',
    criteria: ['complexe-scheiding'],
    reportedAt: '2026-11-19T16:25:00+01:00',
  },
  deelnemers: [
    {
      person: 'intern-begeleider',
      rol: 'onderwijs',
      purpose: 'Meldde het signaal namens de basisschool en blijft op school aanspreekbaar voor Mees en beide ouders.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
    {
      person: 'casemanager',
      rol: 'casemanager',
      purpose: 'Ontvangt het signaal voor het lokale team en bespreekt met beide ouders wat een eerste stap is.',
      grondslag: 'publieke-taak',
      doorbreking: 'toestemming',
    },
  ],
}

export const CASUSSEN: readonly DemoCasus[] = [LOEX, YFKE, MEES, TESS]
