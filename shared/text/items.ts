// Doelen and acties on the page of the plan: what the fields are called, what helps, and what is said when one changes.
import type { Doel } from '#shared/document/items.ts'
import { calendarDateText } from './dates.ts'

export const OWNER = {
  nobody: 'Nog niemand',
  gezin: 'het gezin',
  family: 'Gezin en netwerk',
  professionals: 'Professionals',
  gone: 'Iemand die niet meer aan tafel zit',
  other: 'Iemand anders…',
  otherName: 'Naam, bijvoorbeeld oom Jelle',
} as const

export const KIND: Readonly<Record<NonNullable<Doel['kind']>, string>> = {
  persoonlijk: 'Persoonlijk',
  maatschappelijk: 'Maatschappelijk',
}

export const HORIZON: Readonly<Record<NonNullable<Doel['horizon']>, string>> = {
  lang: 'Voor de lange termijn',
  werkdoel: 'Werkdoel voor nu',
}

/** To read: a list in a version, in the history, and for the family. */
export const READ_ITEM = {
  doelen: 'Doelen',
  acties: 'Acties',
  who: 'Wie',
  whose: 'Van',
  when: 'Wanneer',
  until: 'Streefdatum',
  due: (day: string) => calendarDateText(day),
} as const

export const ITEMS = {
  list: { doel: 'Doelen', actie: 'Acties' },
  name: { doel: (at: number) => `Doel ${at}`, actie: (at: number) => `Actie ${at}` },
  add: { doel: 'Nieuw doel', actie: 'Nieuwe actie' },
  none: {
    doel: 'Er staat nog geen doel. Begin met wat het gezin zelf zegt.',
    actie: 'Er staat nog geen actie. Klein mag: één ding, één iemand, één dag.',
  },
  noneToRead: { doel: 'Er staat nog geen doel.', actie: 'Er staat nog geen actie.' },
  words: 'In de woorden van het gezin',
  wordsPlaceholder: 'Zoals zij het zeggen',
  doel: 'Wat we willen bereiken',
  doelPlaceholder: 'Wat is er anders als dit gelukt is?',
  steps: 'Stap voor stap',
  stepsPlaceholder: 'Wat is de eerste stap?',
  actie: 'Wat gaat er gebeuren',
  actiePlaceholder: 'Wat gaat er gebeuren?',
  owner: 'Wie',
  otherOwner: 'Naam van wie dit doet',
  whose: 'Van wie',
  due: { doel: 'Streefdatum', actie: 'Wanneer' },
  kind: 'Soort',
  horizon: 'Termijn',
  forDoel: 'Hoort bij doel',
  choose: 'Nog niet gekozen',
  noDoel: 'Geen doel',
  unnamedDoel: (at: number) => `Doel ${at}`,
  helpTitle: 'Hulp bij een goed doel',
  help: [
    'Wat zie je straks dat je nu niet ziet?',
    'Hoe weten jullie dat het gelukt is?',
    'Kan dit lukken, met wie er nu meehelpt?',
    'Waarom is dit voor het gezin belangrijk?',
    'Wanneer kijken jullie samen terug?',
  ],
  up: (name: string) => `${name} naar boven`,
  down: (name: string) => `${name} naar beneden`,
  remove: 'Weghalen',
  removeName: (name: string) => `${name} weghalen`,
  removed: (kind: 'doel' | 'actie') =>
    `${kind === 'doel' ? 'Het doel' : 'De actie'} is weggehaald. Onderaan de lijst kunt u terugzetten wat weg is.`,
  removedByOther: (kind: 'doel' | 'actie') =>
    `${kind === 'doel' ? 'Het doel' : 'De actie'} waarin u schreef, is net weggehaald. Onderaan de lijst kunt u terugzetten wat weg is.`,
  removedList: (count: number) => `Weggehaald (${count})`,
  bringBack: 'Terugzetten',
  broughtBack: (kind: 'doel' | 'actie') => `${kind === 'doel' ? 'Het doel' : 'De actie'} staat er weer.`,
  moved: (name: string, at: number, of: number) => `${name} staat nu op plaats ${at} van ${of}.`,
  here: (names: string) => `Ook hier aan het schrijven: ${names}`,
  changedAudience: (name: string, audience: string) => `${name} is nu voor: ${audience}.`,
} as const

export const QUICK_ACTIE = {
  madeHere: 'De actie staat onder ‘Wie doet wat wanneer’.',
  saving: 'De actie gaat naar het plan…',
  madeInPlan: 'De actie staat in het plan.',
  toPlan: 'Bekijk in het plan',
  toActie: 'Bekijk de actie',
  failed: 'Het lukte niet om de actie in het plan te zetten. Uw tekst staat er nog; probeer het straks opnieuw.',
  tooLong: 'Dit is te lang voor één actie. Selecteer een zin of twee.',
  nothing: 'Selecteer eerst de woorden waar u een actie van wilt maken.',
} as const
