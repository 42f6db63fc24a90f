// Whether a beheerder may do what he asks. Pure: who is there and what time it is arrive as facts.
import { dayOf } from '#shared/casus/day.ts'
import type { OrganisatieId, PersonId } from '#shared/ids.ts'
import { assertNever } from '#shared/result.ts'
import type { BeheerCommand, BeheerCommandOf, WorkKind } from './commands.ts'
import { isPersonName, isWorkName, NUMBER } from './names.ts'
import type { BeheerRefusal } from './refusals.ts'

export interface KnownAccount {
  readonly kind: WorkKind
  readonly beginsAt: number
  readonly endsAt: number | null
  readonly isDossierhouder: boolean
}

export interface BeheerFacts {
  readonly at: number
  readonly by: PersonId
  /** Whoever asks must be one now. */
  readonly isBeheerder: boolean
  /** null for who is not there, and for the family: of them a beheerder learns nothing. */
  readonly accountOf: (personId: PersonId) => KnownAccount | null
  readonly isTaken: (id: PersonId | OrganisatieId) => boolean
  readonly hasOrganisatie: (id: OrganisatieId) => boolean
  /** At work now and without an end. */
  readonly lastingBeheerders: readonly PersonId[]
}

/** null: it may be done. */
export function refusalOf(command: BeheerCommand, facts: BeheerFacts): BeheerRefusal | null {
  if (!facts.isBeheerder) return { reason: 'not-your-rol' }
  switch (command.type) {
    case 'addOrganisatie':
      return facts.isTaken(command.organisatieId) ? { reason: 'organisatie-exists' } : ofOrganisatie(command)
    case 'changeOrganisatie':
      return facts.hasOrganisatie(command.organisatieId) ? ofOrganisatie(command) : { reason: 'no-such-organisatie' }
    case 'addAccount':
      return ofNewAccount(command, facts)
    default: {
      const account = facts.accountOf(command.personId)
      if (!account) return { reason: 'no-such-account' }
      if (account.endsAt !== null && account.endsAt <= facts.at) return { reason: 'account-has-ended' }
      return ofAccount(command, account, facts)
    }
  }
}

const ofOrganisatie = ({ name, region }: BeheerCommandOf<'addOrganisatie' | 'changeOrganisatie'>) =>
  isWorkName(name) && isWorkName(region) ? null : notPlain

function ofNewAccount(command: BeheerCommandOf<'addAccount'>, facts: BeheerFacts): BeheerRefusal | null {
  const { personId, organisatieId, from, lastDay } = command
  if (facts.isTaken(personId)) return { reason: 'account-exists' }
  if (!facts.hasOrganisatie(organisatieId)) return { reason: 'no-such-organisatie' }
  if (lastDay !== null && lastDay < from) return { reason: 'last-day-before-first' }
  if (lastDay !== null && lastDay < dayOf(facts.at)) return { reason: 'date-is-past' }
  return isPlainProfile(command) ? null : notPlain
}

type OfAccount = Extract<BeheerCommand, { readonly personId: PersonId }>

function ofAccount(
  command: Exclude<OfAccount, { readonly type: 'addAccount' }>,
  account: KnownAccount,
  facts: BeheerFacts,
): BeheerRefusal | null {
  const { at, by, lastingBeheerders } = facts
  const isOwn = command.personId === by
  /** BH6: a beheerder without an end always remains. */
  const isLast = account.kind === 'beheerder' && lastingBeheerders.every((beheerder) => beheerder === command.personId)
  switch (command.type) {
    case 'changeAccount':
      return isPlainProfile(command) ? null : notPlain
    case 'endAccount': {
      if (isOwn) return { reason: 'not-your-own' }
      if (isLast) return { reason: 'last-beheerder' }
      const { lastDay } = command
      if (lastDay !== null && lastDay < dayOf(at)) return { reason: 'date-is-past' }
      return lastDay !== null && lastDay < dayOf(account.beginsAt) ? { reason: 'last-day-before-first' } : null
    }
    case 'keepAccount':
      if (isOwn) return { reason: 'not-your-own' }
      return account.endsAt === null ? { reason: 'nothing-changes' } : null
    case 'recordRegistration': {
      if (account.kind !== 'professional') return { reason: 'not-for-this-account' }
      if (!NUMBER[command.register].test(command.number)) return { reason: 'number-not-right' }
      if (command.checkedOn > dayOf(at)) return { reason: 'checked-in-future' }
      return isWorkName(command.profession) ? null : notPlain
    }
    case 'changeRol':
      if (isOwn) return { reason: 'not-your-own' }
      // BH7: who sat at tables has another account for this.
      if (account.kind === 'professional') return { reason: 'not-for-this-account' }
      if (account.kind === command.rol) return { reason: 'nothing-changes' }
      return isLast ? { reason: 'last-beheerder' } : null
    case 'appointDossierhouder':
      if (account.kind !== 'professional') return { reason: 'not-for-this-account' }
      return account.isDossierhouder ? { reason: 'nothing-changes' } : null
    case 'dismissDossierhouder':
      return account.isDossierhouder ? null : { reason: 'nothing-changes' }
    default:
      return assertNever(command)
  }
}

const notPlain: BeheerRefusal = { reason: 'name-not-plain' }

const isPlainProfile = ({ name, functie, discipline }: BeheerCommandOf<'addAccount' | 'changeAccount'>): boolean =>
  isPersonName(name) && isWorkName(functie) && isWorkName(discipline)
