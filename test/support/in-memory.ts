// Where the databases of tests lie: in memory where the system has room there, because each of their thousands of commits would wait
// for a disk. What is about the disk itself, and what outlives a run, asks for `onDisk()`.
import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** All that a run has open at once is a tenth of this. */
const ROOM = 2 ** 31

/** As the system would have said. */
export const onDisk = (): string => process.env.TMPDIR_ON_DISK ?? tmpdir()

/** The temporary folder goes away with this run of the tests, and no other run is in it. */
export const hasOwnTmpdir = (): boolean => process.env.TMPDIR_ON_DISK !== undefined

/** Called by vitest before the first worker starts; what it returns, after the last. */
export default function setup(): (() => void) | undefined {
  if (process.env.TMPDIR_ON_DISK || !hasRoom()) return
  const folder = mkdtempSync(join(MEMORY, 'rondetafel-test-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR_ON_DISK = tmpdir()
  process.env.TMPDIR = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
    delete process.env.TMPDIR_ON_DISK
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ROOM
  } catch {
    return false
  }
}
