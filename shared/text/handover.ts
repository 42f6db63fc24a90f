// The hand-over page of an area of regie: what who takes over has to know.
import { type CoordinatingRol, type HandoverSubject, isCoordinating } from '#shared/casus/coordinators.ts'
import type { RegieArea } from '#shared/casus/regie.ts'
import { calendarDateText } from './dates.ts'
import { ROL } from './people.ts'
import { REGIE_ON } from './regie.ts'

const whatIs = (subject: HandoverSubject): string =>
  isCoordinating(subject) ? `het werk als ${ROL[subject]}` : `de regie op ${REGIE_ON[subject]}`

export const HANDOVER = {
  title: (subject: HandoverSubject) => `Overdracht van ${whatIs(subject)}`,
  lead: (from: string, to: string, day: string) => `${from} draagt over aan ${to}, vanaf ${calendarDateText(day)}.`,
  mine: 'Lees wat er loopt. Bevestig daarna dat u de regie voert; het gezin ziet uw naam.',
  accept: 'Ik neem de regie over',
  accepted: (area: RegieArea) => `U voert de regie op ${REGIE_ON[area]}. Dat is nu bevestigd.`,
  confirmed: (name: string) => `${name} heeft dit bevestigd.`,
  unconfirmed: (name: string) => `${name} moet dit nog bevestigen.`,
  print: 'Afdrukken',

  why: 'Waarom en wat er speelt',
  reason: 'Waarom',
  by: 'Vastgelegd door',
  from: 'Van',
  to: 'Aan',
  since: 'Vanaf',
  note: 'Wat u moet weten',
  noNote: (name: string) => `${name} schreef er verder niets bij. Bel of spreek elkaar.`,

  plan: 'Zo staat het nu in het plan',
  planLead: 'Dit is de tekst van dit moment. Er kan nog aan worden geschreven.',
  noArea: 'Over dit gebied staat nog niets in het plan.',
  noPlan: 'U heeft bij deze casus geen toegang tot het plan, of er is nog geen plan.',
  toPlan: 'Naar het plan',
  acties: (name: string) => `Acties die nog op naam van ${name} staan`,
  actiesHelp: 'Spreek af wie ze overneemt en zet dat in het plan.',
  noActies: (name: string) => `Er staan in het plan geen acties op naam van ${name}.`,
  others: 'Wie voert de regie op de andere gebieden',
  leads: 'Wie voert de regie',
  table: 'Wie er aan tafel zit',

  invite: (area: RegieArea) => `U krijgt de regie op ${REGIE_ON[area]}`,
  inviteBody: (day: string) =>
    `Dit gebied is aan u overgedragen, vanaf ${calendarDateText(day)}. Lees wat er loopt en bevestig het daarna.`,
  tookOver: (rol: CoordinatingRol) => `U bent hier de nieuwe ${ROL[rol]}`,
  tookOverBody: 'Lees wat er loopt, welke acties nog op naam van uw voorganger staan en wie u kunt bellen.',
  read: 'Lees de overdracht',
  readOn: (area: RegieArea) => `Lees de overdracht van de regie op ${REGIE_ON[area]}`,
} as const
