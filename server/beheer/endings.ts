// What the end of an account takes with it: sessions, the keys of unsent words, and every open socket.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { Sessions } from '#server/identity/sessions.ts'
import type { OutboxKeys } from '#server/keys/outbox-keys.ts'
import type { Log } from '#server/log/record.ts'
import type { PersonId } from '#shared/ids.ts'

interface EndingPorts {
  readonly db: Db
  readonly sessions: Pick<Sessions, 'endAllOf' | 'leftBehind'>
  readonly outboxKeys: Pick<OutboxKeys, 'destroy'>
  readonly log: Log
  /** Whatever this session has open. */
  readonly close: (sessionRef: string) => void
}

export function makeEndings({ db, sessions, outboxKeys, log, close }: EndingPorts) {
  /** Joins the open transaction; what ends them has its own line in the log. */
  function endSessionsOf(personId: PersonId): string[] {
    const ended = sessions.endAllOf(personId)
    for (const session of ended) outboxKeys.destroy(session)
    return ended.map(({ ref }) => ref)
  }

  /** After the commit. */
  function closed(sessionRefs: readonly string[]): void {
    for (const sessionRef of sessionRefs) close(sessionRef)
  }

  function endDue(personId: PersonId): void {
    const refs = inTransaction(db, (): { readonly refs: string[] } => {
      const refs = endSessionsOf(personId)
      log.record({
        kind: 'session.ended',
        action: 'E',
        outcome: 'done',
        personId: null,
        sessionRef: null,
        object: { type: 'account', id: personId, details: { sessions: refs.length } },
        rule: 'beheer@1 account-ended',
      })
      return { refs }
    }).refs
    closed(refs)
  }

  return {
    endSessionsOf,
    closed,
    /** BH9: whose last day is over while something of his is open still. The gate lets him in no more already. */
    endThoseDue(): void {
      for (const personId of sessions.leftBehind()) endDue(personId)
    },
  }
}
