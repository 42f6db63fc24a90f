// A step back, the way back, and closing: for the professionals at the table.
import type { BasisState, BigFiveArea } from '#shared/casus/uitstroom.ts'
import { fullDateText } from './dates.ts'

export const BIG_FIVE: Readonly<Record<BigFiveArea, { readonly label: string; readonly what: string }>> = {
  wonen: { label: 'Wonen', what: 'Een veilige plek om te wonen en te slapen.' },
  support: { label: 'Support', what: 'Iemand om op terug te vallen, ook ’s avonds en over vijf jaar.' },
  welzijn: { label: 'Welzijn', what: 'Gezondheid, rust, vrienden, iets om blij van te worden.' },
  inkomen: { label: 'Inkomen', what: 'Genoeg geld, en overzicht.' },
  werkSchool: { label: 'Werk en school', what: 'Leren, meedoen, een dag met een doel.' },
}

export const BASIS_STATE: Readonly<Record<BasisState, string>> = {
  'op-orde': 'Op orde',
  deels: 'Deels',
  niet: 'Niet',
  'niet-van-toepassing': 'Speelt niet',
}

export const UITSTROOM = {
  title: 'Een stap terug',
  sheet: (name: string) =>
    `Is de basis op orde? Dan kan de hulp een stap terug doen. Er gaat niets weg: de casemanager blijft, en alles ligt klaar als ${name} weer hulp nodig heeft.`,
  open: 'Een stap terug voorbereiden',
  lead: (name: string) =>
    `Weeg samen met ${name} en het gezin hoe de basis ervoor staat. Het zijn woorden, geen score: u besluit met elkaar. De teksten zijn daarna alleen nog te lezen.`,
  basis: 'Hoe staat de basis ervoor?',
  state: (area: string) => `${area}: hoe staat het ervoor?`,
  reason: (area: string) => `Waaraan ziet u dat bij ${area.toLowerCase()}?`,
  signs: 'Waaraan merken we dat de weg terug nodig is?',
  signsHelp: 'Dit is voor de hele tafel: ook het gezin leest het. Schrijf het zoals u het zou zeggen.',
  stays: 'Wie blijft?',
  staysBody: (names: string) => `${names} blijft bereikbaar voor het gezin, zonder einddatum.`,
  staysMore: (names: string) => `${names} blijven bereikbaar voor het gezin, zonder einddatum.`,
  nobodyStays:
    'Er is nog geen casemanager zonder einddatum. Nodig die eerst uit, of haal de einddatum van de plek af: het gezin moet altijd iemand kunnen bellen.',
  others:
    'De anderen houden hun plek en kunnen teruglezen. Is iemand echt niet meer nodig? Beëindig die plek dan apart.',
  missing: 'Wat nog openstaat',
  missingLead: 'Dit houdt niets tegen. Kijk of u het eerst wilt afronden, of zo wilt laten.',
  missingNone: 'Er staat niets meer open.',
  analyseHeld: 'De tekst van de Verklarende Analyse staat stil om te worden aangeboden.',
  analyseOffered: 'De Verklarende Analyse ligt ter ondertekening.',
  candidate: 'Er ligt een tekst van het plan klaar die nog niet is gepubliceerd.',
  openPoint: (name: string) => `${name} wacht nog op antwoord over het plan.`,
  actie: (text: string) => `De actie “${text}” is nog niet gedaan.`,
  mdoOpen: 'Er is een MDO bezig. Sluit dat eerst; daarna kan de stap terug.',
  submit: 'De stap terug zetten',
  done: (name: string) => `De hulp rond ${name} doet een stap terug. Alles ligt klaar voor als het nodig is.`,
  changed:
    'De casus is intussen gewijzigd. Kijk op de casus wat er is veranderd; wat u invulde, staat er nog. Daarna kunt u het opnieuw vastleggen.',

  now: (names: string) =>
    names === ''
      ? 'De hulp heeft een stap terug gedaan.'
      : `De hulp heeft een stap terug gedaan. ${names} blijft bereikbaar.`,
  since: (at: number) => `De hulp deed op ${fullDateText(at)} een stap terug.`,
  signsTitle: 'Dan is de weg terug nodig',
  basisOf: 'Hoe de basis er toen voor stond',
} as const

export const TERUGKEER = {
  title: 'De weg terug',
  body: 'Gaat het niet goed? Dan gaat de tafel meteen weer verder, met hetzelfde plan en dezelfde mensen. Niemand hoeft opnieuw zijn verhaal te doen.',
  ask: 'Alleen de casemanager of plancoördinator opent de tafel weer. Bel die als het niet goed gaat.',
  open: 'De tafel weer openen',
  lead: (name: string) =>
    `De tafel van ${name} gaat verder waar die was: hetzelfde plan, dezelfde mensen, dezelfde teksten. Er is geen nieuw formulier.`,
  reason: 'Waarom is de weg terug nodig?',
  reasonHelp: 'Eén of twee zinnen. Collega’s aan tafel lezen dit.',
  asked: (name: string) => `Wat zegt ${name} ervan?`,
  answers: { ja: 'Ja', 'nog-niet-gevraagd': 'Nog niet gevraagd', nee: 'Nee' },
  namens: (name: string) => `Hoe weet u wat ${name} ervan zegt?`,
  namensHelp: 'Bijvoorbeeld: zei ja aan de telefoon, vanmorgen.',
  why: (name: string) => `Waarom is ${name} nog niet gevraagd?`,
  whyHelp: 'De tafel gaat wel open. Dit blijft bij de casus staan tot er een antwoord is.',
  nee: 'Wie beslist, zegt nee. De tafel kan alleen toch open als dat echt niet anders kan: schrijf op waarom.',
  nobody: 'Aan deze tafel zit niemand die hierover beslist. Nodig na het openen de jeugdige of wie gezag heeft uit.',
  submit: 'De tafel weer openen',
  done: (name: string) => `De tafel van ${name} is weer open. Plan en mensen zijn zoals ze waren.`,

  back: 'Weer verder na een stap terug',
  backAt: (at: number, name: string | null) =>
    name ? `Op ${fullDateText(at)} opende ${name} de tafel weer.` : `Op ${fullDateText(at)} ging de tafel weer open.`,
  toAsk: 'Nog te vragen',
  toAskLead: 'De tafel ging open voordat iedereen die beslist was gevraagd. Vraag het nog, en schrijf het antwoord op.',
  record: 'Antwoord opschrijven',
  recordOf: (name: string) => `Antwoord van ${name} opschrijven`,
  recordTitle: (name: string) => `Wat zegt ${name} van de weg terug?`,
  recordSubmit: 'Opschrijven',
  recorded: (name: string) => `Het antwoord van ${name} staat genoteerd.`,
} as const

export const SLUITEN = {
  title: 'Casus afsluiten',
  sheet: 'Is hulp ook op de achtergrond niet meer nodig? Dan kan de casus worden afgesloten.',
  sheetElders: 'Is het advies gegeven en loopt de hulp elders? Dan kan de casus worden afgesloten.',
  open: 'Casus afsluiten',
  dialog: (name: string) => `De casus van ${name} afsluiten?`,
  means: [
    'Niemand leest of schrijft hier daarna nog iets, ook het gezin niet: geen analyse, geen plan, geen crisiskaart, geen verslag.',
    'Er is geen weg terug meer. Voor nieuwe hulp komt er een nieuw signaal.',
    'Alles blijft twintig jaar bewaard na de laatste wijziging. Het gezin kan vragen om inzage, of om het te laten vernietigen.',
  ],
  reason: 'Waarom kan de casus dicht?',
  submit: 'Casus afsluiten',
  done: (name: string) => `De casus van ${name} is afgesloten.`,

  closedLead: (at: number) => `Deze casus is afgesloten op ${fullDateText(at)}.`,
  closedWhy: 'Waarom',
  closedCall: 'Wie het gezin kan bellen',
  closedCallLead:
    'Belt het gezin u, of maakt u zich zorgen? Neem contact op met de casemanager. Nieuwe hulp begint met een nieuw signaal.',
  closedKept: 'Wat er bewaard blijft',
  closedKeptBody: [
    'Van deze casus is hier niets meer te lezen. Alles blijft versleuteld bewaard, twintig jaar na de laatste wijziging.',
    'Vraagt de jeugdige of een ouder om inzage? Dat gaat via de dossierhouder van uw organisatie.',
  ],
  toWhoSees: 'Verzoeken om te vernietigen',
} as const
