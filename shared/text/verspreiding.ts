// Whether the analyse may go to people who do not sit at the table: for the family in B1, and for colleagues beside the export.
import type { VerspreidingState } from '#shared/protocol/verspreiding.ts'
import type { Tone } from './casus-family.ts'
import { calendarDateText } from './dates.ts'

interface OutsideText {
  readonly question: string
  readonly questionElsewhere: string
  readonly lead: string
  readonly means: string
  readonly unsaid: string
  readonly answers: { readonly allow: string; readonly block: string }
  readonly choose: string
  readonly send: string
  readonly sent: string
  readonly change: string
  readonly open: string
  readonly sendFirst: string
  readonly saidYes: (moment: string) => string
  readonly saidNo: (moment: string) => string
  readonly namens: (source: string) => string
  readonly states: Readonly<Record<Exclude<VerspreidingState, 'uitzondering'>, string>>
  readonly allTheSame: (day: string) => string
  readonly decidedBy: (name: string) => string
  readonly why: (reason: string) => string
  readonly noLonger: string
}

const STATES = {
  open: 'Op dit moment mag het.',
  blocked: 'Er is nee gezegd. De tekst gaat nu niet naar mensen buiten de tafel.',
} as const

const shared = {
  question: 'Mag deze tekst naar mensen die niet aan tafel zitten?',
  questionElsewhere: 'Mag de tekst over wat er speelt naar mensen die niet aan tafel zitten?',
  answers: { allow: 'Ja', block: 'Nee' },
  choose: 'Kies nog ja of nee.',
  send: 'Mijn antwoord bewaren',
  sent: 'Dit is bewaard en geldt vanaf nu.',
  change: 'Iets anders zeggen',
  open: 'Ja of nee zeggen',
  states: STATES,
  allTheSame: (day: string) =>
    `Er is nee gezegd. Toch is besloten dat de tekst naar anderen mag, tot en met ${calendarDateText(day)}.`,
  decidedBy: (name: string) => `Dat besliste ${name}.`,
  why: (reason: string) => `Dit is waarom: ${reason}`,
} as const

export const OUTSIDE: Readonly<Record<Tone, OutsideText>> = {
  je: {
    ...shared,
    lead: 'Soms is het handig als iemand anders deze tekst ook leest. Bijvoorbeeld een hulpverlener die er nog niet bij is. Jij mag zeggen of dat mag.',
    means:
      'Zeg je nee, dan kan niemand de tekst nog aan anderen geven. Moet het toch, dan schrijven we op waarom en wie dat besliste. Wat al is gegeven, kunnen we niet terughalen.',
    unsaid: 'Je hoeft niets te kiezen. Zeg je niets, dan mag het wel. Je kunt je later altijd bedenken.',
    saidYes: (moment) => `Jij zei ja, ${moment}.`,
    saidNo: (moment) => `Jij zei nee, ${moment}.`,
    namens: (source) => `Iemand aan tafel schreef dit voor je op: ${source}`,
    sendFirst: 'Schreef je hierboven al een antwoord? Verstuur dat eerst.',
    noLonger: 'Hierover beslis je nu niet meer. Een nee van jou blijft staan, tot wie nu beslist ja zegt.',
  },
  u: {
    ...shared,
    lead: 'Soms is het handig als iemand anders deze tekst ook leest. Bijvoorbeeld een hulpverlener die er nog niet bij is. U mag zeggen of dat mag.',
    means:
      'Zegt u nee, dan kan niemand de tekst nog aan anderen geven. Moet het toch, dan schrijven we op waarom en wie dat besliste. Wat al is gegeven, kunnen we niet terughalen.',
    unsaid: 'U hoeft niets te kiezen. Zegt u niets, dan mag het wel. U kunt zich later altijd bedenken.',
    saidYes: (moment) => `U zei ja, ${moment}.`,
    saidNo: (moment) => `U zei nee, ${moment}.`,
    namens: (source) => `Iemand aan tafel schreef dit voor u op: ${source}`,
    sendFirst: 'Schreef u hierboven al een antwoord? Verstuur dat eerst.',
    noLonger: 'Hierover beslist u nu niet meer. Een nee van u blijft staan, tot wie nu beslist ja zegt.',
  },
}

export const VERSPREIDING = {
  title: 'Delen buiten de tafel',
  blocked: 'Er is nee gezegd tegen delen buiten de tafel. Deze tekst kan nu niet worden gedownload.',
  ask: 'Bespreek het met het gezin. Kan het niet anders, dan kunt u een uitzondering vastleggen.',
  askOther: 'Vraag het de casemanager of plancoördinator.',
  open: 'Het gezin mag zeggen dat deze tekst niet naar buiten gaat. Dat kan op de eigen bladzijde, of u schrijft het op.',
  said: (name: string, given: boolean, moment: string) => `${name} zei ${given ? 'ja' : 'nee'}, ${moment}.`,
  namens: (source: string) => `Hoe we dit weten: ${source}`,
  uitzondering: (name: string, until: string) =>
    `Er is nee gezegd. ${name} legde een uitzondering vast: downloaden kan tot en met ${calendarDateText(until)}.`,
  reason: 'Waarom',
  weighing: 'Afgewogen',
  consulted: 'Overlegd met',
  told: (told: boolean) => (told ? 'Het gezin weet het' : 'Het gezin weet het nog niet'),
  done: 'Dit is vastgelegd en geldt vanaf nu.',
  word: {
    open: 'Een ja of nee opschrijven',
    title: 'Mag de analyse naar buiten de tafel?',
    body: 'Wie beslist, zegt het liefst zelf ja of nee, op de eigen bladzijde. Kan dat niet, dan schrijft u hier op wat er gezegd is.',
    yes: 'Ja, mag naar buiten',
    no: 'Nee, mag niet naar buiten',
  },
  override: {
    open: 'Een uitzondering vastleggen',
    title: 'Toch delen buiten de tafel',
    body: 'Alleen als het niet anders kan, zo kort als kan, en na advies van iemand anders. Zeg het aan het gezin, tenzij dat gevaar geeft. Wie van het gezin beslist, leest dan waarom, en uw naam. Schrijf niet op wie nee zei.',
  },
} as const
