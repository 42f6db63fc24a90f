// The formal path over the demo region: people of Loex' table, and the steps up to a signature.
import { casusId, personId } from '#server/demo/seed.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Installation } from '#server/installation.ts'
import type { AnalyseStatus, CasusWithAnalyse } from '#shared/casus/casus.ts'
import type { CasusCommand } from '#shared/casus/commands.ts'
import { type CommandId, type DeelnemerId, randomId } from '#shared/ids.ts'
import type { Region } from './region.ts'

export const LOEX = casusId('loex')
export const MARIT = 'gedragswetenschapper'

export const sessionOf = (person: string): Session => ({
  personId: personId(person),
  ref: randomId(),
  expiresAt: Number.MAX_SAFE_INTEGER,
})

type WithoutId<C> = C extends CasusCommand ? Omit<C, 'commandId'> : never

export const ask = ({ execute }: Pick<Installation, 'execute'>, person: string, asked: WithoutId<CasusCommand>) =>
  execute(sessionOf(person), LOEX, { ...asked, commandId: randomId<CommandId>() } as CasusCommand)

/** Asks, and throws where it is refused. */
export function must(installation: Installation, person: string, asked: WithoutId<CasusCommand>): void {
  const result = ask(installation, person, asked)
  if (!result.ok) throw new Error(`${asked.type} refused: ${result.refusal.reason}`)
}

export function loex({ journal }: Installation): CasusWithAnalyse {
  const casus = journal.load(LOEX)
  if (!casus || !('analyse' in casus)) throw new Error('Loex has no analyse')
  return casus
}

export function offeredIn(installation: Installation) {
  const { analyse } = loex(installation)
  if (analyse.status !== 'aangeboden') throw new Error(`nothing lies offered: ${analyse.status}`)
  return analyse
}

export function offer(installation: Installation): void {
  must(installation, MARIT, { type: 'holdAnalyse' })
  must(installation, MARIT, { type: 'offerAnalyse', withoutReason: 'De test wacht niet.' })
}

export const placeOf = (installation: Installation, person: string): DeelnemerId =>
  loex(installation).deelnemers.find((deelnemer) => deelnemer.personId === personId(person))!.id

/** With a reason for each of the family, so that gate 1 is passed at once. */
export function askNobody(installation: Installation): void {
  for (const { id, rol, endedAt } of loex(installation).deelnemers) {
    if (endedAt !== null || !['jeugdige', 'ouderMetGezag', 'voogd'].includes(rol)) continue
    must(installation, 'plancoordinator', { type: 'recordNotAsked', deelnemerId: id, reason: 'In deze test niet.' })
  }
}

export function signing(installation: Installation, more: { code?: string; fingerprint?: string } = {}) {
  const { versionId, fingerprint } = offeredIn(installation)
  const code = installation.secondFactor.codeNow(personId(MARIT)).code
  return { type: 'signAnalyse', versionId, fingerprint, supervision: null, code, ...more } as const
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
