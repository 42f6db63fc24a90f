// What the disk under the database can do. Full: nothing can be kept, so there is only reading, until there is room again.
// Broken: what it answers cannot be trusted any more, and the process has to end.
//
//   writable <──room again── full
//      └──────────┴──> broken
import { type DiskFault, diskFaultOf } from './disk-fault.ts'
import type { Db } from './open.ts'

export type DiskState = 'writable' | DiskFault

export interface Disk {
  isFull(): boolean
  /** Looks at what was thrown, which may come from the disk; null where it does not. */
  notice(error: unknown): DiskFault | null
  /** Does what can wait: on a full disk it is left undone. */
  attempt(act: () => void): void
  /** Hears every change, in the turn in which it was noticed. */
  watch(listener: (state: DiskState) => void): void
}

interface Needs {
  readonly db: Db
  /** Operational events; never content. */
  readonly logger: (event: string, fields: Record<string, string | number>) => void
  readonly tryAgainMs?: number
}

/** As much as the largest frame: with less room than this the next person to write would fill the disk again. */
const ROOM_BYTES = 1024 * 1024

export function watchDisk({ db, logger, tryAgainMs = 1000 }: Needs): Disk {
  const listeners: ((state: DiskState) => void)[] = []
  let state: DiskState = 'writable'

  function become(next: DiskState, fields: Record<string, string>): void {
    if (state === next || state === 'broken') return
    state = next
    logger(`disk.${next}`, fields)
    if (next === 'full') tryLater()
    for (const listener of listeners) listener(next)
  }

  function notice(error: unknown): DiskFault | null {
    const fault = diskFaultOf(error)
    if (fault) become(fault, { error: (error as Error & { code: string }).code })
    return fault
  }

  function tryLater(): void {
    setTimeout(() => {
      if (state !== 'full' || !db.$client.open) return
      try {
        writeAndErase(db)
        become('writable', {})
      } catch (error) {
        notice(error)
        tryLater()
      }
    }, tryAgainMs).unref()
  }

  function attempt(act: () => void): void {
    if (state === 'full') return
    try {
      act()
    } catch (error) {
      if (notice(error) === null) throw error
    }
  }

  return { isFull: () => state === 'full', notice, attempt, watch: (listener) => void listeners.push(listener) }
}

/** Kept and erased for real: what is only written and undone may never reach the disk. */
function writeAndErase({ $client }: Db): void {
  // A process that died between the two left it.
  $client.exec('drop table if exists disk_probe')
  $client.transaction(() => {
    $client.exec('create table disk_probe (filler blob)')
    $client.prepare('insert into disk_probe values (zeroblob(?))').run(ROOM_BYTES)
  })()
  $client.exec('drop table disk_probe')
}
