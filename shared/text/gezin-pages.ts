// The pages of the family around the reading: where one is, who is who, who looked. B1, warm, `je` for a jeugdige and `u` for adults.
import type { Deed, GezinPageName } from '#shared/protocol/gezin.ts'
import type { Tone } from './casus-family.ts'
import { listText, worksAt } from './people.ts'
import type { Failure } from './refusals.ts'

interface GezinText {
  readonly nav: string
  readonly pages: Readonly<Record<GezinPageName, string>>
  /** Of the page of verhalen, for who tells none himself. */
  readonly pageOthers: string
  readonly call: string
  readonly callLead: string
  readonly callNumbers: string
  readonly callNobody: string
  readonly chosen: (name: string) => string
  readonly chosenNamens: (source: string) => string
  readonly choose: string
  readonly chooseOther: string
  readonly chooseQuestion: string
  readonly chooseHelp: string
  readonly chooseSend: string
  readonly chooseSent: string
  readonly chooseNone: string
  readonly everyone: string
  readonly lookedInvite: string
  readonly lookedLink: string
  readonly wieTitle: string
  readonly wieLead: (name: string) => string
  readonly lookedTitle: string
  readonly lookedLead: string
  readonly lookedHow: string
  readonly lookedNobody: string
  readonly lookedLeft: string
  readonly self: string
}

export const GEZIN: Readonly<Record<Tone, GezinText>> = {
  je: {
    nav: 'Jouw pagina’s',
    pages: {
      home: 'Jouw tafel',
      plan: 'Het plan',
      acties: 'Wat jij doet',
      verhaal: 'Mijn verhaal',
      analyse: 'Wat er speelt',
      wie: 'Wie is wie',
      toestemming: 'Wie mag wat lezen',
      gekeken: 'Wie heeft gekeken',
    },
    pageOthers: 'Verhalen',
    call: 'Wie kun je bellen?',
    callLead: 'Heb je een vraag, of gaat het niet goed? Deze mensen helpen je verder.',
    callNumbers: 'Staat er geen nummer bij? Vraag ernaar, dan kun je het in je telefoon zetten.',
    callNobody: 'Er is nog geen vaste persoon voor je. Vraag het aan iemand die je vertrouwt.',
    chosen: (name) => `Jij koos ${name}.`,
    chosenNamens: (source) => `Iemand aan tafel schreef dit voor je op: ${source}`,
    choose: 'Kies zelf wie je wilt bellen',
    chooseOther: 'Kies iemand anders',
    chooseQuestion: 'Wie wil je bellen als er iets is?',
    chooseHelp: 'Kies iemand bij wie jij je goed voelt. Je mag altijd iemand anders kiezen.',
    chooseSend: 'Mijn keuze bewaren',
    chooseSent: 'Je keuze is bewaard.',
    chooseNone: 'Kies eerst iemand.',
    everyone: 'Bekijk iedereen aan tafel',
    lookedInvite: 'Je mag altijd weten wie iets over jou heeft gelezen of veranderd.',
    lookedLink: 'Bekijk wie er heeft gekeken',
    wieTitle: 'Wie is wie?',
    wieLead: () => 'Dit zijn de mensen om je heen. Je ziet wat ze doen en wie wat regelt.',
    lookedTitle: 'Wie heeft gekeken?',
    lookedLead: 'Hier zie je per dag wie er iets over jou heeft gelezen of veranderd.',
    lookedHow:
      'Je ziet de laatste drie maanden. Wil je verder terug, of begrijp je niet waarom iemand keek? Vraag het aan je casemanager. Daar krijg je altijd een antwoord op.',
    lookedNobody: 'In de laatste drie maanden keek er niemand.',
    lookedLeft: 'zit nu niet meer aan jouw tafel',
    self: 'Jij zelf',
  },
  u: {
    nav: 'Uw pagina’s',
    pages: {
      home: 'De tafel',
      plan: 'Het plan',
      acties: 'Wat u doet',
      verhaal: 'Mijn verhaal',
      analyse: 'Wat er speelt',
      wie: 'Wie is wie',
      toestemming: 'Wie mag wat lezen',
      gekeken: 'Wie heeft gekeken',
    },
    pageOthers: 'Verhalen',
    call: 'Wie kunt u bellen?',
    callLead: 'Heeft u een vraag, of gaat het niet goed? Deze mensen helpen u verder.',
    callNumbers: 'Staat er geen nummer bij? Vraag ernaar, dan kunt u het in uw telefoon zetten.',
    callNobody: 'Er is nog geen vaste persoon voor u. Vraag het aan iemand die u vertrouwt.',
    chosen: (name) => `U koos ${name}.`,
    chosenNamens: (source) => `Iemand aan tafel schreef dit voor u op: ${source}`,
    choose: 'Kies zelf wie u wilt bellen',
    chooseOther: 'Kies iemand anders',
    chooseQuestion: 'Wie wilt u bellen als er iets is?',
    chooseHelp: 'Kies iemand bij wie u zich goed voelt. U mag altijd iemand anders kiezen.',
    chooseSend: 'Mijn keuze bewaren',
    chooseSent: 'Uw keuze is bewaard.',
    chooseNone: 'Kies eerst iemand.',
    everyone: 'Bekijk iedereen aan tafel',
    lookedInvite: 'U mag altijd weten wie iets over uw gezin heeft gelezen of veranderd.',
    lookedLink: 'Bekijk wie er heeft gekeken',
    wieTitle: 'Wie is wie?',
    wieLead: (name) => `Dit zijn de mensen om ${name} heen. U ziet wat ze doen en wie wat regelt.`,
    lookedTitle: 'Wie heeft gekeken?',
    lookedLead: 'Hier ziet u per dag wie er iets over uw gezin heeft gelezen of veranderd.',
    lookedHow:
      'U ziet de laatste drie maanden. Wilt u verder terug, of begrijpt u niet waarom iemand keek? Vraag het aan de casemanager. Daar krijgt u altijd een antwoord op.',
    lookedNobody: 'In de laatste drie maanden keek er niemand.',
    lookedLeft: 'zit nu niet meer aan deze tafel',
    self: 'U zelf',
  },
}

/** Behind a name: "las de analyse, schreef in het plan en keek op deze pagina’s". */
const DEED: Readonly<Record<Exclude<Deed, 'read-verhaal'>, string>> = {
  'read-analyse': 'las de analyse',
  'wrote-analyse': 'schreef aan de analyse',
  'copied-analyse': 'haalde een kopie van de analyse op',
  'read-plan': 'las het plan',
  'wrote-plan': 'schreef aan het plan',
  'published-plan': 'gaf het plan aan het gezin',
  'read-report': 'las wat er in het overleg is afgesproken',
  'changed-table': 'paste aan wie er aan tafel zit',
  'changed-regie': 'schreef op wie wat regelt',
  'shared-verhaal': 'koos wie het eigen verhaal mag lezen',
  answered: 'gaf antwoord op de analyse',
  'chose-aanspreekpunt': 'koos een vaste persoon om te bellen',
  'answered-plan': 'gaf antwoord op het plan',
  'told-actie': 'vertelde hoe het gaat met wat in het plan staat',
  looked: 'keek op de pagina van deze tafel',
}

const READ_VERHAAL: Readonly<Record<Tone, string>> = { je: 'las jouw verhaal', u: 'las uw verhaal' }

/** For who looked himself, `je` and `u` alike. */
export const deedsText = (deeds: readonly Deed[], tone: Tone): string =>
  `${listText(deeds.map((deed) => (deed === 'read-verhaal' ? READ_VERHAAL[tone] : DEED[deed])))}.`

export const functionAt = (functie: string, organisatie: string | null): string =>
  organisatie ? `${functie} ${worksAt(organisatie)}` : functie

export const GEZIN_MESSAGE = {
  signedOut: {
    title: 'Afgemeld',
    body: 'Dat gebeurt na een tijd vanzelf. Er is niets weg.',
    signIn: 'Opnieuw aanmelden',
  },
  somebodyElse: {
    title: 'Er is nu iemand anders aangemeld',
    body: 'Op dit apparaat is intussen iemand anders aangemeld. Daarom is uw antwoord niet verstuurd.',
    signIn: 'Aanmelden als uzelf',
  },
  kept: {
    title: 'Wat u schreef, staat hier nog',
    body: 'Meld u opnieuw aan in een nieuw tabblad. Kom dan hier terug en verstuur uw antwoord. U kunt de tekst ook kopiëren.',
    brokenBody:
      'Wacht even en verstuur uw antwoord opnieuw. Twee keer versturen kan geen kwaad. U kunt de tekst ook kopiëren.',
    nowhereBody: 'Versturen kan hier nu niet. Kopieer de tekst, of bel de casemanager.',
    diskFullBody:
      'Laat deze pagina openstaan. Probeer het over een paar minuten opnieuw met de knop hieronder. Twee keer versturen kan geen kwaad. U kunt de tekst ook kopiëren.',
    label: 'Uw woorden',
    send: 'Opnieuw versturen',
  },
  /** Of a form without words. */
  keptChoice: {
    title: 'Uw keuze staat hier nog klaar',
    brokenBody: 'Wacht even en verstuur uw keuze opnieuw. Twee keer versturen kan geen kwaad.',
    diskFullBody:
      'Laat deze pagina openstaan. Probeer het over een paar minuten opnieuw met de knop hieronder. Twee keer versturen kan geen kwaad.',
  },
  diskFullSent: {
    title: 'Dit is nog niet bewaard',
    body: 'Er is bij ons even geen plek om iets te bewaren. Dat ligt aan ons en niet aan u. Wat u net verstuurde, is niet opgeslagen. Wat al was bewaard, is er nog.',
  },
  diskFull: {
    title: 'Deze pagina kan nu even niet open',
    body: 'Er is bij ons even geen plek om iets te bewaren. Daarom gaat er nu niets open. Dat ligt aan ons en niet aan u. Wat al was bewaard, is er nog. Probeer het over een paar minuten opnieuw.',
    again: 'Opnieuw proberen',
  },
  cannotWait: 'Kan het niet wachten? Bel dan iemand van uw tafel.',
  broken: {
    title: 'Er ging iets mis',
    body: 'Dat ligt aan ons en niet aan u. Wat al was bewaard, is er nog. Probeer het over een minuut opnieuw.',
    again: 'Opnieuw proberen',
  },
} as const

/** Why a choice of whom to call was not taken. */
export function choiceRefusal(tone: Tone, { reason }: Failure): string {
  const say = (je: string, u: string) => (tone === 'je' ? je : u)
  switch (reason) {
    case 'cannot-be-called':
      return say(
        'Deze persoon zit niet meer aan tafel. Er is niets veranderd. Kies iemand anders.',
        'Deze persoon zit niet meer aan tafel. Er is niets veranderd. Kies iemand anders.',
      )
    default:
      return say(
        'Kiezen kan nu niet. Er is niets veranderd. Vraag het aan je casemanager.',
        'Kiezen kan nu niet. Er is niets veranderd. Vraag het aan de casemanager.',
      )
  }
}

export const BECOME = {
  label: 'Kies iemand',
  submit: 'Word deze persoon',
} as const
