// Who is signed in. The browser alone knows the session's id; the database keeps its hash, so a copy of it signs nobody in.
import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { type Db, inTransaction } from '#server/db/open.ts'
import { account, session } from '#server/db/schema.ts'
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
  /** null also while the account does not count. */
  find(secret: string): Session | null
  end(session: Session): void
  /** Joins the open transaction; what ended them has its own line in the log. */
  endAllOf(personId: PersonId): Session[]
  /** Whose account counts no longer while something is still signed in. */
  leftBehind(): PersonId[]
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export function openSessions(db: Db, log: Log, clock: () => number): Sessions {
  const now = sql.placeholder('now')
  const isHere = and(isNull(session.endedAt), gt(session.expiresAt, now))
  const counts = and(
    or(isNull(account.beginsAt), lte(account.beginsAt, now)),
    or(isNull(account.endedAt), gt(account.endedAt, now)),
  )
  const find = db
    .select({ personId: session.personId, ref: session.ref, expiresAt: session.expiresAt })
    .from(session)
    .innerJoin(account, eq(account.personId, session.personId))
    .where(and(eq(session.idHash, sql.placeholder('idHash')), isHere, counts))
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
      return row ? { ...row, personId: row.personId as PersonId } : null
    },
    end(ended) {
      inTransaction(db, () => {
        db.update(session).set({ endedAt: clock() }).where(eq(session.ref, ended.ref)).run()
        line('session.ended', ended)
      })
    },
    endAllOf(personId) {
      const now = clock()
      const isOpen = and(eq(session.personId, personId), isNull(session.endedAt), gt(session.expiresAt, now))
      const open = db.select().from(session).where(isOpen).all()
      db.update(session).set({ endedAt: now }).where(isOpen).run()
      return open.map(({ ref, expiresAt }) => ({ personId, ref, expiresAt }))
    },
    leftBehind() {
      const now = clock()
      return db
        .selectDistinct({ personId: session.personId })
        .from(session)
        .innerJoin(account, eq(account.personId, session.personId))
        .where(and(isNull(session.endedAt), gt(session.expiresAt, now), lte(account.endedAt, now)))
        .all()
        .map(({ personId }) => personId as PersonId)
    },
  }
}
