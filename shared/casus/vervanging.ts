// Doing a colleague's work for a while: his place is named, and what it opens comes with it.
import { isColleague } from '#shared/people.ts'
import { accept, type Result, refuse } from '#shared/result.ts'
import { type Casus, type Deelnemer, isActive } from './casus.ts'
import type { CommandOf } from './commands.ts'
import type { Facts } from './decide.ts'
import type { Refusal } from './refusals.ts'

/** BH16, BH17: the place that is taken over for a while, or why it cannot be by this person. */
export function vervangenBy(
  casus: Casus,
  { vervangt, personId, rol, until }: CommandOf<'inviteDeelnemer'>,
  { at, organisatieOf }: Facts,
): Result<Deelnemer, Refusal> {
  const place = casus.deelnemers.find(({ id }) => id === vervangt)
  if (!place || !isActive(place, at)) return refuse({ reason: 'no-such-deelnemer' })
  if (place.personId === personId) return refuse({ reason: 'already-deelnemer' })
  if (place.rol !== rol || !isColleague([rol])) return refuse({ reason: 'other-rol' })
  const organisatie = organisatieOf(place.personId)
  if (organisatie === null || organisatieOf(personId) !== organisatie) return refuse({ reason: 'other-organisatie' })
  if (until === null) return refuse({ reason: 'needs-end-date' })
  if (place.until !== null && until > place.until) return refuse({ reason: 'longer-than-place' })
  return accept(place)
}

/** Whose place somebody keeps warm; null for who came for himself. */
export const vervangenAt = (casus: Casus, { vervangt }: Deelnemer): Deelnemer | null =>
  casus.deelnemers.find(({ id }) => id === vervangt) ?? null
