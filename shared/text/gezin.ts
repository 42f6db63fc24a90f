// Reading the analyse and saying whether one recognises it, as a family member: B1, `je` for a jeugdige and `u` for adults.
import type { HerkenningAnswer, PresentedHow } from '#shared/casus/casus.ts'
import type { Tone } from './casus-family.ts'
import type { Failure } from './refusals.ts'

export interface ReadingText {
  /** On the first page. */
  readonly inviteBody: string
  readonly inviteAnswered: string
  readonly inviteClosed: string
  readonly toRead: string
  readonly toReadAgain: string

  readonly title: string
  readonly lead: (name: string) => string
  readonly presented: (moment: string, how: PresentedHow) => string
  readonly toQuestion: string
  readonly notOpen: string
  readonly withdrawn: (moment: string) => string
  readonly nothing: string

  readonly question: string
  readonly questionHelp: string
  readonly answers: Readonly<Record<HerkenningAnswer, string>>
  readonly own: string
  readonly ownHelp: string
  readonly whoReads: string
  readonly later: string
  readonly send: string
  readonly sent: string
  /** Before the title of a page that came back with the form. */
  readonly notTaken: string
  readonly choose: string

  readonly yours: string
  readonly said: Readonly<Record<HerkenningAnswer, string>>
  readonly saidAt: (moment: string) => string
  readonly namens: (source: string) => string
  readonly kept: string
  readonly again: string
  readonly earlier: string
  readonly overPrevious: string
}

const ANSWERS = { ja: 'Ja', deels: 'Deels', nee: 'Nee' } as const

const HOW: Readonly<Record<PresentedHow, string>> = {
  gesprek: 'in een gesprek',
  'samen-gelezen': 'samen gelezen',
  'zelf-lezen': 'om zelf te lezen',
}

export const READING: Readonly<Record<Tone, ReadingText>> = {
  je: {
    inviteBody: 'Lees wat er over jou staat. Daarna mag je zeggen of het klopt.',
    inviteAnswered: 'Je hebt gezegd wat je ervan vindt. Je kunt de tekst altijd teruglezen.',
    inviteClosed: 'Je kunt teruglezen wat er over jou stond.',
    toRead: 'Lees wat er over jou staat',
    toReadAgain: 'Lees het nog een keer',

    title: 'Samen begrijpen wat er speelt',
    lead: () =>
      'Dit schreven de mensen aan tafel over jou: wat er speelt en hoe dat komt. Lees het rustig, alleen of met iemand die je vertrouwt.',
    presented: (moment, how) => `Je kreeg dit ${moment}, ${HOW[how]}.`,
    toQuestion: 'Meteen naar de vraag',
    withdrawn: (moment) =>
      `Deze tekst was ondertekend. De handtekening is ${moment} ingetrokken: deze tekst geldt nu niet meer. Wil je weten waarom? Vraag het je casemanager.`,
    notOpen: 'Dit is de tekst zoals je hem kreeg. Antwoorden kan nu niet. Wil je iets zeggen? Bel je casemanager.',
    nothing: 'In deze tekst staat nog niets wat je hier kunt lezen. Vraag het gerust aan je casemanager.',

    question: 'Herken je dit?',
    questionHelp: 'Er is geen goed of fout antwoord.',
    answers: ANSWERS,
    own: 'Wat wil je erover zeggen?',
    ownHelp: 'In je eigen woorden. Wat klopt? Wat niet? Wat mist er? Eén zin is genoeg. Leeg laten mag.',
    whoReads:
      'Wie van de hulp aan deze tekst meewerkt, leest je antwoord. Je ouders en anderen van je gezin zien het hier niet.',
    later: 'Later antwoorden mag ook.',
    send: 'Mijn antwoord versturen',
    sent: 'Je antwoord is bewaard. Dank je wel.',
    notTaken: 'Je antwoord is nog niet verstuurd',
    choose: 'Kies nog een van de drie.',

    yours: 'Jouw antwoord',
    said: { ja: 'Ja, ik herken dit.', deels: 'Ik herken dit voor een deel.', nee: 'Nee, ik herken dit niet.' },
    saidAt: (moment) => `Jij zei dit ${moment}.`,
    namens: (source) => `Iemand aan tafel schreef dit voor je op: ${source}`,
    kept: 'Denk je er nu anders over? Antwoord gerust nog een keer. Wat je eerder zei, blijft bewaard.',
    again: 'Nog een keer antwoorden',
    earlier: 'Wat je eerder zei',
    overPrevious: 'Over de vorige tekst',
  },
  u: {
    inviteBody: 'Lees wat er over u en uw gezin staat. Daarna kunt u zeggen of u het herkent.',
    inviteAnswered: 'U heeft gezegd wat u ervan vindt. U kunt de tekst altijd teruglezen.',
    inviteClosed: 'U kunt teruglezen wat er over u en uw gezin stond.',
    toRead: 'Lees wat er over u staat',
    toReadAgain: 'Lees het nog een keer',

    title: 'Samen begrijpen wat er speelt',
    lead: (name) =>
      `Dit schreven de mensen aan tafel over ${name} en uw gezin: wat er speelt en hoe dat komt. Lees het rustig, alleen of met iemand die u vertrouwt.`,
    presented: (moment, how) => `U kreeg dit ${moment}, ${HOW[how]}.`,
    toQuestion: 'Meteen naar de vraag',
    withdrawn: (moment) =>
      `Deze tekst was ondertekend. De handtekening is ${moment} ingetrokken: deze tekst geldt nu niet meer. Wilt u weten waarom? Vraag het de casemanager.`,
    notOpen: 'Dit is de tekst zoals u hem kreeg. Antwoorden kan nu niet. Wilt u iets zeggen? Bel de casemanager.',
    nothing: 'In deze tekst staat nog niets wat u hier kunt lezen. Vraag het gerust aan de casemanager.',

    question: 'Herkent u dit?',
    questionHelp: 'Er is geen goed of fout antwoord.',
    answers: ANSWERS,
    own: 'Wat wilt u erover zeggen?',
    ownHelp: 'In uw eigen woorden. Wat klopt? Wat niet? Wat mist er? Eén zin is genoeg. Leeg laten mag.',
    whoReads: 'Wie van de hulp aan deze tekst meewerkt, leest uw antwoord. Anderen van uw gezin zien het hier niet.',
    later: 'Later antwoorden mag ook.',
    send: 'Mijn antwoord versturen',
    sent: 'Uw antwoord is bewaard. Dank u wel.',
    notTaken: 'Uw antwoord is nog niet verstuurd',
    choose: 'Kies nog een van de drie.',

    yours: 'Uw antwoord',
    said: { ja: 'Ja, ik herken dit.', deels: 'Ik herken dit voor een deel.', nee: 'Nee, ik herken dit niet.' },
    saidAt: (moment) => `U zei dit ${moment}.`,
    namens: (source) => `Iemand aan tafel schreef dit voor u op: ${source}`,
    kept: 'Denkt u er nu anders over? Antwoord gerust nog een keer. Wat u eerder zei, blijft bewaard.',
    again: 'Nog een keer antwoorden',
    earlier: 'Wat u eerder zei',
    overPrevious: 'Over de vorige tekst',
  },
}

/** What a family member reads when the answer was not taken. What was typed still stands there: each sentence says so. */
export function answerRefusal(tone: Tone, { reason }: Failure): string {
  const say = (je: string, u: string) => (tone === 'je' ? je : u)
  const kept = say('Wat je schreef, staat er nog.', 'Wat u schreef, staat er nog.')
  switch (reason) {
    case 'text-changed':
      return say(
        `De tekst is veranderd terwijl je las. Er is niets weg. ${kept} Hierboven staat nu de nieuwe tekst. Lees die eerst, en verstuur dan je antwoord.`,
        `De tekst is veranderd terwijl u las. Er is niets weg. ${kept} Hierboven staat nu de nieuwe tekst. Lees die eerst, en verstuur dan uw antwoord.`,
      )
    case 'wrong-status':
    case 'wrong-phase':
    case 'not-presented':
      return say(
        `De mensen aan tafel werken nu weer aan de tekst. Daarom kan je antwoord er nog niet bij. Er is niets weg. ${kept} Bewaar het, of bel je casemanager.`,
        `De mensen aan tafel werken nu weer aan de tekst. Daarom kan uw antwoord er nog niet bij. Er is niets weg. ${kept} Bewaar het, of bel de casemanager.`,
      )
    case 'no-such-casus':
    case 'no-such-deelnemer':
    case 'not-family':
    case 'not-your-rol':
      return say(
        `Je kunt hier nu niet antwoorden. ${kept} Bel je casemanager.`,
        `U kunt hier nu niet antwoorden. ${kept} Bel de casemanager.`,
      )
    case 'signed-out':
      return say(
        `Je bent afgemeld. ${kept} Meld je opnieuw aan en probeer het nog een keer.`,
        `U bent afgemeld. ${kept} Meld u opnieuw aan en probeer het nog een keer.`,
      )
    case 'too-large':
    case 'bad-input':
      return say(
        `Je antwoord is te lang. ${kept} Maak het iets korter en probeer het opnieuw.`,
        `Uw antwoord is te lang. ${kept} Maak het iets korter en probeer het opnieuw.`,
      )
    case 'unreachable':
      return say(
        `Er is geen internet. We weten nog niet of je antwoord is aangekomen. ${kept} Probeer het straks opnieuw. Twee keer versturen kan geen kwaad.`,
        `Er is geen internet. We weten nog niet of uw antwoord is aangekomen. ${kept} Probeer het straks opnieuw. Twee keer versturen kan geen kwaad.`,
      )
    default:
      return say(
        `Er ging bij ons iets mis. ${kept} Probeer het over een minuut opnieuw. Twee keer versturen kan geen kwaad.`,
        `Er ging bij ons iets mis. ${kept} Probeer het over een minuut opnieuw. Twee keer versturen kan geen kwaad.`,
      )
  }
}
