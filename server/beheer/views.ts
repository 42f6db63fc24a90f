// What a beheerder sees: organisaties, and who works there with which rights. Each look is a line in the log.
import { type Db, inTransaction } from '#server/db/open.ts'
import type { EstablishedFact } from '#server/identity/account-facts.ts'
import type { AccountRecord, Accounts } from '#server/identity/accounts.ts'
import type { Session } from '#server/identity/sessions.ts'
import type { Log } from '#server/log/record.ts'
import type { WorkKind } from '#shared/beheer/commands.ts'
import { dayOf } from '#shared/casus/day.ts'
import type { PersonId } from '#shared/ids.ts'
import type { AccountMoment, AccountRow, AccountView, BeheerView } from '#shared/protocol/beheer.ts'
import { assertNever } from '#shared/result.ts'
import { BEHEER_RULE } from './carry-out.ts'

export interface BeheerViewPorts {
  readonly db: Db
  readonly accounts: Accounts
  readonly log: Log
  readonly clock: () => number
}

/** null for who is no beheerder now. `account` also for who is not there, and for the family. */
export interface BeheerViews {
  overview(reader: Session): BeheerView | null
  account(reader: Session, id: PersonId): AccountView | 'not-there' | null
}

type AtWork = AccountRecord & { readonly kind: WorkKind }

export function makeBeheerViews({ db, accounts, log, clock }: BeheerViewPorts): BeheerViews {
  function recordLook({ personId, ref }: Session, object: { type: string; id: string }, reason: string | null): void {
    log.record({
      kind: reason ? 'beheer.refused' : 'beheer.read',
      action: 'R',
      outcome: reason ? 'refused' : 'done',
      personId,
      sessionRef: ref,
      object,
      rule: `${BEHEER_RULE} beheerder`,
      ...(reason ? { reason } : {}),
    })
  }

  const nameOf = (by: PersonId | null): string => (by && accounts.personOf(by)?.name) || ''

  function rowOf({ personId, kind, beginsAt, endsAt }: AtWork, at: number): AccountRow {
    const { name, functie, organisatie } = accounts.personOf(personId)!
    const facts = accounts.facts.of(personId)
    const registration = facts.findLast((fact) => fact.kind === 'registration')?.registration
    return {
      id: personId,
      name,
      functie,
      kind,
      organisatie,
      isDossierhouder: accounts.dossierhouderOf(personId) !== null,
      state: beginsAt > at ? 'coming' : endsAt !== null && endsAt <= at ? 'gone' : 'here',
      from: dayOf(beginsAt),
      // An end at once falls on the day itself; one that was planned is the midnight after the last day.
      lastDay: endsAt === null ? null : dayOf(endsAt - 1),
      validUntil: registration?.validUntil ?? null,
    }
  }

  function momentOf({ at, by, ...fact }: EstablishedFact, newer: AccountView['name'], functie: string): AccountMoment {
    const done = { at, by: nameOf(by) }
    switch (fact.kind) {
      case 'made':
      case 'kept':
      case 'rol':
      case 'dossierhouder':
      case 'end':
        return { ...done, ...fact }
      case 'profile':
        return { ...done, kind: 'profile', name: newer, functie }
      case 'registration':
        return { ...done, kind: 'registration', registration: fact.registration }
      default:
        return assertNever(fact)
    }
  }

  function accountOf(record: AtWork, reader: PersonId, at: number): AccountView {
    const { personId } = record
    const profile = accounts.profileOf(personId)!
    const facts = accounts.facts.of(personId).toReversed()
    // A change keeps what stood before it: going back in time, each says what its successor replaced.
    let { name, functie } = profile
    const history = facts.map((fact) => {
      const moment = momentOf(fact, name, functie)
      if (fact.kind === 'profile') ({ name, functie } = fact.before)
      return moment
    })
    return {
      ...rowOf(record, at),
      discipline: profile.discipline,
      phone: profile.phone ?? null,
      isMine: personId === reader,
      registrations: facts.flatMap((fact) =>
        fact.kind === 'registration'
          ? [
              {
                ...fact.registration,
                ...(fact.by ? { checked: { by: fact.by, on: fact.checkedOn } } : {}),
                at: fact.at,
                by: nameOf(fact.by),
              },
            ]
          : [],
      ),
      history,
    }
  }

  const atWork = (record: AccountRecord): record is AtWork => record.kind !== 'familie'

  return {
    overview: (reader) =>
      inTransaction(db, () => {
        const isBeheerder = accounts.kindOf(reader.personId) === 'beheerder'
        recordLook(reader, { type: 'netwerk', id: 'beheer' }, isBeheerder ? null : 'not-your-rol')
        if (!isBeheerder) return { view: null }
        const at = clock()
        const people = accounts
          .allAtWork()
          .filter(atWork)
          .map((record) => rowOf(record, at))
          .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
        const organisaties = accounts
          .organisaties()
          .map(({ id, name, kind = null, region = null }) => ({
            id,
            name,
            kind,
            region,
            people: people.filter(({ organisatie, state }) => organisatie?.id === id && state === 'here').length,
          }))
          .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
        return { view: { organisaties, people } }
      }).view,
    account: (reader, id) =>
      inTransaction(db, (): { view: AccountView | 'not-there' | null } => {
        const isBeheerder = accounts.kindOf(reader.personId) === 'beheerder'
        const record = isBeheerder ? accounts.recordOf(id) : null
        const found = record && atWork(record) ? record : null
        const reason = !isBeheerder ? 'not-your-rol' : found ? null : 'no-such-account'
        recordLook(reader, { type: 'account', id }, reason)
        if (!isBeheerder) return { view: null }
        return { view: found ? accountOf(found, reader.personId, clock()) : 'not-there' }
      }).view,
  }
}
