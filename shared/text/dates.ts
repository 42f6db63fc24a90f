// Dates and times as Dutch people read them, always in the time zone of the region. Written out: no 19-11-'26.

const ZONE = 'Europe/Amsterdam'
const DAY = 24 * 60 * 60 * 1000

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, ...options })

const fullDate = format({ day: 'numeric', month: 'long', year: 'numeric' })
const shortDate = format({ day: 'numeric', month: 'long' })
const weekday = format({ weekday: 'long', day: 'numeric', month: 'long' })
const clock = format({ hour: '2-digit', minute: '2-digit' })
const sortable = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** yyyy-mm-dd on the wall calendar of the region. */
export const dayOf = (at: number): string => sortable.format(at)

/** 19 november, or 19 november 2025 when it is not this year. */
export const dateText = (at: number, now = Date.now()): string =>
  dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? shortDate.format(at) : fullDate.format(at)

export const fullDateText = (at: number): string => fullDate.format(at)

/** From yyyy-mm-dd, which has no time zone. */
export const calendarDateText = (date: string): string => fullDate.format(Date.parse(`${date}T12:00:00Z`))

export const timeText = (at: number): string => clock.format(at)

/** vandaag, gisteren, or donderdag 19 november. */
export function dayText(at: number, now = Date.now()): string {
  if (dayOf(at) === dayOf(now)) return 'vandaag'
  if (dayOf(at) === dayOf(now - DAY)) return 'gisteren'
  return dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4) ? weekday.format(at) : fullDate.format(at)
}

/** vandaag om 14:32, gisteren om 09:05, op 19 november om 16:25. */
export function momentText(at: number, now = Date.now()): string {
  const day = dayText(at, now)
  if (day === 'vandaag' || day === 'gisteren') return `${day} om ${timeText(at)}`
  return `op ${dateText(at, now)} om ${timeText(at)}`
}

/** op 19 november 2026 om 16:25: what is kept or printed is read on another day. */
export const fullMomentText = (at: number): string => `op ${fullDateText(at)} om ${timeText(at)}`

/** The last day on which something still holds, for an end that is a moment. */
export const lastDayText = (until: number): string => fullDateText(until - 1)

export function ageOn(born: string, now = Date.now()): number {
  const [year = 0, month = 0, day = 0] = born.split('-').map(Number)
  const [nowYear = 0, nowMonth = 0, nowDay = 0] = dayOf(now).split('-').map(Number)
  return nowYear - year - (nowMonth < month || (nowMonth === month && nowDay < day) ? 1 : 0)
}
