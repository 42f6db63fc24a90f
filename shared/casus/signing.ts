// The two gates before a signature: what the family said, and who may sign. Asked by the decision, and by the screen beforehand.
import type { PersonId } from '#shared/ids.ts'
import { isColleague, type Registration } from '#shared/people.ts'
import { type AnalyseState, type Casus, type Deelnemer, rollenOf, tableAt } from './casus.ts'
import { ageOn, dayOf } from './day.ts'
import { ASKED_ROLLEN } from './rules.ts'
import { shareOf } from './toestemming.ts'

export type Offered = Extract<AnalyseState, { readonly status: 'aangeboden' }>

/** From this age a jeugdige is asked himself. */
export const ASKED_FROM_AGE = 12

/** Who was presented the text and said nothing for this long does not hold it up. */
export const ANSWER_WITHIN_MS = 7 * 24 * 60 * 60 * 1000

/** VA18: of the analyse are asked those who sit here for it now, and may read all of it. */
export const askedAt = (casus: Casus, at: number): Deelnemer[] =>
  tableAt(casus, at).filter((place) => mayBeAsked(place) && shareOf(casus, place.personId, 'analyse', at) === 'all')

export const mayBeAsked = ({ rol }: Pick<Deelnemer, 'rol'>): boolean =>
  (ASKED_ROLLEN as readonly string[]).includes(rol)

/** Whose answer signing waits for. A jeugdige of unknown age counts as old enough. */
export function isWaitedFor(casus: Casus, { id }: Deelnemer, at: number): boolean {
  const deelnemer = tableAt(casus, at).find((place) => place.id === id)
  // Who may not read it is not asked.
  if (!deelnemer || shareOf(casus, deelnemer.personId, 'analyse', at) !== 'all') return false
  if (deelnemer.rol === 'ouderMetGezag' || deelnemer.rol === 'voogd') return true
  const { born } = casus.jeugdige
  return deelnemer.rol === 'jeugdige' && (born === null || ageOn(born, at) >= ASKED_FROM_AGE)
}

export type Answering =
  | { readonly kind: 'answered' | 'not-asked' | 'not-presented' }
  /** Presented and nothing said yet; from `until` on it holds nothing up. */
  | { readonly kind: 'presented'; readonly until: number }

export function answeringOf({ presented, herkenning, notAsked, fingerprint }: Offered, { id }: Deelnemer): Answering {
  const isHis = ({ deelnemerId }: { readonly deelnemerId: string }) => deelnemerId === id
  if (herkenning.some((answer) => isHis(answer) && answer.fingerprint === fingerprint)) return { kind: 'answered' }
  if (notAsked.some(isHis)) return { kind: 'not-asked' }
  // The first time counts: presenting it again does not start the wait anew.
  const first = presented.find(isHis)
  return first ? { kind: 'presented', until: first.at + ANSWER_WITHIN_MS } : { kind: 'not-presented' }
}

/** VA10: who still holds the signature up. */
export const missingAnswers = (casus: Casus, offered: Offered, at: number): Deelnemer[] =>
  casus.deelnemers.filter((deelnemer) => {
    if (!isWaitedFor(casus, deelnemer, at)) return false
    const answering = answeringOf(offered, deelnemer)
    return answering.kind === 'not-presented' || (answering.kind === 'presented' && at < answering.until)
  })

const SIGNING_PROFESSIONS = ['gz-psycholoog', 'orthopedagoog-generalist', 'klinisch psycholoog', 'psychotherapeut']

/** VA11: a profession that may sign, and still in its register on the day. */
export function mayCarry({ register, profession, validUntil }: Registration, at: number): boolean {
  const name = profession.trim().toLowerCase()
  const isSigning = SIGNING_PROFESSIONS.includes(name) || (name === 'gedragswetenschapper' && register === 'SKJ')
  return isSigning && dayOf(at) <= validUntil
}

/** Professionals at this table whose registration could carry a signature. */
export function supervisorsAt(
  casus: Casus,
  registrationOf: (personId: PersonId) => Registration | null,
  at: number,
): PersonId[] {
  const people = new Set(casus.deelnemers.map(({ personId }) => personId))
  return [...people].filter((personId) => {
    const registration = registrationOf(personId)
    const sitsAsProfessional = isColleague(rollenOf(casus, personId, at))
    return sitsAsProfessional && registration !== null && mayCarry(registration, at)
  })
}
