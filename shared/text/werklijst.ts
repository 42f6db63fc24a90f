// The werklijst: what waits for me, and what waits for others.
import type { WaitsFor } from '#shared/casus/available.ts'

/** What to do, as a short doing word: only in rows that wait for the reader. */
export const TO_DO: Readonly<Record<WaitsFor, string>> = {
  'start-intake': 'Intake beginnen',
  'take-besluit': 'Besluit vastleggen',
  'give-advice': 'Zorgen voor het advies',
  'write-analyse': 'Meeschrijven aan de Verklarende Analyse',
  'offer-analyse': 'Verklarende Analyse aanbieden',
  'present-analyse': 'Verklarende Analyse voorleggen aan het gezin',
  'hear-family': 'Antwoord van het gezin afwachten',
  'sign-analyse': 'Verklarende Analyse ondertekenen',
  'await-signature': 'De Verklarende Analyse ligt ter ondertekening',
  'write-plan': 'Meeschrijven aan het gezamenlijk plan',
  'carry-out': 'Het plan uitvoeren',
  nothing: 'Niets te doen',
}

/** What the casus waits for, in rows that wait for somebody else. */
export const WAITS: Readonly<Record<WaitsFor, string>> = {
  'start-intake': 'Wacht op het begin van de intake',
  'take-besluit': 'Wacht op het besluit van de intake',
  'give-advice': 'Wacht op het advies van het netwerk',
  'write-analyse': 'De tafel werkt aan de Verklarende Analyse',
  'offer-analyse': 'De tekst van de Verklarende Analyse staat stil om te worden aangeboden',
  'present-analyse': 'De Verklarende Analyse wordt voorgelegd aan het gezin',
  'hear-family': 'Wacht op antwoord van het gezin',
  'await-signature': 'De Verklarende Analyse ligt ter ondertekening',
  'sign-analyse': 'Wacht op de handtekening onder de Verklarende Analyse',
  'write-plan': 'Het gezamenlijk plan wordt geschreven',
  'carry-out': 'Het plan wordt uitgevoerd',
  nothing: 'Er wacht nu niets',
}

export const WERKLIJST = {
  title: 'Werklijst',
  mine: 'Wacht op u',
  others: 'Wacht op een ander',
  quiet: { uitgestroomd: 'Een stap terug', gesloten: 'Afgesloten' },
  quietWaits: { uitgestroomd: 'Staat klaar voor als het nodig is', gesloten: 'Hier is niets meer te doen' },
  nothingMine: 'Er wacht nu niets op u.',
  asRol: (rollen: string) => `Uw rol: ${rollen}`,
  changed: (date: string) => `laatst gewijzigd ${date}`,
  report: 'Signaal melden',
  emptyTitle: 'Hier komen de casussen waarbij u aan tafel zit',
  emptyBody:
    'U zit nu bij geen enkele casus aan tafel. Zodra een casemanager of plancoördinator u uitnodigt, ziet u de casus hier, met wat er op u wacht.',
  emptyReport: 'Maakt u zich zorgen over een jeugdige en loopt u vast? Dan kunt u zelf een signaal melden.',
  familyTitle: 'Uw plek in Rondetafel',
  emptyFamily: 'U zit nu nog niet aan een tafel. Zodra u bent uitgenodigd, ziet u het hier.',
  otherKind: {
    regiolezer: {
      title: 'Hier staat voor u nog niets',
      body: 'U ziet hier straks cijfers over de regio, nooit een casus of een naam. Die pagina’s komen later.',
    },
  },
} as const
