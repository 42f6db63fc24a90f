// Decides what of a place at the table becomes another: its rol, its rooms, its last day, why it is there. The place itself stays.
import { isProfessionalRol, type Rol } from '#shared/people.ts'
import { accept, refuse } from '#shared/result.ts'
import { PLACE } from '#shared/text/places.ts'
import { isWithin, type Level, placeLevel } from './access.ts'
import { type Casus, type Deelnemer, placesOf, tableAt } from './casus.ts'
import type { CommandOf } from './commands.ts'
import { COORDINATING } from './coordinators.ts'
import type { Decision, Facts } from './decide.ts'
import { entryOf } from './entry.ts'
import type { CasusEvent, PlaceChange } from './events.ts'
import type { Refusal } from './refusals.ts'
import { hasAccount } from './regie.ts'
import { ROL_FOR } from './rol-for.ts'
import { vervangenAt } from './vervanging.ts'

const ROOMS = ['analyse', 'plan'] as const

export function changeDeelnemer(casus: Casus, command: CommandOf<'changeDeelnemer'>, facts: Facts): Decision {
  const { deelnemerId, expectedChanges, reason, place: asked } = command
  const isHere = tableAt(casus, facts.at).some(({ id }) => id === deelnemerId)
  const place = isHere ? casus.deelnemers.find(({ id }) => id === deelnemerId) : undefined
  if (!place) return refuse({ reason: 'no-such-deelnemer' })
  // CA35: what was read is what is changed.
  const current = place.changes ?? 0
  if (current !== expectedChanges) return refuse({ reason: 'place-changed', expected: expectedChanges, current })
  const after: Deelnemer = { ...place, ...asked, rooms: roomsOf(asked) }
  const changed = changeOf(place, after)
  if (Object.keys(changed).length === 0) return refuse({ reason: 'nothing-changed' })
  const refusal =
    whyNotThisRol(casus, place, after, facts) ??
    whyNotThisLong(casus, place, after, facts) ??
    whyNotTheseRooms(casus, place, after, facts) ??
    (place.personId === facts.by && isWider(place, after) ? ({ reason: 'not-for-yourself' } as const) : null) ??
    whyNobodyStays(casus, place, after, facts)
  if (refusal) return refuse(refusal)
  // CA17: who gets a rol is a guest no longer, at no place.
  const guests = placesOf(casus, place.personId, facts.at).filter(({ id, rol }) => rol === 'gast' && id !== place.id)
  const ended = changed.rol && changed.rol !== 'gast' ? guests : []
  return accept([
    ...ended.map(({ id }): CasusEvent => ({ type: 'deelnemer.ended', deelnemerId: id, reason: PLACE.guestGotRol })),
    { type: 'deelnemer.changed', deelnemerId, changed, reason },
  ])
}

type Asked = CommandOf<'changeDeelnemer'>['place']

const roomsOf = ({ rooms: { analyse, plan } }: Asked): Deelnemer['rooms'] => ({
  ...(analyse ? { analyse } : {}),
  ...(plan ? { plan } : {}),
})

/** Only what is another than it was. */
function changeOf(before: Deelnemer, after: Deelnemer): PlaceChange {
  const { rol, until, purpose, grondslag, doorbreking, rooms } = after
  return {
    ...(rol === before.rol ? {} : { rol }),
    ...(until === before.until ? {} : { until }),
    ...(purpose === before.purpose ? {} : { purpose }),
    ...(grondslag === before.grondslag ? {} : { grondslag }),
    ...(doorbreking === before.doorbreking ? {} : { doorbreking }),
    ...(ROOMS.every((room) => rooms[room] === before.rooms[room]) ? {} : { rooms }),
  }
}

/** CA33, CA11, CA38 */
function whyNotThisRol(casus: Casus, place: Deelnemer, { rol }: Deelnemer, { at, kindOf }: Facts): Refusal | null {
  if (rol === place.rol) return null
  const kind = kindOf(place.personId)
  if (kind === null) return { reason: 'no-such-person' }
  if (!isProfessionalRol(rol) || !isProfessionalRol(place.rol) || !ROL_FOR[rol].includes(kind))
    return { reason: 'rol-not-for-person' }
  if (vervangenAt(casus, place)) return { reason: 'other-rol' }
  const others = placesOf(casus, place.personId, at).filter(({ id }) => id !== place.id)
  return others.some((other) => other.rol === rol) ? { reason: 'already-deelnemer' } : null
}

/** CA10, CA38 */
function whyNotThisLong(casus: Casus, place: Deelnemer, { rol, until }: Deelnemer, { at }: Facts): Refusal | null {
  const replaced = vervangenAt(casus, place)
  if ((rol === 'gast' || replaced) && until === null) return { reason: 'needs-end-date' }
  if (until !== null && until <= at) return { reason: 'date-is-past' }
  const last = replaced?.until ?? null
  return until !== null && until !== place.until && last !== null && until > last
    ? { reason: 'longer-than-place' }
    : null
}

/** CA12, CA18: what a rol brings by itself is not given by who changes it; what becomes wider than it was is. */
function whyNotTheseRooms(casus: Casus, place: Deelnemer, after: Deelnemer, { at, by }: Facts): Refusal | null {
  for (const room of ROOMS) {
    const asked = after.rooms[room]
    if (asked && entryOf(room, after.rol) === 'never') return { reason: 'room-not-for-rol', room }
    const isGiven = after.rol === place.rol || asked !== undefined
    const level = levelAt(after, room)
    if (isGiven && !isWithin(level, levelAt(place, room)) && !isWithin(level, placeLevel(casus, by, room, at)))
      return { reason: 'room-not-yours', room }
  }
  return null
}

const levelAt = ({ rol, rooms }: Pick<Deelnemer, 'rol' | 'rooms'>, room: (typeof ROOMS)[number]): Level => {
  const entry = entryOf(room, rol)
  if (entry === 'default') return rooms[room] ?? 'write'
  return entry === 'invited' ? (rooms[room] ?? 'none') : 'none'
}

/** CA34: another rol or another ground can open more, and a later day does. */
const isWider = (before: Deelnemer, after: Deelnemer): boolean =>
  after.rol !== before.rol ||
  after.grondslag !== before.grondslag ||
  after.doorbreking !== before.doorbreking ||
  endOf(after) > endOf(before) ||
  ROOMS.some((room) => !isWithin(levelAt(after, room), levelAt(before, room)))

const endOf = ({ until }: Deelnemer): number => until ?? Number.POSITIVE_INFINITY

/** CA6, CA37: of a table that has somebody who stays, the last one stays. */
function whyNobodyStays(casus: Casus, place: Deelnemer, after: Deelnemer, facts: Facts): Refusal | null {
  const isLess = after.rol !== place.rol || endOf(after) < endOf(place)
  return isLess ? whyNotWithout(casus, place, facts, after) : null
}

/** Why the table cannot do without this place, or with what it becomes. */
export function whyNotWithout(
  casus: Casus,
  { id, rol, personId }: Deelnemer,
  facts: Facts,
  after: Deelnemer | null = null,
): Refusal | null {
  const { at } = facts
  const counts = hasAccount(facts)
  const left = [...tableAt(casus, at).filter((other) => other.id !== id), ...(after ? [after] : [])]
  const staying = left.filter((deelnemer) => deelnemer.until === null && counts(deelnemer.personId))
  const isOne = (rollen: readonly Rol[]) => rollen.includes(rol) && counts(personId)
  // CA6: one with an end date, or without an account, would leave it without.
  if (isOne(COORDINATING) && !staying.some((other) => (COORDINATING as readonly Rol[]).includes(other.rol)))
    return { reason: 'last-coordinator' }
  if (casus.phase !== 'uitgestroomd' || !isOne(['casemanager'])) return null
  return staying.some((other) => other.rol === 'casemanager') ? null : { reason: 'last-casemanager' }
}
