// Deciding on destruction, for who has to, and the certificate that remains of it.
import type { VernietigingOutcome, VernietigingScope } from '#shared/casus/vernietiging.ts'
import type { CertificateCount, DecidingRol } from '#shared/protocol/vernietiging.ts'
import { calendarDateText, fullDateText, fullMomentText } from './dates.ts'
import { listText } from './people.ts'

const SCOPE: Readonly<Record<VernietigingScope, string>> = {
  casus: 'de hele casus',
  verhaal: 'één verhaal',
}

export const VERNIETIGINGEN = {
  title: 'Verzoeken om te vernietigen',
  lead: 'De betrokkene vraagt, de dossierhouder stelt voor, een tweede persoon bevestigt. Niemand besluit alleen.',
  none: 'Er wacht geen verzoek op een besluit.',
  toList: 'Verzoeken om te vernietigen',
  waiting: (count: number) =>
    count === 1 ? 'Eén verzoek wacht op een besluit.' : `${count} verzoeken wachten op een besluit.`,
  requestTitle: (name: string, scope: VernietigingScope) =>
    scope === 'casus' ? `Alles van ${name}` : `Een verhaal aan de tafel van ${name}`,
  requested: (name: string, rol: string, at: number) => `Gevraagd door ${name} (${rol}) op ${fullDateText(at)}.`,
  namens: (name: string, how: string) => `Opgeschreven door ${name}. Hoe dit bekend is: ${how}`,
  noWords: 'Er is geen toelichting gegeven. Die hoeft ook niet.',
  due: (day: string) => `Antwoord uiterlijk op ${calendarDateText(day)}.`,
  late: (day: string) => `Het antwoord had er op ${calendarDateText(day)} moeten zijn.`,
  alsoDecide: (names: readonly string[]) =>
    names.length === 1
      ? `Ook ${names[0]} beslist over deze casus, en vroeg dit niet. Spreek die persoon eerst.`
      : `Ook ${listText(names)} beslissen over deze casus, en vroegen dit niet. Spreek hen eerst.`,
  signed: (name: string, at: number) =>
    `De Verklarende Analyse is ondertekend door ${name} op ${fullDateText(at)} en gaat mee.`,
  redacted:
    'Wat van dit verhaal in een ondertekende analyse staat, wordt daar weggelakt. De handtekening is daarna niet meer na te rekenen; dat staat er dan bij.',
  offered: 'De analyse ligt klaar om te ondertekenen. Neem haar eerst terug; daarna kan dit verhaal weg.',
  means: {
    casus:
      'Alle teksten, versies, verslagen en gegevens van deze casus verdwijnen met hun sleutels. In back-ups zijn ze uiterlijk dertig dagen later weg. Het kan niet terug. Het logboek en een verklaring zonder inhoud blijven.',
    verhaal:
      'Dit verhaal verdwijnt met zijn sleutel, zijn geschiedenis en wat ervan is gedeeld. Het kan niet terug. De casus blijft.',
  },
  objected: (name: string) => `${name} was het niet eens met het vorige voorstel:`,
  proposedBy: (name: string, at: number, outcome: VernietigingOutcome) =>
    `${name} stelde ${fullMomentText(at)} voor om dit ${outcome === 'destroy' ? 'te vernietigen' : 'niet te vernietigen'}.`,
  waitsForSecond:
    'Een tweede persoon moet dit bevestigen: een andere dossierhouder, de casemanager of de plancoördinator.',
  waitsForDossierhouder: 'De dossierhouder doet eerst een voorstel.',
  decide: 'Uw voorstel',
  outcomes: {
    destroy: 'Vernietigen',
    refuse: 'Niet vernietigen',
  },
  reason: 'Waarom niet?',
  reasonHelp: 'Het gezin leest dit. Noem de wettelijke grond en wat iemand kan doen die het er niet mee eens is.',
  propose: 'Voorstel vastleggen',
  proposed: 'Uw voorstel staat klaar voor een tweede persoon.',
  confirm: {
    destroy: 'Bevestigen en nu vernietigen',
    refuse: 'Bevestigen: niet vernietigen',
  },
  confirmTitle: 'Dit kan niet terug',
  confirmBody: (name: string, scope: VernietigingScope) =>
    scope === 'casus'
      ? `Alles van ${name} wordt nu vernietigd. Wie er een tekst open heeft, raakt die kwijt.`
      : `Dit verhaal wordt nu vernietigd.`,
  confirmCheck: 'Ik heb het verzoek en het voorstel gelezen, en ik weet dat dit niet terug kan.',
  confirmMissing: 'Vink dit eerst aan.',
  confirmedRefuse: 'Het besluit is vastgelegd. Het gezin kan het lezen.',
  object: 'Niet mee eens',
  objectTitle: 'Terug naar de dossierhouder',
  objectBody: 'Het verzoek gaat terug naar de dossierhouder. Er verandert niets aan de casus.',
  objectReason: 'Waarom bent u het er niet mee eens?',
  objectSubmit: 'Terugsturen',
  certificates: 'Wat is vernietigd',
  certificate: (scope: VernietigingScope, at: number) => `Vernietigd: ${SCOPE[scope]}, besloten op ${fullDateText(at)}`,
  noteHeading: 'Laten vernietigen',
  noteLead:
    'Het gezin kan zelf vragen om alles, of een eigen verhaal, te laten vernietigen. Vraagt iemand het aan u, schrijf het dan op.',
  noteTitle: 'Verzoek om vernietiging opschrijven',
  noteBody:
    'Vraagt iemand van het gezin dit aan u, en niet zelf in Rondetafel? Schrijf het dan hier op. Het antwoord moet er binnen drie maanden zijn.',
  noteOpen: 'Verzoek om te vernietigen opschrijven',
  noteWho: 'Wie vraagt dit?',
  noteWhat: 'Wat moet worden vernietigd?',
  noteScopes: { casus: 'Alles van deze casus', verhaal: 'Alleen het eigen verhaal' },
  noteHow: 'Hoe weet u dit?',
  noteHowHelp: 'Bijvoorbeeld: gezegd in het gesprek van 12 november, met vader erbij.',
  noteSubmit: 'Verzoek vastleggen',
  noteDone: 'Het verzoek is vastgelegd.',
} as const

export const DECIDING: Readonly<Record<DecidingRol, string>> = {
  dossierhouder: 'dossierhouder',
  casemanager: 'casemanager',
  plancoordinator: 'plancoördinator',
}

/** One page, to be printed: no name stands on it. */
export const CERTIFICATE = {
  title: 'Verklaring van vernietiging',
  lead: (scope: VernietigingScope) =>
    scope === 'casus'
      ? 'Alles van één casus in Rondetafel is vernietigd. Deze verklaring zegt wanneer en door wie, en niet wat erin stond.'
      : 'Eén verhaal in Rondetafel is vernietigd. Deze verklaring zegt wanneer en door wie, en niet wat erin stond.',
  busy: 'Het besluit is genomen. Het vernietigen is nog bezig; niemand kan er meer bij. Kom later terug voor de verklaring.',
  number: 'Nummer',
  requested: 'Gevraagd',
  decided: 'Besloten',
  carriedOut: 'Uitgevoerd',
  gone: 'Ook uit alle back-ups',
  goneBy: (at: number) => `uiterlijk ${fullDateText(at)}`,
  deciders: 'Besloten door',
  decider: (rol: string, organisatie: string | null) => (organisatie ? `${rol}, ${organisatie}` : rol),
  counts: 'Wat is vernietigd, in aantallen',
  count: {
    rooms: (n: number) => (n === 1 ? '1 tekst' : `${n} teksten`),
    changes: (n: number) => (n === 1 ? '1 bewaarde wijziging' : `${n} bewaarde wijzigingen`),
    moments: (n: number) => (n === 1 ? '1 moment uit de geschiedenis' : `${n} momenten uit de geschiedenis`),
    versions: (n: number) => (n === 1 ? '1 vastgelegde versie' : `${n} vastgelegde versies`),
    readings: (n: number) => (n === 1 ? '1 tekst die het gezin kreeg' : `${n} teksten die het gezin kreeg`),
    events: (n: number) => (n === 1 ? '1 gebeurtenis' : `${n} gebeurtenissen`),
    apart: (n: number) => (n === 1 ? '1 stuk tekst dat apart lag' : `${n} stukken tekst die apart lagen`),
    mdos: (n: number) => (n === 1 ? '1 stuk van een overleg' : `${n} stukken van overleggen`),
  } satisfies Record<CertificateCount, (n: number) => string>,
  staysTitle: 'Wat blijft',
  stays: [
    'Deze verklaring.',
    'Het logboek: wie wanneer keek of iets veranderde, zonder inhoud.',
    'Wat organisaties in hun eigen dossier bewaren. Rondetafel kan daar niet bij.',
  ],
  keep: 'Print deze bladzijde of bewaar haar als pdf. U vindt haar hier zolang u een account heeft.',
  moment: fullMomentText,
  back: 'Terug',
} as const

export const REDACTED = {
  note: (at: number) =>
    `Een verhaal dat bij deze versie hoorde, is op verzoek vernietigd op ${fullDateText(at)}. De rest is zoals het was. De handtekening hoort bij de tekst van toen, en is daarom niet meer na te rekenen.`,
} as const

/** For who had the page open when it happened. */
export const DESTROYED = {
  title: 'Deze casus is vernietigd',
  body: 'Dat gebeurde op verzoek van het gezin. Er is niets van bewaard, ook niet op dit apparaat.',
  next: 'Heeft u er vragen over? Vraag het aan de casemanager.',
} as const
