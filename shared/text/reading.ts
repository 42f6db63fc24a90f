// What was written about a family, to read for themselves, and what they say of it. B1; `je` for a jeugdige, `u` for adults.
import type { HerkenningAnswer } from '#shared/casus/casus.ts'
import type { Tone } from './casus-family.ts'

export interface ReadingText {
  readonly title: string
  readonly ready: string
  readonly mayAnswer: string
  readonly answered: string
  readonly read: string
  readonly lead: string
  readonly leadAnswer: string
  readonly nothingFor: string
  readonly question: string
  readonly recognise: string
  readonly recogniseHelp: string
  readonly answers: Readonly<Record<HerkenningAnswer, string>>
  readonly choose: string
  readonly words: string
  readonly wordsHelp: string
  readonly submit: string
  readonly later: string
  readonly done: string
  readonly said: Readonly<Record<HerkenningAnswer, string>>
  readonly saidAt: (moment: string) => string
  readonly notedAt: (moment: string, source: string) => string
  readonly previous: string
  readonly again: string
  readonly closed: string
}

const ANSWERS = { ja: 'Ja', deels: 'Voor een deel', nee: 'Nee' } as const

export const READING: Readonly<Record<Tone, ReadingText>> = {
  je: {
    title: 'Samen begrijpen wat er speelt',
    ready: 'De mensen aan jouw tafel hebben opgeschreven wat er speelt en waarom. Je kunt het hier lezen.',
    mayAnswer: 'Je mag zeggen of je het herkent. Dat hoeft niet, en het mag ook later.',
    answered: 'Jouw antwoord staat erbij. Teruglezen kan altijd.',
    read: 'Lezen wat er staat',
    lead: 'Dit hebben de mensen aan jouw tafel samen opgeschreven. Snap je iets niet? Vraag het gerust.',
    leadAnswer: 'Onderaan kun je zeggen of je het herkent.',
    nothingFor: 'Er staat nu niets in dat voor jou is geschreven. Vraag je casemanager wat dat betekent.',
    question: 'Wat vind jij?',
    recognise: 'Herken je dit?',
    recogniseHelp: 'Er is geen goed of fout antwoord.',
    answers: ANSWERS,
    choose: 'Kies nog een van de drie.',
    words: 'Wil je er iets bij zeggen?',
    wordsHelp: 'In je eigen woorden. Wat klopt er niet, of wat mist er?',
    submit: 'Antwoord geven',
    later: 'Later',
    done: 'Dank je wel. Jouw antwoord staat erbij.',
    said: { ja: 'Jij herkent dit.', deels: 'Jij herkent dit voor een deel.', nee: 'Jij herkent dit niet.' },
    saidAt: (moment) => `Jouw antwoord, ${moment}.`,
    notedAt: (moment, source) => `Voor jou opgeschreven, ${moment}: ${source}`,
    previous: 'Dit zei je over de vorige tekst',
    again: 'Iets anders antwoorden',
    closed:
      'Antwoorden kan nu niet: deze tekst is al ondertekend, of er wordt weer aan geschreven. Wil je toch iets zeggen? Vraag het je casemanager.',
  },
  u: {
    title: 'Samen begrijpen wat er speelt',
    ready: 'De mensen aan tafel hebben opgeschreven wat er speelt en waarom. U kunt het hier lezen.',
    mayAnswer: 'U mag zeggen of u het herkent. Dat hoeft niet, en het mag ook later.',
    answered: 'Uw antwoord staat erbij. Teruglezen kan altijd.',
    read: 'Lezen wat er staat',
    lead: 'Dit hebben de mensen aan tafel samen opgeschreven. Is iets niet duidelijk? Vraag het gerust.',
    leadAnswer: 'Onderaan kunt u zeggen of u het herkent.',
    nothingFor: 'Er staat nu niets in dat voor u is geschreven. Vraag de casemanager wat dat betekent.',
    question: 'Wat vindt u?',
    recognise: 'Herkent u dit?',
    recogniseHelp: 'Er is geen goed of fout antwoord.',
    answers: ANSWERS,
    choose: 'Kies nog een van de drie.',
    words: 'Wilt u er iets bij zeggen?',
    wordsHelp: 'In uw eigen woorden. Wat klopt er niet, of wat mist er?',
    submit: 'Antwoord geven',
    later: 'Later',
    done: 'Dank u wel. Uw antwoord staat erbij.',
    said: { ja: 'U herkent dit.', deels: 'U herkent dit voor een deel.', nee: 'U herkent dit niet.' },
    saidAt: (moment) => `Uw antwoord, ${moment}.`,
    notedAt: (moment, source) => `Voor u opgeschreven, ${moment}: ${source}`,
    previous: 'Dit zei u over de vorige tekst',
    again: 'Iets anders antwoorden',
    closed:
      'Antwoorden kan nu niet: deze tekst is al ondertekend, of er wordt weer aan geschreven. Wilt u toch iets zeggen? Vraag het de casemanager.',
  },
}
