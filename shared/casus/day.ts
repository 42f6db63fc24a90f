// Days as people here count them: the date in Amsterdam, as yyyy-mm-dd. Dates compare as strings.

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

const QUARTER = 15 * 60 * 1000
const MOST_KEPT = 2_000
const known = new Map<number, string>()

/** Asked many times in one answer; within a quarter of an hour by the clock no day begins. */
export function dayOf(at: number): string {
  const quarter = Math.floor(at / QUARTER)
  const kept = known.get(quarter)
  if (kept) return kept
  if (known.size >= MOST_KEPT) known.clear()
  const day = DAY.format(at)
  known.set(quarter, day)
  return day
}

/** Who was born on 29 February has his birthday on 1 March in other years. */
export function ageOn(born: string, at: number): number {
  const day = dayOf(at)
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) >= born.slice(5) ? years : years - 1
}

/** The day on which somebody becomes this old. */
export function birthdayOf(born: string, age: number): string {
  const day = `${String(Number(born.slice(0, 4)) + age).padStart(4, '0')}${born.slice(4)}`
  return isDay(day) ? day : day.replace('02-29', '03-01')
}

const isDay = (day: string): boolean => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false

const HOUR = 60 * 60 * 1000

/** Midnight in Amsterdam, one hour or two before that of Greenwich: the clocks there change later in the night. */
export function startOfDay(day: string): number {
  const summer = Date.parse(`${day}T00:00Z`) - 2 * HOUR
  return dayOf(summer) === day ? summer : summer + HOUR
}

export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00Z`) + 24 * HOUR).toISOString().split('T')[0]!
