// Who leads on what: the four areas as words beside their icons, the sheet of a casus, and the same for the family.
import type { RegieArea } from '#shared/casus/regie.ts'
import type { Tone } from './casus-family.ts'
import { calendarDateText } from './dates.ts'

export const REGIE: Readonly<Record<RegieArea, string>> = {
  proces: 'Proces',
  zorg: 'Zorg',
  veiligheid: 'Veiligheid',
  onderwijs: 'Onderwijs',
}

/** Inside a sentence. */
export const REGIE_ON: Readonly<Record<RegieArea, string>> = {
  proces: 'het proces',
  zorg: 'de zorg',
  veiligheid: 'de veiligheid',
  onderwijs: 'onderwijs',
}

export const LEADS = {
  title: 'Wie voert de regie',
  guidance: 'Per gebied één persoon, die er kennis van heeft en er iets aan kan doen.',
  nobody: 'Nog niemand',
  confirmed: 'bevestigd',
  unconfirmed: 'nog niet bevestigd',
  since: (day: string) => `Sinds ${calendarDateText(day)}`,
  comes: (name: string, day: string) => `${name} neemt het over op ${calendarDateText(day)}`,
  because: (reason: string) => `Overgedragen: ${reason}`,
  line: (name: string, state: string) => `Regie: ${name} (${state})`,
  lineNobody: 'Regie: nog niemand',
  assign: 'Wijs iemand aan',
  assignOn: (area: RegieArea) => `Wijs iemand aan voor de regie op ${REGIE_ON[area]}`,
  accept: 'Bevestigen',
  acceptOn: (area: RegieArea) => `Bevestigen dat u de regie op ${REGIE_ON[area]} voert`,
  accepted: (area: RegieArea) => `U voert de regie op ${REGIE_ON[area]}. Dat is nu bevestigd.`,
  transfer: 'Overdragen',
  transferOn: (area: RegieArea) => `Overdragen van de regie op ${REGIE_ON[area]}`,
} as const

export const ASSIGN = {
  title: (area: RegieArea) => `Regie op ${REGIE_ON[area]}`,
  body: 'Wie u aanwijst, bevestigt het zelf. Wijst u uzelf aan, dan is het meteen bevestigd. Het gezin ziet wie dit is.',
  holder: 'Wie voert hier de regie?',
  pick: 'Kies iemand van de tafel',
  myself: (name: string) => `${name} (uzelf)`,
  submit: 'Vastleggen',
  done: (name: string, area: RegieArea) => `${name} is aangewezen voor de regie op ${REGIE_ON[area]}.`,
} as const

export const TRANSFER = {
  title: (area: RegieArea) => `Regie op ${REGIE_ON[area]} overdragen`,
  body: (name: string) => `Nu ligt deze regie bij ${name}. Wie de regie overneemt, bevestigt dat zelf.`,
  to: 'Aan wie?',
  from: 'Vanaf welke dag?',
  fromHelp: 'Tot die dag verandert er niets.',
  reason: 'Waarom wordt de regie overgedragen?',
  reasonHelp:
    'De professionals aan tafel lezen dit. Het gezin ziet dit niet op het scherm, wel bij een verzoek om inzage.',
  note: 'Wat moet de ander weten?',
  noteHelp:
    'Wat loopt er, wat is toegezegd, waar moet de ander op letten? Ook de school leest dit. Het gezin ziet dit niet op het scherm, wel bij een verzoek om inzage.',
  submit: 'Overdragen',
  done: (name: string, area: RegieArea) => `De regie op ${REGIE_ON[area]} is overgedragen aan ${name}.`,
} as const

interface FamilyText {
  readonly title: string
  readonly lead: string
  readonly nobody: string
  readonly unconfirmed: string
}

/** For the family: who sees to this and makes sure that it happens. */
export const LEADS_PLAIN: Readonly<Record<Tone, FamilyText>> = {
  je: {
    title: 'Wie regelt wat?',
    lead: 'Dit zijn de mensen die iets regelen en erop letten dat het gebeurt. Je mag hen er altijd naar vragen.',
    nobody: 'Hier is nog niemand voor gekozen.',
    unconfirmed: 'Deze persoon moet nog ja zeggen.',
  },
  u: {
    title: 'Wie regelt wat?',
    lead: 'Dit zijn de mensen die iets regelen en erop letten dat het gebeurt. U mag hen er altijd naar vragen.',
    nobody: 'Hier is nog niemand voor gekozen.',
    unconfirmed: 'Deze persoon moet nog ja zeggen.',
  },
}

export const REGIE_PLAIN: Readonly<Record<RegieArea, string>> = {
  proces: 'De afspraken en het overleg',
  zorg: 'De hulp',
  veiligheid: 'De veiligheid',
  onderwijs: 'School',
}
