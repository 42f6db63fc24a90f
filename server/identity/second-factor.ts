// The code that a signature asks for beside the session: TOTP (RFC 6238), six digits, 30 seconds, one step either way.
import { and, count, eq, gt, lte } from 'drizzle-orm'
import { generateSecret, generateSync, verifySync } from 'otplib'
import { type Db, inTransaction } from '#server/db/open.ts'
import { codeAttempt, secondFactor } from '#server/db/schema.ts'
import { sealJson, unsealJson } from '#server/keys/envelope.ts'
import type { KeyStore } from '#server/keys/key-store.ts'
import type { Log } from '#server/log/record.ts'
import type { PersonId } from '#shared/ids.ts'
import type { Session } from './sessions.ts'

const STEP_SECONDS = 30
const MAX_WRONG = 5
const WRONG_WINDOW_MS = 15 * 60_000

export type CodeVerdict = 'ok' | 'wrong' | 'too-many'

export interface SecondFactor {
  /** In a transaction of its own: what is counted stays counted, whatever becomes of the command. */
  check(session: Session, code: string): CodeVerdict
  /** The code of this moment; makes the secret where there is none. For the demo alone, which has no phone. */
  codeNow(personId: PersonId): { readonly code: string; readonly secondsLeft: number }
  /** Throws where the secret is not what was kept; false where there is none. */
  isReadable(personId: PersonId): boolean
}

const placeOf = (personId: PersonId): string => `second_factor/${personId}/secret`

export function openSecondFactor(db: Db, keys: KeyStore, log: Log, clock: () => number): SecondFactor {
  const rowOf = (personId: PersonId) =>
    db.select().from(secondFactor).where(eq(secondFactor.personId, personId)).get() ?? null
  const secretIn = (personId: PersonId, sealed: Uint8Array) =>
    unsealJson<string>(keys.people, placeOf(personId), sealed)

  /** The step the code belongs to; null where it is wrong, or of a step that was used. */
  function stepOf(personId: PersonId, code: string, at: number): number | null {
    const row = rowOf(personId)
    if (!row || !/^[0-9]{6}$/.test(code)) return null
    const checked = verifySync({
      secret: secretIn(personId, row.sealedSecret),
      token: code,
      epoch: Math.floor(at / 1000),
      epochTolerance: STEP_SECONDS,
      ...(row.lastStep === null ? {} : { afterTimeStep: row.lastStep }),
    })
    return checked.valid && 'timeStep' in checked ? checked.timeStep : null
  }

  function judge(personId: PersonId, code: string): CodeVerdict {
    const at = clock()
    const since = at - WRONG_WINDOW_MS
    const isHis = eq(codeAttempt.personId, personId)
    db.delete(codeAttempt)
      .where(and(isHis, lte(codeAttempt.at, since)))
      .run()
    const wrong = db
      .select({ n: count() })
      .from(codeAttempt)
      .where(and(isHis, gt(codeAttempt.at, since)))
      .get()!.n
    if (wrong >= MAX_WRONG) return 'too-many'
    const step = stepOf(personId, code, at)
    if (step === null) {
      db.insert(codeAttempt).values({ personId, at }).run()
      return 'wrong'
    }
    db.update(secondFactor).set({ lastStep: step }).where(eq(secondFactor.personId, personId)).run()
    return 'ok'
  }

  return {
    check({ personId, ref }, code) {
      if (db.$client.inTransaction) throw new Error('a code is judged in a transaction of its own')
      return inTransaction(db, () => {
        const verdict = judge(personId, code)
        log.record({
          kind: verdict === 'ok' ? 'code.passed' : 'code.refused',
          action: 'E',
          outcome: verdict === 'ok' ? 'done' : 'refused',
          personId,
          sessionRef: ref,
          object: { type: 'account', id: personId },
          rule: 'second-factor@1',
          ...(verdict === 'ok' ? {} : { reason: verdict }),
        })
        return verdict
      })
    },
    codeNow(personId) {
      const epoch = Math.floor(clock() / 1000)
      let row = rowOf(personId)
      if (!row) {
        const sealedSecret = sealJson(keys.people, placeOf(personId), generateSecret())
        row = { personId, sealedSecret, lastStep: null }
        db.insert(secondFactor).values(row).run()
      }
      const code = generateSync({ secret: secretIn(personId, row.sealedSecret), epoch })
      return { code, secondsLeft: STEP_SECONDS - (epoch % STEP_SECONDS) }
    },
    isReadable(personId) {
      const row = rowOf(personId)
      return row !== null && secretIn(personId, row.sealedSecret) !== ''
    },
  }
}
