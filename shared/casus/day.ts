// Days as people here count them: the date in Amsterdam, as yyyy-mm-dd. Dates compare as strings.

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

export const dayOf = (at: number): string => DAY.format(at)

/** Who was born on 29 February has his birthday on 1 March in other years. */
export function ageOn(born: string, at: number): number {
  const day = dayOf(at)
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) >= born.slice(5) ? years : years - 1
}
