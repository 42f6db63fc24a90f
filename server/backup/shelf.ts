// The folder of the backups: what they are called, which there are, and how long they stay. Under its own name stands only
// what was restored and checked.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** After this what was destroyed must be unreadable everywhere. */
export const MOST_DAYS = 30

const DAY = 86_400_000
const NAME = /^rondetafel-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(-mislukt)?\.sqlite$/
const WORKPLACE = /^\.bezig-(\d+)$/

export interface OnShelf {
  /** Of the database; its manifest stands beside it. */
  readonly file: string
  readonly madeAt: number
  readonly isFailed: boolean
}

export const manifestOf = (file: string): string => file.replace(/(\.sqlite)?$/, '.json')

const fileAt = (folder: string, at: number, isFailed: boolean): string => {
  const time = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  return join(folder, `rondetafel-${time}${isFailed ? '-mislukt' : ''}.sqlite`)
}

/** Newest first. */
export const shelf = (folder: string): OnShelf[] =>
  readdirSync(folder)
    .flatMap((name) => {
      const match = NAME.exec(name)
      if (!match) return []
      const [year, month, day, hour, minute, second] = match.slice(1, 7)
      const madeAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
      return [{ file: join(folder, name), madeAt, isFailed: match[7] !== undefined }]
    })
    .sort((a, b) => b.madeAt - a.madeAt)

export const isBackup = ({ file, isFailed }: OnShelf): boolean => !isFailed && existsSync(manifestOf(file))

/** A place in the folder to make a backup in; what earlier processes left there when they were killed is cleared away. */
export function workplace(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(folder)) {
    const pid = Number(WORKPLACE.exec(name)?.[1])
    if (pid && (pid === process.pid || !isAlive(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
  const place = join(folder, `.bezig-${process.pid}`)
  mkdirSync(place)
  return place
}

/** The manifest comes last: a database without one is no backup. Of one that could not be checked there may be none. */
export function putOnShelf(folder: string, made: string, at: number, isFailed: boolean): string {
  const file = fileAt(folder, at, isFailed)
  renameSync(made, file)
  if (existsSync(manifestOf(made))) renameSync(manifestOf(made), manifestOf(file))
  syncFolder(folder)
  return file
}

/** Takes away what is older than `days`, and of those that failed all but the newest; returns how many. */
export function clearShelf(folder: string, now: number, days: number): number {
  const all = shelf(folder)
  const newestFailed = all.find(({ isFailed }) => isFailed)
  const old = all.filter((one) => now - one.madeAt > days * DAY || (one.isFailed && one !== newestFailed))
  for (const { file } of old) {
    rmSync(manifestOf(file), { force: true })
    rmSync(file)
  }
  return old.length
}

export function writeToDisk(file: string, text: string): void {
  writeFileSync(file, text, { flush: true })
}

/** That a file has its name is on disk only when its folder is. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
