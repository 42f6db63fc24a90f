// What a beheerder can ask: organisaties, accounts, registrations and rollen of this installation. Never anything of a casus.
import * as v from 'valibot'
import { date, sentence } from '#shared/casus/command-parts.ts'
import { CommandId, OrganisatieId, PersonId } from '#shared/ids.ts'
import { isPhone } from './names.ts'

export const ORGANISATIE_KINDS = [
  'gemeente',
  'jeugdhulp',
  'gecertificeerde-instelling',
  'veilig-thuis',
  'onderwijs',
  'jgz',
  'huisarts',
  'vertrouwenswerk',
  'anders',
] as const
export type OrganisatieKind = (typeof ORGANISATIE_KINDS)[number]

/** Rollen per installation. Each is an account of its own: none of them ever sits at a table. */
export const INSTALLATION_ROLLEN = ['beheerder', 'auditor', 'regiolezer'] as const
export type InstallationRol = (typeof INSTALLATION_ROLLEN)[number]

/** The family comes in by invitation to a table, never by a beheerder. */
export const WORK_KINDS = ['professional', ...INSTALLATION_ROLLEN] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export const REGISTERS = ['BIG', 'SKJ'] as const

const name = sentence(100)
const phone = v.nullable(v.pipe(v.string(), v.trim(), v.check(isPhone)))

const organisatieParts = {
  organisatieId: OrganisatieId,
  name,
  kind: v.picklist(ORGANISATIE_KINDS),
  region: sentence(100),
}
const profileParts = { name, functie: sentence(100), discipline: sentence(40), phone }

const deed = <const Type extends string, Parts extends v.ObjectEntries>(type: Type, parts: Parts) =>
  v.strictObject({ type: v.literal(type), commandId: CommandId, ...parts })

export const BeheerCommand = v.variant('type', [
  deed('addOrganisatie', organisatieParts),
  deed('changeOrganisatie', organisatieParts),
  deed('addAccount', {
    personId: PersonId,
    kind: v.picklist(WORK_KINDS),
    organisatieId: OrganisatieId,
    ...profileParts,
    from: date,
    lastDay: v.nullable(date),
  }),
  deed('changeAccount', { personId: PersonId, ...profileParts }),
  /** `lastDay` null: at once. */
  deed('endAccount', { personId: PersonId, lastDay: v.nullable(date), reason: sentence(300) }),
  /** An end that is to come is taken back. */
  deed('keepAccount', { personId: PersonId }),
  deed('recordRegistration', {
    personId: PersonId,
    register: v.picklist(REGISTERS),
    profession: sentence(100),
    number: v.pipe(v.string(), v.trim(), v.maxLength(20)),
    validUntil: date,
    checkedOn: date,
  }),
  deed('changeRol', { personId: PersonId, rol: v.picklist(INSTALLATION_ROLLEN) }),
  deed('appointDossierhouder', { personId: PersonId }),
  deed('dismissDossierhouder', { personId: PersonId }),
])
export type BeheerCommand = v.InferOutput<typeof BeheerCommand>
export type BeheerCommandOf<Type extends BeheerCommand['type']> = Extract<BeheerCommand, { readonly type: Type }>
