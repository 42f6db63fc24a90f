// The rollen a person can have at a casus (DOMAIN: people), and what they have in common.
import type { PersonId } from './ids.ts'

export const FAMILY_ROLLEN = [
  'jeugdige',
  'ouderMetGezag',
  'ouderZonderGezag',
  'voogd',
  'pleegouder',
  'steunfiguur',
  'vertrouwenspersoon',
] as const

export const PROFESSIONAL_ROLLEN = [
  'casemanager',
  'plancoordinator',
  'gedragswetenschapper',
  'behandelaar',
  'veiligheid',
  'onderwijs',
  'gast',
] as const

export const ROLLEN = [...FAMILY_ROLLEN, ...PROFESSIONAL_ROLLEN] as const
export type Rol = (typeof ROLLEN)[number]

export const isProfessionalRol = (rol: Rol): boolean => (PROFESSIONAL_ROLLEN as readonly Rol[]).includes(rol)

/** Sits at the table as a professional who takes part: a guest reads along and goes. */
export const isColleague = (rollen: readonly Rol[]): boolean =>
  rollen.some((rol) => isProfessionalRol(rol) && rol !== 'gast')

/** The proof of a profession, as a register has it. */
export interface Registration {
  readonly register: 'BIG' | 'SKJ'
  readonly profession: string
  readonly number: string
  /** yyyy-mm-dd, the last day it counts. */
  readonly validUntil: string
  /** Who looked it up in the register, and on which day; in what was signed before this was kept it is absent. */
  readonly checked?: { readonly by: PersonId; readonly on: string }
}

/** What an account is for in this installation; what someone may do at a casus comes from the rollen there. */
export const ACCOUNT_KINDS = ['professional', 'familie', 'beheerder', 'auditor', 'regiolezer'] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]
