// The moments at which the facts of a casus say something else by themselves: midnights in Amsterdam, each the start of a day.
import type { PersonId } from '#shared/ids.ts'
import { isColleague } from '#shared/people.ts'
import { type Casus, rollenOf } from './casus.ts'
import { birthdayOf, dayAfter, startOfDay } from './day.ts'
import { ADULT_FROM_AGE, DECIDES_FROM_AGE, HEARD_FROM_AGE } from './toestemming.ts'

export const AGES = [HEARD_FROM_AGE, DECIDES_FROM_AGE, ADULT_FROM_AGE] as const
export type DecisiveAge = (typeof AGES)[number]

/** GZ12: what will turn, and on which day (yyyy-mm-dd). */
export type Turn =
  | { readonly kind: 'birthday'; readonly age: DecisiveAge; readonly day: string }
  | { readonly kind: 'gezag' | 'wilsbekwaamheid' | 'uitzondering' | 'verspreiding'; readonly day: string }

export function turnsOf({ jeugdige: { born }, facts }: Casus): Turn[] {
  const { gezag, wilsbekwaamheid, uitzonderingen, verspreidingUitzonderingen } = facts
  const bounds = (
    kind: 'gezag' | 'wilsbekwaamheid',
    { from, until }: { from: string; until: string | null },
  ): Turn[] => [{ kind, day: from }, ...(until === null ? [] : [{ kind, day: dayAfter(until) }])]
  const turns: Turn[] = [
    ...(born === null ? [] : AGES.map((age): Turn => ({ kind: 'birthday', age, day: birthdayOf(born, age) }))),
    ...gezag.flatMap((fact) => bounds('gezag', fact)),
    ...wilsbekwaamheid.flatMap((fact) => bounds('wilsbekwaamheid', fact)),
    ...uitzonderingen.map(({ until }): Turn => ({ kind: 'uitzondering', day: dayAfter(until) })),
    ...verspreidingUitzonderingen.map(({ until }): Turn => ({ kind: 'verspreiding', day: dayAfter(until) })),
  ]
  return turns.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** Those that have yet to come, the first one first. */
export const momentsAfter = (casus: Casus, at: number): number[] =>
  [...new Set(turnsOf(casus).map(({ day }) => startOfDay(day)))].filter((moment) => moment > at)

/** The first of them at which the answer is another than now; null where it stays. */
export function turnsAt<T>(casus: Casus, at: number, answer: (at: number) => T): number | null {
  const now = answer(at)
  return momentsAfter(casus, at).find((moment) => answer(moment) !== now) ?? null
}

/** Staff is told this long ahead. */
const WARNED_DAYS = 30

/** GZ16: what colleagues who take part are told on the pages where they work; null where nothing turns, and for everybody else. */
export const nextTurnFor = (casus: Casus, personId: PersonId, at: number): Turn | null =>
  casus.phase !== 'gesloten' && isColleague(rollenOf(casus, personId, at)) ? (turnsSoon(casus, at)[0] ?? null) : null

/** GZ14: what turns within thirty days, the first one first. */
export const turnsSoon = (casus: Casus, at: number): Turn[] =>
  turnsOf(casus).filter(({ day }) => {
    const start = startOfDay(day)
    return start > at && start <= at + WARNED_DAYS * 24 * 60 * 60 * 1000
  })
