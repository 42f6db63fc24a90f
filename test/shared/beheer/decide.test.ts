// Whether a beheerder may do what he asks.
import { describe, expect, test } from 'vitest'
import type { BeheerCommand } from '#shared/beheer/commands.ts'
import { type BeheerFacts, type KnownAccount, refusalOf } from '#shared/beheer/decide.ts'
import type { CommandId, OrganisatieId, PersonId } from '#shared/ids.ts'

const id = <Id extends string>(name: string): Id => name.padEnd(20, '0') as Id
const NOW = Date.parse('2026-11-21T10:00:00+01:00')
const DAY = 24 * 60 * 60 * 1000
const ME = id<PersonId>('me')
const OTHER = id<PersonId>('other')
const HELPER = id<PersonId>('helper')
const AUDITOR = id<PersonId>('auditor')
const FAMILY = id<PersonId>('mother')
const AAWOLDE = id<OrganisatieId>('aawolde')

const account = (kind: KnownAccount['kind'], more: Partial<KnownAccount> = {}): KnownAccount => ({
  kind,
  beginsAt: NOW - 100 * DAY,
  endsAt: null,
  isDossierhouder: false,
  ...more,
})

interface World {
  readonly accounts?: Readonly<Record<string, KnownAccount>>
  readonly isBeheerder?: boolean
  readonly lastingBeheerders?: readonly PersonId[]
}

function factsOf({ accounts = {}, isBeheerder = true, lastingBeheerders = [ME, OTHER] }: World = {}): BeheerFacts {
  const known: Record<string, KnownAccount> = {
    [ME]: account('beheerder'),
    [OTHER]: account('beheerder'),
    [HELPER]: account('professional'),
    [AUDITOR]: account('auditor'),
    ...accounts,
  }
  return {
    at: NOW,
    by: ME,
    isBeheerder,
    accountOf: (personId) => known[personId] ?? null,
    isTaken: (taken) => taken in known || taken === FAMILY || taken === AAWOLDE,
    hasOrganisatie: (organisatieId) => organisatieId === AAWOLDE,
    lastingBeheerders,
  }
}

const commandId = id<CommandId>('asked')
const profile = { name: 'Ilse Moerdijk', functie: 'behandelaar GGZ', discipline: 'GGZ', phone: null }
const add = {
  type: 'addAccount',
  commandId,
  personId: id<PersonId>('new'),
  kind: 'professional',
  organisatieId: AAWOLDE,
  ...profile,
  from: '2026-11-21',
  lastDay: null,
} as const satisfies BeheerCommand
const end = (personId: PersonId, lastDay: string | null = null): BeheerCommand => ({
  type: 'endAccount',
  commandId,
  personId,
  lastDay,
  reason: 'Uit dienst.',
})
const rol = (personId: PersonId, to: 'beheerder' | 'auditor' | 'regiolezer'): BeheerCommand => ({
  type: 'changeRol',
  commandId,
  personId,
  rol: to,
})
const register = (personId: PersonId, more: object = {}): BeheerCommand => ({
  type: 'recordRegistration',
  commandId,
  personId,
  register: 'BIG',
  profession: 'GZ-psycholoog',
  number: '09999000009',
  validUntil: '2030-01-01',
  checkedOn: '2026-11-20',
  ...more,
})
const dossierhouder = (type: 'appointDossierhouder' | 'dismissDossierhouder', personId: PersonId): BeheerCommand => ({
  type,
  commandId,
  personId,
})
const organisatie = {
  type: 'addOrganisatie',
  commandId,
  organisatieId: id<OrganisatieId>('school'),
  name: 'De Linde',
  kind: 'onderwijs',
  region: 'Aawolde',
} as const satisfies BeheerCommand

const reasonFor = (command: BeheerCommand, world?: World) => refusalOf(command, factsOf(world))?.reason ?? 'done'

const EVERY: readonly BeheerCommand[] = [
  organisatie,
  { ...organisatie, type: 'changeOrganisatie', organisatieId: AAWOLDE },
  add,
  { type: 'changeAccount', commandId, personId: HELPER, ...profile },
  end(HELPER),
  { type: 'keepAccount', commandId, personId: HELPER },
  register(HELPER),
  rol(AUDITOR, 'beheerder'),
  dossierhouder('appointDossierhouder', HELPER),
  dossierhouder('dismissDossierhouder', HELPER),
]

describe('who may', () => {
  test.each(EVERY)('[BH1] $type is for a beheerder alone', (command) => {
    expect(reasonFor(command, { isBeheerder: false })).toBe('not-your-rol')
  })

  test.each(EVERY.filter((command) => 'personId' in command && command.type !== 'addAccount'))(
    '[BH2] $type of the family: as of nobody',
    (command) => {
      expect(reasonFor({ ...command, personId: FAMILY } as BeheerCommand)).toBe('no-such-account')
    },
  )

  test.each(EVERY.filter((command) => 'personId' in command && command.type !== 'addAccount'))(
    '[BH9] $type of an account that ended',
    (command) => {
      const ended = {
        [HELPER]: account('professional', { endsAt: NOW }),
        [AUDITOR]: account('auditor', { endsAt: NOW }),
      }
      expect(reasonFor(command, { accounts: ended })).toBe('account-has-ended')
    },
  )
})

describe('an account', () => {
  test('is added', () => {
    expect(reasonFor(add)).toBe('done')
    expect(reasonFor({ ...add, from: '2026-10-01' })).toBe('done')
    expect(reasonFor({ ...add, lastDay: '2026-11-21' })).toBe('done')
  })

  test.each([
    ['account-exists', { personId: HELPER }],
    // Of the family nothing is learned but that the id is taken.
    ['account-exists', { personId: FAMILY }],
    ['no-such-organisatie', { organisatieId: id<OrganisatieId>('gone') }],
    ['last-day-before-first', { lastDay: '2026-11-20' }],
    ['date-is-past', { from: '2026-10-01', lastDay: '2026-11-20' }],
    ['name-not-plain', { name: 'Ilse\u200b Moerdijk' }],
    ['name-not-plain', { functie: 'behandelааr' }],
    ['name-not-plain', { discipline: 'G\u00adGZ' }],
  ])('[BH11] is refused as %s: %o', (reason, more) => {
    expect(reasonFor({ ...add, ...more } as BeheerCommand)).toBe(reason)
  })

  test('[BH11] gets no name that looks like another', () => {
    const change = { type: 'changeAccount', commandId, personId: HELPER, ...profile } as const
    expect(reasonFor(change)).toBe('done')
    expect(reasonFor({ ...change, name: 'Маrit Oldenrijn' })).toBe('name-not-plain')
  })

  test('ends at once, or after a last day that is not past', () => {
    expect(reasonFor(end(HELPER))).toBe('done')
    expect(reasonFor(end(HELPER, '2026-11-21'))).toBe('done')
    expect(reasonFor(end(HELPER, '2026-11-20'))).toBe('date-is-past')
    const coming = { [HELPER]: account('professional', { beginsAt: NOW + 10 * DAY }) }
    expect(reasonFor(end(HELPER, '2026-11-25'), { accounts: coming })).toBe('last-day-before-first')
  })

  test('goes on where an end was to come', () => {
    const keep: BeheerCommand = { type: 'keepAccount', commandId, personId: HELPER }
    expect(reasonFor(keep)).toBe('nothing-changes')
    const ending = { [HELPER]: account('professional', { endsAt: NOW + DAY }) }
    expect(reasonFor(keep, { accounts: ending })).toBe('done')
  })
})

describe('one’s own, and the last', () => {
  test.each([
    end(ME),
    end(ME, '2027-01-01'),
    rol(ME, 'auditor'),
    { type: 'keepAccount', commandId, personId: ME } as const,
  ])('[BH5] $type of oneself is refused, also where others remain', (command) => {
    expect(reasonFor(command)).toBe('not-your-own')
  })

  test('[BH6] the last beheerder without an end stays one', () => {
    // He who asks has an end himself: the other is the last that lasts.
    const world = { lastingBeheerders: [OTHER] }
    expect(reasonFor(end(OTHER), world)).toBe('last-beheerder')
    expect(reasonFor(end(OTHER, '2027-01-01'), world)).toBe('last-beheerder')
    expect(reasonFor(rol(OTHER, 'auditor'), world)).toBe('last-beheerder')
    expect(reasonFor(end(OTHER))).toBe('done')
    expect(reasonFor(rol(OTHER, 'auditor'))).toBe('done')
  })

  test('[BH6] two cannot end each other', () => {
    expect(reasonFor(end(OTHER, '2027-01-01'), { lastingBeheerders: [ME, OTHER] })).toBe('done')
    // Then, by OTHER, whose own end was just set, ME is the last.
    const facts = { ...factsOf({ lastingBeheerders: [ME] }), by: OTHER }
    expect(refusalOf(end(ME, '2027-01-01'), facts)?.reason).toBe('last-beheerder')
  })

  test('[BH7] a professional never becomes beheerder, auditor or regiolezer', () => {
    expect(reasonFor(rol(HELPER, 'beheerder'))).toBe('not-for-this-account')
    expect(reasonFor(rol(AUDITOR, 'auditor'))).toBe('nothing-changes')
    expect(reasonFor(rol(AUDITOR, 'regiolezer'))).toBe('done')
  })
})

describe('registrations and dossierhouders', () => {
  test('[BH13] a number fits its register, and was looked up by today', () => {
    expect(reasonFor(register(HELPER))).toBe('done')
    expect(reasonFor(register(HELPER, { number: '999000001' }))).toBe('number-not-right')
    expect(reasonFor(register(HELPER, { register: 'SKJ', number: '999000001' }))).toBe('done')
    expect(reasonFor(register(HELPER, { checkedOn: '2026-11-21' }))).toBe('done')
    expect(reasonFor(register(HELPER, { checkedOn: '2026-11-22' }))).toBe('checked-in-future')
    // Struck off: the last day it held lies behind us.
    expect(reasonFor(register(HELPER, { validUntil: '2026-11-01' }))).toBe('done')
    expect(reasonFor(register(AUDITOR))).toBe('not-for-this-account')
  })

  test('[BH14] a dossierhouder is a professional, once', () => {
    const holds = { [HELPER]: account('professional', { isDossierhouder: true }) }
    expect(reasonFor(dossierhouder('appointDossierhouder', HELPER))).toBe('done')
    expect(reasonFor(dossierhouder('appointDossierhouder', HELPER), { accounts: holds })).toBe('nothing-changes')
    expect(reasonFor(dossierhouder('dismissDossierhouder', HELPER), { accounts: holds })).toBe('done')
    expect(reasonFor(dossierhouder('dismissDossierhouder', HELPER))).toBe('nothing-changes')
    expect(reasonFor(dossierhouder('appointDossierhouder', AUDITOR))).toBe('not-for-this-account')
  })

  test('an organisatie is added once, and changed where it is', () => {
    expect(reasonFor(organisatie)).toBe('done')
    expect(reasonFor({ ...organisatie, organisatieId: AAWOLDE })).toBe('organisatie-exists')
    expect(reasonFor({ ...organisatie, type: 'changeOrganisatie' })).toBe('no-such-organisatie')
    expect(reasonFor({ ...organisatie, name: 'Gemeente\u200b Aawolde' })).toBe('name-not-plain')
  })
})
