// Dates as people read them, on the calendar of the region.
import { expect, test } from 'vitest'
import {
  ageOn,
  calendarDateText,
  dateText,
  dayText,
  fullMomentText,
  lastDayText,
  momentText,
} from '#shared/text/dates.ts'

const at = (iso: string) => Date.parse(iso)
const NOW = at('2026-11-21T14:00:00+01:00')

test('a date names its year only when it is another', () => {
  expect(dateText(at('2026-10-20T15:40:00+02:00'), NOW)).toBe('20 oktober')
  expect(dateText(at('2025-10-20T15:40:00+02:00'), NOW)).toBe('20 oktober 2025')
})

test('today and yesterday are words, also around midnight of the region', () => {
  expect(momentText(at('2026-11-21T00:05:00+01:00'), NOW)).toBe('vandaag om 00:05')
  expect(dayText(at('2026-11-20T23:55:00+01:00'), NOW)).toBe('gisteren')
  expect(dayText(at('2026-11-19T12:00:00+01:00'), NOW)).toBe('donderdag 19 november')
})

test('what is kept or printed names the whole date, whenever it is read', () => {
  expect(fullMomentText(at('2026-11-21T00:05:00+01:00'))).toBe('op 21 november 2026 om 00:05')
})

test('a place that ends at midnight holds until the day before', () => {
  expect(lastDayText(at('2027-02-01T00:00:00+01:00'))).toBe('31 januari 2027')
})

test('a birthday counts from that day on, 29 February too', () => {
  expect(ageOn('2013-11-22', NOW)).toBe(12)
  expect(ageOn('2013-11-21', NOW)).toBe(13)
  expect(ageOn('2012-02-29', at('2027-02-28T12:00:00+01:00'))).toBe(14)
  expect(ageOn('2012-02-29', at('2027-03-01T12:00:00+01:00'))).toBe(15)
})

test('a calendar date has no time zone', () => {
  expect(calendarDateText('2013-03-14')).toBe('14 maart 2013')
})
