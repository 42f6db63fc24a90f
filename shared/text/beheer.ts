// Beheer: organisaties, the people who work there, their registrations and rollen.
import type { InstallationRol, OrganisatieKind, WorkKind } from '#shared/beheer/commands.ts'
import type { BeheerReason } from '#shared/beheer/refusals.ts'
import type { AccountMoment, AccountRemains, AccountRow } from '#shared/protocol/beheer.ts'
import { assertNever } from '#shared/result.ts'
import { calendarDateText } from './dates.ts'
import { listText } from './people.ts'

export const ORGANISATIE_KIND: Readonly<Record<OrganisatieKind, string>> = {
  gemeente: 'Gemeente of lokaal team',
  jeugdhulp: 'Jeugdhulpaanbieder',
  'gecertificeerde-instelling': 'Gecertificeerde instelling (GI)',
  'veilig-thuis': 'Veilig Thuis',
  onderwijs: 'School of onderwijs',
  jgz: 'Jeugdgezondheidszorg (JGZ)',
  huisarts: 'Huisarts',
  vertrouwenswerk: 'Vertrouwenspersonen',
  anders: 'Iets anders',
}

export const WORK_KIND: Readonly<Record<WorkKind, { readonly label: string; readonly what: string }>> = {
  professional: { label: 'Professional', what: 'Zit aan tafel bij een casus zodra iemand uitnodigt.' },
  beheerder: { label: 'Functioneel beheerder', what: 'Regelt mensen en organisaties. Ziet nooit een casus.' },
  auditor: { label: 'Auditor (FG)', what: 'Leest het logboek. Ziet nooit een casus.' },
  regiolezer: { label: 'Regiolezer', what: 'Ziet alleen getallen over de regio.' },
}

export const rolText = (rol: InstallationRol): string => WORK_KIND[rol].label.toLowerCase().replace('(fg)', '(FG)')

/** Professions of the registers; who has another writes it. */
export const PROFESSIONS = [
  'GZ-psycholoog',
  'orthopedagoog-generalist',
  'klinisch psycholoog',
  'psychotherapeut',
  'gedragswetenschapper',
  'kinder- en jeugdpsycholoog',
  'jeugd- en gezinsprofessional',
  'arts',
  'verpleegkundige',
] as const

const people = (n: number): string => (n === 1 ? '1 persoon' : `${n} mensen`)

export const BEHEER = {
  title: 'Beheer',
  lead: 'Wie hier werkt, voor welke organisatie en met welke rechten. Van casussen en gezinnen ziet u hier niets. Alles wat u doet en bekijkt, komt in het logboek.',
  toBeheer: 'Terug naar beheer',
  people: 'Mensen',
  organisaties: 'Organisaties',
  addPerson: 'Iemand toevoegen',
  addOrganisatie: 'Organisatie toevoegen',
  search: 'Zoek op naam, functie of organisatie',
  showGone: 'Ook wie hier niet meer werkt',
  found: (n: number) => (n === 1 ? '1 persoon gevonden.' : `${n} mensen gevonden.`),
  noneFound: 'Niemand gevonden. Controleer de naam, of voeg iemand toe.',
  nobody: 'Hier komen de mensen die met Rondetafel werken. Voeg eerst een organisatie toe, daarna de mensen.',
  noOrganisaties: 'Er is nog geen organisatie. Begin daarmee: elk account hoort bij een organisatie.',
  organisatieLine: (kind: OrganisatieKind | null, region: string | null) =>
    [kind ? ORGANISATIE_KIND[kind] : 'Soort nog niet ingevuld', region].filter(Boolean).join(', '),
  peopleAt: people,
  change: 'Wijzigen',
  changeOf: (name: string) => `${name} wijzigen`,
  dossierhouder: 'Dossierhouder',
  state: ({ state, from, lastDay }: AccountRow): string | null => {
    switch (state) {
      case 'coming':
        return `Begint op ${calendarDateText(from)}`
      case 'here':
        return lastDay && `Tot en met ${calendarDateText(lastDay)}`
      case 'gone':
        return `Werkte hier tot en met ${calendarDateText(lastDay ?? from)}`
      default:
        return assertNever(state)
    }
  },
  registrationUntil: (day: string) => `Registratie tot en met ${calendarDateText(day)}`,
  registrationOver: (day: string) => `Registratie verlopen op ${calendarDateText(day)}`,
} as const

export const ORGANISATIE_FORM = {
  addTitle: 'Organisatie toevoegen',
  changeTitle: (name: string) => `${name} wijzigen`,
  name: 'Naam van de organisatie',
  kind: 'Wat voor organisatie is het?',
  pick: 'Kies een soort',
  region: 'Regio',
  regionHelp: 'Bijvoorbeeld: de gemeenten waarvoor de organisatie werkt.',
  submit: 'Vastleggen',
  done: (name: string) => `${name} is vastgelegd.`,
} as const

const PLAIN = 'Gebruik gewone letters, zoals op een paspoort. Cijfers of tekens uit een ander alfabet kunnen niet.'

export const ACCOUNT_FORM = {
  addTitle: 'Iemand toevoegen',
  addLead:
    'Een account geeft nog geen toegang tot een casus: daarvoor nodigt de casemanager of plancoördinator iemand uit. Gezinnen krijgen hun account via de tafel, niet hier.',
  changeTitle: (name: string) => `Gegevens van ${name} wijzigen`,
  name: 'Voor- en achternaam',
  namePlain: PLAIN,
  workPlain: 'Gebruik gewone letters en cijfers.',
  functie: 'Functie',
  functieHelp: 'Zoals het gezin het leest, bijvoorbeeld: behandelaar GGZ.',
  discipline: 'Korte aanduiding',
  disciplineHelp: 'Eén of twee woorden bij de naam in een tekst, bijvoorbeeld: GGZ, leerplicht, lokaal team.',
  organisatie: 'Organisatie',
  organisatieHelp:
    'Kan later niet worden gewijzigd. Gaat iemand ergens anders werken? Dan krijgt die daar een nieuw account.',
  pickOrganisatie: 'Kies een organisatie',
  phone: 'Telefoon van het werk',
  phoneHelp: 'Het gezin en de collega’s aan tafel zien dit nummer.',
  phoneWrong: 'Dit lijkt geen telefoonnummer. Gebruik cijfers en spaties.',
  kind: 'Waarvoor is dit account?',
  kindHelp: 'Voor beheer, auditor en regiolezer heeft iemand een apart account. Zo’n account zit nooit aan een tafel.',
  from: 'Eerste werkdag',
  lastDay: 'Laatste werkdag',
  lastDayHelp: 'Laat leeg als die nog niet bekend is.',
  lastDayEarly: 'Deze dag ligt vóór de eerste werkdag.',
  submit: 'Vastleggen',
  added: (name: string) => `${name} heeft nu een account.`,
  changed: (name: string) => `De gegevens van ${name} zijn gewijzigd.`,
} as const

export const ACCOUNT = {
  missing: 'Dit account is er niet.',
  gone: 'Dit account is beëindigd en kan niet meer worden gebruikt. Wat hier staat, blijft bewaard.',
  mine: 'Dit is uw eigen account. Uw rol en einddatum regelt een andere beheerder.',
  data: 'Gegevens',
  kind: 'Soort account',
  organisatie: 'Organisatie',
  discipline: 'Korte aanduiding',
  phone: 'Telefoon van het werk',
  noPhone: 'Niet ingevuld',
  period: 'Werkt hier',
  since: (from: string) => `sinds ${calendarDateText(from)}`,
  between: (from: string, lastDay: string) => `van ${calendarDateText(from)} tot en met ${calendarDateText(lastDay)}`,
  change: 'Gegevens wijzigen',
  registrations: 'Registratie',
  registrationLead: 'Alleen wie op de dag zelf geldig geregistreerd staat, kan een Verklarende Analyse ondertekenen.',
  noRegistration: 'Er is geen registratie vastgelegd. Deze persoon kan niet ondertekenen.',
  earlier: 'Eerdere registraties',
  record: 'Registratie vastleggen',
  valid: (day: string) => `Geldig tot en met ${calendarDateText(day)}`,
  over: (day: string) => `Verlopen: gold tot en met ${calendarDateText(day)}`,
  checked: (day: string, by: string) =>
    by ? `Nagekeken in het register op ${calendarDateText(day)} door ${by}` : `Nagekeken op ${calendarDateText(day)}`,
  unchecked: 'Bij het inrichten van de voorbeeldregio vastgelegd',
  rights: 'Rol en rechten',
  isDossierhouder: (organisatie: string) =>
    `Dossierhouder van ${organisatie}: beslist samen met een tweede persoon over vernietigen.`,
  noDossierhouder: 'Geen dossierhouder.',
  appoint: 'Dossierhouder maken',
  dismiss: 'Geen dossierhouder meer',
  appointed: (name: string) => `${name} is nu dossierhouder.`,
  dismissed: (name: string) => `${name} is geen dossierhouder meer.`,
  changeRol: 'Rol wijzigen',
  end: 'Account beëindigen',
  keep: 'Einddatum laten vervallen',
  kept: (name: string) => `Het account van ${name} loopt door.`,
  history: 'Wat er met dit account is gebeurd',
} as const

export const END_ACCOUNT = {
  title: (name: string) => `Account van ${name} beëindigen?`,
  body: (name: string) =>
    `${name} kan daarna niet meer aanmelden. Wat ${name} schreef en ondertekende, blijft staan. Terugdraaien kan niet: wie terugkomt, krijgt een nieuw account.`,
  when: 'Wanneer?',
  now: 'Nu meteen',
  nowWhat: 'Schermen die nu openstaan, sluiten direct.',
  later: 'Na een laatste werkdag',
  laterWhat: 'Tot en met die dag kan deze persoon gewoon werken.',
  lastDay: 'Laatste werkdag',
  reason: 'Waarom?',
  reasonHelp: 'Bijvoorbeeld: uit dienst. Schrijf hier niets over een gezin.',
  submit: 'Account beëindigen',
  doneNow: (name: string) => `Het account van ${name} is beëindigd.`,
  doneLater: (name: string, day: string) => `Het account van ${name} eindigt na ${calendarDateText(day)}.`,
} as const

const casussen = (n: number): string => (n === 1 ? '1 casus' : `${n} casussen`)

/** What the end leaves behind: numbers, because a beheerder knows no casus. */
export function remainsText({
  sessions,
  tables,
  withoutCasemanager,
  withoutPlancoordinator,
}: AccountRemains): string[] {
  const without = [
    ...(withoutCasemanager > 0 ? [`bij ${casussen(withoutCasemanager)} geen casemanager`] : []),
    ...(withoutPlancoordinator > 0 ? [`bij ${casussen(withoutPlancoordinator)} geen plancoördinator`] : []),
  ]
  return [
    ...(sessions > 0
      ? [
          sessions === 1
            ? 'Er was 1 keer aangemeld; dat is gesloten.'
            : `Er was ${sessions} keer aangemeld; alles is gesloten.`,
        ]
      : []),
    tables === 0
      ? 'Deze persoon zat bij geen enkele casus aan tafel.'
      : `Deze persoon zat bij ${casussen(tables)} aan tafel.`,
    ...(without.length > 0
      ? [
          `Daardoor is er ${listText(without)} meer. De collega’s aan die tafels zien een waarschuwing en kunnen iemand uitnodigen.`,
        ]
      : []),
  ]
}

export const REGISTRATION_FORM = {
  title: (name: string) => `Registratie van ${name}`,
  body: 'Zoek het nummer eerst op in het register. Wat eerder is vastgelegd, blijft bewaard; de nieuwste telt.',
  register: 'Register',
  profession: 'Beroep',
  professionHelp: 'Zoals het in het register staat.',
  number: 'Nummer',
  numberHelp: { BIG: 'Een BIG-nummer heeft 11 cijfers.', SKJ: 'Een SKJ-nummer heeft 9 cijfers.' },
  validUntil: 'Geldig tot en met',
  validUntilHelp: 'Is iemand doorgehaald? Vul dan de laatste dag in waarop de registratie gold.',
  checkedOn: 'Wanneer heeft u het register nagekeken?',
  submit: 'Vastleggen',
  done: (name: string) => `De registratie van ${name} is vastgelegd.`,
} as const

export const CHANGE_ROL = {
  title: (name: string) => `Rol van ${name} wijzigen`,
  body: (name: string) => `${name} wordt overal afgemeld en begint opnieuw met de nieuwe rol.`,
  rol: 'Nieuwe rol',
  submit: 'Rol wijzigen',
  done: (name: string, rol: InstallationRol) => `${name} is nu ${rolText(rol)}.`,
} as const

export function momentInWords(moment: AccountMoment): string {
  switch (moment.kind) {
    case 'made':
      return 'Account gemaakt'
    case 'profile':
      return `Gegevens gewijzigd: ${moment.name}, ${moment.functie}`
    case 'registration':
      return `Registratie vastgelegd: ${moment.registration.register} ${moment.registration.number}`
    case 'rol':
      return `Rol gewijzigd: ${rolText(moment.to)}`
    case 'dossierhouder':
      return moment.holds ? 'Dossierhouder geworden' : 'Geen dossierhouder meer'
    case 'end':
      return moment.lastDay
        ? `Einde gepland na ${calendarDateText(moment.lastDay)}: ${moment.reason}`
        : `Beëindigd: ${moment.reason}`
    case 'kept':
      return 'Geplande einddatum vervallen'
    default:
      return assertNever(moment)
  }
}

const KEPT = 'Wat u invulde, staat er nog.'

export const BEHEER_REFUSAL: Readonly<Record<BeheerReason, string>> = {
  'no-such-account': `Dit account is er niet (meer). ${KEPT} Ga terug naar beheer en zoek de persoon opnieuw.`,
  'no-such-organisatie': `Deze organisatie is er niet (meer). ${KEPT} Kies een andere.`,
  'account-exists': 'Dit account was al gemaakt. U hoeft niets meer te doen; u vindt het in de lijst.',
  'organisatie-exists': 'Deze organisatie was al toegevoegd. U hoeft niets meer te doen; u vindt haar in de lijst.',
  'name-not-plain': `Hierin staat een teken dat op een letter lijkt of dat niemand ziet. ${KEPT} Typ de naam opnieuw, in gewone letters.`,
  'not-your-own': `Uw eigen rol of einddatum kunt u niet wijzigen. ${KEPT} Vraag een andere beheerder.`,
  'last-beheerder': `Dit is de laatste beheerder zonder einddatum. ${KEPT} Voeg eerst een andere beheerder toe.`,
  'account-has-ended': `Dit account is al beëindigd. ${KEPT} Wie terugkomt, krijgt een nieuw account.`,
  'last-day-before-first': `De laatste werkdag ligt vóór de eerste. ${KEPT} Kies een latere dag.`,
  'number-not-right': `Dit nummer past niet bij het register. ${KEPT} Een BIG-nummer heeft 11 cijfers, een SKJ-nummer 9.`,
  'checked-in-future': `De dag van het nakijken ligt in de toekomst. ${KEPT} Vul de dag in waarop u het register heeft nagekeken.`,
  'not-for-this-account': `Dit past niet bij dit soort account. ${KEPT} Een professional die ook beheert, heeft daarvoor een apart account.`,
  'nothing-changes': 'Dit was al zo. U hoeft niets meer te doen.',
}
