// Who is signed in. The browser alone knows the session's id; the database keeps its hash, so a copy of it signs nobody in.
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { session } from '#server/db/schema.ts'
import type { Log } from '#server/log/record.ts'
import { type PersonId, randomId } from '#shared/ids.ts'

/** A working day; then one signs in again. */
export const SESSION_HOURS = 12

export interface Session {
  readonly personId: PersonId
  /** Names the session in the log and in closings; is no key to it. */
  readonly ref: string
  readonly expiresAt: number
}

export interface Sessions {
  /** Returns the secret for the cookie; it is not kept. */
  start(personId: PersonId): { readonly secret: string; readonly session: Session }
  find(secret: string): Session | null
  end(session: Session): void
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export function openSessions(db: Db, log: Log, clock: () => number): Sessions {
  const isHere = and(isNull(session.endedAt), gt(session.expiresAt, sql.placeholder('now')))
  const find = db
    .select()
    .from(session)
    .where(and(eq(session.idHash, sql.placeholder('idHash')), isHere))
    .prepare()
  const line = (kind: 'session.started' | 'session.ended', { personId, ref }: Session) =>
    log.record({
      kind,
      action: 'E',
      outcome: 'done',
      personId,
      sessionRef: ref,
      object: { type: 'session', id: ref },
      rule: 'sessions@1',
    })

  return {
    start(personId) {
      const secret = randomBytes(32).toString('base64url')
      const now = clock()
      const started: Session = { personId, ref: randomId(), expiresAt: now + SESSION_HOURS * 60 * 60 * 1000 }
      inTransaction(db, () => {
        db.insert(session)
          .values({ ...started, idHash: hashOf(secret), createdAt: now })
          .run()
        line('session.started', started)
      })
      return { secret, session: started }
    },
    find(secret) {
      const row = find.get({ idHash: hashOf(secret), now: clock() })
      return row ? { personId: row.personId as PersonId, ref: row.ref, expiresAt: row.expiresAt } : null
    },
    end(ended) {
      inTransaction(db, () => {
        db.update(session).set({ endedAt: clock() }).where(eq(session.ref, ended.ref)).run()
        line('session.ended', ended)
      })
    },
  }
}
