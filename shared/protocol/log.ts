// The log as it is read by the auditor: which kinds of lines there are, what can be asked, and what comes back. A line holds ids
// and no content; of a casus one sees a code, of the family no name.
import * as v from 'valibot'
import { PersonId } from '#shared/ids.ts'
import type { Rol } from '#shared/people.ts'

/** What the norm calls event code: every kind of thing that is logged. */
export const LOG_KINDS = [
  'session.started',
  'session.ended',
  'session.refused',
  'werklijst.read',
  'casus.read',
  'casus.changed',
  'casus.refused',
  'room.entered',
  'room.read',
  'room.refused',
  'room.changed',
  'late.kept',
  'late.read',
  'late.answered',
  'rescued.kept',
  'rescued.read',
  'rescued.answered',
  'snapshot.listed',
  'snapshot.read',
  'people.read',
  'signing.read',
  'version.read',
  'version.exported',
  'rendering.read',
  'rendering.previewed',
  'plan.read',
  'planning.read',
  'log.read',
  'log.exported',
  'verhaal.read',
  'inbreng.read',
  'room.searched',
  'room.purged',
  'mdo.read',
  'mdo-report.read',
  'handover.read',
  'beheer.read',
  'beheer.changed',
  'beheer.refused',
  'rights.changed',
  'code.passed',
  'code.refused',
  'backup.checked',
  'backup.restored',
  'vernietiging.read',
  'vernietiging.carried-out',
  'certificate.read',
] as const
export type LogKind = (typeof LOG_KINDS)[number]

export const OUTCOMES = ['done', 'refused'] as const
export type LogOutcome = (typeof OUTCOMES)[number]

const Day = v.pipe(v.string(), v.isoDate())

/** As it stands in an address. The days are those of the wall calendar of the region, both included. */
export const LogFilter = v.object({
  van: v.optional(Day),
  tot: v.optional(Day),
  persoon: v.optional(PersonId),
  /** The code of a casus, or how it begins. */
  casus: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-z]{4,20}$/))),
  soort: v.optional(v.picklist(LOG_KINDS)),
  uitkomst: v.optional(v.picklist(OUTCOMES)),
})
export type LogFilter = v.InferOutput<typeof LogFilter>

const LogPlace = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))

/** `voor`: only lines before this one, which is where a page ended. */
export const LogQuery = v.object({ ...LogFilter.entries, voor: v.optional(LogPlace) })

export interface LogPerson {
  readonly id: PersonId
  /** `null` for the family: the log tells that somebody was there, not who. */
  readonly name: string | null
  readonly functie: string
  readonly organisatie: string | null
}

export interface LogRow {
  readonly seq: number
  readonly at: number
  readonly kind: LogKind
  readonly action: 'C' | 'R' | 'U' | 'D' | 'E'
  readonly outcome: LogOutcome
  /** `null` for what the server did by itself. */
  readonly who: LogPerson | null
  readonly rollen: readonly Rol[]
  readonly casus: string | null
  readonly object: { readonly type: string; readonly id: string }
  readonly details: readonly { readonly name: string; readonly value: string }[]
  readonly rule: string
  readonly reason: string | null
  readonly session: string | null
}

/** The newest first. */
export interface LogPage {
  readonly rows: readonly LogRow[]
  /** What the next page begins before; `null` where this is the last. */
  readonly older: number | null
}

/** Over everything the filter lets through. */
export interface LogCounts {
  readonly lines: number
  readonly refused: number
  readonly people: readonly {
    readonly who: LogPerson | null
    readonly lines: number
    readonly refused: number
    readonly casussen: number
    readonly last: number
  }[]
  readonly casussen: readonly {
    readonly casus: string
    readonly lines: number
    readonly refused: number
    readonly people: number
    readonly last: number
  }[]
}
