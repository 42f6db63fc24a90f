// Who decides who may read, what they said, and what follows from it for one person and one text. Derived at the moment of asking:
// a birthday or the end of gezag needs no event.

import type { TableRoom } from '#shared/document/rooms.ts'
import type { DeelnemerId, PersonId } from '#shared/ids.ts'
import { type Casus, type Deelnemer, placesOf, tableAt } from './casus.ts'
import { entryOf } from './entry.ts'
import { ageAt, GEZAG_ROLLEN, personAt, type Recorder, todayAt, unableAt } from './gezag.ts'

/** One word of one who decides, about one person and one text. */
export interface Toestemming extends Recorder {
  readonly given: boolean
  /** The place of who decides. */
  readonly speaker: DeelnemerId
  /** The place of whom it is about. */
  readonly for: DeelnemerId
  readonly room: TableRoom
  /** How who wrote it down knows it; null where it was said here by himself. */
  readonly namens: string | null
}

/** `one-refuses`: of a jeugdige of 12 to 15 and his parents one says no; `without`: shared without toestemming. */
export const UITZONDERINGEN = ['one-refuses', 'without'] as const

export interface Uitzondering extends Recorder {
  readonly kind: (typeof UITZONDERINGEN)[number]
  readonly for: DeelnemerId
  readonly room: TableRoom
  readonly reason: string
  readonly weighing: string
  /** Who was asked for advice. */
  readonly consulted: string
  /** Whether the family was told, and how or why not yet. */
  readonly told: boolean
  readonly toldHow: string
  /** yyyy-mm-dd, the last day. */
  readonly until: string
}

/** DOMAIN: from this age he is heard beside his parents, and from the next he decides himself. */
export const HEARD_FROM_AGE = 12
export const DECIDES_FROM_AGE = 16
export const ADULT_FROM_AGE = 18

/** GZ4: who decides today who may read about the jeugdige. */
export function decidersAt(casus: Casus, at: number): Deelnemer[] {
  const table = tableAt(casus, at)
  const parents = table.filter(({ rol }) => GEZAG_ROLLEN.includes(rol))
  const jeugdige = table.filter(({ rol }) => rol === 'jeugdige')
  const age = ageAt(casus, at)
  if (age !== null && age < HEARD_FROM_AGE) return parents
  const unable = unableAt(casus, at)
  if (unable) {
    const representative = table.filter(
      ({ id, personId }) => id === unable.representative || personId === representedBy(casus, unable.representative),
    )
    return age !== null && age >= ADULT_FROM_AGE ? representative : distinct([...parents, ...representative])
  }
  // An unknown age counts as one at which all of them are asked.
  return age !== null && age >= DECIDES_FROM_AGE ? jeugdige : [...jeugdige, ...parents]
}

const representedBy = (casus: Casus, id: DeelnemerId | null): PersonId | null => id && personAt(casus, id)

const distinct = (places: readonly Deelnemer[]): Deelnemer[] =>
  places.filter(({ id }, index) => places.findIndex((other) => other.id === id) === index)

export const decidesAt = (casus: Casus, personId: PersonId, at: number): boolean =>
  decidersAt(casus, at).some((decider) => decider.personId === personId)

/** GZ5: from sixteen a parent reads what is his own and what binds him, unless he decides in the jeugdige’s stead. */
export function isNarrowed(casus: Casus, place: Deelnemer, at: number): boolean {
  const age = ageAt(casus, at)
  return (
    age !== null && age >= DECIDES_FROM_AGE && GEZAG_ROLLEN.includes(place.rol) && !decidesAt(casus, place.personId, at)
  )
}

/**
 * Whom a word about this text concerns: who was invited to it, a professional for whom toestemming breaks the secrecy, a
 * pleegouder, for whom texts are made as well, and a parent from sixteen.
 */
export function asksToestemming(casus: Casus, place: Deelnemer, room: TableRoom, at: number): boolean {
  switch (entryOf(room, place.rol)) {
    case 'default':
      return place.doorbreking === 'toestemming'
    case 'invited':
      return place.rooms[room] !== undefined || place.rol === 'pleegouder'
    default:
      return isNarrowed(casus, place, at)
  }
}

export interface Said {
  readonly state: 'given' | 'refused' | 'unsaid'
  /** The words that make it so, the last of each who spoke. */
  readonly words: readonly Toestemming[]
  /** What makes a refusal not count. */
  readonly uitzondering: Uitzondering | null
}

/** What of a word says whether it counts, whatever it is about. */
type Word = Pick<Toestemming, 'seq' | 'given' | 'speaker'>

/** GZ7: the last word of each counts. A refusal stands until who said it, or who decides since, says yes. */
export function countedWords<One extends Word>(casus: Casus, said: readonly One[], at: number) {
  const words = [...new Map(said.map((word) => [personAt(casus, word.speaker), word] as const)).values()]
  const given = words.filter((word) => word.given && isByDecider(casus, word, at))
  const refused = words.filter(
    (word) => !word.given && (isByDecider(casus, word, at) || !given.some(({ seq }) => seq > word.seq)),
  )
  return { given, refused }
}

function isByDecider(casus: Casus, { speaker }: Pick<Word, 'speaker'>, at: number): boolean {
  const person = personAt(casus, speaker)
  return person !== null && decidesAt(casus, person, at)
}

/** GZ15: a yes can be said again over what somebody refused after it who decides no longer. */
export function isSaidAlready(
  casus: Casus,
  last: Word | null | undefined,
  given: boolean,
  said: readonly Word[],
  at: number,
): boolean {
  if (!last || last.given !== given) return false
  const { refused } = countedWords(casus, said, at)
  return !given || !refused.some((word) => word.seq > last.seq && !isByDecider(casus, word, at))
}

/** Everything that was ever said about this person and this text. */
export const wordsAbout = (casus: Casus, personId: PersonId, room: TableRoom): Toestemming[] =>
  casus.facts.toestemmingen.filter((word) => word.room === room && personAt(casus, word.for) === personId)

export function saidOf(casus: Casus, personId: PersonId, room: TableRoom, at: number): Said {
  const about = (fact: { readonly for: DeelnemerId; readonly room: TableRoom }) =>
    fact.room === room && personAt(casus, fact.for) === personId
  const { given, refused } = countedWords(casus, wordsAbout(casus, personId, room), at)
  const today = todayAt(casus, at)
  const uitzondering = casus.facts.uitzonderingen.findLast((one) => about(one) && today <= one.until) ?? null
  const standing = refused.filter(({ seq }) => !uitzondering || seq > uitzondering.seq)
  if (standing.length > 0) return { state: 'refused', words: standing, uitzondering: null }
  if (refused.length > 0) return { state: 'given', words: refused, uitzondering }
  if (given.length > 0) return { state: 'given', words: given, uitzondering: null }
  return { state: uitzondering ? 'given' : 'unsaid', words: [], uitzondering }
}

/** GZ8: whether a refusal keeps this place out of the room. Who was invited without a word against it comes in. */
export const isRefused = (casus: Casus, place: Deelnemer, room: TableRoom, at: number): boolean =>
  asksToestemming(casus, place, room, at) && saidOf(casus, place.personId, room, at).state === 'refused'

/** What of a text made for the family this person may read today: nothing, his own part of it, or all that was made for him. */
export type Share = 'none' | 'part' | 'all'

/** GZ9, and CA48: of a casus that is closed nothing. */
export function shareOf(casus: Casus, personId: PersonId, room: TableRoom, at: number): Share {
  if (casus.phase === 'gesloten') return 'none'
  const shares = placesOf(casus, personId, at).map((place): Share => {
    if (!READING_ROLLEN.includes(place.rol)) return 'none'
    if (isNarrowed(casus, place, at)) {
      if (saidOf(casus, personId, room, at).state === 'given') return 'all'
      return room === 'plan' ? 'part' : 'none'
    }
    return isRefused(casus, place, room, at) ? 'none' : 'all'
  })
  return shares.includes('all') ? 'all' : shares.includes('part') ? 'part' : 'none'
}

const READING_ROLLEN: readonly string[] = ['jeugdige', 'ouderMetGezag', 'voogd', 'pleegouder']
