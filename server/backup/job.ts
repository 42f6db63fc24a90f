// The backups of an installation that is served: one a day, tried again an hour after it failed. Each is written down in the log.
import { existsSync } from 'node:fs'
import type { Db } from '#server/db/open.ts'
import type { Key } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Log } from '#server/log/record.ts'
import { defectFields, type Logger } from '#server/logger.ts'
import { type Inspect, type Inspection, inspectApart } from './inspect.ts'
import { type Made, makeBackup } from './make.ts'
import { clearShelf, isBackup, MOST_DAYS, shelf } from './shelf.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const LOOK_EVERY = 60_000

export interface BackupPlace {
  /** On another disk, or better another machine. */
  readonly folder: string
  /** At most 30: what was destroyed must be gone from every backup by then. */
  readonly keepDays?: number
}

interface Needs {
  readonly db: Db
  readonly keys: KeyStore
  readonly outside: Key
  readonly log: Log
  readonly clock: () => number
  readonly logger: Logger
  readonly inspect?: Inspect
}

export interface BackupJob {
  /** Makes one where it is time. */
  look(): Promise<Made | null>
  /** Ends what is under way; nothing half-made is left. */
  stop(): Promise<void>
}

export function startBackups({ folder, keepDays = 28 }: BackupPlace, needs: Needs): BackupJob {
  if (!(keepDays >= 1 && keepDays <= MOST_DAYS)) throw new Error(`backups are kept for 1 to ${MOST_DAYS} days`)
  const { log, clock, logger } = needs
  let under: Promise<Made | null> | null = null
  let inspection: Inspection | null = null
  let isStopping = false
  let triedAt = Number.NEGATIVE_INFINITY

  function isDue(now: number): boolean {
    // One that says it is of later was made by a clock that was wrong.
    const last = existsSync(folder) ? shelf(folder).find((one) => isBackup(one) && one.madeAt <= now + HOUR) : undefined
    return !last || now - last.madeAt >= DAY
  }

  function clear(now: number): void {
    const cleared = existsSync(folder) ? clearShelf(folder, now, keepDays) : 0
    if (cleared > 0) logger('backup.cleared', { cleared })
  }

  async function makeIfDue(now: number): Promise<Made | null> {
    const began = performance.now()
    try {
      // Also where no new one can be made: the days of the law come first.
      clear(now)
      if (!isDue(now)) return null
      triedAt = now
      const made = await makeBackup({
        inspect: inspectApart,
        ...needs,
        folder,
        isStopping: () => isStopping,
        inspecting: (started) => {
          inspection = started
        },
      })
      clear(now)
      if (made.kind !== 'stopped') tell(made, Math.round(performance.now() - began))
      return made
    } catch (error) {
      // A full disk there, a folder that is gone: the server goes on, and says so until it is mended.
      triedAt = now
      logger('backup.failed', defectFields(error))
      return null
    } finally {
      inspection = null
    }
  }

  function tell({ kind, checked }: Made & { kind: 'good' | 'failed' }, ms: number): void {
    if (checked.ok) logger('backup.good', { bytes: checked.manifest.bytes, ms })
    else logger('backup.failed', { why: checked.why, at: checked.at, ms })
    log.record({
      kind: 'backup.checked',
      action: 'E',
      outcome: kind === 'good' ? 'done' : 'refused',
      personId: null,
      sessionRef: null,
      object: { type: 'backup', id: 'all' },
      rule: 'backup@1',
      ...(checked.ok ? {} : { reason: checked.why }),
    })
  }

  function look(): Promise<Made | null> {
    const now = clock()
    if (isStopping || now - triedAt < HOUR) return under ?? Promise.resolve(null)
    under ??= makeIfDue(now).finally(() => {
      under = null
    })
    return under
  }

  // Not in the first minute: then people come in.
  const timer = setInterval(() => void look(), LOOK_EVERY)
  timer.unref()

  return {
    look,
    async stop() {
      isStopping = true
      clearInterval(timer)
      inspection?.stop()
      await under
    },
  }
}
