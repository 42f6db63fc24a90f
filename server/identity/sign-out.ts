// Signing out. On a disk that takes nothing it happens as well, for a browser may be shared: what is open is closed, the browser
// forgets, and the session and its line in the log end once there is room.
import type { Disk } from '#server/db/disk.ts'
import type { Session } from './sessions.ts'

interface Needs {
  readonly disk: Pick<Disk, 'notice' | 'watch'>
  /** Ends the session and all that was given to it, in one transaction. */
  readonly end: (session: Session) => void
  readonly close: (session: Session) => void
}

export function makeSignOut({ disk, end, close }: Needs): (session: Session) => void {
  const waiting = new Set<Session>()

  function tryToEnd(session: Session): void {
    try {
      end(session)
      waiting.delete(session)
    } catch (error) {
      if (disk.notice(error) !== 'full') throw error
      waiting.add(session)
    }
  }

  disk.watch((state) => {
    if (state === 'writable') for (const session of [...waiting]) tryToEnd(session)
  })

  return (session) => {
    try {
      tryToEnd(session)
    } finally {
      close(session)
    }
  }
}
