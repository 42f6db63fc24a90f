// Which errors of SQLite are the disk's.

export type DiskFault = 'full' | 'broken'

/** SQLite reports a disk without room, also under a quota of the file itself, with one code; every other trouble with its files with these. */
const BROKEN = /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/

export function diskFaultOf(error: unknown): DiskFault | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_FULL') return 'full'
  return BROKEN.test(code) ? 'broken' : null
}
