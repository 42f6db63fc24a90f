// What a beheerder asks, for tests: the smallest deed of each kind, with an id of its own.

import { demoId } from '#server/demo/ids.ts'
import { personId } from '#server/demo/seed.ts'
import type { Installation } from '#server/installation.ts'
import type { BeheerCommand } from '#shared/beheer/commands.ts'
import { type CommandId, type OrganisatieId, type PersonId, randomId } from '#shared/ids.ts'
import type { BeheerDone } from '#shared/protocol/beheer.ts'
import type { Asking } from './http.ts'

type WithoutId<C> = C extends BeheerCommand ? Omit<C, 'commandId'> : never
export type BeheerDeed = WithoutId<BeheerCommand>

export const AAWOLDE = demoId<OrganisatieId>('organisatie', 'aawolde')
export const LINDEWIER = demoId<OrganisatieId>('organisatie', 'lindewier')

export const withId = (deed: BeheerDeed): BeheerCommand =>
  ({ ...deed, commandId: randomId<CommandId>() }) as BeheerCommand

export const newcomer = (more: Partial<Extract<BeheerDeed, { type: 'addAccount' }>> = {}) =>
  ({
    type: 'addAccount',
    personId: randomId<PersonId>(),
    kind: 'professional',
    organisatieId: LINDEWIER,
    name: 'Ilse Moerdijk',
    functie: 'behandelaar GGZ',
    discipline: 'GGZ',
    phone: '050 000 02 01',
    from: '2026-11-01',
    lastDay: null,
    ...more,
  }) satisfies BeheerDeed

export const ending = (person: string, lastDay: string | null = null): Extract<BeheerDeed, { type: 'endAccount' }> => ({
  type: 'endAccount',
  personId: personId(person),
  lastDay,
  reason: 'Uit dienst.',
})

export const registering = (
  person: string,
  validUntil: string,
): Extract<BeheerDeed, { type: 'recordRegistration' }> => ({
  type: 'recordRegistration',
  personId: personId(person),
  register: 'BIG',
  profession: 'GZ-psycholoog',
  number: '09999000077',
  validUntil,
  checkedOn: '2026-11-20',
})

/** Asks, and throws where it is refused. */
export async function manage(ask: Asking, deed: BeheerDeed | BeheerCommand): Promise<BeheerDone> {
  const response = await ask('POST', '/api/beheer/commands', 'commandId' in deed ? deed : withId(deed))
  if (response.status !== 200) throw new Error(`${deed.type} refused: ${await response.text()}`)
  return (await response.json()) as BeheerDone
}

/** The reason it is refused for, with its status. */
export async function refusedFor(ask: Asking, deed: BeheerDeed): Promise<readonly [number, string]> {
  const response = await ask('POST', '/api/beheer/commands', withId(deed))
  const body = (await response.json()) as { refusal?: { reason: string } }
  return [response.status, body.refusal?.reason ?? 'done']
}

/** One that can be done now, whatever was done before: about somebody who was made for it. */
export function deedFor({ accounts, clock }: Installation, type: string): BeheerCommand {
  const { name, functie, discipline, phone } = newcomer()
  const profile = { name, functie, discipline, phone }
  const who = randomId<PersonId>()
  const at = clock()
  if (type !== 'addAccount') {
    const kind = type === 'changeRol' ? 'auditor' : 'professional'
    accounts.add({ personId: who, kind, organisatieId: AAWOLDE, profile }, at)
  }
  const about = { personId: who }
  const school = {
    organisatieId: randomId<OrganisatieId>(),
    name: 'De Linde',
    kind: 'onderwijs',
    region: 'Aawolde',
  } as const
  switch (type as BeheerCommand['type']) {
    case 'addOrganisatie':
      return withId({ type: 'addOrganisatie', ...school })
    case 'changeOrganisatie':
      return withId({ type: 'changeOrganisatie', ...school, organisatieId: LINDEWIER })
    case 'addAccount':
      return withId(newcomer())
    case 'changeAccount':
      return withId({ type: 'changeAccount', ...about, ...profile })
    case 'endAccount':
      return withId({ ...ending('jeugdarts'), ...about })
    case 'keepAccount':
      accounts.putEnd(who, at + 1)
      return withId({ type: 'keepAccount', ...about })
    case 'recordRegistration':
      return withId({ ...registering('jeugdarts', '2030-01-01'), ...about })
    case 'changeRol':
      return withId({ type: 'changeRol', ...about, rol: 'regiolezer' })
    case 'appointDossierhouder':
      return withId({ type: 'appointDossierhouder', ...about })
    case 'dismissDossierhouder':
      accounts.facts.add(who, { kind: 'dossierhouder', holds: true }, null, at)
      return withId({ type: 'dismissDossierhouder', ...about })
    default:
      throw new Error(`no deed ${type}`)
  }
}
