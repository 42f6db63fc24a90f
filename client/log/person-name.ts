// How somebody is called in the log: the family has no name there.
import type { LogPerson } from '#shared/protocol/log.ts'
import { LOG } from '#shared/text/log.ts'

/** The begin of an id is enough to tell two apart. */
export const codeOf = (id: string): string => id.slice(0, 8)

export function personName(who: LogPerson | null): string {
  if (!who) return LOG.server
  if (who.name) return who.name
  return who.functie ? LOG.family(who.functie, codeOf(who.id)) : LOG.unknown(codeOf(who.id))
}

export const worksAs = (who: LogPerson | null): string =>
  who?.name ? [who.functie, who.organisatie].filter(Boolean).join(', ') : ''
