// Casussen, deelnemers and facts for tests of the domain, as plain values.

import type { Standing } from '#shared/casus/access.ts'
import type { AnalyseState, Casus, Deelnemer, Phase } from '#shared/casus/casus.ts'
import type { Facts } from '#shared/casus/decide.ts'
import type { CasusId, CommandId, DeelnemerId, PersonId } from '#shared/ids.ts'
import { type AccountKind, isProfessionalRol, type Rol } from '#shared/people.ts'

/** Monday 2 March 2026, 10:00 UTC. */
export const NOW = Date.UTC(2026, 2, 2, 10)
export const HOUR = 60 * 60 * 1000
export const DAY = 24 * HOUR

/** A readable id: `idOf('anna')` is `anna0000000000000000`. */
export const idOf = <Id extends string>(name: string): Id => name.toLowerCase().padEnd(20, '0').slice(0, 20) as Id

export const person = (name: string): PersonId => idOf<PersonId>(name)
export const CASUS = idOf<CasusId>('casus')
export const COMMAND = idOf<CommandId>('command')

/** Casemanager at every table that a test does not set itself. */
export const ANNA = person('anna')
/** Never sits at a table unless a test puts him there. */
export const BRAM = person('bram')
export const CELINE = person('celine')

/** A place at the table since yesterday, without an end. */
export const place = (personId: PersonId, rol: Rol, more: Partial<Deelnemer> = {}): Deelnemer => ({
  id: idOf<DeelnemerId>(`${personId.replace(/0+$/, '')}${rol}`),
  personId,
  rol,
  from: NOW - DAY,
  until: null,
  endedAt: null,
  purpose: 'Meedenken',
  rooms: {},
  grondslag: 'publieke-taak',
  doorbreking: 'rechtstreeks-betrokken',
  ...more,
})

interface CasusOptions {
  readonly deelnemers?: readonly Deelnemer[]
  readonly analyse?: AnalyseState
  readonly reportedBy?: PersonId
}

/** A casus in any phase, also one that no command reaches yet. */
export function casusIn(phase: Phase, options: CasusOptions = {}): Casus {
  const { deelnemers = [place(ANNA, 'casemanager')], analyse = { status: 'concept' }, reportedBy = BRAM } = options
  const common = {
    id: CASUS,
    version: 7,
    jeugdige: { name: 'Loex', born: '2011-05-04' },
    signaal: {
      reportedBy,
      reporterRol: 'onderwijs' as const,
      reportedAt: NOW - DAY,
      concern: 'Gaat niet meer naar school',
      criteria: [],
    },
    deelnemers,
    passed: [{ phase, at: NOW - DAY }],
  }
  if (phase === 'signaal' || phase === 'intake') return { ...common, phase }
  const taken = { takenBy: ANNA, takenAt: NOW - DAY, motivation: 'Samen gewogen' }
  if (phase === 'elders') {
    const outcome = { kind: 'elders', advice: 'Wijkteam', owner: ANNA, due: '2026-03-16' } as const
    return { ...common, phase, besluit: { ...taken, outcome } }
  }
  return { ...common, phase, besluit: { ...taken, outcome: { kind: 'hsj-mcp' } }, analyse }
}

export function casusStanding(standing: Standing, options: CasusOptions = {}): Casus {
  switch (standing) {
    case 'concept':
      return casusIn('analyse', { ...options, analyse: { status: standing } })
    case 'stilgezet':
    case 'aangeboden':
      return casusIn('analyse', { ...options, analyse: { status: standing, since: NOW } })
    case 'ondertekend':
      return casusIn('plan', { ...options, analyse: { status: standing, since: NOW } })
    default:
      return casusIn(standing, options)
  }
}

/** Everybody is a professional unless `kinds` says otherwise; `null` is somebody who does not exist. */
export const factsOf = (
  by: PersonId,
  { at = NOW, kinds = {} }: { at?: number; kinds?: Readonly<Record<string, AccountKind | null>> } = {},
): Facts => {
  let made = 0
  return {
    at,
    by,
    kindOf: (personId) => (personId in kinds ? (kinds[personId] ?? null) : 'professional'),
    newDeelnemerId: () => idOf<DeelnemerId>(`deelnemer${++made}x`),
  }
}

export const kindFor = (rol: Rol): AccountKind => (isProfessionalRol(rol) ? 'professional' : 'familie')
