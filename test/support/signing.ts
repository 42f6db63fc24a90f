// The formal path over the demo region: people of Loex' table, and the steps up to a signature.
import { casusId, personId } from '#server/demo/seed.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Installation } from '#server/installation.ts'
import type { AnalyseStatus, CasusWithAnalyse } from '#shared/casus/casus.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { type CasusId, type CommandId, type DeelnemerId, randomId } from '#shared/ids.ts'
import type { Region } from './region.ts'

export const LOEX = casusId('loex')
export const MARIT = 'gedragswetenschapper'

export const sessionOf = (person: string): Session => ({
  personId: personId(person),
  ref: randomId(),
  expiresAt: Number.MAX_SAFE_INTEGER,
})

type WithoutId<C> = C extends CasusCommand ? Omit<C, 'commandId'> : never

export const ask = (
  { execute }: Pick<Installation, 'execute'>,
  person: string,
  asked: WithoutId<CasusCommand>,
  casusId = LOEX,
) => execute(sessionOf(person), casusId, { ...asked, commandId: randomId<CommandId>() } as CasusCommand)

/** Asks, and throws where it is refused. */
export function must(installation: Installation, person: string, asked: WithoutId<CasusCommand>, casusId = LOEX): void {
  const result = ask(installation, person, asked, casusId)
  if (!result.ok) throw new Error(`${asked.type} refused: ${result.refusal.reason}`)
}

export function loex({ journal }: Installation, casusId = LOEX): CasusWithAnalyse {
  const casus = journal.load(casusId)
  if (!casus || !('analyse' in casus)) throw new Error('this casus has no analyse')
  return casus
}

export function offeredIn(installation: Installation, casusId = LOEX) {
  const { analyse } = loex(installation, casusId)
  if (analyse.status !== 'aangeboden') throw new Error(`nothing lies offered: ${analyse.status}`)
  return analyse
}

export function offer(installation: Installation, casusId = LOEX): void {
  must(installation, MARIT, { type: 'holdAnalyse' }, casusId)
  must(installation, MARIT, { type: 'offerAnalyse', withoutReason: 'De test wacht niet.' }, casusId)
}

export const placeOf = (installation: Installation, person: string): DeelnemerId =>
  loex(installation).deelnemers.find((deelnemer) => deelnemer.personId === personId(person))!.id

/** With a reason for each of the family, so that gate 1 is passed at once. */
export function askNobody(installation: Installation, casusId = LOEX): void {
  for (const { id, rol, endedAt } of loex(installation, casusId).deelnemers) {
    if (endedAt !== null || !['jeugdige', 'ouderMetGezag', 'voogd'].includes(rol)) continue
    const asked = { type: 'recordNotAsked', deelnemerId: id, reason: 'In deze test niet.' } as const
    must(installation, 'plancoordinator', asked, casusId)
  }
}

export function signing(
  installation: Installation,
  more: { code?: string; fingerprint?: string } = {},
  casusId = LOEX,
) {
  const { versionId, fingerprint } = offeredIn(installation, casusId)
  const code = installation.secondFactor.codeNow(personId(MARIT)).code
  return { type: 'signAnalyse', versionId, fingerprint, supervision: null, code, ...more } as const
}

/** Of the signature that stands; the clock must stand 30 s after it. */
export function withdrawing(installation: Installation, more: { code?: string; fingerprint?: string } = {}) {
  const { analyse } = loex(installation)
  if (analyse.status !== 'ondertekend') throw new Error(`no signature stands: ${analyse.status}`)
  const { code } = installation.secondFactor.codeNow(personId(MARIT))
  const reason = 'Er stond een fout in.'
  return { type: 'withdrawSignature', fingerprint: analyse.fingerprint, reason, code, ...more } as const
}

/** A casus of its own, in the phase analyse, with an empty room. */
export function freshCasus(installation: Installation): CasusId {
  const casusId = randomId<CasusId>()
  const signaal = {
    type: 'reportSignaal',
    commandId: randomId<CommandId>(),
    casusId,
    jeugdige: { name: 'Verzonnen', born: null },
    concern: 'Zorgen.',
    criteria: [],
    rol: 'behandelaar',
    casemanager: personId('casemanager'),
  } as const
  installation.execute(sessionOf('behandelaar-ggz'), casusId, { ...signaal, criteria: [] })
  const places = {
    [MARIT]: 'gedragswetenschapper',
    plancoordinator: 'plancoordinator',
    'behandelaar-ggz': 'behandelaar',
    moeder: 'ouderMetGezag',
  } as const
  for (const [person, rol] of Object.entries(places)) {
    const grounds = { grondslag: 'publieke-taak', doorbreking: 'toestemming' } as const
    const place = { personId: personId(person), rol, purpose: 'Meedoen.', until: null, rooms: {}, ...grounds }
    must(installation, 'casemanager', { type: 'inviteDeelnemer', ...place }, casusId)
  }
  must(installation, 'casemanager', { type: 'startIntake' }, casusId)
  const expectedVersion = installation.journal.load(casusId)!.version
  const outcome = { kind: 'hsj-mcp' } as const
  must(installation, 'casemanager', { type: 'recordBesluit', expectedVersion, motivation: 'Samen.', outcome }, casusId)
  return casusId
}

/** Offers and signs; the clock must stand 30 s after the last signature. */
export function sign(installation: Installation): void {
  offer(installation)
  askNobody(installation)
  must(installation, MARIT, signing(installation))
}

/** Leads the analyse of Loex, from wherever it is, to this state. */
export function bring({ installation, setTime }: Region, wanted: AnalyseStatus): void {
  const { status } = loex(installation).analyse
  if (status === wanted) return
  if (status === 'stilgezet') must(installation, MARIT, { type: 'releaseAnalyse' })
  if (status === 'aangeboden') must(installation, MARIT, { type: 'withdrawOffer', reason: 'Verder schrijven.' })
  if (status === 'ondertekend') must(installation, MARIT, { type: 'reviseAnalyse', reason: 'Verder schrijven.' })
  if (wanted === 'stilgezet') must(installation, MARIT, { type: 'holdAnalyse' })
  if (wanted === 'aangeboden') offer(installation)
  if (wanted === 'ondertekend') {
    // A code counts once.
    setTime(installation.clock() + 60_000)
    sign(installation)
  }
}

/** What this person would share: his verhaal as it is now. */
export function sharing(
  installation: Installation,
  person: string,
  { professionals = true, also = [] }: { readonly professionals?: boolean; readonly also?: readonly string[] } = {},
) {
  const view = installation.verhaalViews.own(sessionOf(person), LOEX)
  if (!view?.text) throw new Error(`${person} wrote nothing`)
  const deelnemers = also.map((other) => placeOf(installation, other))
  const { fingerprint } = view.text
  return {
    type: 'shareVerhaal',
    deelnemerId: view.deelnemerId,
    readers: { professionals, deelnemers },
    fingerprint,
  } as const
}
