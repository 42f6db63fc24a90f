// Who may enter which room: how one gets in by rol (entry.ts), what the state of the casus then allows, and what who decides said.
// Data first, one function after.
import {
  isTableRoom,
  type LiveRoom,
  ownerOf,
  type RoomKind,
  roomKindOf,
  type TableRoom,
} from '#shared/document/rooms.ts'
import type { MdoId, PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'
import type { ReadOnlyReason } from '#shared/protocol/live.ts'
import { type Casus, type Deelnemer, placesOf } from './casus.ts'
import { isCleared } from './clearance.ts'
import { type Entry, entryOf } from './entry.ts'
import { mdoOf } from './mdo.ts'
import { turnsAt } from './moments.ts'
import { isRefused } from './toestemming.ts'

/** Raised with every change of meaning: the log cites it as the policy that decided. */
export const ACCESS_VERSION = 4

/** What the state of the casus allows at most. In analyse, plan and uitvoering the state of the analyse tells. */
export const STANDINGS = [
  'signaal',
  'intake',
  'elders',
  'concept',
  'stilgezet',
  'aangeboden',
  'ondertekend',
  'uitgestroomd',
  'gesloten',
] as const
export type Standing = (typeof STANDINGS)[number]

export type Level = 'none' | 'read' | 'write'

export const ALLOWS: Readonly<Record<RoomKind, Readonly<Record<Standing, Level>>>> = {
  analyse: {
    signaal: 'none',
    intake: 'none',
    elders: 'none',
    concept: 'write',
    stilgezet: 'read',
    aangeboden: 'read',
    ondertekend: 'read',
    uitgestroomd: 'read',
    gesloten: 'none',
  },
  plan: {
    signaal: 'none',
    intake: 'none',
    elders: 'none',
    concept: 'write',
    stilgezet: 'write',
    aangeboden: 'write',
    ondertekend: 'write',
    uitgestroomd: 'read',
    gesloten: 'none',
  },
  verhaal: {
    signaal: 'none',
    intake: 'write',
    elders: 'read',
    concept: 'write',
    stilgezet: 'write',
    aangeboden: 'write',
    ondertekend: 'write',
    uitgestroomd: 'write',
    gesloten: 'none',
  },
  inbreng: {
    signaal: 'none',
    intake: 'write',
    elders: 'read',
    concept: 'write',
    stilgezet: 'write',
    aangeboden: 'write',
    ondertekend: 'write',
    uitgestroomd: 'read',
    gesloten: 'none',
  },
  afgeschermd: {
    signaal: 'none',
    intake: 'write',
    elders: 'read',
    concept: 'write',
    stilgezet: 'write',
    aangeboden: 'write',
    ondertekend: 'write',
    uitgestroomd: 'read',
    gesloten: 'none',
  },
  mdo: {
    signaal: 'none',
    intake: 'none',
    elders: 'none',
    concept: 'write',
    stilgezet: 'write',
    aangeboden: 'write',
    ondertekend: 'write',
    uitgestroomd: 'read',
    gesloten: 'none',
  },
}

export function standingOf(casus: Casus): Standing {
  switch (casus.phase) {
    case 'analyse':
    case 'plan':
    case 'uitvoering':
      return casus.analyse.status
    default:
      return casus.phase
  }
}

export interface RoomAccess {
  readonly level: Level
  /** For the log: which row of which table decided. */
  readonly rule: string
  readonly readOnlyBecause: ReadOnlyReason | null
  readonly rollen: readonly Rol[]
  /** When this becomes something else by itself: a place that ends on a day, a birthday, gezag that begins or ends. */
  readonly changesAt: number | null
  readonly late: LateRights
}

/** Of text that comes in while the room stands still (achtergebleven tekst). Everybody who reads the room reads his own. */
export interface LateRights {
  readonly leaves: boolean
  readonly readsAll: boolean
}

const NO_LATE: LateRights = { leaves: false, readsAll: false }

const RANK: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 }
const lower = (a: Level, b: Level): Level => (RANK[a] <= RANK[b] ? a : b)

/** AC1: whoever has no active place at the table gets `none`; of several places the widest counts. */
export function accessTo(casus: Casus | null, personId: PersonId, room: LiveRoom, at: number): RoomAccess {
  const access = accessNow(casus, personId, room, at)
  if (!casus) return access
  const turns = turnsAt(casus, at, (moment) => accessNow(casus, personId, room, moment).level)
  return { ...access, changesAt: earliest(access.changesAt, turns) }
}

function accessNow(casus: Casus | null, personId: PersonId, room: LiveRoom, at: number): RoomAccess {
  const kind = roomKindOf(room)
  const places = casus ? placesOf(casus, personId, at) : []
  const rollen = places.map((place) => place.rol)
  const none: RoomAccess = {
    level: 'none',
    rule: `access@${ACCESS_VERSION} ${kind}/no-place`,
    readOnlyBecause: null,
    rollen,
    changesAt: firstEnd(places),
    late: NO_LATE,
  }
  if (!casus) return none

  const standing = standingOf(casus)
  const access = places.reduce<RoomAccess>((widest, place) => {
    const refused = isTableRoom(room) && isRefused(casus, place, room, at)
    const level = refused ? 'none' : lower(levelOf(casus, place, room), ALLOWS[kind][standing])
    const entry = refused ? 'refused' : entryAt(casus, place, kind)
    const rule = `access@${ACCESS_VERSION} ${kind}/${place.rol}/${entry}/${standing}`
    // The first refusal is the one to cite; after that only a wider place replaces.
    if (widest !== none && RANK[level] <= RANK[widest.level]) return widest
    return { ...none, level, rule, readOnlyBecause: level === 'read' ? readOnlyBecause(kind, standing) : null }
  }, none)
  return access.level === 'none' ? access : { ...access, late: lateRights(casus, places, personId, room) }
}

/** AC12: who writes in the room when it is open may leave text; who signs and who offered read what all left. */
function lateRights(casus: Casus, places: readonly Deelnemer[], personId: PersonId, room: LiveRoom): LateRights {
  if (room !== 'analyse' || !('analyse' in casus)) return NO_LATE
  const { analyse } = casus
  const standing = standingOf(casus)
  const standsStill = standing === 'stilgezet' || standing === 'aangeboden' || standing === 'ondertekend'
  const isOfferer = (analyse.status === 'stilgezet' || analyse.status === 'aangeboden') && analyse.by === personId
  return {
    leaves: standsStill && places.some((place) => levelOf(casus, place, room) === 'write'),
    readsAll: isOfferer || places.some(({ rol }) => rol === 'gedragswetenschapper'),
  }
}

const earliest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

const firstEnd = (places: readonly Deelnemer[]): number | null =>
  places.reduce<number | null>((first, { until }) => earliest(first, until), null)

/** MD12: how far the MDO itself lets in: to write while it is open, then to read what was not thrown away. */
export function mdoStandingOf(casus: Casus, mdoId: MdoId): Level | null {
  const mdo = 'mdos' in casus ? mdoOf(casus, mdoId) : null
  if (!mdo || mdo.status === 'planned' || mdo.status === 'cancelled') return null
  if (mdo.status === 'open') return 'write'
  return mdo.kladblok === 'placed' ? 'read' : 'none'
}

/** AC20: what is one’s own stays open to who was invited to tell it, whatever became of the gezag. */
function entryAt(casus: Casus, place: Deelnemer, kind: RoomKind): Entry {
  const entry = entryOf(kind, place.rol)
  const invitedAs = casus.deelnemers.find(({ id }) => id === place.id)?.rol
  return entry === 'never' && invitedAs && entryOf(kind, invitedAs) === 'own' ? 'own' : entry
}

function levelOf(casus: Casus, place: Deelnemer, room: LiveRoom): Level {
  const kind = roomKindOf(room)
  const invited = room === 'analyse' || room === 'plan' ? place.rooms[room] : undefined
  switch (entryAt(casus, place, kind)) {
    case 'default':
      return invited ?? 'write'
    case 'invited':
      return invited ?? 'none'
    case 'own':
      return ownerOf(room) === place.id ? 'write' : 'none'
    // AC31: named, each by his own place.
    case 'named':
      return isCleared(casus, place) ? 'write' : 'none'
    case 'mdo':
      return mdoStandingOf(casus, ownerOf(room) as MdoId) ?? 'none'
    default:
      return 'none'
  }
}

/** How far this person comes in a room by his places, whatever the state of the casus allows today. */
export const placeLevel = (casus: Casus, personId: PersonId, room: TableRoom, at: number): Level =>
  placesOf(casus, personId, at).reduce<Level>((widest, place) => {
    const level = isRefused(casus, place, room, at) ? 'none' : levelOf(casus, place, room)
    return RANK[level] > RANK[widest] ? level : widest
  }, 'none')

export const isWithin = (asked: Level, own: Level): boolean => RANK[asked] <= RANK[own]

/** AC7: where the state would let him write, it is the invitation; the plan stays open while the analyse is offered. */
function readOnlyBecause(kind: RoomKind, standing: Standing): ReadOnlyReason {
  if (ALLOWS[kind][standing] === 'write') return kind === 'mdo' ? 'mdo-closed' : 'invited-to-read'
  if (standing === 'uitgestroomd') return 'flowed-out'
  if (standing === 'elders') return 'elders'
  if (standing === 'ondertekend') return 'signed'
  if (standing === 'stilgezet' || standing === 'aangeboden') return 'offered'
  throw new Error(`nothing makes ${standing} read only`)
}

/**
 * SY47: whether he had a place here, and this room is closed to him now. Not of a casus that nobody here knows, nor of a room that is
 * not there yet: after a restore of an earlier moment both may come back.
 */
export function wasTakenAway(casus: Casus | null, personId: PersonId, room: LiveRoom, at: number): boolean {
  if (!casus?.deelnemers.some((deelnemer) => deelnemer.personId === personId)) return false
  if (accessTo(casus, personId, room, at).level !== 'none') return false
  return placesOf(casus, personId, at).length === 0 || isThereYet(casus, room)
}

function isThereYet(casus: Casus, room: LiveRoom): boolean {
  const [kind, standing] = [roomKindOf(room), standingOf(casus)]
  if (kind === 'mdo' && mdoStandingOf(casus, ownerOf(room) as MdoId) === null) return false
  return standing === 'gesloten' || ALLOWS[kind][standing] !== 'none'
}

/** AC5: the signaal and the besluit are read by those who weigh them, and by who reported. */
export const mayReadIntake = (casus: Casus, personId: PersonId, at: number): boolean =>
  // CA48
  casus.phase !== 'gesloten' &&
  placesOf(casus, personId, at).some(
    ({ rol }) =>
      rol === 'casemanager' ||
      rol === 'plancoordinator' ||
      rol === 'gedragswetenschapper' ||
      personId === casus.signaal.reportedBy,
  )
