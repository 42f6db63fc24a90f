// The casus page: the path in words, what it waits for, the table, the documents.
import type { WaitsFor } from '#shared/casus/available.ts'
import type { Phase } from '#shared/casus/casus.ts'
import type { TableRoom } from '#shared/document/rooms.ts'
import type { ReadOnlyReason } from '#shared/protocol/live.ts'
import { calendarDateText, momentText } from './dates.ts'

export const PHASE: Readonly<Record<Phase, string>> = {
  signaal: 'Signaal',
  intake: 'Gezamenlijke intake',
  elders: 'Advies',
  analyse: 'Verklarende Analyse',
  plan: 'Gezamenlijk plan',
  uitvoering: 'Uitvoering',
  uitgestroomd: 'Uitstroom',
  gesloten: 'Afgesloten',
}

export const DOCUMENT: Readonly<Record<TableRoom, string>> = {
  analyse: 'Verklarende Analyse',
  plan: 'Gezamenlijk plan',
}

/** In a running sentence. */
export const THE_DOCUMENT: Readonly<Record<TableRoom, string>> = {
  analyse: 'de Verklarende Analyse',
  plan: 'het gezamenlijk plan',
}

export const DOCUMENT_LEAD: Readonly<Record<TableRoom, string>> = {
  analyse: 'Samen begrijpen wat er speelt, en waarom.',
  plan: 'Wat we gaan doen, wie dat doet en wanneer.',
}

/** What the casus waits for, in a sentence: for whoever can do it, and for whoever waits along. */
export const WAITS_FOR: Readonly<Record<WaitsFor, { readonly mine: string; readonly others: string }>> = {
  'start-intake': {
    mine: 'Er is een signaal gemeld. De intake wacht op u.',
    others: 'Er is een signaal gemeld. De casemanager begint de intake.',
  },
  'take-besluit': {
    mine: 'De intake is begonnen. Weeg samen of dit HSJ-MCP is, en leg het besluit vast.',
    others: 'De intake is begonnen. De casemanager legt vast wat de tafel besluit.',
  },
  'give-advice': {
    mine: 'Dit is geen HSJ-MCP. U zorgt voor het advies dat het netwerk heeft toegezegd.',
    others: 'Dit is geen HSJ-MCP. Het netwerk zorgt voor een advies.',
  },
  'write-analyse': {
    mine: 'De tafel schrijft aan de Verklarende Analyse. U schrijft mee.',
    others: 'De tafel schrijft aan de Verklarende Analyse.',
  },
  'offer-analyse': {
    mine: 'De tekst van de Verklarende Analyse staat stil. U kunt die nu aanbieden.',
    others: 'De tekst van de Verklarende Analyse staat stil om te worden aangeboden.',
  },
  'present-analyse': {
    mine: 'De Verklarende Analyse is aangeboden. Leg de tekst nu voor aan het gezin.',
    others: 'De Verklarende Analyse is aangeboden en wordt voorgelegd aan het gezin.',
  },
  'hear-family': {
    mine: 'De Verklarende Analyse is voorgelegd aan het gezin. We wachten op antwoord.',
    others: 'De Verklarende Analyse is voorgelegd aan het gezin. We wachten op antwoord.',
  },
  'await-signature': {
    mine: 'De Verklarende Analyse ligt ter ondertekening.',
    others: 'De Verklarende Analyse ligt ter ondertekening.',
  },
  'sign-analyse': {
    mine: 'Het gezin is gehoord. De Verklarende Analyse wacht op uw handtekening.',
    others: 'Het gezin is gehoord. De Verklarende Analyse wacht op de handtekening van de gedragswetenschapper.',
  },
  'write-plan': {
    mine: 'De tafel schrijft aan het gezamenlijk plan. U schrijft mee.',
    others: 'De tafel schrijft aan het gezamenlijk plan.',
  },
  'carry-out': {
    mine: 'Het plan wordt uitgevoerd. Houd het bij terwijl u werkt.',
    others: 'Het plan wordt uitgevoerd.',
  },
  nothing: { mine: 'Er wacht nu niets.', others: 'Er wacht nu niets.' },
}

/** The one main button, by what it does. */
export const STEP = {
  startIntake: 'Intake beginnen',
  recordBesluit: 'Besluit vastleggen',
  writeAnalyse: 'Schrijven aan de Verklarende Analyse',
  readAnalyse: 'De Verklarende Analyse lezen',
  writePlan: 'Schrijven aan het gezamenlijk plan',
  readPlan: 'Het gezamenlijk plan lezen',
} as const

export const CASUS = {
  path: 'De weg',
  pathHere: 'hier zijn we nu',
  pathSince: (date: string) => `vanaf ${date}`,
  pathLater: 'komt nog',
  born: (age: number, born: string) => `${age} jaar, geboren op ${calendarDateText(born)}`,
  myRol: (rollen: string) => `Uw rol aan tafel: ${rollen}.`,
  documents: 'Samen schrijven',
  documentsLater: 'De Verklarende Analyse en het plan beginnen zodra het besluit over HSJ-MCP is vastgelegd.',
  documentsElders: 'Bij deze casus hoort geen Verklarende Analyse. Het netwerk zorgt voor een advies.',
  noDocuments: 'Met uw rol kunt u hier nog niets lezen of schrijven.',
  history: 'Geschiedenis',
  historyOf: (document: string) => `Geschiedenis van ${document}`,
  writes: 'U schrijft mee.',
  changed: (at: number) => `Laatst gewijzigd ${momentText(at)}.`,
  untouched: 'Nog niemand heeft hier geschreven.',
  signaal: 'Het signaal',
  signaalBy: (name: string, date: string) => `Gemeld door ${name} op ${date}.`,
  signaalByUnknown: (date: string) => `Gemeld op ${date}.`,
  criteria: 'Wat volgens de melder lijkt mee te spelen',
  noCriteria: 'De melder noemde nog geen inclusiecriteria.',
  besluit: 'Het besluit',
  besluitKind: 'Besluit van het netwerk, geen beschikking.',
  besluitBy: (name: string, date: string) => `Vastgelegd door ${name} op ${date}.`,
  besluitByUnknown: (date: string) => `Vastgelegd op ${date}.`,
  isHsjMcp: 'Dit is HSJ-MCP: we maken samen een Verklarende Analyse.',
  isElders: 'Dit is geen HSJ-MCP: het netwerk zorgt voor een advies.',
  advice: 'Wat het netwerk adviseert',
  adviceOwner: (name: string, due: string) => `${name} zorgt hiervoor, uiterlijk op ${calendarDateText(due)}.`,
  adviceDue: (due: string) => `Uiterlijk op ${calendarDateText(due)}.`,
  startIntakeTitle: 'Intake beginnen?',
  startIntakeBody: (name: string) =>
    `Daarmee laat u zien dat het signaal over ${name} is opgepakt. Wie het signaal meldde, ziet dat ook. U kunt daarna mensen uitnodigen om mee te wegen.`,
  intakeStarted: 'De intake is begonnen.',
} as const

export const READ_ONLY: Readonly<Record<ReadOnlyReason, string>> = {
  'invited-to-read': 'U leest mee op uitnodiging.',
  offered: 'Alleen lezen: de tekst staat stil voor de ondertekening.',
  signed: 'Alleen lezen: de analyse is ondertekend.',
  'flowed-out': 'Alleen lezen: deze casus is uitgestroomd.',
  elders: 'Alleen lezen: de hulp gaat elders verder.',
  'mdo-closed': 'Alleen lezen: dit MDO is gesloten.',
}

/** In a seat there is room for a few letters. */
export const EXPERTISE_SHORT: Readonly<Record<string, string>> = { verslavingszorg: 'VZ' }

export const TABLE = {
  title: 'Aan tafel',
  drawing: (centre: string) => `De ronde tafel van ${centre}`,
  state: {
    here: 'heeft nu een document open',
    away: 'zit aan tafel',
    invited: 'is uitgenodigd en nog niet binnen',
    missing: 'deze expertise mist nog',
  },
  missing: (expertise: string) => `Er zit nog geen behandelaar aan tafel voor ${expertise}.`,
} as const
