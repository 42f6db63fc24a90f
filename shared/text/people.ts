// How rollen are printed, and what they are in plain words for a family.
import type { Rol } from '#shared/people.ts'
import { lastDayText } from './dates.ts'

export const ROL: Readonly<Record<Rol, string>> = {
  jeugdige: 'jeugdige',
  ouderMetGezag: 'ouder met gezag',
  ouderZonderGezag: 'ouder zonder gezag',
  voogd: 'voogd',
  pleegouder: 'pleegouder',
  steunfiguur: 'steunfiguur',
  vertrouwenspersoon: 'vertrouwenspersoon',
  casemanager: 'casemanager',
  plancoordinator: 'plancoördinator',
  gedragswetenschapper: 'gedragswetenschapper',
  behandelaar: 'behandelaar',
  veiligheid: 'veiligheid',
  onderwijs: 'onderwijs',
  gast: 'gast',
}

/** What someone in this rol does, for the family. One line, no jargon. */
export const ROL_PLAIN: Readonly<Record<Rol, string>> = {
  jeugdige: 'om wie het gaat',
  ouderMetGezag: 'ouder, beslist mee',
  ouderZonderGezag: 'ouder',
  voogd: 'beslist mee over belangrijke dingen',
  pleegouder: 'zorgt thuis',
  steunfiguur: 'iemand bij wie je terechtkunt',
  vertrouwenspersoon: 'staat naast het gezin, hoort niet bij de hulp',
  casemanager: 'vaste persoon van het lokale team, blijft het langst',
  plancoordinator: 'houdt het plan en de afspraken bij elkaar',
  gedragswetenschapper: 'let erop dat de uitleg klopt',
  behandelaar: 'geeft hulp of behandeling',
  veiligheid: 'let op de veiligheid',
  onderwijs: 'denkt mee over school',
  gast: 'denkt tijdelijk mee',
}

/** What the rol means at the table, for the professional who invites. */
export const ROL_HINT: Readonly<Partial<Record<Rol, string>>> = {
  voogd: 'Beslist mee namens de jeugdige.',
  steunfiguur: 'Iemand uit het netwerk van het gezin.',
  vertrouwenspersoon: 'Onafhankelijk; staat naast de jeugdige of het gezin.',
  casemanager:
    'Van het lokale team; heeft de regie op de Big-Five (wonen, support, welzijn, inkomen, werk en school) en blijft het langst.',
  plancoordinator: 'Houdt proces, plan en overleg bij elkaar.',
  gedragswetenschapper: 'Begeleidt en ondertekent de Verklarende Analyse.',
  behandelaar: 'GGZ, LVB, J&O, verslavingszorg of een ander specialisme.',
  veiligheid: 'Gecertificeerde instelling of Veilig Thuis.',
  onderwijs: 'School of leerplicht; schrijft mee in het plan.',
  gast: 'Tijdelijk, voor een vraag die erbij hoort. Altijd met een einddatum.',
}

export const PEOPLE = {
  /** For the family. */
  vervangt: (name: string, until: number) => `In de plaats van ${name}, tot en met ${lastDayText(until)}`,
} as const

/** behandelaar GGZ van Lindewier */
export const worksAt = (organisatie: string): string => `van ${organisatie}`

export const rollenText = (rollen: readonly Rol[]): string => listText(rollen.map((rol) => ROL[rol]))

/** a, b en c */
export function listText(words: readonly string[], joint: 'en' | 'of' = 'en'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}
