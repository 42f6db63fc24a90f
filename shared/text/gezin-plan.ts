// The plan, one's own acties and the crisiskaart, as a family member reads and answers them: B1, `je` for a jeugdige, `u` for adults.
import type { HerkenningAnswer } from '#shared/casus/casus.ts'
import type { ActieStatus } from '#shared/casus/plan.ts'
import type { ActieAnswer } from '#shared/protocol/gezin.ts'
import type { SectionChange } from '#shared/protocol/texts.ts'
import type { Tone } from './casus-family.ts'
import { calendarDateText } from './dates.ts'
import { answerRefusal } from './gezin.ts'
import type { Failure } from './refusals.ts'

const ANSWERS = { ja: 'Ja', deels: 'Deels', nee: 'Nee' } as const

export interface OwnPlanText {
  readonly title: string
  /** On the first page. */
  readonly inviteBody: string
  readonly inviteAnswered: string
  readonly inviteClosed: string
  readonly toRead: string
  readonly toReadAgain: string

  readonly lead: string
  readonly published: (day: string) => string
  readonly provisional: string
  readonly toQuestion: string
  readonly nothing: string
  readonly contents: string

  readonly changed: string
  readonly changedLead: string
  readonly changedHow: Readonly<Record<SectionChange['kind'], string>>
  readonly changedWords: string
  readonly same: string

  readonly question: string
  readonly questionHelp: string
  readonly answers: Readonly<Record<HerkenningAnswer, string>>
  readonly own: string
  readonly ownHelp: string
  readonly whoReads: string
  readonly later: string
  readonly send: string
  readonly sent: string
  readonly notTaken: string
  readonly choose: string
  readonly notOpen: string

  readonly yours: string
  readonly said: Readonly<Record<HerkenningAnswer, string>>
  readonly saidAt: (moment: string) => string
  readonly namens: (source: string) => string
  readonly kept: string
  readonly again: string
  readonly earlier: string
  readonly overPrevious: string

  readonly pointTitle: string
  readonly point: (name: string | null, day: string) => string
  readonly pointPast: (name: string | null, day: string) => string
  readonly reply: string
  readonly replyAt: (moment: string) => string
}

const who = (name: string | null): string => name ?? 'De plancoördinator'

export const OWN_PLAN: Readonly<Record<Tone, OwnPlanText>> = {
  je: {
    title: 'Het plan',
    inviteBody: 'Er ligt een plan. Lees wat er gaat gebeuren. Daarna mag je zeggen wat je ervan vindt.',
    inviteAnswered: 'Je hebt gezegd wat je van het plan vindt. Je kunt het altijd teruglezen.',
    inviteClosed: 'Hier kun je teruglezen wat er in het plan staat.',
    toRead: 'Lees het plan',
    toReadAgain: 'Lees het plan nog een keer',

    lead: 'Hier staat wat er gaat gebeuren en wie wat doet. Lees het rustig, alleen of met iemand die je vertrouwt.',
    published: (day) => `Dit is het plan van ${day}.`,
    provisional: 'Dit is een voorlopig plan. We schrijven nog op wat er precies speelt.',
    toQuestion: 'Meteen naar de vraag',
    contents: 'Wat staat er in dit plan?',
    nothing: 'In dit plan staat nog niets wat je hier kunt lezen. Vraag het gerust aan je casemanager.',

    changed: 'Wat er is veranderd',
    changedLead: 'Sinds het vorige plan dat jij las.',
    changedHow: { added: 'nieuw', removed: 'weggehaald', changed: 'anders' },
    changedWords: 'Bekijk wat er anders is',
    same: 'Er is niets veranderd in wat jij leest.',

    question: 'Ben je het eens met dit plan?',
    questionHelp: 'Alle drie de antwoorden zijn goed.',
    answers: ANSWERS,
    own: 'Wat wil je erover zeggen?',
    ownHelp: 'In je eigen woorden. Wat is goed? Wat moet anders? Eén zin is genoeg. Leeg laten mag.',
    whoReads:
      'Wie aan het plan meewerkt, leest je antwoord, ook school. Je ouders en anderen van je gezin zien het hier niet.',
    later: 'Later antwoorden mag ook. Ben je het niet helemaal eens? Dan hoor je altijd wat ermee gebeurt.',
    send: 'Mijn antwoord versturen',
    sent: 'Je antwoord is bewaard. Dank je wel.',
    notTaken: 'Je antwoord is nog niet verstuurd',
    choose: 'Kies nog een van de drie.',
    notOpen: 'Antwoorden kan nu niet. Wil je iets zeggen? Bel je casemanager.',

    yours: 'Jouw antwoord',
    said: {
      ja: 'Ja, ik ben het eens met het plan.',
      deels: 'Ik ben het voor een deel eens met het plan.',
      nee: 'Nee, ik ben het niet eens met het plan.',
    },
    saidAt: (moment) => `Jij zei dit ${moment}.`,
    namens: (source) => `Iemand aan tafel schreef dit voor je op: ${source}`,
    kept: 'Denk je er nu anders over? Antwoord gerust nog een keer. Wat je eerder zei, blijft bewaard.',
    again: 'Nog een keer antwoorden',
    earlier: 'Wat je eerder zei',
    overPrevious: 'Over het vorige plan',

    pointTitle: 'Je krijgt hier antwoord op',
    point: (name, day) => `${who(name)} komt hier uiterlijk ${calendarDateText(day)} bij jou op terug.`,
    pointPast: (name, day) =>
      `${who(name)} zou hier uiterlijk ${calendarDateText(day)} bij jou op terugkomen. Heb je nog niets gehoord? Bel dan gerust.`,
    reply: 'Het antwoord op wat je zei',
    replyAt: (moment) => `Geschreven ${moment}.`,
  },
  u: {
    title: 'Het plan',
    inviteBody: 'Er ligt een plan. Lees wat er gaat gebeuren. Daarna kunt u zeggen wat u ervan vindt.',
    inviteAnswered: 'U heeft gezegd wat u van het plan vindt. U kunt het altijd teruglezen.',
    inviteClosed: 'Hier kunt u teruglezen wat er in het plan staat.',
    toRead: 'Lees het plan',
    toReadAgain: 'Lees het plan nog een keer',

    lead: 'Hier staat wat er gaat gebeuren en wie wat doet. Lees het rustig, alleen of met iemand die u vertrouwt.',
    published: (day) => `Dit is het plan van ${day}.`,
    provisional: 'Dit is een voorlopig plan. We schrijven nog op wat er precies speelt.',
    toQuestion: 'Meteen naar de vraag',
    contents: 'Wat staat er in dit plan?',
    nothing: 'In dit plan staat nog niets wat u hier kunt lezen. Vraag het gerust aan de casemanager.',

    changed: 'Wat er is veranderd',
    changedLead: 'Sinds het vorige plan dat u las.',
    changedHow: { added: 'nieuw', removed: 'weggehaald', changed: 'anders' },
    changedWords: 'Bekijk wat er anders is',
    same: 'Er is niets veranderd in wat u leest.',

    question: 'Bent u het eens met dit plan?',
    questionHelp: 'Alle drie de antwoorden zijn goed.',
    answers: ANSWERS,
    own: 'Wat wilt u erover zeggen?',
    ownHelp: 'In uw eigen woorden. Wat is goed? Wat moet anders? Eén zin is genoeg. Leeg laten mag.',
    whoReads: 'Wie aan het plan meewerkt, leest uw antwoord, ook school. Anderen van uw gezin zien het hier niet.',
    later: 'Later antwoorden mag ook. Bent u het niet helemaal eens? Dan hoort u altijd wat ermee gebeurt.',
    send: 'Mijn antwoord versturen',
    sent: 'Uw antwoord is bewaard. Dank u wel.',
    notTaken: 'Uw antwoord is nog niet verstuurd',
    choose: 'Kies nog een van de drie.',
    notOpen: 'Antwoorden kan nu niet. Wilt u iets zeggen? Bel de casemanager.',

    yours: 'Uw antwoord',
    said: {
      ja: 'Ja, ik ben het eens met het plan.',
      deels: 'Ik ben het voor een deel eens met het plan.',
      nee: 'Nee, ik ben het niet eens met het plan.',
    },
    saidAt: (moment) => `U zei dit ${moment}.`,
    namens: (source) => `Iemand aan tafel schreef dit voor u op: ${source}`,
    kept: 'Denkt u er nu anders over? Antwoord gerust nog een keer. Wat u eerder zei, blijft bewaard.',
    again: 'Nog een keer antwoorden',
    earlier: 'Wat u eerder zei',
    overPrevious: 'Over het vorige plan',

    pointTitle: 'U krijgt hier antwoord op',
    point: (name, day) => `${who(name)} komt hier uiterlijk ${calendarDateText(day)} bij u op terug.`,
    pointPast: (name, day) =>
      `${who(name)} zou hier uiterlijk ${calendarDateText(day)} bij u op terugkomen. Heeft u nog niets gehoord? Bel dan gerust.`,
    reply: 'Het antwoord op wat u zei',
    replyAt: (moment) => `Geschreven ${moment}.`,
  },
}

interface OwnActiesText {
  readonly title: string
  readonly lead: string
  readonly inviteBody: (count: number) => string
  readonly toRead: string
  readonly none: string
  readonly due: (day: string) => string
  readonly tell: string
  readonly tellAgain: string
  readonly question: string
  readonly questionHelp: string
  readonly answers: Readonly<Record<ActieAnswer, string>>
  readonly said: Readonly<Record<ActieStatus, string>>
  readonly own: string
  readonly ownHelp: string
  readonly whoReads: string
  readonly later: string
  readonly send: string
  readonly sent: string
  readonly notTaken: string
  readonly choose: string
  readonly saidAt: (moment: string) => string
  readonly notOpen: string
  readonly goneTitle: string
  readonly goneBody: string
  readonly goneLabel: string
}

const ACTIE_CHOICES = { bezig: 'Begonnen', gedaan: 'Gedaan', 'lukt-niet': 'Lukt niet' } as const

export const OWN_ACTIES: Readonly<Record<Tone, OwnActiesText>> = {
  je: {
    title: 'Wat jij doet',
    lead: 'Dit staat in het plan bij jouw naam. Vertel hoe het gaat, als jij dat wilt. Lukt iets niet? Dan kijken we samen verder.',
    inviteBody: (count) =>
      count === 1 ? 'In het plan staat één ding bij jouw naam.' : `In het plan staan ${count} dingen bij jouw naam.`,
    toRead: 'Bekijk wat jij doet',
    none: 'Er staat nu niets bij jouw naam. Je hoeft niets te doen.',
    due: (day) => `Uiterlijk ${calendarDateText(day)}`,
    tell: 'Vertel hoe het gaat',
    tellAgain: 'Vertel hoe het nu gaat',
    question: 'Hoe gaat het?',
    questionHelp: 'Alle drie de antwoorden zijn goed.',
    answers: ACTIE_CHOICES,
    said: {
      open: 'Je hebt hier nog niets over gezegd.',
      bezig: 'Je bent begonnen.',
      gedaan: 'Je hebt het gedaan. Mooi!',
      'lukt-niet': 'Het lukt niet. Goed dat je het zegt.',
    },
    own: 'Wat wil je erover zeggen?',
    ownHelp: 'Wat helpt? Wat heb je nodig? Leeg laten mag.',
    whoReads: 'Wie aan het plan meewerkt, leest dit, ook school. Je ouders en anderen van je gezin zien het hier niet.',
    later: 'Later mag ook.',
    send: 'Versturen',
    sent: 'Bewaard. Dank je wel.',
    notTaken: 'Nog niet verstuurd',
    choose: 'Kies nog een van de drie.',
    saidAt: (moment) => `Jij zei dit ${moment}.`,
    notOpen: 'Iets vertellen kan hier nu niet. Bel je casemanager.',
    goneTitle: 'Dit staat niet meer in het plan',
    goneBody:
      'Het plan is veranderd terwijl je schreef. Dit is niet verstuurd. Wat je schreef, staat hier nog. Wil je het toch zeggen? Bel dan je casemanager.',
    goneLabel: 'Jouw woorden',
  },
  u: {
    title: 'Wat u doet',
    lead: 'Dit staat in het plan bij uw naam. Vertel hoe het gaat, als u dat wilt. Lukt iets niet? Dan kijken we samen verder.',
    inviteBody: (count) =>
      count === 1 ? 'In het plan staat één ding bij uw naam.' : `In het plan staan ${count} dingen bij uw naam.`,
    toRead: 'Bekijk wat u doet',
    none: 'Er staat nu niets bij uw naam. U hoeft niets te doen.',
    due: (day) => `Uiterlijk ${calendarDateText(day)}`,
    tell: 'Vertel hoe het gaat',
    tellAgain: 'Vertel hoe het nu gaat',
    question: 'Hoe gaat het?',
    questionHelp: 'Alle drie de antwoorden zijn goed.',
    answers: ACTIE_CHOICES,
    said: {
      open: 'U heeft hier nog niets over gezegd.',
      bezig: 'U bent begonnen.',
      gedaan: 'U heeft het gedaan. Fijn!',
      'lukt-niet': 'Het lukt niet. Goed dat u het zegt.',
    },
    own: 'Wat wilt u erover zeggen?',
    ownHelp: 'Wat helpt? Wat heeft u nodig? Leeg laten mag.',
    whoReads: 'Wie aan het plan meewerkt, leest dit, ook school. Anderen van uw gezin zien het hier niet.',
    later: 'Later mag ook.',
    send: 'Versturen',
    sent: 'Bewaard. Dank u wel.',
    notTaken: 'Nog niet verstuurd',
    choose: 'Kies nog een van de drie.',
    saidAt: (moment) => `U zei dit ${moment}.`,
    notOpen: 'Iets vertellen kan hier nu niet. Bel de casemanager.',
    goneTitle: 'Dit staat niet meer in het plan',
    goneBody:
      'Het plan is veranderd terwijl u schreef. Dit is niet verstuurd. Wat u schreef, staat hier nog. Wilt u het toch zeggen? Bel dan de casemanager.',
    goneLabel: 'Uw woorden',
  },
}

interface CrisiskaartText {
  readonly title: string
  readonly button: string
  readonly inviteBody: string
  readonly lead: string
  readonly danger: string
  readonly call112: string
  readonly agreements: string
  readonly made: (day: string) => string
}

export const CRISISKAART: Readonly<Record<Tone, CrisiskaartText>> = {
  je: {
    title: 'Als het niet goed gaat',
    button: 'Crisiskaart',
    inviteBody: 'Wat doe je, en wie bel je? Het staat op jouw crisiskaart.',
    lead: 'Rustig aan. Hier staat wat je kunt doen en wie je kunt bellen.',
    danger: 'Is er direct gevaar?',
    call112: 'Bel 112',
    agreements: 'Wat we over veiligheid afspraken',
    made: (day) => `Deze kaart is van ${day}.`,
  },
  u: {
    title: 'Als het niet goed gaat',
    button: 'Crisiskaart',
    inviteBody: 'Wat doet u, en wie belt u? Het staat op de crisiskaart.',
    lead: 'Rustig aan. Hier staat wat u kunt doen en wie u kunt bellen.',
    danger: 'Is er direct gevaar?',
    call112: 'Bel 112',
    agreements: 'Wat we over veiligheid afspraken',
    made: (day) => `Deze kaart is van ${day}.`,
  },
}

interface OwnVerhaalText {
  readonly write: string
  readonly yours: string
  readonly nothing: string
  readonly now: string
  readonly toRead: string
  readonly othersOnly: string
  readonly noOthers: string
}

export const OWN_VERHAAL: Readonly<Record<Tone, OwnVerhaalText>> = {
  je: {
    write: 'Schrijven aan mijn verhaal',
    yours: 'Jouw verhaal',
    nothing: 'Je hebt nog niets geschreven. Begin waar je wilt. Eén zin is genoeg.',
    now: 'Zo staat het er nu. Dit lees alleen jij.',
    toRead: 'Naar de verhalen',
    othersOnly: 'Iemand heeft een verhaal met jou gedeeld.',
    noOthers: 'Er is nu geen verhaal met jou gedeeld.',
  },
  u: {
    write: 'Schrijven aan mijn verhaal',
    yours: 'Uw verhaal',
    nothing: 'U heeft nog niets geschreven. Begin waar u wilt. Eén zin is genoeg.',
    now: 'Zo staat het er nu. Dit leest alleen u.',
    toRead: 'Naar de verhalen',
    othersOnly: 'Iemand heeft een verhaal met u gedeeld.',
    noOthers: 'Er is nu geen verhaal met u gedeeld.',
  },
}

interface OverlegText {
  readonly today: string
  readonly look: string
  readonly join: string
  readonly joinLead: string
}

export const OVERLEG: Readonly<Record<Tone, OverlegText>> = {
  je: {
    today: 'Vandaag is er overleg',
    look: 'Lees meer over dit overleg',
    join: 'Meekijken op dit scherm',
    joinLead: 'Je ziet waar we het over hebben en wat we afspreken. Zie jij het anders? Dan kun je dat daar zeggen.',
  },
  u: {
    today: 'Vandaag is er overleg',
    look: 'Lees meer over dit overleg',
    join: 'Meekijken op dit scherm',
    joinLead: 'U ziet waar we het over hebben en wat we afspreken. Ziet u het anders? Dan kunt u dat daar zeggen.',
  },
}

/** What a family member reads when the answer to the plan was not taken. Each sentence says that what was typed still stands there. */
export function planRefusal(tone: Tone, failure: Failure): string {
  const say = (je: string, u: string) => (tone === 'je' ? je : u)
  switch (failure.reason) {
    case 'text-changed':
      return say(
        'Er kwam een nieuw plan terwijl je las. Er is niets weg. Wat je schreef, staat er nog. Hierboven staat nu het nieuwe plan. Lees dat eerst, en verstuur dan je antwoord.',
        'Er kwam een nieuw plan terwijl u las. Er is niets weg. Wat u schreef, staat er nog. Hierboven staat nu het nieuwe plan. Lees dat eerst, en verstuur dan uw antwoord.',
      )
    case 'wrong-status':
    case 'wrong-phase':
    case 'not-published':
      return say(
        'Antwoorden kan nu niet. Er is niets weg. Wat je schreef, staat er nog. Bewaar het, of bel je casemanager.',
        'Antwoorden kan nu niet. Er is niets weg. Wat u schreef, staat er nog. Bewaar het, of bel de casemanager.',
      )
    default:
      return answerRefusal(tone, failure)
  }
}

export function actieRefusal(tone: Tone, failure: Failure): string {
  const say = (je: string, u: string) => (tone === 'je' ? je : u)
  switch (failure.reason) {
    case 'text-changed':
      return say(
        'Er kwam een nieuw plan terwijl je schreef. Wat je schreef, staat er nog. Kijk of dit nog klopt, en verstuur het dan opnieuw.',
        'Er kwam een nieuw plan terwijl u schreef. Wat u schreef, staat er nog. Kijk of dit nog klopt, en verstuur het dan opnieuw.',
      )
    case 'not-your-actie':
      return say(
        'Dit staat in het plan nu bij iemand anders. Wat je schreef, staat er nog. Bel je casemanager als je er iets over wilt zeggen.',
        'Dit staat in het plan nu bij iemand anders. Wat u schreef, staat er nog. Bel de casemanager als u er iets over wilt zeggen.',
      )
    default:
      return planRefusal(tone, failure)
  }
}
