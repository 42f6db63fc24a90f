// Who may see which text, on what ground and until when: read from the functions that decide it, never decided here.
import { isTableRoom, type OwnKind, ownRoomOf, type TableRoom } from '#shared/document/rooms.ts'
import type { PersonId } from '#shared/ids.ts'
import { isColleague, isProfessionalRol } from '#shared/people.ts'
import { accessTo, type Level } from './access.ts'
import { type Casus, type Deelnemer, type Doorbreking, placesOf, rollenOf, tableAt } from './casus.ts'
import { lastWordOf } from './decide-facts.ts'
import { entryOf } from './entry.ts'
import { turnsAt } from './moments.ts'
import {
  asksToestemming,
  decidersAt,
  decidesAt,
  isNarrowed,
  isSaidAlready,
  type Said,
  type Share,
  saidOf,
  shareOf,
  wordsAbout,
} from './toestemming.ts'
import { ownTextPlace, readsAsProfessional } from './verhaal.ts'

/** The columns: the texts of the table, the crisiskaart, what family members tell, and what school or a guest brings in. */
export const SEEN_TEXTS = ['analyse', 'plan', 'crisiskaart', 'verhaal', 'inbreng'] as const
export type SeenText = (typeof SEEN_TEXTS)[number]

export type SightGround =
  | Exclude<Doorbreking, 'toestemming'>
  /** Said so by who decides; noted with the invitation; said no; read along all the same. */
  | 'toestemming'
  | 'invitation'
  | 'refused'
  | 'uitzondering'
  /** It is about him, he cares for the jeugdige, or it is his own. */
  | 'family'
  | 'own'
  /** From sixteen: what binds a parent, and the rest after toestemming. */
  | 'own-part'
  | 'asks-jeugdige'
  /** What was shared with those who help. */
  | 'shared'
  | 'not-yet'
  /** The casus is closed. */
  | 'closed'
  | 'not-for-rol'

export interface Sight {
  readonly text: SeenText
  readonly level: Level | 'part'
  readonly ground: SightGround
  readonly until: number | null
}

export const roomOfText = (text: SeenText): TableRoom | null =>
  text === 'crisiskaart' ? 'plan' : isTableRoom(text) ? text : null

/** WS1 */
export function sightOf(casus: Casus, personId: PersonId, text: SeenText, at: number): Sight {
  const { level, ground } = sightNow(casus, personId, text, at)
  const turn = turnsAt(casus, at, (moment) => sightNow(casus, personId, text, moment).level)
  const ends = level === 'none' ? [] : placesOf(casus, personId, at).map(({ until }) => until)
  // Of several places the last to end is the one that counts, unless the answer turns before.
  const end = ends.length === 0 || ends.includes(null) ? null : Math.max(...ends.flatMap((until) => until ?? []))
  const until = turn === null || end === null ? (turn ?? end) : Math.min(turn, end)
  return { text, level, ground, until }
}

type SightNow = Pick<Sight, 'level' | 'ground'>
const NOT_FOR_ROL: SightNow = { level: 'none', ground: 'not-for-rol' }

function sightNow(casus: Casus, personId: PersonId, text: SeenText, at: number): SightNow {
  if (casus.phase === 'gesloten') return { level: 'none', ground: 'closed' }
  const room = roomOfText(text)
  if (text === 'verhaal' || text === 'inbreng') return ownTextSight(casus, text, personId, at)
  if (room === null) throw new Error(`no room holds ${text}`)
  const { level } = accessTo(casus, personId, room, at)
  const places = placesOf(casus, personId, at)
  const asking = places.find((place) => asksToestemming(casus, place, room, at))
  const said = saidOf(casus, personId, room, at)
  if (level !== 'none') {
    const shown = text === 'crisiskaart' ? 'read' : level
    return { level: shown, ground: asking ? groundOfWord(said) : groundOfPlaces(places) }
  }
  if (places.some((place) => isProfessionalRol(place.rol))) {
    if (asking && said.state === 'refused') return { level: 'none', ground: 'refused' }
    return isOpenLater(casus, places, room) ? { level: 'none', ground: 'not-yet' } : NOT_FOR_ROL
  }
  return familySight(casus, places, text, room, shareOf(casus, personId, room, at), said, at)
}

function familySight(
  casus: Casus,
  places: readonly Deelnemer[],
  text: SeenText,
  room: TableRoom,
  share: Share,
  said: Said,
  at: number,
): SightNow {
  const narrowed = places.some((place) => isNarrowed(casus, place, at))
  switch (share) {
    case 'all':
      return { level: 'read', ground: narrowed ? groundOfWord(said) : 'family' }
    case 'part':
      return { level: text === 'crisiskaart' ? 'read' : 'part', ground: 'own-part' }
    case 'none':
      if (narrowed) return { level: 'none', ground: 'asks-jeugdige' }
      return places.some((place) => asksToestemming(casus, place, room, at)) && said.state === 'refused'
        ? { level: 'none', ground: 'refused' }
        : NOT_FOR_ROL
  }
}

/** Before the besluit there is nothing for anybody. */
const isOpenLater = (casus: Casus, places: readonly Deelnemer[], room: TableRoom): boolean =>
  !('analyse' in casus) &&
  places.some(({ rol, rooms }) => entryOf(room, rol) === 'default' || rooms[room] !== undefined)

function groundOfWord({ state, words, uitzondering }: Said): SightGround {
  if (uitzondering) return 'uitzondering'
  return state === 'given' && words.length > 0 ? 'toestemming' : 'invitation'
}

function groundOfPlaces(places: readonly Deelnemer[]): SightGround {
  const grounds = places.flatMap(({ doorbreking }) => (doorbreking === 'toestemming' ? [] : [doorbreking]))
  return grounds[0] ?? 'invitation'
}

function ownTextSight(casus: Casus, kind: OwnKind, personId: PersonId, at: number): SightNow {
  const own = ownTextPlace(casus, kind, personId, at)
  if (own) return { level: accessTo(casus, personId, ownRoomOf(kind, own.id), at).level, ground: 'own' }
  return readsAsProfessional(casus, personId, at) ? { level: 'read', ground: 'shared' } : NOT_FOR_ROL
}

/** WS2: whose row this reader gets. Colleagues get all; who decides, and who reads what was made for the family, professionals too. */
export function rowsFor(casus: Casus, reader: PersonId, at: number): Deelnemer[] {
  const table = tableAt(casus, at)
  const people = table.filter(
    ({ personId }, index) => table.findIndex((other) => other.personId === personId) === index,
  )
  if (isColleague(rollenOf(casus, reader, at))) return people
  const decides = decidesAt(casus, reader, at)
  const reads = decides || isAbout(casus, reader, at)
  return people.filter(({ personId }) => {
    if (personId === reader) return true
    // WS3: what the family was not told yet is not told here.
    if (!reads || isUntold(casus, personId, at)) return false
    const isFamily = !rollenOf(casus, personId, at).some(isProfessionalRol)
    return !isFamily || (decides && asksAnywhere(casus, personId, at))
  })
}

const ABOUT: readonly string[] = ['jeugdige', 'ouderMetGezag', 'voogd', 'pleegouder']
const isAbout = (casus: Casus, personId: PersonId, at: number): boolean =>
  rollenOf(casus, personId, at).some((rol) => ABOUT.includes(rol))

const TABLE_TEXTS: readonly TableRoom[] = ['analyse', 'plan']

const asksAnywhere = (casus: Casus, personId: PersonId, at: number): boolean =>
  placesOf(casus, personId, at).some((place) => TABLE_TEXTS.some((room) => asksToestemming(casus, place, room, at)))

const isUntold = (casus: Casus, personId: PersonId, at: number): boolean =>
  TABLE_TEXTS.some((room) => saidOf(casus, personId, room, at).uitzondering?.told === false)

/** What one who decides can say of this person and text now; null for everybody else, and where no word is asked. */
export function sayableBy(
  casus: Casus,
  reader: PersonId,
  about: PersonId,
  text: SeenText,
  at: number,
): 'give' | 'withdraw' | null {
  // CA47
  if (!isTableRoom(text) || casus.phase === 'gesloten') return null
  const decider = decidersAt(casus, at).find(({ personId }) => personId === reader)
  const asking = placesOf(casus, about, at).find((place) => asksToestemming(casus, place, text, at))
  if (!decider || !asking || about === reader) return null
  const own = lastWordOf(casus, decider, { personId: about }, text)
  if (own) return isSaidAlready(casus, own, true, wordsAbout(casus, about, text), at) ? 'withdraw' : 'give'
  return isNarrowed(casus, asking, at) ? 'give' : 'withdraw'
}
