// Whom a family member chose to call: one person at the table, for himself. It ends when that person leaves the table.
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { type Casus, type Deelnemer, placesOf } from './casus.ts'
import type { CasusEvent, Recorded } from './events.ts'
import { CHOOSING_ROLLEN } from './rules.ts'

export interface Aanspreekpunt {
  /** The place of the family member who chose. */
  readonly chosenBy: DeelnemerId
  readonly personId: PersonId
  readonly at: number
  /** How a colleague came to write it down; null where the family member chose himself. */
  readonly namens: string | null
}

export const mayChoose = ({ rol }: Pick<Deelnemer, 'rol'>): boolean =>
  (CHOOSING_ROLLEN as readonly string[]).includes(rol)

/** AP3: nobody is his own, and a child is nobody's. */
export const canBeCalled = (casus: Casus, personId: PersonId, chooser: PersonId, at: number): boolean => {
  const places = placesOf(casus, personId, at)
  return personId !== chooser && places.length > 0 && places.every(({ rol }) => rol !== 'jeugdige')
}

/** AP5: whom this person chose, as long as he sits here and the one he chose never left since. */
export function aanspreekpuntOf(casus: Casus, personId: PersonId, at: number): Aanspreekpunt | null {
  const own = casus.deelnemers.filter((deelnemer) => deelnemer.personId === personId)
  const chosen = casus.aanspreekpunten.findLast(({ chosenBy }) => own.some(({ id }) => id === chosenBy))
  if (!chosen || !placesOf(casus, personId, at).some(mayChoose)) return null
  return satThroughout(casus, chosen.personId, chosen.at, at) ? chosen : null
}

/** AP4: another choice takes the place of the one before, of that person alone. */
export function withAanspreekpunt(
  casus: Casus,
  { at, for: chosenBy, personId, namens }: Recorded & CasusEvent & { readonly type: 'aanspreekpunt.appointed' },
): Aanspreekpunt[] {
  const personOf = (id: DeelnemerId) => casus.deelnemers.find((deelnemer) => deelnemer.id === id)?.personId
  const others = casus.aanspreekpunten.filter((one) => personOf(one.chosenBy) !== personOf(chosenBy))
  return [...others, { chosenBy, personId, at, namens }]
}

/** A rol that follows another at once is no gap; who left and came back is not chosen again by that. */
function satThroughout(casus: Casus, personId: PersonId, since: number, at: number): boolean {
  const places = casus.deelnemers.filter((deelnemer) => deelnemer.personId === personId)
  let until = since
  for (const { from, until: last, endedAt } of places.toSorted((a, b) => a.from - b.from)) {
    if (from > until) break
    until = Math.max(until, Math.min(last ?? Number.POSITIVE_INFINITY, endedAt ?? Number.POSITIVE_INFINITY))
  }
  return at < until
}
