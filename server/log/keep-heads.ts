// Writes the heads of an installation that is served: one a day, and one when it stops. Where the file cannot be written people
// go on, and the technical log says so until it can.
import type { KeyObject } from 'node:crypto'
import type { Db } from '#server/db/open.ts'
import { defectFields, type Logger } from '#server/logger.ts'
import { dayOf } from '#shared/text/dates.ts'
import { addHead, type Head, readHeads } from './heads.ts'
import { hashOfLine, newestLine } from './read.ts'

const LOOK_EVERY = 60_000

interface Needs {
  readonly db: Db
  readonly signing: KeyObject
  readonly clock: () => number
  readonly logger: Logger
}

export interface HeadKeeper {
  /** Writes one where the day has none. */
  look(): void
  /** Writes what came since the last one. */
  stop(): void
}

export function keepHeads(file: string, { db, signing, clock, logger }: Needs): HeadKeeper {
  /** `undefined` until the file could be read. */
  let last: Head | null | undefined

  function begin(): Head | null {
    const known = readHeads(file)
    const newest = known?.heads.at(-1) ?? null
    if (known && known.bad.length > 0) logger('log.heads-bad', { lines: known.bad.length })
    // Whoever changed the log did so while nobody was served: said at once, and by `verify-log` in full.
    if (newest && hashOfLine(db, newest.seq) !== newest.hash) logger('log.not-as-it-was', { seq: newest.seq })
    return newest
  }

  function write(isEnough: (head: Head, day: string) => boolean): void {
    try {
      last = last === undefined ? begin() : last
      const line = newestLine(db)
      const now = clock()
      const day = dayOf(now)
      if (!line || (last && (last.hash === line.hash || isEnough(last, day)))) return
      last = addHead(file, signing, { day, at: new Date(now).toISOString(), ...line })
    } catch (error) {
      logger('log.head-failed', defectFields(error))
    }
  }

  const look = () => write((head, day) => head.day === day)
  const timer = setInterval(look, LOOK_EVERY)
  timer.unref()
  look()
  return {
    look,
    stop() {
      clearInterval(timer)
      write(() => false)
    },
  }
}
