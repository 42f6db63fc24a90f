// What the commands are made of: sentences, days, moments. Parsed once at the edge.
import * as v from 'valibot'

/** Half a character, as a text cut off inside an emoji ends with, cannot be in a text that gets a fingerprint. */
const words = v.pipe(
  v.string(),
  v.transform((typed) => typed.toWellFormed()),
  v.trim(),
)

export const sentence = (max: number) => v.pipe(words, v.minLength(1), v.maxLength(max))

/** In the own words of who answers; may be empty. */
export const ownWords = v.pipe(words, v.maxLength(4000))

/** yyyy-mm-dd of a day that exists: 31 February does not. */
export const date = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false),
)

/** After this there are no days. */
const LAST_MOMENT = 8_640_000_000_000_000

/** Milliseconds since 1970. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT))

/** Of an uitzondering: why, what was weighed, who was asked, whether the family knows, and its last day. */
export const weighed = {
  reason: sentence(2000),
  weighing: sentence(4000),
  /** Name and profession. */
  consulted: sentence(200),
  told: v.boolean(),
  toldHow: sentence(1000),
  until: date,
}

/** hh:mm on the wall. */
export const clock = v.pipe(v.string(), v.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/))

export const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
