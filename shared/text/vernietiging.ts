// Asking for destruction, for the family: B1, warm, `je` for a jeugdige and `u` for adults. What goes, what stays, and that it is for ever.
import type { VernietigingScope } from '#shared/casus/vernietiging.ts'
import type { Tone } from './casus-family.ts'
import { calendarDateText, fullDateText } from './dates.ts'
import type { Failure } from './refusals.ts'

interface VernietigingText {
  readonly link: string
  readonly linkLead: string
  readonly title: string
  readonly lead: (name: string) => string
  readonly goesTitle: string
  readonly goes: readonly string[]
  readonly staysTitle: string
  readonly stays: readonly string[]
  readonly signedBy: (name: string, at: number) => string
  readonly forEver: string
  readonly first: string
  readonly howTitle: string
  readonly how: readonly string[]
  readonly ask: string
  readonly question: string
  readonly scopes: Readonly<Record<VernietigingScope, string>>
  readonly scopeHelp: Readonly<Record<VernietigingScope, string>>
  readonly inSigned: string
  readonly inOffered: string
  readonly words: string
  readonly wordsHelp: string
  readonly wordsRead: string
  readonly send: string
  readonly choose: string
  readonly sent: string
  readonly takenBack: string
  readonly askedTitle: string
  readonly asked: (scope: VernietigingScope, at: number) => string
  readonly askedBy: (name: string, scope: VernietigingScope, at: number) => string
  readonly namens: (how: string) => string
  readonly due: (day: string) => string
  readonly notYet: string
  readonly proposed: string
  readonly refused: (at: number) => string
  readonly refusedNext: string
  readonly destroyed: (at: number) => string
  readonly takeBack: string
  readonly takeBackMeans: string
  readonly takeBackSend: string
}

export const VERNIETIGEN: Readonly<Record<Tone, VernietigingText>> = {
  je: {
    link: 'Alles laten weghalen',
    linkLead: 'Wil je dat wat hier over jou staat voor altijd weggaat? Dat mag je vragen.',
    title: 'Laten vernietigen',
    lead: () =>
      'Je mag vragen of alles wat hier over jou staat wordt vernietigd. Dat betekent: helemaal weg, voor altijd.',
    goesTitle: 'Wat gaat er weg?',
    goes: [
      'Alles wat aan jouw tafel is geschreven: de analyse, het plan, de verslagen en de verhalen.',
      'Wie er aan jouw tafel zat, en wat er is afgesproken.',
      'Wat in de back-ups staat: uiterlijk dertig dagen later.',
    ],
    staysTitle: 'Wat blijft er?',
    stays: [
      'Dat er iets ís vernietigd, op welke dag, en wie dat besloten heeft. Niet wat erin stond.',
      'Een lijst van wie er wanneer heeft gekeken. Daar staat geen tekst in.',
      'Wat een organisatie zelf over jou bewaart, of al had uitgeprint. Dat moet je daar vragen.',
    ],
    signedBy: (name, at) => `Dit is ondertekend en gaat ook weg: de analyse, door ${name}, op ${fullDateText(at)}.`,
    forEver: 'Dit kan niet terug. Wat weg is, kan niemand meer vinden, ook wij niet.',
    first: 'Wil je iets bewaren? Print het dan eerst, of vraag iemand om hulp.',
    howTitle: 'Hoe gaat het?',
    how: [
      'Jij vraagt het. Je hoeft niet te zeggen waarom.',
      'Twee mensen besluiten erover, nooit één alleen.',
      'Je hoort het uiterlijk binnen drie maanden.',
    ],
    ask: 'Vraag het aan',
    question: 'Wat wil je laten vernietigen?',
    scopes: { casus: 'Alles van deze tafel', verhaal: 'Alleen mijn verhaal' },
    scopeHelp: {
      casus: 'Daarna is deze tafel er niet meer, voor niemand.',
      verhaal: 'De tafel blijft. Je kunt later een nieuw verhaal beginnen.',
    },
    inSigned:
      'Jouw verhaal staat ook in de analyse die is ondertekend. Daar wordt het weggelakt: niemand leest het daar nog. Dat er een verhaal stond, blijft te zien.',
    inOffered:
      'Jouw verhaal staat in de analyse die nu klaarligt om te ondertekenen. Eerst moet die terug, daarna kan jouw verhaal weg.',
    words: 'Wil je er iets over zeggen?',
    wordsHelp: 'Dat hoeft niet.',
    wordsRead: 'De mensen die erover besluiten lezen dit.',
    send: 'Vraag versturen',
    choose: 'Kies eerst wat je wilt laten vernietigen.',
    sent: 'Je vraag is verstuurd.',
    takenBack: 'Je vraag is ingetrokken. Alles blijft zoals het is.',
    askedTitle: 'Jouw vraag',
    asked: (scope, at) => `Je vroeg dit op ${fullDateText(at)}: ${scope === 'casus' ? 'alles' : 'alleen je verhaal'}.`,
    askedBy: (name, scope, at) =>
      `${name} vroeg dit op ${fullDateText(at)}: ${scope === 'casus' ? 'alles' : 'alleen het eigen verhaal'}.`,
    namens: (how) => `Iemand aan tafel schreef dit voor je op: ${how}`,
    due: (day) => `Je krijgt antwoord uiterlijk op ${calendarDateText(day)}.`,
    notYet: 'Er is nog niets besloten. Er is nog niets weg.',
    proposed: 'Eén persoon heeft een voorstel gedaan. Een tweede kijkt er nog naar. Er is nog niets weg.',
    refused: (at) => `Op ${fullDateText(at)} is besloten om dit niet te doen. Dit is waarom:`,
    refusedNext: 'Ben je het er niet mee eens? Vraag je casemanager of je vertrouwenspersoon wat je kunt doen.',
    destroyed: (at) => `Op ${fullDateText(at)} is besloten om dit te vernietigen. Het is weg.`,
    takeBack: 'Ik wil het toch niet',
    takeBackMeans: 'Dan gaat er niets weg. Je kunt het later altijd opnieuw vragen.',
    takeBackSend: 'Mijn vraag intrekken',
  },
  u: {
    link: 'Alles laten weghalen',
    linkLead: 'Wilt u dat wat hier staat voor altijd weggaat? Dat mag u vragen.',
    title: 'Laten vernietigen',
    lead: (name) =>
      `U mag vragen of wat hier over ${name} en uw gezin staat wordt vernietigd. Dat betekent: helemaal weg, voor altijd.`,
    goesTitle: 'Wat gaat er weg?',
    goes: [
      'Alles wat aan deze tafel is geschreven: de analyse, het plan, de verslagen en de verhalen.',
      'Wie er aan deze tafel zat, en wat er is afgesproken.',
      'Wat in de back-ups staat: uiterlijk dertig dagen later.',
    ],
    staysTitle: 'Wat blijft er?',
    stays: [
      'Dat er iets ís vernietigd, op welke dag, en wie dat besloten heeft. Niet wat erin stond.',
      'Een lijst van wie er wanneer heeft gekeken. Daar staat geen tekst in.',
      'Wat een organisatie zelf bewaart, of al had uitgeprint. Dat moet u daar vragen.',
    ],
    signedBy: (name, at) => `Dit is ondertekend en gaat ook weg: de analyse, door ${name}, op ${fullDateText(at)}.`,
    forEver: 'Dit kan niet terug. Wat weg is, kan niemand meer vinden, ook wij niet.',
    first: 'Wilt u iets bewaren? Print het dan eerst, of vraag iemand om hulp.',
    howTitle: 'Hoe gaat het?',
    how: [
      'U vraagt het. U hoeft niet te zeggen waarom.',
      'Twee mensen besluiten erover, nooit één alleen.',
      'U hoort het uiterlijk binnen drie maanden.',
    ],
    ask: 'Dit aanvragen',
    question: 'Wat wilt u laten vernietigen?',
    scopes: { casus: 'Alles van deze tafel', verhaal: 'Alleen mijn verhaal' },
    scopeHelp: {
      casus: 'Daarna is deze tafel er niet meer, voor niemand.',
      verhaal: 'De tafel blijft. U kunt later een nieuw verhaal beginnen.',
    },
    inSigned:
      'Uw verhaal staat ook in de analyse die is ondertekend. Daar wordt het weggelakt: niemand leest het daar nog. Dat er een verhaal stond, blijft te zien.',
    inOffered:
      'Uw verhaal staat in de analyse die nu klaarligt om te ondertekenen. Eerst moet die terug, daarna kan uw verhaal weg.',
    words: 'Wilt u er iets over zeggen?',
    wordsHelp: 'Dat hoeft niet.',
    wordsRead: 'De mensen die erover besluiten lezen dit.',
    send: 'Vraag versturen',
    choose: 'Kies eerst wat u wilt laten vernietigen.',
    sent: 'Uw vraag is verstuurd.',
    takenBack: 'Uw vraag is ingetrokken. Alles blijft zoals het is.',
    askedTitle: 'Uw vraag',
    asked: (scope, at) => `U vroeg dit op ${fullDateText(at)}: ${scope === 'casus' ? 'alles' : 'alleen uw verhaal'}.`,
    askedBy: (name, scope, at) =>
      `${name} vroeg dit op ${fullDateText(at)}: ${scope === 'casus' ? 'alles' : 'alleen het eigen verhaal'}.`,
    namens: (how) => `Iemand aan tafel schreef dit op: ${how}`,
    due: (day) => `U krijgt antwoord uiterlijk op ${calendarDateText(day)}.`,
    notYet: 'Er is nog niets besloten. Er is nog niets weg.',
    proposed: 'Eén persoon heeft een voorstel gedaan. Een tweede kijkt er nog naar. Er is nog niets weg.',
    refused: (at) => `Op ${fullDateText(at)} is besloten om dit niet te doen. Dit is waarom:`,
    refusedNext: 'Bent u het er niet mee eens? Vraag de casemanager of een vertrouwenspersoon wat u kunt doen.',
    destroyed: (at) => `Op ${fullDateText(at)} is besloten om dit te vernietigen. Het is weg.`,
    takeBack: 'Ik wil het toch niet',
    takeBackMeans: 'Dan gaat er niets weg. U kunt het later altijd opnieuw vragen.',
    takeBackSend: 'Mijn vraag intrekken',
  },
}

/** Why a request, or taking it back, was not taken. */
export function vernietigingRefusal(tone: Tone, { reason }: Failure): string {
  const say = (je: string, u: string) => (tone === 'je' ? je : u)
  switch (reason) {
    case 'already-requested':
      return say(
        'Dit is al gevraagd. Je ziet hieronder hoe het ermee staat.',
        'Dit is al gevraagd. U ziet hieronder hoe het ermee staat.',
      )
    case 'already-decided':
    case 'no-such-vernietiging':
      return say('Hierover is al besloten. Je ziet hieronder wat.', 'Hierover is al besloten. U ziet hieronder wat.')
    case 'not-yours-to-destroy':
      return say(
        'Hier ga jij niet over. Vraag het samen met je ouders, of praat erover met je casemanager.',
        'Hier gaat u niet over. Bespreek het met de casemanager. Uw eigen verhaal kunt u wel laten vernietigen.',
      )
    default:
      return say(
        'Dit lukt nu niet. Er is niets veranderd. Vraag het aan je casemanager.',
        'Dit lukt nu niet. Er is niets veranderd. Vraag het aan de casemanager.',
      )
  }
}
