// What a form checks before it sends: only what the server would refuse as well, in the words of this field.
import { FORM } from '#shared/text/common.ts'

export const checkText = (value: string, max: number): string | null => {
  if (value.trim() === '') return FORM.fillIn
  return value.trim().length > max ? FORM.tooLong(max) : null
}

export const checkChoice = (value: unknown): string | null => (value ? null : FORM.choose)

/** Of a record of errors, whether there is none. */
export const isComplete = (errors: Readonly<Record<string, string | null>>): boolean =>
  Object.values(errors).every((error) => error === null)

/** The moment after the last day, because a place holds up to and including it. */
export function endOfDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day + 1).getTime()
}
