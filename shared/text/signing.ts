// The page on which the analyse is read and signed, and the one on which a signed version stands for good.
import { momentText } from './dates.ts'

/** The button that leads on, by what it does. */
export const SIGNING_STEP = {
  offer: 'Aanbieden ter ondertekening',
  'go-on-offering': 'Verder met aanbieden',
  present: 'Voorleggen aan het gezin',
  sign: 'Lezen en ondertekenen',
} as const

export const SIGNING = {
  title: 'Lezen en ondertekenen',
  documentTitle: 'Lezen en ondertekenen',
  offered: (name: string | null, at: number) =>
    `Dit is de Verklarende Analyse zoals die ${momentText(at)} is aangeboden${name ? ` door ${name}` : ''}. De tekst verandert niet terwijl u leest.`,
  onPage: 'Op deze pagina',
  notOffered: 'Er ligt nu niets om te ondertekenen',

  changed: 'Wat er is veranderd',
  changedSince: (name: string | null, at: number) =>
    `Vergeleken met de versie die ${momentText(at)} is ondertekend${name ? ` door ${name}` : ''}.`,
  unchanged: 'De tekst is hetzelfde als in de vorige ondertekende versie.',
  first: 'Dit is de eerste versie. Er is nog niets om mee te vergelijken.',
  added: 'Erbij',
  removed: 'Weg',
  changeKind: { added: 'is nieuw', removed: 'is weggehaald', changed: 'is gewijzigd' },

  text: 'De tekst',
  textLead: 'Zo komt de tekst vast te staan. Bij elke kop ziet u voor wie het onderdeel is.',
  emptySections: (labels: readonly string[]) => `Leeg gebleven: ${labels.join(' · ')}`,
  notFor: (name: string) => `niet voor ${name}`,

  sign: 'Ondertekenen',
  offeredBy: 'Aangeboden door',
  vaststeller: 'Vast te stellen door',
  you: (name: string) => `${name} (u)`,
  aSigner: 'een gedragswetenschapper van deze tafel',
  unknown: 'iemand die niet meer aan tafel zit',
  registered: 'Uw registratie is nagekeken: u mag vandaag ondertekenen.',
  noRegistrationAlone: 'Met uw eigen registratie kunt u vandaag niet ondertekenen. Onder supervisie kan het wel.',
  noRegistration:
    'Met uw registratie kunt u vandaag niet ondertekenen, en aan deze tafel zit niemand die u kan superviseren. Vraag een bevoegde collega aan tafel.',
  notNow: 'Ondertekenen kan nu niet. Ga terug naar de casus om te zien waar u verder kunt.',
  othersSign: 'De gedragswetenschapper van deze tafel ondertekent.',
  othersPresent: 'U kunt de tekst ondertussen voorleggen aan het gezin, en noteren wat zij zeggen.',
  supervision: 'Ondertekent u onder supervisie?',
  supervisionHelp: 'Uw supervisor wordt dan met naam bij de handtekening genoemd. Uzelf kiezen kan niet.',
  alone: 'Nee, ik teken zelfstandig',
  under: (name: string) => `Ja, onder supervisie van ${name}`,
  code: 'Uw code',
  codeHelp: 'De zes cijfers uit uw code-app. Zo weten we zeker dat u het bent.',
  codeMissing: 'Vul de zes cijfers van uw code in.',
  meaning:
    'Met uw handtekening stelt u vast dat dit de Verklarende Analyse is die deze tafel heeft gemaakt. Precies deze tekst staat dan vast; niemand kan er nog iets aan wijzigen. Het is een geavanceerde elektronische handtekening, geen gekwalificeerde.',
  submit: 'Ondertekenen',
  done: 'De Verklarende Analyse is ondertekend.',

  return: 'Teruggeven',
  returnTitle: 'Teruggeven aan de schrijvers?',
  returnBody:
    'De tekst gaat dan weer open en kan worden gewijzigd. Wat het gezin al zei, blijft staan als antwoord op deze tekst.',
  remarks: 'Wat moet er nog anders?',
  remarksHelp: 'De schrijvers lezen dit op de casuspagina.',
  returnSubmit: 'Teruggeven met opmerkingen',
  returned: 'De analyse is teruggegeven. De tekst is weer open.',

  withdraw: 'Aanbieding intrekken',
  withdrawTitle: 'Aanbieding intrekken?',
  withdrawBody:
    'De tekst gaat dan weer open en kan worden gewijzigd. Wat het gezin al zei, blijft staan als antwoord op deze tekst.',
  reason: 'Waarom?',
  reasonHelp: 'Deze reden wordt bewaard bij de casus.',
  withdrawn: 'De aanbieding is ingetrokken. De tekst is weer open.',
} as const

/** Where the analyse stands, with who and when. */
export const ANALYSE_STATE = {
  concept: 'De tafel schrijft aan de tekst.',
  revised: (name: string | null, moment: string) =>
    name ? `Opnieuw geopend door ${name}, ${moment}, omdat:` : `Opnieuw geopend ${moment}, omdat:`,
  returned: (name: string | null, moment: string) =>
    name ? `Teruggegeven door ${name}, ${moment}.` : `Teruggegeven ${moment}.`,
  stilgezet: (name: string | null, moment: string) =>
    name ? `Stilgezet door ${name}, ${moment}.` : `Stilgezet ${moment}.`,
  aangeboden: (name: string | null, moment: string) =>
    name ? `Aangeboden ter ondertekening door ${name}, ${moment}.` : `Aangeboden ter ondertekening, ${moment}.`,
  ondertekend: (name: string | null, moment: string) =>
    name ? `Ondertekend door ${name}, ${moment}.` : `Ondertekend ${moment}.`,
  remarks: 'Opmerkingen bij het teruggeven',
  signedVersion: 'De ondertekende versie lezen',
  signatureWithdrawn: (name: string, moment: string) =>
    `De handtekening onder die versie is ingetrokken door ${name}, ${moment}.`,
  lastSigned: (name: string, moment: string) => `De vorige versie is ondertekend door ${name}, ${moment}.`,
} as const

export const VERSION = {
  title: 'Verklarende Analyse',
  documentTitle: 'Ondertekende Verklarende Analyse',
  of: (name: string) => `Van ${name}.`,
  stands: 'Deze tekst verandert niet meer.',
  offered: 'Deze tekst ligt ter ondertekening. Er is nog niet getekend.',
  withdrawn: 'Deze tekst was ondertekend. De handtekening is ingetrokken.',
  withdrawnBy: (name: string, moment: string) => `Handtekening ingetrokken door ${name}, ${moment}.`,
  withdrawnWhy: 'Waarom',
  earlier: 'Deze tekst is eerder aangeboden en niet ondertekend.',
  proof: 'De handtekening',
  kind: 'Het is een geavanceerde elektronische handtekening, geen gekwalificeerde.',
  captured: (moment: string) => `De tekst is vastgelegd ${moment}.`,
  fingerprint: 'Vingerafdruk',
  fingerprintHelp: 'Wie dezelfde vingerafdruk heeft, heeft letter voor letter dezelfde tekst.',
  whole: 'Hele vingerafdruk tonen',
  export: 'Bewijs downloaden',
  exportHelp: 'Met dit bestand kan iedereen nagaan dat de tekst en de handtekening bij elkaar horen.',
  toPlan: 'Verder met het plan',
  addenda: 'Aanvullingen',
  noAddenda: 'Er is na de handtekening nog niets aangevuld.',
  addendum: 'Aanvulling toevoegen',
  addendumTitle: 'Een aanvulling toevoegen',
  addendumBody:
    'De ondertekende tekst zelf verandert niet. Uw aanvulling komt eronder te staan, met uw naam en de datum.',
  addendumText: 'Wat wilt u aanvullen?',
  addendumDone: 'De aanvulling staat erbij.',
  addendumBy: (name: string | null, moment: string) => (name ? `${name}, ${moment}` : moment),
  withdraw: 'Handtekening intrekken',
  withdrawTitle: 'Uw handtekening intrekken?',
  withdrawBody:
    'De ondertekende tekst blijft bewaard en leesbaar. Daarbij komt te staan dat u uw handtekening introk, en wanneer. De tafel kan weer verder schrijven. Wie van het gezin de tekst las, ziet dat de handtekening is ingetrokken.',
  withdrawReason: 'Waarom trekt u uw handtekening in?',
  withdrawReasonHelp: 'Professionals aan deze tafel lezen de reden.',
  withdrawDone: 'Uw handtekening is ingetrokken. De Verklarende Analyse is weer open.',
  exportWithdrawn:
    'Het bestand zegt wie wanneer welke tekst ondertekende. Dat de handtekening later is ingetrokken, staat er niet in; zeg dat erbij als u het doorgeeft.',
  revise: 'Herzien',
  reviseTitle: 'De analyse herzien?',
  reviseBody:
    'De tafel kan dan weer verder schrijven. Deze ondertekende versie blijft staan zoals die is, ook als er een nieuwe wordt ondertekend.',
  reviseReason: 'Waarom is een herziening nodig?',
  reviseSubmit: 'Herziening beginnen',
  revised: 'De Verklarende Analyse is weer open. De ondertekende versie blijft bewaard.',
} as const
