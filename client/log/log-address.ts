// What is asked of the log stands in the address, so that a question can be kept, shared and gone back to.
import * as v from 'valibot'
import { LogFilter, LogQuery } from '#shared/protocol/log.ts'

export const LOG_VIEWS = ['regels', 'personen', 'casussen'] as const
export type LogView = (typeof LOG_VIEWS)[number]

const Asked = v.object({
  weergave: v.fallback(v.optional(v.picklist(LOG_VIEWS), 'regels'), 'regels'),
  ...LogQuery.entries,
})
export type AskedOfLog = v.InferOutput<typeof Asked>

/** What does not parse is not asked. */
export function askedIn(search: string): AskedOfLog {
  const given = Object.fromEntries(new URLSearchParams(search))
  const parsed = v.safeParse(Asked, given)
  if (parsed.success) return parsed.output
  const wrong = new Set(parsed.issues.map((issue) => v.getDotPath(issue)))
  return v.parse(Asked, Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name))))
}

export const filterOf = (asked: AskedOfLog): LogFilter => v.parse(LogFilter, asked)

/** Without a question mark where nothing is asked. */
export function searchOf(asked: Partial<Record<keyof AskedOfLog, string | number | undefined>>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '' && value !== 'regels')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return search && `?${search}`
}
