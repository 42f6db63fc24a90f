// Casussen, deelnemers and facts for tests of the domain, as plain values.

import type { Aanspreekpunt } from '#shared/casus/aanspreekpunt.ts'
import type { Standing } from '#shared/casus/access.ts'
import type {
  AnalyseState,
  AnalyseStatus,
  Casus,
  Deelnemer,
  Herkenning,
  Phase,
  SignedVersion,
} from '#shared/casus/casus.ts'
import type { Clearance } from '#shared/casus/clearance.ts'
import type { Facts } from '#shared/casus/decide.ts'
import { type Gegevens, NO_GEGEVENS } from '#shared/casus/gegevens.ts'
import { type CasusFacts, NO_FACTS } from '#shared/casus/gezag.ts'
import type { CasusLink } from '#shared/casus/links.ts'
import type { Mdo } from '#shared/casus/mdo.ts'
import { NO_PLAN, type PlanState } from '#shared/casus/plan.ts'
import { NO_REGIE, type Regie } from '#shared/casus/regie.ts'
import type { Terugkeer, Uitstroom } from '#shared/casus/uitstroom.ts'
import type { SharedText } from '#shared/casus/verhaal.ts'
import type { Vernietiging } from '#shared/casus/vernietiging.ts'
import type {
  CasusId,
  CommandId,
  DeelnemerId,
  OrganisatieId,
  PersonId,
  VernietigingId,
  VersionId,
} from '#shared/ids.ts'
import { type AccountKind, isProfessionalRol, type Registration, type Rol } from '#shared/people.ts'

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
/** That holds every casus. */
export const ORGANISATIE = idOf<OrganisatieId>('organisatie')

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
  readonly verhalen?: readonly SharedText[]
  readonly inbreng?: readonly SharedText[]
  readonly clearances?: readonly Clearance[]
  readonly analyse?: AnalyseState
  readonly reportedBy?: PersonId
  readonly signed?: readonly SignedVersion[]
  readonly spokenBefore?: readonly Herkenning[]
  readonly regie?: Partial<Regie>
  readonly mdos?: readonly Mdo[]
  readonly plan?: Partial<PlanState>
  readonly aanspreekpunten?: readonly Aanspreekpunt[]
  readonly vernietigingen?: readonly Vernietiging[]
  readonly links?: readonly CasusLink[]
  readonly facts?: Partial<CasusFacts>
  readonly gegevens?: Partial<Gegevens>
  readonly born?: string | null
  readonly uitstroom?: readonly Uitstroom[]
  readonly terugkeer?: readonly Terugkeer[]
}

/** A casus in any phase, also one that no command reaches yet. */
export function casusIn(phase: Phase, options: CasusOptions = {}): Casus {
  const { deelnemers = [place(ANNA, 'casemanager')], analyse = { status: 'concept' }, reportedBy = BRAM } = options
  const { signed = [], spokenBefore = [], mdos = [], verhalen = [], aanspreekpunten = [] } = options
  const { uitstroom = [], terugkeer = [] } = options
  const { inbreng = [], clearances = [], vernietigingen = [] } = options
  const regie = { ...NO_REGIE, ...options.regie }
  const plan = { ...NO_PLAN, ...options.plan }
  const common = {
    id: CASUS,
    version: 7,
    jeugdige: { name: 'Loex', born: options.born === undefined ? '2011-05-04' : options.born },
    signaal: {
      reportedBy,
      reporterRol: 'onderwijs' as const,
      reportedAt: NOW - DAY,
      concern: 'Gaat niet meer naar school',
      criteria: [],
    },
    deelnemers,
    verhalen,
    aanspreekpunten,
    vernietigingen,
    destroyed: [],
    links: options.links ?? [],
    inbreng,
    clearances,
    facts: { ...NO_FACTS, ...options.facts },
    gegevens: { ...NO_GEGEVENS, ...options.gegevens },
    passed: [{ phase, at: NOW - DAY }],
    latestAt: NOW - DAY,
  }
  if (phase === 'signaal' || phase === 'intake') return { ...common, phase }
  const taken = { takenBy: ANNA, takenAt: NOW - DAY, motivation: 'Samen gewogen' }
  if (phase === 'elders') {
    const outcome = { kind: 'elders', advice: 'Wijkteam', owner: ANNA, due: '2026-03-16' } as const
    return { ...common, phase, besluit: { ...taken, outcome } }
  }
  const besluit = { ...taken, outcome: { kind: 'hsj-mcp' as const } }
  return { ...common, phase, besluit, analyse, signed, spokenBefore, regie, mdos, plan, uitstroom, terugkeer }
}

/** The candidate that lies offered at every casus a test does not set itself. */
export const VERSION = idOf<VersionId>('version')
export const FINGERPRINT = 'f'.repeat(64)

export type Offered = Extract<AnalyseState, { status: 'aangeboden' }>

export const offered = (more: Partial<Offered> = {}): Offered => ({
  status: 'aangeboden',
  since: NOW - DAY,
  by: ANNA,
  versionId: VERSION,
  fingerprint: FINGERPRINT,
  presented: [],
  herkenning: [],
  notAsked: [],
  ...more,
})

export function analyseIn(status: AnalyseStatus): AnalyseState {
  switch (status) {
    case 'concept':
      return { status }
    case 'stilgezet':
      return { status, since: NOW, by: ANNA }
    case 'aangeboden':
      return offered()
    case 'ondertekend':
      return { status, since: NOW, by: ANNA, versionId: VERSION, fingerprint: FINGERPRINT, addenda: [] }
  }
}

export function casusStanding(standing: Standing, options: CasusOptions = {}): Casus {
  switch (standing) {
    case 'concept':
    case 'stilgezet':
    case 'aangeboden':
      return casusIn('analyse', { ...options, analyse: analyseIn(standing) })
    case 'ondertekend':
      return casusIn('plan', { ...options, analyse: analyseIn(standing) })
    default:
      return casusIn(standing, options)
  }
}

export const BIG: Registration = {
  register: 'BIG',
  profession: 'GZ-psycholoog',
  number: '09999000001',
  validUntil: '2030-03-31',
}

/** Everybody is a professional unless `kinds` says otherwise; `null` is somebody who does not exist. */
interface FactOptions
  extends Partial<
    Pick<Facts, 'isDossierhouder' | 'candidate' | 'didNotReport' | 'purgeable' | 'actie' | 'secondFactor'>
  > {
  readonly at?: number
  readonly kinds?: Readonly<Record<string, AccountKind | null>>
  readonly sitsAt?: readonly CasusId[]
  readonly organisaties?: Readonly<Record<string, OrganisatieId>>
  readonly registrations?: Readonly<Record<string, Registration>>
}

export const factsOf = (
  by: PersonId,
  { at = NOW, kinds = {}, organisaties = {}, sitsAt = [], registrations = {}, ...more }: FactOptions = {},
): Facts => {
  let made = 0
  return {
    at,
    by,
    kindOf: (personId) => (personId in kinds ? (kinds[personId] ?? null) : 'professional'),
    organisatieOf: (personId) => organisaties[personId] ?? null,
    sitsAt: (casusId) => sitsAt.includes(casusId),
    newVersionId: () => idOf<VersionId>(`version${++made}x`),
    newVernietigingId: () => idOf<VernietigingId>(`vernietiging${++made}x`),
    heldBy: ORGANISATIE,
    isDossierhouder: false,
    newDeelnemerId: () => idOf<DeelnemerId>(`deelnemer${++made}x`),
    registrationOf: (personId) => registrations[personId] ?? null,
    candidate: { versionId: VERSION, fingerprint: FINGERPRINT },
    didNotReport: [],
    purgeable: 1,
    actie: null,
    secondFactor: 'ok',
    ...more,
  }
}

export const kindFor = (rol: Rol): AccountKind => (isProfessionalRol(rol) ? 'professional' : 'familie')

/** Shared yesterday with the professionals, unless the test says otherwise. */
export const sharedBy = (deelnemerId: DeelnemerId, more: Partial<SharedText> = {}): SharedText => ({
  deelnemerId,
  versionId: VERSION,
  fingerprint: FINGERPRINT,
  at: NOW - DAY,
  readers: { professionals: true, deelnemers: [] },
  withdrawnAt: null,
  ...more,
})
