// Reporting a signaal: who sees what, about whom, and who picks it up.
import type { ReportSignaal } from '#shared/casus/commands-table.ts'

export const REPORTER_ROL: Readonly<Record<ReportSignaal['rol'], string>> = {
  onderwijs: 'Ik meld vanuit school of leerplicht',
  behandelaar: 'Ik meld als behandelaar',
  veiligheid: 'Ik meld vanuit jeugdbescherming of Veilig Thuis',
  gedragswetenschapper: 'Ik meld als gedragswetenschapper',
  casemanager: 'Ik meld als casemanager',
  gast: 'Ik meld als andere betrokkene, zoals huisarts of JGZ',
}

export const SIGNAAL = {
  title: 'Signaal melden',
  lead: 'U ziet een jeugdige bij wie meer tegelijk speelt dan één van ons alleen kan oplossen. Vertel wat u ziet. Het hoeft niet volledig te zijn: de intake is een gesprek.',
  talk: 'Weten de jeugdige en het gezin dat u dit meldt? Is dat nog niet gelukt, schrijf dan bij de zorgen waarom niet.',
  jeugdige: 'Over wie gaat het?',
  name: 'Naam van de jeugdige',
  born: 'Geboortedatum',
  bornHelp: 'Weet u die niet? Laat dit dan leeg.',
  concern: 'Wat ziet u, en waar maakt u zich zorgen over?',
  concernHelp: 'Feiten en zorgen, en ook wat wél goed gaat. Noem wat de jeugdige en de ouders er zelf van zeggen.',
  criteria: 'Wat lijkt er mee te spelen?',
  criteriaHelp: 'Kruis aan wat u herkent. Twijfelt u, laat het dan open: dit is geen toets en er wordt niets opgeteld.',
  rol: 'Vanuit welke rol meldt u?',
  casemanager: 'Wie pakt het op bij het lokale team?',
  casemanagerHelp: 'Deze casemanager ziet het signaal direct en begint de intake.',
  after: 'Na het melden ziet u wat er met het signaal gebeurt. Anderen zien het pas als de casemanager hen uitnodigt.',
  submit: 'Signaal melden',
  done: (name: string) => `Het signaal over ${name} is gemeld.`,
} as const
